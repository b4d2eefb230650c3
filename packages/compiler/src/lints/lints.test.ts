import { describe, expect, it } from 'vitest'
import { allDiagnosticKinds } from '../diagnostics/catalogue/index.ts'
import { Collector } from '../diagnostics/collector.ts'
import { analyse } from '../semantics/analyse.ts'
import { createSourceFile } from '../source/source-file.ts'
import { parse } from '../syntax/parser.ts'
import { runLints } from './run-lints.ts'

/** What the lints find in a program without errors: code, and the text that is marked. */
function lintsOf(text: string, dependency = '', disabled: readonly string[] = []): string[] {
  const files = [
    parse(createSourceFile('a.p', text)),
    parse(createSourceFile('b.p', dependency, true)),
  ]
  const collector = new Collector()
  const { model } = analyse(files, collector, { isVerifier: false })
  const errors = [...files.flatMap((file) => file.diagnostics), ...collector.errors]
  expect(errors.map(({ reference }) => reference)).toEqual([])
  const before = collector.warnings.length
  runLints(model, files, collector, new Set(disabled))
  return collector.warnings
    .slice(before)
    .map(({ code, span }) => `${code} ${span!.file.text.slice(span!.start, span!.end)}`)
}

/** A machine that makes the program whole. */
const main = 'machine Main { start state Init { } }'

describe('events', () => {
  it('that are used nowhere', () => {
    expect(lintsOf(`event e; ${main}`)).toEqual(['W1001 e'])
    expect(lintsOf(`event e; eventset s = { e }; ${main}`)).toEqual([])
  })

  it('that are handled but never sent', () => {
    const text = 'event e; machine Main { start state S { on e do { } } }'
    expect(lintsOf(text)).toEqual(['W1002 e'])
    expect(lintsOf(`event e; spec P observes e { start state S { ignore e; } } ${main}`)).toEqual([
      'W1002 e',
    ])
    const receiving = 'machine Main { start state S { entry { receive { case e: { } } } } }'
    expect(lintsOf(`event e; ${receiving}`)).toEqual(['W1002 e'])
  })

  it('that are sent by way of a variable', () => {
    const text = `event e; fun tell(m: machine, what: event) { send m, what; }
      machine Main { start state S { entry { tell(this, e); } on e do { } } }`
    expect(lintsOf(text)).toEqual([])
  })

  it('that are sent but never handled', () => {
    const text = (target: string) =>
      `event e; machine Main { start state S { entry (m: machine) { ${target} } } }
       machine Other { start state S { } }
       test T [main=Other]: { Other };`
    expect(lintsOf(text('send m, e;'))).toEqual(['W1003 e'])
    expect(lintsOf(text('send m, halt;'))).toEqual(['W1001 e'])
    expect(lintsOf(text('announce e;'))).toEqual([])
    expect(lintsOf(text('if (m == null) { send m, (e); }'))).toEqual(['W1003 e'])
  })

  it('are left alone in libraries, foreign company and dependencies', () => {
    const server = 'event req; event resp; machine Server { start state S { on req do { } } }'
    expect(lintsOf(server)).toEqual([])
    expect(lintsOf(`${server} fun foreign(); ${main}`)).toEqual([])
    expect(lintsOf(main, server)).toEqual([])
  })
})

describe('states', () => {
  it('that can never be entered', () => {
    expect(lintsOf('machine M { start state S { } hot state T { } }')).toEqual([
      'W1004 hot state T',
    ])
    expect(lintsOf('machine M { start state S { entry { goto T; } } state T { } }')).toEqual([])
    expect(
      lintsOf(
        'machine M { start state S { entry f; } state T { } fun f() { g(); } fun g() { goto T; } }',
      ),
    ).toEqual([])
    expect(
      lintsOf('event e; machine M { start state S { on e goto T; } state T { ignore e; } }'),
    ).toEqual([])
    expect(
      lintsOf(
        'event e; machine M { state T { } start state S {' +
          ' on e do { receive { case e: { goto T; } } } } }',
      ),
    ).toEqual([])
  })

  it('count a goto in a function that nothing reaches as none', () => {
    expect(lintsOf('machine M { start state S { } state T { } fun f() { goto T; } }')).toEqual([
      'W1004 state T',
    ])
  })

  it('are reported once for a whole unreachable part', () => {
    const text = (states: string) => `event e; machine M { start state S { } ${states} }`
    expect(
      lintsOf(text('state A { on e goto B; } state B { on e goto C; } state C { on e goto B; }')),
    ).toEqual(['W1004 state A'])
    expect(lintsOf(text('state B { ignore e; } state A { on e goto B; }'))).toEqual([
      'W1004 state A',
    ])
    expect(lintsOf(text('state A { on e goto B; } state B { on e goto A; }'))).toEqual([
      'W1004 state A',
    ])
  })

  it('are not judged where foreign code may change state', () => {
    expect(lintsOf('machine M { start state S { } state T { } fun f(); }')).toEqual([])
  })

  it('that defer events although nothing leads out', () => {
    const text = (items: string) =>
      `event a; event b; machine M { start state S { ${items} } state T { ignore a; }
       fun leave() { goto T; } }`
    const deferred = (items: string) => lintsOf(text(items), '', ['W1004'])
    expect(deferred('defer a; on b do { }')).toEqual(['W1005 a'])
    expect(deferred('ignore a; on b do { }')).toEqual([])
    expect(deferred('defer a; on b goto T;')).toEqual([])
    expect(deferred('defer a; on b do { leave(); }')).toEqual([])
    expect(deferred('defer a; on b do { raise halt; }')).toEqual([])
    expect(deferred('defer a; on b do { receive { case a: { } } }')).toEqual([])
    expect(deferred('defer a; entry { goto T; }')).toEqual([])
  })

  it('that keep a spec hot for ever', () => {
    const text = (states: string) => `event e; spec P observes e { ${states} }`
    expect(lintsOf(text('start state S { on e goto H; } hot state H { ignore e; }'))).toEqual([
      'W1006 hot state H',
    ])
    expect(
      lintsOf(
        text(
          'start state S { on e goto A; } hot state A { on e goto B; } ' +
            'hot state B { on e goto A; }',
        ),
      ),
    ).toEqual(['W1006 hot state A'])
    expect(
      lintsOf(text('start state S { on e goto H; } hot state H { on e do { goto S; } }')),
    ).toEqual([])
    expect(
      lintsOf(
        text(
          'start state S { on e goto A; } hot state A { on e goto B; } ' +
            'hot state B { on e goto S; }',
        ),
      ),
    ).toEqual([])
    expect(lintsOf('machine M { start hot state S { } }')).toEqual([])
  })
})

describe('unhandled events', () => {
  it('raised in a handler', () => {
    const text = (items: string) =>
      `event a; event b; machine M { start state S { ${items} } state T { on b do { } entry h; }
       fun h() { raise b; } }`
    const raised = (items: string) => lintsOf(text(items), '', ['W1004'])
    expect(raised('entry { raise b; }')).toEqual(['W1007 b'])
    expect(raised('on a do { raise b; }')).toEqual(['W1007 b'])
    expect(raised('entry { raise b; } on b goto T;')).toEqual([])
    expect(raised('entry { raise b; } ignore b;')).toEqual([])
    expect(raised('entry { raise halt; }')).toEqual([])
    expect(raised('on a goto T;')).toEqual([])
    expect(raised('entry h; on a goto T;')).toEqual([])
    expect(raised('entry { h(); } on a goto T;')).toEqual([])
  })

  it('raised in a handler that no state with an action uses', () => {
    const text =
      'event a; event b; machine M { start state S { entry h; on a goto T; } ' +
      'state T { entry h; } fun h() { raise b; } }'
    expect(lintsOf(text)).toEqual(['W1007 b'])
  })

  it('raised in a spec', () => {
    const text = 'event a; event b; spec P observes a { start state S { on a do { raise b; } } }'
    expect(lintsOf(text)).toEqual(['W1007 b'])
  })

  it('sent by a machine to itself', () => {
    const text = (other: string, items = '') =>
      `event a; event b; machine M { start state S { entry { send this, b; } ${items} } }
       machine N { start state S { entry (m: machine) { send m, a; } ignore a; ${other} } }
       machine Main { start state S { } }`
    expect(lintsOf(text('on b do { }'))).toEqual(['W1008 b'])
    expect(lintsOf(text(''))).toEqual(['W1003 b'])
    expect(lintsOf(text('on b do { }', 'defer b; on a goto S;'))).toEqual([])
    expect(lintsOf(text('on a do { receive { case b: { } } }'.replace('on a', 'on b')))).toEqual([])
  })

  it('observed by a spec', () => {
    const text = (items: string) => `event a; event b; spec P observes a, b { ${items} }`
    expect(lintsOf(text('start state S { on a do { } }'))).toEqual(['W1009 b'])
    expect(lintsOf(text('start state S { on a do { } ignore b; }'))).toEqual([])
    expect(lintsOf(text('start state S { on a goto T; } state T { on b goto S; }'))).toEqual([])
    expect(lintsOf(text(''))).toEqual([])
  })
})

describe('variables', () => {
  const inEntry = (variables: string, statements: string) =>
    `type T = (a: int, b: seq[int]); event e: int; fun f(): int { return 1; }
     machine M { start state S { entry { var ${variables}; ${statements} } } }`
  it.each([
    ['x: int', '', ['W1010 x']],
    ['x: int', 'x = 1;', ['W1010 x']],
    ['x: int', 'x = x + 1;', []],
    ['x: T', 'x.a = 1; x.b[0] = 2; x.b += (0, 1);', ['W1010 x']],
    ['x: T', 'print format("{0}", x.a);', []],
    ['x, y: seq[int]', 'x[sizeof(y)] = 1;', ['W1010 x']],
    ['x: int', 'x = f();', []],
    ['x: machine', 'x = new M();', []],
    ['x: M', 'x = (new M() as M);', []],
    ['x: int; var s: seq[int]', 'foreach (x in s) { }', []],
    ['_x: int', '', []],
    ['x: int', 'receive { case e: (y: int) { x = y; } }', ['W1010 x']],
    ['x: int', 'receive { case e: (y: int) { var z: int; z = x; } }', ['W1010 z']],
  ])('var %s; %s', (variables, statements, found) => {
    expect(lintsOf(inEntry(variables, statements))).toEqual(found)
  })

  it('of receive cases for several events are one', () => {
    const text = (use: string) =>
      `event a; event b; machine M { start state S { entry { receive {
         case a, b: { var x: int; x = 1; ${use} } } } } }`
    expect(lintsOf(text('print format("{0}", x);'))).toEqual([])
    expect(new Set(lintsOf(text('')))).toEqual(new Set(['W1010 x']))
    expect(lintsOf(text(''))).toHaveLength(1)
  })

  it('include fields and params, but not parameters', () => {
    expect(lintsOf(`machine M { var x: int; start state S { } }`)).toEqual(['W1010 x'])
    expect(lintsOf('machine M { var x: int; start state S { } fun f(); }')).toEqual([])
    expect(lintsOf('fun f(x: int) { } machine M { start state S { entry (y: int) { } } }')).toEqual(
      [],
    )
    expect(lintsOf(`param n: int; ${main}`)).toEqual(['W1010 n'])
    expect(lintsOf('param n: int;')).toEqual([])
    const used = 'test param (n in [1, 2]) assume n > 1 T [main=Main]: { Main };'
    expect(lintsOf(`param n: int; ${main} ${used}`)).toEqual([])
  })
})

describe('specs', () => {
  it('with cold but no hot states', () => {
    const text = (first: string, second: string) =>
      `event e; spec P observes e { start ${first} state S { on e goto T; }
       ${second} state T { on e goto S; } }`
    expect(lintsOf(text('cold', ''))).toEqual(['W1011 P'])
    expect(lintsOf(text('cold', 'hot'))).toEqual([])
    expect(lintsOf(text('', ''))).toEqual([])
    expect(lintsOf(text('', 'cold').replace('spec', 'scenario'))).toEqual([])
  })

  it('that never leave their start state', () => {
    expect(
      lintsOf('event e; spec P observes e { start state S { ignore e; } state T { ignore e; } }'),
    ).toEqual(['W1012 start state S'])
    expect(lintsOf('event e; spec P observes e { start state S { ignore e; } }')).toEqual([])
  })

  it('that no test attaches', () => {
    const text =
      'event e; spec P observes e { start state S { ignore e; } } ' +
      'machine Main { start state S { entry { announce e; } } }'
    expect(lintsOf(text)).toEqual([])
    expect(lintsOf(`${text} test T [main=Main]: { Main };`)).toEqual(['W1013 P'])
    expect(lintsOf(`${text} test T [main=Main]: assert P in { Main };`)).toEqual([])
    expect(lintsOf(`${text} test T [main=Main]: { Main };`.replace('spec', 'scenario'))).toEqual([])
  })
})

describe('timers', () => {
  const program = (items: string, next: string, more = '') =>
    `event eStartTimer; event eTimeOut; event eCancelTimer; event eReply;
     fun StartTimer(timer: machine) { send timer, eStartTimer; }
     fun CancelTimer(timer: machine) { send timer, eCancelTimer; }
     machine Client { var timer: machine;
       start state Waiting { entry { StartTimer(timer); } ${items} }
       state Done { ${next} } ${more} }`
  it.each([
    ['on eTimeOut goto Waiting; on eReply goto Done;', '', '', ['W1014 eReply']],
    ['on eTimeOut do { } on eReply goto Done;', 'ignore eReply;', '', ['W1014 eReply']],
    ['on eTimeOut goto Waiting; on eReply goto Done;', 'ignore eTimeOut;', '', []],
    ['on eTimeOut goto Waiting; on eReply goto Done;', 'exit { CancelTimer(timer); }', '', []],
    ['on eTimeOut goto Done; on eReply do { }', '', '', []],
    ['on eTimeOut goto Waiting; on eReply goto Done;', 'entry { goto Waiting; }', '', []],
    ['on eTimeOut goto Waiting; on eReply goto Done;', 'entry { raise halt; }', '', []],
    ['on eReply goto Done;', '', '', []],
    ['on eTimeOut goto Waiting; on eReply goto Done with { send timer, halt; }', '', '', []],
  ])('%s / %s', (items, next, more, found) => {
    expect(lintsOf(program(items, next, more))).toEqual(found)
  })
})

describe('tests', () => {
  it('without values', () => {
    const text = `param n: int; ${main.replace('{ }', '{ entry { print format("{0}", n); } }')}`
    const test = (assume: string) => `test param (n in [1, 2]) ${assume} T [main=Main]: { Main };`
    expect(lintsOf(`${text} ${test('assume n > 2')}`)).toEqual(['W1015 T'])
    expect(lintsOf(`${text} ${test('assume n > 1')}`)).toEqual([])
  })
})

describe('runLints', () => {
  it('leaves out what is disabled', () => {
    expect(lintsOf(`event e; ${main}`, '', ['W1001'])).toEqual([])
  })

  it('has a lint for every code of the catalogue', () => {
    const codes = allDiagnosticKinds()
      .map(({ code }) => code)
      .filter((code) => code.startsWith('W1'))
    expect(codes).toHaveLength(15)
    expect(new Set(codes).size).toBe(15)
  })

  it('takes linear time on long chains of states', () => {
    const count = 20_000
    const states = Array.from(
      { length: count },
      (_, at) => `state S${at} { on e goto S${at + 1}; }`,
    )
    const text = `event e; machine M { start state A { } ${states.join('\n')} state S${count} { } }`
    expect(lintsOf(text)).toEqual(['W1004 state S0'])
  })
})
