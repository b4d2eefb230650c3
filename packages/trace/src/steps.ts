/**
 * A neutral trace in memory, for reports and views: what happened, as data, with source places and
 * with what each step came after.
 */
import {
  type Bug,
  DEFER,
  type EventRef,
  IGNORE,
  type Json,
  json,
  type Listener,
  logged,
  type Machine,
  type Place,
  type Program,
  type StateTable,
  type Value,
} from '@parley/runtime'
import { isMonitor, shortName } from './subject.ts'

/** What all steps have. */
export interface StepBase {
  /** Its position in the trace, from 0. */
  readonly index: number
  /** How many decisions of the strategy came before. */
  readonly decisions: number
  /** `Name(3)` of a machine, the bare name of a monitor. */
  readonly who: string
  readonly isMonitor: boolean
  readonly state: string
  /** Indices of the steps that it directly comes after: the last one of `who`, and its cause. */
  readonly after: readonly number[]
  readonly place?: Place
}

/** An event with what it carries. */
export interface EventStep {
  readonly event: string
  readonly payload: Json
  /** The payload as log lines show it; empty if there is none. */
  readonly shown: string
}

/** An event that waits in an inbox. */
export interface Deferred {
  readonly event: string
  readonly sender: string
}

export type Step = StepBase &
  (
    | { readonly kind: 'create'; readonly creator: string | null }
    | { readonly kind: 'attach' }
    | { readonly kind: 'enter' | 'exit' }
    | { readonly kind: 'transition'; readonly to: string }
    | ({ readonly kind: 'send'; readonly target: string; readonly isLost: boolean } & EventStep)
    | ({ readonly kind: 'dequeue'; readonly sender: string } & EventStep)
    | ({
        readonly kind: 'receive'
        readonly sender: string
        readonly wasBlocked: boolean
      } & EventStep)
    | { readonly kind: 'wait'; readonly events: readonly string[] }
    | { readonly kind: 'default' }
    | ({ readonly kind: 'raise' } & EventStep)
    | { readonly kind: 'unhandled'; readonly event: string }
    | { readonly kind: 'halt'; readonly left: number }
    | { readonly kind: 'choose'; readonly value: boolean | number; readonly bound: number }
    | ({ readonly kind: 'announce' } & EventStep)
    | ({ readonly kind: 'observe'; readonly sender: string } & EventStep)
    | { readonly kind: 'print'; readonly text: string }
    /** So many more lines of the same step are left out. */
    | { readonly kind: 'omit'; readonly lines: number }
    /** Nothing can happen to the machine any more; `deferred` is what it has not taken. */
    | { readonly kind: 'rest'; readonly deferred: readonly Deferred[] }
    | { readonly kind: 'bug'; readonly bug: Bug }
  )

/** Any step without what all steps have. */
type StepContent = Step extends infer S
  ? S extends StepBase
    ? Omit<S, keyof StepBase>
    : never
  : never

export interface StepTrace {
  readonly listener: Listener
  /** What has been heard so far. */
  readonly steps: readonly Step[]
}

/** Starts a trace of one execution of a program. */
export function stepTrace(program: Program): StepTrace {
  const recorder = new Recorder(program)
  return { listener: recorderListener(recorder), steps: recorder.steps }
}

/** A message on its way. */
interface Sent {
  readonly event: EventRef
  readonly shown: string
  readonly sender: string
  readonly index: number
}

class Recorder {
  readonly program: Program
  readonly steps: Step[] = []
  /** The last step of each machine and monitor. */
  readonly #last = new Map<string, number>()
  /** In the order of their creation. */
  readonly #machines = new Map<string, Machine>()
  /** By target: what has been sent to it and not been taken. */
  readonly #inboxes = new Map<string, Sent[]>()
  /** Machines blocked in a `receive`. */
  readonly waiting = new Set<string>()
  failing: Machine | null = null

  constructor(program: Program) {
    this.program = program
  }

  add(
    m: Machine,
    content: StepContent,
    place: Place | undefined,
    cause?: number,
    state: string = m.shown.name,
  ): number {
    const who = shortName(m)
    if (!isMonitor(m)) this.#machines.set(who, m)
    const before = this.#last.get(who)
    const after = [before, cause].filter((each) => each !== undefined)
    return this.#push(
      { who, isMonitor: isMonitor(m), state, decisions: m.execution.steps },
      content,
      after,
      place,
    )
  }

  #push(
    base: Pick<Step, 'who' | 'isMonitor' | 'state' | 'decisions'>,
    content: StepContent,
    after: readonly number[],
    place: Place | undefined,
  ): number {
    const index = this.steps.length
    const where = place === undefined ? {} : { place }
    this.steps.push({ index, ...base, after, ...where, ...content } as Step)
    this.#last.set(base.who, index)
    return index
  }

  lastOf(m: Machine): number | undefined {
    return this.#last.get(shortName(m))
  }

  pointPlace(point: number | undefined): Place | undefined {
    return point === undefined ? undefined : this.program.points[point]
  }

  enqueue(target: Machine, message: Sent): void {
    const inbox = this.#inboxes.get(shortName(target))
    if (inbox === undefined) this.#inboxes.set(shortName(target), [message])
    else inbox.push(message)
  }

  /** Finds the message that a machine takes, and forgets what it passes over for good. */
  take(m: Machine, event: EventRef, shown: string, isReceive: boolean): Sent | undefined {
    const inbox = this.#inboxes.get(shortName(m)) ?? []
    const at = inbox.findIndex((sent) => sent.event === event && sent.shown === shown)
    if (at < 0) return undefined
    const [found] = inbox.splice(at, 1)
    const { disposition } = m.state
    if (!isReceive) {
      const kept = inbox.slice(0, at).filter((sent) => disposition[sent.event.id] !== IGNORE)
      inbox.splice(0, at, ...kept)
    }
    return found
  }

  /** The bug comes after the last steps of those it happens to: of all, if something is missing. */
  fail(bug: Bug): void {
    const named = bug.monitor ?? bug.who ?? (this.failing === null ? null : shortName(this.failing))
    const decisions = this.steps.at(-1)?.decisions ?? 0
    if (bug.kind === 'liveness-terminated') this.#rest(decisions)
    const names = named === null ? [...this.waiting] : [named]
    const others = bug.kind.startsWith('liveness') ? this.#machines.keys() : []
    const lasts = [...names, ...others]
      .map((name) => this.#last.get(name))
      .filter((each) => each !== undefined)
    const after = lasts.length > 0 ? lasts : this.steps.slice(-1).map(({ index }) => index)
    const who = names.join(', ')
    const state = this.steps[after[0] ?? -1]?.state ?? ''
    const base = { who, isMonitor: bug.monitor !== undefined, state, decisions }
    this.#push(base, { kind: 'bug', bug }, after, bug.place)
  }

  /** Where the machines have come to rest that have not halted. */
  #rest(decisions: number): void {
    for (const [who, m] of this.#machines) {
      if (m.isHalted || this.waiting.has(who)) continue
      const deferred = (this.#inboxes.get(who) ?? [])
        .filter(({ event }) => m.state.disposition[event.id] === DEFER)
        .map(({ event, sender }) => ({ event: event.name, sender }))
      const state = m.state.name
      const before = this.#last.get(who)
      const after = before === undefined ? [] : [before]
      const content: StepContent = { kind: 'rest', deferred }
      this.#push({ who, isMonitor: false, state, decisions }, content, after, statePlace(m, state))
    }
  }
}

function eventStep(event: EventRef, payload: Value): EventStep {
  return {
    event: event.name,
    payload: json(payload),
    shown: payload === null ? '' : logged(payload),
  }
}

function actionPlace(m: Machine, event: EventRef): Place | undefined {
  return m.state.actions[event.id]?.place
}

function statePlace(m: Machine, name: string): Place | undefined {
  return m.table.states.find((state: StateTable) => state.name === name)?.place
}

function recorderListener(recorder: Recorder): Listener {
  return { ...machineCalls(recorder), ...monitorCalls(recorder), ...messageCalls(recorder) }
}

type Calls<Name extends keyof Listener> = Pick<Listener, Name>

function machineCalls(
  recorder: Recorder,
): Omit<Listener, keyof ReturnType<typeof monitorCalls> | keyof ReturnType<typeof messageCalls>> {
  return {
    created(m, creator, point) {
      const cause = creator === null ? undefined : recorder.lastOf(creator)
      const by = creator === null ? null : shortName(creator)
      recorder.add(m, { kind: 'create', creator: by }, recorder.pointPlace(point), cause)
    },
    entered(m, state) {
      recorder.add(m, { kind: 'enter' }, statePlace(m, state), undefined, state)
    },
    exited(m, state) {
      recorder.add(m, { kind: 'exit' }, statePlace(m, state), undefined, state)
    },
    transition(m, from, to) {
      recorder.add(m, { kind: 'transition', to }, statePlace(m, to), undefined, from)
    },
    waiting(m, events, state, point) {
      recorder.waiting.add(shortName(m))
      const names = events.map(({ name }) => name)
      const place = recorder.pointPlace(point)
      recorder.add(m, { kind: 'wait', events: names }, place, undefined, state)
    },
    defaulted(m, state) {
      recorder.add(m, { kind: 'default' }, m.state.actions[0]?.place, undefined, state)
    },
    handling() {},
    popped(m, event, state) {
      const place = statePlace(m, state)
      recorder.add(m, { kind: 'unhandled', event: event.name }, place, undefined, state)
    },
    halted(m, left, _event, state) {
      recorder.add(m, { kind: 'halt', left }, undefined, undefined, state)
    },
    chose(m, value, bound, isBool, point) {
      const content: StepContent = { kind: 'choose', value: isBool ? value === 0 : value, bound }
      recorder.add(m, content, recorder.pointPlace(point))
    },
    printed(m, text) {
      recorder.add(m, { kind: 'print', text }, undefined)
    },
    omitted(m, lines) {
      recorder.add(m, { kind: 'omit', lines }, undefined)
    },
    threw(m) {
      recorder.failing = m
    },
    failed: (bug) => recorder.fail(bug),
  }
}

function monitorCalls(
  recorder: Recorder,
): Calls<'monitorCreated' | 'monitorProcesses' | 'monitorRaised'> {
  return {
    monitorCreated(monitor) {
      recorder.add(monitor, { kind: 'attach' }, monitor.table.place)
    },
    monitorProcesses(monitor, from, event, payload) {
      const content = { kind: 'observe', sender: shortName(from), ...eventStep(event, payload) }
      const place = actionPlace(monitor, event)
      recorder.add(
        monitor,
        content as StepContent,
        place,
        recorder.lastOf(from),
        monitor.state.name,
      )
    },
    monitorRaised(monitor, event, payload) {
      if (event === null) return
      const content: StepContent = { kind: 'raise', ...eventStep(event, payload) }
      recorder.add(monitor, content, monitor.action?.place, undefined, monitor.state.name)
    },
  }
}

function messageCalls(
  recorder: Recorder,
): Calls<'sent' | 'dequeued' | 'received' | 'raised' | 'announced'> {
  return {
    sent(m, event, payload, target, state, point) {
      const what = eventStep(event, payload)
      const to = shortName(target)
      const isLost = target.isHalted
      const content: StepContent = { kind: 'send', target: to, isLost, ...what }
      const place = recorder.pointPlace(point)
      const index = recorder.add(m, content, place, undefined, state)
      const sent = { event, shown: what.shown, sender: shortName(m), index }
      if (!isLost) recorder.enqueue(target, sent)
    },
    dequeued(m, event, payload, state) {
      const what = eventStep(event, payload)
      const sent = recorder.take(m, event, what.shown, false)
      const content: StepContent = { kind: 'dequeue', sender: sent?.sender ?? '', ...what }
      recorder.add(m, content, actionPlace(m, event), sent?.index, state)
    },
    received(m, event, payload, state, wasBlocked, point) {
      recorder.waiting.delete(shortName(m))
      const what = eventStep(event, payload)
      const sent = recorder.take(m, event, what.shown, true)
      const sender = sent?.sender ?? ''
      const content: StepContent = { kind: 'receive', sender, wasBlocked, ...what }
      recorder.add(m, content, recorder.pointPlace(point), sent?.index, state)
    },
    raised(m, event, payload, state) {
      const content: StepContent = { kind: 'raise', ...eventStep(event, payload) }
      recorder.add(m, content, m.action?.place, undefined, state)
    },
    announced(m, event, payload) {
      recorder.add(m, { kind: 'announce', ...eventStep(event, payload) }, undefined)
    },
  }
}
