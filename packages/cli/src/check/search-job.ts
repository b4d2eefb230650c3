/** The exhaustive search of a test: what a worker is told, and how it does it. */
import {
  type CheckOptions,
  findTest,
  joinSearch,
  type SearchHooks,
  type SearchPlace,
  type SearchProgress,
  type SearchResult,
  type SearchSettings,
  type SharedMemory,
  type Snapshot,
  search,
} from '@parley/checker'
import type { Program } from '@parley/runtime'
import {
  type CheckpointIdentity,
  difference,
  JobProblem,
  type SearchFiles,
} from './search-files.ts'

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
  readonly files: SearchFilePlan
}

export interface SearchFilePlan {
  /** Where states are kept that wait and do not fit into memory; null if they must. */
  readonly chunks: string | null
  /**
   * Where the search is saved, whenever so many milliseconds have passed and when it ends early.
   */
  readonly checkpoint: string | null
  readonly every: number
  /** The checkpoint that it goes on with. */
  readonly resume: string | null
  /** What checkpoints are of. */
  readonly identity: CheckpointIdentity
}

/** How a search is ended early, and what it tells meanwhile. */
export interface SearchControl {
  mayGoOn(job: number): boolean
  searching(progress: SearchProgress): void
  /** CPU time of the process so far. */
  cpuMilliseconds(): number
  readonly files: SearchFiles
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

/**
 * Searches to the end, a limit, the deadline, or until it may not go on. Throws `JobProblem` for
 * files that cannot be read or written, or are of another search.
 */
export function runSearch(program: Program, job: SearchJob, control: SearchControl): Searched {
  const { options, settings, memory, index, files } = job
  const test = findTest(program, options)
  if (test === undefined) throw new Error(`there is no test '${options.test}'`)
  const before = control.cpuMilliseconds()
  const chunks = files.chunks === null ? null : control.files.openChunks(files.chunks)
  program.statements?.hits.fill(0)
  if (files.checkpoint !== null && index === 0) control.files.tryOut(files.checkpoint)
  try {
    const place: SearchPlace = {
      memory,
      index,
      store: chunks,
      goesOn: files.resume !== null,
      snapshot: readSnapshot(job, control),
    }
    const hooks = hooksOf(job, control)
    const doSearch = memory === null ? search : joinSearch
    const result = doSearch(program, test, settings, hooks, place)
    return { result, cpuMilliseconds: control.cpuMilliseconds() - before }
  } finally {
    chunks?.close(index === 0)
  }
}

/** The first worker tells the others. */
function readSnapshot(job: SearchJob, control: SearchControl): Snapshot | null {
  const { resume, identity } = job.files
  if (resume === null || job.index > 0) return null
  const saved = control.files.read(resume)
  const other = difference(saved.identity, identity)
  if (other === undefined) return saved.snapshot
  throw new JobProblem(`the checkpoint '${resume}' is ${other}`)
}

function hooksOf(job: SearchJob, control: SearchControl): SearchHooks {
  const { number, work, deadline, files } = job
  const { checkpoint, every, identity } = files
  const isFirst = job.index === 0
  let next = Date.now() + every
  return {
    mayGoOn(progress) {
      if (isFirst) control.searching(progress)
      // A handler that runs for the first time costs as much as many transitions.
      const done = progress.transitions + HANDLER_WORK * progress.computations
      if (done >= work || !control.mayGoOn(number) || Date.now() >= deadline) return false
      if (checkpoint === null || !isFirst || Date.now() < next) return true
      next = Date.now() + every
      return 'save'
    },
    save(take) {
      if (checkpoint === null) return
      control.files.save(checkpoint, { identity, snapshot: take() })
      next = Date.now() + every
    },
  }
}
