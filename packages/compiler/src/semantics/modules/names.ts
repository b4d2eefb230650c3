/**
 * Sets of names. They are shared wherever two sets are the same, above all the universal set of
 * events, which every machine without `receives` and `sends` clauses has.
 */

/** A set of names that nobody changes. */
export type Names = ReadonlySet<string>

/** The set without names. */
export const noNames: Names = new Set()

/** All names of the sets; one of the sets themselves if it contains all others. */
export function unite(sets: Iterable<Names>): Names {
  const distinct = [...new Set(sets)].sort((a, b) => b.size - a.size)
  const largest = distinct[0] ?? noNames
  const rest = distinct.slice(1).filter((set) => !isSubset(set, largest))
  if (rest.length === 0) return largest
  const united = new Set(largest)
  for (const set of rest) for (const name of set) united.add(name)
  return united
}

/** Whether every name of `a` is in `b`. */
function isSubset(a: Names, b: Names): boolean {
  if (a === b) return true
  if (a.size > b.size) return false
  for (const name of a) if (!b.has(name)) return false
  return true
}

/** Whether two sets have the same names. */
export function isEqual(a: Names, b: Names): boolean {
  return a.size === b.size && isSubset(a, b)
}

/** The names of `a` that are not in `b`; `a` itself if these are all. */
export function without(a: Names, b: Names): Names {
  for (const name of b) {
    if (a.has(name)) return new Set([...a].filter((other) => !b.has(other)))
  }
  return a
}

/** The first name in ordinal order that passes the test. */
export function firstThat(
  names: Iterable<string>,
  test: (name: string) => boolean,
): string | undefined {
  let first: string | undefined
  for (const name of names) {
    if ((first === undefined || name < first) && test(name)) first = name
  }
  return first
}

/** The first name in ordinal order that both sets have. */
export function firstShared(
  a: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  b: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): string | undefined {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return firstThat(small.keys(), (name) => large.has(name))
}
