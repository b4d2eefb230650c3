/** Searches all states of a test case. */
import { type Bug, locationOf, type Program, type TestTable } from '@parley/runtime'
import { BreadthFirst, NumbersMatter } from './breadth.ts'
import { executePath } from './execute.ts'
import { endingKey, type Finding } from './finding.ts'
import { printsTo, walk } from './path.ts'
import { retrace } from './retrace.ts'
import type { SearchHooks, SearchSettings, Stopped } from './settings.ts'
import { Symmetry, type SymmetryReport } from './symmetry.ts'
import { System } from './system.ts'
import { numbersMatter, type Trial, tryOut } from './trial.ts'

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
  /** Null if symmetry was not asked for. */
  readonly symmetry: SymmetryReport | null
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
  const limits = { work: settings.work, depth: settings.calls }
  const trial = settings.symmetry ? trialOf(program, test, settings) : null
  for (const isNumbered of [false, true]) {
    const system = new System(program, test, limits, false, settings.forgets)
    system.isNumbered = isNumbered
    const symmetry = trial === null ? null : symmetryOf(system, settings, trial, isNumbered)
    const run = new BreadthFirst(system, settings, hooks, symmetry)
    try {
      run.run()
    } catch (thrown) {
      if (thrown instanceof NumbersMatter) continue
      throw thrown
    }
    return resultOf(system, settings, run, trial)
  }
  throw new Error('unreachable')
}

/** Everything is worth it where nothing is tried. */
function trialOf(program: Program, test: TestTable, settings: SearchSettings): Trial {
  return settings.trial > 0
    ? tryOut(program, test, settings)
    : { interfaces: new Set(program.interfaces.keys()), blockers: [] }
}

function symmetryOf(
  system: System,
  { forgets }: SearchSettings,
  { interfaces }: Trial,
  isNumbered: boolean,
): Symmetry | null {
  return isNumbered || interfaces.size === 0 ? null : new Symmetry(system, forgets, interfaces)
}

/** What is known of symmetry after a search and the trial before it. */
function reportOf(
  symmetry: Symmetry | null,
  states: number,
  trial: Trial,
  isNumbered: boolean,
): SymmetryReport {
  const report = symmetry?.report() ?? { groups: [], standsFor: states, blockers: [] }
  const numbers = isNumbered ? [numbersMatter] : []
  const blockers = new Set([...numbers, ...trial.blockers, ...report.blockers])
  return { ...report, blockers: [...blockers].sort() }
}

function resultOf(
  system: System,
  settings: SearchSettings,
  run: BreadthFirst,
  trial: Trial | null,
): SearchResult {
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
    symmetry: trial && reportOf(run.symmetry, visited.count, trial, system.isNumbered),
    bugs,
    unconfirmed,
  }
}

function confirm(
  system: System,
  settings: SearchSettings,
  { visited, symmetry }: BreadthFirst,
  finding: Finding,
): SearchBug | string {
  const key = endingKey(finding.ending)
  const prints = printsTo(visited, finding.state)
  const found = walk(system, settings.merges, symmetry, prints, finding)
  const path = found && retrace(system, found)
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
