/**
 * The text trace of checker §3.2 from what a listener hears, written for comparisons: one text for
 * every evaluator, whatever its machines look like.
 */
import type { Program } from '../../packages/compiler/src/index.ts'
import type { Bug, EventRef, Listener, Value } from '../../packages/runtime/src/index.ts'
import { logged } from '../../packages/runtime/src/index.ts'

/** What the log tells of a machine or monitor. */
export interface Described {
  /** `Name(3)`, or the bare name of a monitor. */
  readonly name: string
  /** The name of its declaration. */
  readonly declaration: string
  readonly isMonitor: boolean
  readonly isHalted: boolean
}

/** A listener that appends to `lines`; `describe` looks at a machine of the evaluator. */
export function logLines<M>(
  program: Program,
  describe: (m: M) => Described,
  lines: string[],
): Listener<M> {
  const id = (m: M): string => describe(m).name
  const stateLine = (m: M, state: string, verb: string): void => {
    const { name, declaration, isMonitor } = describe(m)
    if (!isMonitor) lines.push(`<StateLog> ${name} ${verb} state '${state}'.`)
    else {
      const heat = temperatureOf(program, declaration, state)
      lines.push(`<MonitorLog> PImplementation.${name} ${verb} ${heat}state '${state}'.`)
    }
  }
  return {
    created(m, creator) {
      const by = creator === null ? "task '2'" : id(creator)
      lines.push(`<CreateLog> ${id(m)} was created by ${by}.`)
    },
    monitorCreated(m) {
      lines.push(`<CreateLog> PImplementation.${id(m)} was created.`)
    },
    entered: (m, state) => stateLine(m, state, 'enters'),
    exited: (m, state) => stateLine(m, state, 'exits'),
    transition(m, from, to) {
      const { name, declaration, isMonitor } = describe(m)
      if (isMonitor) return
      const target = `PImplementation.${declaration}.${to}`
      lines.push(`<GotoLog> ${name} is transitioning from state '${from}' to state '${target}'.`)
    },
    ...messageLines(describe, lines),
    ...otherLines(describe, lines),
  }
}

type Part<M, Keys extends keyof Listener<M>> = Pick<Listener<M>, Keys>

function messageLines<M>(
  describe: (m: M) => Described,
  lines: string[],
): Part<M, 'sent' | 'dequeued' | 'received' | 'waiting' | 'defaulted' | 'raised' | 'announced'> {
  const id = (m: M): string => describe(m).name
  return {
    sent(m, event, payload, target, state) {
      const { name, isHalted } = describe(target)
      const lost = isHalted ? ' which has halted' : ''
      const what = shown(event, payload)
      lines.push(
        `<SendLog> '${id(m)}' in state '${state}' sent event '${what}' to '${name}'${lost}.`,
      )
    },
    dequeued(m, event, payload, state) {
      const what = shown(event, payload)
      lines.push(`<DequeueLog> '${id(m)}' dequeued event '${what}' in state '${state}'.`)
    },
    received(m, event, payload, state, wasBlocked) {
      const what = shown(event, payload)
      const how = wasBlocked ? ' and unblocked' : ''
      lines.push(`<ReceiveLog> '${id(m)}' dequeued event '${what}'${how} in state '${state}'.`)
    },
    waiting(m, events, state) {
      const names = events.map(({ name }) => `'${name}'`)
      const last = names.pop() ?? ''
      const list = names.length === 0 ? last : `${names.join(', ')} or ${last}`
      lines.push(
        `<ReceiveLog> ${id(m)} is waiting to dequeue an event of type ${list} in state '${state}'.`,
      )
    },
    defaulted(m, state) {
      lines.push(`<DefaultLog> ${id(m)} is executing the default handler in state '${state}'.`)
    },
    raised(m, event, payload, state) {
      lines.push(
        `<RaiseLog> '${id(m)}' raised event '${shown(event, payload)}' in state '${state}'.`,
      )
    },
    announced(m, event, payload) {
      lines.push(`<AnnounceLog> '${id(m)}' announced event '${shown(event, payload)}'.`)
    },
  }
}

function otherLines<M>(
  describe: (m: M) => Described,
  lines: string[],
): Omit<
  Listener<M>,
  | ('created' | 'monitorCreated' | 'entered' | 'exited' | 'transition')
  | ('sent' | 'dequeued' | 'received' | 'waiting' | 'defaulted' | 'raised' | 'announced')
> {
  const id = (m: M): string => describe(m).name
  return {
    handling() {},
    popped(m, event, state) {
      const why = `due to unhandled event '${event.name}'`
      lines.push(`<PopLog> ${id(m)} popped state ${state} ${why}.`)
    },
    halted(m, left, event, state) {
      const action = `running action '' in state '${state}'`
      const exception = `exception 'UnhandledEventException'`
      lines.push(`<ExceptionLog> ${id(m)} ${action} threw ${exception} (${event.name}).`)
      lines.push(`<ExceptionLog> ${id(m)} ${action} chose to handle ${exception}.`)
      lines.push(`<HaltLog> ${id(m)} halted with ${left} events in its inbox.`)
    },
    chose(m, value, bound, isBool) {
      const kind = isBool ? 'bool' : `of ${bound}`
      lines.push(`<RandomLog> ${id(m)} nondeterministically chose '${value}' (${kind}).`)
    },
    monitorProcesses(monitor, sender, event, payload) {
      const what = shown(event, payload)
      lines.push(`<MonitorLog> ${id(monitor)} is processing event '${what}' from ${id(sender)}.`)
    },
    monitorRaised(monitor, event, payload) {
      const what = event === null ? 'GotoStateEvent' : shown(event, payload)
      lines.push(`<MonitorLog> Monitor '${id(monitor)}' raised event '${what}'.`)
    },
    printed(m, text) {
      lines.push(`<PrintLog> ${text} (${id(m)})`)
    },
    omitted(m, count) {
      lines.push(`<OmissionLog> ${id(m)} ${count}`)
    },
    threw(m, bug, action) {
      // Other failures are assertions of the run time, which have no line of their own.
      const isUnhandled = bug.kind === 'unhandled-event' && !describe(m).isMonitor
      if (bug.kind !== 'exception' && !isUnhandled) return
      const kind = bug.fault ?? bug.kind
      lines.push(`<ExceptionLog> ${id(m)} running action '${action}' threw exception '${kind}'.`)
    },
    failed(bug) {
      lines.push(`<ErrorLog> ${bugText(bug)}`)
    },
  }
}

/** The text of a bug; wording that the reference does not fix is left out. */
export function bugText(bug: Bug): string {
  return bug.fault === 'F10' ? bug.text.replace(/: .*$/s, '') : bug.text
}

function shown(event: EventRef, payload: Value): string {
  return payload === null ? event.name : `${event.name} with payload (${logged(payload)})`
}

function temperatureOf(program: Program, declaration: string, state: string): string {
  const machine = program.machines.find(({ name }) => name === declaration)
  const temperature = machine?.states.find(({ name }) => name === state)?.temperature
  return temperature === undefined || temperature === 'warm' ? '' : `${temperature} `
}
