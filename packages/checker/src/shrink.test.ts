import { Execution, type TestTable } from '@parley/runtime'
import { expect, test } from 'vitest'
import { loadText } from '../../../test/load-program.ts'
import { exploreBlock, type FoundBug } from './explore.ts'
import { type CheckOptions, defaultOptions } from './options.ts'
import { shrinkSchedule, switches } from './shrink.ts'
import { ReplayStrategy } from './strategies/replay.ts'

const program = loadText(`
event eItem: int; event eNoise;
machine Main {
  var last: int;
  start state S {
    entry {
      var i: int;
      while (i < 6) { new Noise(); i = i + 1; }
      new Worker((boss = this, n = 1)); new Worker((boss = this, n = 2));
    }
    on eItem do (n: int) { assert last <= n, "order"; last = n; }
  }
}
machine Noise {
  start state S {
    entry { var i: int; while (i < 10) { send this, eNoise; i = i + 1; } }
    on eNoise do { if ($) send this, eNoise; }
  }
}
machine Worker {
  start state S { entry (p: (boss: machine, n: int)) { if ($) send p.boss, eItem, p.n; } }
}`)

const options: CheckOptions = {
  ...defaultOptions,
  test: 'DefaultImpl',
  strategy: 'random',
  coverage: false,
}

function firstBug(): FoundBug {
  const block = exploreBlock(program, options, 0, 1000, { mayRun: () => true })
  return block.bugs[0] as FoundBug
}

test('leaves only what the bug needs', () => {
  const found = firstBug()
  const shrunk = shrinkSchedule(program, options, found)
  expect(found.schedule.length).toBeGreaterThan(40)
  // Bootstrap, main's start and eight creations, two workers with a choice and a send each, and two
  // dequeues; switches: main, worker, worker, main, and the bootstrap.
  expect(shrunk.schedule.length).toBeLessThanOrEqual(18)
  expect(switches(shrunk.schedule)).toBeLessThanOrEqual(6)
  expect(shrunk.bug.text).toBe(found.bug.text)
})

test('the shrunk schedule replays to the same bug', () => {
  const shrunk = shrinkSchedule(program, options, firstBug())
  const replay = new ReplayStrategy(shrunk.schedule, true)
  const limits = { steps: 1e9, failOnBound: false, temperature: 1e9, work: 1000, depth: 100 }
  const execution = new Execution(program, program.tests[0] as TestTable, replay, limits)
  replay.next(execution)
  execution.run()
  expect(replay.divergence).toBeNull()
  expect(execution.bug?.text).toBe(shrunk.bug.text)
})

test('loops are shrunk too', () => {
  const endless = loadText(`
event eTick; event eRequest; event eReply;
spec Progress observes eRequest, eReply {
  start cold state Quiet { on eRequest goto Waiting; on eReply goto Quiet; }
  hot state Waiting { on eReply goto Quiet; on eRequest goto Waiting; }
}
machine Main {
  var n: int;
  start state S {
    entry { send this, eTick; }
    on eTick do { if (n < 20) { n = n + 1; announce eReply; } else announce eRequest;
                  send this, eTick; }
  }
}`)
  const used = { ...options, attachAllSpecs: true }
  const block = exploreBlock(endless, used, 0, 1, { mayRun: () => true })
  const found = block.bugs[0] as FoundBug
  expect(found.bug.kind).toBe('liveness-lasso')
  const shrunk = shrinkSchedule(endless, used, found)
  expect(shrunk.bug.kind).toBe('liveness-lasso')
  expect(shrunk.schedule.length).toBeLessThanOrEqual(found.schedule.length)
  const [from, to] = shrunk.bug.loop as [number, number]
  expect(to).toBe(shrunk.schedule.length)
  expect(from).toBeLessThan(to)
})

test('computing without end is not repeated at full length', () => {
  let rounds = 0
  const text = `
event eNext: int; event eNoise;
fun Round();
machine Noise {
  start state S {
    entry { var i: int; while (i < 50) { send this, eNoise; i = i + 1; } }
    ignore eNoise;
  }
}
machine Main {
  start state S {
    entry { new Noise(); send this, eNext, 0; }
    on eNext do (n: int) { if (n < 20) send this, eNext, n + 1; else goto T; }
  }
  state T { entry { while (true) Round(); } }
}`
  const endless = loadText(text, { Round: () => void rounds++ })
  const work = 100_000
  const used = { ...options, work }
  const found = exploreBlock(endless, used, 0, 1, { mayRun: () => true }).bugs[0] as FoundBug
  expect(found.bug.kind).toBe('livelock')
  rounds = 0
  const shrunk = shrinkSchedule(endless, used, found)
  expect(shrunk.bug.text).toBe(found.bug.text)
  expect(shrunk.schedule.length).toBeLessThan(found.schedule.length)
  // Once for what is left in the end; for hundreds of candidates much less.
  expect(rounds).toBeGreaterThanOrEqual(work)
  expect(rounds).toBeLessThan(work + 500 * 1001)
})

test('work that was to be done is no reason to give up what comes after it', () => {
  const text = `
event eNext: int;
machine Main {
  start state S {
    entry { var i: int; while (i < 5000) i = i + 1; send this, eNext, 0; }
    on eNext do (n: int) { if (n < 9) send this, eNext, n + 1; else goto T; }
  }
  state T { entry { goto T; } }
}`
  const endless = loadText(text)
  const used = { ...options, work: 10_000 }
  const found = exploreBlock(endless, used, 0, 1, { mayRun: () => true }).bugs[0] as FoundBug
  expect(shrinkSchedule(endless, used, found).bug.text).toBe(found.bug.text)
  expect(found.bug.text).toContain('state T')
})
