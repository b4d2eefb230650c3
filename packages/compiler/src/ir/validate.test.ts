import { expect, it } from 'vitest'
import type {
  IrBlock,
  IrExpression,
  IrFunction,
  IrInstruction,
  IrTerminator,
  Program,
} from './ir.ts'
import { lowerText } from './test-support.ts'
import { validate } from './validate.ts'

const SOURCE = `
  enum Color { red, green }
  event A: int; event B;
  param n: int;
  fun twice(x: int): int { return x + x; }
  machine Main {
    var x: int; var s: seq[int]; var t: (v: int, w: any);
    start state S {
      entry { var i: int;
        x = twice(x);
        s += (0, x);
        t.w = n;
        send this, A, 1;
        while (i < 3) { i = i + 1; if (i == 2) { break; } }
        assert x > 0, "positive";
        new Main();
        if ($) { receive { case A: (v: int) { x = v; } } }
        goto T, 5;
      }
      on B goto T with { } exit { }
    }
    state T { entry (v: any) { } on A do (v: int) { raise A, 1; } }
  }
  test Good [main=Main]: { Main };`

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> }
type Part = IrInstruction | IrTerminator

/** What is wrong with the program after a change of it. */
function problemsAfter(change: (program: Mutable<Program>) => unknown): string[] {
  const program = JSON.parse(JSON.stringify(lowerText(SOURCE))) as Mutable<Program>
  change(program)
  return validate(program)
}

function functionOf(program: Mutable<Program>, name: string): Mutable<IrFunction> {
  return program.functions.find((one) => one.name === name)!
}

const entryOf = (program: Mutable<Program>): Mutable<IrFunction> =>
  functionOf(program, 'Main.S.entry')

/** The first instruction or terminator of a kind in the entry function. */
function partOf<K extends Part['kind']>(
  program: Mutable<Program>,
  kind: K,
): Mutable<Extract<Part, { kind: K }>> {
  const parts: Mutable<Part>[] = entryOf(program).blocks.flatMap((block) => [
    ...block.instructions,
    block.terminator,
  ])
  return parts.find((part) => part.kind === kind) as Mutable<Extract<Part, { kind: K }>>
}

const TRUE: Mutable<IrExpression> = { kind: 'bool', value: true, type: 1, start: 0, end: 0 }
const ONE: Mutable<IrExpression> = { kind: 'int', value: 1, type: 2, start: 0, end: 0 }
const EMPTY: Mutable<IrBlock> = {
  instructions: [],
  terminator: { kind: 'unreachable', start: 0, end: 0 },
}

function call(target: number): Mutable<IrInstruction> {
  return { kind: 'call', target, function: 0, args: [ONE], start: 0, end: 0 }
}

it('accepts what lowering makes', () => {
  expect(problemsAfter(() => {})).toEqual([])
})

type Change = (program: Mutable<Program>) => unknown

function set<T, K extends keyof T>(object: T, key: K, value: T[K]): void {
  object[key] = value
}

it.each<[string, Change]>([
  ['function 99', (p) => set(partOf(p, 'call'), 'function', 99)],
  ['state 2', (p) => set(partOf(p, 'goto'), 'state', 2)],
  ['interface -1', (p) => set(partOf(p, 'new'), 'interface', -1)],
  ['block 0.5', (p) => set(partOf(p, 'branch'), 'onTrue', 0.5)],
  ['type 77', (p) => set(p.events[2]!, 'payload', 77)],
  ['module 1', (p) => set(p.tests[0]!, 'module', 1)],
  ['local 50', (p) => set(entryOf(p).blocks[0]!.instructions, 0, call(50))],
])('finds ids that are in no table: %s', (row, change) => {
  expect(problemsAfter(change)[0]).toMatch(new RegExp(`there is no ${row}$`))
})

it('finds ranges outside their files', () => {
  const problems = problemsAfter((p) => set(partOf(p, 'call'), 'end', 1e6))
  expect(problems[0]).toMatch(/^Main\.S\.entry b0: the range .* is not in file 0$/)
})

it.each<[string, Change]>([
  [
    'b0: the inserted element has type bool, not int',
    (p) => set(partOf(p, 'insert'), 'value', TRUE),
  ],
  ['b1: the condition has type int, not bool', (p) => set(partOf(p, 'branch'), 'condition', ONE)],
  ['b0: the payload is missing', (p) => delete partOf(p, 'send').payload],
  [
    'b0: the target of the send has type int, not machine',
    (p) => set(partOf(p, 'send'), 'to', ONE),
  ],
  ['b9: the payload has type int, not any', (p) => set(partOf(p, 'goto'), 'payload', ONE)],
])('finds values of other types than their places: %s', (problem, change) => {
  expect(problemsAfter(change)).toEqual([`Main.S.entry ${problem}`])
})

it('finds expressions whose type does not follow from their operands', () => {
  const problems = problemsAfter((p) => {
    const { terminator } = functionOf(p, 'twice').blocks[0]!
    const sum = terminator.kind === 'return' ? terminator.value : undefined
    if (sum?.kind === 'binary') sum.operator = 'concat'
  })
  expect(problems).toEqual(['twice b0: binary of (int, int) cannot be int'])
})

it.each<[string, Change]>([
  ['b0: the jump to b3 is not structured', (p) => set(partOf(p, 'jump'), 'target', 3)],
  ['b10: control cannot come here', (p) => entryOf(p).blocks.push(EMPTY)],
  ['b0: the jump to b1 is not structured', (p) => delete entryOf(p).blocks[1]!.loop],
])('finds control flow that is not structured: %s', (problem, change) => {
  expect(problemsAfter(change)).toContain(`Main.S.entry ${problem}`)
})

it('finds points that are repeated or missing', () => {
  const problems = problemsAfter((p) => set(partOf(p, 'new'), 'point', 0))
  expect(problems).toContainEqual(expect.stringContaining('point 0 is used twice'))
  expect(problems).toContain('point 1: nothing has this point')
})

it('finds capabilities that the code has and the function has not', () => {
  const problems = problemsAfter((p) => set(entryOf(p).capabilities, 'send', false))
  expect(problems).toEqual(['Main.S.entry: the code can send'])
})

it.each<[string, Change]>([
  ['types: a type has two rows', (p) => p.types.push(p.types[2]!)],
  ['Color: 1 is not the smallest element', (p) => set(p.enums[0]!, 'default', 1)],
  ['Main: there is no start state', (p) => delete p.machines[0]!.startState],
  [
    'Main.S.entry: there is another function of this name',
    (p) => set(p.functions[0]!, 'name', 'Main.S.entry'),
  ],
])('finds broken tables: %s', (problem, change) => {
  expect(problemsAfter(change)).toEqual([problem])
})
