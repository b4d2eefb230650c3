/**
 * The whole system as a transition system over vectors of ints. A vector holds the order in which
 * machines were created (0 unless the program looks at their numbers), then one component for each
 * monitor, then one for each slot: 0 for a machine that does not exist yet.
 */
import { type Bug, type Foreign, IGNORE, type Program, type TestTable } from '@parley/runtime'
import type { Message } from './component.ts'
import { hashText } from './hash.ts'
import { Interner } from './interner.ts'
import { Laboratory, type LaboratoryLimits } from './laboratory.ts'
import { Locals } from './locals.ts'
import { Machines } from './machines.ts'
import type { MachineConfiguration } from './outcome.ts'
import { PairMap } from './pair-map.ts'
import { Rewriter } from './rewriter.ts'
import { Scalarsets } from './scalarsets.ts'
import { Slots } from './slots.ts'
import { ValueTexts } from './value-text.ts'

/** Why a state is the end of every execution that reaches it. */
export type Ending =
  | { readonly kind: 'bug'; readonly bug: Bug }
  | { readonly kind: 'abandoned' }
  | { readonly kind: 'deadlock' }
  | { readonly kind: 'hot-at-end'; readonly monitor: number }

/** What monitors turn into is kept in one map with how they end; these numbers are for ends. */
export const FIRST_END = 1 << 30

/** States after which the memory for what was computed is looked at. */
const BETWEEN_WEIGHINGS = 64

export class System {
  readonly program: Program
  readonly test: TestTable
  readonly slots: Slots
  readonly locals: Locals
  readonly laboratory: Laboratory
  readonly machines: Machines
  /** Positions of a vector before those of slots. */
  readonly head: number
  /** Orders of creation. */
  readonly orders: Interner<readonly number[]> = new Interner<readonly number[]>('order', [], {
    encode: (slots) => slots,
    keyOf: (slots) => Int32Array.from(slots),
  })
  readonly texts: ValueTexts
  readonly scalarsets: Scalarsets
  isNumbered = false
  readonly #observed = new PairMap()
  /** Monitors with messages at which they enter a cold state, if only for a moment. */
  readonly #cooling = new PairMap()
  readonly #foreign = new Map<string, Foreign>()
  readonly #ends: (Bug | null)[] = []
  /** By event: monitors that observe it, each with the interfaces it watches. */
  readonly #watches: (readonly [number, Uint8Array])[][]
  /** Monitors that observe an event of a machine of an interface, as far as someone has asked. */
  readonly #observers: (readonly number[])[][]
  #order = 0
  #untilWeighed = 0
  /** Bytes that what was computed may take; 0 if nothing is kept. */
  #memoLimit = Number.POSITIVE_INFINITY

  /**
   * With `forgets`, states are without what no code will notice. `scalarsets` names enums whose
   * elements may be interchanged; a RangeError if there is none of that name.
   */
  constructor(
    program: Program,
    test: TestTable,
    limits: LaboratoryLimits,
    keepsDraws: boolean,
    forgets = false,
    scalarsets: readonly string[] = [],
  ) {
    this.scalarsets = new Scalarsets(program, scalarsets)
    this.program = program
    this.test = test
    this.head = 1 + test.monitors.length
    this.slots = new Slots(program, test)
    this.texts = new ValueTexts(program, {
      textOf: (identity) => this.slots.textOf(identity),
      identityOf: (text) => this.slots.identityOf(text),
      keyOf: (foreign) => {
        const key = `${foreign.type.name}:${String(foreign.type.key(foreign.content))}`
        this.#foreign.set(key, foreign)
        return key
      },
      foreignOf: (key) => this.#foreign.get(key) as Foreign,
    })
    this.locals = new Locals(program, test, this.slots, this.texts)
    if (forgets) this.locals.forgetter = new Rewriter(program, true)
    this.laboratory = new Laboratory(program, test, limits, this.slots, this.locals)
    this.#watches = program.events.map(() => [])
    this.#observers = program.events.map(() => [])
    for (const [index, { machine, watches }] of test.monitors.entries()) {
      const table = program.machines[machine]
      if (table === undefined || table.start < 0) continue
      table.observes.forEach((observes, event) => {
        if (observes === 1) this.#watches[event]?.push([index, watches])
      })
    }
    this.machines = new Machines(this.locals, this.laboratory, {
      observersOf: (event, interfaceId) => this.#observersOf(event, interfaceId),
      interfaceOf: (slot) => this.slots.interfaces[slot] as number,
      keepsDraws,
      isNumbered: () => this.isNumbered,
      afterBirth: (slot, act) => this.#afterBirth(slot, act),
    })
    this.#setParams()
  }

  #observersOf(event: number, interfaceId: number): readonly number[] {
    return this.#observers[event]?.[interfaceId] ?? this.#findObservers(event, interfaceId)
  }

  #findObservers(event: number, interfaceId: number): readonly number[] {
    const all = this.#watches[event] ?? []
    const some = all.filter(([, watches]) => watches[interfaceId] === 1).map(([index]) => index)
    const known = this.#observers[event]
    if (known !== undefined) known[interfaceId] = some
    return some
  }

  #setParams(): void {
    const { params, paramDefaults } = this.program
    for (let at = 0; at < params.length; at++) params[at] = paramDefaults[at] ?? null
    for (const [index, value] of this.test.params) params[index] = value
  }

  /** The vector after the first operation has created the main machine, or how that ended. */
  initial(): { readonly vector: number[]; readonly ending: Ending | null } {
    const vector = [0]
    for (let index = 0; index < this.test.monitors.length; index++) {
      const started = this.laboratory.startMonitor(index)
      if (typeof started !== 'number') return { vector, ending: endingOf(started.bug) }
      vector.push(started)
    }
    const { main, definitions } = this.test
    if (main < 0 || (definitions[main] ?? -1) < 0) return { vector, ending: null }
    const slot = this.slots.child(-1, 1, main)
    vector[0] = this.orderAfter(0, slot)
    vector.push(this.machines.newborn(slot, 0))
    return { vector, ending: null }
  }

  /** Bytes of all components: an estimate. */
  get componentBytes(): number {
    const { messages, locals } = this.locals
    const own = this.orders.bytes + this.laboratory.effects.bytes + this.locals.ids.bytes
    return own + messages.bytes + locals.bytes + this.machines.configurations.bytes
  }

  /** Bytes of what was computed: an estimate. */
  get memoBytes(): number {
    return this.machines.memoBytes + this.#observed.bytes + this.#cooling.bytes
  }

  /** Sets how many bytes what was computed may take; with 0 nothing is kept. */
  limitMemo(bytes: number): void {
    this.#memoLimit = bytes
    this.machines.memoises = bytes > 0
  }

  /** Forgets what was computed if it takes too much. To be called between states. */
  tidy(): void {
    if (!this.machines.memoises) {
      this.machines.forgetOutcomes()
      if (this.#ends.length > 0 || this.#cooling.count > 0) this.#forgetObserved()
    } else if (--this.#untilWeighed <= 0) {
      this.#untilWeighed = BETWEEN_WEIGHINGS
      if (this.memoBytes > this.#memoLimit) this.forgetMemo()
    }
    this.machines.steps.compact()
  }

  forgetMemo(): void {
    this.machines.forgetAll()
    this.#forgetObserved()
  }

  #forgetObserved(): void {
    this.#ends.length = 0
    this.#observed.clear()
    this.#cooling.clear()
  }

  /** Makes code that looks at numbers see those of a state. */
  useOrder(order: number): void {
    if (order === this.#order) return
    this.#order = order
    this.slots.number(this.orders.items[order] as readonly number[])
    this.machines.forget()
    this.#observed.clear()
    this.#cooling.clear()
  }

  #afterBirth(slot: number, act: () => void): void {
    const order = this.#order
    this.useOrder(this.orderAfter(order, slot))
    act()
    this.useOrder(order)
  }

  /** The order of creations after another one. */
  orderAfter(order: number, slot: number): number {
    if (!this.isNumbered) return 0
    return this.order([...(this.orders.items[order] as readonly number[]), slot])
  }

  /** The number of an order of creations. */
  order(slots: readonly number[]): number {
    const key = Int32Array.from(slots)
    const known = this.orders.find(key, key.length)
    if (known >= 0) return known
    const text = slots.map((each) => this.slots.texts[each]).join()
    return this.orders.add(key, slots, hashText(`O${text}`), 100 + 8 * slots.length)
  }

  configuration(id: number): MachineConfiguration {
    return this.machines.configurations.at(id)
  }

  /**
   * Lets monitors observe a message of a slot's machine; writes what they are then into the vector,
   * and which of them enter cold states meanwhile into `cooled`. Returns how that ended, or null.
   */
  observe(
    vector: Int32Array,
    slot: number,
    message: number,
    cooled: number[] | null = null,
  ): Ending | null {
    const { event } = this.locals.messages.items[message] as Message
    const observers = this.#observersOf(event?.id as number, this.slots.interfaces[slot] as number)
    for (const index of observers) {
      const before = vector[1 + index] as number
      const after = this.observed(before, message)
      if (after >= FIRST_END) return this.endOf(after)
      vector[1 + index] = after
      if (cooled !== null && this.#cooling.get(before, message) >= 0) cooled.push(index)
    }
    return null
  }

  /**
   * What a monitor is after it has observed a message: the number of that, or, from `FIRST_END` on,
   * of how it ends the execution.
   */
  observed(local: number, message: number): number {
    if (!this.machines.memoises) return this.#computeObserved(local, message)
    const known = this.#observed.get(local, message)
    if (known >= 0) return known
    const after = this.#computeObserved(local, message)
    this.#observed.set(local, message, after)
    return after
  }

  endOf(observed: number): Ending {
    return endingOf(this.#ends[observed - FIRST_END] ?? null)
  }

  #computeObserved(id: number, message: number): number {
    const { slot, state } = this.locals.locals.items[id] as { slot: number; state: number }
    const content = this.locals.messages.items[message] as Message
    const table = this.locals.tableOf(slot)
    const { disposition } = table.states[state] as { disposition: Uint8Array }
    const event = content.event?.id as number
    this.laboratory.probe.noted(table.id, state, event)
    if (disposition[event] === IGNORE) return id
    const after = this.laboratory.observe(id, message)
    const isCooled = this.laboratory.colds > 0
    if (isCooled && this.#cooling.get(id, message) < 0) this.#cooling.set(id, message, 1)
    if (typeof after === 'number') return after
    this.#ends.push(after.bug)
    return FIRST_END + this.#ends.length - 1
  }

  /** The temperature of a monitor in a vector. */
  temperatureOf(monitor: number, local: number): 'hot' | 'cold' | 'warm' {
    const table = this.locals.tableOf(-1 - monitor)
    const { state } = this.locals.locals.items[local] as { state: number }
    return table.states[state]?.temperature ?? 'warm'
  }

  /** What it means that no machine of a state can act; null for a proper end. */
  endOfRest(vector: Int32Array, length: number): Ending | null {
    for (let at = this.head; at < length; at++) {
      const id = vector[at] as number
      if (id !== 0 && this.configuration(id).isBlocked) return { kind: 'deadlock' }
    }
    for (let monitor = 0; monitor < this.head - 1; monitor++) {
      const { flavour } = this.locals.tableOf(-1 - monitor)
      if (flavour === 'scenario') continue
      if (this.temperatureOf(monitor, vector[1 + monitor] as number) === 'hot') {
        return { kind: 'hot-at-end', monitor }
      }
    }
    return null
  }
}

function endingOf(bug: Bug | null): Ending {
  return bug === null ? { kind: 'abandoned' } : { kind: 'bug', bug }
}
