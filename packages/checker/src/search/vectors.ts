/**
 * The vectors of the states that were seen, in exact storage: where they are, and whether two
 * differ.
 */
import { type Commons, EXACT } from './commons.ts'
import type { IsSame } from './visited.ts'

export class Vectors {
  readonly #commons: Commons
  #vector: Int32Array = new Int32Array(0)
  #length = 0
  readonly #isSame: IsSame = (number) => this.#compares(number)

  constructor(commons: Commons) {
    this.#commons = commons
  }

  /** Tells whether a state has this vector; null if vectors are not kept. */
  comparing(vector: Int32Array, length: number): IsSame | null {
    if (this.#commons.control[EXACT] === 0) return null
    this.#vector = vector
    this.#length = length
    return this.#isSame
  }

  #compares(number: number): boolean {
    const { places, pool } = this.#commons.words
    if (number >= places.view.length) places.refresh()
    const place = places.view[number] as number
    const vector = this.#vector
    const length = this.#length
    // Another worker may have made the pool longer, also by the end of this record.
    if (place + 2 + length > pool.view.length) pool.refresh()
    const { view } = pool
    if (view[place] !== length) return false
    for (let at = 0; at < length; at++) if (view[place + 2 + at] !== vector[at]) return false
    return true
  }

  /** The vector of a state that has a place. */
  at(number: number): Int32Array {
    const { places, pool } = this.#commons.words
    const place = places.view[number] as number
    const length = pool.view[place] as number
    return pool.view.subarray(place + 2, place + 2 + length)
  }

  /** Notes where the record of a state is. */
  place(number: number, place: number): void {
    if (this.#commons.control[EXACT] === 0) return
    const { places } = this.#commons.words
    if (number >= places.view.length) {
      places.grow(number + 1, Math.ceil(number * 1.6) + 1024)
    }
    places.view[number] = place
  }
}
