import { CHOSE_NUMBER, Execution, type Program, type TestTable } from '@parley/runtime'
import { expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { DfsStrategy } from './dfs.ts'

/** All schedules of a program as texts. */
function all(program: Program, steps = 1000): string[] {
  const strategy = new DfsStrategy()
  const execution = new Execution(program, program.tests[0] as TestTable, strategy, {
    steps,
    failOnBound: false,
    temperature: Number.POSITIVE_INFINITY,
    work: 10_000,
    depth: 100,
  })
  const schedules: string[] = []
  while (strategy.next(execution)) {
    execution.run()
    schedules.push(execution.schedule.slice(0, execution.scheduleLength).join(' '))
  }
  return schedules
}

/** `count` machines that are all created before any of them runs, each with `sends` sends. */
function senders(count: number, sends: number): Program {
  return loadText(`
event eItem; event eGo;
machine Main {
  start state S {
    entry {
      var i: int; var all: seq[machine];
      while (i < ${count}) { all += (i, new Worker()); i = i + 1; }
    }
  }
}
machine Worker {
  start state S {
    entry { var i: int; while (i < ${sends}) { send this, eItem; i = i + 1; } }
    ignore eItem;
  }
}`)
}

test('no alternative: one schedule', () => {
  expect(all(loadText('machine Main { start state S { entry { } } }'))).toEqual(['0 1'])
})

test('every combination of values', () => {
  const program = loadText(
    'machine Main { var x: int; start state S { entry { x = choose(3); if ($) x = choose(2); } } }',
  )
  const schedules = all(program)
  // For each of three values: true with two values, and false.
  expect(schedules).toHaveLength(9)
  expect(new Set(schedules).size).toBe(9)
})

test('every interleaving of independent machines', () => {
  // Main has to make two steps (its creations) after its start, each worker one step to start, and
  // one for each send. A worker can only act once it is created. Counted by hand for one worker:
  // 0 1 1, then the worker's steps in one order.
  expect(all(senders(1, 1))).toEqual(['0 1 1 2 2'])
  // Two workers of one step (no sends): after `0 1 1` main's second creation and worker 2 are both
  // enabled; worker 3 follows main. Orders of {main, w2, w3} with main before w3: three.
  expect(all(senders(2, 0)).sort()).toEqual(['0 1 1 1 2 3', '0 1 1 1 3 2', '0 1 1 2 1 3'])
  // Two workers of two steps a a, b b and main m with m before the b's: choose places for the two
  // a's among five steps, m and b b are then fixed: 5! / (2! 3!) = 10.
  const schedules = all(senders(2, 1))
  expect(schedules).toHaveLength(10)
  expect(new Set(schedules).size).toBe(10)
})

test('values and orders are combined', () => {
  const program = loadText(`
machine Main { var x: int; start state S { entry { new Worker(); x = choose(2); } } }
machine Worker { var x: int; start state S { entry { x = choose(2); } } }`)
  // Main's value is drawn in the step of its creation, before the worker acts: four combinations.
  const schedules = all(program)
  const values = [CHOSE_NUMBER, CHOSE_NUMBER - 1]
  const expected = values.flatMap((a) => values.map((b) => `0 1 1 ${a} 2 ${b}`))
  expect(schedules.sort()).toEqual(expected.sort())
})

test('ends at the step bound', () => {
  const program = loadText(`
event eTick;
machine Main { start state S { entry { send this, eTick; } on eTick do { send this, eTick; } } }`)
  expect(all(program, 10)).toHaveLength(1)
})
