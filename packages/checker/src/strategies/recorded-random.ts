/** Chance that is remembered, so that a schedule can be repeated with some of it changed. */
import { geometric, type Random } from '../random.ts'

/** How many places a mutation overwrites on average, and how many draws at each. */
const MUTATIONS = 5
const RUN = 2

/** Replays a list of draws in [0, 1), then goes on with fresh ones. */
export class RecordedRandom implements Random {
  readonly #source: Random
  draws: number[] = []
  #at = 0

  constructor(source: Random) {
    this.#source = source
  }

  below(bound: number): number {
    return Math.floor(this.real() * bound)
  }

  real(): number {
    const at = this.#at++
    if (at === this.draws.length) this.draws.push(this.#source.real())
    return this.draws[at] as number
  }

  /** Starts over with the draws of an earlier schedule, or with none. */
  restart(draws: readonly number[]): void {
    this.draws = draws.slice()
    this.#at = 0
  }

  /**
   * Overwrites some draws with fresh ones: about five places in the list, at least one. (In the
   * reference the length of a run comes out as zero, so that nothing ever changes; checker §4.9.)
   */
  mutate(): void {
    const { length } = this.draws
    if (length === 0) return
    const places = geometric(this.#source, Math.max(1, Math.min(length / 3, MUTATIONS)))
    for (let place = 0; place < places; place++) {
      const from = this.#source.below(length)
      const to = Math.min(length, from + geometric(this.#source, RUN))
      for (let at = from; at < to; at++) this.draws[at] = this.#source.real()
    }
  }
}
