/**
 * Random nests of all statements that steer control, with effects in all kinds of expressions:
 * whatever the combination, the IR is valid (structured, typed, without unreachable blocks).
 */
import { expect, it } from 'vitest'
import { loadProgram, serializeProgram } from './serialize.ts'
import { lowerText, textOf } from './test-support.ts'

/** A generator of numbers in [0, bound) that repeats itself for a seed. */
function createRandom(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % bound
  }
}

class Generator {
  readonly #random: (bound: number) => number
  constructor(seed: number) {
    this.#random = createRandom(seed)
  }

  #pick(...options: (() => string)[]): string {
    return options[this.#random(options.length)]!()
  }

  int(depth: number): string {
    if (depth <= 0)
      return this.#pick(
        () => 'x',
        () => 'i',
        () => '1',
        () => 'f()',
        () => 's[0]',
      )
    return this.#pick(
      () => `(${this.int(depth - 1)} + ${this.int(depth - 1)})`,
      () => `g(${this.int(depth - 1)}, ${this.int(depth - 1)})`,
      () => `(${this.int(depth - 1)}, ${this.bool(depth - 1)}).0`,
      () => `choose(${this.int(depth - 1)})`,
      () => `s[${this.int(depth - 1)}]`,
      () => this.int(0),
    )
  }

  bool(depth: number): string {
    if (depth <= 0)
      return this.#pick(
        () => 'b',
        () => '$',
        () => 'true',
        () => '!b',
      )
    return this.#pick(
      () => `(${this.bool(depth - 1)} && ${this.bool(depth - 1)})`,
      () => `(${this.bool(depth - 1)} || ${this.bool(depth - 1)})`,
      () => `(${this.int(depth - 1)} == ${this.int(depth - 1)})`,
      () => `(${this.int(depth - 1)} in s)`,
      () => this.bool(0),
    )
  }

  block(depth: number, isInLoop: boolean): string {
    const count = 1 + this.#random(3)
    const statements = Array.from({ length: count }, () => this.statement(depth, isInLoop))
    return `{ ${statements.join(' ')} }`
  }

  statement(depth: number, isInLoop: boolean): string {
    if (depth <= 0) return this.#simple(isInLoop)
    const inner = (isLoop = isInLoop): string => this.block(depth - 1, isLoop)
    return this.#pick(
      () => `if (${this.bool(2)}) ${inner()} else ${inner()}`,
      () => `if (${this.bool(2)}) ${inner()}`,
      () => `while (${this.bool(2)}) ${inner(true)}`,
      () => `foreach (i in s) ${inner(true)}`,
      () => `receive { case eA: (v: int) ${inner()} case eB, halt: ${inner()} }`,
      () => inner(),
      () => this.#simple(isInLoop),
    )
  }

  #simple(isInLoop: boolean): string {
    return this.#pick(
      () => `x = ${this.int(2)};`,
      () => `s[${this.int(2)}] = ${this.int(2)};`,
      () => `s += (${this.int(1)}, ${this.int(2)});`,
      () => `send this, eA, ${this.int(2)};`,
      () => `assert ${this.bool(2)}, format("{0}{1}", ${this.int(1)}, ${this.int(1)});`,
      () => `print format("{1}{0}{0}", ${this.int(1)}, ${this.int(1)});`,
      () => (isInLoop ? 'break;' : 'return;'),
      () => (isInLoop ? 'continue;' : 'goto S;'),
      () => 'raise eB;',
      () => ';',
    )
  }
}

it('lowers random nests of statements to valid programs', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const body = new Generator(seed).block(3, false)
    const source = `
      event eA: int; event eB;
      machine Main { var x: int; var b: bool; var s: seq[int];
        fun f(): int { return x; } fun g(i: int, j: int): int { return j; }
        start state S { entry { var i: int; ${body.slice(1)} } }`
    const program = lowerText(source)
    const loaded = loadProgram(serializeProgram(program))
    expect('program' in loaded && textOf(loaded.program), `seed ${seed}`).toBe(textOf(program))
  }
})
