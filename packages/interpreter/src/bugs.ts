/** The wording of every bug (checker §3.1). */
import type { Bug, BugKind, EventRef, Fault, Value } from '@parley/runtime'
import { identityName, PMap, referenceFault, Seq } from '@parley/runtime'
import type { Machine, Monitor, Subject } from './instances.ts'
import { HALT_EVENT_NAME, NAMESPACE } from './names.ts'

/** How a machine or monitor is called in messages. */
export function nameOf(subject: Subject): string {
  return subject.kind === 'machine'
    ? identityName(subject.identity)
    : `${NAMESPACE}.${subject.table.name}`
}

function bug(kind: BugKind, text: string, subject?: Subject): Bug {
  return {
    kind,
    text,
    explanation: '',
    ...(subject === undefined ? {} : { who: nameOf(subject) }),
    ...(subject?.kind === 'monitor' ? { monitor: subject.table.name } : {}),
  }
}

function qualified(event: EventRef): string {
  return event.name === HALT_EVENT_NAME
    ? `PChecker.Runtime.Events.${HALT_EVENT_NAME}`
    : `${NAMESPACE}.${event.name}`
}

export function assertion(subject: Subject, location: string, message: string): Bug {
  const tail = message === '' ? '' : ` ${message}`
  return bug('assertion', `Assertion Failed: ${location}${tail}`, subject)
}

export function unhandled(subject: Subject, event: EventRef): Bug {
  const text = `${nameOf(subject)} received event '${qualified(event)}' that cannot be handled.`
  return bug('unhandled-event', text, subject)
}

export function nullTarget(sender: Machine, event: EventRef): Bug {
  const text =
    `Target in send cannot be null. Machine ${nameOf(sender)} trying to send event ` +
    `${event.name} to null target in state ${sender.state.name}.`
  return bug('null-target', text, sender)
}

export function nullSend(sender: Machine): Bug {
  const text =
    `Machine cannot send a null event. Machine ${nameOf(sender)} trying to send null event ` +
    `in state ${sender.state.name}.`
  return bug('null-event', text, sender)
}

export function nullRaise(subject: Subject): Bug {
  const text =
    subject.kind === 'machine'
      ? `${nameOf(subject)} is raising a null event in state ${subject.state.name}`
      : `${nameOf(subject)} is raising a null event.`
  return bug('null-event', text, subject)
}

export function nullAnnounce(machine: Machine): Bug {
  const text =
    `Incorrect use of announce by Machine ${nameOf(machine)} in state ${machine.state.name}. ` +
    'Machine cannot announce a null event'
  return bug('null-event', text, machine)
}

export function notInSends(sender: Machine, event: EventRef): Bug {
  const text = `Event ${event.name} is not in the sends set of the Machine ${sender.table.name}`
  return bug('sends-set', text, sender)
}

export function notPermitted(sender: Machine, event: EventRef, target: Machine): Bug {
  const to = nameOf(target)
  const text = `Event ${event.name} is not in the permissions set of the target machine ${to}`
  return bug('permission-set', text, sender)
}

export function notInCreates(creator: Machine, interfaceName: string): Bug {
  const text =
    `Machine ${creator.table.name} cannot create interface I_${interfaceName}, ` +
    'not in its creates set'
  return bug('creates-set', text, creator)
}

export function badChoice(machine: Machine, what: string): Bug {
  const where = `Machine ${nameOf(machine)} in state ${machine.state.name}`
  const text = `Incorrect use of choose by ${where}. ${what}`
  return bug('choose', text, machine)
}

export function emptyChoice(machine: Machine, collection: Value): Bug {
  const name = collection instanceof Seq ? 'sequence' : collection instanceof PMap ? 'map' : 'set'
  return badChoice(machine, `Trying to choose from an empty ${name}!`)
}

export function tooManyChoices(machine: Machine, count: number | bigint): Bug {
  const limit = 'choose expects a parameter with at most 10000 choices'
  return badChoice(machine, `${limit}, got ${count} choices instead.`)
}

export function negativeChoice(machine: Machine, count: number | bigint): Bug {
  const text = `choose expects a non-negative number of choices, got ${count}.`
  return badChoice(machine, text)
}

export function transitionInExit(subject: Subject, kind: 'raise' | 'goto'): Bug {
  const names =
    subject.kind === 'machine'
      ? ({ raise: 'RaiseEvent', goto: 'GotoState' } as const)
      : ({ raise: 'Raise', goto: 'Goto' } as const)
  const what = `a '${names[kind]}' transition from an OnExit action`
  const text = `${nameOf(subject)} has performed ${what}.`
  return bug('transition-in-exit', text, subject)
}

export function deadlock(blocked: readonly Machine[]): Bug {
  const names = blocked.map(nameOf)
  const last = names.pop() ?? ''
  const who = names.length === 0 ? `${last} is` : `${names.join(', ')} and ${last} are`
  const text =
    `Deadlock detected. ${who} waiting to receive an event, ` +
    'but no other controlled tasks are enabled.'
  return bug('deadlock', text)
}

export function hotAtEnd(monitor: Monitor): Bug {
  const text =
    `${nameOf(monitor)} detected liveness bug in hot state '${monitor.state.name}' ` +
    'at the end of program execution.'
  return bug('liveness-terminated', text, monitor)
}

export function tooHot(monitor: Monitor): Bug {
  const { name } = monitor.state
  const text = `${nameOf(monitor)} detected potential liveness bug in hot state '${name}'.`
  return bug('liveness-temperature', text, monitor)
}

export function boundReached(bound: number): Bug {
  return bug('step-bound', `Scheduling steps bound of ${bound} reached.`)
}

export function exception(subject: Subject, fault: Fault, action: string): Bug {
  const { type, message } = referenceFault(fault)
  const text =
    `Exception '${type}' was thrown in ${nameOf(subject)} (state '${subject.state.name}', ` +
    `action '${action}'): ${message}`
  return { ...bug('exception', text, subject), fault: fault.id }
}

export function livelock(subject: Subject): Bug {
  const text =
    `Detected potential infinite loop in an atomic block of ${nameOf(subject)} ` +
    `in state ${subject.state.name}.`
  return bug('livelock', text, subject)
}

export function recursion(subject: Subject): Bug {
  const text = `Recursion of ${nameOf(subject)} in state ${subject.state.name} is too deep.`
  return bug('recursion', text, subject)
}
