/**
 * The exhaustive search of the programs of `corpus/check`: it finds the bugs that a person says are
 * there, and no others. What the cases say about halted machines, `receive`, deferral, `on null`,
 * permissions, 64-bit numbers and choices holds for the search because of that.
 */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings, search } from '../packages/checker/src/index.ts'
import type { Program, TestTable } from '../packages/runtime/src/index.ts'
import { readCheckCases, type TestExpectation } from './check/read-check-case.ts'
import { bugName, loadCheckCase } from './check/run-check-case.ts'

/** States of programs without end that are looked at. */
const STATES = 500
/** Ways in which one computation may go that are looked at. */
const OUTCOMES = 500
/** Rounds of a loop without a scheduling point. */
const WORK = 20_000

/** Ends that are no bugs, or belong to schedules: bounds of steps, and temperature. */
const NO_BUGS = new Set(['ok', 'abandoned', 'bound', 'step-bound', 'liveness-temperature'])
/** What the search says of executions that only a bound ends, if anything is wrong with them. */
const ENDLESS = ['livelock', 'liveness-lasso']

const cases = readCheckCases(join(import.meta.dirname, '../corpus/check'))

test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  const program = await loadCheckCase(one)
  for (const expectation of one.expectations) {
    const table = program.tests.find(({ name }) => name === expectation.test)
    if (table === undefined) throw new Error(`no test ${expectation.test}`)
    const { bugs, isComplete } = bugsOf(program, table)
    const said = saidOf(expectation)
    const found = hasBound(expectation) ? without(bugs, ENDLESS) : bugs
    expect(without(found, said), `found, and not said of ${expectation.test}`).toEqual([])
    if (isComplete) expect(without(said, found), `not found in ${expectation.test}`).toEqual([])
  }
})

function saidOf({ outcomes }: TestExpectation): readonly string[] {
  return outcomes.filter((outcome) => !NO_BUGS.has(outcome))
}

function hasBound({ outcomes }: TestExpectation): boolean {
  return outcomes.includes('bound') || outcomes.includes('liveness-temperature')
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name))
}

function bugsOf(program: Program, table: TestTable) {
  const settings = {
    ...defaultSettings,
    explore: true,
    states: STATES,
    outcomes: OUTCOMES,
    work: WORK,
  }
  const { bugs, unconfirmed, liveness, stopped, cuts } = search(program, table, settings)
  expect(unconfirmed).toEqual([])
  const isLive = liveness === null || liveness.verdict === 'proved' || liveness.verdict === 'lasso'
  const all = [...bugs, ...(liveness?.lassos ?? [])]
  return {
    bugs: all.map(({ bug }) => bugName(bug)),
    isComplete: stopped === null && cuts === 0 && isLive,
  }
}
