/** Finds numbers by short sequences of ints: open addressing, the sequences one after the other. */
import { mix } from './hash.ts'

export class TupleIndex {
  /** For each sequence what it stands for, its length and its ints. */
  ints: Int32Array = new Int32Array(4096)
  /** Places in the sequences, plus 1; 0 where there is nothing. */
  #table = new Int32Array(1024)
  #used = 0
  #count = 0

  get bytes(): number {
    return this.#table.byteLength + this.ints.byteLength
  }

  /** The number of a sequence that lies in an array; −1 if it is not there. */
  get(key: Int32Array, from: number, length: number): number {
    const table = this.#table
    const { ints } = this
    const mask = table.length - 1
    for (let at = hashOf(key, from, length) & mask; ; at = (at + 1) & mask) {
      const place = table[at] as number
      if (place === 0) return -1
      if (ints[place] !== length) continue
      let same = 0
      while (same < length && ints[place + 1 + same] === key[from + same]) same++
      if (same === length) return ints[place - 1] as number
    }
  }

  /** Puts a sequence that is not there; returns where its ints are in `ints`. */
  set(key: Int32Array, from: number, length: number, number: number): number {
    if (2 * this.#count >= this.#table.length) this.#grow()
    const end = this.#used + 2 + length
    if (end > this.ints.length) {
      const longer = new Int32Array(Math.ceil(1.5 * end))
      longer.set(this.ints)
      this.ints = longer
    }
    this.#put(hashOf(key, from, length), this.#used + 1)
    const start = this.#used + 2
    this.ints[this.#used] = number
    this.ints[this.#used + 1] = length
    for (let at = 0; at < length; at++) this.ints[start + at] = key[from + at] as number
    this.#used = end
    this.#count++
    return start
  }

  clear(): void {
    this.#table = new Int32Array(1024)
    this.ints = new Int32Array(4096)
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
      this.#put(hashOf(this.ints, place + 1, this.ints[place] as number), place)
    }
  }
}

function hashOf(key: Int32Array, from: number, length: number): number {
  let hash = length
  for (let at = from; at < from + length; at++) {
    hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ (key[at] as number), 0x5bd1e995)
  }
  return mix(hash)
}
