/** Finds numbers by short sequences of ints: open addressing, the sequences one after the other. */
import { mix } from './hash.ts'

export class TupleIndex {
  /** Places in the sequences, plus 1; 0 where there is nothing. */
  #table = new Int32Array(1024)
  /** For each sequence what it stands for, its length and its ints. */
  #ints = new Int32Array(4096)
  #used = 0
  #count = 0

  get bytes(): number {
    return this.#table.byteLength + this.#ints.byteLength
  }

  /** The number of a sequence; undefined if it is not there. */
  get(key: readonly number[]): number | undefined {
    const mask = this.#table.length - 1
    for (let at = hashOf(key) & mask; ; at = (at + 1) & mask) {
      const place = this.#table[at] as number
      if (place === 0) return undefined
      if (this.#isAt(place, key)) return this.#ints[place - 1]
    }
  }

  #isAt(place: number, key: readonly number[]): boolean {
    const ints = this.#ints
    if (ints[place] !== key.length) return false
    for (let at = 0; at < key.length; at++) if (ints[place + 1 + at] !== key[at]) return false
    return true
  }

  /** Puts a sequence that is not there. */
  set(key: readonly number[], number: number): void {
    if (2 * this.#count >= this.#table.length) this.#grow()
    const end = this.#used + 2 + key.length
    if (end > this.#ints.length) {
      const longer = new Int32Array(2 * end)
      longer.set(this.#ints)
      this.#ints = longer
    }
    this.#put(hashOf(key), this.#used + 1)
    this.#ints[this.#used] = number
    this.#ints[this.#used + 1] = key.length
    for (let at = 0; at < key.length; at++) this.#ints[this.#used + 2 + at] = key[at] as number
    this.#used = end
    this.#count++
  }

  clear(): void {
    this.#table = new Int32Array(1024)
    this.#ints = new Int32Array(4096)
    this.#used = 0
    this.#count = 0
  }

  #put(hash: number, place: number): void {
    const mask = this.#table.length - 1
    let at = hash & mask
    while (this.#table[at] !== 0) at = (at + 1) & mask
    this.#table[at] = place
  }

  #grow(): void {
    const before = this.#table
    this.#table = new Int32Array(2 * before.length)
    for (const place of before) {
      if (place === 0) continue
      const from = place + 1
      const key = this.#ints.subarray(from, from + (this.#ints[place] as number))
      this.#put(hashOf(key), place)
    }
  }
}

function hashOf(key: ArrayLike<number>): number {
  let hash = key.length
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ (key[at] as number), 0x5bd1e995)
  }
  return mix(hash)
}
