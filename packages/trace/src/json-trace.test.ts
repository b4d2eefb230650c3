/** The JSON trace: members, their order, escapes, clocks. */
import { describe, expect, test } from 'vitest'
import { firstStrategy, loadProgramText, prepare } from '../../../test/check/run-program.ts'
import {
  type JsonEntry,
  jsonTrace,
  renderJsonTrace,
  renderVerboseTraces,
  strategyEntry,
} from './json-trace.ts'

function entriesOf(text: string): readonly JsonEntry[] {
  const execution = prepare(loadProgramText(text), firstStrategy())
  const { listener, entries } = jsonTrace()
  execution.listener = listener
  execution.run()
  return entries
}

const pingPong = `
event ping: (from: machine, n: int);
event pong: string;
spec Watch observes ping { start hot state W { on ping goto V; } cold state V { } }
machine Pong { start state S {
  on ping do (p: (from: machine, n: int)) { send p.from, pong, "<ok>"; raise halt; }
} }
machine Main { start state S {
  entry { send new Pong(), ping, (from = this, n = 1); receive { case pong: (s: string) {} } }
} }
test T [main=Main]: assert Watch in { Main, Pong };`

describe('entries', () => {
  const entries = entriesOf(pingPong)
  const ofType = (type: string) => entries.filter((entry) => entry.type === type)

  test('come in the order of the text trace', () => {
    expect(entries.map(({ type }) => type)).toEqual([
      'CreateMonitor',
      'MonitorStateTransition',
      'CreateStateMachine',
      'StateTransition',
      'CreateStateMachine',
      'MonitorProcessEvent',
      'MonitorStateTransition',
      'MonitorStateTransition',
      'SendEvent',
      'WaitMultipleEvents',
      'StateTransition',
      'DequeueEvent',
      'SendEvent',
      'ReceiveEvent',
      'RaiseEvent',
      'StateTransition',
      'PopStateUnhandledEvent',
      'ExceptionThrown',
      'ExceptionHandled',
      'Halt',
    ])
  })

  test('monitors go by their bare name, also in the log', () => {
    expect(ofType('MonitorStateTransition')[0]?.details).toEqual({
      log: "Watch enters hot state 'W'.",
      monitor: 'Watch',
      state: 'W',
      isEntry: true,
      isInHotState: true,
      clock: { Watch: 2 },
    })
  })

  test('a dequeue merges the clock of its send', () => {
    expect(ofType('SendEvent')[0]?.details).toEqual({
      log: "'Main(1)' in state 'S' sent event 'ping with payload (<from:Main(1), n:1, >)' to 'Pong(2)'.",
      sender: 'Main(1)',
      state: 'S',
      event: 'ping',
      target: 'Pong(2)',
      isTargetHalted: false,
      payload: { from: 'Main(1)', n: 1 },
      clock: { 'Main(1)': 3 },
    })
    expect(ofType('DequeueEvent')[0]?.details.clock).toEqual({ 'Pong(2)': 3, 'Main(1)': 3 })
    expect(ofType('ReceiveEvent')[0]?.details.clock).toEqual({ 'Main(1)': 5, 'Pong(2)': 4 })
  })

  test('a goto names the bare state', () => {
    const [jump] = entriesOf(
      'machine Main { start state A { entry { goto B; } } state B {} }',
    ).filter(({ type }) => type === 'GotoState')
    expect(jump?.details).toMatchObject({
      log: "Main(1) is transitioning from state 'A' to state 'B'.",
      startState: 'A',
      endState: 'B',
    })
  })

  test('choices are not recorded, prints and bugs have no clock', () => {
    const found = entriesOf(
      'machine Main { start state S { entry { if ($) print "x"; assert false; } } }',
    )
    expect(found.slice(-2)).toEqual([
      { type: 'Print', details: { log: 'x' } },
      {
        type: 'AssertionFailure',
        details: {
          log: 'Assertion Failed: Main.p:1:58',
          error: 'Assertion Failed: Main.p:1:58',
        },
      },
    ])
  })
})

describe('the text', () => {
  const [receive] = entriesOf(pingPong).filter(({ type }) => type === 'ReceiveEvent')

  test('is indented, ordered, escaped, and says "null" for missing payloads', () => {
    const print: JsonEntry = { type: 'Print', details: { log: 'é\t<\\' } }
    expect(renderJsonTrace([receive as JsonEntry, print])).toBe(String.raw`[
  {
    "type": "ReceiveEvent",
    "details": {
      "log": "\u0027Main(1)\u0027 dequeued event \u0027pong with payload (\u0022\u003Cok\u003E\u0022)\u0027 and unblocked in state \u0027S\u0027.",
      "id": "Main(1)",
      "event": "pong",
      "state": "S",
      "payload": "\u003Cok\u003E",
      "wasBlocked": true,
      "clock": {
        "Main(1)": 5,
        "Pong(2)": 4
      }
    }
  },
  {
    "type": "Print",
    "details": {
      "log": "\u00E9\t\u003C\\",
      "payload": "null"
    }
  }
]`)
  })

  test('is JSON that says the same', () => {
    const entries = [...entriesOf(pingPong), strategyEntry('random', "random[seed '1']")]
    const read = JSON.parse(renderJsonTrace(entries)) as JsonEntry[]
    expect(read.map(({ details }) => details.log)).toEqual(
      entries.map(({ details }) => details.log),
    )
  })

  test('verbose: one array a schedule, missing payloads left out', () => {
    const print: JsonEntry = { type: 'Print', details: { log: 'x' } }
    expect(JSON.parse(renderVerboseTraces([[print], []]))).toEqual([[print], []])
  })
})
