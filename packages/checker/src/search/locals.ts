/**
 * Machines at rest between computations, and messages, as components, and written as texts.
 */
import {
  type EventRef,
  type Identity,
  type MachineTable,
  type Program,
  share,
  type TestTable,
  type Value,
  type Waiting,
} from '@parley/runtime'
import { encodeLocal, encodeMessage } from './codec.ts'
import type { Local, Message, Suspended } from './component.ts'
import { hashText } from './hash.ts'
import { Interner } from './interner.ts'
import { Live } from './live.ts'
import type { Image, Rewriter } from './rewriter.ts'
import type { Slots } from './slots.ts'
import { ValueIds } from './value-ids.ts'
import type { ValueTexts } from './value-text.ts'

/** Bytes of a value for each character that it has as a text: an estimate. */
const VALUE_BYTES = 10
/** Bytes of a machine or message without its values. */
const BYTES = 200

/** The ints that tell a machine from others: these, and the numbers of the values of its fields. */
const SLOT = 0
const STATE = 1
const FLAGS = 2
const CHILDREN = 3
const HANDED = 4
const WAITING = 5
const SUSPENDED = 6
const FIELDS = 7

export class Locals {
  readonly messages: Interner<Message>
  readonly locals: Interner<Local | null>
  readonly ids: ValueIds
  /** Leaves out what no code will ever notice; null to keep all of it. */
  forgetter: Rewriter | null = null
  readonly #live: Live
  readonly #program: Program
  readonly #test: TestTable
  readonly #slots: Slots
  readonly #texts: ValueTexts
  /** The tables of slots and, before them, of monitors, the last first. */
  readonly #tables: MachineTable[] = []
  /** What is looked for begins with the ints that tell it from others. */
  #key: Int32Array = new Int32Array(64)
  #length = 0
  readonly #pair = new Int32Array(2)

  constructor(program: Program, test: TestTable, slots: Slots, texts: ValueTexts) {
    this.#program = program
    this.#test = test
    this.#slots = slots
    this.#texts = texts
    this.#live = new Live(program)
    const nothing = { event: null, payload: null }
    this.ids = new ValueIds(texts, (identity) => slots.slotOf(identity))
    this.messages = new Interner<Message>('message', nothing, {
      encode: (item) => encodeMessage(texts, item),
      keyOf: ({ event, payload }) => this.#messageKey(event, payload).slice(),
    })
    this.locals = new Interner<Local | null>('local', null, {
      encode: (item) => encodeLocal(texts, item),
      keyOf: (item) => {
        this.#setKey(item as Local)
        return this.#key.slice(0, this.#length)
      },
    })
  }

  /** The number of a message; `target` is the slot that a creation gives its payload to. */
  message(event: EventRef | null, given: Value, target = -1): number {
    const { forgetter } = this
    const payload =
      forgetter === null
        ? given
        : forgetter.rewrite(given, this.payloadType(event, target), null, this.#texts)
    const key = this.#messageKey(event, payload)
    const known = this.messages.find(key, 2)
    return known >= 0 ? known : this.#addMessage(key.slice(), event, payload)
  }

  #addMessage(key: Int32Array, event: EventRef | null, payload: Value): number {
    const text = `${event === null ? -1 : event.id}${this.#texts.write(payload)}`
    const bytes = BYTES + VALUE_BYTES * text.length
    return this.messages.add(key, { event, payload: share(payload) }, hashText(`M${text}`), bytes)
  }

  #messageKey(event: EventRef | null, payload: Value): Int32Array {
    this.#pair[0] = event === null ? -1 : event.id
    this.#pair[1] = this.ids.of(payload)
    return this.#pair
  }

  /** The type of a payload; −1 if it is not known. */
  payloadType(event: EventRef | null, target: number): number {
    const { interfaces, payloadTypes } = this.#program
    if (event !== null) return payloadTypes[event.id] ?? -1
    return interfaces[this.#slots.interfaces[target] ?? -1]?.payloadType ?? -1
  }

  /** A machine that is about to start with a payload. */
  newborn(slot: number, message: number): number {
    const { forgetter } = this
    const { start: state, fields } = this.tableOf(slot)
    const values = Object.values(fields()).map(share)
    const newborn = { ...nothing, slot, state, handed: message, fields: values }
    return this.intern(forgetter === null ? newborn : this.rewritten(newborn, forgetter, null))
  }

  tableOf(slot: number): MachineTable {
    const at = slot + this.#test.monitors.length
    const known = this.#tables[at]
    if (known !== undefined) return known
    const machine =
      slot < 0
        ? (this.#test.monitors[-1 - slot] as TestTable['monitors'][number]).machine
        : (this.#slots.identities[slot] as Identity).machine
    const table = this.#program.machines[machine] as MachineTable
    this.#tables[at] = table
    return table
  }

  /**
   * A machine or monitor without what no code will notice, with other machines and elements. Its
   * slot and what it was handed stay.
   */
  rewritten(local: Local, rewriter: Rewriter, image: Image | null): Local {
    const { fieldTypes } = this.tableOf(local.slot)
    const { suspended, isStarted } = local
    const rewrite = (value: Value, type = -1): Value => {
      return rewriter.rewrite(value, type, image, this.#texts)
    }
    const live = rewriter.forgets ? this.#liveIn(local) : undefined
    let fields: Value[] | null = null
    for (let at = 0; at < local.fields.length; at++) {
      const value = local.fields[at] as Value
      const isForgotten = live?.[at] === 0
      // Defaults are the same for all machines.
      if (!isForgotten && !isStarted) continue
      const after = isForgotten ? null : rewrite(value, fieldTypes[at])
      if (after === value) continue
      fields ??= local.fields.slice()
      fields[at] = after
    }
    if (suspended === null) return fields === null ? local : { ...local, fields }
    return {
      ...local,
      fields: fields ?? local.fields,
      suspended: this.#rewrittenCalls(suspended, rewriter.forgets, rewrite),
    }
  }

  /** A field of a machine that has started, without what no code will notice. */
  forgetField(value: Value, { fieldTypes }: MachineTable, at: number): Value {
    const { forgetter } = this
    if (forgetter === null) return value
    return forgetter.rewrite(value, fieldTypes[at] ?? -1, null, this.#texts)
  }

  /** Suspended calls in the same way. */
  forgetCalls(suspended: Suspended): Suspended {
    const { forgetter } = this
    if (forgetter === null) return suspended
    return this.#rewrittenCalls(suspended, true, (value, type = -1) => {
      return forgetter.rewrite(value, type, null, this.#texts)
    })
  }

  #rewrittenCalls(
    suspended: Suspended,
    forgets: boolean,
    rewrite: (value: Value, type?: number) => Value,
  ): Suspended {
    const { functions } = this.#program
    return {
      ...suspended,
      nextPayload: rewrite(suspended.nextPayload),
      withPayload: rewrite(suspended.withPayload),
      frames: suspended.frames.map((frame) => {
        const types = functions[frame.function]?.localTypes ?? []
        const live = forgets ? this.#live.locals(frame) : null
        const locals = frame.locals.map((each, at) => {
          return live?.[at] === 0 ? null : rewrite(each, types[at])
        })
        return { ...frame, locals }
      }),
    }
  }

  /** The live fields of a machine: 1 at their positions; undefined where all is to be kept. */
  live(slot: number, state: number, isStarted: boolean, suspended: Suspended | null) {
    if (this.forgetter === null) return undefined
    return this.#live.fields(this.tableOf(slot), state, isStarted, suspended)
  }

  #liveIn({ slot, state, isStarted, suspended }: Local): Uint8Array | undefined {
    return this.#live.fields(this.tableOf(slot), state, isStarted, suspended)
  }

  /** The values that a machine or monitor holds, with their types, in the same way. */
  *valuesOf(local: Local, forgets: boolean): Generator<readonly [Value, number]> {
    const { fields, suspended, isStarted } = local
    const { fieldTypes } = this.tableOf(local.slot)
    const live = forgets ? this.#liveIn(local) : undefined
    for (const [at, value] of fields.entries()) {
      yield [live?.[at] === 0 ? null : value, isStarted ? (fieldTypes[at] ?? -1) : -1]
    }
    if (suspended === null) return
    yield [suspended.nextPayload, -1]
    yield [suspended.withPayload, -1]
    for (const frame of suspended.frames) {
      const types = this.#program.functions[frame.function]?.localTypes ?? []
      const liveHere = forgets ? this.#live.locals(frame) : null
      for (const [at, value] of frame.locals.entries()) {
        yield [liveHere?.[at] === 0 ? null : value, types[at] ?? -1]
      }
    }
  }

  /** The same machine with another message that it was handed, and possibly other flags. */
  change(id: number, handed: number, others = -1): number {
    this.#copyKey(id)
    if (others >= 0) this.#key[FLAGS] = others
    this.#key[HANDED] = handed
    const known = this.known()
    if (known >= 0) return known
    const flags = this.#key[FLAGS] as number
    const isPaused = (flags & IS_PAUSED) !== 0
    const hasLooked = (flags & HAS_LOOKED) !== 0
    const local = this.locals.items[id] as Local
    return this.addKnown({ ...local, isPaused, hasLooked, handed })
  }

  /** Of a halted machine nothing matters any more. */
  halted(slot: number): number {
    return this.intern({ ...nothing, slot, isStarted: true, isHalted: true })
  }

  /** The number of a machine or monitor. */
  intern(local: Local): number {
    this.#setKey(local)
    const known = this.known()
    return known >= 0 ? known : this.addKnown(local)
  }

  // ---------------------------------------------------------------- what is looked for

  /** Begins to look for a machine or monitor that differs from another one. */
  begin(id: number, state: number, flags: number, children: number, handed: number): void {
    this.#copyKey(id)
    const key = this.#key
    key[STATE] = state
    key[FLAGS] = flags
    key[CHILDREN] = children
    key[HANDED] = handed
  }

  /** Another thing that it waits for. */
  setWaiting(waiting: Waiting | null): void {
    this.#key[WAITING] = this.#idOfWaiting(waiting)
  }

  setSuspended(suspended: Suspended | null): void {
    this.#key[SUSPENDED] = suspended === null ? 0 : this.ids.ofSuspended(suspended)
  }

  /** Another value of a field. */
  setField(at: number, value: Value): void {
    this.#key[FIELDS + at] = this.ids.of(value)
  }

  /** The number of what is looked for; −1 if it has none yet. */
  known(): number {
    return this.locals.find(this.#key, this.#length)
  }

  /** Gives a number to what was looked for. */
  addKnown(local: Local): number {
    const key = this.#key.slice(0, this.#length)
    for (const value of local.fields) share(value)
    for (const frame of local.suspended?.frames ?? []) for (const each of frame.locals) share(each)
    share(local.suspended?.nextPayload ?? null)
    share(local.suspended?.withPayload ?? null)
    const text = this.keyOf(local, this.#texts)
    const bytes = BYTES + VALUE_BYTES * text.length
    return this.locals.add(key, uniform(local), hashText(`L${text}`), bytes)
  }

  #copyKey(id: number): void {
    const { fields } = this.locals.items[id] as Local
    this.#setLength(FIELDS + fields.length)
    this.locals.copyKey(id, this.#key)
  }

  #setLength(length: number): void {
    this.#length = length
    if (length > this.#key.length) this.#key = new Int32Array(2 * length)
  }

  #setKey(local: Local): void {
    const { slot, state, children, handed, waiting, suspended, fields } = local
    this.#setLength(FIELDS + fields.length)
    const key = this.#key
    key[SLOT] = slot
    key[STATE] = state
    key[FLAGS] = flagsOf(local.isStarted, local.isPaused, local.isHalted, local.hasLooked)
    key[CHILDREN] = children
    key[HANDED] = handed
    key[WAITING] = this.#idOfWaiting(waiting)
    this.setSuspended(suspended)
    for (let at = 0; at < fields.length; at++) key[FIELDS + at] = this.ids.of(fields[at] as Value)
  }

  #idOfWaiting(waiting: Waiting | null): number {
    return waiting === null ? 0 : this.ids.ofText(`w${waiting.point}:${waiting.names.join()}`)
  }

  /** A machine or monitor as a text. */
  keyOf(local: Local, texts: ValueTexts): string {
    const { slot, waiting, suspended, handed, fields } = local
    const who = slot < 0 ? String(slot) : texts.textOf(this.#slots.identities[slot] as Identity)
    const flags = flagsOf(local.isStarted, local.isPaused, local.isHalted, local.hasLooked)
    let key = `${who},${local.state},${flags},${local.children}`
    if (waiting !== null) key += `w${waiting.point}:${waiting.names.join()}`
    if (handed !== 0) {
      const { event, payload } = this.messages.items[handed] as Message
      key += `h${event?.id ?? -1}${texts.write(payload)}`
    }
    if (suspended !== null) key += suspendedKey(suspended, texts)
    key += '='
    for (let at = 0; at < fields.length; at++) key += texts.write(fields[at] as Value)
    return key
  }
}

const nothing: Omit<Local, 'slot'> = {
  state: 0,
  isStarted: false,
  isPaused: false,
  isHalted: false,
  hasLooked: false,
  children: 0,
  handed: 0,
  waiting: null,
  suspended: null,
  fields: [],
}

/** Flags of a machine. */
export const IS_STARTED = 1
export const IS_PAUSED = 2
export const HAS_LOOKED = 8

/** With its members in one order, whoever made it, so that reading them takes the same code. */
function uniform(local: Local): Local {
  return {
    slot: local.slot,
    state: local.state,
    isStarted: local.isStarted,
    isPaused: local.isPaused,
    isHalted: local.isHalted,
    hasLooked: local.hasLooked,
    children: local.children,
    handed: local.handed,
    waiting: local.waiting,
    suspended: local.suspended,
    fields: local.fields,
  }
}

/** The flags of a machine as an int. */
export function flagsOf(
  isStarted: boolean,
  isPaused: boolean,
  isHalted: boolean,
  hasLooked: boolean,
): number {
  return (
    (isStarted ? IS_STARTED : 0) |
    (isPaused ? IS_PAUSED : 0) |
    (isHalted ? 4 : 0) |
    (hasLooked ? HAS_LOOKED : 0)
  )
}

function suspendedKey(suspended: Suspended, texts: ValueTexts): string {
  const { frames, stage, event, next, withHandler, action } = suspended
  let key = `s${stage},${event},${next},${withHandler},${action}`
  key += texts.write(suspended.nextPayload) + texts.write(suspended.withPayload)
  for (const { function: id, block, locals } of frames) {
    key += `/${id},${block}:${locals.map((value) => texts.write(value)).join('')}`
  }
  return key
}
