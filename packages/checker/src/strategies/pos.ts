/**
 * Partial-order sampling (Yuan, Yang and Gu, CAV 2018; checker §4.6): every pending step has a
 * random priority and the highest acts; the steps that race with it (sends to the same receiver)
 * then draw new priorities. The reference lets everything that is not a send go first, which some
 * orders of monitors do not survive; the original does not, nor does this.
 */
import { type Execution, pendingReceiver, type Strategy } from '@parley/runtime'
import type { Random } from '../random.ts'

/** No priority drawn yet. */
const NONE = -1

export class PosStrategy implements Strategy {
  readonly name = 'pos'
  readonly isFair = false
  readonly #random: Random
  #execution: Execution | null = null
  #priorities = new Float64Array(64)

  constructor(random: Random) {
    this.#random = random
  }

  next(execution: Execution): boolean {
    this.#execution = execution
    this.#priorities.fill(NONE)
    return true
  }

  operation(enabled: Int32Array, count: number): number {
    this.#grow(enabled[count - 1] as number)
    const priorities = this.#priorities
    let best = 0
    let highest = NONE
    for (let at = 0; at < count; at++) {
      const operation = enabled[at] as number
      let priority = priorities[operation] as number
      if (priority === NONE) {
        priority = this.#random.real()
        priorities[operation] = priority
      }
      if (priority > highest) {
        highest = priority
        best = at
      }
    }
    this.#forget(enabled, count, enabled[best] as number)
    return best
  }

  /** The step that acts and those that race with it. */
  #forget(enabled: Int32Array, count: number, chosen: number): void {
    this.#priorities[chosen] = NONE
    const execution = this.#execution as Execution
    const receiver = pendingReceiver(execution, chosen)
    if (receiver === 0) return
    for (let at = 0; at < count; at++) {
      const operation = enabled[at] as number
      if (pendingReceiver(execution, operation) === receiver) this.#priorities[operation] = NONE
    }
  }

  #grow(operation: number): void {
    if (operation < this.#priorities.length) return
    const larger = new Float64Array(operation * 2).fill(NONE)
    larger.set(this.#priorities)
    this.#priorities = larger
  }

  choice(bound: number): number {
    return this.#random.below(bound)
  }

  finished(): void {}
}
