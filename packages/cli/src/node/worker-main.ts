/**
 * The main function of a worker thread: runs the blocks and searches that it is
 * sent, one after the other.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { SearchProgress } from '@parley/checker'
import type { Program } from '@parley/runtime'
import { prepareProgram, runBlock, type ToldSchedule } from '../check/block.ts'
import { runSearch } from '../check/search-job.ts'
import type { WorkerSetup } from '../check/workers.ts'
import { foreignLoader } from './foreign.ts'
import {
  type FromWorker,
  LAST_JOB,
  PROGRESS,
  SEARCH_PROGRESS,
  STOPPED,
  type ToWorker,
  type WorkerMemory,
} from './worker-protocol.ts'

/** Serves the main thread until it ends this one. */
export function serveBlocks(): void {
  const port = parentPort
  if (port === null) return
  const memory = workerData as WorkerMemory
  const control = new Int32Array(memory.control)
  const total = new Float64Array(memory.progress)
  let program: Promise<Program> | undefined
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'setup') program = prepare(message.setup)
    else if (program !== undefined && message.kind === 'job') void serve(program, message)
    else if (program !== undefined && message.kind === 'search') void serveSearch(program, message)
  })

  async function serve(ready: Promise<Program>, { job }: Extract<ToWorker, { kind: 'job' }>) {
    const before = [...total]
    const progress = (...numbers: readonly number[]): void => {
      for (const [at, number] of numbers.entries()) total[at] = (before[at] ?? 0) + number
    }
    const mayGoOn = (number: number): boolean => {
      return Atomics.load(control, STOPPED) === 0 && number <= Atomics.load(control, LAST_JOB)
    }
    const tell = (schedule: ToldSchedule): void => {
      port?.postMessage({ kind: 'told', schedule } satisfies FromWorker)
    }
    port?.postMessage(await answer())

    async function answer(): Promise<FromWorker> {
      try {
        const result = runBlock(await ready, job, { mayGoOn, progress, tell })
        const { schedules, steps } = result.statistics
        progress(schedules, steps, result.states.hashes.length)
        return { kind: 'result', number: job.number, result }
      } catch (error) {
        return crash(job.number, error)
      }
    }
  }

  async function serveSearch(
    ready: Promise<Program>,
    { job }: Extract<ToWorker, { kind: 'search' }>,
  ): Promise<void> {
    const mayGoOn = (): boolean => Atomics.load(control, STOPPED) === 0
    const progress = (now: SearchProgress): void => {
      const { states, transitions, depth, next, computations } = now
      total.set([states, transitions, depth, next, computations], PROGRESS - SEARCH_PROGRESS)
    }
    port?.postMessage(await answer())

    async function answer(): Promise<FromWorker> {
      try {
        const loaded = await ready
        const before = process.cpuUsage()
        const result = runSearch(loaded, job, { mayGoOn, progress })
        const { user, system } = process.cpuUsage(before)
        const cpuMilliseconds = (user + system) / 1000
        return { kind: 'searched', number: job.number, result: { result, cpuMilliseconds } }
      } catch (error) {
        return crash(job.number, error)
      }
    }
  }
}

function crash(number: number, error: unknown): FromWorker {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { kind: 'crash', number, text }
}

async function prepare({ program, foreign }: WorkerSetup): Promise<Program> {
  const loaded = await foreignLoader.load(foreign)
  if (loaded.kind === 'failed') throw new Error(loaded.problem)
  return prepareProgram(program, loaded.result)
}
