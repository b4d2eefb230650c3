/**
 * Workers: threads that run blocks of schedules. Commands see this interface; the threads are in
 * `node/`, and tests run the blocks in their own thread.
 */
import type { Program } from '@parley/compiler'
import type { ForeignModule } from '../environment.ts'
import type { BlockJob, BlockResult } from './block.ts'

/** What a worker needs to know before its first block. */
export interface WorkerSetup {
  readonly program: Program
  readonly foreign: readonly ForeignModule[]
}

/** What became of a block; `reason` is a clause for people. */
export type BlockOutcome =
  | { readonly kind: 'done'; readonly result: BlockResult }
  | { readonly kind: 'lost'; readonly reason: string }

/** What all workers together have done since the workers were started. */
export interface WorkProgress {
  readonly schedules: number
  readonly steps: number
}

export interface Workers {
  readonly count: number
  /** Must be called once, before the first block. */
  load(setup: WorkerSetup): void
  /**
   * Runs a block. Jobs have ascending numbers. A worker that dies is replaced, and its block run
   * once more; if that fails too, the block is lost.
   */
  run(job: BlockJob): Promise<BlockOutcome>
  progress(): WorkProgress
  /** Blocks with a larger number end after their current schedule. */
  cancelAfter(job: number): void
  /** All blocks end as soon as they can. */
  stop(): void
  /** What happened to workers, for people. */
  readonly incidents: readonly string[]
  close(): void
}

export interface WorkersOptions {
  readonly count: number
  /** Of each worker. */
  readonly memoryMb: number | undefined
}

export type StartWorkers = (options: WorkersOptions) => Workers
