import { describe, expect, it } from 'vitest'
import { analyseText } from './test-support.ts'

/** The semantic errors of a text with one syntax error. */
function errorsBeside(text: string | readonly string[]): readonly string[] {
  return analyseText(text, { syntaxErrors: 1 }).errors
}

describe('a declaration with a syntax error', () => {
  it('makes a type unknown wherever it is used', () => {
    const user = `
      event e: T;
      machine M {
        start state S {
          on e do (t: T) { var s: seq[T]; s += (0, (a = 1, b = true)); print format("{0}", t.c); }
          entry { raise e, (a = 1, b = true); }
        }
      }`
    for (const type of [
      'type T (a: int, b: bool);',
      'type T T = (a: int, b: bool);',
      'type T = (a: int b: bool);',
      'type T = ((a: int, b: bool);',
      'type T = (a: int, b: : bool);',
    ]) {
      expect(errorsBeside([type, user])).toEqual([])
    }
  })

  it('lets a function take any arguments', () => {
    for (const head of [
      'fun f f(a: int)',
      'fun f(a a: int)',
      'fun f((a: int)',
      'fun f(a: int, )',
    ]) {
      expect(errorsBeside(`${head} {\n}\nfun g() { f(); f(true, 1); f(2); }`)).toEqual([])
    }
  })

  it('lets an event have any payload', () => {
    const user = 'machine M { start state S { on e do (x: int) { raise e; } } }'
    expect(errorsBeside([user, 'event e e: int;'])).toEqual([])
    expect(errorsBeside([user, 'event e int;'])).toEqual([])
  })

  it('may be what any unknown name of its kind stands for, if it has no name', () => {
    const user = `
      fun g() {
        var x: T;
        new M();
        f();
        a = h;
        send y, e;
      }`
    const missing = ['name y', 'type T', 'event e', 'interface M', 'function f', 'name h']
    expect(analyseText(user).errors.length).toBeLessThanOrEqual(missing.length)
    expect(errorsBeside([user, 'type = int;']).join()).not.toContain("'T'")
    expect(errorsBeside([user, 'machine { start state S { } }']).join()).not.toContain("'M'")
    expect(errorsBeside([user, 'fun (x: int) { }']).join()).not.toContain("'f'")
    expect(errorsBeside([user, 'fun (x: int) { }']).join()).toContain("'M'")
  })
})

describe('code without a syntax error', () => {
  it('is checked although there is one elsewhere', () => {
    const broken = 'fun f(a: int b: int) {\n  a = true;\n}\n'
    expect(errorsBeside(`${broken}fun g() {\n  var x: int;\n  x = true;\n}`)).toEqual([
      '6:7 got type: bool, expected: int',
    ])
  })

  it('is not checked after a brace that is missing or too many', () => {
    expect(errorsBeside('fun f() {\n{\n}\nfun g() {\n  send this, halt;\n}')).toEqual([])
    expect(errorsBeside('machine M { start state S { } }\n}\nfun g(): int { }')).toEqual([])
  })
})

it('all lines of a statement with a syntax error are skipped', () => {
  const text = 'event e;\nfun f(m: machine) {\n  send m, e (\n    a = b,\n    c = d);\n}'
  expect(errorsBeside(text)).toEqual([])
})
