/**
 * Workers: threads that run blocks of schedules, and searches. Commands see this interface; the threads are in
 * `node/`, and tests run the blocks in their own thread.
 */
import type { BlockResult, SearchProgress } from '@parley/checker'
import type { Program } from '@parley/compiler'
import type { ForeignModule } from '../environment.ts'
import type { BlockJob, ToldSchedule } from './block.ts'
import type { Searched, SearchJob } from './search-job.ts'

/** What a worker needs to know before its first block. */
export interface WorkerSetup {
  readonly program: Program
  readonly foreign: readonly ForeignModule[]
}

/** What became of a block; `reason` is a clause for people, `isInternal` blames ourselves. */
export type BlockOutcome =
  | { readonly kind: 'done'; readonly result: BlockResult }
  | { readonly kind: 'lost'; readonly reason: string; readonly isInternal: boolean }

/** What became of a search, in the same words. */
export type SearchOutcome =
  | { readonly kind: 'done'; readonly result: Searched }
  | { readonly kind: 'lost'; readonly reason: string; readonly isInternal: boolean }

/** What all workers together have done since the workers were started. */
export interface WorkProgress {
  readonly schedules: number
  readonly steps: number
  /** Abstract states; those found by several blocks are counted several times. */
  readonly states: number
}

export interface Workers {
  readonly count: number
  /** Must be called once, before the first block. */
  load(setup: WorkerSetup): void
  /**
   * Runs a block. Jobs have ascending numbers. A worker that dies is replaced, and its block run
   * once more; if that fails too, the block is lost. `tell` hears of the schedules of verbose jobs.
   */
  run(job: BlockJob, tell: (schedule: ToldSchedule) => void): Promise<BlockOutcome>
  progress(): WorkProgress
  /** Searches a test; a search whose worker dies is lost. No block may be running. */
  search(job: SearchJob): Promise<SearchOutcome>
  /** Of the search that is running, or has been last. */
  searchProgress(): SearchProgress
  /** Blocks with a larger number end after their current schedule. */
  cancelAfter(job: number): void
  /** Ends the effect of `cancelAfter`, once no block is running. */
  allowAll(): void
  /** All blocks end as soon as they can. */
  stop(): void
  /** What happened to workers since this was last asked, in clauses for people. */
  takeIncidents(): readonly string[]
  close(): void
}

export interface WorkersOptions {
  readonly count: number
  /** Of each worker. */
  readonly memoryMb: number | undefined
}

export type StartWorkers = (options: WorkersOptions) => Workers
