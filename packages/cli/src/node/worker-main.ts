/** The main function of a worker thread: does the jobs that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ForeignFunctions } from '@parley/codegen'
import {
  type Job,
  type JobControl,
  loadWorkerProgram,
  runJob,
  type WorkerProgram,
} from '../check/job.ts'
import { memoryProblem } from '../check/memory-problem.ts'
import { JobProblem } from '../check/search-files.ts'
import type { ForeignModule, ForeignResult } from '../environment.ts'
import { foreignLoader } from './foreign.ts'
import { searchFiles } from './search-files.ts'
import {
  CALLED,
  CALLS,
  type FromWorker,
  LAST_JOB,
  LOADING,
  PROGRESS,
  SEARCH_PROGRESS,
  STOPPED,
  type ToWorker,
  type WorkerMemory,
} from './worker-protocol.ts'

/** Serves the main thread until it ends this one. */
export function serveJobs(): void {
  const port = parentPort
  if (port === null) return
  const memory = workerData as WorkerMemory
  const say = (message: FromWorker): void => port.postMessage(message)
  const loader = { load: (modules: readonly ForeignModule[]) => loadWatched(modules, memory, say) }
  let worker: WorkerProgram | undefined
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'setup') worker = loadWorkerProgram(loader, message.setup)
    else if (worker !== undefined) void serve(worker, message.job)
  })

  async function serve(ready: WorkerProgram, job: Job): Promise<void> {
    const control = controlOf(memory, say)
    try {
      const result = await runJob(ready, job, control)
      if ('statistics' in result) {
        const { schedules, steps } = result.statistics
        control.progress(schedules, steps, result.states.hashes.length)
      }
      say({ kind: 'result', result })
    } catch (error) {
      const problem = error instanceof JobProblem ? error.message : memoryProblem(error)
      if (problem !== undefined) {
        say({ kind: 'problem', text: problem })
        return
      }
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      say({ kind: 'crash', text })
    }
  }
}

function controlOf(memory: WorkerMemory, say: (message: FromWorker) => void): JobControl {
  const control = new Int32Array(memory.control)
  const total = new Float64Array(memory.progress)
  const before = [...total]
  return {
    mayGoOn(number) {
      return Atomics.load(control, STOPPED) === 0 && number <= Atomics.load(control, LAST_JOB)
    },
    progress(...numbers) {
      for (const [at, number] of numbers.entries()) total[at] = (before[at] ?? 0) + number
    },
    searching({ states, transitions, depth, next, computations, isLiveness }) {
      const numbers = [states, transitions, depth, next, computations, Number(isLiveness)]
      total.set(numbers, PROGRESS - SEARCH_PROGRESS)
    },
    cpuMilliseconds() {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    files: searchFiles,
    tell: (schedule) => say({ kind: 'told', schedule }),
  }
}

/** Loads modules so that the main thread sees when their code is entered and left. */
async function loadWatched(
  modules: readonly ForeignModule[],
  memory: WorkerMemory,
  say: (message: FromWorker) => void,
): Promise<ForeignResult<ForeignFunctions>> {
  const words = new Int32Array(memory.foreign)
  Atomics.store(words, CALLED, LOADING)
  Atomics.add(words, CALLS, 1)
  const loaded = await foreignLoader.load(modules)
  Atomics.add(words, CALLS, 1)
  if (loaded.kind === 'failed') return loaded
  const entries = Object.entries(loaded.result)
  say({ kind: 'loaded', exports: entries.map(([name]) => name) })
  const watched = entries.map(([name, value], at): [string, unknown] => {
    return [name, watchExport(value, (call) => watch(call, at, words))]
  })
  return { kind: 'ok', result: Object.fromEntries(watched) }
}

type Callable = (...args: readonly unknown[]) => unknown

/** A function, or the description of a foreign type: an object or class with some of these. */
function watchExport(value: unknown, watched: (call: Callable) => Callable): unknown {
  if (value === null || (typeof value !== 'function' && typeof value !== 'object')) return value
  const members = value as Readonly<Record<string, unknown>>
  const own = ['equals', 'key', 'render'].flatMap((name): [string, Callable][] => {
    const member = members[name]
    return typeof member === 'function'
      ? [[name, watched((...args) => member.apply(value, args))]]
      : []
  })
  const result = typeof value === 'function' ? watched(value as Callable) : {}
  return Object.assign(result, Object.fromEntries(own))
}

function watch(call: Callable, at: number, words: Int32Array): Callable {
  return (...args) => {
    words[CALLED] = at
    Atomics.add(words, CALLS, 1)
    try {
      return call(...args)
    } finally {
      Atomics.add(words, CALLS, 1)
    }
  }
}
