/** Uniform choice among the enabled operations and among values (checker §4.3). */
import type { Strategy } from '@parley/runtime'
import type { Random } from '../random.ts'

export class RandomStrategy implements Strategy {
  readonly name = 'random'
  readonly isFair = true
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  next(): boolean {
    return true
  }

  operation(_enabled: Int32Array, count: number): number {
    return this.#random.below(count)
  }

  choice(bound: number): number {
    return this.#random.below(bound)
  }

  finished(): void {}
}
