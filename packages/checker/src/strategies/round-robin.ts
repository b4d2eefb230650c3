/**
 * A random beginning, then every enabled operation in turn and choices by a fixed rule. Programs
 * with finitely many states then repeat themselves, which is what the search for lassos needs.
 */
import type { Execution, Strategy } from '@parley/runtime'
import { geometric, mix, type Random } from '../random.ts'
import { firstFrom } from './delay.ts'

export class RoundRobinStrategy implements Strategy {
  readonly name = 'roundrobin'
  readonly isFair = true
  readonly #random: Random
  readonly #isAdversarial: boolean
  readonly #draws = new Map<number, number>()
  #execution: Execution | null = null
  #prefix = 0
  #salt = 0
  #current = 0

  /** With `isAdversarial` each `$` and `choose` gives one value for ever. */
  constructor(random: Random, isAdversarial: boolean) {
    this.#random = random
    this.#isAdversarial = isAdversarial
  }

  next(execution: Execution): boolean {
    this.#execution = execution
    this.#draws.clear()
    this.#prefix = this.#random.below(2) === 0 ? 0 : geometric(this.#random, 40)
    this.#salt = this.#random.below(0x40000000)
    this.#current = 0
    return true
  }

  operation(enabled: Int32Array, count: number): number {
    const position = this.#isPrefix()
      ? this.#random.below(count)
      : firstFrom(enabled, count, this.#current + 1)
    this.#current = enabled[position] as number
    return position
  }

  choice(bound: number, operation: number, isFair: boolean, point = 0): number {
    if (this.#isPrefix()) return this.#random.below(bound)
    const site = operation * 65536 + point
    const base = mix(this.#salt + site) >>> 1
    if (this.#isAdversarial && !isFair) return base % bound
    const turn = this.#draws.get(site) ?? 0
    this.#draws.set(site, turn + 1)
    return (base + turn) % bound
  }

  #isPrefix(): boolean {
    return (this.#execution as Execution).steps < this.#prefix
  }

  finished(): void {}
}
