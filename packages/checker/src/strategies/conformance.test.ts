/** What every strategy must do; a new one is covered by its row in the table. */
import {
  CHOSE_FALSE,
  CHOSE_NUMBER,
  CHOSE_TRUE,
  Execution,
  type Program,
  type Strategy,
  type TestTable,
} from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { SeededRandom } from '../random.ts'
import { type StrategyKind, strategyKinds } from './index.ts'
import { ReplayStrategy } from './replay.ts'

const limits = {
  steps: 300,
  failOnBound: false,
  temperature: Number.POSITIVE_INFINITY,
  work: 10_000,
  depth: 100,
}

const program = loadText(`
event eItem: int; event eStop; event eNext;
machine Main {
  var sum: int;
  start state S {
    entry { var i: int; while (i < 3) { new Worker((boss = this, n = i)); i = i + 1; } }
    on eItem do (n: int) { sum = sum * 3 + n; if (choose(5) == 0) print format("{0}", sum); }
  }
}
machine Worker {
  var boss: machine;
  start state S {
    entry (p: (boss: machine, n: int)) {
      boss = p.boss;
      send boss, eItem, p.n;
      if ($) send this, eNext;
      if ($$) raise halt;
    }
    on eNext do { send boss, eItem, choose(2); }
  }
}`)

/**
 * Strategies ask no questions that only a program could answer: the table of novelty is constant.
 */
function makeStrategy(kind: StrategyKind, random: SeededRandom, first = 0): Strategy {
  return kind.make({
    random,
    parameter: kind.parameter?.usual ?? 0,
    first,
    fairAfter: null,
    isAdversarial: false,
    novelty: {
      hash: () => random.below(1000),
      signature: () => Int32Array.from({ length: 50 }, () => random.below(3)),
      isProgress: () => false,
    },
  })
}

/** Runs schedules [from, to) and gives their decisions. */
function run(
  kind: StrategyKind,
  from: number,
  to: number,
  settings: { seed?: number; program?: Program; spy?: (strategy: Strategy) => Strategy } = {},
): number[][] {
  const random = new SeededRandom()
  const made = makeStrategy(kind, random, from)
  const strategy = settings.spy?.(made) ?? made
  const used = settings.program ?? program
  const execution = new Execution(used, used.tests[0] as TestTable, strategy, limits)
  const schedules: number[][] = []
  for (let index = from; index < to; index++) {
    random.reseed(settings.seed ?? 1, index)
    if (!strategy.next(execution)) break
    execution.run()
    schedules.push([...execution.schedule.slice(0, execution.scheduleLength)])
  }
  return schedules
}

describe.each(strategyKinds)('$name', (kind) => {
  test('answers are possible ones', () => {
    const spy = (inner: Strategy): Strategy => ({
      name: inner.name,
      isFair: inner.isFair,
      next: (execution) => inner.next(execution),
      operation: (enabled, count) => {
        const position = inner.operation(enabled, count)
        expect(Number.isInteger(position) && position >= 0 && position < count).toBe(true)
        return position
      },
      choice: (bound, operation, isFair, point) => {
        const value = inner.choice(bound, operation, isFair, point)
        expect(Number.isInteger(value) && value >= 0 && value < bound).toBe(true)
        return value
      },
      finished: (steps, foundBug) => inner.finished(steps, foundBug),
    })
    expect(run(kind, 0, 200, { spy })).toHaveLength(200)
  })

  test('schedules are determined by seed and index', () => {
    expect(run(kind, 0, 60)).toEqual(run(kind, 0, 60))
  })

  test('nothing is left over from one block to the next', () => {
    const start = Number.isFinite(kind.block) ? kind.block : 0
    const length = 20
    // Within a block of its own, whatever was run by other objects before.
    const alone = run(kind, start, start + length)
    run(kind, 0, length)
    expect(run(kind, start, start + length)).toEqual(alone)
    if (kind.block === 1) expect(run(kind, 0, start + length).slice(start)).toEqual(alone)
  })

  test('its schedules replay', () => {
    for (const schedule of run(kind, 0, 20)) {
      const replay = new ReplayStrategy(schedule, true)
      const execution = new Execution(program, program.tests[0] as TestTable, replay, limits)
      replay.next(execution)
      execution.run()
      expect(replay.divergence).toBeNull()
      expect([...execution.schedule.slice(0, execution.scheduleLength)]).toEqual(schedule)
    }
  })

  test('one operation and one alternative', () => {
    const single = loadText(
      'machine Main { start state S { entry { print format("{0}", choose(1)); } } }',
    )
    expect(run(kind, 0, 1, { program: single })).toEqual([[0, 1, CHOSE_NUMBER]])
  })

  test('huge bounds', () => {
    const huge = loadText(
      'machine Main { start state S { entry { print format("{0}", choose(10000)); } } }',
    )
    for (const schedule of run(kind, 0, 50, { program: huge })) {
      const value = CHOSE_NUMBER - (schedule[2] as number)
      expect(value >= 0 && value < 10_000).toBe(true)
    }
  })

  test('reaches more than one schedule, with different orders and values', () => {
    const schedules = run(kind, 0, 200)
    expect(new Set(schedules.map(String)).size).toBeGreaterThan(20)
    const all = schedules.flat()
    expect(all).toContain(CHOSE_TRUE)
    expect(all).toContain(CHOSE_FALSE)
  })
})

test('other seeds give other schedules', () => {
  for (const kind of strategyKinds) {
    if (kind.name === 'dfs') continue
    expect(run(kind, 0, 20, { seed: 2 })).not.toEqual(run(kind, 0, 20, { seed: 3 }))
  }
})

test('a search that is over says so', () => {
  const twice = loadText('machine Main { start state S { entry { if ($) print "a"; } } }')
  const dfs = strategyKinds.find(({ name }) => name === 'dfs') as StrategyKind
  expect(run(dfs, 0, 100, { program: twice })).toEqual([
    [0, 1, CHOSE_TRUE],
    [0, 1, CHOSE_FALSE],
  ])
})
