/** Which tests of a program are meant. */
import { suggest } from '@parley/compiler'

export type ChosenTests =
  | { readonly kind: 'ok'; readonly names: readonly string[] }
  /** Sentences for people. */
  | { readonly kind: 'failed'; readonly problem: string }

/**
 * Tests whose names start with the prefix, in the program's order; all without one. Where only one
 * is of use, `isOne`, the one of just that name, if there is one.
 */
export function chooseTests(
  all: readonly string[],
  prefix: string | undefined,
  isOne = false,
): ChosenTests {
  if (all.length === 0) {
    const problem =
      'The program has no test: declare one with `test`, or a machine named Main to run on its own.'
    return { kind: 'failed', problem }
  }
  if (isOne && prefix !== undefined && all.includes(prefix)) return { kind: 'ok', names: [prefix] }
  const names = all.filter((name) => name.startsWith(prefix ?? ''))
  if (prefix === undefined || names.length > 0) return { kind: 'ok', names }
  const guess = suggest(prefix, all)
  const hint = guess === undefined ? '' : ` Did you mean '${guess}'?`
  const problem = `There is no test whose name starts with '${prefix}'.${hint}\n${testList(all)}`
  return { kind: 'failed', problem }
}

/** The names of tests, one a line; many are cut. */
export function testList(all: readonly string[]): string {
  const most = 20
  const shown = all.slice(0, most).map((name) => `  ${name}`)
  const rest = all.length > most ? [`  … and ${all.length - most} more`] : []
  return ['The tests are:', ...shown, ...rest].join('\n')
}
