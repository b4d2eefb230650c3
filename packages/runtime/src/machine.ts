/**
 * A machine or monitor while it runs, and the operations that emitted code calls. What a
 * computation does to the world goes to the machine's outbox, in order; nothing happens before its
 * time.
 */

import * as bugs from './bugs.ts'
import { Abandoned, Enough, type Failure } from './failure.ts'
import type { Host } from './host.ts'
import type { FunctionTable, MachineTable, StateTable } from './program.ts'
import type { Telling } from './telling.ts'
import { mapKeys, setItems, sizeOf } from './value/collections.ts'
import { Fault } from './value/fault.ts'
import {
  type EventRef,
  type Identity,
  type Int,
  MachineRef,
  type PMap,
  PSet,
  Seq,
  share,
  type Value,
} from './value/value.ts'

/** Kinds of effects: the first two are stops, with a scheduling point before them. */
export const SEND = 0
export const CREATE = 1
/** Everything from here on is a rider: it happens in the step of the stop before it. */
export const ANNOUNCE = 2
export const CHOICE = 3
export const RUN = 4
export const FAIL = 5
export const ABANDON = 6
export const HALT = 7

/** One entry of an outbox, and a message of an inbox. */
export class Effect {
  readonly kind: number
  readonly event: EventRef | null
  /** Of a choice: its point. */
  readonly payload: Value
  /** The receiver or the created machine. */
  readonly target: MachineRef | null
  /** A drawn choice; the interface of a creation; the point of a send. */
  readonly value: number
  /** The number of alternatives of a choice, −1 for a bool; the point of a creation. */
  readonly bound: number
  /** A failure, or what to run. */
  readonly action: Failure | (() => void) | null
  constructor(
    kind: number,
    event: EventRef | null,
    payload: Value,
    target: MachineRef | null,
    value: number,
    bound: number,
    action: Failure | (() => void) | null,
  ) {
    this.kind = kind
    this.event = event
    this.payload = payload
    this.target = target
    this.value = value
    this.bound = bound
    this.action = action
  }
}

/** Where a machine is in the handling of an event; see `handling.ts`. */
export type Stage = 'rest' | 'handler' | 'exit' | 'with' | 'entry' | 'unhandled'

/** How the code of a stage ended. */
export type Outcome = 'done' | 'raise' | 'goto'

/** A suspended call of a function that may wait; plain data but for its code. */
export interface Frame {
  readonly function: FunctionTable
  /** The piece to go on with; −1 before the first. */
  block: number
  readonly locals: Value[]
}

/** What a machine waits for in a `receive`. */
export interface Waiting {
  /** By event id: 1 for awaited events; halt always. */
  readonly events: Uint8Array
  /** The names in source order, for the log. */
  readonly names: readonly number[]
  /** Where, as an index into the points of the program. */
  readonly point: number
}

/** Lines that a listener is not told, and the effect that says so. */
interface Omission {
  readonly effect: Effect
  lines: number
  /** The state that they led to. */
  state: StateTable
}

/** A running machine, or a monitor. */
export class Machine {
  readonly execution: Host
  readonly identity: Identity
  readonly table: MachineTable
  /** The interface it was created through; −1 for monitors. */
  readonly interface: number
  readonly self: MachineRef
  readonly fields: Record<string, Value>
  /** The current state. */
  state: StateTable
  /** The state that what has happened so far led to; kept only while there is a listener. */
  shown: StateTable
  stage: Stage = 'rest'
  outcome: Outcome = 'done'
  raised: EventRef | null = null
  raisedPayload: Value = null
  gotoState = 0
  gotoPayload: Value = null
  /** The transition under way. */
  next = 0
  nextPayload: Value = null
  withHandler: FunctionTable | null = null
  withPayload: Value = null
  /** The event being handled. */
  event: EventRef | null = null
  frames: Frame[] = []
  /** What the resumable function that ended last returned. */
  result: Value = null
  /** The handler that runs or ran last, for messages. */
  action: FunctionTable | null = null
  waiting: Waiting | null = null
  /** The message that ends the waiting, or that a look under `on null` found. */
  handed: Effect | null = null
  /** Set while code must go on in the step that empties the outbox. */
  isPaused = false
  isStarted = false
  isHalted = false
  /** Under `on null`: the inbox has been looked into; `handed` is what was found. */
  hasLooked = false
  readonly out: Effect[] = []
  /** The first entry of `out` that has not happened. */
  head = 0
  /** Set when the monitors of the stop at the head have run. */
  isAnnounced = false
  /** Stops in `out` since it was last empty. */
  stops = 0
  /** Choices in `out` since then. */
  draws = 0
  /** Lines for a listener in `out` since the last decision there, and those left out after them. */
  told = 0
  omission: Omission | null = null
  readonly inbox: Effect[] = []
  /** Position in the inbox of the first message it would take, −1 if there is none. */
  eligible = -1
  /** Work left before the livelock guard fires, and nesting of recursive calls. */
  budget = 0
  depth = 0
  /** Monitors: decisions spent in hot states since the last cold one. */
  temperature = 0
  /** Monitors: entries of cold states. */
  colds = 0

  constructor(
    execution: Host,
    identity: Identity,
    table: MachineTable,
    interfaceId: number,
    permissions: number,
  ) {
    this.execution = execution
    this.identity = identity
    this.table = table
    this.interface = interfaceId
    this.self = new MachineRef(identity, permissions)
    this.fields = table.fields()
    this.state = table.states[table.start] as StateTable
    this.shown = this.state
  }
}

// --------------------------------------------------------------------- effects of emitted code

/** `send to, event, payload` (checker §2.12, checks 1 to 4). */
export function send(
  m: Machine,
  to: MachineRef | null,
  event: EventRef | null,
  payload: Value,
  point: number,
): void {
  if (event === null) throw bugs.nullSend(m)
  if (to === null) throw bugs.nullTarget(m, event)
  if (m.table.sends[event.id] === 0) throw bugs.notInSends(m, event)
  const { program } = m.execution
  if ((program.eventSets[to.permissions] as Uint8Array)[event.id] === 0) {
    throw bugs.notPermitted(event, to)
  }
  const message = new Effect(SEND, event, payload, to, point, 0, null)
  if (m.execution.probe !== null) m.execution.probe.sent(m, message)
  stop(m, message)
}

/** `new I(payload)`; the reference is known at once, its number when the creation happens. */
export function create(m: Machine, interfaceId: number, payload: Value, point: number): MachineRef {
  const { program, test } = m.execution
  const linked = (test.links[m.interface] as Int32Array)[interfaceId] as number
  if (linked < 0 || m.table.creates[interfaceId] === 0) {
    throw bugs.notInCreates(m, interfaceId)
  }
  const implementation = program.interfaces[linked]
  const machine = test.definitions[linked] as number
  if (implementation === undefined || machine < 0) throw bugs.notInCreates(m, interfaceId)
  const ordinal = ++m.identity.children
  const identity = m.execution.identify(m.identity, ordinal, machine, implementation.name)
  const ref = new MachineRef(identity, implementation.receives)
  stop(m, new Effect(CREATE, null, payload, ref, linked, point, null))
  return ref
}

function stop(m: Machine, effect: Effect): void {
  m.out.push(effect)
  m.told = 0
  m.budget = m.execution.workLimit
  if (++m.stops > m.execution.stopLimit) throw new Enough()
}

/** `announce event, payload` */
export function announce(m: Machine, event: EventRef | null, payload: Value): void {
  if (event === null) throw bugs.nullAnnounce(m)
  const complete = m.execution.announcedPayload(event, payload)
  m.out.push(new Effect(ANNOUNCE, event, complete, null, 0, 0, null))
}

/** `print`: the text is made when it is printed, if anyone listens. */
export function print(m: Machine, text: () => string): void {
  const { listener } = m.execution
  if (listener !== null) tell(m, listener, 1, () => listener.printed(m, text()))
}

/**
 * Tells a listener so many lines when everything before them has happened: at once in a monitor.
 * Of a machine that goes round in circles no more is kept than will be told.
 */
export function tell(m: Machine, listener: Telling, lines: 0 | 1, action: () => void): void {
  if (m.interface < 0) action()
  else if (m.told < listener.most) {
    m.told += lines
    m.out.push(new Effect(RUN, null, null, null, 0, 0, action))
  } else omit(m, listener, lines)
}

function omit(m: Machine, listener: Telling, lines: 0 | 1): void {
  if (m.omission === null || m.out.at(-1) !== m.omission.effect) {
    const happens = (): void => {
      m.shown = omission.state
      listener.omitted(m, omission.lines)
    }
    const effect = new Effect(RUN, null, null, null, 0, 0, happens)
    const omission: Omission = { effect, lines: 0, state: m.state }
    m.omission = omission
    m.out.push(effect)
  }
  m.omission.lines += lines
  m.omission.state = m.state
}

/** `raise`: the caller returns `true` after it. */
export function raise(m: Machine, event: EventRef | null, payload: Value): true {
  if (event === null) throw bugs.nullRaise(m)
  m.outcome = 'raise'
  m.raised = event
  m.raisedPayload = payload
  const { listener, probe } = m.execution
  if (probe !== null) probe.raised(m, event)
  if (listener !== null && m.interface >= 0) {
    const state = m.state.name
    share(payload)
    tell(m, listener, 1, () => listener.raised(m, event, payload, state))
  }
  return true
}

/** `goto`: the caller returns `true` after it. */
export function goto(m: Machine, state: number, payload: Value): true {
  m.outcome = 'goto'
  m.gotoState = state
  m.gotoPayload = payload
  return true
}

// -------------------------------------------------------------------------------- waiting

/** Begins to wait for one of some events (halt among them); the caller suspends after it. */
export function wait(m: Machine, names: readonly number[], point: number): void {
  const events = new Uint8Array(m.execution.program.events.length)
  for (const id of names) events[id] = 1
  m.waiting = { events, names, point }
}

/** The message that ended the waiting. */
export function taken(m: Machine): Effect {
  const message = m.handed as Effect
  m.handed = null
  return message
}

/**
 * Whether the computation must suspend until the outbox is empty: something in it has not happened
 * that what comes next could tell.
 */
export function pause(m: Machine): boolean {
  if (m.head === m.out.length || m.interface < 0) return false
  m.isPaused = true
  return true
}

// -------------------------------------------------------------------------------- choices

/** `$`, `$$`, `choose()` */
export function chooseBool(m: Machine, isFair: boolean, point = -1): boolean {
  const value = draw(m, 2, true, isFair, point)
  return value === 0
}

/** `choose(n)` */
export function chooseInt(m: Machine, bound: Int, point = -1): number {
  if (bound > 10000) throw bugs.tooManyChoices(m, bound)
  if (bound < 0) throw bugs.negativeChoice(m, bound)
  return draw(m, bound as number, false, false, point)
}

/** `choose(collection)`: an element of a sequence or set, a key of a map. */
export function chooseFrom(m: Machine, collection: Seq | PSet | PMap | null, point = -1): Value {
  if (collection === null) throw new Fault('F6', 'null is used where a collection is needed')
  const size = sizeOf(collection)
  if (size === 0) throw bugs.emptyChoice(m, collection)
  if (size > 10000) throw bugs.tooManyChoices(m, size)
  const at = draw(m, size, false, false, point)
  if (collection instanceof Seq) return collection.items[at] as Value
  const items = collection instanceof PSet ? setItems(collection) : mapKeys(collection)
  return items[at] as Value
}

function draw(m: Machine, bound: number, isBool: boolean, isFair: boolean, point: number): number {
  const value = m.execution.draw(m, bound, isFair, point)
  m.told = 0
  m.out.push(new Effect(CHOICE, null, point, null, value, isBool ? -1 : bound, null))
  return value
}

// ------------------------------------------------------------------------------ endings

/** A false assertion. */
export function fail(m: Machine, file: number, start: number, message: () => string): never {
  throw bugs.assertion(m, { file, start, end: start }, message)
}

/** A false assumption. */
export function abandon(): never {
  throw new Abandoned()
}

/** Called once a round by loops; the guard against loops without a scheduling point. */
export function tick(m: Machine): void {
  if (--m.budget < 0) throw bugs.livelock(m)
}

/** Called on entry to functions that may call themselves. */
export function descend(m: Machine): void {
  if (++m.depth > m.execution.depthLimit) throw bugs.recursion(m)
}

/** What a computation can be ended by. */
export type Ending = Failure | Abandoned | Enough
