/** What the main thread and its workers say to each other. */
import type { ToldSchedule } from '../check/block.ts'
import type { Job, JobResult } from '../check/job.ts'
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
  /** {@link CALLS} and {@link CALLED}; written by the worker alone. */
  readonly foreign: SharedArrayBuffer
}

/** How many doubles tell of progress, and how many of these of a search's. */
export const PROGRESS = 9
export const SEARCH_PROGRESS = 6
/** Index of the word that is 1 once everything shall end. */
export const STOPPED = 0
/** Index of the word that holds the number of the last block that may go on. */
export const LAST_JOB = 1

/**
 * Index of the word that grows by one when foreign code is entered and when it is left: it is odd
 * inside, and stays the same as long as the code does not return.
 */
export const CALLS = 0
/** Index of the word that says which code: {@link LOADING}, or the position of an export. */
export const CALLED = 1
/** The modules themselves. */
export const LOADING = -1

export type ToWorker =
  | { readonly kind: 'setup'; readonly setup: WorkerSetup }
  | { readonly kind: 'job'; readonly job: Job }

export type FromWorker =
  | { readonly kind: 'told'; readonly schedule: ToldSchedule }
  /** The functions that foreign modules export, in the order of {@link CALLED}. */
  | { readonly kind: 'loaded'; readonly exports: readonly string[] }
  | { readonly kind: 'result'; readonly result: JobResult<Job> }
  /** The job cannot be done, for a reason that is not our mistake. */
  | { readonly kind: 'problem'; readonly text: string }
  /** An exception that nobody expected: our own mistake. */
  | { readonly kind: 'crash'; readonly text: string }
