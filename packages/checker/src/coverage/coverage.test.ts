import { expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { exploreBlock } from '../explore.ts'
import { defaultOptions } from '../options.ts'
import type { Coverage } from './coverage.ts'
import { coverageJson } from './json.ts'
import { coverageLcov } from './lcov.ts'
import { coverageText } from './text.ts'

function cover(text: string, schedules = 1) {
  const program = loadText(text)
  const name = program.tests[0]?.name ?? ''
  const options = { ...defaultOptions, test: name, strategy: 'random', explore: true } as const
  const block = exploreBlock(program, options, 0, schedules, { mayRun: () => true })
  return { program, coverage: block.coverage as Coverage, block }
}

test('one state, handled and raised events', () => {
  const { program, coverage } = cover(`
event x: (int, int); event a: int;
machine Main {
  start state S {
    entry { raise x, (1, 3); }
    on x do (p: (int, int)) { raise a, p.1; }
  }
}`)
  expect(coverageText(program, coverage)).toBe(
    `Total event coverage: 100.0%
============================
StateMachine: Main
==================
Event coverage: 100.0%

\tState: S
\t\tState event coverage: 100.0%
\t\tEvents received: x
\t\tEvents sent: a, x

`,
  )
})

test('all kinds of lines', () => {
  const { program, coverage } = cover(
    `
event eGo; event eNever; event eBack: int; event eLost; event eSeen;
spec Watch observes eGo, eSeen {
  start state Idle { on eGo goto Busy; ignore eSeen; }
  hot state Busy { on eGo goto Busy; on eSeen do { } }
}
machine Main {
  var peer: machine;
  start state Begin {
    entry { peer = new Peer(this); announce eSeen; }
    on eBack goto Done with { print "over"; }
    on eNever do { }
  }
  state Done { entry { send peer, eGo; } }
  state Unused { on eGo goto Begin; }
}
machine Peer {
  start state P {
    entry (to_: machine) { send to_, eBack, 1; receive { case eGo: { } } goto Q; }
    defer eLost;
  }
  state Q { ignore eLost; }
}
machine Never { start state N { on eGo do { } } }
test tc [main = Main]: assert Watch in { Main, Peer, Never };`,
    20,
  )
  // Watch: eSeen and eGo in Idle, nothing in Busy: 2 of 4. Main: 1 of 3. Peer expects nothing.
  expect(coverageText(program, coverage)).toBe(
    `Total event coverage: 42.9%
===========================
StateMachine: Main
==================
Event coverage: 33.3%

\tState: Begin
\t\tState event coverage: 50.0%
\t\tEvents received: eBack
\t\tEvents not covered: eNever
\t\tNext states: Done

\tState: Done
\t\tState has no expected events, so coverage is 100%
\t\tEvents sent: eGo
\t\tPrevious states: Begin

\tState: Unused is uncovered
\t\tEvents not covered: eGo

StateMachine: Peer
==================
Event coverage: 100.0%

\tState: P
\t\tState has no expected events, so coverage is 100%
\t\tEvents received: eGo
\t\tEvents sent: eBack
\t\tNext states: Q

\tState: Q
\t\tState has no expected events, so coverage is 100%
\t\tPrevious states: P

Monitor: Watch
==============
Event coverage: 50.0%

\tState: Idle
\t\tState event coverage: 100.0%
\t\tEvents received: eGo, eSeen
\t\tNext states: Busy

\tState: Busy is uncovered
\t\tEvents not covered: eGo, eSeen
\t\tPrevious states: Idle

`,
  )
  const json = coverageJson(program, coverage)
  expect(json).toMatchObject({ version: 1, covered: 3, expected: 7 })
  expect(json.machines.map(({ name, isInstantiated }) => [name, isInstantiated])).toEqual([
    ['Watch', true],
    ['Main', true],
    ['Peer', true],
    ['Never', false],
  ])
  expect(json.machines[1]?.states[0]?.events).toEqual({
    eBack: { isExpected: true, isReceived: true, isSent: false },
    eNever: { isExpected: true, isReceived: false, isSent: false },
  })
  const lcov = coverageLcov(program, coverage, 'tc')
  expect(lcov).toContain('SF:test.p\n')
  // The entry of Main's first state ran in each of 20 schedules; the handler of eNever never.
  expect(lcov).toMatch(/DA:10,20\n/)
  expect(lcov).toMatch(/DA:12,0\n/)
  expect(lcov.split('\n').filter((line) => line === 'end_of_record')).toHaveLength(1)
})

test('edges by events between instances of one type', () => {
  const { program, coverage } = cover(`
event ePing; event eStart: machine;
machine Main {
  start state S { entry { var a, b: machine; a = new Node(); b = new Node(); send a, eStart, b; } }
}
machine Node {
  start state Waiting { on eStart goto Sending; on ePing do { } }
  state Sending { entry (other: machine) { send other, ePing; } }
}`)
  const text = coverageText(program, coverage)
  expect(text).toContain('\tState: Waiting\n\t\tState event coverage: 100.0%')
  expect(text).toMatch(/Waiting\n.*\n.*\n\t\tPrevious states: Sending\n\t\tNext states: Sending/)
})

test('nothing counts that a failure elsewhere kept from happening', () => {
  const text = `
event eA; event eB;
machine Main {
  start state S { entry { new Bomb(); send this, eA; send this, eB; } ignore eA, eB; }
}
machine Bomb { start state B { entry { assert false; } } }`
  // In some schedule the bomb goes off before the first send, though it was computed long ago.
  const sent = Array.from({ length: 40 }, (_, index) => {
    const program = loadText(text)
    const options = { ...defaultOptions, test: 'DefaultImpl', strategy: 'random' } as const
    const block = exploreBlock(program, options, index, index + 1, { mayRun: () => true })
    return /Events sent: (.*)/.exec(coverageText(program, block.coverage as Coverage))?.[1] ?? ''
  })
  expect(new Set(sent)).toEqual(new Set(['', 'eA', 'eA, eB']))
})

test('the default event', () => {
  const { program, coverage } = cover(`
machine Main { start state S { on null goto T; } state T { } }`)
  expect(coverageText(program, coverage)).toContain(
    '\tState: S\n\t\tState event coverage: 100.0%\n\t\tNext states: T\n',
  )
})

test('states are discovered once', () => {
  const { block } = cover(
    `
event eA; event eB;
machine Main { start state S { entry { send this, eA; } on eA goto T; on eB goto S; }
  state T { entry { if ($) send this, eB; } on eB do { } } }`,
    50,
  )
  // eA in S, and eB in T.
  expect(block.states.hashes).toHaveLength(2)
})
