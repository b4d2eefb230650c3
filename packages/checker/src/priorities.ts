/** A random order of operations from the highest priority to the lowest, for pct. */
import type { Random } from './random.ts'

/**
 * Operations join at a uniform place among those never demoted, so that these are always in a
 * uniformly random order; a demoted operation comes after all others.
 */
export class PriorityList {
  readonly #order: number[] = []
  /** How many at the end of the order have been demoted. */
  #demoted = 0

  clear(): void {
    this.#order.length = 0
    this.#demoted = 0
  }

  /** Gives a place to every operation that has none. */
  admit(enabled: Int32Array, count: number, random: Random): void {
    for (let at = 0; at < count; at++) {
      const operation = enabled[at] as number
      if (this.#order.includes(operation)) continue
      this.#order.splice(random.below(this.#order.length - this.#demoted + 1), 0, operation)
    }
  }

  /** The position in `enabled` of the operation that is highest; all must have been admitted. */
  highest(enabled: Int32Array, count: number): number {
    if (count === 1) return 0
    for (const operation of this.#order) {
      for (let at = 0; at < count; at++) if (enabled[at] === operation) return at
    }
    return 0
  }

  /** Makes an operation the lowest of all. */
  demote(operation: number): void {
    const at = this.#order.indexOf(operation)
    if (at < 0) return
    if (at < this.#order.length - this.#demoted) this.#demoted++
    this.#order.splice(at, 1)
    this.#order.push(operation)
  }
}
