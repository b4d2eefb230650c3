/** Diagnostics of tests, their parameters and expansion (language §10, appendix A.3): P06xx. */
import { errorKind } from '../diagnostic.ts'
import { counted } from '../phrases.ts'

export const invalidTwise = errorKind<{
  /** `<path>:<line>:<column>` of the test. */
  readonly location: string
  readonly strength: number
  /** Number of parameters of the test. */
  readonly parameters: number
}>({
  code: 'P0601',
  name: 'invalid-twise',
  reference: ({ location, strength, parameters }) =>
    `invalid twise number at ${location}: twise number ${strength} is ` +
    (strength < 1 ? 'less than 1.' : `greater than ${parameters}.`),
  message: ({ strength, parameters }) =>
    strength < 1
      ? 'a test must combine the values of at least one parameter'
      : `the test combines ${counted(strength, 'parameter')}, ` +
        `but has ${parametersText(parameters)}`,
})

export const duplicateTestValue = errorKind<{
  readonly value: number
  readonly param: string
}>({
  code: 'P0602',
  name: 'duplicate-test-value',
  reference: ({ value }) =>
    'internal compiler error (please report): Invalid parameter list: Duplicate integer value ' +
    `'${value}' found. All test values must be unique (e.g., [2, 2] is not allowed).`,
  message: ({ value, param }) => `value ${value} is listed twice for param \`${param}\``,
  help: 'List each value once.',
})

export const undeclaredGlobalParam = errorKind<{ readonly param: string }>({
  code: 'P0603',
  name: 'undeclared-global-param',
  reference: ({ param }) => `undeclared global param '${param}'`,
  message: ({ param }) => `there is no global param \`${param}\``,
})

export const refinementUnsupported = errorKind<{ readonly test: string }>({
  code: 'P0604',
  name: 'refinement-unsupported',
  reference: ({ test }) => `refinement test '${test}' is not supported`,
  message: ({ test }) => `refinement test \`${test}\` is well formed, but cannot be run`,
  help: 'Refinement is not supported; check both modules with ordinary tests and the same specs.',
})

export const assumeUnsupported = errorKind<{ readonly what: string }>({
  code: 'P0605',
  name: 'assume-unsupported',
  reference: ({ what }) => `${what} cannot be used in the assume clause of a test`,
  message: ({ what }) => `${what} cannot be used in the \`assume\` clause of a test`,
  help:
    'The clause is evaluated at compile time; use the params of the test, int and bool literals, ' +
    'arithmetic, comparisons, `!`, `&&` and `||`.',
})

export const assumeParamNotListed = errorKind<{ readonly param: string; readonly test: string }>({
  code: 'P0606',
  name: 'assume-param-not-listed',
  reference: ({ param, test }) =>
    `the assume clause uses param '${param}', which test '${test}' does not list`,
  message: ({ param, test }) =>
    `the \`assume\` clause uses param \`${param}\`, but test \`${test}\` gives it no values`,
})

export const assumeDivisionByZero = errorKind<{
  /** The values for which it happens, e.g. `n = 0, m = 2`. */
  readonly assignment: string
}>({
  code: 'P0607',
  name: 'assume-division-by-zero',
  reference: ({ assignment }) => `the assume clause divides by zero when ${assignment}`,
  message: ({ assignment }) => `the \`assume\` clause divides by zero when ${assignment}`,
  help:
    'Both sides of `&&` and `||` are always evaluated; ' +
    'rewrite the clause without the division.',
})

export const tooManyAssignments = errorKind<{
  readonly test: string
  readonly problem: 'product' | 'combinations' | 'tests'
  readonly limit: number
}>({
  code: 'P0608',
  name: 'too-many-assignments',
  reference: (values) => explosion(values, `'${values.test}'`),
  message: (values) => explosion(values, `\`${values.test}\``),
  help: 'List fewer params or values, or split the test into several ones.',
})

export const duplicateExpandedTest = errorKind<{ readonly name: string; readonly test: string }>({
  code: 'P0609',
  name: 'duplicate-expanded-test',
  reference: ({ name, test }) => `the expansion of test '${test}' duplicates test '${name}'`,
  message: ({ name, test }) =>
    `test \`${test}\` expands to \`${name}\`, but that name is taken already`,
  help: 'Rename one of the tests.',
})

function parametersText(count: number): string {
  if (count === 0) return 'no parameters'
  return count === 1 ? 'only one parameter' : `only ${count} parameters`
}

function explosion(
  { problem, limit }: { readonly problem: string; readonly limit: number },
  test: string,
): string {
  switch (problem) {
    case 'product':
      return `the values of test ${test} can be combined in more than ${limit} ways`
    case 'combinations':
      return `covering the values of test ${test} takes more than ${limit} combinations`
    default:
      return `the tests of the program expand to more than ${limit} tests, of which ${test} is one`
  }
}
