import { describe, expect, it } from 'vitest'
import { displayType } from '../display.ts'
import { analyseText } from '../test-support.ts'

/** The errors of a machine with these members, without positions. */
function members(text: string, prefix = 'event e; event f; '): string[] {
  const { errors } = analyseText(`${prefix}machine M { ${text} }`)
  return errors.map((error) => error.slice(error.indexOf(' ') + 1))
}

describe('types', () => {
  it('place a circle at the use that closes it', () => {
    const { errors } = analyseText('type P = (int, Q);\ntype Q = map[int, P];')
    expect(errors).toEqual(["1:16 typedef 'Q' has a circular dependency"])
  })

  it('place it by the first use, wherever that is', () => {
    const { errors } = analyseText('event e: P;\ntype P = (int, Q);\ntype Q = map[int, P];')
    expect(errors).toEqual(["3:19 typedef 'P' has a circular dependency"])
  })

  it('report a typedef of itself', () => {
    expect(analyseText('type T = T;').errors).toEqual([
      "1:10 typedef 'T' has a circular dependency",
    ])
  })

  it('survive circles in tolerant analyses', () => {
    const { errors } = analyseText('type P = (int, Q); type Q = map[int, P]; fun f(p: P) {}', {
      isTolerant: true,
    })
    expect(errors).toHaveLength(1)
  })

  it('may use a typedef twice', () => {
    const { errors, model } = analyseText('type B = (A, A); type A = seq[int];')
    expect(errors).toEqual([])
    const symbol = model.globals.types.get('B')
    expect(symbol?.kind === 'alias' && displayType(symbol.type)).toBe('(A,A)')
    expect(symbol?.kind === 'alias' && displayType(symbol.canonical)).toBe('(seq[int],seq[int])')
  })

  it('report the first unknown name and suggest one', () => {
    const { errors, diagnostics } = analyseText('type Colour = int; event e: (int, Color);')
    expect(errors).toEqual([
      "1:35 could not find enum, typedef, event set, machine, or interface 'Color'",
    ])
    expect(diagnostics[0]!.help).toBe('Did you mean `Colour`?')
  })

  it('know what other languages call basic types', () => {
    expect(analyseText('event e: integer;').diagnostics[0]!.help).toBe('Did you mean `int`?')
  })

  it('say what a name of another kind is', () => {
    const { diagnostics } = analyseText('fun size() {} event e: size;')
    expect(diagnostics[0]!.help).toBe('`size` is a function, not a type.')
    expect(diagnostics[0]!.related).toHaveLength(1)
  })

  it('report repeated fields', () => {
    expect(analyseText('event e: (a: int, b: int, a: bool);').errors).toEqual([
      "1:27 named tuple has duplicate field 'a'",
    ])
  })

  it('take events, event sets, specs and machines as references', () => {
    const text =
      'event e; eventset E = { e }; spec S observes e {} interface I() receives e; ' +
      'machine M { start state S { } } fun f(a: e, b: E, c: S, d: I, g: M) {}'
    const { model, errors } = analyseText(text)
    expect(errors).toEqual([])
    const kinds = model.globals.functions
      .get('f')!
      .parameters.map(({ type }) => (type.kind === 'permission' ? type.symbol.kind : type.kind))
    expect(kinds).toEqual(['event', 'eventSet', 'machine', 'interface', 'interface'])
  })

  it('are bounded in size and depth', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `type T${i + 1} = (T${i}, T${i});`)
    const large = analyseText(`type T0 = int; ${doubling.join(' ')}`)
    expect(large.diagnostics.map(({ name }) => name)).toEqual(['type-too-large'])
    const nested = Array.from({ length: 20000 }, (_, i) => `type T${i} = seq[T${i + 1}];`)
    const deep = analyseText(`${nested.join(' ')} type T20000 = int;`)
    expect(deep.diagnostics.map(({ name }) => name)).toEqual(['type-too-large'])
    const reversed = analyseText(`type T20000 = int; ${nested.reverse().join(' ')}`)
    expect(reversed.diagnostics.map(({ name }) => name)).toEqual(['type-too-large'])
  })

  it('stay small enough to look at in tolerant analyses', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `type T${i + 1} = (T${i}, T${i});`)
    const text = `type T0 = int; ${doubling.join(' ')} fun f(a: T60, b: T59) { a = b; }`
    expect(analyseText(text, { isTolerant: true }).errors.length).toBeGreaterThan(0)
  })
})

describe('enums', () => {
  it('count from 0, or as written', () => {
    const { model } = analyseText('enum a { x, y } enum b { z = 7, w = 2147483647 }')
    const values = [...model.globals.enumElements.values()].map(({ value }) => value)
    expect(values).toEqual([0, 1, 7, 2147483647])
  })

  it('have numbers in range, each once', () => {
    expect(analyseText('enum a { x = 2147483648 }').errors).toEqual([
      "1:10 value is out of range for type 'int'",
    ])
    const { errors, diagnostics } = analyseText('enum a { x = 1, y = 01 }')
    expect(errors[0]).toMatch(/^1:17 /)
    expect(diagnostics[0]!.name).toBe('duplicate-enum-value')
  })
})

describe('machines and states', () => {
  const mistakes: [string, string][] = [
    ['var x: int; start state S { on e goto T; }', "could not find state 'T'"],
    ['start state S { on e do nothing; }', "could not find function 'nothing'"],
    ['start state S { on nothing do { } }', "could not find event 'nothing'"],
    ['start state S { on g do no; }', "could not find function 'no'"],
    ['start state S { defer e, nothing; }', "could not find event 'nothing'"],
    [
      'start state S { } start state T { }',
      "state 'T' tries to replace start state 'S' in machine 'M'",
    ],
    ['start state S { ignore e, e; }', "event handler in state 'S' duplicates handler at a.p:1:54"],
    [
      'start state S { on e do { } on f, e goto S; }',
      "event handler in state 'S' duplicates handler at a.p:1:50",
    ],
    [
      'start state S { entry { } entry { } }',
      "entry handler in state 'S' duplicates entry handler at a.p:1:53",
    ],
    [
      'start state S { exit { } exit h; } fun h() {}',
      "exit handler in state 'S' duplicates exit handler at a.p:1:52",
    ],
    [
      'start state S { } fun f(): T { }',
      "could not find enum, typedef, event set, machine, or interface 'T'",
    ],
    [
      'start state S { on e do (p: T) { } }',
      "could not find enum, typedef, event set, machine, or interface 'T'",
    ],
    ['fun f() creates I; start state S { }', "could not find interface 'I'"],
  ]
  it.each(mistakes)('%s', (text, expected) => {
    expect(members(text)).toEqual([expected])
  })

  it('reject fields with the names of global params', () => {
    expect(members('var x: int; start state S { }', '\nparam x: int; ')).toEqual([
      "'x' redeclares global param 'x' (originally declared at a.p:2:7)",
    ])
  })

  it('forbid specs to defer and to move without an event', () => {
    const spec = (item: string) =>
      analyseText(`event e; spec S observes e { start state A { ${item} } }`).errors
    expect(spec('defer e;')).toEqual(["1:46 events cannot be deferred in spec monitor 'S'"])
    expect(spec('on null goto A;')).toEqual([
      "1:49 cannot transition on null event in spec monitor 'S'",
    ])
    expect(spec('on e, halt goto A;')).toEqual([])
  })

  it('unite the clauses of a role; without one, everything is meant', () => {
    const { model } = analyseText(
      'event b; event a; machine M { start state S { } } ' +
        'machine N receives b; sends; receives a, b, halt; { start state S { } }',
    )
    const { machines, interfaces } = model.globals
    expect([...machines.get('M')!.receives.names]).toEqual(['a', 'b', 'halt'])
    expect(machines.get('M')!.receives.isUniversal).toBe(true)
    expect([...interfaces.get('N')!.receives.names]).toEqual(['a', 'b', 'halt'])
    expect(machines.get('N')!.receives.isUniversal).toBe(false)
    expect(machines.get('N')!.sends.names.size).toBe(0)
  })

  it('take the constructor payload from the start state', () => {
    const { model } = analyseText(
      'machine M { start state S { entry go; } fun go(x: seq[int]) {} } ' +
        'machine N { start state S {} }',
    )
    const { interfaces } = model.globals
    expect(displayType(interfaces.get('M')!.payload)).toBe('seq[int]')
    expect(displayType(interfaces.get('N')!.payload)).toBe('null')
  })

  it('list functions in the order in which they are met', () => {
    const { model } = analyseText(
      'machine M { fun a() {} start state S { entry { } on null do (x: any) { } } fun b() {} } ' +
        'fun g() {} fun h();',
    )
    const names = model.functions.map((symbol) => symbol.name || symbol.role)
    expect(names).toEqual(['g', 'h', 'a', 'entry', 'do', 'b'])
  })
})

it('resolves hidden events before anything is checked', () => {
  const { errors } = analyseText('module m = hidee nothing in { M }; fun f() { x = 1; }')
  expect(errors).toEqual(["1:18 could not find event 'nothing'"])
})
