import { compile, createSourceFile, type Program as Ir } from '@parley/compiler'
import { Execution, type Strategy } from '@parley/runtime'
import { describe, expect, it } from 'vitest'
import { foreignSignature } from './foreign-values.ts'
import { loadExecutable } from './load.ts'

const DECLARATIONS = `
type Box;
enum Color { Red = 3, Blue = 5 }
event eHello: int;
fun f1(b: bool, i: int, x: float, s: string): bool;
fun f2(c: Color, q: seq[int], t: set[string], m: map[int, bool]): map[int, seq[string]];
fun f3(p: (int, string), n: (a: int, b: (c: float))): (a: int, b: (c: float));
fun f4(e: event, r: machine, a: any): machine;
fun f5(b: Box): Box;
fun f6(i: int): set[(int, int)];
fun f7();
`

/** Runs statements in a machine with functions of the host; says what went wrong, if anything. */
function run(statements: string, host: Record<string, unknown>): string | undefined {
  const ir = irOf(`machine Main { start state S { entry {
    var q: seq[int]; var t: set[string]; var m: map[int, bool]; var o: map[int, seq[string]];
    var n: (a: int, b: (c: float)); var r: machine; var p: set[(int, int)]; var b: Box;
    ${statements} } } }`)
  const program = loadExecutable(ir, host)
  const strategy: Strategy = {
    name: 'first',
    isFair: true,
    next: () => true,
    operation: () => 0,
    choice: () => 0,
    finished() {},
  }
  const limits = { steps: 100, failOnBound: false, temperature: 100, work: 1e6, depth: 1000 }
  const test = program.tests[0]
  if (test === undefined) throw new Error('no test')
  const execution = new Execution(program, test, strategy, limits)
  execution.run()
  return execution.bug?.explanation
}

function irOf(text: string): Ir {
  const inputs = [createSourceFile('test.p', DECLARATIONS + text)]
  const project = { name: 'Test', inputs, foreignFiles: [], targets: ['PChecker'] as const }
  const { ir, diagnostics } = compile(project, { lints: false })
  if (ir === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return ir
}

/** Keeps the arguments of a call. */
function spy(result: unknown): { (...args: unknown[]): unknown; args: unknown[] } {
  const call = (...args: unknown[]): unknown => {
    call.args = args
    return result
  }
  call.args = [] as unknown[]
  return call
}

describe('what the host is given', () => {
  it('plain values, then the machine', () => {
    const f1 = spy(true)
    expect(run('assert f1(true, -4, 2.0, "x");', { f1 })).toBeUndefined()
    const machine = { name: 'Main', id: 1, state: 'S' }
    expect(f1.args).toEqual([true, -4, 2, 'x', machine])
  })

  it('collections', () => {
    const f2 = spy(new Map([[1, ['a', 'b']]]))
    const text =
      'q += (0, 7); t += ("k"); m[2] = true; o = f2(Blue, q, t, m); assert o[1][1] == "b";'
    expect(run(text, { f2 })).toBeUndefined()
    expect(f2.args.slice(0, 4)).toEqual([5, [7], new Set(['k']), new Map([[2, true]])])
  })

  it('tuples', () => {
    const f3 = spy({ a: 9, b: { c: 0.5 } })
    const text =
      'n = f3((1, "s"), (a = 2, b = (c = 3.0,))); assert n.a == 9 && n.b.c == 0.5; n.b.c = 1.0;'
    expect(run(text, { f3 })).toBeUndefined()
    expect(f3.args.slice(0, 2)).toEqual([[1, 's'], { a: 2, b: { c: 3 } }])
  })

  it('references, to be given back', () => {
    const f4 = (_event: unknown, reference: unknown): unknown => reference
    expect(run('r = f4(eHello, this, null); assert r == this;', { f4 })).toBeUndefined()
  })

  it('large ints as bigints', () => {
    const f6 = spy(new Set())
    const text = 'p = f6(2147483647 * 2147483647 * 2);'
    expect(run(text, { f6 })).toBeUndefined()
    expect(f6.args[0]).toBe(2n * 2147483647n ** 2n)
  })
})

describe('foreign types', () => {
  it('compare as their description says', () => {
    const f5 = (box: { id: number; note: string } | null) => {
      return box === null ? { id: 1, note: 'a' } : { id: 1, note: 'b' }
    }
    const Box = { equals: (a: { id: number }, b: { id: number }) => a.id === b.id }
    const text = 'b = f5(default(Box)); assert f5(b) == b, "other";'
    expect(run(text, { f5, Box })).toBeUndefined()
    expect(run(text, { f5 })).toContain('assertion')
  })
})

describe('what the host gives', () => {
  it.each([
    ['f1(true, 1, 1.0, "");', { f1: () => 1 }, 'returned number 1 where boolean is declared'],
    [
      'f6(1);',
      { f6: () => [1] },
      'returned an array where Set<[number | bigint, number | bigint]>',
    ],
    ['f6(1);', { f6: () => new Set([[1, 0.5]]) }, 'returned number 0.5 where number | bigint'],
    ['f7();', { f7: () => 'ignored' }, undefined],
    ['f7();', {}, 'no host function is given for foreign function f7'],
    [
      'f7();',
      {
        f7() {
          throw new TypeError('broken')
        },
      },
      'foreign function f7: broken',
    ],
  ])('%s', (statements, host, message) => {
    const bug = run(statements, host)
    if (message === undefined) expect(bug).toBeUndefined()
    else expect(bug).toContain(message)
  })
})

it('signatures are those of TypeScript', () => {
  const ir = irOf('')
  const signatures = ir.functions.map((_, id) => foreignSignature(ir, id))
  expect(signatures).toEqual([
    'f1(b: boolean, i: number | bigint, x: number, s: string): boolean',
    'f2(c: number, q: Array<number | bigint>, t: Set<string>, m: Map<number | bigint, boolean>): ' +
      'Map<number | bigint, Array<string>>',
    'f3(p: [number | bigint, string], n: { a: number | bigint; b: { c: number } }): ' +
      '{ a: number | bigint; b: { c: number } }',
    'f4(e: unknown, r: unknown, a: unknown): unknown',
    'f5(b: unknown): unknown',
    'f6(i: number | bigint): Set<[number | bigint, number | bigint]>',
    'f7(): void',
  ])
})
