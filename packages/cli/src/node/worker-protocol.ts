/** What the main thread and its workers say to each other. */
import type { BlockResult } from '@parley/checker'
import type { BlockJob, ToldSchedule } from '../check/block.ts'
import type { Searched, SearchJob } from '../check/search-job.ts'
import type { WorkerSetup } from '../check/workers.ts'

/** What a worker is born with: memory that it shares with the main thread. */
export interface WorkerMemory {
  /** {@link STOPPED} and {@link LAST_JOB}. */
  readonly control: SharedArrayBuffer
  /**
   * Doubles, written by the worker alone: schedules, steps and states so far, then the members of
   * a search's progress.
   */
  readonly progress: SharedArrayBuffer
}

/** How many doubles tell of progress, and how many of these of a search's. */
export const PROGRESS = 8
export const SEARCH_PROGRESS = 5
/** Index of the word that is 1 once everything shall end. */
export const STOPPED = 0
/** Index of the word that holds the number of the last job that may go on. */
export const LAST_JOB = 1

export type ToWorker =
  | { readonly kind: 'setup'; readonly setup: WorkerSetup }
  | { readonly kind: 'job'; readonly job: BlockJob }
  | { readonly kind: 'search'; readonly job: SearchJob }

export type FromWorker =
  | { readonly kind: 'told'; readonly schedule: ToldSchedule }
  | { readonly kind: 'result'; readonly number: number; readonly result: BlockResult }
  | { readonly kind: 'searched'; readonly number: number; readonly result: Searched }
  /** An exception that nobody expected: our own mistake. */
  | { readonly kind: 'crash'; readonly number: number; readonly text: string }
