/** The text of every bug that a running machine can cause (checker §3.1, formats kept exactly). */
import { type Bug, type BugKind, Failure } from './failure.ts'
import type { Machine } from './machine.ts'
import { locationOf, type Place } from './program.ts'
import { type Fault, referenceFault } from './value/fault.ts'
import { identityName } from './value/render.ts'
import { type EventRef, type Int, type MachineRef, PMap, Seq } from './value/value.ts'

const NAMESPACE = 'PImplementation'

/** `Name(3)` of a machine, `PImplementation.Name` of a monitor. */
export function nameOf(m: Machine): string {
  return m.interface < 0 ? `${NAMESPACE}.${m.table.name}` : identityName(m.identity)
}

/** The namespaced name of an event in messages. */
export function qualified(event: EventRef): string {
  return event.id === 1 ? 'PChecker.Runtime.Events.PHalt' : `${NAMESPACE}.${event.name}`
}

function failure(
  m: Machine,
  kind: BugKind,
  text: () => string,
  explanation: () => string,
  place?: Place,
): Failure {
  return new Failure((): Bug => {
    return {
      kind,
      text: text(),
      explanation: explanation(),
      who: nameOf(m),
      ...(place === undefined ? {} : { place }),
      ...(m.interface < 0 ? { monitor: m.table.name } : {}),
    }
  })
}

export function assertion(m: Machine, place: Place, message: () => string): Failure {
  const text = (): string => {
    const shown = message()
    const where = locationOf(m.execution.program, place)
    return shown === '' ? `Assertion Failed: ${where}` : `Assertion Failed: ${where} ${shown}`
  }
  return failure(m, 'assertion', text, () => `an assertion of ${nameOf(m)} is false`, place)
}

export function nullTarget(m: Machine, event: EventRef): Failure {
  const state = m.state.name
  return failure(
    m,
    'null-target',
    () =>
      `Target in send cannot be null. Machine ${nameOf(m)} trying to send event ${event.name} ` +
      `to null target in state ${state}.`,
    () => `${nameOf(m)} sends ${event.name} to a machine variable that was never set`,
  )
}

export function nullSend(m: Machine): Failure {
  const state = m.state.name
  return failure(
    m,
    'null-event',
    () =>
      `Machine cannot send a null event. Machine ${nameOf(m)} trying to send null event ` +
      `in state ${state}.`,
    () => `${nameOf(m)} sends an event variable that was never set`,
  )
}

export function nullRaise(m: Machine): Failure {
  const state = m.state.name
  const text = (): string =>
    m.interface < 0
      ? `${nameOf(m)} is raising a null event.`
      : `${nameOf(m)} is raising a null event in state ${state}`
  return failure(m, 'null-event', text, () => `${nameOf(m)} raises an event variable never set`)
}

export function nullAnnounce(m: Machine): Failure {
  const state = m.state.name
  return failure(
    m,
    'null-event',
    () =>
      `Incorrect use of announce by Machine ${nameOf(m)} in state ${state}. ` +
      'Machine cannot announce a null event',
    () => `${nameOf(m)} announces an event variable that was never set`,
  )
}

export function notInSends(m: Machine, event: EventRef): Failure {
  return failure(
    m,
    'sends-set',
    () => `Event ${event.name} is not in the sends set of the Machine ${m.table.name}`,
    () => `${m.table.name} lists what it sends, and ${event.name} is not in the list`,
  )
}

export function notPermitted(event: EventRef, to: MachineRef): Failure {
  return new Failure(() => ({
    kind: 'permission-set',
    text:
      `Event ${event.name} is not in the permissions set of the target machine ` +
      identityName(to.identity),
    explanation: `the reference to ${identityName(to.identity)} does not allow ${event.name}`,
  }))
}

export function notInCreates(m: Machine, interfaceId: number): Failure {
  const name = m.execution.program.interfaces[interfaceId]?.name ?? ''
  return failure(
    m,
    'creates-set',
    () => `Machine ${m.table.name} cannot create interface I_${name}, not in its creates set`,
    () => `${m.table.name} creates a ${name}, which its module does not bind to a machine`,
  )
}

function choosePrefix(m: Machine): string {
  return `Incorrect use of choose by Machine ${nameOf(m)} in state ${m.state.name}. `
}

export function tooManyChoices(m: Machine, count: Int): Failure {
  return failure(
    m,
    'choose',
    () =>
      `${choosePrefix(m)}choose expects a parameter with at most 10000 choices, ` +
      `got ${count} choices instead.`,
    () => 'a choice between so many values cannot be explored',
  )
}

export function negativeChoice(m: Machine, count: Int): Failure {
  return failure(
    m,
    'choose',
    () => `${choosePrefix(m)}choose expects a non-negative number of choices, got ${count}.`,
    () => 'there is no number from 0 to a negative bound',
  )
}

export function emptyChoice(m: Machine, collection: object): Failure {
  const what = collection instanceof Seq ? 'sequence' : collection instanceof PMap ? 'map' : 'set'
  return failure(
    m,
    'choose',
    () => `${choosePrefix(m)}Trying to choose from an empty ${what}!`,
    () => `there is nothing to choose from: the ${what} is empty`,
  )
}

export function unhandled(m: Machine, event: EventRef): Failure {
  const state = m.state.name
  return failure(
    m,
    'unhandled-event',
    () => `${nameOf(m)} received event '${qualified(event)}' that cannot be handled.`,
    () => `state ${state} of ${m.table.name} has no handler for ${event.name}`,
    m.state.place,
  )
}

export function transitionInExit(m: Machine): Failure {
  const isMonitor = m.interface < 0
  const names = isMonitor ? ['Raise', 'Goto'] : ['RaiseEvent', 'GotoState']
  const what = m.outcome === 'raise' ? names[0] : names[1]
  return failure(
    m,
    'transition-in-exit',
    () => `${nameOf(m)} has performed a '${what}' transition from an OnExit action.`,
    () => 'exit and transition functions cannot change the state',
  )
}

export function livelock(m: Machine): Failure {
  const state = m.state.name
  return failure(
    m,
    'livelock',
    () => `Detected potential infinite loop in an atomic block of ${nameOf(m)} in state ${state}.`,
    () => `${nameOf(m)} computes without end: no other machine can ever act again`,
  )
}

export function recursion(m: Machine): Failure {
  const state = m.state.name
  return failure(
    m,
    'recursion',
    () => `Recursion of ${nameOf(m)} in state ${state} is too deep.`,
    () => 'functions call each other without end, or deeper than the guard allows',
  )
}

/** A fault in code, as the exception that the reference shows. */
export function exception(m: Machine, fault: Fault, action: string, place?: Place): Failure {
  const state = m.state.name
  return new Failure(() => {
    const { type, message } = referenceFault(fault)
    return {
      kind: 'exception',
      text:
        `Exception '${type}' was thrown in ${nameOf(m)} (state '${state}', ` +
        `action '${action}'): ${message}`,
      explanation: fault.message,
      fault: fault.id,
      who: nameOf(m),
      ...(place === undefined ? {} : { place }),
      ...(m.interface < 0 ? { monitor: m.table.name } : {}),
    }
  })
}

/** A monitor that has been hot for more decisions than the threshold allows. */
export function hotTooLong(monitor: Machine): Bug {
  const state = monitor.state.name
  return {
    kind: 'liveness-temperature',
    text: `${nameOf(monitor)} detected potential liveness bug in hot state '${state}'.`,
    explanation: `${monitor.table.name} has waited for ${monitor.temperature} decisions`,
    monitor: monitor.table.name,
    place: monitor.state.place,
  }
}

/** Why a loop is fair, in names and places. */
export interface LoopFairness {
  /** Machines that act in it. */
  readonly acting: readonly string[]
  /** Machines that cannot act in some configuration of it. */
  readonly waiting: readonly string[]
  /** Places of choices that take each of their values in it. */
  readonly choices: readonly string[]
}

/** A monitor that is hot in a loop of configurations and never cold. */
export function hotInLoop(
  monitor: Machine,
  [from, to]: readonly [number, number],
  fairness: LoopFairness,
): Bug {
  const state = monitor.state.name
  const steps = to - from
  return {
    kind: 'liveness-lasso',
    text: `${nameOf(monitor)} detected liveness bug in hot state '${state}' of an endless loop.`,
    explanation:
      `the last ${steps} ${steps === 1 ? 'decision leads' : 'decisions lead'} back to the same ` +
      `configuration and can be repeated for ever, and ${monitor.table.name} is never cold; ` +
      `this is fair: ${fairnessText(fairness)}`,
    monitor: monitor.table.name,
    place: monitor.state.place,
    loop: [from, to],
  }
}

function fairnessText({ acting, waiting, choices }: LoopFairness): string {
  const parts = [`${listed(acting)} ${acting.length === 1 ? 'acts' : 'act'} in it`]
  if (waiting.length > 0) {
    parts.push(`${listed(waiting)} ${waiting.length === 1 ? 'has' : 'have'} nothing to do`)
  }
  for (const place of choices) parts.push(`the choice at ${place} takes each of its values`)
  return parts.join(', ')
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ')
}

/** A monitor that is hot when everything has come to rest. */
export function hotAtEnd(monitor: Machine): Bug {
  const state = monitor.state.name
  return {
    kind: 'liveness-terminated',
    text:
      `${nameOf(monitor)} detected liveness bug in hot state '${state}' ` +
      'at the end of program execution.',
    explanation: `everything has come to rest, and ${monitor.table.name} still waits`,
    monitor: monitor.table.name,
    place: monitor.state.place,
  }
}

/** Nothing is enabled, and these machines wait in a `receive`; in the order of their numbers. */
export function deadlock(blocked: readonly Machine[]): Bug {
  const names = blocked.map((m) => identityName(m.identity))
  const isOne = names.length === 1
  const all = isOne ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return {
    kind: 'deadlock',
    text:
      `Deadlock detected. ${all} ${isOne ? 'is' : 'are'} waiting to receive an event, ` +
      'but no other controlled tasks are enabled.',
    explanation: 'every machine that could act waits for an event that nobody will send',
  }
}

/** The step bound, where reaching it is a bug. */
export function boundReached(steps: number): Bug {
  return {
    kind: 'step-bound',
    text: `Scheduling steps bound of ${steps} reached.`,
    explanation: 'the execution did not come to rest within the bound',
  }
}
