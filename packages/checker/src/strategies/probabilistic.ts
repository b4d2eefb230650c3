/**
 * Stays with an operation for a while: it is left with probability 0.5^N at each decision, for
 * another (or the same) one chosen uniformly (checker §4.4).
 */
import type { Execution, Strategy } from '@parley/runtime'
import type { Random } from '../random.ts'

export class ProbabilisticStrategy implements Strategy {
  readonly name = 'probabilistic'
  readonly isFair = true
  readonly #random: Random
  readonly #leaving: number
  #current = 0

  /** `flips` coins must all come up heads for a switch. */
  constructor(random: Random, flips: number) {
    this.#random = random
    this.#leaving = 0.5 ** flips
  }

  next(_execution: Execution): boolean {
    this.#current = 0
    return true
  }

  operation(enabled: Int32Array, count: number): number {
    if (count > 1 && this.#random.real() >= this.#leaving) {
      const at = enabled.indexOf(this.#current)
      if (at >= 0 && at < count) return at
    }
    const position = this.#random.below(count)
    this.#current = enabled[position] as number
    return position
  }

  choice(bound: number): number {
    return this.#random.below(bound)
  }

  finished(): void {}
}
