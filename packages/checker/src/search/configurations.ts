/**
 * Machines with their inboxes and outboxes, as components. There are more of these than of all
 * others together, so they are kept as ints: `[length, local, flags, …inbox, …outbox]`.
 */
import { DEFER, IGNORE, type MachineTable, type StateTable, TAKE } from '@parley/runtime'
import type { ConfigurationData } from './codec.ts'
import type { Local } from './component.ts'
import { type Hash, mix } from './hash.ts'
import { listOf } from './int-list.ts'
import type { Claim } from './interner.ts'
import type { Laboratory } from './laboratory.ts'
import type { Locals } from './locals.ts'
import type { MachineConfiguration } from './outcome.ts'
import { HIGH, IS_ENABLED, IS_HALTED, IS_LOOKING, LOW, STRIDE, StepTable } from './step-table.ts'

/** Where a record begins that is not there. */
const NOWHERE = 0

export class Configurations {
  readonly kind = 'configuration'
  readonly steps = new StepTable()
  /** Set when other workers number the same components. */
  claim: Claim | null = null
  /** Numbers that were given, those of dropped components among them; 0 is none. */
  count = 1
  #records: Int32Array = new Int32Array(4096)
  #end = 1
  #starts: Int32Array = new Int32Array(1024)
  /** Numbers by their hashes: open addressing. */
  #table: Int32Array = new Int32Array(2048)
  /** Numbers of components that were dropped, which the next ones get. */
  readonly #free: number[] = []
  /** The record that is looked for, as it would be kept, and its hash. */
  #sought: Int32Array = new Int32Array(64)
  #low = 0
  #high = 0
  readonly #locals: Locals
  readonly #laboratory: Laboratory

  constructor(locals: Locals, laboratory: Laboratory) {
    this.#locals = locals
    this.#laboratory = laboratory
  }

  /** Bytes that the components take. */
  get bytes(): number {
    return 4 * (this.#end + 2 * this.count + STRIDE * this.count)
  }

  /** A configuration as an object, for those who do not ask all the time. */
  at(id: number): MachineConfiguration {
    const start = this.#starts[id] as number
    const records = this.#records
    const local = records[start + 1] as number
    const flags = records[start + 2] as number
    const middle = start + 3 + (flags >> 1)
    const end = start + (records[start] as number)
    const { slot, isHalted, isStarted, waiting, handed } = this.#local(local)
    return {
      slot,
      local,
      inbox: listOf(records, start + 3, middle),
      out: listOf(records, middle, end),
      isAnnounced: (flags & 1) !== 0,
      isHalted,
      isBlocked: isStarted && middle === end && waiting !== null && handed === 0,
    }
  }

  /** The machine itself. */
  localOf(id: number): number {
    return this.#records[(this.#starts[id] as number) + 1] as number
  }

  /** The effect that heads the outbox; 0 if there is none. */
  headOf(id: number): number {
    const start = this.#starts[id] as number
    const records = this.#records
    const middle = 3 + ((records[start + 2] as number) >> 1)
    return middle < (records[start] as number) ? (records[start + middle] as number) : 0
  }

  messageAt(id: number, position: number): number {
    return this.#records[(this.#starts[id] as number) + 3 + position] as number
  }

  /** The messages in the inbox. */
  inboxOf(id: number): readonly number[] {
    const start = (this.#starts[id] as number) + 3
    return listOf(this.#records, start, start + ((this.#records[start - 1] as number) >> 1))
  }

  /** The messages in the inbox, but for that at a position. */
  inboxWithout(id: number, position: number): readonly number[] {
    const start = (this.#starts[id] as number) + 3
    const records = this.#records
    const end = start + ((records[start - 1] as number) >> 1)
    if (position === 0) return listOf(records, start + 1, end)
    const list: number[] = []
    for (let at = start; at < end; at++) {
      if (at !== start + position) list.push(records[at] as number)
    }
    return list
  }

  /** The effects in the outbox. */
  outOf(id: number): readonly number[] {
    const start = this.#starts[id] as number
    const records = this.#records
    const middle = 3 + ((records[start + 2] as number) >> 1)
    return listOf(records, start + middle, start + (records[start] as number))
  }

  hashOf(id: number): Hash {
    const { configurations } = this.steps
    const low = configurations[STRIDE * id + LOW] as number
    return { low, high: configurations[STRIDE * id + HIGH] as number }
  }

  // ------------------------------------------------------------------------------- interning

  /**
   * The number of a configuration; its outbox is what is in `out` from `first` on. What a machine
   * would drop is left out.
   */
  intern(
    local: number,
    inbox: readonly number[],
    out: readonly number[],
    isAnnounced: boolean,
    first = 0,
  ): number {
    const isIdle = out.length === first && inbox.length > 0
    const kept = isIdle ? this.#withoutIgnored(local, inbox) : inbox
    const sought = this.#soughtOf(3 + kept.length + out.length - first)
    sought[1] = local
    sought[2] = 2 * kept.length + (isAnnounced ? 1 : 0)
    let end = 3
    for (let at = 0; at < kept.length; at++) sought[end++] = kept[at] as number
    for (let at = first; at < out.length; at++) sought[end++] = out[at] as number
    return this.#internSought()
  }

  /** The number of a configuration after a message has come into its inbox. */
  withMessage(id: number, message: number): number {
    const start = this.#starts[id] as number
    const length = this.#records[start] as number
    const flags = this.#records[start + 2] as number
    const middle = 3 + (flags >> 1)
    if (middle === length && this.#isDropped(start, message)) return id
    const sought = this.#soughtOf(length + 1)
    const records = this.#records
    for (let at = 1; at < middle; at++) sought[at] = records[start + at] as number
    sought[2] = flags + 2
    sought[middle] = message
    for (let at = middle; at < length; at++) sought[at + 1] = records[start + at] as number
    return this.#internSought()
  }

  #internSought(): number {
    this.#hash(this.#sought, 0)
    const low = this.#low
    const high = this.#high
    const known = this.#find(low, high)
    return known > 0 ? known : this.#claim(low, high)
  }

  #claim(low: number, high: number): number {
    const claimed = this.claim?.(
      this.kind,
      () => this.#sought.slice(0, this.#sought[0] as number),
      () => this.#find(low, high) || undefined,
    )
    return claimed ?? this.#add(this.#sought, 0, low, high)
  }

  #soughtOf(length: number): Int32Array {
    if (length > this.#sought.length) this.#sought = new Int32Array(2 * length)
    this.#sought[0] = length
    return this.#sought
  }

  /**
   * Takes over a record that another worker has made. What this one is looking for stays; it is
   * hashed already.
   */
  take(record: Int32Array, from: number): void {
    this.#hash(record, from)
    this.#add(record, from, this.#low, this.#high)
  }

  #find(low: number, high: number): number {
    const table = this.#table
    const starts = this.#starts
    const { configurations } = this.steps
    const mask = table.length - 1
    for (let at = low & mask; ; at = (at + 1) & mask) {
      const id = table[at] as number
      if (id === 0) return 0
      const step = STRIDE * id
      if (configurations[step + LOW] !== low || configurations[step + HIGH] !== high) continue
      if (this.#isSought(starts[id] as number)) return id
    }
  }

  #isSought(start: number): boolean {
    const sought = this.#sought
    const records = this.#records
    const length = sought[0] as number
    for (let at = 0; at < length; at++) if (records[start + at] !== sought[at]) return false
    return true
  }

  #add(record: Int32Array, from: number, low: number, high: number): number {
    const id = this.#free.pop() ?? this.#next()
    const length = record[from] as number
    if (this.#end + length > this.#records.length) {
      this.#records = grown(this.#records, 2 * (this.#end + length))
    }
    const start = this.#end
    for (let at = 0; at < length; at++) this.#records[start + at] = record[from + at] as number
    this.#starts[id] = start
    this.#end += length
    this.#enter(id, low)
    this.steps.enter(id, low, high, this.#flags(start))
    return id
  }

  #next(): number {
    const id = this.count++
    if (id >= this.#starts.length) this.#starts = grown(this.#starts, 2 * id)
    if (2 * this.count > this.#table.length) {
      this.#table = new Int32Array(2 * this.#table.length)
      this.#refill()
    }
    return id
  }

  #enter(id: number, low: number): void {
    const table = this.#table
    let at = low & (table.length - 1)
    while (table[at] !== 0) at = (at + 1) & (table.length - 1)
    table[at] = id
  }

  #refill(): void {
    this.#table.fill(0)
    for (let id = 1; id < this.count; id++) {
      if (this.#starts[id] === NOWHERE) continue
      this.#enter(id, this.steps.configurations[STRIDE * id + LOW] as number)
    }
  }

  // -------------------------------------------------------------------------------- dropping

  /** Takes a number for nothing: in the search that goes on here it belonged to nobody. */
  skip(): void {
    this.claim?.(
      this.kind,
      () => null,
      () => undefined,
    )
    this.#next()
  }

  /** Drops all components but those that are used; their numbers are given to others. */
  drop(isUsed: Uint8Array): void {
    const before = this.#records
    this.#records = new Int32Array(before.length)
    this.#end = 1
    this.#free.length = 0
    for (let id = this.count - 1; id > 0; id--) {
      const start = this.#starts[id] as number
      if (isUsed[id] !== 1 || start === NOWHERE) {
        this.#free.push(id)
        this.#starts[id] = NOWHERE
        continue
      }
      const record = before.subarray(start, start + (before[start] as number))
      this.#records.set(record, this.#end)
      this.#starts[id] = this.#end
      this.#end += record.length
    }
    this.#refill()
  }

  /** All components as plain data, in the order of their numbers; null for numbers of nobody. */
  *encoded(): Generator<ConfigurationData | null> {
    for (let id = 1; id < this.count; id++) {
      if (this.#starts[id] === NOWHERE) yield null
      else {
        const { local, inbox, out, isAnnounced } = this.at(id)
        yield [local, inbox, out, isAnnounced]
      }
    }
  }

  // ------------------------------------------------------------------------- what it can do

  /** What a machine at rest would drop before it takes the next event, it drops at once. */
  #withoutIgnored(id: number, inbox: readonly number[]): readonly number[] {
    const local = this.#local(id)
    if (!local.isStarted || local.waiting !== null || local.hasLooked) return inbox
    const { disposition } = this.#stateOf(local)
    let hasIgnored = false
    let end = 0
    for (; end < inbox.length; end++) {
      const fate = disposition[this.#event(inbox[end] as number)]
      if (fate === TAKE) break
      if (fate === IGNORE) hasIgnored = true
    }
    return hasIgnored ? this.#withoutThose(disposition, inbox, end) : inbox
  }

  #withoutThose(disposition: Uint8Array, inbox: readonly number[], end: number): number[] {
    return inbox.filter((message, at) => {
      return at >= end || disposition[this.#event(message)] !== IGNORE
    })
  }

  /** Whether a machine with nothing to do before would drop a message that comes last. */
  #isDropped(start: number, message: number): boolean {
    const records = this.#records
    const local = this.#local(records[start + 1] as number)
    if (!local.isStarted || local.waiting !== null || local.hasLooked) return false
    const { disposition } = this.#stateOf(local)
    if (disposition[this.#event(message)] !== IGNORE) return false
    const end = start + (records[start] as number)
    for (let at = start + 3; at < end; at++) {
      if (disposition[this.#event(records[at] as number)] === TAKE) return false
    }
    return true
  }

  #flags(start: number): number {
    const records = this.#records
    const local = this.#local(records[start + 1] as number)
    if (local.isHalted) return IS_HALTED
    const middle = start + 3 + ((records[start + 2] as number) >> 1)
    if (start + (records[start] as number) > middle || !local.isStarted) return IS_ENABLED
    if (local.waiting !== null) return local.handed === 0 ? 0 : IS_ENABLED
    if (this.#stateOf(local).hasDefault) return IS_ENABLED | IS_LOOKING
    const { disposition } = this.#stateOf(local)
    for (let at = start + 3; at < middle; at++) {
      const fate = disposition[this.#event(records[at] as number)]
      if (fate !== DEFER && fate !== IGNORE) return IS_ENABLED
    }
    return 0
  }

  /** Checker §2.5: the first message that is not deferred. */
  eligible(local: Local, id: number): number {
    const { disposition } = this.#stateOf(local)
    const records = this.#records
    const start = (this.#starts[id] as number) + 3
    const length = (records[start - 1] as number) >> 1
    for (let at = 0; at < length; at++) {
      const fate = disposition[this.#event(records[start + at] as number)]
      if (fate !== DEFER && fate !== IGNORE) return at
    }
    return -1
  }

  /** Works out the hash of a record, of that of the machine and those in its inbox and outbox. */
  #hash(record: Int32Array, from: number): void {
    const { messages, locals } = this.#locals
    const { effects } = this.#laboratory
    const local = record[from + 1] as number
    const flags = record[from + 2] as number
    const middle = from + 3 + (flags >> 1)
    const end = from + (record[from] as number)
    let low = locals.low[local] as number
    let high = locals.high[local] as number
    let nextLow = flags >> 1
    let nextHigh = flags & 1
    for (let at = from + 3; ; at++) {
      // Continues the hash of a sequence by that of what follows.
      const mixedLow = (Math.imul(low ^ nextHigh, 0x2c1b3c6d) + nextLow) | 0
      const mixedHigh = (Math.imul(high ^ nextLow, 0x297a2d39) + nextHigh) | 0
      low = mix(mixedLow + Math.imul(mixedHigh, 0x9e3779b1))
      high = mix(mixedHigh ^ Math.imul(low, 0x85ebca77))
      if (at === end) break
      const kind = at < middle ? messages : effects
      nextLow = kind.low[record[at] as number] as number
      nextHigh = kind.high[record[at] as number] as number
    }
    this.#low = low
    this.#high = high
  }

  #local(id: number): Local {
    return this.#locals.locals.items[id] as Local
  }

  #stateOf({ slot, state }: Local): StateTable {
    return (this.#locals.tableOf(slot) as MachineTable).states[state] as StateTable
  }

  #event(message: number): number {
    return this.#locals.messages.items[message]?.event?.id ?? -1
  }
}

function grown(ints: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length)
  longer.set(ints)
  return longer
}
