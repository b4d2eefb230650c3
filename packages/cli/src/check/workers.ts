/**
 * Workers: threads that execute the program. Commands see this interface; the threads are in
 * `node/`, and tests do the jobs in their own thread.
 */
import type { SearchProgress } from '@parley/checker'
import type { LoadOptions } from '@parley/codegen'
import type { Program } from '@parley/compiler'
import type { ForeignModule } from '../environment.ts'
import type { ToldSchedule } from './block.ts'
import type { Job, JobResult } from './job.ts'

/** What a worker needs to know before its first job. */
export interface WorkerSetup {
  readonly program: Program
  readonly foreign: readonly ForeignModule[]
  readonly options: LoadOptions
}

/** What became of a job. */
export type Outcome<Result> = { readonly kind: 'done'; readonly result: Result } | Lost

/** A job that could not be done; `reason` is a clause for people, `isInternal` blames ourselves. */
export interface Lost {
  readonly kind: 'lost'
  readonly reason: string
  readonly isInternal: boolean
}

/** What all workers together have done since the workers were started. */
export interface WorkProgress {
  readonly schedules: number
  readonly steps: number
  /** Abstract states; those found by several blocks are counted several times. */
  readonly states: number
}

export interface Workers {
  readonly count: number
  /** Whether several do their jobs at the same time, so that one may wait for another. */
  readonly isParallel: boolean
  /** Must be called once, before the first job. */
  load(setup: WorkerSetup): void
  /**
   * Does a job. Blocks have ascending numbers. A worker that dies is replaced, and its job begun
   * once more; if that fails too, the job is lost, as it is if foreign code does not return.
   * `tell` hears of the schedules of verbose blocks.
   */
  run<J extends Job>(
    job: J,
    tell?: (schedule: ToldSchedule) => void,
  ): Promise<Outcome<JobResult<J>>>
  progress(): WorkProgress
  /** Of the search that is running, or has been last. */
  searchProgress(): SearchProgress
  /** Blocks with a larger number end after their current schedule. */
  cancelAfter(job: number): void
  /** Ends the effect of `cancelAfter`, once no block is running. */
  allowAll(): void
  /** All jobs end as soon as they can. */
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
