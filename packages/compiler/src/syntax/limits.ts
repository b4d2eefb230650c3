/** Bounds that keep the front end total: no text may exhaust the stack or the memory. */

/**
 * The greatest depth of the syntax tree below a declaration, counted in expressions (chains such as
 * `a + a + …` and `a.b.b…` included), statements, types and module expressions. Deeper text is
 * reported once for the region and skipped, so that recursive walks over any tree fit the stack.
 */
export const MAX_NESTING = 1000

/** How many lexical and how many syntax errors of a file are reported; more help nobody. */
export const MAX_SYNTAX_ERRORS = 1000
