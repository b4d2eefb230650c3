/** Programs at the bounds of the language: as deep as the parser lets them be, and long ones. */
import { describe, expect, it } from 'vitest'
import { printProgram } from './print.ts'
import { loadProgram, serializeProgram } from './serialize.ts'
import { lowerText } from './test-support.ts'

const DEPTH = 950

/** A body inside a machine with some functions and variables. */
const programOf = (body: string): string => `
  fun f(): int { return 1; } fun g(i: int): int { return i; } fun h(): bool { return true; }
  machine Main { var x: int; var b: bool; var a: any; var s: seq[int];
    start state S { entry { ${body} } } }`

const nested = (open: string, core: string, close: string, levels = 1): string => {
  const times = Math.floor(DEPTH / levels)
  return open.repeat(times) + core + close.repeat(times)
}

describe('nesting as deep as the parser allows', () => {
  it.each([
    ['left operands', `x = ${nested('x + ', 'x', '')};`],
    ['right operands', `x = ${nested('x + (', 'f()', ')', 2)};`],
    ['calls', `x = ${nested('g(', 'x', ')')};`],
    ['calls between calls', `x = ${nested('f() + ', 'f()', '')};`],
    ['lazy operators', `b = ${nested('b && (', 'h()', ')', 2)};`],
    ['tuples', `a = ${nested('(f(), ', '1', ')')};`],
    ['casts', `a = a${nested(' as any as int', '', '', 2)};`],
    ['indexes', `s[${nested('s[', 'x', ']')}] = 1;`],
    ['formats', `assert b, ${nested('format("{0}", ', '"x"', ')')};`],
    ['branches', `${nested('if (b) ', 'x = 1;', '')}`],
    ['chains of branches', `${nested('if (b) { x = 1; } else ', 'x = 2;', '', 2)}`],
    ['loops', `${nested('while (b) ', 'x = 1;', '')}`],
    ['loops over collections', `${nested('foreach (x in s) ', 'x = 1;', '')}`],
  ])('of %s', (_, body) => {
    const program = lowerText(programOf(body))
    const loaded = loadProgram(serializeProgram(program))
    expect('program' in loaded).toBe(true)
    expect(printProgram(program).length).toBeGreaterThan(1000)
  })
})

it('types that double with each typedef stay short', () => {
  const doubled = Array.from({ length: 8 }, (_, at) => `type T${at + 1} = (T${at}, T${at});`)
  const program = lowerText(`type T0 = int; ${doubled.join(' ')} event E: T8;`)
  expect(program.types.filter(({ kind }) => kind === 'tuple')).toHaveLength(8)
  expect(printProgram(program).length).toBeLessThan(3000)
})

it('long programs take time in proportion to their length', () => {
  const machine = (at: number): string => `machine M${at} { var x: int; start state S { entry {
    ${'if (x > 0 && x < 9) { x = x + 1; } else { x = 0; }\n'.repeat(20)} } } }`
  const program = lowerText(Array.from({ length: 100 }, (_, at) => machine(at)).join('\n'))
  expect(program.eventSets).toEqual([[], [1]])
  expect(program.functions).toHaveLength(100)
  expect(program.functions.every(({ blocks }) => blocks.length === 61)).toBe(true)
})
