import { describe, expect, it } from 'vitest'
import { analyseText } from './test-support.ts'

const events = 'event none; event number: int; event pair: (int, int); event one: (int);'
const functions =
  'fun none0() {} fun int1(x: int) {} fun any1(x: any) {} fun data1(x: data) {} ' +
  'fun pair1(x: (int, int)) {} fun two(x: int, y: int) {} fun foreign();'

/** Errors of a machine whose start state has these items. */
function items(text: string): string[] {
  return analyseText(
    `${events}\nmachine M { start state S { ${text} } ${functions} state T { } }`,
  ).errors.slice()
}

describe('handlers', () => {
  const accepted = [
    'entry int1;',
    'on number do none0;',
    'on number do int1;',
    'on number do data1;',
    'on pair do pair1;',
    'on one do int1;',
    'on none do any1;',
    'on none do data1;',
    'on null, halt do any1;',
    'on number goto T with int1;',
    'exit none0;',
  ]
  it.each(accepted)('%s', (text) => {
    expect(items(text)).toEqual([])
  })

  const rejected: [string, string][] = [
    ['on none do int1;', '2:32 got type: (no value), expected: int'],
    ['on number, none do int1;', '2:40 got type: (no value), expected: int'],
    ['on null do int1;', '2:32 got type: (no value), expected: int'],
    ['on pair do int1;', '2:32 got type: (int,int), expected: int'],
    ['on number goto T with pair1;', '2:32 got type: int, expected: (int,int)'],
    [
      'on number do two;',
      '2:32 entry, exit, do, and goto handlers take at most 1 parameter; function expects 2',
    ],
    [
      'entry two;',
      '2:13 entry, exit, do, and goto handlers take at most 1 parameter; function expects 2',
    ],
    ['exit int1;', '2:13 exit handlers cannot take parameters; function expects 1'],
    [
      'exit foreign;',
      "2:13 function 'foreign' cannot be used as a handler: " +
        'global and foreign functions are not allowed as handlers',
    ],
  ]
  it.each(rejected)('%s', (text, expected) => {
    expect(items(text)).toEqual([expected])
  })

  it('check the entry handler of the target before the `with` function', () => {
    const text =
      'event e: int; machine M { start state S { on e goto T with b; } ' +
      'state T { entry (x: bool) { } } fun b(x: string) {} }'
    const { errors, diagnostics } = analyseText(text)
    expect(errors).toEqual(['1:46 got type: int, expected: bool'])
    expect(diagnostics[0]!.related[0]!.text).toBe('the entry handler of `T` takes `bool`')
  })

  it('are not global functions', () => {
    const { errors } = analyseText(
      'fun g() {} event e; machine M { start state S { on e do g; entry g; } } ' +
        'spec N observes e { state S { on e goto S with g; } }',
    )
    expect(errors.map((error) => error.slice(0, 4))).toEqual(
      ['1:33', '1:106'].map((at) => at.slice(0, 4)),
    )
  })
})

describe('start states', () => {
  it('are required of machines only', () => {
    const { errors, diagnostics } = analyseText(
      'machine M { state S { } } machine N { } spec P observes halt { }',
    )
    expect(errors).toEqual([
      "1:1 machine 'M' has no start state",
      "1:27 machine 'N' has no start state",
    ])
    expect(diagnostics[0]!.fix!.edits[0]!.newText).toBe('start ')
  })

  it('are checked apart from bodies', () => {
    const { errors } = analyseText('machine M { } fun f() { x = 1; }')
    expect(errors).toEqual([
      "1:1 machine 'M' has no start state",
      "1:25 could not find variable 'x'",
    ])
  })
})

describe('warnings', () => {
  it('name events that a spec handles but does not observe', () => {
    const { warnings, isComplete } = analyseText(
      'event a; event b; spec P observes a { start state S { on a, b do { } ignore halt; } }',
    )
    expect(isComplete).toBe(true)
    expect(warnings).toEqual([
      "1:61 event 'b' is not in the observes list of spec monitor 'P'; " +
        'the handler will never be triggered',
      "1:77 event 'halt' is not in the observes list of spec monitor 'P'; " +
        'the handler will never be triggered',
    ])
  })

  it('concern the accepting states of scenarios', () => {
    const scenario = (states: string) =>
      analyseText(`scenario C observes halt { ${states} }`).warnings.map((text) =>
        text.slice(0, 60),
      )
    expect(scenario('start state A { }')[0]).toContain('has no accepting (cold) state')
    expect(scenario('start cold state A { }')).toHaveLength(1)
    expect(scenario('start cold state A { }')[0]).toContain("has a 'cold'")
    expect(scenario('start state A { } cold state B { }')).toEqual([])
  })
})
