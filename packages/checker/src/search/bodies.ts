/**
 * Machines of the engine for computations to run on: one for each slot and each monitor, which is
 * made what a component says before a computation, and read off after it.
 */
import {
  Effect,
  type FunctionTable,
  type Host,
  Identity,
  Machine,
  type Program,
  SEND,
  type Stage,
  type StateTable,
  type Value,
} from '@parley/runtime'
import type { Local, Message, Suspended } from './component.ts'
import { flagsOf, type Locals } from './locals.ts'
import type { Slots } from './slots.ts'

interface Body {
  readonly machine: Machine
  readonly names: readonly string[]
  /** What its fields hold, by the positions of their names, if that is known. */
  readonly values: Value[]
  isKnown: boolean
  /** The values after a computation without what no code will notice. */
  readonly kept: Value[]
}

export class Bodies {
  readonly #host: Host
  readonly #locals: Locals
  readonly #slots: Slots
  readonly #program: Program
  readonly #ofMachines: Body[] = []
  readonly #ofMonitors: Body[] = []

  constructor(host: Host, locals: Locals, slots: Slots) {
    this.#host = host
    this.#locals = locals
    this.#slots = slots
    this.#program = host.program
  }

  /** The machine as the engine has it, ready to compute; until the next one of its slot. */
  restore(id: number): Machine {
    const local = this.#locals.locals.items[id] as Local
    const { slot, fields } = local
    const body = this.#bodyOf(slot)
    const { machine: m, names, values, isKnown } = body
    body.isKnown = false
    reset(m)
    if (slot >= 0) m.identity.children = local.children
    m.state = m.table.states[local.state] as StateTable
    m.shown = m.state
    m.isStarted = local.isStarted
    m.hasLooked = local.hasLooked
    m.waiting = local.waiting
    for (let at = 0; at < names.length; at++) {
      if (isKnown && values[at] === fields[at]) continue
      m.fields[names[at] as string] = fields[at] as Value
    }
    if (local.handed !== 0) {
      const { event, payload } = this.#locals.messages.items[local.handed] as Message
      m.handed = new Effect(SEND, event, payload, null, 0, 0, null)
    }
    if (local.suspended !== null) this.#resuspend(m, local.suspended)
    m.budget = this.#host.workLimit
    return m
  }

  #bodyOf(slot: number): Body {
    const known = slot < 0 ? this.#ofMonitors[-1 - slot] : this.#ofMachines[slot]
    if (known !== undefined) return known
    const table = this.#locals.tableOf(slot)
    const identity =
      slot < 0
        ? new Identity(null, 0, table.id, table.name)
        : (this.#slots.identities[slot] as Identity)
    const own = slot < 0 ? -1 : (this.#slots.interfaces[slot] as number)
    const machine = new Machine(this.#host, identity, table, own, slot < 0 ? 0 : table.receives)
    const names = Object.keys(machine.fields)
    const made: Body = { machine, names, values: [], isKnown: false, kept: [] }
    if (slot < 0) this.#ofMonitors[-1 - slot] = made
    else this.#ofMachines[slot] = made
    return made
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

  /** The number of a machine after a computation that has begun with another one. */
  capture(m: Machine, before: number): number {
    const locals = this.#locals
    const { slot, fields, waiting } = locals.locals.items[before] as Local
    const body = this.#bodyOf(slot)
    const { names, values, kept } = body
    body.isKnown = true
    const suspended = m.frames.length === 0 ? null : locals.forgetCalls(suspend(m))
    const state = m.state === undefined ? -1 : m.state.index
    const handed = m.handed === null ? 0 : locals.message(m.handed.event, m.handed.payload, slot)
    const children = slot < 0 ? 0 : m.identity.children
    const flags = flagsOf(m.isStarted, m.isPaused, false, m.hasLooked)
    locals.begin(before, state, flags, children, handed)
    if (m.waiting !== waiting) locals.setWaiting(m.waiting)
    locals.setSuspended(suspended)
    const live = locals.live(slot, state, m.isStarted, suspended)
    for (let at = 0; at < names.length; at++) {
      let value = m.fields[names[at] as string] as Value
      values[at] = value
      if (live !== undefined && live[at] === 0) value = null
      else if (value !== fields[at] && m.isStarted) value = locals.forgetField(value, m.table, at)
      if (value !== fields[at]) locals.setField(at, value)
      kept[at] = value
    }
    const known = locals.known()
    if (known >= 0) return known
    return locals.addKnown({
      slot,
      state,
      isStarted: m.isStarted,
      isPaused: m.isPaused,
      isHalted: false,
      hasLooked: m.hasLooked,
      children,
      handed,
      waiting: m.waiting,
      suspended,
      fields: kept.slice(),
    })
  }
}

/** Makes a machine as it is when it has been created, but for its fields and its state. */
function reset(m: Machine): void {
  m.stage = 'rest'
  m.outcome = 'done'
  m.raised = null
  m.raisedPayload = null
  m.gotoState = 0
  m.gotoPayload = null
  m.next = 0
  m.nextPayload = null
  m.withHandler = null
  m.withPayload = null
  m.event = null
  if (m.frames.length > 0) m.frames = []
  m.result = null
  m.action = null
  m.handed = null
  m.isPaused = false
  while (m.out.length > 0) m.out.pop()
  m.stops = 0
  m.depth = 0
  m.colds = 0
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
