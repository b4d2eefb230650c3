/** Has a test searched by a worker, and makes the report of what came of it. */
import {
  type CheckOptions,
  findTest,
  isAdversarial,
  isSettled,
  reportLostSearch,
  reportSearch,
  scalarsetProblem,
  type TestReport,
} from '@parley/checker'
import type { Program } from '@parley/runtime'
import type { CheckSettings } from './check-settings.ts'
import type { SearchCost, SearchFilePlan } from './search-job.ts'
import type { SearchPlan } from './search-settings.ts'
import { searchTogether } from './search-team.ts'
import type { Lost, Workers } from './workers.ts'

export interface SearchedTest {
  readonly report: TestReport
  readonly cost: SearchCost
  /** Whether no schedules need to be run. */
  readonly isSettled: boolean
}

export interface SearchRequest {
  readonly program: Program
  readonly hasForeign: boolean
  readonly plan: SearchPlan
  readonly options: CheckOptions
  readonly number: number
  /** In milliseconds since 1970. */
  readonly deadline: number
  /** Says in a clause why a search was lost, after telling of what is our own mistake. */
  readonly explain: (lost: Lost) => string
  readonly files: SearchFilePlan
}

/** Whether only one test can be checked as the settings say. */
export function isOfOneTest({ search }: Pick<CheckSettings, 'search'>): boolean {
  return search !== null && (search.checkpoint ?? search.resume) !== null
}

/** Why tests cannot be searched as the settings say, as sentences; undefined if they can. */
export function searchProblem(
  program: Program,
  { search, options }: Pick<CheckSettings, 'search' | 'options'>,
  tests: readonly string[],
  foreignTypes: readonly { readonly name: string }[],
): string | undefined {
  if (search === null) return undefined
  const [foreign] = foreignTypes
  if (isOfOneTest({ search }) && foreign !== undefined) {
    const why = `values of the foreign type ${foreign.name} cannot be written down`
    return `This program has no checkpoints: ${why}. Leave out --checkpoint and --resume.`
  }
  if (isOfOneTest({ search }) && tests.length > 1) {
    const named = tests.slice(0, 3).join(', ') + (tests.length > 3 ? ', …' : '')
    return `A checkpoint is of one test, not of ${tests.length} (${named}). Name it with -tc.`
  }
  const { scalarsets } = search.settings
  for (const name of scalarsets.length === 0 ? [] : tests) {
    const test = findTest(program, { ...options, test: name })
    const problem = test === undefined ? undefined : scalarsetProblem(program, test, scalarsets)
    if (problem !== undefined) return `--scalarset for ${name}: ${problem}.`
  }
  return undefined
}

/**
 * Searches a test; null if that is not wanted, because nobody asked for it and the program has what
 * a search knows less about than schedules do.
 */
export async function searchTest(
  workers: Workers,
  request: SearchRequest,
): Promise<SearchedTest | null> {
  const { program, hasForeign, plan, options, explain } = request
  if (plan.isFirst && (hasForeign || hasScenarios(program, options))) return null
  const { number, deadline, files } = request
  const { work } = plan
  const settings = { ...plan.settings, isAdversarial: isAdversarial(program, options) }
  const task = { number, options, settings, work, deadline, files }
  const outcome = await searchTogether(workers, task, teamOf(workers, request))
  if (outcome.kind === 'done') {
    const { result, cpuMilliseconds } = outcome.result
    const report = reportSearch(program, options, settings, result)
    const settled = !plan.isFirst || isSettled(report)
    const cost = { cpuMilliseconds, bytesPerState: result.bytesPerState }
    return { report, cost, isSettled: settled }
  }
  return lostTest(outcome, program, options, plan, explain)
}

/** A small search is over before threads have begun, and only one order can be divided. */
function teamOf({ count, isParallel }: Workers, { plan, hasForeign }: SearchRequest): number {
  const { isFirst, settings } = plan
  // Values of foreign types cannot be written down for others.
  if (hasForeign) return 1
  return isParallel && !isFirst && settings.order === 'breadth-first' ? count : 1
}

function lostTest(
  lost: Lost,
  program: Program,
  options: CheckOptions,
  { isFirst, settings }: SearchPlan,
  explain: (lost: Lost) => string,
): SearchedTest {
  return {
    report: reportLostSearch(program, options, settings, explain(lost)),
    cost: { cpuMilliseconds: 0, bytesPerState: 0 },
    isSettled: !isFirst,
  }
}

/** A search does not count in how many executions a scenario is covered. */
function hasScenarios(program: Program, options: CheckOptions): boolean {
  const monitors = findTest(program, options)?.monitors ?? []
  return monitors.some(({ machine }) => program.machines[machine]?.flavour === 'scenario')
}
