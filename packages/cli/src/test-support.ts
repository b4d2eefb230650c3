/** An environment for tests: real files in a folder, everything else inside this thread. */
import type { SearchProgress } from '@parley/checker'
import { type JobResult, loadWorkerProgram, runJob, type WorkerProgram } from './check/job.ts'
import { JobProblem } from './check/search-files.ts'
import type { StartWorkers, WorkProgress } from './check/workers.ts'
import type { Environment } from './environment.ts'
import { temporaryFile } from './node/environment.ts'
import { foreignLoader } from './node/foreign.ts'
import { createNodeHost } from './node/host.ts'
import { searchFiles } from './node/search-files.ts'
import { createPalette } from './terminal/palette.ts'

/** Where the repository has the library and the templates. */
export const SHIPPED: string = `${import.meta.dirname}/../../..`

/** An environment whose commands work in `folder` and print into the void. */
export function testEnvironment(folder: string, own: Partial<Environment> = {}): Environment {
  return {
    args: [],
    env: {},
    isTty: false,
    columns: undefined,
    version: '1.2.3',
    colors: createPalette(),
    host: createNodeHost(folder, SHIPPED),
    stdout() {},
    stderr() {},
    readStandardInput: async () => new Uint8Array(),
    now: () => 0,
    epoch: () => Date.now(),
    every: () => () => {},
    drawSeed: () => 1,
    temporaryFile,
    memoryMb: () => 0,
    cores: 2,
    startWorkers: startInlineWorkers,
    foreign: foreignLoader,
    ...own,
  }
}

const none: SearchProgress = {
  states: 0,
  transitions: 0,
  depth: 0,
  next: 0,
  computations: 0,
  isLiveness: false,
}

/** Workers that do their jobs in this thread, one after the other. */
export const startInlineWorkers: StartWorkers = ({ count }) => {
  let worker: WorkerProgram | undefined
  let last = Number.POSITIVE_INFINITY
  let isStopped = false
  let total: WorkProgress = { schedules: 0, steps: 0, states: 0 }
  return {
    count,
    isParallel: false,
    load(setup) {
      worker = loadWorkerProgram(foreignLoader, setup)
    },
    async run(job, tell = () => {}) {
      const mayGoOn = (number: number): boolean => !isStopped && number <= last
      const quiet = { progress() {}, searching() {}, cpuMilliseconds: () => 0, files: searchFiles }
      const control = { mayGoOn, tell, ...quiet }
      let result: JobResult<typeof job>
      try {
        result = await runJob(worker as WorkerProgram, job, control)
      } catch (error) {
        if (!(error instanceof JobProblem)) throw error
        return { kind: 'lost', reason: error.message, isInternal: false }
      }
      if ('statistics' in result) {
        total = {
          schedules: total.schedules + result.statistics.schedules,
          steps: total.steps + result.statistics.steps,
          states: total.states + result.states.hashes.length,
        }
      }
      return { kind: 'done', result }
    },
    progress: () => total,
    searchProgress: () => none,
    cancelAfter(job) {
      last = Math.min(last, job)
    },
    allowAll() {
      last = Number.POSITIVE_INFINITY
    },
    stop() {
      isStopped = true
    },
    takeIncidents: () => [],
    close() {},
  }
}
