/**
 * Components by number: equal keys have equal numbers, so comparing components is comparing ints.
 */
import type { Hash } from './hash.ts'

/** One kind of components. Number 0 is taken by `none`, whose hash is zero. */
export class Interner<T> {
  readonly items: T[]
  low: Int32Array = new Int32Array(1024)
  high: Int32Array = new Int32Array(1024)
  readonly #ids = new Map<string, number>()

  constructor(none: T) {
    this.items = [none]
  }

  get count(): number {
    return this.items.length
  }

  /** The number of a component; undefined if it has none yet. */
  find(key: string): number | undefined {
    return this.#ids.get(key)
  }

  /** Gives a component the next number. */
  add(key: string, item: T, hash: Hash): number {
    const id = this.items.length
    this.items.push(item)
    this.#ids.set(key, id)
    if (id === this.low.length) this.#grow()
    this.low[id] = hash.low
    this.high[id] = hash.high
    return id
  }

  hashOf(id: number): Hash {
    return { low: this.low[id] as number, high: this.high[id] as number }
  }

  #grow(): void {
    const low = new Int32Array(this.low.length * 2)
    const high = new Int32Array(this.low.length * 2)
    low.set(this.low)
    high.set(this.high)
    this.low = low
    this.high = high
  }
}
