/**
 * The entries of a trace: what happened, as a line of the text trace (checker §3.2) and as an entry
 * of the JSON trace (checker §5.6). Every format of a line is decided here.
 */
import {
  type Bug,
  type EventRef,
  Fault,
  type FaultId,
  type Json,
  json,
  type Listener,
  logged,
  qualified,
  referenceFault,
  type Value,
} from '@parley/runtime'
import { isMonitor, qualifiedName, type Subject, shortName } from './subject.ts'

export interface Entry {
  /** The tag of its line, such as `SendLog`. */
  readonly tag: string
  /** The line without its tag. */
  readonly text: string
  /** The entry of the JSON trace; null if it has none. To be called at once. */
  readonly data: (() => EntryData) | null
}

/** An entry of the JSON trace, clock and strategy left out. */
export interface EntryData {
  readonly type: string
  /** Where it differs from the text. */
  readonly log?: string
  readonly details: EntryDetails
  /** Absent for entries without a payload. */
  readonly payload?: Json
  /** Whose clock it advances; absent for entries without a clock. */
  readonly participant?: string
}

/** Members of JSON entries besides `log`, `payload` and `clock`. */
export interface EntryDetails {
  readonly id?: string
  readonly error?: string
  readonly event?: string
  readonly creatorName?: string
  readonly creatorType?: string
  readonly state?: string
  readonly startState?: string
  readonly endState?: string
  readonly action?: string
  readonly exception?: string
  readonly haltInboxSize?: number
  readonly wasBlocked?: boolean
  readonly sender?: string
  readonly target?: string
  readonly isTargetHalted?: boolean
  readonly isEntry?: boolean
  readonly isInHotState?: boolean
  readonly eventType?: string
  readonly eventTypes?: readonly string[]
  readonly monitor?: string
  readonly strategy?: string
  readonly strategyDescription?: string
}

/** A listener that makes entries of what it hears, in the order of the text trace. */
export function entryListener<M extends Subject>(emit: (entry: Entry) => void): Listener<M> {
  return {
    created: (m, creator) => emit(created(m, creator)),
    monitorCreated: (monitor) => emit(monitorCreated(monitor)),
    entered: (m, state) => emit(stateChange(m, state, true)),
    exited: (m, state) => emit(stateChange(m, state, false)),
    transition: (m, from, to) => emit(transition(m, from, to)),
    sent: (m, event, payload, target, state) => emit(sent(m, event, payload, target, state)),
    dequeued: (m, event, payload, state) => emit(dequeued(m, event, payload, state)),
    received(m, event, payload, state, wasBlocked) {
      emit(received(m, event, payload, state, wasBlocked))
    },
    waiting: (m, events, state) => emit(waiting(m, events, state)),
    defaulted: (m, state) => emit(defaulted(m, state)),
    raised: (m, event, payload, state) => emit(raised(m, event, payload, state)),
    handling() {},
    popped: (m, event, state) => emit(popped(m, event, state)),
    halted(m, left, _event, state) {
      emit(exception(m, state, '', 'UnhandledEventException', true))
      emit(exception(m, state, '', 'UnhandledEventException', false))
      emit(halted(m, left))
    },
    chose: (m, value, _bound, isBool) => emit(chose(m, value, isBool)),
    announced: (m, event, payload) => emit(announced(m, event, payload)),
    monitorProcesses: (m, sender, event, payload) =>
      emit(monitorProcesses(m, sender, event, payload)),
    monitorRaised: (monitor, event, payload) => emit(monitorRaised(monitor, event, payload)),
    printed: (_m, text) => emit({ tag: 'PrintLog', text, data: () => printData }),
    omitted: (_m, lines) => emit(omitted(lines)),
    threw(m, bug, action) {
      const type = exceptionType(bug)
      if (type === null || isMonitor(m)) return
      emit(exception(m, m.state.name, bug.kind === 'exception' ? action : '', type, true))
    },
    failed: (bug) => emit(failed(bug)),
  }
}

function omitted(lines: number): Entry {
  return {
    tag: 'OmissionLog',
    text: `${moreLines(lines)}.`,
    data: () => ({ type: 'Omission', details: {} }),
  }
}

/** How many lines are left out. */
export function moreLines(lines: number): string {
  return `${lines} more ${lines === 1 ? 'line' : 'lines'} of the same step`
}

const printData: EntryData = { type: 'Print', details: {} }

/** `e`, or `e with payload (<rendering>)`. */
function eventText(event: EventRef, payload: Value): string {
  return payload === null ? event.name : `${event.name} with payload (${logged(payload)})`
}

/** The run-time name that JSON members and lines show for the goto of a monitor. */
const GOTO = 'GotoStateEvent'

function created(m: Subject, creator: Subject | null): Entry {
  const id = shortName(m)
  const by = creator === null ? "task '2'" : shortName(creator)
  const details =
    creator === null
      ? { id }
      : { id, creatorName: shortName(creator), creatorType: creator.table.name }
  return {
    tag: 'CreateLog',
    text: `${id} was created by ${by}.`,
    data: () => ({ type: 'CreateStateMachine', details, participant: id }),
  }
}

function monitorCreated(monitor: Subject): Entry {
  const name = monitor.table.name
  return {
    tag: 'CreateLog',
    text: `${qualifiedName(monitor)} was created.`,
    data: () => ({
      type: 'CreateMonitor',
      log: `${name} was created.`,
      details: { monitor: name },
      participant: name,
    }),
  }
}

function stateChange(m: Subject, state: string, isEntry: boolean): Entry {
  const verb = isEntry ? 'enters' : 'exits'
  const name = shortName(m)
  if (!isMonitor(m)) {
    return {
      tag: 'StateLog',
      text: `${name} ${verb} state '${state}'.`,
      data: () => ({
        type: 'StateTransition',
        details: { id: name, state, isEntry },
        participant: name,
      }),
    }
  }
  const { temperature } = m.state
  const change = `${verb} ${temperature === 'warm' ? '' : `${temperature} `}state '${state}'.`
  const heat = temperature === 'warm' ? {} : { isInHotState: temperature === 'hot' }
  return {
    tag: 'MonitorLog',
    text: `${qualifiedName(m)} ${change}`,
    data: () => ({
      type: 'MonitorStateTransition',
      log: `${name} ${change}`,
      details: { monitor: name, state, isEntry, ...heat },
      participant: name,
    }),
  }
}

function transition(m: Subject, startState: string, endState: string): Entry {
  const id = shortName(m)
  const start = `${id} is transitioning from state '${startState}' to state`
  return {
    tag: 'GotoLog',
    text: `${start} '${qualifiedName(m, endState)}'.`,
    data: () => ({
      type: 'GotoState',
      log: `${start} '${endState}'.`,
      details: { id, startState, endState },
      participant: id,
    }),
  }
}

function sent(m: Subject, event: EventRef, payload: Value, to: Subject, state: string): Entry {
  const [sender, target] = [shortName(m), shortName(to)]
  const isTargetHalted = 'isHalted' in to && to.isHalted === true
  const tail = isTargetHalted ? ' which has halted' : ''
  return {
    tag: 'SendLog',
    text:
      `'${sender}' in state '${state}' sent event '${eventText(event, payload)}' ` +
      `to '${target}'${tail}.`,
    data: () => ({
      type: 'SendEvent',
      details: { sender, state, event: event.name, target, isTargetHalted },
      payload: json(payload),
      participant: sender,
    }),
  }
}

function dequeued(m: Subject, event: EventRef, payload: Value, state: string): Entry {
  const id = shortName(m)
  return {
    tag: 'DequeueLog',
    text: `'${id}' dequeued event '${eventText(event, payload)}' in state '${state}'.`,
    data: () => ({
      type: 'DequeueEvent',
      details: { id, event: event.name, state },
      payload: json(payload),
      participant: id,
    }),
  }
}

function received(
  m: Subject,
  event: EventRef,
  payload: Value,
  state: string,
  wasBlocked: boolean,
): Entry {
  const id = shortName(m)
  const how = wasBlocked ? ' and unblocked' : ''
  return {
    tag: 'ReceiveLog',
    text: `'${id}' dequeued event '${eventText(event, payload)}'${how} in state '${state}'.`,
    data: () => ({
      type: 'ReceiveEvent',
      details: { id, event: event.name, state, wasBlocked },
      payload: json(payload),
      participant: id,
    }),
  }
}

function waiting(m: Subject, events: readonly EventRef[], state: string): Entry {
  const id = shortName(m)
  const names = events.map(({ name }) => name)
  const [only] = events
  const quoted = names.map((name) => `'${name}'`)
  const list =
    events.length === 1 && only !== undefined
      ? `'${qualified(only)}'`
      : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
  return {
    tag: 'ReceiveLog',
    text: `${id} is waiting to dequeue an event of type ${list} in state '${state}'.`,
    data: () =>
      events.length === 1 && only !== undefined
        ? { type: 'WaitEvent', details: { id, eventType: qualified(only), state }, participant: id }
        : { type: 'WaitMultipleEvents', details: { id, eventTypes: names }, participant: id },
  }
}

function defaulted(m: Subject, state: string): Entry {
  const id = shortName(m)
  return {
    tag: 'DefaultLog',
    text: `${id} is executing the default handler in state '${state}'.`,
    data: () => ({ type: 'DefaultEventHandler', details: { id, state }, participant: id }),
  }
}

function raised(m: Subject, event: EventRef, payload: Value, state: string): Entry {
  const id = shortName(m)
  return {
    tag: 'RaiseLog',
    text: `'${id}' raised event '${eventText(event, payload)}' in state '${state}'.`,
    data: () => ({
      type: 'RaiseEvent',
      details: { id, event: event.name, state },
      payload: json(payload),
      participant: id,
    }),
  }
}

function popped(m: Subject, event: EventRef, state: string): Entry {
  const id = shortName(m)
  return {
    tag: 'PopLog',
    text: `${id} popped state ${state} due to unhandled event '${event.name}'.`,
    data: () => ({
      type: 'PopStateUnhandledEvent',
      details: { id, event: event.name, state },
      participant: id,
    }),
  }
}

function exception(
  m: Subject,
  state: string,
  action: string,
  type: string,
  isThrown: boolean,
): Entry {
  const id = shortName(m)
  const verb = isThrown ? 'threw' : 'chose to handle'
  return {
    tag: 'ExceptionLog',
    text: `${id} running action '${action}' in state '${state}' ${verb} exception '${type}'.`,
    data: () => ({
      type: isThrown ? 'ExceptionThrown' : 'ExceptionHandled',
      details: { id, state, action, exception: type },
      participant: id,
    }),
  }
}

/** The host exception that the reference has for a bug in code; null for failed checks. */
function exceptionType({ kind, fault }: Bug): string | null {
  if (kind === 'unhandled-event') return 'UnhandledEventException'
  if (kind !== 'exception' || fault === undefined) return null
  return referenceFault(new Fault(fault as FaultId, '')).type
}

function halted(m: Subject, left: number): Entry {
  const id = shortName(m)
  return {
    tag: 'HaltLog',
    text: `${id} halted with ${left} events in its inbox.`,
    data: () => ({ type: 'Halt', details: { id, haltInboxSize: left }, participant: id }),
  }
}

function chose(m: Subject, value: number, isBool: boolean): Entry {
  const shown = isBool ? (value === 0 ? 'True' : 'False') : String(value)
  const text = `${shortName(m)} nondeterministically chose '${shown}'.`
  return { tag: 'RandomLog', text, data: null }
}

function announced(m: Subject, event: EventRef, payload: Value): Entry {
  const id = shortName(m)
  const tail = payload === null ? '.' : ` with payload ${logged(payload)}.`
  return {
    tag: 'AnnounceLog',
    text: `'${id}' announced event '${event.name}'${tail}`,
    data: () => ({
      type: 'Announce',
      log: `${id} announced event ${event.name}${tail}`,
      details: { id, event: event.name },
      payload: json(payload),
      participant: id,
    }),
  }
}

function monitorProcesses(m: Subject, from: Subject, event: EventRef, payload: Value): Entry {
  const [monitor, sender, state] = [m.table.name, shortName(from), m.state.name]
  return {
    tag: 'MonitorLog',
    text: `${monitor} is processing event '${eventText(event, payload)}' in state '${state}'.`,
    data: () => ({
      type: 'MonitorProcessEvent',
      details: { monitor, state, sender, event: event.name },
      payload: json(payload),
      participant: monitor,
    }),
  }
}

function monitorRaised(m: Subject, event: EventRef | null, payload: Value): Entry {
  const [monitor, state] = [m.table.name, m.state.name]
  const text = event === null ? GOTO : eventText(event, payload)
  return {
    tag: 'MonitorLog',
    text: `Monitor '${monitor}' raised event '${text}' in state '${state}'.`,
    data: () => ({
      type: 'MonitorRaiseEvent',
      details: { monitor, event: event?.name ?? GOTO, state },
      payload: json(payload),
      participant: monitor,
    }),
  }
}

function failed({ text }: Bug): Entry {
  return {
    tag: 'ErrorLog',
    text,
    data: () => ({ type: 'AssertionFailure', details: { error: text } }),
  }
}
