/**
 * Probabilistic concurrency testing (Burckhardt et al., ASPLOS 2010; checker §4.5): operations have
 * random priorities and the highest enabled one acts; at N random steps the one about to act
 * becomes the lowest. A bug that needs d = N + 1 ordering constraints is found with probability at
 * least 1 / (n k^(d−1)) by one schedule, n operations and k scheduling decisions.
 */
import type { Execution, Strategy } from '@parley/runtime'
import { PriorityList } from '../priorities.ts'
import { distinctBelow, type Random } from '../random.ts'

export class PctStrategy implements Strategy {
  readonly name = 'pct'
  readonly isFair = false
  readonly #random: Random
  readonly #changes: number
  readonly #length: LengthEstimate
  readonly #priorities = new PriorityList()
  #points: readonly number[] = []
  #at = 0
  #decisions = 0

  constructor(random: Random, changes: number, knownLength = 0) {
    this.#random = random
    this.#changes = changes
    this.#length = new LengthEstimate(knownLength)
  }

  next(_execution: Execution): boolean {
    this.#priorities.clear()
    this.#points = distinctBelow(this.#random, this.#changes, this.#length.guess(this.#random))
    this.#at = 0
    this.#decisions = 0
    return true
  }

  operation(enabled: Int32Array, count: number): number {
    this.#priorities.admit(enabled, count, this.#random)
    const position = this.#priorities.highest(enabled, count)
    if (this.#points[this.#at] !== this.#decisions++) return position
    this.#at++
    this.#priorities.demote(enabled[position] as number)
    return this.#priorities.highest(enabled, count)
  }

  choice(bound: number): number {
    return this.#random.below(bound)
  }

  finished(): void {
    this.#length.learn(this.#decisions)
  }
}

/** How many scheduling decisions a schedule will have: the most that were seen so far. */
export class LengthEstimate {
  #longest: number

  /** `known` is 0 if nothing is known. */
  constructor(known = 0) {
    this.#longest = known
  }

  /** With nothing known a power of two between 8 and 1024, since any guess beats none. */
  guess(random: Random): number {
    return this.#longest === 0 ? 8 << random.below(8) : this.#longest
  }

  learn(decisions: number): void {
    this.#longest = Math.max(this.#longest, decisions)
  }
}
