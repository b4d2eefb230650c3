/**
 * The states that a search has seen, by fingerprint: an open-addressing table of state numbers over
 * arrays of fingerprints, of the states they were reached from and, for sleep sets, of masks. 12
 * bytes a state, 4 more with masks, and 5 to 8 for the table. Workers add states without locks:
 * everything about a state is written before its number is put into the table, by compare-and-swap.
 */
import { COUNT, type Commons, GROW } from './commons.ts'
import type { Words } from './words.ts'

const FULLEST = 0.8
const GROWTH = 1.5

/**
 * A word of the table is a number + 1 in 28 bits and, above, 4 bits of the fingerprint, which spare
 * most looks at the fingerprints of other states.
 */
const NUMBER = 0x0fffffff

/** States that a table can hold. */
export const MOST_STATES = NUMBER - 1024

function entryOf(number: number, high: number): number {
  return (number + 1) | (high & ~NUMBER)
}

/** Asked whether a state of the same fingerprint is the same state. */
export type IsSame = (number: number) => boolean

export class Visited {
  readonly #commons: Commons
  readonly #prints: Words
  readonly #parents: Words
  readonly #masks: Words
  readonly #table: Words
  readonly #hasMasks: boolean
  /** A number that was taken and not used, because another worker was faster. */
  #spare = -1
  /** Where the last look-up ended in the table. */
  #slot = 0

  constructor(commons: Commons, hasMasks: boolean) {
    this.#commons = commons
    this.#prints = commons.words.prints
    this.#parents = commons.words.parents
    this.#masks = commons.words.masks
    this.#table = commons.words.table
    this.#hasMasks = hasMasks
  }

  /** States, those included that workers have taken numbers for. */
  get count(): number {
    return this.#commons.control[COUNT] as number
  }

  /** Numbers that belong to no state. */
  get spares(): number {
    return this.#spare >= 0 ? 1 : 0
  }

  /** Bytes that the states take. */
  get bytes(): number {
    return this.count * (this.#hasMasks ? 16 : 12) + this.#table.view.byteLength
  }

  low(number: number): number {
    return this.#prints.view[2 * number] as number
  }

  high(number: number): number {
    return this.#prints.view[2 * number + 1] as number
  }

  parent(number: number): number {
    return this.#parents.view[number] as number
  }

  mask(number: number): number {
    return this.#masks.view[number] as number
  }

  /** Leaves of a mask what is in another one, too. */
  narrow(number: number, mask: number): void {
    const { view } = this.#masks
    if (this.#commons.isShared) Atomics.and(view, number, mask)
    else view[number] = (view[number] as number) & mask
  }

  /** The number of a state that was seen before, or −1. */
  find(low: number, high: number, isSame: IsSame | null): number {
    const table = this.#table.view
    const prints = this.#prints.view
    let at = slotOf(low, high, table.length)
    for (;;) {
      const stored = table[at] as number
      if (stored === 0) break
      if (((stored ^ high) & ~NUMBER) === 0) {
        const number = (stored & NUMBER) - 1
        if (2 * number >= prints.length) return this.#findAgain(low, high, isSame)
        if (prints[2 * number] === low && prints[2 * number + 1] === high) {
          if (isSame === null || isSame(number)) return number
        }
      }
      if (++at === table.length) at = 0
    }
    this.#slot = at
    return -1
  }

  /** Another worker has made the arrays longer. */
  #findAgain(low: number, high: number, isSame: IsSame | null): number {
    this.#commons.refresh()
    return this.find(low, high, isSame)
  }

  /** The number that the next state gets that this worker adds. */
  next(): number {
    if (this.#spare < 0) this.#spare = this.#commons.add(COUNT, 1)
    const number = this.#spare
    if (2 * number + 1 >= this.#prints.view.length) {
      const capacity = Math.ceil(((number + 1024) * GROWTH) / 1024) * 1024
      this.#prints.grow(2 * capacity)
      this.#parents.grow(capacity)
      if (this.#hasMasks) this.#masks.grow(capacity)
    }
    return number
  }

  /**
   * Adds the state that `find` has just not found, under the number `next` gave. False if another
   * worker has been faster, with this state or another: it must be looked for again.
   */
  add(low: number, high: number, parent: number, mask: number): boolean {
    const number = this.#spare
    const prints = this.#prints.view
    prints[2 * number] = low
    prints[2 * number + 1] = high
    this.#parents.view[number] = parent
    if (this.#hasMasks) this.#masks.view[number] = mask
    const table = this.#table.view
    const entry = entryOf(number, high)
    if (!this.#commons.isShared) table[this.#slot] = entry
    else if (Atomics.compareExchange(table, this.#slot, 0, entry) !== 0) {
      prints[2 * number] = 0
      prints[2 * number + 1] = 0
      return false
    }
    this.#spare = -1
    return true
  }

  /** Keeps the least of the states that a state was reached from, by fingerprint. */
  offerParent(number: number, parent: number): void {
    const parents = this.#parents.view
    for (;;) {
      const known = parents[number] as number
      if (known < 0 || parent < 0 || !this.#isLess(parent, known)) return
      if (!this.#commons.isShared) {
        parents[number] = parent
        return
      }
      if (Atomics.compareExchange(parents, number, known, parent) === known) return
    }
  }

  #isLess(first: number, second: number): boolean {
    const a = this.high(first) >>> 0
    const b = this.high(second) >>> 0
    return a < b || (a === b && this.low(first) >>> 0 < this.low(second) >>> 0)
  }

  /** Whether the table must grow before more states are added. */
  get isFull(): boolean {
    const { count } = this
    return count + this.#commons.workers > this.#table.view.length * FULLEST
  }

  /** Makes the table larger. All workers wait meanwhile. */
  rebuild(): void {
    const { count } = this
    const length = Math.ceil(Math.max(1024, count * GROWTH) / FULLEST)
    this.#table.grow(length)
    const table = this.#table.view
    table.fill(0)
    for (let number = 0; number < count; number++) {
      const low = this.low(number)
      const high = this.high(number)
      // A number that is taken and not used yet has no fingerprint.
      if (low === 0 && high === 0) continue
      let at = slotOf(low, high, table.length)
      while (table[at] !== 0) if (++at === table.length) at = 0
      table[at] = entryOf(number, high)
    }
    this.#commons.control[GROW] = 0
  }
}

/** Where a fingerprint belongs in a table. */
function slotOf(low: number, high: number, length: number): number {
  return Math.floor((((low ^ (high << 7)) >>> 0) * length) / 4294967296)
}
