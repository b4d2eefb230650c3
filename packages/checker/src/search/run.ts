/** One search from its beginning, or from where it was saved, to its end. */
import type { Program, TestTable } from '@parley/runtime'
import { bugKey } from '../explore.ts'
import { BreadthFirst, type BreadthHooks } from './breadth.ts'
import type { Collisions } from './collisions.ts'
import {
  ABANDONED,
  Commons,
  CUTS,
  EXACT,
  KEPT,
  LEVEL,
  REPEATED,
  SLEPT,
  SPARES,
  STANDS_FOR,
  STEPS,
  STOP,
  shareMemory,
  TRANSITIONS,
} from './commons.ts'
import { confirm } from './confirm.ts'
import { DelayBounded } from './delays.ts'
import { DepthFirst } from './depth.ts'
import { Findings } from './finding.ts'
import { ComponentLog } from './log.ts'
import type { Order, SearchParts } from './parts.ts'
import { printsTo } from './path.ts'
import { CHUNK, Pool } from './pool.ts'
import type { FiniteResult, SearchBug, SearchPlace } from './result.ts'
import { permutes, type SearchHooks, type SearchSettings, STOPS } from './settings.ts'
import { restoreSnapshot, type Snapshot, type SnapshotParts, takeSnapshot } from './snapshot.ts'
import { Symmetry, type SymmetryReport } from './symmetry.ts'
import { System } from './system.ts'
import { Visited } from './visited.ts'

/** What a search by several workers is for each of them. */
export interface RunParts {
  readonly settings: SearchSettings
  readonly hooks: SearchHooks
  readonly place: SearchPlace
  /** Whether code looks at the numbers of machines. */
  readonly isNumbered: boolean
  /** Of these interfaces machines are permuted; null for all, an empty set for none. */
  readonly permuted: ReadonlySet<number> | null
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

export class SearchRun {
  readonly #settings: SearchSettings
  readonly #system: System
  readonly #commons: Commons
  readonly #visited: Visited
  readonly #findings = new Findings()
  readonly #log: ComponentLog
  readonly #pool: Pool
  readonly #order: Order
  readonly #place: SearchPlace
  readonly #symmetry: Symmetry | null
  /** States that were known at the beginning of each level. */
  readonly levels: number[] = []

  constructor(program: Program, test: TestTable, parts: RunParts) {
    const { settings, hooks, place, isNumbered, permuted } = parts
    const { scalarsets } = settings
    const { work, calls: depth, outcomes } = settings
    const limits = { work, depth, outcomes }
    this.#settings = settings
    this.#place = place
    this.#system = new System(program, test, limits, false, settings.forgets, scalarsets)
    this.#system.isNumbered = isNumbered
    this.#commons = new Commons(place.memory ?? shareMemory(1))
    this.#visited = new Visited(this.#commons, settings.sleeps, settings.states)
    this.#pool = new Pool(this.#commons, place.store, settings.memory / (16 * CHUNK))
    const machines = isNumbered ? new Set<number>() : permuted
    this.#symmetry =
      permutes(settings) && (machines?.size !== 0 || scalarsets.length > 0)
        ? new Symmetry(this.#system, settings.forgets, machines)
        : null
    this.#log = new ComponentLog(this.#commons, this.#system, this.#findings, this.#symmetry)
    const own = {
      system: this.#system,
      commons: this.#commons,
      visited: this.#visited,
      pool: this.#pool,
      log: this.#log,
      symmetry: this.#symmetry,
      index: place.index,
    }
    this.#order = makeOrder(own, settings, {
      ...hooks,
      level: () => {
        this.levels.push(this.#visited.count)
        hooks.level?.()
      },
      save: () => hooks.save?.(() => takeSnapshot(this.#parts)),
    })
  }

  get #parts(): SnapshotParts {
    return {
      system: this.#system,
      commons: this.#commons,
      visited: this.#visited,
      pool: this.#pool,
      log: this.#log,
      findings: this.#findings,
      symmetry: this.#symmetry,
    }
  }

  run(): FiniteResult {
    const { snapshot, index, goesOn } = this.#place
    if (index === 0) this.#begin(snapshot)
    this.#order.run(goesOn)
    // Others may have found something in the last level.
    this.#log.catchUp()
    return this.#result()
  }

  /** What symmetry has come to. */
  symmetryReport(): SymmetryReport {
    const { count } = this.#visited
    if (this.#symmetry === null) return { groups: [], standsFor: count, blockers: [] }
    return { ...this.#symmetry.report(), standsFor: this.#commons.tallies()[STANDS_FOR] ?? count }
  }

  /** The interfaces of which groups of like machines were met. */
  interfaces(): Set<number> {
    return this.#symmetry?.interfaces() ?? new Set()
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
      const confirmed = confirm(this.#system, this.#settings, this.#symmetry, prints, finding)
      if (typeof confirmed === 'string') unconfirmed.push(confirmed)
      else if (!bugs.some(({ bug }) => bugKey(bug) === bugKey(confirmed.bug))) bugs.push(confirmed)
    }
    const tallies = this.#commons.tallies()
    const { bits } = this.#order
    const { probe } = this.#system.laboratory
    probe.marks()
    const states = bits?.count ?? this.#visited.count - (tallies[SPARES] as number)
    // Vectors that are compared are kept, and where they are.
    const vectors = control[EXACT] === 0 ? 0 : this.#pool.bytes + 4 * this.#visited.count
    const bytes = bits?.bytes ?? this.#visited.bytes + vectors
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
    const { control } = this.#commons
    const isEnded = STOPS[(control[STOP] as number) - 1] === 'asked'
    if (control[EXACT] !== 0 || isEnded || this.#place.index > 0) return null
    if (this.#settings.storage === 'bitstate') return null
    return this.#visited.collisions()
  }
}
