import { Execution, type Program, type TestTable } from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../test/load-program.ts'
import { type CheckHooks, checkTest, type LostBlock, shardOf } from './check.ts'
import { type BlockResult, exploreBlock } from './explore.ts'
import { LassoFinder } from './lasso.ts'
import { mergeReports } from './merge-reports.ts'
import { type CheckOptions, defaultOptions } from './options.ts'
import { SeededRandom } from './random.ts'
import type { TestReport } from './report.ts'
import { type StrategyName, strategyKind, strategyKinds } from './strategies/index.ts'
import { ReplayStrategy } from './strategies/replay.ts'

const program = loadText(`
event eItem: int; event eAsk: machine; event eAnswer; event eDone;
spec Answered observes eAsk, eAnswer {
  var open: int;
  start cold state Quiet { on eAsk goto Waiting with { open = open + 1; } ignore eAnswer; }
  hot state Waiting {
    on eAsk do { open = open + 1; }
    on eAnswer do { open = open - 1; if (open == 0) goto Quiet; }
  }
}
scenario InOrder observes eItem {
  start state One { on eItem do (n: int) { if (n == 0) goto Two; } }
  state Two { on eItem do (n: int) { if (n == 1) goto Three; } }
  state Three { on eItem do (n: int) { if (n == 2) goto Done; } }
  cold state Done { ignore eItem; }
}
machine Main {
  var got: seq[int];
  start state Run {
    entry { var i: int; while (i < 3) { new Worker((boss = this, n = i)); i = i + 1; } }
    on eItem do (n: int) {
      got += (sizeof(got), n);
      if (sizeof(got) == 3) assert got[0] < 2 || got[2] > 0, "backwards";
    }
    on eAsk do (who: machine) { send who, eAnswer; }
  }
}
machine Worker {
  start state Ask {
    entry (p: (boss: machine, n: int)) {
      send p.boss, eAsk, this;
      receive { case eAnswer: { send p.boss, eItem, p.n; } }
      if ($) goto Finished;
    }
  }
  state Finished { }
}
test tcAll [main = Main]: assert Answered in { Main, Worker };`)

const options: CheckOptions = { ...defaultOptions, test: 'tcAll', seed: 11, schedules: 1800 }
const always = { mayRun: () => true }

/** Runs up to `jobs` blocks at once, which end in another order than they began. */
function hooks(used: CheckOptions, jobs: number, changes: Partial<CheckHooks> = {}): CheckHooks {
  const random = new SeededRandom(jobs)
  return {
    jobs,
    mayRun: () => true,
    now: () => 0,
    run: async (from, to) => {
      for (let turn = random.below(20); turn > 0; turn--) await Promise.resolve()
      return exploreBlock(program, used, from, to, always)
    },
    ...changes,
  }
}

const check = (used: CheckOptions, jobs = 1, changes: Partial<CheckHooks> = {}) =>
  checkTest(program, used, hooks(used, jobs, changes))

describe('the report', () => {
  test.each(strategyKinds.map(({ name }) => name))(
    '%s: same for any number of jobs',
    async (name) => {
      const used = { ...options, strategy: name, explore: true }
      const one = await check(used, 1)
      expect(one.statistics.schedules).toBe(name === 'dfs' ? one.statistics.schedules : 1800)
      expect(await check(used, 2)).toEqual(one)
      expect(await check(used, 8)).toEqual(one)
      expect(JSON.parse(JSON.stringify(one))).toEqual(one)
    },
  )

  test.each([1, 2, 8])('ends at the first bug of the lowest index (%s jobs)', async (jobs) => {
    const report = await check({ ...options, strategy: 'random' }, jobs)
    expect(report.verdict).toBe('bug')
    expect(report.end).toBe('bug')
    expect(report.bugs).toHaveLength(1)
    const [found] = report.bugs
    expect(found?.bug.text).toContain('backwards')
    expect(found?.location).toBe('test.p:23:29')
    expect(report.statistics.schedules).toBe((found?.index ?? 0) + 1)
    expect(report.statistics.buggy).toBe(1)
  })

  test('found schedules replay to the same bug', async () => {
    const report = await check({ ...options, explore: true })
    for (const { schedule, bug } of report.bugs) {
      const replay = new ReplayStrategy(schedule, true)
      const strategy = new LassoFinder(replay, 0, { isAdversarial: false, isThorough: true })
      const execution = new Execution(program, program.tests[0] as TestTable, strategy, {
        steps: Number.POSITIVE_INFINITY,
        failOnBound: false,
        temperature: options.temperature,
        work: options.work,
        depth: options.depth,
      })
      strategy.next(execution)
      execution.run()
      expect(replay.divergence).toBeNull()
      expect(execution.bug?.text).toBe(bug.text)
    }
  })

  test('scenarios, timelines, states, coverage', async () => {
    const report = await check({ ...options, explore: true })
    const [scenario] = report.scenarios
    expect(scenario).toMatchObject({ name: 'InOrder', isSatisfied: true, maxStatesVisited: 4 })
    expect(scenario?.satisfyingSchedules).toBeLessThan(1800)
    expect(report.timelines.count).toBeGreaterThan(1)
    expect(report.timelines.isExact).toBe(true)
    expect(report.curve.at(-1)).toEqual([1800, report.states.count])
    // Not covered: the answer that Quiet ignores and the item that Done ignores.
    expect(report.coverage).toMatchObject({ covered: 8, expected: 10 })
  })

  test('says how properties were checked, and what was not', async () => {
    const report = await check({ ...options, schedules: 4, strategy: 'random' })
    expect(report.properties.map(({ property, status }) => [property, status])).toEqual([
      ['assertions, unhandled events, faults', 'checked'],
      ['deadlocks', 'checked'],
      ['liveness of Answered', 'checked'],
    ])
    expect(report.notChecked).toEqual(['schedules other than those that were run'])
    const cut = await check({ ...options, schedules: 4, fairSteps: 10, unfairSteps: 10 })
    expect(cut.notChecked[0]).toBe('what comes after 10 steps: 4 of 4 schedules ended at the bound')
    expect(cut.properties[1]?.status).toBe('partly')
  })
})

describe('interruptions', () => {
  const many = { ...options, strategy: 'random', explore: true } as const

  test('results before the end of the time count', async () => {
    let left = 3
    const report = await check(many, 1, { mayRun: () => left-- > 0 })
    expect(report.end).toBe('stopped')
    expect(report.statistics.schedules).toBeGreaterThan(0)
    const all = await check({ ...many, schedules: report.statistics.schedules })
    expect(report.statistics).toEqual(all.statistics)
  })

  test('nothing could be run', async () => {
    const report = await check(many, 4, { mayRun: () => false })
    expect(report.statistics.schedules).toBe(0)
    expect(report.notChecked).toContain('no schedule was run to its end')
  })

  test('lost blocks are in the report', async () => {
    const used = { ...options, strategy: 'feedback', explore: true, test: 'tcAll' } as const
    const run = async (from: number, to: number): Promise<BlockResult | LostBlock> => {
      if (from === 512) return { kind: 'lost', reason: 'out of memory' }
      return exploreBlock(harmless, used, from, to, always)
    }
    const harmless = loadText(`machine Main { start state S { } }
test tcAll [main = Main]: { Main };`)
    const report = await checkTest(harmless, used, { ...hooks(used, 4), run })
    expect(report.verdict).toBe('incomplete')
    expect(report.statistics.schedules).toBe(1800 - 512)
    expect(report.lost).toEqual([{ from: 512, to: 1024, reason: 'out of memory' }])
    expect(report.notChecked).toContain('schedules 513 to 1,024: out of memory')
  })

  test('endless schedules stop when they are told to', () => {
    const endless = loadText(`
event eTick;
machine Main { start state S { entry { send this, eTick; } on eTick do { send this, eTick; } } }`)
    let asked = 0
    const unbounded = {
      ...options,
      test: 'DefaultImpl',
      unfairSteps: Number.POSITIVE_INFINITY,
      fairSteps: Number.POSITIVE_INFINITY,
    }
    const block = exploreBlock(endless, unbounded, 0, 5, { mayRun: () => ++asked < 4 })
    expect(block.upTo).toBe(0)
    expect(block.statistics.schedules).toBe(0)
  })
})

test('shards together run every schedule once', async () => {
  const used = { ...options, strategy: 'random', explore: true } as const
  const parts: TestReport[] = []
  for (const index of [0, 1, 2]) parts.push(await check({ ...used, shard: { index, count: 3 } }))
  const [merged] = mergeReports(
    parts.map((part) => ({ version: 1, program: 'Test', tests: [part] })),
  ).tests
  const whole = await check(used)
  expect(merged?.statistics).toEqual(whole.statistics)
  expect(merged?.timelines).toEqual(whole.timelines)
  expect(merged?.states).toEqual(whole.states)
  expect(merged?.bugs).toEqual(whole.bugs)
  expect(merged?.coverage).toEqual(whole.coverage)
  expect(merged?.scenarios).toEqual(whole.scenarios)
})

test('shards consist of whole blocks, and together of everything', () => {
  for (const strategy of strategyKinds.map(({ name }) => name)) {
    for (const schedules of [10, 5000, Number.POSITIVE_INFINITY]) {
      const shards = [0, 1, 2].map((index) =>
        shardOf({ ...options, strategy, schedules, shard: { index, count: 3 } }),
      )
      const block = strategyKind(strategy).block
      const parts = shards.filter(({ from, to }) => from < to)
      expect(parts[0]?.from).toBe(0)
      parts.forEach(({ from }, at) => {
        if (at > 0) expect(from).toBe(parts[at - 1]?.to)
        if (Number.isFinite(block)) expect(from % block).toBe(0)
      })
      if (Number.isFinite(schedules)) expect(parts.at(-1)?.to).toBe(schedules)
    }
  }
})

test('an unfair strategy goes on fairly where there is liveness, and ends where there is none', async () => {
  const endless = (spec: string, asserted: string): Program =>
    loadText(`
event eTick; event eNever;
${spec}
machine Main { start state S { entry { send this, eTick; } on eTick do { send this, eTick; } } }
test tcAll [main = Main]: ${asserted} { Main };`)
  const hot = 'spec Hot observes eNever { start cold state A { on eNever goto B; } hot state B {} }'
  const used = { ...options, unfairSteps: 50, fairSteps: 400, schedules: 3 }
  const strategies: StrategyName[] = ['pct', 'pos', 'dfs', 'feedback', 'roundrobin']
  for (const strategy of strategies) {
    const run = (program: Program): BlockResult =>
      exploreBlock(program, { ...used, strategy }, 0, 3, always)
    expect(run(endless(hot, 'assert Hot in')).statistics).toMatchObject({ maxSteps: 400 })
    expect(run(endless('', '')).statistics).toMatchObject({ maxSteps: 50, fairSchedules: 0 })
  }
})

test('code that is not deterministic is found by double execution', () => {
  let calls = 0
  const foreign = loadText(
    `fun Roll(): int;
machine Main { var x: int; start state S { entry { x = Roll(); if (x == 5) x = choose(3); } } }`,
    { Roll: () => ++calls },
  )
  const used = { ...options, test: 'DefaultImpl', checkDeterminism: true }
  const block = exploreBlock(foreign, used, 0, 3, always)
  expect(block.bugs[0]?.bug.kind).toBe('nondeterminism')
  const deterministic = exploreBlock(
    program,
    { ...used, test: 'tcAll', explore: true },
    0,
    30,
    always,
  )
  expect(deterministic.bugs.map(({ bug }) => bug.kind)).toEqual(['assertion'])
})

describe('a search of all schedules', () => {
  const small = loadText(`
event eTick; event eNever;
spec Hot observes eNever { start cold state A { on eNever goto B; } hot state B { } }
machine Main {
  var n: int;
  start state S {
    entry { new Other(); send this, eTick; }
    on eTick do { if (n < 3) { n = n + 1; send this, eTick; } }
  }
}
machine Other { start state S { } }
test tcAll [main = Main]: assert Hot in { Main, Other };`)
  const run = (changes: Partial<CheckOptions>): Promise<TestReport> => {
    const used = { ...options, strategy: 'dfs', schedules: 1e6, ...changes } as const
    const block = async (from: number, to: number) => exploreBlock(small, used, from, to, always)
    return checkTest(small, used, { ...hooks(used, 4), run: block })
  }

  test('verifies what is within the bounds', async () => {
    expect(await run({})).toMatchObject({ verdict: 'verified', end: 'exhausted' })
  })

  test('does not where schedules are longer', async () => {
    expect(await run({ unfairSteps: 8 })).toMatchObject({ verdict: 'no bug found' })
    expect(await run({ unfairSteps: 8, fairSteps: 8 })).toMatchObject({ verdict: 'no bug found' })
  })
})
