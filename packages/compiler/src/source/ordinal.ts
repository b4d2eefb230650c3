/** The order of texts wherever the language or its tools sort them: the same on every system. */

/** Orders texts by their UTF-16 code units. */
export function ordinal(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders named things by their names. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return ordinal(a.name, b.name)
}
