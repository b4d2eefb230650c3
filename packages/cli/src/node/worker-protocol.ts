/** What the main thread and its workers say to each other. */
import type { BlockResult } from '@parley/checker'
import type { BlockJob, ToldSchedule } from '../check/block.ts'
import type { WorkerSetup } from '../check/workers.ts'

/** What a worker is born with: memory that it shares with the main thread. */
export interface WorkerMemory {
  /** {@link STOPPED} and {@link LAST_JOB}. */
  readonly control: SharedArrayBuffer
  /** Schedules, steps and states so far, as doubles; written by the worker alone. */
  readonly progress: SharedArrayBuffer
}

/** Index of the word that is 1 once everything shall end. */
export const STOPPED = 0
/** Index of the word that holds the number of the last job that may go on. */
export const LAST_JOB = 1

export type ToWorker =
  | { readonly kind: 'setup'; readonly setup: WorkerSetup }
  | { readonly kind: 'job'; readonly job: BlockJob }

export type FromWorker =
  | { readonly kind: 'told'; readonly schedule: ToldSchedule }
  | { readonly kind: 'result'; readonly number: number; readonly result: BlockResult }
  /** An exception that nobody expected: our own mistake. */
  | { readonly kind: 'crash'; readonly number: number; readonly text: string }
