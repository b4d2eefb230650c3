/**
 * The states that a search has seen, by fingerprint: an open-addressing table of state numbers over
 * arrays of fingerprints, of the states they were first reached from and, for sleep sets, of masks.
 * 12 bytes a state, 4 more with masks, and 4 to 8 for the table; growing arrays that are not
 * touched yet take no memory.
 */

/** A 32-bit word spread over [0, size). */
function scale(word: number, size: number): number {
  return Math.floor(((word >>> 0) * size) / 4294967296)
}

const FULLEST = 0.85
const GROWTH = 1.6

export class Visited {
  count = 0
  /** Two lanes for each state. */
  prints: Int32Array
  /** Numbers of states; −1 for those that the search begins with. */
  parents: Int32Array
  /** Sleep sets; empty if there are none. */
  masks: Int32Array
  #table: Int32Array
  #capacity: number

  constructor(hasMasks: boolean, capacity = 1024) {
    this.#capacity = capacity
    this.prints = new Int32Array(2 * capacity)
    this.parents = new Int32Array(capacity)
    this.masks = new Int32Array(hasMasks ? capacity : 0)
    this.#table = new Int32Array(Math.ceil(capacity / FULLEST))
  }

  /** Bytes that the states take. */
  get bytes(): number {
    return this.count * (this.masks.length > 0 ? 16 : 12) + this.#table.byteLength
  }

  /**
   * The number of a state that was seen before, or −1. `isSame` may tell apart states of one
   * fingerprint.
   */
  find(low: number, high: number, isSame: ((number: number) => boolean) | null): number {
    const table = this.#table
    const { prints } = this
    let at = scale(low ^ (high << 7), table.length)
    for (;;) {
      const stored = table[at] as number
      if (stored === 0) return -1
      const print = 2 * (stored - 1)
      if (prints[print] === low && prints[print + 1] === high) {
        if (isSame === null || isSame(stored - 1)) return stored - 1
      }
      if (++at === table.length) at = 0
    }
  }

  /** Adds a state that is not there and returns its number, the next. */
  add(low: number, high: number, parent: number, mask: number): number {
    if (this.count === this.#capacity) this.#grow()
    const number = this.count++
    this.prints[2 * number] = low
    this.prints[2 * number + 1] = high
    this.parents[number] = parent
    if (this.masks.length > 0) this.masks[number] = mask
    this.#put(number)
    return number
  }

  #put(number: number): void {
    const table = this.#table
    const low = this.prints[2 * number] as number
    const high = this.prints[2 * number + 1] as number
    let at = scale(low ^ (high << 7), table.length)
    while (table[at] !== 0) if (++at === table.length) at = 0
    table[at] = number + 1
  }

  #grow(): void {
    this.#capacity = Math.ceil(this.#capacity * GROWTH)
    this.prints = grown(this.prints, 2 * this.#capacity)
    this.parents = grown(this.parents, this.#capacity)
    if (this.masks.length > 0) this.masks = grown(this.masks, this.#capacity)
    this.#table = new Int32Array(Math.ceil(this.#capacity / FULLEST))
    for (let number = 0; number < this.count; number++) this.#put(number)
  }
}

function grown(array: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length)
  longer.set(array)
  return longer
}
