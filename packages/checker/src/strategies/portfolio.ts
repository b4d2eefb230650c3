/**
 * Several strategies in turn: schedule i is the business of member i mod n. No strategy is best
 * everywhere, and plain random choice finds most bugs soonest (checker §4.10): it has every third turn.
 */
import type { Execution, Strategy } from '@parley/runtime'

export class PortfolioStrategy implements Strategy {
  readonly isFair: boolean
  readonly #members: readonly Strategy[]
  #index: number
  #current: Strategy

  /** `first` is the index of the first schedule. */
  constructor(members: readonly [Strategy, ...Strategy[]], first: number) {
    this.#members = members
    this.#index = first
    this.#current = members[0]
    this.isFair = members.every((member) => member.isFair)
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
  }
}
