/**
 * One execution of a test under a strategy: the outbox engine. A step lets one operation act: a
 * stop (an enqueue or a creation) or the beginning of a computation, with all riders up to the
 * machine's next stop. The behaviours, step counts and orders are exactly those of a scheduling
 * point at every send (checker §2.15), see `docs/internals/engine.md`.
 */
import * as bugs from './bugs.ts'
import { Abandoned, type Bug, Enough, Failure } from './failure.ts'
import { announcedPayload, begin, handle, resume } from './handling.ts'
import type { Host } from './host.ts'
import type { Limits } from './limits.ts'
import type { Listener } from './listener.ts'
import { ABANDON, ANNOUNCE, CHOICE, CREATE, Effect, FAIL, HALT, Machine, SEND } from './machine.ts'
import { type Observer, observersOf } from './observers.ts'
import { OperationList } from './operation-list.ts'
import type { Probe } from './probe.ts'
import { IGNORE, type MonitorTable, type Program, TAKE, type TestTable } from './program.ts'
import type { Strategy } from './strategy.ts'
import { Telling } from './telling.ts'
import { toFailure } from './thrown.ts'
import { type EventRef, Identity, type Value } from './value/value.ts'

/** How an execution ended. */
export type End = 'running' | 'terminated' | 'bound' | 'bug' | 'abandoned'

/** Codes of choices in a recorded schedule: operations are ≥ 0. */
export const CHOSE_TRUE = -1
export const CHOSE_FALSE = -2
/** The number n is recorded as `CHOSE_NUMBER − n`. */
export const CHOSE_NUMBER = -3

/** One execution after another of one test of a program; reused to keep memory flat. */
export class Execution implements Host {
  readonly program: Program
  readonly test: TestTable
  readonly limits: Limits
  probe: Probe | null = null
  strategy: Strategy
  /** By number − 1. */
  readonly machines: Machine[] = []
  readonly monitors: Machine[] = []
  steps = 0
  end: End = 'running'
  bug: Bug | null = null
  /** Work allowed between two stops, and nesting of recursive functions. */
  readonly workLimit: number
  readonly depthLimit: number
  /** Stops that one computation may make. */
  stopLimit = 0
  /** The decisions so far: operations and choices, coded as above. */
  schedule = new Int32Array(256)
  scheduleLength = 0
  /** By event id. */
  readonly #observers: readonly Observer[][]
  /** Positions of the monitors that can be hot. */
  readonly #canBeHot: readonly number[]
  readonly enabled: OperationList = new OperationList()
  #telling: Telling | null = null

  constructor(program: Program, test: TestTable, strategy: Strategy, limits: Limits) {
    this.program = program
    this.test = test
    this.strategy = strategy
    this.limits = limits
    this.workLimit = limits.work
    this.depthLimit = limits.depth
    this.#observers = program.events.map(({ id }) => observersOf(program, test, id))
    this.#canBeHot = test.monitors.flatMap(({ machine }, position) => {
      const { states, start, flavour } = program.machines[machine] as Machine['table']
      if (start < 0 || flavour === 'scenario') return []
      return states.some(({ temperature }) => temperature === 'hot') ? [position] : []
    })
  }

  /** Hears what happens, of each decision as much as the limits say. */
  set listener(listener: Listener | null) {
    const { told = Number.POSITIVE_INFINITY } = this.limits
    this.#telling = listener === null ? null : new Telling(listener, told)
  }

  get listener(): Telling | null {
    return this.#telling
  }

  /** Runs one schedule to its end; the outcome is in `end` and `bug`. */
  run(): End {
    this.start()
    while (this.end === 'running') this.#decide()
    this.strategy.finished(this.steps, this.bug !== null)
    return this.end
  }

  /** Prepares a schedule: parameters, monitors, the bootstrap operation (checker §2.1). */
  start(): void {
    this.machines.length = 0
    this.monitors.length = 0
    this.steps = 0
    this.end = 'running'
    this.bug = null
    this.scheduleLength = 0
    this.probe?.started()
    this.stopLimit = Math.min(this.limits.steps + 2, 1_000_000)
    this.enabled.clear()
    this.enabled.add(0)
    this.#setParams()
    for (const monitor of this.test.monitors) {
      if (this.end === 'running') this.#startMonitor(monitor)
    }
  }

  #setParams(): void {
    const { params, paramDefaults } = this.program
    for (let at = 0; at < params.length; at++) params[at] = paramDefaults[at] as Value
    for (const [index, value] of this.test.params) params[index] = value
  }

  #startMonitor({ machine }: MonitorTable): void {
    const table = this.program.machines[machine] as Machine['table']
    const monitor = new Machine(this, new Identity(null, 0, machine, table.name), table, -1, 0)
    this.monitors.push(monitor)
    this.#telling?.monitorCreated(monitor)
    if (table.start >= 0) this.#runMonitor(monitor, null, null)
    this.#telling?.rest()
  }

  // ------------------------------------------------------------------------------ decisions

  /** One request to the strategy and the step that answers it. */
  #decide(): void {
    if (!this.#mayGoOn()) return
    const { enabled } = this
    if (enabled.count === 0) {
      this.#terminate()
      return
    }
    const position = this.strategy.operation(enabled.items, enabled.count)
    if (position < 0) {
      if (this.end === 'running') this.end = 'abandoned'
      return
    }
    const operation = enabled.items[position] as number
    this.#record(operation)
    if (operation === 0) this.#bootstrap()
    else this.#step(this.machines[operation - 1] as Machine)
  }

  /** What every request checks first: the step bound, then the temperature of monitors. */
  #mayGoOn(): boolean {
    if (this.steps >= this.limits.steps) {
      if (this.limits.failOnBound) this.#fail(bugs.boundReached(this.limits.steps))
      else this.end = 'bound'
      return false
    }
    return this.#canBeHot.length === 0 || this.#heat()
  }

  #heat(): boolean {
    for (const position of this.#canBeHot) {
      const monitor = this.monitors[position] as Machine
      if (monitor.state.temperature !== 'hot') continue
      if (++monitor.temperature <= this.limits.temperature) continue
      this.#fail(bugs.hotTooLong(monitor))
      return false
    }
    return true
  }

  #record(decision: number): void {
    if (this.scheduleLength === this.schedule.length) {
      const larger = new Int32Array(this.schedule.length * 2)
      larger.set(this.schedule)
      this.schedule = larger
    }
    this.schedule[this.scheduleLength++] = decision
    this.steps++
  }

  identify(parent: Identity, ordinal: number, machine: number, name: string): Identity {
    return new Identity(parent, ordinal, machine, name)
  }

  /** Draws a choice for emitted code; it counts when its rider happens. */
  draw(m: Machine, bound: number, isFair: boolean, point: number): number {
    if (m.draws++ > this.limits.steps) throw new Enough()
    return this.strategy.choice(Math.max(1, bound), m.identity.number, isFair, point)
  }

  #choice(m: Machine, effect: Effect): void {
    if (!this.#mayGoOn()) return
    const isBool = effect.bound < 0
    if (isBool) this.#record(effect.value === 0 ? CHOSE_TRUE : CHOSE_FALSE)
    else this.#record(CHOSE_NUMBER - effect.value)
    const { value, bound, payload } = effect
    this.#telling?.chose(m, value, isBool ? 2 : bound, isBool, payload as number)
  }

  // ---------------------------------------------------------------------------------- steps

  #bootstrap(): void {
    this.enabled.remove(0)
    const { main } = this.test
    const table = this.program.interfaces[main]
    const machine = this.test.definitions[main] ?? -1
    // An implementation may name no main machine; then there is nothing to do.
    if (table === undefined || machine < 0) return
    this.#birth(new Identity(null, 1, machine, table.name), main, null, null)
  }

  #step(m: Machine): void {
    // Once a step, so that code that pauses again and again gets no new budget each time.
    m.budget = this.workLimit
    if (m.head < m.out.length) this.#stop(m)
    else if (!m.isStarted) this.#compute(m, 'begin')
    else if (m.waiting !== null) this.#compute(m, 'resume')
    else if (m.state.hasDefault) this.#default(m)
    else this.#dequeue(m)
    if (this.end === 'running') this.#settle(m)
    this.#telling?.rest()
  }

  #dequeue(m: Machine): void {
    // What is ignored before it is dropped now.
    if (m.eligible > 0) this.#scan(m)
    const message = m.inbox[m.eligible] as Effect
    if (m.eligible === 0) m.inbox.shift()
    else m.inbox.splice(m.eligible, 1)
    m.eligible = -1
    m.handed = message
    if (this.probe !== null) this.probe.dequeued(m, message)
    this.#telling?.dequeued(m, message.event as EventRef, message.payload, m.state.name)
    this.#compute(m, 'handle')
  }

  /** Under `on null` the look into the inbox is a step of its own (checker §2.10). */
  #default(m: Machine): void {
    if (!m.hasLooked) {
      m.hasLooked = true
      this.#scan(m)
      if (m.eligible >= 0) m.handed = m.inbox.splice(m.eligible, 1)[0] as Effect
      m.eligible = -1
      if (m.handed === null) this.#telling?.defaulted(m, m.state.name)
      return
    }
    m.hasLooked = false
    if (m.handed === null) {
      m.handed = new Effect(SEND, this.program.events[0] as EventRef, null, null, 0, 0, null)
    } else {
      const { event, payload } = m.handed
      this.#telling?.dequeued(m, event as EventRef, payload, m.state.name)
    }
    this.probe?.dequeued(m, m.handed)
    this.#compute(m, 'handle')
  }

  /** Lets the machine's own code run to its end; what ends it badly becomes its last rider. */
  #compute(m: Machine, what: 'begin' | 'handle' | 'resume'): void {
    m.depth = 0
    if (this.probe !== null) this.probe.computing(m)
    try {
      if (what === 'resume') {
        m.waiting = null
        resume(m)
      } else {
        const message = m.handed
        m.handed = null
        if (what === 'begin') begin(m, message === null ? null : message.payload)
        else handle(m, (message as Effect).event as EventRef, (message as Effect).payload)
      }
    } catch (thrown) {
      const failure = toFailure(m, thrown)
      m.frames.length = 0
      if (failure instanceof Failure) {
        m.out.push(new Effect(FAIL, null, null, null, 0, 0, failure))
      } else if (failure instanceof Abandoned) {
        m.out.push(new Effect(ABANDON, null, null, null, 0, 0, null))
      }
    }
  }

  /** Enqueues or creates what heads the outbox. */
  #stop(m: Machine): void {
    const effect = m.out[m.head++] as Effect
    m.isAnnounced = false
    if (effect.kind === SEND) this.#deliver(m, effect)
    else {
      const identity = (effect.target as NonNullable<Effect['target']>).identity
      this.#birth(identity, effect.value, effect, m)
    }
  }

  #birth(identity: Identity, interfaceId: number, effect: Effect | null, creator: Machine | null) {
    identity.number = this.machines.length + 1
    const table = this.program.machines[identity.machine] as Machine['table']
    const m = new Machine(this, identity, table, interfaceId, table.receives)
    m.handed = effect
    this.machines.push(m)
    this.#telling?.created(m, creator, effect === null ? -1 : effect.bound)
    this.enabled.add(identity.number)
  }

  /** Checker §2.4. */
  #deliver(m: Machine, effect: Effect): void {
    const number = (effect.target as NonNullable<Effect['target']>).identity.number
    const target = this.machines[number - 1] as Machine
    const event = effect.event as EventRef
    this.#telling?.sent(m, event, effect.payload, target, m.shown.name, effect.value)
    if (target.isHalted) return
    const { waiting } = target
    // A machine that sends to itself has not looked into its inbox yet: its outbox empties just
    // now.
    const isBlocked = target !== m && target.head === target.out.length && target.handed === null
    if (isBlocked && waiting?.events[event.id] === 1) {
      target.handed = effect
      this.probe?.received(target, effect)
      const { state } = target
      this.#telling?.received(target, event, effect.payload, state.name, true, waiting.point)
      this.enabled.add(number)
      return
    }
    target.inbox.push(effect)
    const isIdle = target.isStarted && waiting === null && target.head === target.out.length
    if (!isIdle || target.eligible >= 0 || target === m || target.state.hasDefault) return
    if (target.state.disposition[event.id] === TAKE) {
      target.eligible = target.inbox.length - 1
      this.enabled.add(number)
    }
  }

  /** Lets riders happen up to the next stop, whose monitors ride before it; then rests. */
  #settle(m: Machine): void {
    for (;;) {
      while (m.head < m.out.length) {
        const effect = m.out[m.head] as Effect
        if (effect.kind === SEND || effect.kind === CREATE) {
          if (effect.kind === SEND && !m.isAnnounced) {
            m.isAnnounced = true
            this.#notify(m, effect.event as EventRef, effect.payload)
          }
          return
        }
        m.head++
        this.#ride(m, effect)
        if (this.end !== 'running') return
      }
      // Popping is much faster than setting the length.
      while (m.out.length > 0) m.out.pop()
      m.head = 0
      m.stops = 0
      m.told = 0
      m.draws = 0
      if (!m.isPaused) break
      m.isPaused = false
      this.#compute(m, 'resume')
    }
    this.#rest(m)
  }

  #ride(m: Machine, effect: Effect): void {
    switch (effect.kind) {
      case CHOICE:
        this.#choice(m, effect)
        return
      case ANNOUNCE:
        this.#telling?.announced(m, effect.event as EventRef, effect.payload)
        this.#notify(m, effect.event as EventRef, effect.payload)
        return
      case FAIL:
        this.#failIn(m, effect.action as Failure)
        return
      case ABANDON:
        this.end = 'abandoned'
        return
      case HALT:
        m.isHalted = true
        this.#telling?.halted(m, m.inbox.length, effect.event as EventRef, m.state.name)
        m.inbox.length = 0
        return
      default:
        ;(effect.action as () => void)()
    }
  }

  /** The outbox is empty: whether the machine, which was enabled, still has something to do. */
  #rest(m: Machine): void {
    const { number } = m.identity
    if (m.isHalted) this.enabled.remove(number)
    else if (m.waiting !== null) {
      if (!this.#look(m)) this.enabled.remove(number)
    } else if (!m.state.hasDefault) {
      this.#scan(m)
      if (m.eligible < 0) this.enabled.remove(number)
    }
  }

  /** Checker §2.9: the first awaited event in the order of the inbox. */
  #look(m: Machine): boolean {
    const { events, names, point } = m.waiting as NonNullable<Machine['waiting']>
    const at = m.inbox.findIndex(({ event }) => events[(event as EventRef).id] === 1)
    if (at < 0) {
      const all = names.map((id) => this.program.events[id] as EventRef)
      this.#telling?.waiting(m, all, m.state.name, point)
      return false
    }
    const message = m.inbox.splice(at, 1)[0] as Effect
    m.handed = message
    this.probe?.received(m, message)
    const event = message.event as EventRef
    this.#telling?.received(m, event, message.payload, m.state.name, false, point)
    return true
  }

  /** Checker §2.5: drops what is ignored, finds the first event that is not deferred. */
  #scan(m: Machine): void {
    m.eligible = -1
    const { inbox } = m
    const { disposition } = m.state
    for (let at = 0; at < inbox.length; at++) {
      const fate = disposition[((inbox[at] as Effect).event as EventRef).id]
      if (fate === TAKE) {
        m.eligible = at
        return
      }
      if (fate === IGNORE) inbox.splice(at--, 1)
    }
  }

  // ------------------------------------------------------------------------------- monitors

  announcedPayload(event: EventRef, payload: Value): Value {
    return announcedPayload(this.program, event, payload)
  }

  #notify(m: Machine, event: EventRef, payload: Value): void {
    const observers = this.#observers[event.id] as Observer[]
    for (let at = 0; at < observers.length && this.end === 'running'; at++) {
      const { monitor: position, watches } = observers[at] as Observer
      if (watches[m.interface] === 0) continue
      const monitor = this.monitors[position] as Machine
      this.#telling?.monitorProcesses(monitor, m, event, payload)
      if (this.probe !== null) this.probe.observed(monitor, event)
      if (monitor.state.disposition[event.id] === IGNORE) continue
      this.#runMonitor(monitor, event, payload)
    }
  }

  /** Lets a monitor handle an event, or enter its start state if that is null. */
  #runMonitor(monitor: Machine, event: EventRef | null, payload: Value): void {
    monitor.budget = this.workLimit
    monitor.depth = 0
    try {
      if (event === null) begin(monitor, null)
      else handle(monitor, event, payload)
    } catch (thrown) {
      const failure = toFailure(monitor, thrown)
      if (failure instanceof Failure) this.#failIn(monitor, failure)
      else this.end = 'abandoned'
    }
  }

  // -------------------------------------------------------------------------------- endings

  /** Ends the execution with a bug that only a strategy can see: a violated lasso. */
  report(bug: Bug): void {
    if (this.end === 'running') this.#fail(bug)
  }

  #failIn(m: Machine, failure: Failure): void {
    const bug = failure.bug()
    const isUnhandled = bug.kind === 'unhandled-event'
    this.#telling?.threw(m, bug, isUnhandled ? '' : (m.action?.referenceName ?? ''))
    this.#fail(bug)
  }

  #fail(bug: Bug): void {
    this.bug = bug
    this.end = 'bug'
    this.#telling?.failed(bug)
  }

  /** No operation is enabled: deadlock, or the end with its liveness check (checker §2.16). */
  #terminate(): void {
    const blocked = this.machines.filter((m) => m.waiting !== null && !m.isHalted)
    if (blocked.length > 0) {
      this.#fail(bugs.deadlock(blocked))
      return
    }
    for (const position of this.#canBeHot) {
      const monitor = this.monitors[position] as Machine
      if (monitor.state.temperature !== 'hot') continue
      this.#fail(bugs.hotAtEnd(monitor))
      return
    }
    this.end = 'terminated'
  }
}
