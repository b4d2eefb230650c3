/**
 * What a machine or monitor does with an event (checker §2.6 to §2.11, §2.14): handlers, raise,
 * goto, exit, transition and entry functions, all in one computation. A computation may stop inside
 * any of these (a `receive`, a pause) and goes on where it was; `Machine.stage` says where.
 */
import * as bugs from './bugs.ts'
import { Effect, HALT, type Machine, type Outcome, type Stage, tell, tick } from './machine.ts'
import {
  CALL,
  DEFER,
  DONE,
  EXIT,
  type FunctionTable,
  IGNORE,
  type Kind,
  type Program,
} from './program.ts'
import { Fault } from './value/fault.ts'
import {
  EventRef,
  Float,
  Foreign,
  MachineRef,
  PMap,
  PSet,
  Seq,
  Tuple,
  type Value,
} from './value/value.ts'

/** Enters the start state. */
export function begin(m: Machine, payload: Value): void {
  m.isStarted = true
  enter(m, payload)
  finish(m)
}

/** Handles an event that was dequeued, defaulted or observed. */
export function handle(m: Machine, event: EventRef, payload: Value): void {
  dispatch(m, event, payload)
  finish(m)
}

/** Goes on after a `receive` or a pause. */
export function resume(m: Machine): void {
  runFrames(m)
  finish(m)
}

function finish(m: Machine): void {
  while (m.frames.length === 0 && m.stage !== 'rest') advance(m)
}

/** The code of the current stage has ended: takes the next one. */
function advance(m: Machine): void {
  const outcome: Outcome = m.outcome
  m.outcome = 'done'
  switch (m.stage) {
    case 'handler':
    case 'entry':
      if (outcome === 'done') m.stage = 'rest'
      else {
        // Raising and going round in circles is work without a scheduling point, too.
        tick(m)
        if (outcome === 'raise') handleRaised(m)
        else handleGoto(m)
      }
      return
    case 'exit':
      requireDone(m, outcome)
      call(m, 'with', m.withHandler, m.withPayload)
      return
    case 'with':
      requireDone(m, outcome)
      m.state = m.table.states[m.next] as typeof m.state
      enter(m, m.nextPayload)
      return
    case 'unhandled':
      requireDone(m, outcome)
      giveUp(m)
      return
    case 'rest':
  }
}

function requireDone(m: Machine, outcome: Outcome): void {
  if (outcome === 'done') return
  m.outcome = outcome
  throw bugs.transitionInExit(m)
}

function dispatch(m: Machine, event: EventRef, payload: Value): void {
  const action = m.state.actions[event.id]
  const { listener, probe } = m.execution
  if (probe !== null && m.interface >= 0) {
    if (action?.kind === 'do' || action?.kind === 'goto') probe.handled(m, event)
  }
  if (listener !== null && action && m.interface >= 0) {
    const state = m.state.name
    tell(m, listener, 0, () => listener.handling(m, event, state))
  }
  if (action?.kind === 'do') {
    call(m, 'handler', action.handler, payload)
    return
  }
  if (action?.kind === 'goto') {
    leave(m, action.state, action.handler, payload, payload)
    return
  }
  noteExit(m)
  m.event = event
  if (m.interface < 0) throw bugs.unhandled(m, event)
  call(m, 'unhandled', m.state.exit, null)
}

function handleRaised(m: Machine): void {
  const event = m.raised as EventRef
  const payload = m.raisedPayload
  m.raised = null
  m.raisedPayload = null
  m.stage = 'rest'
  if (m.interface < 0) m.execution.listener?.monitorRaised(m, event, payload)
  const disposition = m.state.disposition[event.id]
  if (disposition === IGNORE || disposition === DEFER) return
  dispatch(m, event, payload)
}

function handleGoto(m: Machine): void {
  const payload = m.gotoPayload
  m.gotoPayload = null
  if (m.interface < 0) m.execution.listener?.monitorRaised(m, null, null)
  leave(m, m.gotoState, null, null, payload)
}

function leave(
  m: Machine,
  to: number,
  handler: FunctionTable | null,
  withPayload: Value,
  entryPayload: Value,
): void {
  m.next = to
  m.execution.probe?.moved(m, m.table.states[to] as typeof m.state)
  m.withHandler = handler
  m.withPayload = withPayload
  m.nextPayload = entryPayload
  const { listener } = m.execution
  if (listener !== null && m.interface >= 0) {
    const from = m.state.name
    const target = (m.table.states[to] as typeof m.state).name
    tell(m, listener, 1, () => listener.transition(m, from, target))
  }
  noteExit(m)
  call(m, 'exit', m.state.exit, null)
}

function enter(m: Machine, payload: Value): void {
  const { listener, probe } = m.execution
  const { state } = m
  if (probe !== null) probe.entered(m, state)
  if (state.temperature === 'cold') {
    m.temperature = 0
    m.colds++
  }
  if (listener !== null) {
    tell(m, listener, 1, () => {
      m.shown = state
      listener.entered(m, state.name)
    })
  }
  call(m, 'entry', state.entry, payload)
}

function noteExit(m: Machine): void {
  const { listener } = m.execution
  if (listener === null) return
  const state = m.state.name
  tell(m, listener, 1, () => listener.exited(m, state))
}

/** The exit function of an unhandled event has run: halts, or it is a bug. */
function giveUp(m: Machine): void {
  const event = m.event as EventRef
  const state = m.state.name
  const { listener } = m.execution
  if (listener !== null) tell(m, listener, 1, () => listener.popped(m, event, state))
  m.stage = 'rest'
  if (event.id !== 1) throw bugs.unhandled(m, event)
  m.out.push(new Effect(HALT, event, null, null, 0, 0, null))
}

/** Runs the code of a stage, if there is any, up to its end or to where it waits. */
function call(m: Machine, stage: Stage, code: FunctionTable | null, payload: Value): void {
  m.stage = stage
  if (code === null) return
  m.action = code
  if (m.execution.probe !== null) m.execution.probe.called(m, code)
  const argument = code.parameter === null ? null : bind(code.parameter, payload)
  if (code.resume === null) {
    if (code.parameter === null) code.code(m)
    else code.code(m, argument)
    return
  }
  m.frames.push({ function: code, block: -1, locals: code.parameter === null ? [] : [argument] })
  runFrames(m)
}

/**
 * A payload as a parameter takes it: where the field of a 1-tuple is wanted, the field (language
 * §8.4).
 */
function bind(kind: Kind, payload: Value): Value {
  // Most parameters are records or numbers, and get one.
  if (kind === 'namedTuple') {
    if (payload instanceof Tuple && payload.shape.names !== null) return payload
  } else if (kind === 'int' && typeof payload === 'number') return payload
  const isSingle =
    payload instanceof Tuple && payload.shape.size === 1 && payload.shape.names === null
  const value = isSingle && kind !== 'tuple' && kind !== 'any' ? payload.at(0) : payload
  checkKind(kind, value)
  return value
}

/** Runs suspended calls, innermost first, until all have ended or one waits. */
function runFrames(m: Machine): void {
  while (m.frames.length > 0) {
    if (m.frames.length > m.execution.depthLimit) throw bugs.recursion(m)
    const frame = m.frames[m.frames.length - 1] as (typeof m.frames)[number]
    const progress = (frame.function.resume as NonNullable<FunctionTable['resume']>)(m, frame)
    if (progress === DONE) m.frames.pop()
    else if (progress === EXIT) m.frames.length = 0
    else if (progress !== CALL) return
  }
}

/**
 * Checks that a payload has the kind that a parameter or cast wants (checker §1.11, shallow).
 * Faults F6 for a null where a value is needed, F10 for another kind.
 */
export function checkKind(kind: Kind, value: Value): void {
  const actual = kindOf(value)
  if (actual === kind || kind === 'any') return
  if (value === null) {
    if (!isScalar(kind)) return
    throw new Fault('F6', `there is no value where a ${kind} is needed`)
  }
  throw new Fault('F10', `Unable to cast object of type '${actual}' to type '${kind}'.`)
}

/** Checks and completes the payload of an announcement (checker §2.13). */
export function announcedPayload(program: Program, { id }: EventRef, payload: Value): Value {
  const kind = program.payloadKinds[id] ?? 'null'
  if (payload !== null && kind !== 'null') checkKind(kind, payload)
  if (payload !== null || !isScalar(kind)) return payload
  return (program.payloadDefaults[id] as () => Value)()
}

const scalarKinds: ReadonlySet<Kind> = new Set(['int', 'bool', 'float', 'string'])

/** Whether null is no value of a kind. */
export function isScalar(kind: Kind): boolean {
  return scalarKinds.has(kind)
}

/** The kind of a value as casts tell kinds apart. */
export function kindOf(value: Value): Kind {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return 'int'
    case 'boolean':
      return 'bool'
    case 'string':
      return 'string'
  }
  if (value === null) return 'null'
  if (value instanceof Tuple) return value.shape.names === null ? 'tuple' : 'namedTuple'
  if (value instanceof MachineRef) return 'machine'
  if (value instanceof EventRef) return 'event'
  if (value instanceof Seq) return 'seq'
  if (value instanceof PSet) return 'set'
  if (value instanceof PMap) return 'map'
  if (value instanceof Float) return 'float'
  return value instanceof Foreign ? 'foreign' : 'any'
}
