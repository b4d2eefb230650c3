/**
 * Any strategy, followed by fair random choice: unfair strategies cannot tell a liveness bug from
 * their own unfairness, so from some step on the execution goes on at random (checker §4.5,
 * fairpct).
 */
import type { Execution, Strategy } from '@parley/runtime'
import type { Random } from '../random.ts'

/** Where the fair part begins; may change between schedules. */
export interface PrefixBound {
  steps: number
}

export class FairSuffix implements Strategy {
  readonly name: string
  readonly isFair = true
  readonly #prefix: Strategy
  readonly #bound: PrefixBound
  readonly #random: Random
  #execution: Execution | null = null

  /** The first steps of each schedule are the prefix's, as many as `bound` says. */
  constructor(prefix: Strategy, bound: PrefixBound, random: Random, name = prefix.name) {
    this.name = name
    this.#prefix = prefix
    this.#bound = bound
    this.#random = random
  }

  next(execution: Execution): boolean {
    this.#execution = execution
    return this.#prefix.next(execution)
  }

  operation(enabled: Int32Array, count: number): number {
    if ((this.#execution as Execution).steps < this.#bound.steps) {
      return this.#prefix.operation(enabled, count)
    }
    return this.#random.below(count)
  }

  choice(bound: number, operation: number, isFair: boolean, point?: number): number {
    if ((this.#execution as Execution).steps < this.#bound.steps) {
      return this.#prefix.choice(bound, operation, isFair, point)
    }
    return this.#random.below(bound)
  }

  finished(steps: number, foundBug: boolean): void {
    this.#prefix.finished(Math.min(steps, this.#bound.steps), foundBug)
  }
}
