/**
 * What workers are asked to do. Everything that executes the program, and with it the foreign code
 * of the user, is a job: foreign code may hang or kill its thread, which must not be the main one.
 */
import { type BlockResult, type CheckOptions, type FoundBug, shrinkSchedule } from '@parley/checker'
import type { ForeignFunctions } from '@parley/codegen'
import type { Program } from '@parley/runtime'
import type { ForeignLoader, ForeignResult } from '../environment.ts'
import { type BlockControl, type BlockJob, prepareProgram, runBlock } from './block.ts'
import { type Recorded, type Retelling, retell } from './retell.ts'
import { runSearch, type SearchControl, type Searched, type SearchJob } from './search-job.ts'
import type { WorkerSetup } from './workers.ts'

export type Job =
  | BlockJob
  | SearchJob
  /** The names that the foreign modules export, or why they cannot be loaded. */
  | { readonly kind: 'exports' }
  /** The bug with a schedule that is easier to read. */
  | { readonly kind: 'shrink'; readonly options: CheckOptions; readonly found: FoundBug }
  /** A schedule executed again, with everything that there is to tell of it. */
  | { readonly kind: 'retell'; readonly options: CheckOptions; readonly recorded: Recorded }

/** What comes of jobs, by their kind. */
export interface JobResults {
  readonly block: BlockResult
  readonly search: Searched
  readonly exports: ForeignResult<readonly string[]>
  readonly shrink: FoundBug
  readonly retell: Retelling
}

export type JobResult<J extends Job> = JobResults[J['kind']]

/** How blocks and searches are ended early, and what they tell meanwhile. */
export type JobControl = BlockControl & SearchControl

/** A worker's program, which is loaded while its first job is awaited. */
export interface WorkerProgram {
  readonly foreign: Promise<ForeignResult<ForeignFunctions>>
  /** Rejects with a sentence for people if the foreign code cannot be loaded. */
  readonly program: Promise<Program>
}

/** Begins to load what a worker executes. */
export function loadWorkerProgram(
  loader: Pick<ForeignLoader, 'load'>,
  { program: ir, foreign: modules, options }: WorkerSetup,
): WorkerProgram {
  const foreign = loader.load(modules)
  const program = foreign.then((loaded) => {
    if (loaded.kind === 'failed') throw new Error(loaded.problem)
    return prepareProgram(ir, loaded.result, options)
  })
  // Whoever awaits it hears of the problem; that nobody does is no mistake.
  program.catch(() => {})
  return { foreign, program }
}

/** Does a job; `control` is for blocks and searches. */
export async function runJob<J extends Job>(
  worker: WorkerProgram,
  job: J,
  control: JobControl,
): Promise<JobResult<J>>
export async function runJob(
  worker: WorkerProgram,
  job: Job,
  control: JobControl,
): Promise<JobResult<Job>> {
  switch (job.kind) {
    case 'block':
      return runBlock(await worker.program, job, control)
    case 'search':
      return runSearch(await worker.program, job, control)
    case 'exports': {
      const loaded = await worker.foreign
      if (loaded.kind === 'failed') return loaded
      const { result } = loaded
      const names = Object.keys(result).filter((name) => typeof result[name] === 'function')
      return { kind: 'ok', result: names }
    }
    case 'shrink':
      return shrinkSchedule(await worker.program, job.options, job.found)
    case 'retell':
      return retell(await worker.program, job.options, job.recorded)
  }
}
