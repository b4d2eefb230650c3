/**
 * Several strategies in turn: schedule i is the business of member i mod n. No strategy is best
 * everywhere, and plain random choice finds most bugs soonest (checker §4.10): it has every third
 * turn. It also shows how long fair schedules are; members that are not fair get twice as long
 * before they go on fairly, since machines that only starve each other find nothing.
 */
import type { Execution, Strategy } from '@parley/runtime'
import type { PrefixBound } from './fair-suffix.ts'

/** Steps that every member gets. */
const LEAST_PREFIX = 200

export class PortfolioStrategy implements Strategy {
  readonly isFair = true
  readonly #members: readonly Strategy[]
  readonly #bound: PrefixBound
  readonly #most: number
  #index: number
  #current: Strategy
  /** Schedules of random choice so far, and their steps. */
  #schedules = 0
  #steps = 0

  /** `first` is the index of the first schedule; `bound` is what the members heed. */
  constructor(members: readonly [Strategy, ...Strategy[]], first: number, bound: PrefixBound) {
    this.#members = members
    this.#index = first
    this.#current = members[0]
    this.#bound = bound
    this.#most = bound.steps
  }

  /** The strategy of the current schedule. */
  get name(): string {
    return this.#current.name
  }

  next(execution: Execution): boolean {
    this.#current = this.#members[this.#index++ % this.#members.length] as Strategy
    return this.#current.next(execution)
  }

  operation(enabled: Int32Array, count: number): number {
    return this.#current.operation(enabled, count)
  }

  choice(bound: number, operation: number, isFair: boolean, point?: number): number {
    return this.#current.choice(bound, operation, isFair, point)
  }

  finished(steps: number, foundBug: boolean): void {
    this.#current.finished(steps, foundBug)
    if (this.#current.name !== 'random') return
    this.#schedules++
    this.#steps += steps
    const twice = (2 * this.#steps) / this.#schedules
    this.#bound.steps = Math.min(this.#most, Math.max(LEAST_PREFIX, twice))
  }
}
