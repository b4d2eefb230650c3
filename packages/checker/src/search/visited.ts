/**
 * The states that a search has seen, by fingerprint: an open-addressing table of state numbers over
 * records, each a fingerprint, the state it was reached from and, for sleep sets, a mask. 12 bytes
 * a state, 4 more with masks, and 5 to 11 for the table. Workers add states without locks:
 * everything about a state is written before its number is put into the table, by compare-and-swap.
 */
import { type Collisions, collisionsOf } from './collisions.ts'
import { COUNT, type Commons, HOLES } from './commons.ts'
import type { Words } from './words.ts'

/**
 * How full the table may become, and by how much it then grows. A state takes at most 12 and
 * 4 × 1.7 / 0.6 bytes, or 16 and 4 × 1.45 / 0.75: less than 24.
 */
const LIMITS = { fullest: 0.6, growth: 1.7 }
const LIMITS_WITH_MASKS = { fullest: 0.75, growth: 1.45 }
/** Records are made longer by so much. */
const GROWTH = 1.5
/** Slots of the table that are filled together: 256 KiB. */
const REGION = 2 ** 16
/** Numbers that a worker takes at once, when there are many states. */
const MOST_AT_ONCE = 256

/**
 * States that are looked for here before the table: more than half of all that were seen before.
 * Where two steps commute, both orders lead to one state, from states that lie close together.
 */
const RECENT = 1024

/**
 * A word of the table is a number + 1 in 28 bits and, above, 4 bits of the fingerprint, which spare
 * most looks at the fingerprints of other states.
 */
const NUMBER = 0x0fffffff

/** States that a table can hold. */
export const MOST_STATES = NUMBER - 1024

/** A number, or −1 for none, with bits of a fingerprint. */
function entryOf(number: number, high: number): number {
  return (number + 1) | (high & ~NUMBER)
}

/** Asked whether a state of the same fingerprint is the same state. */
export type IsSame = (number: number) => boolean

export class Visited {
  readonly #commons: Commons
  readonly #records: Words
  readonly #table: Words
  readonly #hasMasks: boolean
  readonly #limits: typeof LIMITS
  /** Ints of a record: the two lanes of the fingerprint, the parent, the mask. */
  readonly #stride: number
  readonly #most: number
  /** Numbers that this worker has taken and not used yet: from the first up to the second. */
  #free = 0
  #freeEnd = 0
  /** States that `refill` has left. */
  readonly #late: number[] = []
  /** Numbers that were taken and will never be used. */
  #holes = 0
  /** What was found or added last: two lanes and a number, in a place that the higher tells. */
  readonly #recent = new Int32Array(4 * RECENT)
  /** Where the last look-up ended in the table. */
  #slot = 0

  /** @param most how many states there may be: numbers are not taken in advance beyond */
  constructor(commons: Commons, hasMasks: boolean, most = MOST_STATES) {
    this.#commons = commons
    this.#most = Math.min(most, MOST_STATES)
    this.#records = commons.words.states
    this.#table = commons.words.table
    this.#hasMasks = hasMasks
    this.#limits = hasMasks ? LIMITS_WITH_MASKS : LIMITS
    this.#stride = hasMasks ? 4 : 3
  }

  /** States, those included that workers have taken numbers for. */
  get count(): number {
    return this.#commons.control[COUNT] as number
  }

  /** Numbers this worker has taken that belong to no state. */
  get spares(): number {
    return this.#holes + this.#freeEnd - this.#free
  }

  /** States, and numbers that workers have just taken. */
  get states(): number {
    return this.count - (this.#commons.control[HOLES] as number)
  }

  /** Gives up what numbers were taken for this level: those of the next are larger. */
  endLevel(): void {
    this.#commons.add(HOLES, this.#freeEnd - this.#free)
    this.#holes = this.spares
    this.#free = this.#freeEnd
  }

  /** Bytes that the states take. */
  get bytes(): number {
    return 4 * this.ints + this.#table.view.byteLength
  }

  /** Ints that hold what is known of the states. */
  get ints(): number {
    return this.#stride * this.count
  }

  low(number: number): number {
    return this.#records.view[this.#stride * number] as number
  }

  high(number: number): number {
    return this.#records.view[this.#stride * number + 1] as number
  }

  /** The state that a state was reached from, or −1. */
  parent(number: number): number {
    return ((this.#records.view[this.#stride * number + 2] as number) & NUMBER) - 1
  }

  mask(number: number): number {
    return this.#records.view[this.#stride * number + 3] as number
  }

  /** Leaves of a mask what is in another one, too. */
  narrow(number: number, mask: number): void {
    const { view } = this.#records
    const at = this.#stride * number + 3
    if (this.#commons.isShared) Atomics.and(view, at, mask)
    else view[at] = (view[at] as number) & mask
  }

  /** The number of a state that was seen before, or −1. */
  find(low: number, high: number, isSame: IsSame | null): number {
    const recent = this.#recent
    const place = placeOf(high)
    if (recent[place] === low && recent[place + 1] === high) {
      const number = recent[place + 2] as number
      if (isSame === null || isSame(number)) return number
    }
    const table = this.#table.view
    const records = this.#records.view
    let at = slotOf(low, high, table.length)
    for (;;) {
      const stored = table[at] as number
      if (stored === 0) break
      if (((stored ^ high) & ~NUMBER) === 0) {
        const number = (stored & NUMBER) - 1
        const record = this.#stride * number
        if (record >= records.length) return this.#findAgain(low, high, isSame)
        if (records[record] === low && records[record + 1] === high) {
          if (isSame === null || isSame(number)) {
            this.#remember(low, high, number)
            return number
          }
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

  /**
   * The number that the next state gets that this worker adds. Of several workers, each takes many
   * numbers at once: counting one by one, they would wait for each other's caches all the time.
   */
  next(): number {
    if (this.#free === this.#freeEnd) this.#take()
    return this.#free
  }

  #take(): void {
    const { states } = this
    const many = Math.max(1, Math.min(MOST_AT_ONCE, states >> 8, (this.#most - states) >> 4))
    const amount = this.#commons.isShared ? many : 1
    this.#free = this.#commons.add(COUNT, amount)
    this.#freeEnd = this.#free + amount
    if (this.#stride * this.#freeEnd > this.#records.view.length) {
      const capacity = Math.ceil(((this.#freeEnd + 1024) * GROWTH) / 1024) * 1024
      this.#records.grow(this.#stride * this.#freeEnd, this.#stride * capacity)
    }
  }

  /**
   * Adds the state that `find` has just not found, under the number `next` gave. False if another
   * worker has been faster, with this state or another: it must be looked for again.
   */
  add(low: number, high: number, parent: number, mask: number): boolean {
    const number = this.#free
    const records = this.#records.view
    const record = this.#stride * number
    records[record] = low
    records[record + 1] = high
    records[record + 2] = parent < 0 ? 0 : entryOf(parent, this.high(parent))
    if (this.#hasMasks) records[record + 3] = mask
    const table = this.#table.view
    const entry = entryOf(number, high)
    if (!this.#commons.isShared) table[this.#slot] = entry
    else if (Atomics.compareExchange(table, this.#slot, 0, entry) !== 0) {
      records[record] = 0
      records[record + 1] = 0
      return false
    }
    this.#free++
    this.#remember(low, high, number)
    return true
  }

  #remember(low: number, high: number, number: number): void {
    const recent = this.#recent
    const place = placeOf(high)
    recent[place] = low
    recent[place + 1] = high
    recent[place + 2] = number
  }

  /** Keeps the least of the states that a state was reached from, by fingerprint. */
  offerParent(number: number, parent: number): void {
    const records = this.#records.view
    const at = this.#stride * number + 2
    const entry = parent < 0 ? 0 : entryOf(parent, this.high(parent))
    for (;;) {
      const known = records[at] as number
      if (known === 0 || entry === 0 || !this.#isLess(entry, known)) return
      if (!this.#commons.isShared) {
        records[at] = entry
        return
      }
      if (Atomics.compareExchange(records, at, known, entry) === known) return
    }
  }

  /** Of the fingerprints of two parents, most are told apart by what the entries have of them. */
  #isLess(entry: number, other: number): boolean {
    if (((entry ^ other) & ~NUMBER) !== 0) return entry >>> 0 < other >>> 0
    const first = (entry & NUMBER) - 1
    const second = (other & NUMBER) - 1
    const a = this.high(first) >>> 0
    const b = this.high(second) >>> 0
    return a < b || (a === b && this.low(first) >>> 0 < this.low(second) >>> 0)
  }

  /** Whether the table must grow before more states are added. */
  get isFull(): boolean {
    const { count } = this
    return count + this.#commons.workers > this.#table.view.length * this.#limits.fullest
  }

  /** Makes the table larger, by one worker. */
  rebuild(): void {
    this.enlarge()
    this.refill(0, 1)
    this.refillRest()
  }

  /** Makes the table larger, and empty: all workers wait meanwhile, and then refill it. */
  enlarge(): void {
    const { fullest, growth } = this.#limits
    const length = Math.ceil(Math.max(1024, this.count * growth) / fullest)
    this.#table.clear(length)
  }

  /**
   * Enters the states that belong into one of so many parts of the table, which has become larger,
   * so that no two workers write the same places. A part is filled region by region, each small
   * enough for a cache: first those that belong there are written down at its beginning, which is
   * empty, then each is put into its slot. What finds no room in its region is left for
   * `refillRest`, when all parts are done.
   */
  refill(part: number, parts: number): void {
    const { length } = this.#table.view
    const start = Math.floor((length * part) / parts)
    const end = Math.floor((length * (part + 1)) / parts)
    const ends = this.#writeDown(start, end)
    const pairs = new Int32Array(REGION)
    for (let region = 0; region < ends.length; region++) {
      const from = start + region * REGION
      const count = (ends[region] as number) - from
      this.#refillRegion(pairs, from, Math.min(from + REGION, end), count)
    }
  }

  /** Writes pairs of a slot and what belongs there to the beginnings of regions; returns ends. */
  #writeDown(start: number, end: number): Int32Array {
    const table = this.#table.view
    const records = this.#records.view
    const stride = this.#stride
    const { ints } = this
    const { length } = table
    const ends = new Int32Array(Math.ceil((end - start) / REGION))
    for (let region = 0; region < ends.length; region++) ends[region] = start + region * REGION
    for (let record = 0, number = 0; record < ints; record += stride, number++) {
      const low = records[record] as number
      const high = records[record + 1] as number
      const slot = slotOf(low, high, length)
      // A number that belongs to no state has no fingerprint.
      if (slot < start || slot >= end || (low === 0 && high === 0)) continue
      const region = ((slot - start) / REGION) | 0
      const at = ends[region] as number
      if (at + 1 < Math.min(start + (region + 1) * REGION, end)) {
        table[at] = slot
        table[at + 1] = entryOf(number, high)
        ends[region] = at + 2
      } else this.#late.push(number)
    }
    return ends
  }

  #refillRegion(pairs: Int32Array, from: number, end: number, count: number): void {
    const table = this.#table.view
    for (let at = 0; at < count; at++) pairs[at] = table[from + at] as number
    table.fill(0, from, from + count)
    for (let pair = 0; pair < count; pair += 2) {
      let at = pairs[pair] as number
      const entry = pairs[pair + 1] as number
      while (at < end && table[at] !== 0) at++
      if (at < end) table[at] = entry
      else this.#late.push((entry & NUMBER) - 1)
    }
  }

  /** Enters what `refill` has left. */
  refillRest(): void {
    const table = this.#table.view
    for (const number of this.#late) {
      const high = this.high(number)
      const entry = entryOf(number, high)
      let at = slotOf(this.low(number), high, table.length)
      while (Atomics.compareExchange(table, at, 0, entry) !== 0) if (++at === table.length) at = 0
    }
    this.#late.length = 0
  }

  /** How likely it is that states were taken for others. */
  collisions(): Collisions {
    return collisionsOf(this.#records.view.subarray(0, this.ints), this.#stride)
  }
}

/** Where a fingerprint belongs among those seen last. */
function placeOf(high: number): number {
  return (high & (RECENT - 1)) << 2
}

/** Where a fingerprint belongs in a table. */
function slotOf(low: number, high: number, length: number): number {
  return Math.floor((((low ^ (high << 7)) >>> 0) * length) / 4294967296)
}
