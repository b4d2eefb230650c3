/** What a search has found out, as plain JSON, alone or beside what sampling has. */
import type { Program } from '@parley/runtime'
import { addCoverage } from '../coverage/coverage.ts'
import type { FoundBug } from '../explore.ts'
import { allOf, counted, grouped } from '../numbers.ts'
import { type CheckOptions, findTest, hotMonitors } from '../options.ts'
import { unattached } from '../properties.ts'
import type { PropertyReport, TestReport } from '../report.ts'
import { Summary } from '../summary.ts'
import type { Collisions } from './collisions.ts'
import { type NeverTaken, neverTaken } from './never-taken.ts'
import type { SearchResult } from './result.ts'
import type { SearchOrder, SearchSettings, Stopped, Storage } from './settings.ts'
import type { SymmetryReport } from './symmetry.ts'
import { isComplete, type SearchVerdict, verdictOf } from './verdict.ts'

export interface SearchReport {
  readonly verdict: SearchVerdict
  readonly order: SearchOrder
  readonly storage: Storage
  /** Why the search ended early; null if it did not. */
  readonly stopped: Stopped | null
  /** Distinct states; successors that were generated; levels, or the deepest way. */
  readonly states: number
  readonly transitions: number
  readonly depth: number
  /** Of fingerprint storage; null for others, and if the search was ended. */
  readonly collisions: Collisions | null
  /** In bitstate storage the share of states, at most, that were missed; null for others. */
  readonly omission: number | null
  /** Steps that were taken at once after others, without a state of their own. */
  readonly merged: number
  /** Steps that were left out because they commute with others (sleep sets). */
  readonly slept: number
  /** What symmetry came to; null if it was not asked for. */
  readonly symmetry: SymmetryReport | null
  /** Handlers that no execution runs; null unless the search is complete. */
  readonly neverTaken: readonly NeverTaken[] | null
  /** Monitors with hot states whose endless executions were not searched, or not all. */
  readonly livenessLeft: readonly string[]
}

/** The report of a test that was searched, and not sampled. */
export function reportSearch(
  program: Program,
  options: CheckOptions,
  settings: SearchSettings,
  result: SearchResult,
): TestReport {
  const search = searchReport(program, options, settings, result)
  const { kind } = search.verdict
  const summary = new Summary(program, options)
  if (options.coverage) summary.reach(result.coverage)
  const isProved = kind === 'proved' && search.livenessLeft.length === 0
  const report = summary.report(kind === 'bug' || kind === 'lasso' ? 'bug' : endOf(result))
  return {
    ...report,
    statistics: {
      ...report.statistics,
      buggy: result.bugs.length + (result.liveness?.lassos.length ?? 0),
    },
    verdict: isProved ? 'proved' : topVerdict(search.verdict),
    strategy: 'exhaustive',
    bugs: foundBugs(result),
    properties: properties(search, program, options),
    notChecked: notChecked(search, result, settings, program, options),
    search,
  }
}

/** The report of a test whose search was lost, for a reason in words. */
export function reportLostSearch(
  program: Program,
  options: CheckOptions,
  { order, storage }: SearchSettings,
  reason: string,
): TestReport {
  return {
    ...new Summary(program, options).report('stopped'),
    verdict: 'incomplete',
    strategy: 'exhaustive',
    properties: [],
    notChecked: [`anything: ${reason}`],
    coverage: null,
    search: {
      verdict: { kind: 'not checked' },
      order,
      storage,
      stopped: null,
      states: 0,
      transitions: 0,
      depth: 0,
      collisions: null,
      omission: null,
      merged: 0,
      slept: 0,
      symmetry: null,
      neverTaken: null,
      livenessLeft: [],
    },
  }
}

/** The report of a test that was sampled after a search that did not settle it. */
export function addSearch(sampled: TestReport, searched: TestReport): TestReport {
  const proofs = searched.properties.filter(({ status }) => status === 'proved')
  return {
    ...sampled,
    properties: sampled.properties.map((one) => {
      return proofs.find(({ property }) => property === one.property) ?? one
    }),
    search: searched.search,
  }
}

/** Whether a searched test needs no sampling: there is a bug, or nothing is left. */
export function isSettled({ verdict }: TestReport): boolean {
  return verdict === 'bug' || verdict === 'proved'
}

/** The result of the first worker of a search, with what all of them have reached. */
export function withCoverageOf(first: SearchResult, others: readonly SearchResult[]): SearchResult {
  for (const { coverage } of others) addCoverage(first.coverage, coverage)
  for (const counts of [first.coverage.calls, first.coverage.statements]) {
    for (let at = 0; at < counts.length; at++) counts[at] = Math.min(1, counts[at] as number)
  }
  return first
}

function searchReport(
  program: Program,
  options: CheckOptions,
  settings: SearchSettings,
  result: SearchResult,
): SearchReport {
  const { stopped, states, transitions, depth, collisions, steps, slept } = result
  const verdict = verdictOf(result, settings)
  const test = findTest(program, options)
  return {
    verdict,
    order: settings.order,
    storage: settings.storage === 'exact' && !result.isExact ? 'fingerprint' : settings.storage,
    stopped,
    states,
    transitions,
    depth,
    collisions,
    omission: result.omission,
    merged: Math.max(0, steps - transitions),
    slept,
    symmetry: result.symmetry,
    neverTaken: isComplete(verdict) ? neverTaken(program, result.coverage) : null,
    livenessLeft: test === undefined || isLivenessDone(result) ? [] : hotMonitors(program, test),
  }
}

/** Nothing is left if there is nothing to look at, if it is proved, or if it is violated. */
function isLivenessDone({ liveness }: SearchResult): boolean {
  return liveness === null || liveness.verdict === 'proved' || liveness.verdict === 'lasso'
}

function endOf({ stopped }: SearchResult): TestReport['end'] {
  return stopped === null ? 'exhausted' : 'stopped'
}

function topVerdict({ kind }: SearchVerdict): TestReport['verdict'] {
  if (kind === 'bug' || kind === 'lasso') return 'bug'
  return kind === 'not checked' ? 'incomplete' : 'no bug found'
}

function foundBugs({ bugs, liveness }: SearchResult): FoundBug[] {
  const { POSITIVE_INFINITY } = Number
  return [...bugs, ...(liveness?.lassos ?? [])].map(({ bug, location, schedule }, index) => {
    const isFair = bug.kind === 'liveness-lasso'
    return {
      bug,
      location,
      index,
      strategy: 'exhaustive',
      isFair,
      bounds: {
        steps: POSITIVE_INFINITY,
        temperature: POSITIVE_INFINITY,
        isFair,
        fairAfter: null,
      },
      schedule,
      occurrences: 1,
    }
  })
}

/** The words in which sampling names the same properties. */
function properties(
  { verdict, states, livenessLeft }: SearchReport,
  program: Program,
  options: CheckOptions,
): PropertyReport[] {
  const isProved = verdict.kind === 'proved'
  const status = isProved ? 'proved' : states > 0 ? 'checked' : 'not checked'
  const every = counted(states, 'state')
  const isAll = isComplete(verdict)
  const all = isAll ? allOf(states, 'state') : takenOf(states)
  const seen = isAll ? all : states === 1 ? 'this state' : 'these states'
  const test = findTest(program, options)
  const hot = test === undefined ? [] : hotMonitors(program, test)
  return [
    {
      property: 'assertions, unhandled events, faults',
      status,
      how: isAll ? `at every step from ${all}` : `at every step on the way to ${every}`,
    },
    { property: 'deadlocks', status, how: `in ${all}` },
    ...hot.map((name): PropertyReport => {
      const isLeft = livenessLeft.includes(name)
      return {
        property: `liveness of ${name}`,
        status: status === 'not checked' ? status : isLeft ? 'partly' : status,
        how: isLeft
          ? `where everything has come to rest, in ${seen}`
          : `in ${all}, and in endless executions`,
      }
    }),
  ]
}

/** Those states whose steps were taken. */
function takenOf(states: number): string {
  return states === 1
    ? 'the one state, if its steps were taken'
    : `those of ${counted(states, 'state')} whose steps were taken`
}

/** Depth first, a state may be reached by a long way first, and is not looked at again. */
const DEEP = ', on the shortest way or on longer ones'

function notChecked(
  { verdict, livenessLeft, storage, order }: SearchReport,
  { stopped, cuts, abandoned, depth, unconfirmed, liveness }: SearchResult,
  settings: SearchSettings,
  program: Program,
  options: CheckOptions,
): string[] {
  const lines: string[] = []
  switch (stopped) {
    case null:
      if (verdict.kind === 'bug' && !options.explore) lines.push('what comes after the bug')
      break
    case 'depth':
      lines.push(
        order === 'breadth-first'
          ? `what comes after ${counted(depth, 'step')}`
          : `what comes after ${counted(depth + 1, 'step')}${DEEP}`,
      )
      break
    case 'delays':
      lines.push(`schedules with more than ${counted(depth, 'delay')}`)
      break
    case 'states':
      // Several workers end within a few states of it.
      lines.push(`states beyond the limit of ${grouped(settings.states)}`)
      break
    case 'memory':
      lines.push('states beyond those for which there was memory')
      break
    case 'asked':
    case 'numbers':
      lines.push('states that were left when the search was ended')
  }
  if (storage === 'bitstate') lines.push('states that were taken for others')
  if (cuts > 0) lines.push(`${counted(cuts, 'step')} with too many choices, sends or machines`)
  if (abandoned > 0) lines.push(`${counted(abandoned, 'step')} given up: an assumption was false`)
  for (const text of [...unconfirmed, ...(liveness?.unconfirmed ?? [])])
    lines.push(`a finding that the engine did not confirm: ${text}`)
  for (const name of livenessLeft) lines.push(`endless executions in hot states of ${name}`)
  const specs = unattached({ program, options })
  if (specs.length > 0) lines.push(`${specs.join(', ')}: not attached to this test`)
  const test = findTest(program, options)
  const scenarios = test?.monitors.flatMap(({ machine }) => {
    const table = program.machines[machine]
    return table?.flavour === 'scenario' ? [table.name] : []
  })
  if (scenarios !== undefined && scenarios.length > 0) {
    lines.push(`whether scenarios are covered: ${scenarios.join(', ')}`)
  }
  return lines
}
