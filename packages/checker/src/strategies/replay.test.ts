import {
  CHOSE_FALSE,
  CHOSE_NUMBER,
  CHOSE_TRUE,
  type End,
  Execution,
  type TestTable,
} from '@parley/runtime'
import { expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { ReplayStrategy } from './replay.ts'

const program = loadText(`
event eItem: int;
machine Main {
  start state S {
    entry { var n: int; n = choose(3); if ($) send this, eItem, n; new Worker(); }
    on eItem do (n: int) { assert n != 2; }
  }
}
machine Worker { start state S { } }`)

function replay(schedule: readonly number[]) {
  const strategy = new ReplayStrategy(schedule, true)
  const limits = { steps: 1e9, failOnBound: false, temperature: 1e9, work: 1000, depth: 100 }
  const execution = new Execution(program, program.tests[0] as TestTable, strategy, limits)
  expect(strategy.next(execution)).toBe(true)
  const end: End = execution.run()
  expect(strategy.next(execution)).toBe(false)
  return { end, divergence: strategy.divergence, bug: execution.bug?.kind }
}

const two = CHOSE_NUMBER - 2
const good = [0, 1, two, CHOSE_TRUE, 1, 1, 1]

test('a schedule that fits', () => {
  expect(replay(good)).toEqual({ end: 'bug', divergence: null, bug: 'assertion' })
})

test('entries that are left over do not matter', () => {
  expect(replay([...good, 1, 2, 1])).toMatchObject({ divergence: null, bug: 'assertion' })
})

test.each([
  ['an operation that is not enabled', [0, 1, two, CHOSE_TRUE, 2], 4, "cannot detect id '2'"],
  ['too few decisions', [0, 1, two, CHOSE_TRUE, 1], 5, 'execution is longer than trace'],
  ['too few decisions, at a choice', [0, 1, two], 3, 'execution is longer than trace'],
  ['an operation where a choice is', [0, 1, 1, 1], 2, 'next step is not a nondeterministic choice'],
  [
    'a number where a truth value is',
    [0, 1, two, CHOSE_NUMBER - 1, 1],
    3,
    'next step is not a nondeterministic boolean choice',
  ],
  [
    'a truth value where a number is',
    [0, 1, CHOSE_FALSE, CHOSE_FALSE, 1],
    2,
    'next step is not a nondeterministic integer choice',
  ],
  ['a choice where an operation is', [0, CHOSE_TRUE, 1], 1, 'next step is not a scheduling choice'],
])('%s', (_title, schedule, at, reason) => {
  expect(replay(schedule)).toMatchObject({ end: 'abandoned', divergence: { at, reason } })
})
