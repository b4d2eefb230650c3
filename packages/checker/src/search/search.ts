/** Searches all states of a test case. */
import { type Bug, locationOf, type Program, type TestTable } from '@parley/runtime'
import type { Coverage } from '../coverage/coverage.ts'
import { BreadthFirst, NumbersMatter } from './breadth.ts'
import { type Collisions, collisionsOf } from './collisions.ts'
import { executePath } from './execute.ts'
import { endingKey, type Finding } from './finding.ts'
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
  /** Steps that ended an execution because an assumption was false. */
  readonly abandoned: number
  /** Steps that sleep sets left out. */
  readonly slept: number
  /** Of fingerprint storage; null for others, and if the search was ended by the caller. */
  readonly collisions: Collisions | null
  /** What the computations reached. */
  readonly coverage: Coverage
  readonly stopped: Stopped | null
  /** The program looks at the order of creations. */
  readonly isNumbered: boolean
  readonly bugs: readonly SearchBug[]
  /** Findings that the engine did not confirm; a defect of the search if there are any. */
  readonly unconfirmed: readonly string[]
}

/** Searches a test. Throws what foreign code throws outside of the program's own faults. */
export function search(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks = {},
): SearchResult {
  const { work, calls: depth, outcomes } = settings
  const limits = { work, depth, outcomes }
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
    return resultOf(system, settings, run)
  }
  throw new Error('unreachable')
}

function resultOf(system: System, settings: SearchSettings, run: BreadthFirst): SearchResult {
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
    abandoned: run.abandoned,
    slept: run.slept,
    collisions: settings.storage === 'fingerprint' ? collisions(run) : null,
    coverage: system.laboratory.probe.reached,
    stopped: run.stopped,
    isNumbered: system.isNumbered,
    bugs,
    unconfirmed,
  }
}

/** Whoever has ended the search does not want to wait for estimates. */
function collisions({ visited, stopped }: BreadthFirst): Collisions | null {
  return stopped === 'asked' ? null : collisionsOf(visited.prints, visited.count)
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
