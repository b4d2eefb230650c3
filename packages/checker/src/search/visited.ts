/**
 * The states that a search has seen, by fingerprint: an open-addressing table of state numbers over
 * records, each a fingerprint, the state it was reached from and, for sleep sets, a mask. 12 bytes
 * a state, 4 more with masks, and 5 to 11 for the table. Workers add states without locks:
 * everything about a state is written before its number is put into the table, by compare-and-swap.
 */
import type { Collisions } from './collisions.ts'
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
 * A word of the table is a number + 1 in 28 bits and, above, the 4 bits of the fingerprint that
 * come after those that tell the place, which spare most looks at the fingerprints of others.
 */
const NUMBER = 0x0fffffff
const TAGS = 16

/** States that a table can hold. */
export const MOST_STATES = NUMBER - 1024

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
  /** What was found or added last: two lanes and a number + 1, in a place that the higher tells. */
  readonly #recent = new Int32Array(4 * RECENT)
  /** Where the last look-up ended in the table, and what an entry there has of the fingerprint. */
  #slot = 0
  #tag = 0

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
    const place = recentOf(high)
    if (recent[place] === low && recent[place + 1] === high) {
      // The state of a system without machines has no fingerprint but zero, as an empty place.
      const number = (recent[place + 2] as number) - 1
      if (number >= 0 && (isSame === null || isSame(number))) return number
    }
    const table = this.#table.view
    const records = this.#records.view
    const position = positionOf(high, table.length)
    const tag = tagOf(position)
    let at = Math.floor(position)
    for (;;) {
      const stored = table[at] as number
      if (stored === 0) break
      if (((stored ^ tag) & ~NUMBER) === 0) {
        const number = (stored & NUMBER) - 1
        const record = this.#stride * number
        if (record + 2 > records.length) return this.#findAgain(low, high, isSame)
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
    this.#tag = tag
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
    records[record + 2] = this.#parentOf(parent)
    if (this.#hasMasks) records[record + 3] = mask
    const table = this.#table.view
    const entry = (number + 1) | this.#tag
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
    const place = recentOf(high)
    recent[place] = low
    recent[place + 1] = high
    recent[place + 2] = number + 1
  }

  /** Keeps the least of the states that a state was reached from, by fingerprint. */
  offerParent(number: number, parent: number): void {
    const records = this.#records.view
    const at = this.#stride * number + 2
    const entry = this.#parentOf(parent)
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

  /** A parent, or −1 for none, with the first bits of its fingerprint. */
  #parentOf(parent: number): number {
    return parent < 0 ? 0 : (parent + 1) | (this.high(parent) & ~NUMBER)
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
    this.writeDown(0, 1)
    this.refill(0, 1)
    this.refillRest()
  }

  /**
   * Makes the table larger, and empty: all workers wait meanwhile, and then refill it, in three
   * steps, each when all have done the one before. The table is filled region by region, each small
   * enough for a cache: what belongs there is written down at its beginning first.
   */
  enlarge(): void {
    const { fullest, growth } = this.#limits
    const length = Math.ceil(Math.max(1024, this.count * growth) / fullest)
    this.#table.clear(length)
  }

  /**
   * Writes down one of so many parts of the states, in a part of each region: how many ints follow,
   * then pairs of a slot and an entry. What finds no room is left for `refillRest`.
   */
  writeDown(part: number, parts: number): void {
    const table = this.#table.view
    const records = this.#records.view
    const stride = this.#stride
    const { length } = table
    const end = Math.floor((this.count * (part + 1)) / parts)
    for (let number = Math.floor((this.count * part) / parts); number < end; number++) {
      const low = records[number * stride] as number
      const high = records[number * stride + 1] as number
      // A number that belongs to no state has no fingerprint.
      if (low === 0 && high === 0) continue
      const position = positionOf(high, length)
      const slot = Math.floor(position)
      const region = slot - (slot % REGION)
      const size = Math.floor(Math.min(REGION, length - region) / parts)
      const start = region + part * size
      const count = table[start] as number
      if (count + 3 > size) this.#late.push(number)
      else {
        table[start + count + 1] = slot
        table[start + count + 2] = (number + 1) | tagOf(position)
        table[start] = count + 2
      }
    }
  }

  /** Puts what was written down into its slots, in one of so many parts of the table. */
  refill(part: number, parts: number): void {
    const { length } = this.#table.view
    const pairs = new Int32Array(REGION)
    for (let region = part * REGION; region < length; region += parts * REGION) {
      const end = Math.min(region + REGION, length)
      this.#refillRegion(pairs, region, end, Math.floor((end - region) / parts), parts)
    }
  }

  #refillRegion(pairs: Int32Array, from: number, end: number, size: number, parts: number): void {
    const table = this.#table.view
    let count = 0
    for (let part = 0; part < parts; part++) {
      const start = from + part * size + 1
      const ints = table[start - 1] as number
      for (let at = start; at < start + ints; at++) pairs[count++] = table[at] as number
    }
    table.fill(0, from, end)
    for (let pair = 0; pair < count; pair += 2) {
      let at = pairs[pair] as number
      const entry = pairs[pair + 1] as number
      while (at < end && table[at] !== 0) at++
      if (at < end) table[at] = entry
      else this.#late.push((entry & NUMBER) - 1)
    }
  }

  /** Enters what found no room. */
  refillRest(): void {
    const table = this.#table.view
    const { length } = table
    for (const number of this.#late) {
      const position = positionOf(this.high(number), length)
      const entry = (number + 1) | tagOf(position)
      let at = Math.floor(position)
      while (Atomics.compareExchange(table, at, 0, entry) !== 0) if (++at === length) at = 0
    }
    this.#late.length = 0
  }

  /** How likely it is that states were taken for others. */
  collisions(): Collisions {
    const table = this.#table.view
    const { length } = table
    // Closer ones than this stand in one run of places, with equal tags or the last and the first.
    const seen = 2 ** 64 / (TAGS * length)
    let closest = seen
    let count = 0
    for (let at = 0; at < length; at++) {
      const entry = table[at] as number
      if (entry === 0) continue
      count++
      for (let next = at + 1; ; next++) {
        if (next === length) next = 0
        const other = table[next] as number
        if (other === 0) break
        const tags = (entry ^ other) >>> 28
        if (tags !== 0 && tags !== TAGS - 1) continue
        closest = Math.min(closest, this.#distance(entry, other))
      }
    }
    const aPriori = Math.min(1, count ** 2 / 2 ** 65)
    return { aPriori, observed: closest < seen ? 1 / Math.max(1, closest) : aPriori }
  }

  #distance(entry: number, other: number): number {
    const first = (entry & NUMBER) - 1
    const second = (other & NUMBER) - 1
    const highs = (this.high(first) >>> 0) - (this.high(second) >>> 0)
    const lows = (this.low(first) >>> 0) - (this.low(second) >>> 0)
    return Math.abs(highs * 2 ** 32 + lows)
  }
}

/** Where a fingerprint belongs among those seen last. */
function recentOf(high: number): number {
  return (high & (RECENT - 1)) << 2
}

/** Where a fingerprint belongs in a table: a slot and a fraction, whose first bits are the tag. */
function positionOf(high: number, length: number): number {
  return (high >>> 0) * (length / 4294967296)
}

function tagOf(position: number): number {
  return ((position - Math.floor(position)) * TAGS) << 28
}
