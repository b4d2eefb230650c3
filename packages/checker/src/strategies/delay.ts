/**
 * Delay bounding (Emmi, Qadeer and Rakamarić, POPL 2011): a deterministic scheduler that lets an
 * operation go on for as long as it can and then takes the next in turn; at up to N random
 * decisions the one about to act is delayed, and the next in turn acts instead.
 */
import type { Execution, Strategy } from '@parley/runtime'
import type { Random } from '../random.ts'
import { LengthEstimate } from './pct.ts'

export class DelayStrategy implements Strategy {
  readonly name = 'delay'
  readonly isFair = false
  readonly #random: Random
  readonly #delays: number
  readonly #length = new LengthEstimate()
  #points: readonly number[] = []
  #at = 0
  #decisions = 0
  #current = 0

  constructor(random: Random, delays: number) {
    this.#random = random
    this.#delays = delays
  }

  next(_execution: Execution): boolean {
    const length = this.#length.guess(this.#random)
    // The same decision may be delayed more than once, which skips more than one operation.
    this.#points = Array.from({ length: this.#delays }, () => this.#random.below(length)).sort(
      (a, b) => a - b,
    )
    this.#at = 0
    this.#decisions = 0
    this.#current = 0
    return true
  }

  operation(enabled: Int32Array, count: number): number {
    let position = firstFrom(enabled, count, this.#current)
    while (this.#points[this.#at] === this.#decisions) {
      this.#at++
      position = (position + 1) % count
    }
    this.#decisions++
    this.#current = enabled[position] as number
    return position
  }

  choice(bound: number): number {
    return this.#random.below(bound)
  }

  finished(): void {
    this.#length.learn(this.#decisions)
  }
}

/** The position of the first enabled operation from `operation` on, in a round. */
export function firstFrom(enabled: Int32Array, count: number, operation: number): number {
  for (let at = 0; at < count; at++) if ((enabled[at] as number) >= operation) return at
  return 0
}
