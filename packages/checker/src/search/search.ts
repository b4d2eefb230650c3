/** Searches all states of a test case. */
import type { Bug, Program, TestTable } from '@parley/runtime'
import type { Coverage } from '../coverage/coverage.ts'
import { hotMonitors } from '../options.ts'
import { BreadthFirst, type BreadthHooks } from './breadth.ts'
import { type Collisions, collisionsOf } from './collisions.ts'
import {
  ABANDONED,
  Commons,
  CUTS,
  EXACT,
  KEPT,
  LEVEL,
  REPEATED,
  type SharedMemory,
  SLEPT,
  SPARES,
  STEPS,
  STOP,
  shareMemory,
  TRANSITIONS,
} from './commons.ts'
import { confirm } from './confirm.ts'
import { DelayBounded } from './delays.ts'
import { DepthFirst } from './depth.ts'
import { Findings } from './finding.ts'
import { findLassos, type Liveness, notSearched } from './liveness.ts'
import { ComponentLog } from './log.ts'
import type { Order, SearchParts } from './parts.ts'
import { printsTo } from './path.ts'
import { CHUNK, type ChunkStore, Pool } from './pool.ts'
import { type SearchHooks, type SearchSettings, STOPS, type Stopped } from './settings.ts'
import { restoreSnapshot, type Snapshot, type SnapshotParts, takeSnapshot } from './snapshot.ts'
import { System } from './system.ts'
import { Visited } from './visited.ts'

/** A bug that a search has found and the engine has confirmed. */
export interface SearchBug {
  readonly bug: Bug
  /** `path:line:column` of the bug's place; empty if it has none. */
  readonly location: string
  /** The decisions, coded as `Execution.schedule`. */
  readonly schedule: readonly number[]
  /** States on the way to it. */
  readonly depth: number
}

export interface SearchResult {
  readonly states: number
  readonly transitions: number
  /** Steps of machines, also those that were taken at once after others. */
  readonly steps: number
  readonly depth: number
  readonly bytesPerState: number
  readonly components: number
  /** Machines that ever existed. */
  readonly machines: number
  readonly repeated: number
  readonly cuts: number
  /** Steps that ended an execution because an assumption was false. */
  readonly abandoned: number
  /** Steps that sleep sets left out. */
  readonly slept: number
  readonly stopped: Stopped | null
  /** Whether states were compared, and not their fingerprints alone. */
  readonly isExact: boolean
  /** Where it was fingerprints alone; null also if the caller has ended the search. */
  readonly collisions: Collisions | null
  /** What the computations reached. */
  readonly coverage: Coverage
  /** In bitstate storage the share of states, at most, that were missed; otherwise null. */
  readonly omission: number | null
  /** The program looks at the order of creations. */
  readonly isNumbered: boolean
  readonly bugs: readonly SearchBug[]
  /** Findings that the engine did not confirm; a defect of the search if there are any. */
  readonly unconfirmed: readonly string[]
  /** Of endless executions; null if no monitor of the test has hot states. */
  readonly liveness: Liveness | null
}

type FiniteResult = Omit<SearchResult, 'liveness'>

/** Where a search keeps what it knows, and with whom it shares it. */
export interface SearchPlace {
  /** What it shares with other workers; null for a search by one. */
  readonly memory: SharedMemory | null
  /** Which of the workers this is. */
  readonly index: number
  /** A file for states that wait and do not fit into memory. */
  readonly store: ChunkStore | null
  /** Whether the search had begun before; the first worker has what it goes on with. */
  readonly goesOn: boolean
  readonly snapshot: Snapshot | null
}

const here: SearchPlace = { memory: null, index: 0, store: null, goesOn: false, snapshot: null }

/**
 * Searches a test by one worker. Throws what foreign code throws outside of the program's own
 * faults.
 */
export function search(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks = {},
  place: SearchPlace = here,
): SearchResult {
  const isNumbered = place.snapshot?.isNumbered ?? false
  const result = joinSearch(program, test, settings, hooks, place, isNumbered)
  if (result.stopped !== 'numbers' || place.memory !== null) return result
  return joinSearch(program, test, settings, hooks, place, true)
}

/**
 * Takes part in a search, with as many others as the memory is for. The
 * first gets the whole result. If it
 * has stopped for `numbers`, the test must be searched again, by one worker.
 */
export function joinSearch(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks,
  place: SearchPlace,
  isNumbered = false,
): SearchResult {
  const result = new Search(program, test, settings, hooks, place, isNumbered).run()
  const isFirst = place.index === 0 && result.stopped !== 'numbers'
  const liveness = isFirst ? livenessOf(program, test, settings, hooks, result) : null
  return { ...result, liveness }
}

/** Bugs end executions, so that endless ones are looked at when there are no more of them. */
function livenessOf(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks,
  { bugs, stopped }: FiniteResult,
): Liveness | null {
  if (hotMonitors(program, test).length === 0) return null
  const isOver = stopped === 'asked' || (bugs.length > 0 && !settings.explore)
  if (isOver || !settings.liveness) return notSearched
  return findLassos(program, test, settings, hooks)
}

function makeOrder(parts: SearchParts, settings: SearchSettings, hooks: BreadthHooks): Order {
  switch (settings.order) {
    case 'breadth-first':
      return new BreadthFirst(parts, settings, hooks)
    case 'delay-bounded':
      return new DelayBounded(parts, settings, hooks)
    default:
      return new DepthFirst(parts, settings, hooks)
  }
}

class Search {
  readonly #settings: SearchSettings
  readonly #system: System
  readonly #commons: Commons
  readonly #visited: Visited
  readonly #findings = new Findings()
  readonly #log: ComponentLog
  readonly #pool: Pool
  readonly #order: Order
  readonly #place: SearchPlace

  constructor(
    program: Program,
    test: TestTable,
    settings: SearchSettings,
    hooks: SearchHooks,
    place: SearchPlace,
    isNumbered: boolean,
  ) {
    const { work, calls: depth, outcomes } = settings
    const limits = { work, depth, outcomes }
    this.#settings = settings
    this.#place = place
    this.#system = new System(program, test, limits, false)
    this.#system.isNumbered = isNumbered
    const hasShared = typeof SharedArrayBuffer !== 'undefined'
    this.#commons = new Commons(place.memory ?? (hasShared ? shareMemory(1) : null))
    this.#visited = new Visited(this.#commons, settings.sleeps)
    this.#log = new ComponentLog(this.#commons, this.#system, this.#findings)
    this.#pool = new Pool(this.#commons, place.store, settings.memory / (16 * CHUNK))
    const parts = {
      system: this.#system,
      commons: this.#commons,
      visited: this.#visited,
      pool: this.#pool,
      log: this.#log,
      index: place.index,
    }
    this.#order = makeOrder(parts, settings, {
      ...hooks,
      save: () => hooks.save?.(() => takeSnapshot(this.#parts)),
    })
  }

  get #parts(): SnapshotParts {
    return {
      system: this.#system,
      commons: this.#commons,
      pool: this.#pool,
      log: this.#log,
      findings: this.#findings,
    }
  }

  run(): FiniteResult {
    const { snapshot, index, goesOn } = this.#place
    if (index === 0) this.#begin(snapshot)
    this.#order.run(goesOn)
    return this.#result()
  }

  #begin(snapshot: Snapshot | null): void {
    if (snapshot?.isNumbered === true && !this.#system.isNumbered) {
      this.#commons.control[STOP] = STOPS.indexOf('numbers') + 1
      return
    }
    if (snapshot !== null) {
      restoreSnapshot(this.#parts, snapshot)
      this.#visited.rebuild()
      return
    }
    const { storage, order } = this.#settings
    // Delays count turns, which are part of a state and not of its vector.
    const isExact = storage === 'exact' && order !== 'delay-bounded'
    this.#commons.control[EXACT] = isExact ? 1 : 0
    this.#commons.control[KEPT] = isExact ? 1 : 0
    this.#order.begin()
  }

  #result(): FiniteResult {
    const { control } = this.#commons
    const bugs: SearchBug[] = []
    const unconfirmed: string[] = []
    // The other workers only help.
    const findings = this.#place.index === 0 ? this.#findings.sorted() : []
    for (const finding of findings) {
      const prints = finding.prints ?? printsTo(this.#visited, finding.state)
      const confirmed = confirm(this.#system, this.#settings, prints, finding)
      if (typeof confirmed === 'string') unconfirmed.push(confirmed)
      else bugs.push(confirmed)
    }
    const tallies = this.#commons.tallies()
    const { bits } = this.#order
    const { probe } = this.#system.laboratory
    probe.marks()
    const states = bits?.count ?? this.#visited.count - (tallies[SPARES] as number)
    const bytes = bits?.bytes ?? this.#visited.bytes
    return {
      states,
      transitions: tallies[TRANSITIONS] as number,
      steps: tallies[STEPS] as number,
      depth: control[LEVEL] as number,
      bytesPerState: bytes / Math.max(1, states),
      components: this.#system.machines.configurations.count,
      machines: this.#system.slots.count,
      repeated: tallies[REPEATED] as number,
      cuts: tallies[CUTS] as number,
      abandoned: tallies[ABANDONED] as number,
      slept: tallies[SLEPT] as number,
      stopped: STOPS[(control[STOP] as number) - 1] ?? null,
      isExact: control[EXACT] !== 0,
      collisions: this.#collisions(),
      coverage: probe.reached,
      omission: bits?.omission ?? null,
      isNumbered: this.#system.isNumbered,
      bugs,
      unconfirmed,
    }
  }
  /** Whoever has ended the search does not want to wait for estimates. */
  #collisions(): Collisions | null {
    const { control, words } = this.#commons
    const isEnded = STOPS[(control[STOP] as number) - 1] === 'asked'
    if (control[EXACT] !== 0 || isEnded || this.#place.index > 0) return null
    if (this.#settings.storage === 'bitstate') return null
    return collisionsOf(words.prints.view, this.#visited.count)
  }
}
