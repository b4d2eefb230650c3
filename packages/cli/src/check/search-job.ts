/** The exhaustive search of a test: what a worker is told, and how it does it. */
import {
  type CheckOptions,
  findTest,
  joinSearch,
  type SearchHooks,
  type SearchProgress,
  type SearchResult,
  type SearchSettings,
  type SharedMemory,
  search,
} from '@parley/checker'
import type { Program } from '@parley/runtime'

const HANDLER_WORK = 20

export interface SearchJob {
  readonly kind: 'search'
  /** Ascends with the order of jobs. */
  readonly number: number
  /** Tell which test. */
  readonly options: CheckOptions
  readonly settings: SearchSettings
  /** After so many transitions the search ends; a handler that is run counts as 20. */
  readonly work: number
  /** When to stop, in milliseconds since 1970. */
  readonly deadline: number
  /** What the workers of a common search share; null for one alone. */
  readonly memory: SharedMemory | null
  /** Which of them this is. */
  readonly index: number
}

/** How a search is ended early, and what it tells meanwhile. */
export interface SearchControl {
  mayGoOn(job: number): boolean
  searching(progress: SearchProgress): void
  /** CPU time of the process so far. */
  cpuMilliseconds(): number
}

/** What a search has taken, which differs from run to run. */
export interface SearchCost {
  /** CPU time of the process. */
  readonly cpuMilliseconds: number
  readonly bytesPerState: number
}

/** What came of a search: the result, and the CPU time of the process while it ran. */
export interface Searched {
  readonly result: SearchResult
  readonly cpuMilliseconds: number
}

/** Searches to the end, a limit, the deadline, or until it may not go on. */
export function runSearch(program: Program, job: SearchJob, control: SearchControl): Searched {
  const { options, settings, deadline, memory, index } = job
  const test = findTest(program, options)
  if (test === undefined) throw new Error(`there is no test '${options.test}'`)
  const before = control.cpuMilliseconds()
  const place = { memory, index, store: null, snapshot: null }
  const run = memory === null ? search : joinSearch
  const hooks: SearchHooks = {
    mayGoOn(progress) {
      if (index === 0) control.searching(progress)
      // A handler that runs for the first time costs as much as many transitions.
      const work = progress.transitions + HANDLER_WORK * progress.computations
      return work < job.work && control.mayGoOn(job.number) && Date.now() < deadline
    },
  }
  const result = run(program, test, settings, hooks, place)
  return { result, cpuMilliseconds: control.cpuMilliseconds() - before }
}
