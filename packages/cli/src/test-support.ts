/** An environment for tests: real files in a folder, everything else inside this thread. */
import type { Program } from '@parley/runtime'
import { prepareProgram, runBlock } from './check/block.ts'
import type { StartWorkers, WorkProgress } from './check/workers.ts'
import type { Environment } from './environment.ts'
import { foreignLoader } from './node/foreign.ts'
import { createNodeHost } from './node/host.ts'
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
    memoryMb: () => 0,
    cores: 2,
    startWorkers: startInlineWorkers,
    foreign: foreignLoader,
    ...own,
  }
}

/** Workers that run blocks in this thread, one after the other. */
export const startInlineWorkers: StartWorkers = ({ count }) => {
  let program: Promise<Program> | undefined
  let last = Number.POSITIVE_INFINITY
  let isStopped = false
  let total: WorkProgress = { schedules: 0, steps: 0, states: 0 }
  return {
    count,
    load({ program: ir, foreign }) {
      program = foreignLoader.load(foreign).then((loaded) => {
        return prepareProgram(ir, loaded.kind === 'ok' ? loaded.result : {})
      })
    },
    async run(job, tell) {
      const ready = await (program as Promise<Program>)
      const mayGoOn = (number: number): boolean => !isStopped && number <= last
      const result = runBlock(ready, job, { mayGoOn, progress() {}, tell })
      total = {
        schedules: total.schedules + result.statistics.schedules,
        steps: total.steps + result.statistics.steps,
        states: total.states + result.states.hashes.length,
      }
      return { kind: 'done', result }
    },
    progress: () => total,
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
