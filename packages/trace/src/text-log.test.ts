/** Each line format of checker §3.2 and each order of §3.3, as small programs show them. */
import { describe, expect, test } from 'vitest'
import {
  firstStrategy,
  loadProgramText,
  prepare,
  textTrace,
} from '../../../test/check/run-program.ts'
import { strategyLines } from './text-log.ts'

/** The text trace of a program without the lines up to the creation of its main machine. */
function trace(text: string, choices: readonly number[] = []): string[] {
  const lines = textTrace(prepare(loadProgramText(text), firstStrategy(choices)))
  return lines.slice(lines.findIndex((line) => line.includes('Main(1) was created')) + 1)
}

/** A main machine with fields and functions, and the entry function of its only state. */
const main = (entry: string, rest = ''): string =>
  `machine Main { ${rest} start state S { entry { ${entry} } } }`

describe('creation', () => {
  test('the test, monitors, then main, created by the bootstrap task', () => {
    const program = loadProgramText(`
event e: int;
spec Watch observes e { start hot state H { entry { print "in"; } on e do {} } }
spec Cool observes e { start cold state C { ignore e; } }
machine Main { start state S { } }
test T [main=Main]: assert Watch, Cool in { Main };`)
    expect(textTrace(prepare(program, firstStrategy()))).toEqual([
      "<TestLog> Running test 'T'.",
      '<CreateLog> PImplementation.Watch was created.',
      "<MonitorLog> PImplementation.Watch enters hot state 'H'.",
      '<PrintLog> in',
      '<CreateLog> PImplementation.Cool was created.',
      "<MonitorLog> PImplementation.Cool enters cold state 'C'.",
      "<CreateLog> Main(1) was created by task '2'.",
      "<StateLog> Main(1) enters state 'S'.",
      "<ErrorLog> PImplementation.Watch detected liveness bug in hot state 'H' at the end of " +
        'program execution.',
    ])
  })

  test('a machine is shown by its interface, and activated later than created', () => {
    const lines = trace(`
machine Other { start state S { entry (x: int) { print format("got {0}", x); } } }
${main('new Other(7);')}`)
    expect(lines).toEqual([
      "<StateLog> Main(1) enters state 'S'.",
      '<CreateLog> Other(2) was created by Main(1).',
      "<StateLog> Other(2) enters state 'S'.",
      '<PrintLog> got 7',
    ])
  })
})

describe('messages', () => {
  test('send, dequeue, with and without payload', () => {
    const lines = trace(`
event e: (a: int, s: string);
event f;
machine Main { start state S {
  entry { send this, e, (a = 1, s = "x\\"y"); send this, f; }
  on e do (p: (a: int, s: string)) { print p.s; }
  on f do {}
} }`)
    expect(lines).toEqual([
      "<StateLog> Main(1) enters state 'S'.",
      `<SendLog> 'Main(1)' in state 'S' sent event 'e with payload (<a:1, s:"x\\"y", >)' to 'Main(1)'.`,
      "<SendLog> 'Main(1)' in state 'S' sent event 'f' to 'Main(1)'.",
      `<DequeueLog> 'Main(1)' dequeued event 'e with payload (<a:1, s:"x\\"y", >)' in state 'S'.`,
      '<PrintLog> x"y',
      "<DequeueLog> 'Main(1)' dequeued event 'f' in state 'S'.",
    ])
  })

  test('a send is logged in the state it was made in, even if its handler has moved on', () => {
    const lines = trace(`
event e;
machine Main {
  start state A { entry { send this, e; goto B; } }
  state B { on e do {} }
}`)
    expect(lines[1]).toBe("<SendLog> 'Main(1)' in state 'A' sent event 'e' to 'Main(1)'.")
    expect(lines[2]).toBe(
      "<GotoLog> Main(1) is transitioning from state 'A' to state 'PImplementation.Main.B'.",
    )
  })

  test('monitors of a send come before its line', () => {
    const program = loadProgramText(`
event e: int;
spec Watch observes e { start state W { on e do (x: int) { print "seen"; } } }
machine Main { start state S { entry { send this, e, 3; } on e do { } } }
test T [main=Main]: assert Watch in { Main };`)
    expect(textTrace(prepare(program, firstStrategy())).slice(4)).toEqual([
      "<StateLog> Main(1) enters state 'S'.",
      "<MonitorLog> Watch is processing event 'e with payload (3)' in state 'W'.",
      '<PrintLog> seen',
      "<SendLog> 'Main(1)' in state 'S' sent event 'e with payload (3)' to 'Main(1)'.",
      "<DequeueLog> 'Main(1)' dequeued event 'e with payload (3)' in state 'S'.",
    ])
  })

  test('announce', () => {
    const program = loadProgramText(`
event e: int;
event f;
spec Watch observes e, f { start state W { on e do (x: int) { } on f goto V; } state V {} }
machine Main { start state S { entry { announce e, 3; announce f; } } }
test T [main=Main]: assert Watch in { Main };`)
    expect(textTrace(prepare(program, firstStrategy())).slice(4)).toEqual([
      "<StateLog> Main(1) enters state 'S'.",
      "<AnnounceLog> 'Main(1)' announced event 'e' with payload 3.",
      "<MonitorLog> Watch is processing event 'e with payload (3)' in state 'W'.",
      "<AnnounceLog> 'Main(1)' announced event 'f'.",
      "<MonitorLog> Watch is processing event 'f' in state 'W'.",
      "<MonitorLog> PImplementation.Watch exits state 'W'.",
      "<MonitorLog> PImplementation.Watch enters state 'V'.",
    ])
  })
})

describe('transitions', () => {
  test('raise, then a transition with a function: exit, function, entry', () => {
    const lines = trace(`
event e: int;
machine Main {
  start state A {
    entry { print "before"; raise e, 5; }
    exit { print "exit"; }
    on e goto B with (x: int) { print "between"; }
  }
  state B { entry (x: int) { print "entry"; } }
}`)
    expect(lines.slice(1)).toEqual([
      '<PrintLog> before',
      "<RaiseLog> 'Main(1)' raised event 'e with payload (5)' in state 'A'.",
      "<GotoLog> Main(1) is transitioning from state 'A' to state 'PImplementation.Main.B'.",
      "<StateLog> Main(1) exits state 'A'.",
      '<PrintLog> exit',
      '<PrintLog> between',
      "<StateLog> Main(1) enters state 'B'.",
      '<PrintLog> entry',
    ])
  })

  test('halt without handler', () => {
    const lines = trace(`
event e;
machine Main { start state S {
  entry { send this, e; raise halt; }
  exit { print "bye"; }
} }`)
    expect(lines.slice(2)).toEqual([
      "<RaiseLog> 'Main(1)' raised event 'PHalt' in state 'S'.",
      "<StateLog> Main(1) exits state 'S'.",
      '<PrintLog> bye',
      "<PopLog> Main(1) popped state S due to unhandled event 'PHalt'.",
      "<ExceptionLog> Main(1) running action '' in state 'S' threw exception " +
        "'UnhandledEventException'.",
      "<ExceptionLog> Main(1) running action '' in state 'S' chose to handle exception " +
        "'UnhandledEventException'.",
      '<HaltLog> Main(1) halted with 1 events in its inbox.',
    ])
  })

  test('a send to a halted machine', () => {
    const lines = trace(`
event ready;
event late: int;
machine Other { start state S { entry (m: machine) { send m, ready; raise halt; } } }
machine Main { start state S { entry {
  var o: machine;
  o = new Other(this);
  receive { case ready: { send o, late, 1; } }
} } }`)
    expect(lines.slice(-2)).toEqual([
      '<HaltLog> Other(2) halted with 0 events in its inbox.',
      "<SendLog> 'Main(1)' in state 'S' sent event 'late with payload (1)' to 'Other(2)' " +
        'which has halted.',
    ])
  })

  test('the default event', () => {
    const lines = trace(`
machine Main {
  start state S { on null goto T; }
  state T { }
}`)
    expect(lines).toEqual([
      "<StateLog> Main(1) enters state 'S'.",
      "<DefaultLog> Main(1) is executing the default handler in state 'S'.",
      "<GotoLog> Main(1) is transitioning from state 'S' to state 'PImplementation.Main.T'.",
      "<StateLog> Main(1) exits state 'S'.",
      "<StateLog> Main(1) enters state 'T'.",
    ])
  })
})

describe('receive', () => {
  test('an event that is there already', () => {
    const lines = trace(`
event e: int;
${main('send this, e, 1; receive { case e: (x: int) { print "case"; } } print "after";')}`)
    expect(lines.slice(2)).toEqual([
      "<ReceiveLog> 'Main(1)' dequeued event 'e with payload (1)' in state 'S'.",
      '<PrintLog> case',
      '<PrintLog> after',
    ])
  })

  test('waiting, and unblocked by the sender', () => {
    const lines = trace(`
event e;
event f: int;
machine Other { start state S { entry (m: machine) { send m, f, 2; } } }
${main('new Other(this); receive { case e: {} case f: (x: int) { print "got"; } }')}`)
    expect(lines.slice(1)).toEqual([
      '<CreateLog> Other(2) was created by Main(1).',
      "<ReceiveLog> Main(1) is waiting to dequeue an event of type 'e', 'f' or 'PHalt' in state 'S'.",
      "<StateLog> Other(2) enters state 'S'.",
      "<SendLog> 'Other(2)' in state 'S' sent event 'f with payload (2)' to 'Main(1)'.",
      "<ReceiveLog> 'Main(1)' dequeued event 'f with payload (2)' and unblocked in state 'S'.",
      '<PrintLog> got',
    ])
  })

  test('lists of awaited events: one qualified, four in full', () => {
    const [only] = trace(main('receive { case halt: {} }')).slice(1)
    expect(only).toBe(
      '<ReceiveLog> Main(1) is waiting to dequeue an event of type ' +
        "'PChecker.Runtime.Events.PHalt' in state 'S'.",
    )
    const many = trace(`event a; event b; event c;
${main('receive { case a, b: {} case c: {} }')}`)
    expect(many[1]).toBe(
      "<ReceiveLog> Main(1) is waiting to dequeue an event of type 'a', 'b', 'c' or 'PHalt' " +
        "in state 'S'.",
    )
  })
})

describe('choices and prints', () => {
  test('bools are words, numbers are digits', () => {
    const lines = trace(
      main('var b: bool; var i: int; b = $; b = $; i = choose(5); print "done";'),
      [0, 1, 3],
    )
    expect(lines.slice(1)).toEqual([
      "<RandomLog> Main(1) nondeterministically chose 'True'.",
      "<RandomLog> Main(1) nondeterministically chose 'False'.",
      "<RandomLog> Main(1) nondeterministically chose '3'.",
      '<PrintLog> done',
    ])
  })
})

describe('failures', () => {
  test('the golden trace: raises, and an event that nobody handles', () => {
    const program = loadProgramText(`
event x: (event, int);
event a: int;
machine Main {
  start state S {
    entry { raise x, (a, 3); }
    on x do (p: (event, int)) { raise p.0, p.1; }
  }
}`)
    expect(textTrace(prepare(program, firstStrategy())).slice(2)).toEqual([
      "<StateLog> Main(1) enters state 'S'.",
      "<RaiseLog> 'Main(1)' raised event 'x with payload (<a,3,>)' in state 'S'.",
      "<RaiseLog> 'Main(1)' raised event 'a with payload (3)' in state 'S'.",
      "<StateLog> Main(1) exits state 'S'.",
      "<PopLog> Main(1) popped state S due to unhandled event 'a'.",
      "<ExceptionLog> Main(1) running action '' in state 'S' threw exception " +
        "'UnhandledEventException'.",
      "<ErrorLog> Main(1) received event 'PImplementation.a' that cannot be handled.",
    ])
  })

  test('the golden program takes two steps', () => {
    const execution = prepare(
      loadProgramText(`event a; machine Main { start state S { entry { raise a; } } }`),
      firstStrategy(),
    )
    expect(execution.run()).toBe('bug')
    expect(execution.steps).toBe(2)
  })

  test('an assertion has only its error line', () => {
    expect(trace(main('assert 1 > 2, format("no {0}", 1);')).slice(1)).toEqual([
      '<ErrorLog> Assertion Failed: Main.p:1:41 no 1',
    ])
  })

  test('a fault is an exception in the action of the handler', () => {
    expect(trace(main('var s: seq[int]; s[3] = 1;')).slice(1)).toEqual([
      "<ExceptionLog> Main(1) running action 'Anon' in state 'S' threw exception " +
        "'ArgumentOutOfRangeException'.",
      "<ErrorLog> Exception 'ArgumentOutOfRangeException' was thrown in Main(1) (state 'S', " +
        "action 'Anon'): Index was out of range. Must be non-negative and less than the size of " +
        "the collection. (Parameter 'index')",
    ])
  })

  test('a monitor that cannot handle what it observes', () => {
    const program = loadProgramText(`
event e: int;
event f;
spec Watch observes e, f {
  start state W { on e do (x: int) { if (x == 1) raise f; goto V; } on f do {} }
  hot state V { exit { print "never"; } }
}
machine Main { start state S { entry { announce e, 1; announce e, 2; announce f; } } }
test T [main=Main]: assert Watch in { Main };`)
    const lines = textTrace(prepare(program, firstStrategy()))
    expect(lines.filter((line) => /Monitor|Error|Exception/.test(line)).slice(1)).toEqual([
      "<MonitorLog> Watch is processing event 'e with payload (1)' in state 'W'.",
      "<MonitorLog> Monitor 'Watch' raised event 'f' in state 'W'.",
      "<MonitorLog> Watch is processing event 'e with payload (2)' in state 'W'.",
      "<MonitorLog> Monitor 'Watch' raised event 'GotoStateEvent' in state 'W'.",
      "<MonitorLog> PImplementation.Watch exits state 'W'.",
      "<MonitorLog> PImplementation.Watch enters hot state 'V'.",
      "<MonitorLog> Watch is processing event 'f' in state 'V'.",
      "<MonitorLog> PImplementation.Watch exits hot state 'V'.",
      "<ErrorLog> PImplementation.Watch received event 'PImplementation.f' that cannot be handled.",
    ])
    expect(lines.join('\n')).not.toContain('never')
  })

  test('a deadlock', () => {
    const lines = trace(`event e; ${main('receive { case e: {} }')}`)
    expect(lines.at(-1)).toBe(
      '<ErrorLog> Deadlock detected. Main(1) is waiting to receive an event, ' +
        'but no other controlled tasks are enabled.',
    )
  })

  test('the strategy and its statistics end the file', () => {
    expect(strategyLines('random', ['Explored 1 schedule'])).toEqual([
      "<StrategyLog> Found bug using 'random' strategy.",
      '<StrategyLog> Explored 1 schedule',
    ])
  })
})
