import { describe, expect, it } from 'vitest'
import { analyseText } from '../test-support.ts'

const machine = 'machine Main { start state S { } }'

describe('names', () => {
  const conflicts: [string, string][] = [
    ['event a; event a;', "1:10 'a' duplicates declaration 'a' at a.p:1:1"],
    ['enum e { a } event a;', "1:14 'a' duplicates declaration 'a' at a.p:1:10"],
    ['event a; enum e { a }', "1:19 'a' duplicates declaration 'a' at a.p:1:1"],
    ['enum e { a, a }', "1:13 'a' duplicates declaration 'a' at a.p:1:10"],
    ['type t; type t = int;', "1:9 't' duplicates declaration 't' at a.p:1:1"],
    ['enum t { a } type t;', "1:14 't' duplicates declaration 't' at a.p:1:1"],
    [`${machine} type Main;`, "1:36 'Main' duplicates declaration 'Main' at a.p:1:1"],
    [`spec Main observes e {} event e; ${machine}`, '1:34 '],
    ['interface I() receives; enum I { a }', '1:25 '],
    ['event e; interface I() receives; eventset I = { e };', '1:34 '],
    [`${machine} event e; eventset Main = { e };`, '1:45 '],
    ['fun f() {} fun f();', '1:12 '],
    ['param x: int; param y, x: bool;', '1:24 '],
    ['module m = { A }; module m = { A };', '1:19 '],
    ['test t [main=A]: { A }; implementation t: { A };', '1:25 '],
    ['machine M { var x: int; var x: bool; start state S { } }', '1:29 '],
    ['machine M { start state S { } fun S() {} }', '1:31 '],
    ['machine M { start state S { } hot state S { } }', '1:31 '],
    ['fun f(x: int, x: int) {}', '1:15 '],
    ['fun f(x: int, x: nothing) {}', '1:15 '],
  ]
  it.each(conflicts)('%s', (text, expected) => {
    const { errors, isComplete } = analyseText(text)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(expected)
    expect(errors[0]).toContain('duplicates')
    expect(isComplete).toBe(false)
  })

  const harmless = [
    'event e; eventset I = { e }; interface I() receives;',
    'event Main; machine Main { start state S { } fun T() {} state T { } }',
    'enum colour { red } fun red(i: int): int { return i; } fun f() { var red: int; red = 5; }',
    'machine M { var f: int; fun f() {} start state f { } } event f;',
    'fun g() {} machine M { start state S { } fun g() {} } module M = { M };',
  ]
  it.each(harmless)('%s', (text) => {
    expect(analyseText(text).errors).toEqual([])
  })

  it('relate the first declaration, over files too', () => {
    const { diagnostics, errors } = analyseText(['event ping;', '\nevent ping: int;'])
    expect(errors).toEqual(["2:1 'ping' duplicates declaration 'ping' at a.p:1:1"])
    const [related] = diagnostics[0]!.related
    expect(related!.span).toMatchObject({ start: 6, end: 10 })
    expect(related!.text).toContain('an event')
  })

  it('of the verifier are made as the language says', () => {
    const text =
      'Lemma L { invariant i: true; } invariant L_j: true; axiom true; axiom false; ' +
      'init-condition true; Proof { prove L; } Proof named { prove default; } Proof { prove L_j; }'
    const { globals } = analyseText(text, { isVerifier: true }).model
    expect([...globals.invariants.keys()]).toEqual(['L_i', 'L_j'])
    expect([...globals.axioms.keys()]).toEqual(['axiom0', 'axiom1'])
    expect([...globals.initConditions.keys()]).toEqual(['init0'])
    expect([...globals.proofs.keys()]).toEqual(['ProofBlock_0', 'named', 'ProofBlock_2'])
  })
})

describe('tolerant analyses', () => {
  it('go on after errors in declarations', () => {
    const text =
      'event a; event a: nothing; machine M { var x: nowhere; start state S { entry { x = 1; } } ' +
      'start state T { on b do { } } } fun f(): int { return true; }'
    const { errors } = analyseText(text, { isTolerant: true })
    expect(errors.map((error) => error.split(' ').slice(1).join(' '))).toEqual([
      "'a' duplicates declaration 'a' at a.p:1:1",
      "could not find enum, typedef, event set, machine, or interface 'nothing'",
      "could not find enum, typedef, event set, machine, or interface 'nowhere'",
      "state 'T' tries to replace start state 'S' in machine 'M'",
      "could not find event 'b'",
      'got type: bool, expected: int',
    ])
  })

  it('do not report names that a syntax error may have swallowed, but all others', () => {
    const text =
      'evnt b; type T int;\nfun f() { send g(), b, c; } machine M { var x: T; } fun h() { assert 1; }'
    const { errors, isComplete } = analyseText(text, { syntaxErrors: 2 })
    expect(errors.map((error) => error.split(' ').slice(1).join(' '))).toEqual([
      "machine 'M' has no start state",
      "could not find function 'g'",
      "could not find name 'c'",
      'got type: int, expected: bool',
    ])
    expect(isComplete).toBe(false)
  })

  it('do not report any name after an unbalanced brace', () => {
    const text = 'machine M { start state S { entry { nothing = 1; } }\nfun f() { return g(); }'
    expect(analyseText(text, { syntaxErrors: 1 }).errors).toEqual([])
  })

  it('do not report what is wrong on a line with a syntax error', () => {
    const text = 'fun f() { var x: float;\nx = 1e5;\nx = 1; }'
    expect(analyseText(text, { syntaxErrors: 1 }).errors).toEqual([
      '3:5 got type: int, expected: float',
    ])
  })
})
