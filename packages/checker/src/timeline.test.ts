import { Execution, type TestTable } from '@parley/runtime'
import { expect, test } from 'vitest'
import { loadText } from '../../../test/load-program.ts'
import { DistinctCounter, uniteDistinct } from './distinct.ts'
import { exploreBlock } from './explore.ts'
import { defaultOptions } from './options.ts'
import { ReplayStrategy } from './strategies/replay.ts'
import type { TimelineKind } from './timeline.ts'

/** Two machines send two events each to a third, which does nothing else. */
const program = loadText(`
event eA: int; event eB: int;
machine Main {
  start state S {
    entry { var sink: machine; sink = new Sink(); new One(sink); new Two(sink); }
  }
}
machine Sink { start state S { on eA do (n: int) { } on eB do (n: int) { } } }
machine One { start state S { entry (sink: machine) { send sink, eA, 1; send sink, eA, 2; } } }
machine Two { start state S { entry (sink: machine) { send sink, eB, 1; send sink, eB, 2; } } }`)

function distinct(kind: TimelineKind, changes: { k?: number; hasPayload?: boolean } = {}): number {
  const timeline = { kind, k: 2, hasPayload: false, ...changes }
  const options = { ...defaultOptions, test: 'DefaultImpl', strategy: 'dfs', timeline } as const
  return exploreBlock(program, options, 0, 100_000, { mayRun: () => true }).timelines.length
}

/** Orders of a a b b: aabb, abab, abba, baab, baba, bbaa. */
test('pairs of labels', () => {
  // aabb: aa ab bb; bbaa: bb ba aa; all others have aa, bb, ab and ba.
  expect(distinct('pairwise')).toBe(3)
})

test('runs of labels', () => {
  // Sets of runs up to two: aabb: a b aa ab bb; abab: ab ba; abba: ab bb ba; baab: ba aa ab;
  // baba: ba ab, as abab; bbaa: bb ba aa.
  expect(distinct('kgram')).toBe(5)
  expect(distinct('kgram', { k: 1 })).toBe(1)
})

test('causal order', () => {
  // All dequeues are at one machine, which orders them: the same three sets as pairs.
  expect(distinct('causal')).toBe(3)
  expect(distinct('hybrid')).toBe(5)
})

test('payloads make labels differ', () => {
  // a1 a2 b1 b2 in their orders: all six have sets of pairs of their own.
  expect(distinct('pairwise', { hasPayload: true })).toBe(6)
})

test('unrelated dequeues are concurrent', () => {
  const apart = loadText(`
event eA; event eB;
machine Main { start state S { entry { new One(); new Two(); } } }
machine One { start state S { entry { send this, eA; } on eA do { } } }
machine Two { start state S { entry { send this, eB; } on eB do { } } }`)
  const timeline = { kind: 'causal', k: 2, hasPayload: false } as const
  const options = { ...defaultOptions, test: 'DefaultImpl', strategy: 'dfs', timeline } as const
  const block = exploreBlock(apart, options, 0, 100_000, { mayRun: () => true })
  expect(block.statistics.schedules).toBeGreaterThan(5)
  expect(block.timelines).toHaveLength(1)
})

test('timelines do not depend on what was run before', () => {
  const options = { ...defaultOptions, test: 'DefaultImpl', strategy: 'random' } as const
  const all = exploreBlock(program, options, 0, 20, { mayRun: () => true }).timelines
  const one = exploreBlock(program, options, 19, 20, { mayRun: () => true }).timelines
  expect([...all]).toContain(one[0])
  // Listening changes nothing.
  const replay = new ReplayStrategy([0, 1], true)
  const limits = { steps: 9, failOnBound: false, temperature: 9, work: 9, depth: 9 }
  const execution = new Execution(program, program.tests[0] as TestTable, replay, limits)
  expect(execution.probe).toBeNull()
})

test('distinct numbers are counted exactly while they are few', () => {
  const counter = new DistinctCounter()
  for (let number = 0; number < 30_000; number++) counter.add((number % 10_000) * 1000)
  expect(counter.summary()).toMatchObject({ count: 10_000, isExact: true })
})

test('many distinct numbers are estimated, in any order', () => {
  const count = 200_000
  // Multiples of the golden ratio are spread evenly over [0, 1).
  const hash = (number: number): number => Math.floor(((number * 0.6180339887498949) % 1) * 2 ** 53)
  const up = new DistinctCounter()
  const down = new DistinctCounter()
  for (let number = 1; number <= count; number++) {
    up.add(hash(number))
    down.add(hash(count + 1 - number))
  }
  expect(up.summary()).toEqual(down.summary())
  expect(up.summary().isExact).toBe(false)
  expect(Math.abs(up.summary().count / count - 1)).toBeLessThan(0.02)
  const both = uniteDistinct(up.summary(), down.summary())
  expect(Math.abs(both.count / count - 1)).toBeLessThan(0.1)
})
