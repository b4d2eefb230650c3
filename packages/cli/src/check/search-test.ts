/** Has a test searched by a worker, and makes the report of what came of it. */
import {
  abandonMemory,
  type CheckOptions,
  findTest,
  isAdversarial,
  isSettled,
  reportLostSearch,
  reportSearch,
  shareMemory,
  type TestReport,
  withCoverageOf,
} from '@parley/checker'
import type { Program } from '@parley/runtime'
import type { SearchCost, Searched, SearchFilePlan, SearchJob } from './search-job.ts'
import type { SearchPlan } from './search-settings.ts'
import type { Lost, Outcome, Workers } from './workers.ts'

/** Part of what a worker says that has waited for one that died. */
const WAITED = 'another worker was lost'

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
  const { settings } = plan
  let outcome = await searchTogether(workers, request)
  if (outcome.kind === 'done' && outcome.result.result.stopped === 'numbers') {
    outcome = await workers.run(jobOf(request, null))
  }
  if (outcome.kind === 'done') {
    const { result, cpuMilliseconds } = outcome.result
    const report = reportSearch(program, options, settings, result)
    const settled = !plan.isFirst || isSettled(report)
    const cost = { cpuMilliseconds, bytesPerState: result.bytesPerState }
    return { report, cost, isSettled: settled }
  }
  return lostTest(outcome, program, options, plan, explain)
}

function jobOf(
  { program, plan, options, number, deadline, files }: SearchRequest,
  share: SearchJob['share'],
): SearchJob {
  const { work } = plan
  const settings = { ...plan.settings, isAdversarial: isAdversarial(program, options) }
  return { kind: 'search', number, options, settings, work, deadline, share, files }
}

/** Has all workers search, if they can; the result of the first, with what the others reached. */
async function searchTogether(
  workers: Workers,
  request: SearchRequest,
): Promise<Outcome<Searched>> {
  const { plan, hasForeign } = request
  const isShared = workers.areThreads && workers.count > 1 && !plan.isFirst && !hasForeign
  if (!isShared || plan.settings.order !== 'breadth-first') return workers.run(jobOf(request, null))
  const memory = shareMemory(workers.count)
  const outcomes = await Promise.all(
    Array.from({ length: workers.count }, async (_, index) => {
      const outcome = await workers.run(jobOf(request, { memory, index }))
      // The others wait for it.
      if (outcome.kind === 'lost') abandonMemory(memory)
      return outcome
    }),
  )
  const lost = outcomes.filter((outcome) => outcome.kind === 'lost')
  // Workers that waited for one that died are lost only because of it.
  const first = lost.find(({ reason }) => !reason.includes(WAITED)) ?? lost[0]
  if (first !== undefined) return first
  return joinResults(outcomes.flatMap((one) => (one.kind === 'done' ? [one.result] : [])))
}

function joinResults(all: readonly Searched[]): Outcome<Searched> {
  const [first, ...others] = all as readonly [Searched, ...Searched[]]
  const result = withCoverageOf(
    first.result,
    others.map((other) => other.result),
  )
  return { kind: 'done', result: { ...first, result } }
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
