/** Steps as data, what they come after, and the summary that the console shows. */
import { describe, expect, test } from 'vitest'
import {
  firstStrategy,
  loadProgramText,
  prepare,
  textTrace,
} from '../../../test/check/run-program.ts'
import { fanOut } from './listeners.ts'
import { type Step, stepTrace } from './steps.ts'
import { NO_SUMMARY, summarize } from './summary.ts'
import { textLog } from './text-log.ts'
import { xmlTrace } from './xml-trace.ts'

const program = loadProgramText(`
event work: int;
event noise;
event done: int;
machine Main {
  var w: machine;
  start state S {
    entry {
      new Bystander();
      w = new Worker(this);
      send w, work, 3;
    }
    on done do (n: int) { assert n == 3, format("got {0}", n); }
  }
}
machine Bystander { start state S { entry { send this, noise; } on noise do { print "noise"; } } }
machine Worker {
  var boss: machine;
  start state S {
    entry (m: machine) { boss = m; }
    on work do (n: int) { send boss, done, n + 1; }
  }
}`)

function traced() {
  const execution = prepare(program, firstStrategy())
  const { listener, steps } = stepTrace(program)
  execution.listener = listener
  execution.run()
  return steps
}

describe('steps', () => {
  const steps = traced()

  test('have machine, state, event, payload and place', () => {
    const send = steps.find((step) => step.kind === 'send' && step.event === 'done')
    expect(send).toMatchObject({
      who: 'Worker(3)',
      isMonitor: false,
      state: 'S',
      target: 'Main(1)',
      payload: 4,
      shown: '4',
      isLost: false,
    })
    const text = program.files[0]?.text ?? ''
    expect(text.slice(send?.place?.start, send?.place?.end)).toContain('send boss, done')
  })

  test('come after the last step of their machine and after their cause', () => {
    const taking = steps.find((step) => step.kind === 'dequeue' && step.event === 'work')
    const causes = taking?.after.map((index) => steps[index])
    expect(causes?.map((step) => [step?.kind, step?.who])).toEqual([
      ['enter', 'Worker(3)'],
      ['send', 'Main(1)'],
    ])
    expect(taking).toMatchObject({ sender: 'Main(1)' })
  })

  test('point at the statement that did it', () => {
    const other = loadProgramText(`
event e;
machine Main { start state S { entry {
  var i: int;
  new Main2();
  i = choose(3);
  if ($) { }
  send this, e;
  receive { case e: { } }
} } }
machine Main2 { start state S { } }`)
    const execution = prepare(other, firstStrategy())
    const { listener, steps: found } = stepTrace(other)
    execution.listener = listener
    execution.run()
    const { text = '' } = other.files[0] ?? {}
    const lineOf = (start: number): string => text.slice(start).split('\n')[0] ?? ''
    const lines = found
      .filter(({ kind }) => ['create', 'choose', 'send', 'receive'].includes(kind))
      .map(({ kind, place }) => `${kind}: ${place === undefined ? '' : lineOf(place.start)}`)
    expect(lines).toEqual([
      'create: ',
      'create: new Main2();',
      'choose: choose(3);',
      'choose: $) { }',
      'send: send this, e;',
      'receive: receive { case e: { } }',
    ])
  })

  test('count the decisions before them', () => {
    expect(steps[0]?.decisions).toBe(1)
    expect(steps.at(-1)?.decisions).toBeGreaterThan(5)
  })
})

describe('summary', () => {
  const { lines, omitted } = summarize(program, traced())

  test('tells what the failure depends on, and nothing of bystanders', () => {
    expect(lines.map(({ text }) => text)).toEqual([
      'Main(1) is created',
      'Main(1) creates Worker(3)',
      'Worker(3) takes work with 3 from Main(1) in state S',
      'Main(1) takes done with 4 from Worker(3) in state S',
    ])
    expect(omitted).toBe(0)
    expect(lines.at(-1)?.location).toBe('Main.p:13:8')
  })

  test('keeps the last lines when there are too many', () => {
    const short = summarize(program, traced(), 1)
    expect(short.lines.map(({ text }) => text)).toEqual([
      'Main(1) takes done with 4 from Worker(3) in state S',
    ])
    expect(short.omitted).toBe(3)
  })

  test('of a deadlock tells what all blocked machines did', () => {
    const blocked = loadProgramText(`
event e;
machine Main { start state S { entry { new Other(); receive { case e: {} } } } }
machine Other { start state S { entry { receive { case e: {} } } } }`)
    const execution = prepare(blocked, firstStrategy())
    const { listener, steps } = stepTrace(blocked)
    execution.listener = listener
    execution.run()
    expect(steps.at(-1)).toMatchObject({ kind: 'bug', who: 'Main(1), Other(2)' })
    expect(summarize(blocked, steps).lines.map(({ text }) => text)).toEqual([
      'Main(1) is created',
      'Main(1) creates Other(2)',
      'Main(1) waits for e in state S',
      'Other(2) waits for e in state S',
    ])
  })

  test('says of a machine that is told to halt only that it does', () => {
    const halting = loadProgramText(`
event e;
machine Main { start state S { entry { var o: machine; o = new Other(); send o, halt; send o, e;
  receive { case e: {} } } } }
machine Other { start state S { } }`)
    const execution = prepare(halting, firstStrategy())
    const { listener, steps } = stepTrace(halting)
    execution.listener = listener
    execution.run()
    const all = [...steps.slice(0, -1).keys()]
    const bug = { ...(steps.at(-1) as Step), after: all }
    const { lines } = summarize(halting, [...steps.slice(0, -1), bug])
    expect(lines.map(({ text }) => text).filter((text) => text.startsWith('Other'))).toEqual([
      'Other(2) takes PHalt from Main(1) in state S',
      'Other(2) halts in state S',
    ])
  })

  test('is empty without a bug', () => {
    expect(summarize(program, traced().slice(0, -1))).toBe(NO_SUMMARY)
  })

  test('tells where a loop begins, and leaves out none of it that is short', () => {
    const at = lines[2]?.step.decisions as number
    const end = at + 10
    expect(summarize(program, traced(), 1, [at - 1, end]).lines).toEqual(lines)
    expect(summarize(program, traced(), 15, [at - 1, end]).loopFrom).toBe(2)
    expect(summarize(program, traced(), 15, [0, end]).loopFrom).toBe(0)
    expect(summarize(program, traced(), 15).loopFrom).toBe(-1)
  })
})

describe('several listeners', () => {
  test('hear the same, each as if it were alone', () => {
    const alone = textTrace(prepare(program, firstStrategy())).slice(1)
    const [one, two]: [string[], string[]] = [[], []]
    const execution = prepare(program, firstStrategy())
    const xml = xmlTrace()
    execution.listener = fanOut([
      textLog((line) => one.push(line)),
      xml.listener,
      textLog((line) => two.push(line)),
    ])
    execution.run()
    expect(one).toEqual(alone)
    expect(two).toEqual(alone)
  })
})

describe('XML', () => {
  test('one element a thing, with qualified names, escaped', () => {
    const execution = prepare(program, firstStrategy())
    const { listener, text } = xmlTrace()
    execution.listener = listener
    execution.run()
    const lines = text().split('\n')
    expect(lines.slice(0, 3)).toEqual([
      '<?xml version="1.0" encoding="utf-8"?>',
      '<Log>',
      '  <CreateStateMachine id="Main(1)" />',
    ])
    expect(text()).toContain(
      '  <Send target="Worker(3)" senderName="Main(1)" senderType="PImplementation.Main" ' +
        'senderState="PImplementation.Main.S" event="PImplementation.work" ' +
        'isTargetHalted="false" />\n' +
        '  <EnqueueEvent id="Worker(3)" event="PImplementation.work" />',
    )
    expect(text()).toContain('<AssertionFailure text="Assertion Failed: Main.p:13:27 got 4" />')
    expect(lines.slice(-2)).toEqual(['</Log>', ''])
  })
})

describe('what does not happen', () => {
  const stuck = loadProgramText(`
event ask: machine;
event answer;
event late;
machine Main {
  start state Asking {
    entry {
      var other: machine;
      other = new Busy();
      send other, ask, this;
      send other, late;
    }
    on answer goto Done;
  }
  state Done {}
}
machine Busy { start state Working { defer ask; ignore late; } }
spec Answered observes ask, answer {
  start state Quiet { on ask goto Open; }
  hot state Open { on answer goto Quiet; }
}
test Stuck [main=Main]: assert Answered in { Main, Busy };`)

  test('is explained by where all machines have come to rest', () => {
    const execution = prepare(stuck, firstStrategy())
    const { listener, steps } = stepTrace(stuck)
    execution.listener = listener
    execution.run()
    const texts = summarize(stuck, steps).lines.map(({ text }) => text)
    expect(texts.slice(-2)).toEqual([
      'Main(1) rests in state Asking',
      'Busy(2) rests in state Working and defers ask from Main(1)',
    ])
  })
})
