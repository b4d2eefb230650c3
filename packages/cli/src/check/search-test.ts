/** Has a test searched by a worker, and makes the report of what came of it. */
import {
  type CheckOptions,
  findTest,
  isSettled,
  reportLostSearch,
  reportSearch,
  type TestReport,
} from '@parley/checker'
import type { Program } from '@parley/runtime'
import type { SearchPlan } from './search-settings.ts'
import type { SearchOutcome, Workers } from './workers.ts'

export interface SearchedTest {
  readonly report: TestReport
  readonly cpuMilliseconds: number
  /** Whether no schedules need to be run. */
  readonly isSettled: boolean
  /** What went wrong, if that is our own fault. */
  readonly crash: string | undefined
}

export interface SearchRequest {
  readonly program: Program
  readonly hasForeign: boolean
  readonly plan: SearchPlan
  readonly options: CheckOptions
  readonly number: number
  /** In milliseconds since 1970. */
  readonly deadline: number
}

/**
 * Searches a test; null if that is not wanted, because nobody asked for it and the program has what
 * a search knows less about than schedules do.
 */
export async function searchTest(
  workers: Workers,
  { program, hasForeign, plan, options, number, deadline }: SearchRequest,
): Promise<SearchedTest | null> {
  if (plan.isFirst && (hasForeign || hasScenarios(program, options))) return null
  const { settings, work } = plan
  const outcome = await workers.search({ number, options, settings, work, deadline })
  if (outcome.kind === 'done') {
    const { result, cpuMilliseconds } = outcome.result
    const report = reportSearch(program, options, settings, result)
    const settled = !plan.isFirst || isSettled(report)
    return { report, cpuMilliseconds, isSettled: settled, crash: undefined }
  }
  return lostTest(outcome, program, options, plan)
}

function lostTest(
  { reason, isInternal }: Extract<SearchOutcome, { kind: 'lost' }>,
  program: Program,
  options: CheckOptions,
  { isFirst, settings }: SearchPlan,
): SearchedTest {
  const why = isInternal ? 'an internal error in its worker' : reason
  return {
    report: reportLostSearch(program, options, settings, why),
    cpuMilliseconds: 0,
    isSettled: !isFirst,
    crash: isInternal ? reason : undefined,
  }
}

/** A search does not count in how many executions a scenario is covered. */
function hasScenarios(program: Program, options: CheckOptions): boolean {
  const monitors = findTest(program, options)?.monitors ?? []
  return monitors.some(({ machine }) => program.machines[machine]?.flavour === 'scenario')
}
