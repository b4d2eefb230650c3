/**
 * Expands tests with params into one test for each combination of values to be tried (language
 * §10.4). Names and order are part of the language.
 */
import { duplicateExpandedTest, tooManyAssignments } from '../../diagnostics/catalogue/tests.ts'
import type { Context } from '../context.ts'
import type { ElaboratedTest, ParamValue } from '../model.ts'
import { nameOf } from '../places.ts'
import type { ImplementationSymbol, TestSymbol } from '../symbol.ts'
import type { Predicate } from './assume.ts'
import { binomial, greedyCover } from './cover.ts'
import type { ParamRange } from './parameters.ts'

/** How many combinations the values of one test may have. */
const MAX_ASSIGNMENTS = 1 << 20

/** How many tests a program may expand to. */
const MAX_TESTS = 100_000

/**
 * How much work the expansion of all tests of a program may be: combinations, times the subsets
 * of params to be covered. A second or two; pairwise over 20 bools is within it.
 */
const MAX_WORK = 1 << 28

/** What the parameter clauses of a test say, checked. */
export interface TestSpace {
  readonly ranges: readonly ParamRange[]
  /** How many params are combined; all of them unless there is a t-wise clause. */
  readonly strength: number
  readonly predicate: Predicate
}

/** Everything about a test but its name and values. */
export type TestFrame = Omit<ElaboratedTest, 'name' | 'assignment'>

/** Adds the tests of a program to its model, and sees to it that names are unique. */
export interface Expander {
  implementation(symbol: ImplementationSymbol, frame: TestFrame): void
  test(symbol: TestSymbol, frame: TestFrame, space: TestSpace): void
}

/** Makes an expander. Too many combinations or tests and repeated names are fatal errors. */
export function createExpander(context: Context): Expander {
  const { collector, model } = context
  const owners = new Map<string, TestSymbol | ImplementationSymbol>()
  let work = 0
  const add = (test: ElaboratedTest): void => {
    const { symbol, name } = test
    const owner = owners.get(name)
    if (owner !== undefined) {
      const values = { name, test: symbol.name }
      collector.fail(duplicateExpandedTest, values, nameOf(symbol), {
        related: [{ span: nameOf(owner), text: `\`${owner.name}\` makes a test of that name` }],
      })
    }
    owners.set(name, symbol)
    if (model.tests.length >= MAX_TESTS) refuse(context, symbol, 'tests', MAX_TESTS)
    model.tests.push(test)
  }
  return {
    implementation: (symbol, frame) => add({ ...frame, name: symbol.name, assignment: [] }),
    test: (symbol, frame, space) => {
      work += workOf(context, symbol, space)
      if (work > MAX_WORK) refuse(context, symbol, 'combinations', MAX_WORK)
      for (const assignment of select(space)) {
        add({ ...frame, name: expandedName(symbol.name, assignment), assignment })
      }
    },
  }
}

/** `T___p1_v1__p2_v2`: negative numbers as `neg<n>`; the plain name without params. */
function expandedName(name: string, assignment: readonly ParamValue[]): string {
  if (assignment.length === 0) return name
  const parts = assignment.map(({ param, value }) => `${param.name}_${valueText(value)}`)
  return `${name}___${parts.join('__')}`
}

function valueText(value: boolean | number): string {
  return typeof value === 'number' && value < 0 ? `neg${-value}` : `${value}`
}

/** The combinations of values to be tried, in order. */
function select({ ranges, strength, predicate }: TestSpace): ParamValue[][] {
  const isFull = strength === ranges.length
  const kept = new Uint8Array(productOf(ranges))
  const all: ParamValue[][] = []
  const current = ranges.map((range) => range.values[0]!)
  const digits = ranges.map(() => 0)
  for (let at = 0; at < kept.length; at++) {
    if (predicate(current)) {
      if (isFull) all.push([...current])
      else kept[at] = 1
    }
    advance(ranges, digits, current)
  }
  if (isFull) return all
  const sizes = ranges.map((range) => range.values.length)
  return greedyCover(sizes, strength, kept).map((at) => assignmentAt(ranges, at))
}

/** Goes to the next combination: the first param varies fastest. */
function advance(ranges: readonly ParamRange[], digits: number[], current: ParamValue[]): void {
  for (const [at, { values }] of ranges.entries()) {
    const next = digits[at]! + 1
    const isOver = next === values.length
    digits[at] = isOver ? 0 : next
    current[at] = values[digits[at]]!
    if (!isOver) return
  }
}

function assignmentAt(ranges: readonly ParamRange[], number: number): ParamValue[] {
  let rest = number
  return ranges.map(({ values }) => {
    const value = values[rest % values.length]!
    rest = Math.floor(rest / values.length)
    return value
  })
}

function productOf(ranges: readonly ParamRange[]): number {
  return ranges.reduce((product, range) => product * range.values.length, 1)
}

/** An upper bound for the work of expanding a test, in elementary steps. */
function workOf(context: Context, test: TestSymbol, { ranges, strength }: TestSpace): number {
  const product = productOf(ranges)
  if (product > MAX_ASSIGNMENTS) refuse(context, test, 'product', MAX_ASSIGNMENTS)
  // Evaluating the assume clause is worth some steps, setting up a subset some for each param.
  const enumeration = product * 16
  if (strength === ranges.length) return enumeration
  return enumeration + binomial(ranges.length, strength) * Math.max(product, 32 * ranges.length)
}

function refuse(
  context: Context,
  test: TestSymbol | ImplementationSymbol,
  problem: 'product' | 'combinations' | 'tests',
  limit: number,
): never {
  const values = { test: test.name, problem, limit }
  return context.collector.fail(tooManyAssignments, values, nameOf(test))
}
