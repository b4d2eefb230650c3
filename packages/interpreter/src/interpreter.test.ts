import { describe, expect, it } from 'vitest'
import { prepare, runInterpreter } from '../../../fuzz/programs/evaluators.ts'
import type { Chooser, Limits } from './index.ts'

/** All expectations are derived by hand from checker §1 to §3. */

const LIMITS: Limits = {
  steps: 100,
  failOnBound: false,
  temperature: Number.POSITIVE_INFINITY,
  work: 1000,
  depth: 100,
}

/** Runs the one test of a program; `turns` are the operations to choose, then the lowest. */
function run(
  text: string,
  turns: readonly number[] = [],
  limits: Partial<Limits> = {},
  choices: readonly number[] = [],
) {
  const subjects = prepare(text)
  if ('errors' in subjects) throw new Error(subjects.errors)
  const left = [...turns]
  const answers = [...choices]
  const chooser: Chooser = {
    isFair: true,
    operation(enabled) {
      const wanted = left.shift()
      const at = wanted === undefined ? 0 : enabled.indexOf(wanted)
      if (at < 0) throw new Error(`${wanted} is not enabled, but ${[...enabled].join(', ')}`)
      return at
    },
    choice: () => answers.shift() ?? 0,
  }
  return runInterpreter(subjects, chooser, { ...LIMITS, ...limits })
}

const main = (body: string): string =>
  `event e: int; event f; machine Main { ${body} } test T [main = Main]: { Main };`

describe('start of a schedule', () => {
  it('takes two steps before the first action of the main machine', () => {
    const { steps, bug } = run(main('start state S { entry { assert false, "now"; } }'))
    expect(steps).toBe(2)
    expect(bug).toBe('assertion: Assertion Failed: program.p:1:63 now')
  })

  it('creates monitors first, each with its entry function', () => {
    const { log } = run(`event e; machine Main { start state A { } }
      spec One observes e { start cold state X { entry { print "one"; goto Y; } } state Y { } }
      spec Two observes e { start hot state X { entry { print "two"; } } }
      test T [main = Main]: assert One, Two in { Main };`)
    expect(log.slice(0, 9)).toEqual([
      '<CreateLog> PImplementation.One was created.',
      "<MonitorLog> PImplementation.One enters cold state 'X'.",
      '<PrintLog> one (One)',
      "<MonitorLog> Monitor 'One' raised event 'GotoStateEvent'.",
      "<MonitorLog> PImplementation.One exits cold state 'X'.",
      "<MonitorLog> PImplementation.One enters state 'Y'.",
      '<CreateLog> PImplementation.Two was created.',
      "<MonitorLog> PImplementation.Two enters hot state 'X'.",
      '<PrintLog> two (Two)',
    ])
  })
})

describe('handling', () => {
  it('raises before anything queued, and runs the exit function of an unhandled event', () => {
    const { log, bug } = run(
      main(`start state S {
        entry { send this, e, 1; raise e, 2; print "never"; }
        on e do (x: int) { print format("{0}", x); raise f; }
        exit { print "exit"; }
      }`),
    )
    expect(log.slice(2)).toEqual([
      "<SendLog> 'Main(1)' in state 'S' sent event 'e with payload (1)' to 'Main(1)'.",
      "<RaiseLog> 'Main(1)' raised event 'e with payload (2)' in state 'S'.",
      '<PrintLog> 2 (Main(1))',
      "<RaiseLog> 'Main(1)' raised event 'f' in state 'S'.",
      "<StateLog> Main(1) exits state 'S'.",
      '<PrintLog> exit (Main(1))',
      "<PopLog> Main(1) popped state S due to unhandled event 'f'.",
      "<ExceptionLog> Main(1) running action '' threw exception 'unhandled-event'.",
      "<ErrorLog> Main(1) received event 'PImplementation.f' that cannot be handled.",
    ])
    expect(bug).toContain('unhandled-event')
  })

  it('leaves, transfers and enters in this order', () => {
    const { log } = run(
      main(`start state S { entry { raise e, 3; } exit { print "exit"; }
          on e goto T with (x: int) { print "with"; } }
        state T { entry (x: int) { print format("entry {0}", x); } }`),
    )
    expect(log.slice(3)).toEqual([
      "<GotoLog> Main(1) is transitioning from state 'S' to state 'PImplementation.Main.T'.",
      "<StateLog> Main(1) exits state 'S'.",
      '<PrintLog> exit (Main(1))',
      '<PrintLog> with (Main(1))',
      "<StateLog> Main(1) enters state 'T'.",
      '<PrintLog> entry 3 (Main(1))',
    ])
  })

  it('keeps deferred events, drops ignored ones, and halts with what is left', () => {
    const { log, end, steps } = run(
      main(`start state S {
        entry { send this, e, 1; send this, f; send this, halt; }
        defer e; ignore f; exit { print "exit"; } }`),
    )
    expect(end).toBe('terminated')
    expect(log.slice(-2)[0]).toContain('chose to handle')
    expect(log.at(-1)).toBe('<HaltLog> Main(1) halted with 1 events in its inbox.')
    // Create, Stop, three Sends, the Receive point of the first dequeue, Stop.
    expect(steps).toBe(6)
  })

  it('takes two steps for a round of `on null`', () => {
    const program = main('start state S { on null do { print "idle"; } }')
    const { log, end, steps } = run(program, [], { steps: 8 })
    expect(end).toBe('bound')
    // Create, Stop, and three rounds of Default and Receive.
    expect(steps).toBe(8)
    expect(log.filter((line) => line.startsWith('<PrintLog>'))).toHaveLength(3)
  })
})

describe('messages', () => {
  const pair = `event e: int;
    machine Main { var w: machine;
      start state S { entry { w = new W(); send w, e, 1; print "sent"; send w, e, 2; } } }
    machine W { start state S { on e do (x: int) { print format("got {0}", x); } } }
    spec M observes e { start state S { on e do (x: int) { print format("seen {0}", x); } } }
    test T [main = Main]: assert M in { Main, W };`

  it('shows a send to monitors before others may run', () => {
    // 0 creates; 0 stops; 1 creates W; 1 wants to send: W runs, idles; 1 sends.
    const { log } = run(pair, [0, 1, 1, 2, 1])
    const order = log.filter((line) => /PrintLog|SendLog|StateLog.*W/.test(line))
    expect(order).toEqual([
      '<PrintLog> seen 1 (M)',
      "<StateLog> W(2) enters state 'S'.",
      "<SendLog> 'Main(1)' in state 'S' sent event 'e with payload (1)' to 'W(2)'.",
      '<PrintLog> sent (Main(1))',
      '<PrintLog> seen 2 (M)',
      "<SendLog> 'Main(1)' in state 'S' sent event 'e with payload (2)' to 'W(2)'.",
      '<PrintLog> got 1 (W(2))',
      '<PrintLog> got 2 (W(2))',
    ])
  })

  it('waits in `receive`, passes over other events and is handed what it waits for', () => {
    const { log, end } = run(
      `event e: int; event f; machine Main { var w: machine;
        start state S { entry { w = new W(); send w, f; send w, e, 7; } } }
       machine W { start state S {
         entry { receive { case e: (x: int) { print format("case {0}", x); } } }
         on f do { print "f"; } } }
       test T [main = Main]: { Main, W };`,
      [0, 1, 1, 2, 1, 1, 2],
    )
    expect(end).toBe('terminated')
    expect(log.slice(3)).toEqual([
      "<StateLog> W(2) enters state 'S'.",
      "<ReceiveLog> W(2) is waiting to dequeue an event of type 'e' or 'PHalt' in state 'S'.",
      "<SendLog> 'Main(1)' in state 'S' sent event 'f' to 'W(2)'.",
      "<SendLog> 'Main(1)' in state 'S' sent event 'e with payload (7)' to 'W(2)'.",
      "<ReceiveLog> 'W(2)' dequeued event 'e with payload (7)' and unblocked in state 'S'.",
      '<PrintLog> case 7 (W(2))',
      "<DequeueLog> 'W(2)' dequeued event 'f' in state 'S'.",
      '<PrintLog> f (W(2))',
    ])
  })
})

describe('ends', () => {
  it('is a deadlock if somebody waits', () => {
    const { bug } = run(main('start state S { entry { receive { case f: { } } } }'))
    expect(bug).toBe(
      'deadlock: Deadlock detected. Main(1) is waiting to receive an event, ' +
        'but no other controlled tasks are enabled.',
    )
  })

  const hot = `event e;
    machine Main { start state S { entry { send this, e; } on e do { send this, e; } } }
    spec M observes e { start hot state H { on e goto W; } state W { on e goto H; } }
    test T [main = Main]: assert M in { Main };`

  it('is a liveness bug if a monitor stays hot, warm states do not cool', () => {
    const { bug, steps } = run(hot, [], { temperature: 5 })
    expect(bug).toBe(
      "liveness-temperature: PImplementation.M detected potential liveness bug in hot state 'H'.",
    )
    // Hot at the first two decisions, then at every second pair of Send and Receive.
    expect(steps).toBe(9)
    expect(run(hot, [], { steps: 8, temperature: 5 }).end).toBe('bound')
  })

  it('guards against loops and recursion without end', () => {
    expect(run(main('start state S { entry { while (true) { } } }')).bug).toBe('livelock')
    expect(run(main('start state S { entry { goto S; } }')).bug).toBe('livelock')
    const endless = main('fun g() { g(); } start state S { entry { g(); } }')
    expect(run(endless).bug).toBe('recursion')
  })
})

describe('values', () => {
  it('copies on every assignment', () => {
    const { log } = run(
      main(`var a: seq[(n: int, s: seq[int])]; var b: seq[(n: int, s: seq[int])];
        fun change(x: seq[(n: int, s: seq[int])]): int { x[0].s += (0, 9); return sizeof(x[0].s); }
        start state S { entry {
          a += (0, (n = 1, s = default(seq[int]))); b = a;
          a[0].s += (0, 5); a[0].n = change(a); print format("{0} {1}", a, b); } }`),
    )
    expect(log.at(-1)).toBe('<PrintLog> (<n:2, s:(5), >) (<n:1, s:(), >) (Main(1))')
  })

  it('turns faults into bugs of the handler', () => {
    const { bug } = run(main('var m: map[int, int]; start state S { entry { m[0] = m[7]; } }'))
    expect(bug).toBe(
      "exception: Exception 'KeyNotFoundException' was thrown in Main(1) (state 'S', " +
        "action 'Anon'): The given key '7' was not present in the dictionary.",
    )
  })

  it('draws every kind of choice', () => {
    const { log } = run(
      main(`var s: set[int]; start state S { entry { s += (4); s += (6);
        print format("{0} {1} {2} {3}", $, choose(5), choose(s), choose(0)); } }`),
      [],
      {},
      [1, 3, 1],
    )
    expect(log.at(-1)).toBe('<PrintLog> False 3 6 0 (Main(1))')
  })
})
