/**
 * Liveness violations as lassos (checker §8.2): an execution that comes back to a configuration can
 * go round for ever. It is a violation if a monitor is hot in the loop and never cold, every
 * machine that is enabled all through the loop acts in it, and every fair choice made in it takes
 * each of its values. `$$` is always fair; `$` and `choose` are unless the search may be
 * adversarial.
 */
import {
  type Execution,
  hotInLoop,
  identityName,
  type LoopFairness,
  locationOf,
  type Machine,
  pendingReceiver,
  type Strategy,
} from '@parley/runtime'
import { ConfigurationKeys } from './configuration-key.ts'

/** Decisions from the beginning of a schedule at which configurations are compared. */
const FIRST_DECISIONS = 1024
/** How much is looked at in one schedule. */
interface Budget {
  /** Characters of configurations kept at once: bigger programs are compared less far. */
  readonly text: number
  /** Decisions in loops that are examined. */
  readonly work: number
}
const USUAL_BUDGET: Budget = { text: 4_000_000, work: 2_000_000 }
/** To see a known loop again it must not be missed, wherever it is. */
const THOROUGH_BUDGET: Budget = { text: 400_000_000, work: 1_000_000_000 }
/** Schedules that are looked at from their beginning: the first few, then one in so many. */
const FIRST_SCHEDULES = 16
const EVERY = 251
/** Of the schedules of the round-robin strategy, whose loops are fair, one in so many more. */
const EVERY_ROUND = 25

export interface LassoSettings {
  readonly isAdversarial: boolean
  /** Looks at every decision of every schedule; otherwise at some of some. */
  readonly isThorough?: boolean
}

interface Visit {
  /** Position in the logs below. */
  readonly at: number
  /** Length of the schedule at the time. */
  readonly decision: number
  /** Entries of cold states, by monitor. */
  readonly colds: readonly number[]
}

interface Draw {
  readonly at: number
  readonly operation: number
  readonly point: number
  readonly bound: number
  readonly value: number
}

/** Passes every question on to another strategy and looks for lassos on the way. */
export class LassoFinder implements Strategy {
  readonly #inner: Strategy
  readonly #settings: LassoSettings
  #execution: Execution | null = null
  #index: number
  /** Whether all decisions of the schedule are looked at. */
  #isThorough = false
  #isWatching = false
  #decisions = 0
  /** Where watching ends, and begins again. */
  #watchEnd = 0
  #watchStart = 0
  readonly #keys = new ConfigurationKeys()
  #text = 0
  #work = 0
  readonly #visits = new Map<string, Visit[]>()
  // Logs since watching began: what acted, and who was enabled.
  readonly #acted: number[] = []
  readonly #enabled: Int32Array[] = []
  readonly #draws: Draw[] = []

  /** `first` is the index of the first schedule. */
  constructor(inner: Strategy, first: number, settings: LassoSettings) {
    this.#inner = inner
    this.#index = first
    this.#settings = settings
  }

  get name(): string {
    return this.#inner.name
  }

  get isFair(): boolean {
    return this.#inner.isFair
  }

  next(execution: Execution): boolean {
    const index = this.#index++
    const goesOn = this.#inner.next(execution)
    this.#execution = execution
    this.#decisions = 0
    this.#isThorough =
      this.#settings.isThorough === true ||
      (this.#inner.name === 'roundrobin' && index % EVERY_ROUND === 0)
    this.#watchStart = FIRST_DECISIONS
    this.#watchEnd = FIRST_DECISIONS
    this.#forget()
    this.#isWatching = this.#isThorough || index < FIRST_SCHEDULES || index % EVERY === 0
    return goesOn
  }

  operation(enabled: Int32Array, count: number): number {
    const decision = this.#decisions++
    if (decision === this.#watchStart || decision === this.#watchEnd) this.#turn(decision)
    if (!this.#isWatching) return this.#inner.operation(enabled, count)
    if (this.#finds()) return -1
    const position = this.#inner.operation(enabled, count)
    this.#enabled.push(enabled.slice(0, count))
    if (position < 0) return position
    const operation = enabled[position] as number
    this.#acted.push(operation)
    this.#keys.changed(operation)
    this.#keys.changed(pendingReceiver(this.#execution as Execution, operation))
    return position
  }

  /** Long schedules are watched after each doubling of their length, for a small part of it. */
  #turn(decision: number): void {
    if (this.#isThorough) return
    if (decision === this.#watchStart) {
      this.#forget()
      this.#isWatching = true
      this.#watchStart = decision * 2
      this.#watchEnd = decision + Math.max(64, Math.min(decision >> 5, 4096))
    } else {
      this.#isWatching = false
    }
  }

  #forget(): void {
    if (this.#acted.length === 0) return
    this.#keys.clear()
    this.#visits.clear()
    this.#text = 0
    this.#work = 0
    this.#acted.length = 0
    this.#enabled.length = 0
    this.#draws.length = 0
  }

  /** Notes the configuration; true if it closes a loop that violates a monitor. */
  #finds(): boolean {
    const execution = this.#execution as Execution
    if (!execution.monitors.some(isHot)) return false
    const { text, work } = this.#settings.isThorough === true ? THOROUGH_BUDGET : USUAL_BUDGET
    if (this.#text > text || this.#work > work) return false
    const key = this.#keys.key(execution)
    const visit: Visit = {
      at: this.#acted.length,
      decision: execution.scheduleLength,
      colds: execution.monitors.map(({ colds }) => colds),
    }
    const earlier = this.#visits.get(key)
    if (earlier === undefined) {
      this.#text += key.length
      this.#visits.set(key, [visit])
      return false
    }
    return this.#closes(earlier, visit)
  }

  #closes(earlier: Visit[], visit: Visit): boolean {
    const execution = this.#execution as Execution
    for (const [at, monitor] of execution.monitors.entries()) {
      if (!isHot(monitor)) continue
      const start = earlier.find(({ colds }) => colds[at] === visit.colds[at])
      if (start === undefined || !this.#isFairLoop(start.at)) continue
      const loop = [start.decision, visit.decision] as const
      execution.report(hotInLoop(monitor, loop, this.#fairness(start.at)))
      return true
    }
    // Only visits since some monitor was cold last can begin a loop, and the first of them is
    // enough.
    const last = earlier[earlier.length - 1] as Visit
    if (last.colds.every((count, at) => count === visit.colds[at])) return false
    const useful = earlier.filter(({ colds }) =>
      colds.some((count, at) => count === visit.colds[at]),
    )
    earlier.splice(0, earlier.length, ...useful, visit)
    return false
  }

  #fairness(from: number): LoopFairness {
    const { program, machines } = this.#execution as Execution
    const acted = new Set(this.#acted.slice(from))
    const alive = machines.filter(({ isHalted }) => !isHalted)
    const named = (does: boolean) =>
      alive
        .filter(({ identity }) => acted.has(identity.number) === does)
        .map(({ identity }) => identityName(identity))
    const places = this.#draws
      .filter(({ at }) => at >= from)
      .map(({ point }) => program.points[point])
      .map((place) => (place === undefined ? '' : locationOf(program, place)))
    return { acting: named(true), waiting: named(false), choices: [...new Set(places)].sort() }
  }

  #isFairLoop(from: number): boolean {
    this.#work += this.#acted.length - from
    const acted = new Set(this.#acted.slice(from))
    const always = [...(this.#enabled[from] as Int32Array)].filter((operation) =>
      this.#enabled.slice(from).every((enabled) => enabled.includes(operation)),
    )
    if (!always.every((operation) => acted.has(operation))) return false
    const values = new Map<string, Set<number>>()
    const bounds = new Map<string, number>()
    for (const { at, operation, point, bound, value } of this.#draws) {
      if (at < from) continue
      const site = `${operation},${point},${bound}`
      values.set(site, (values.get(site) ?? new Set()).add(value))
      bounds.set(site, bound)
    }
    return [...values].every(([site, seen]) => seen.size === bounds.get(site))
  }

  choice(bound: number, operation: number, isFair: boolean, point = -1): number {
    const value = this.#inner.choice(bound, operation, isFair, point)
    if (this.#isWatching && (isFair || !this.#settings.isAdversarial)) {
      // Drawn in the step of the decision that was logged last.
      const at = this.#acted.length - 1
      this.#draws.push({ at, operation, point, bound, value })
    }
    return value
  }

  finished(steps: number, foundBug: boolean): void {
    this.#inner.finished(steps, foundBug)
  }
}

function isHot(monitor: Machine): boolean {
  return monitor.state?.temperature === 'hot' && monitor.table.flavour !== 'scenario'
}
