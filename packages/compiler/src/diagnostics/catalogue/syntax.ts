/**
 * Mistakes of spelling and grammar (language §1, §2, appendix A.4), codes P01xx. They share one
 * record of values; the reference implementation has one wording for all of them.
 */
import { type DiagnosticKind, errorKind } from '../diagnostic.ts'

/** What the texts of syntax errors mention. */
export interface SyntaxValues {
  /** The file's name without directories. */
  readonly file: string
  /** Where the reference implementation reports it: a 1-based line, a 0-based column. */
  readonly line: number
  readonly column: number
  /** The reference's description, such as `missing ';' at '}'`. */
  readonly detail: string
  /** What stands at the place, for people: a token in backticks or `the end of the file`. */
  readonly found: string
  /** What the mistake is about: what is expected, or the text that is wrong. */
  readonly subject: string
}

export type SyntaxKind = DiagnosticKind<SyntaxValues>

// Characters, words and limits.

export const unexpectedCharacter: SyntaxKind = syntaxKind({
  code: 'P0101',
  name: 'unexpected-character',
  message: ({ subject }) => `\`${subject}\` has no meaning in P`,
  help: 'Remove it: names consist of ASCII letters, digits and `_`.',
})

export const unclosedString: SyntaxKind = syntaxKind({
  code: 'P0102',
  name: 'unclosed-string',
  message: () => 'this string has no closing quote',
  help: 'Add a `"` where the string ends.',
})

export const unclosedComment: SyntaxKind = syntaxKind({
  code: 'P0103',
  name: 'unclosed-comment',
  message: () => 'this comment is never closed',
  help: 'Add `*/` where the comment ends.',
})

export const singleQuotedString: SyntaxKind = syntaxKind({
  code: 'P0104',
  name: 'single-quoted-string',
  message: () => 'strings stand in double quotes',
  help: 'Write `"` instead of `\'`.',
})

export const singleOperator: SyntaxKind = syntaxKind({
  code: 'P0105',
  name: 'single-operator',
  message: ({ subject }) => `P has no operator \`${subject}\``,
})

export const verifierKeyword: SyntaxKind = errorKind<SyntaxValues>({
  code: 'P0106',
  name: 'verifier-keyword',
  prefix: 'NotSupportedError:',
  reference: ({ file, line, column, subject }) =>
    `${file} (line ${line}:${column}): ` +
    `"${subject}" keyword is only supported by PVerifier backend.`,
  message: ({ subject }) => `\`${subject}\` is a word of the verifier and reserved everywhere`,
  help: 'Choose another name; to use it as a keyword, compile for the verifier.',
})

export const nestingTooDeep: SyntaxKind = syntaxKind({
  code: 'P0107',
  name: 'nesting-too-deep',
  message: ({ subject }) => `the program is nested more than ${subject} levels deep here`,
  help: 'Split it: give parts of it names, as variables or functions.',
})

// Something is missing.

export const expectedToken: SyntaxKind = syntaxKind({
  code: 'P0110',
  name: 'expected-token',
  message: ({ subject, found }) => `expected ${subject}, found ${found}`,
})

export const expectedName: SyntaxKind = syntaxKind({
  code: 'P0111',
  name: 'expected-name',
  message: ({ subject, found }) => `expected ${subject}, found ${found}`,
})

export const reservedWord: SyntaxKind = syntaxKind({
  code: 'P0112',
  name: 'reserved-word',
  message: ({ subject }) => `\`${subject}\` is a reserved word and cannot be a name`,
  help: 'Choose another name.',
})

export const expectedType: SyntaxKind = syntaxKind({
  code: 'P0113',
  name: 'expected-type',
  message: ({ found }) => `expected a type, found ${found}`,
})

export const expectedExpression: SyntaxKind = syntaxKind({
  code: 'P0114',
  name: 'expected-expression',
  message: ({ found }) => `expected an expression, found ${found}`,
})

export const expectedStatement: SyntaxKind = syntaxKind({
  code: 'P0115',
  name: 'expected-statement',
  message: ({ found }) => `expected a statement, found ${found}`,
})

export const expectedDeclaration: SyntaxKind = syntaxKind({
  code: 'P0116',
  name: 'expected-declaration',
  message: ({ found }) => `expected a declaration, found ${found}`,
  help: 'A file consists of types, enums, events, machines, specs, functions, modules and tests.',
})

export const expectedMember: SyntaxKind = syntaxKind({
  code: 'P0117',
  name: 'expected-member',
  message: ({ found }) => `expected a variable, a function or a state, found ${found}`,
})

export const expectedStateItem: SyntaxKind = syntaxKind({
  code: 'P0118',
  name: 'expected-state-item',
  message: ({ found }) => `expected a part of a state, found ${found}`,
  help: 'A state consists of `entry`, `exit`, `on`, `defer` and `ignore` parts.',
})

export const expectedModule: SyntaxKind = syntaxKind({
  code: 'P0119',
  name: 'expected-module',
  message: ({ found }) => `expected a module, found ${found}`,
  help:
    'A module is a name, a list of machines such as `{ A, B }`, ' +
    'or built by `union` and others.',
})

// Lists, brackets and semicolons.

export const trailingComma: SyntaxKind = syntaxKind({
  code: 'P0120',
  name: 'trailing-comma',
  message: ({ found }) => `a list cannot end in a comma: expected another element, found ${found}`,
  help: 'Remove the comma.',
})

export const straySemicolon: SyntaxKind = syntaxKind({
  code: 'P0121',
  name: 'stray-semicolon',
  message: ({ subject }) => `no \`;\` may stand ${subject}`,
  help: 'Remove the `;`.',
})

export const missingBrace: SyntaxKind = syntaxKind({
  code: 'P0122',
  name: 'missing-brace',
  message: ({ subject, found }) => `expected \`}\` to end ${subject}, found ${found}`,
  help: 'Add the missing `}`.',
})

export const unmatchedBracket: SyntaxKind = syntaxKind({
  code: 'P0123',
  name: 'unmatched-bracket',
  message: ({ subject }) => `this \`${subject}\` closes nothing`,
  help: 'Remove it, or add the bracket that it should close.',
})

export const emptyList: SyntaxKind = syntaxKind({
  code: 'P0124',
  name: 'empty-list',
  message: ({ subject }) => `${subject} cannot be empty`,
})

export const mixedTuple: SyntaxKind = syntaxKind({
  code: 'P0125',
  name: 'mixed-tuple',
  message: () => 'either all fields of a tuple type have a name or none has one',
  help: 'Name all fields, or none.',
})

// Declarations, members and states.

export const mixedEnum: SyntaxKind = syntaxKind({
  code: 'P0130',
  name: 'mixed-enum',
  message: () => 'either all elements of an enum have a number or none has one',
  help: 'Number all elements, or none.',
})

export const variableInitialiser: SyntaxKind = syntaxKind({
  code: 'P0131',
  name: 'variable-initialiser',
  message: () => 'a variable cannot be given a value where it is declared',
  help: 'Declare it first and assign to it in a statement after the declarations.',
})

export const misplacedVariable: SyntaxKind = syntaxKind({
  code: 'P0132',
  name: 'misplaced-variable',
  message: ({ subject }) => `variables cannot be declared ${subject}`,
  help: 'Move the declaration to the head of the function or handler.',
})

export const misplacedStatement: SyntaxKind = syntaxKind({
  code: 'P0133',
  name: 'misplaced-statement',
  message: () => 'a statement cannot stand outside of functions and handlers',
  help: 'Move it into a function, or look for a `}` too many before it.',
})

export const misplacedMember: SyntaxKind = syntaxKind({
  code: 'P0134',
  name: 'misplaced-member',
  message: ({ subject }) => subject,
  help: 'Move it, or look for a `}` too many before it.',
})

export const machineAttribute: SyntaxKind = syntaxKind({
  code: 'P0135',
  name: 'machine-attribute',
  message: ({ subject }) => `a machine has no ${subject}`,
  help: 'After its name stand `receives` and `sends` clauses or the `{` of its body.',
})

export const missingFunctionBody: SyntaxKind = syntaxKind({
  code: 'P0136',
  name: 'missing-function-body',
  message: ({ found }) => `expected the body of the function, found ${found}`,
  help: 'Write a body in braces, or `;` if the function is foreign.',
})

export const contractOrder: SyntaxKind = syntaxKind({
  code: 'P0137',
  name: 'contract-order',
  message: () => '`requires` must stand before `ensures`',
})

export const handlerParameters: SyntaxKind = syntaxKind({
  code: 'P0138',
  name: 'handler-parameters',
  message: ({ subject }) => subject,
})

export const nullEvent: SyntaxKind = syntaxKind({
  code: 'P0139',
  name: 'null-event',
  message: ({ subject }) => `\`null\` cannot be ${subject}: it is the absence of an event`,
  help: 'Remove it; only `on null` can be used.',
})

export const refinementClause: SyntaxKind = syntaxKind({
  code: 'P0140',
  name: 'refinement-clause',
  message: () => 'a refinement test has no parameters, assumptions or `wise` clause',
})

// Statements and expressions.

export const unparenthesisedInsert: SyntaxKind = syntaxKind({
  code: 'P0150',
  name: 'unparenthesised-insert',
  message: () => 'what `+=` adds stands in parentheses, and nothing follows them',
  help: 'To add to a collection write `s += (x);`, to add numbers `n = n + x;`.',
})

export const compoundAssignment: SyntaxKind = syntaxKind({
  code: 'P0151',
  name: 'compound-assignment',
  message: ({ subject }) => `P has no operator \`${subject}\``,
  help: 'Write out the assignment, such as `n = n + 1;`.',
})

export const assignmentInExpression: SyntaxKind = syntaxKind({
  code: 'P0152',
  name: 'assignment-in-expression',
  message: () => '`=` assigns and cannot stand inside an expression',
  help: 'To compare write `==`; an assignment is a statement of its own.',
})

export const singleFieldTuple: SyntaxKind = syntaxKind({
  code: 'P0153',
  name: 'single-field-tuple',
  message: () => 'a named tuple with one field needs a comma before its `)`',
  help: 'Write `(name = value,)`; to compare write `==`.',
})

export const removedStatement: SyntaxKind = syntaxKind({
  code: 'P0154',
  name: 'removed-statement',
  message: ({ subject }) => `P no longer has \`${subject}\``,
  help: 'Use `goto` to change the state; there is no stack of states.',
})

export const elseWithoutIf: SyntaxKind = syntaxKind({
  code: 'P0155',
  name: 'else-without-if',
  message: () => 'this `else` belongs to no `if`',
  help: 'An `if` has one statement before `else`; put several into braces.',
})

export const expressionStatement: SyntaxKind = syntaxKind({
  code: 'P0156',
  name: 'expression-statement',
  message: () => 'an expression is not a statement',
  help: 'Assign its value, or call a function by its name.',
})

export const unknownStatement: SyntaxKind = syntaxKind({
  code: 'P0157',
  name: 'unknown-statement',
  message: ({ subject }) => `P has no \`${subject}\` statement`,
})

export const formatLiteral: SyntaxKind = syntaxKind({
  code: 'P0158',
  name: 'format-literal',
  message: ({ found }) => `\`format\` starts with a string literal, found ${found}`,
})

/** A row of this catalogue; the reference's wording is the same for all. */
function syntaxKind(row: Omit<SyntaxKind, 'severity' | 'prefix' | 'reference'>): SyntaxKind {
  const reference = ({ file, line, column, detail }: SyntaxValues) =>
    `[${file}] parse error: line ${line}:${column} ${detail}`
  return errorKind<SyntaxValues>({ ...row, prefix: 'Parser Error:', reference })
}
