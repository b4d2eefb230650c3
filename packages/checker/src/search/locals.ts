/**
 * Machines at rest between computations, as components: captured, restored, and written as texts.
 */
import {
  Effect,
  type EventRef,
  type FunctionTable,
  type Host,
  Identity,
  Machine,
  type MachineTable,
  type Program,
  SEND,
  type Stage,
  share,
  type TestTable,
  type Value,
} from '@parley/runtime'
import { encodeLocal, encodeMessage } from './codec.ts'
import type { Local, Message, Suspended } from './component.ts'
import { hashText } from './hash.ts'
import { Interner } from './interner.ts'
import type { Image, Rewriter } from './rewriter.ts'
import type { Slots } from './slots.ts'
import { ValueIds } from './value-ids.ts'
import type { ValueTexts } from './value-text.ts'

/** Bytes of a value for each character that it has as a text: an estimate. */
const VALUE_BYTES = 8
/** Bytes of a machine or message without its values. */
const BYTES = 200

export class Locals {
  readonly messages: Interner<Message>
  readonly locals: Interner<Local | null>
  readonly ids: ValueIds
  /** Leaves out what no code will ever notice; null to keep all of it. */
  forgetter: Rewriter | null = null
  readonly #program: Program
  readonly #test: TestTable
  readonly #slots: Slots
  readonly #texts: ValueTexts

  constructor(program: Program, test: TestTable, slots: Slots, texts: ValueTexts) {
    this.#program = program
    this.#test = test
    this.#slots = slots
    this.#texts = texts
    const nothing = { event: null, payload: null }
    this.ids = new ValueIds(texts, (identity) => slots.slotOf(identity))
    this.messages = new Interner<Message>('message', nothing, {
      encode: (item) => encodeMessage(texts, item),
      keyOf: ({ event, payload }) => this.#messageKey(event, payload),
    })
    this.locals = new Interner<Local | null>('local', null, {
      encode: (item) => encodeLocal(texts, item),
      keyOf: (item) => this.#localKey(item as Local),
    })
  }

  /** The number of a message; `target` is the slot that a creation gives its payload to. */
  message({ event, payload: given }: Message, target = -1): number {
    const payload = this.#forget(given, this.payloadType(event, target))
    const key = this.#messageKey(event, payload)
    const known = this.messages.find(key)
    if (known !== undefined) return known
    const text = `${event === null ? -1 : event.id}${this.#texts.write(payload)}`
    const bytes = BYTES + VALUE_BYTES * text.length
    return this.messages.add(key, { event, payload: share(payload) }, hashText(`M${text}`), bytes)
  }

  #messageKey(event: EventRef | null, payload: Value): number[] {
    return [event === null ? -1 : event.id, this.ids.of(payload)]
  }

  /** The type of a payload; −1 if it is not known. */
  payloadType(event: EventRef | null, target: number): number {
    const { interfaces, payloadTypes } = this.#program
    if (event !== null) return payloadTypes[event.id] ?? -1
    return interfaces[this.#slots.interfaces[target] ?? -1]?.payloadType ?? -1
  }

  #forget(value: Value, type: number): Value {
    return this.forgetter === null ? value : this.forgetter.rewrite(value, type, null, this.#texts)
  }

  /** A machine that is about to start with a payload. */
  newborn(slot: number, message: number): number {
    const fields = Object.values(this.tableOf(slot).fields()).map(share)
    return this.intern({
      ...nothing,
      slot,
      state: this.tableOf(slot).start,
      handed: message,
      fields,
    })
  }

  tableOf(slot: number): MachineTable {
    const { machines } = this.#program
    if (slot < 0) {
      const { machine } = this.#test.monitors[-1 - slot] as TestTable['monitors'][number]
      return machines[machine] as MachineTable
    }
    const identity = this.#slots.identities[slot]
    return machines[identity?.machine as number] as MachineTable
  }

  /** The machine as the engine has it, ready to compute. */
  restore(host: Host, id: number): Machine {
    const local = this.locals.items[id] as Local
    const { slot } = local
    const table = this.tableOf(slot)
    const identity = this.#identityOf(slot, table)
    const own = slot < 0 ? -1 : (this.#slots.interfaces[slot] as number)
    const m = new Machine(host, identity, table, own, slot < 0 ? 0 : table.receives)
    if (slot >= 0) identity.children = local.children
    m.state = table.states[local.state] as Machine['state']
    m.isStarted = local.isStarted
    m.hasLooked = local.hasLooked
    m.waiting = local.waiting
    const names = Object.keys(m.fields)
    for (let at = 0; at < names.length; at++) {
      m.fields[names[at] as string] = local.fields[at] as Value
    }
    if (local.handed !== 0) {
      const { event, payload } = this.messages.items[local.handed] as Message
      m.handed = new Effect(SEND, event, payload, null, 0, 0, null)
    }
    if (local.suspended !== null) this.#resuspend(m, local.suspended)
    m.budget = host.workLimit
    return m
  }

  #identityOf(slot: number, table: MachineTable): Identity {
    if (slot < 0) return new Identity(null, 0, table.id, table.name)
    return this.#slots.identities[slot] as Identity
  }

  #resuspend(m: Machine, suspended: Suspended): void {
    const { functions, events } = this.#program
    m.frames = suspended.frames.map(({ function: id, block, locals }) => {
      return { function: functions[id] as FunctionTable, block, locals: locals.slice() }
    })
    m.stage = suspended.stage as Stage
    m.event = events[suspended.event] ?? null
    m.next = suspended.next
    m.withHandler = functions[suspended.withHandler] ?? null
    m.action = functions[suspended.action] ?? null
    m.nextPayload = suspended.nextPayload
    m.withPayload = suspended.withPayload
  }

  /** The machine after a computation. */
  capture(m: Machine, slot: number): number {
    const { handed, identity } = m
    return this.#internForgetting({
      slot,
      state: m.state === undefined ? -1 : m.state.index,
      isStarted: m.isStarted,
      isPaused: m.isPaused,
      isHalted: false,
      hasLooked: m.hasLooked,
      children: slot < 0 ? 0 : identity.children,
      handed: handed === null ? 0 : this.message(handed, slot),
      waiting: m.waiting,
      suspended: m.frames.length === 0 ? null : suspend(m),
      fields: Object.values(m.fields),
    })
  }

  #internForgetting(local: Local): number {
    return this.intern(
      this.forgetter === null ? local : this.rewritten(local, this.forgetter, null),
    )
  }

  /**
   * A machine or monitor without what no code will notice, with other machines and elements. Its
   * slot and what it was handed stay.
   */
  rewritten(local: Local, rewriter: Rewriter, image: Image | null): Local {
    const { functions } = this.#program
    const { fieldTypes } = this.tableOf(local.slot)
    const rewrite = (value: Value, type = -1): Value => {
      return rewriter.rewrite(value, type, image, this.#texts)
    }
    const { suspended, isStarted } = local
    const reads = rewriter.forgets ? this.#readsOf(local) : undefined
    return {
      ...local,
      fields: local.fields.map((value, at) => {
        if (reads?.[at] === 0) return null
        // Defaults are the same for all machines.
        return isStarted ? rewrite(value, fieldTypes[at]) : value
      }),
      suspended: suspended && {
        ...suspended,
        nextPayload: rewrite(suspended.nextPayload),
        withPayload: rewrite(suspended.withPayload),
        frames: suspended.frames.map((frame) => {
          const types = functions[frame.function]?.localTypes ?? []
          return { ...frame, locals: frame.locals.map((each, at) => rewrite(each, types[at])) }
        }),
      },
    }
  }

  /** The fields that code may read where a machine rests; undefined if it does not rest. */
  #readsOf({ slot, state, suspended, waiting, isStarted, isHalted }: Local) {
    const rests = suspended === null && waiting === null && isStarted && !isHalted
    return rests ? this.tableOf(slot).states[state]?.reads : undefined
  }

  /** The values that a machine or monitor holds, with their types, in the same way. */
  *valuesOf(local: Local, forgets: boolean): Generator<readonly [Value, number]> {
    const { fields, suspended, isStarted } = local
    const { fieldTypes } = this.tableOf(local.slot)
    const reads = forgets ? this.#readsOf(local) : undefined
    for (const [at, value] of fields.entries()) {
      yield [reads?.[at] === 0 ? null : value, isStarted ? (fieldTypes[at] ?? -1) : -1]
    }
    if (suspended === null) return
    yield [suspended.nextPayload, -1]
    yield [suspended.withPayload, -1]
    for (const { function: id, locals } of suspended.frames) {
      const types = this.#program.functions[id]?.localTypes ?? []
      for (const [at, value] of locals.entries()) yield [value, types[at] ?? -1]
    }
  }

  /** The same machine with something else changed. */
  change(id: number, changes: Partial<Local>): number {
    return this.intern({ ...(this.locals.items[id] as Local), ...changes })
  }

  /** Of a halted machine nothing matters any more. */
  halted(slot: number): number {
    return this.intern({ ...nothing, slot, isStarted: true, isHalted: true })
  }

  /** The number of a machine or monitor. */
  intern(local: Local): number {
    const key = this.#localKey(local)
    const known = this.locals.find(key)
    if (known !== undefined) return known
    for (const value of local.fields) share(value)
    for (const frame of local.suspended?.frames ?? []) for (const each of frame.locals) share(each)
    share(local.suspended?.nextPayload ?? null)
    share(local.suspended?.withPayload ?? null)
    const text = this.keyOf(local, this.#texts)
    const bytes = BYTES + VALUE_BYTES * text.length
    return this.locals.add(key, local, hashText(`L${text}`), bytes)
  }

  #localKey(local: Local): number[] {
    const { slot, state, children, handed, waiting, suspended, fields } = local
    const waits =
      waiting === null ? 0 : this.ids.ofText(`w${waiting.point}:${waiting.names.join()}`)
    const suspends = suspended === null ? 0 : this.ids.ofText(suspendedKey(suspended, this.#texts))
    const key = [slot, state, flagsOf(local), children, handed, waits, suspends]
    for (let at = 0; at < fields.length; at++) key.push(this.ids.of(fields[at] as Value))
    return key
  }

  /** A machine or monitor as a text. */
  keyOf(local: Local, texts: ValueTexts): string {
    const { slot, waiting, suspended, handed, fields } = local
    const who = slot < 0 ? String(slot) : texts.textOf(this.#slots.identities[slot] as Identity)
    let key = `${who},${local.state},${flagsOf(local)},${local.children}`
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

function flagsOf({ isStarted, isPaused, isHalted, hasLooked }: Local): number {
  return +isStarted + 2 * +isPaused + 4 * +isHalted + 8 * +hasLooked
}

/** Of what is to come, only what the stage still needs; the rest is left from before. */
function suspend(m: Machine): Suspended {
  const { stage } = m
  const isExit = stage === 'exit'
  const isLeaving = isExit || stage === 'with'
  return {
    frames: m.frames.map(({ function: { id }, block, locals }) => {
      return { function: id, block, locals: locals.slice() }
    }),
    stage,
    event: stage === 'unhandled' ? (m.event?.id ?? -1) : -1,
    next: isLeaving ? m.next : -1,
    withHandler: isExit ? (m.withHandler?.id ?? -1) : -1,
    action: m.action?.id ?? -1,
    nextPayload: isLeaving ? m.nextPayload : null,
    withPayload: isExit ? m.withPayload : null,
  }
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
