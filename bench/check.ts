/**
 * Benchmark of the engine and the checker on the examples:
 * `npm run bench check`, or `npx tsx --conditions=source bench/check.ts [schedules] [rounds]`. For
 * each model steps and schedules per CPU second of one thread, monitors attached, logs off: first
 * the bare engine under uniform random choice, then blocks of the checker under its random strategy
 * without and with coverage, and under the portfolio; the best and the median of the rounds. Step
 * counts are deterministic.
 */
import { pathToFileURL } from 'node:url'
import { type CheckOptions, defaultOptions, exploreBlock } from '@parley/checker'
import { Execution, type Program, type Strategy, type TestTable } from '@parley/runtime'
import { loadFolder } from '../scripts/examples.ts'

/** The models of the published figures. */
export const MODELS: readonly { readonly folder: string; readonly test: string }[] = [
  { folder: 'examples/two-phase-commit', test: 'Standard' },
  { folder: 'examples/paxos', test: 'Standard' },
]

export interface Rates {
  readonly what: string
  readonly schedules: number
  readonly steps: number
  /** Of each round, ascending. */
  readonly cpuSeconds: readonly number[]
}

/** Measures one model; half as many schedules warm up first. */
export function benchmarkCheck(
  folder: string,
  test: string,
  schedules: number,
  rounds: number,
): Rates[] {
  const { program, diagnostics } = loadFolder(folder)
  if (program === undefined) throw new Error(diagnostics.join('\n'))
  const table = program.tests.find(({ name }) => name === test)
  if (table === undefined) throw new Error(`${folder} has no test ${test}`)
  const block = (settings: Partial<CheckOptions>) => (count: number) => {
    const options = { ...defaultOptions, test, seed: 1, explore: true, ...settings }
    const size = 1000
    let steps = 0
    for (let from = 0; from < count; from += size) {
      const to = Math.min(from + size, count)
      steps += exploreBlock(program, options, from, to, { mayRun: () => true }).statistics.steps
    }
    return steps
  }
  const random = { strategy: 'random', temperature: Number.POSITIVE_INFINITY } as const
  const measure = (what: string, run: (count: number) => number): Rates => {
    run(schedules >> 1)
    let steps = 0
    const cpuSeconds = Array.from({ length: rounds }, () => {
      const start = process.cpuUsage()
      steps = run(schedules)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1e6
    })
    return { what, schedules, steps, cpuSeconds: cpuSeconds.sort((a, b) => a - b) }
  }
  return [
    measure('engine, random', (count) => runEngine(program, table, count)),
    measure('checker, random', block({ ...random, coverage: false })),
    measure('checker, random, coverage', block({ ...random, coverage: true })),
    measure('checker, portfolio, coverage', block({})),
  ]
}

/**
 * Runs so many schedules under uniform random choice and returns the number of steps. `hear` gets
 * every choice.
 */
export function runEngine(
  program: Program,
  test: TestTable,
  count: number,
  hear: (choice: number) => void = () => undefined,
): number {
  let state = 12345
  const draw = (bound: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const choice = (((state >>> 0) * bound) / 4294967296) | 0
    hear(choice)
    return choice
  }
  const strategy: Strategy = {
    name: 'random',
    isFair: true,
    next: () => true,
    operation: (_, enabled) => draw(enabled),
    choice: draw,
    finished: () => undefined,
  }
  const bounds = { steps: 10_000, failOnBound: false, work: 1_000_000, depth: 2000 }
  const temperature = Number.POSITIVE_INFINITY
  const execution = new Execution(program, test, strategy, { ...bounds, temperature })
  let steps = 0
  for (let at = 0; at < count; at++) {
    execution.run()
    steps += execution.steps
  }
  return steps
}

function main(): void {
  const schedules = Number(process.argv[2] ?? 20_000)
  const rounds = Number(process.argv[3] ?? 5)
  for (const { folder, test } of MODELS) {
    console.log(`${folder} ${test}, ${schedules} schedules, ${rounds} rounds, best (median)`)
    for (const { what, steps, cpuSeconds } of benchmarkCheck(folder, test, schedules, rounds)) {
      const rate = (amount: number, seconds = 0): string =>
        Math.round(amount / seconds).toLocaleString('en')
      const [best, median] = [cpuSeconds[0], cpuSeconds[rounds >> 1]]
      console.log(
        `  ${what.padEnd(30)} ${steps.toLocaleString('en').padStart(12)} steps  ` +
          `${rate(steps, best).padStart(10)} (${rate(steps, median)}) steps/s  ` +
          `${rate(schedules, best).padStart(8)} schedules/s`,
      )
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
