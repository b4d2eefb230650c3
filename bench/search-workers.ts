/**
 * What a second worker is worth to the exhaustive search: whole processes of `p check` with one and
 * with two workers, on a model that takes a while.
 *
 *     npm run build && npx tsx --conditions=source bench/search-workers.ts [states] [runs]
 *
 * Prints the least time on the clock and the least CPU time of the runs, which take turns, and the
 * quotient by the clock, which says something where two cores are free.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, timeProcess } from './startup.ts'

const root = join(import.meta.dirname, '..')

/** Without reductions every state costs about the same. */
const UNREDUCED = ['--no-merge', '--no-sleep', '--no-forget', '--storage', 'fingerprint']

function main(): void {
  const states = process.argv[2] ?? '8000000'
  const runs = Number(process.argv[3] ?? 3)
  const folder = mkdtempSync(join(tmpdir(), 'parley-search-'))
  try {
    for (const [what, options] of [['unreduced', UNREDUCED] as const, ['reduced', []] as const]) {
      compare(what, [...options, '--max-states', states], runs, folder)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function compare(what: string, options: readonly string[], runs: number, folder: string): void {
  const clock = [Infinity, Infinity]
  const cpu = [Infinity, Infinity]
  for (let run = 0; run < runs; run++) {
    for (const at of [0, 1]) {
      const example = ['check', join(root, 'examples/two-phase-commit'), '-tc', 'OneClientReads']
      const search = ['--exhaustive', '--no-liveness', ...options, '-j', String(at + 1)]
      const args = [command, ...example, ...search, '-o', folder]
      const { clockSeconds, cpuSeconds } = timeProcess(args, root)
      clock[at] = Math.min(clock[at] as number, clockSeconds)
      cpu[at] = Math.min(cpu[at] as number, cpuSeconds)
    }
  }
  for (const at of [0, 1]) {
    const seconds = `${clock[at]?.toFixed(2)} s on the clock, ${cpu[at]?.toFixed(2)} s CPU`
    console.log(`${what}, ${at + 1} worker(s): ${seconds}`)
  }
  console.log(`by the clock ${((clock[0] ?? 0) / (clock[1] ?? 0)).toFixed(2)} times as fast`)
}

if (process.argv[1] === import.meta.filename) main()
