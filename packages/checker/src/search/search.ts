/** Searches all states of a test case. */
import { type Bug, locationOf, type Program, type TestTable } from '@parley/runtime'
import { hotMonitors } from '../options.ts'
import { BreadthFirst, NumbersMatter } from './breadth.ts'
import { executePath } from './execute.ts'
import { endingKey, type Finding } from './finding.ts'
import { findLassos, type Liveness, notSearched } from './liveness.ts'
import { printsTo, walk } from './path.ts'
import type { SearchHooks, SearchSettings, Stopped } from './settings.ts'
import { System } from './system.ts'

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
  /** Handlers that ran, which is less often than steps were taken. */
  readonly computations: number
  readonly components: number
  /** Machines that ever existed. */
  readonly machines: number
  readonly repeated: number
  readonly cuts: number
  readonly stopped: Stopped | null
  /** The program looks at the order of creations. */
  readonly isNumbered: boolean
  readonly bugs: readonly SearchBug[]
  /** Findings that the engine did not confirm; a defect of the search if there are any. */
  readonly unconfirmed: readonly string[]
  /** Of endless executions; null if no monitor of the test has hot states. */
  readonly liveness: Liveness | null
}

type FiniteResult = Omit<SearchResult, 'liveness'>

/** Searches a test. Throws what foreign code throws outside of the program's own faults. */
export function search(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks = {},
): SearchResult {
  const limits = { work: settings.work, depth: settings.calls }
  for (const isNumbered of [false, true]) {
    const system = new System(program, test, limits, false)
    system.isNumbered = isNumbered
    const run = new BreadthFirst(system, settings, hooks)
    try {
      run.run()
    } catch (thrown) {
      if (thrown instanceof NumbersMatter) continue
      throw thrown
    }
    const result = resultOf(system, settings, run)
    return { ...result, liveness: livenessOf(program, test, settings, hooks, result) }
  }
  throw new Error('unreachable')
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

function resultOf(system: System, settings: SearchSettings, run: BreadthFirst): FiniteResult {
  const bugs: SearchBug[] = []
  const unconfirmed: string[] = []
  const { visited, expander } = run
  for (const finding of run.findings.sorted()) {
    const confirmed = confirm(system, settings, run, finding)
    if (typeof confirmed === 'string') unconfirmed.push(confirmed)
    else bugs.push(confirmed)
  }
  return {
    states: visited.count,
    transitions: run.transitions,
    steps: expander.steps,
    depth: run.depth,
    bytesPerState: visited.bytes / Math.max(1, visited.count),
    computations: system.laboratory.computations,
    components: system.machines.configurations.count,
    machines: system.slots.count,
    repeated: run.repeated,
    cuts: run.cuts,
    stopped: run.stopped,
    isNumbered: system.isNumbered,
    bugs,
    unconfirmed,
  }
}

function confirm(
  system: System,
  settings: SearchSettings,
  { visited }: BreadthFirst,
  finding: Finding,
): SearchBug | string {
  const key = endingKey(finding.ending)
  const prints = printsTo(visited, finding.state)
  const path = walk(system, settings.merges, prints, finding)
  if (path === null) return key
  const { POSITIVE_INFINITY } = Number
  const { bug, schedule } = executePath(system, path, {
    steps: POSITIVE_INFINITY,
    failOnBound: false,
    temperature: POSITIVE_INFINITY,
    work: settings.work,
    depth: settings.calls,
  })
  if (bug === null) return key
  const location = bug.place === undefined ? '' : locationOf(system.program, bug.place)
  return { bug, location, schedule, depth: finding.depth }
}
