/**
 * What a second worker is worth: whole processes of `p check` with one and with two workers on the
 * same schedules.
 *
 *     npm run build && npx tsx --conditions=source bench/workers.ts [schedules] [runs]
 *
 * Prints the least time on the clock and the least CPU time of the runs, which take turns, and two
 * quotients: of the clock, which says something where two cores are free; and of the work done in a
 * CPU second, times two, which is what two free cores would come to if the workers never wait.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, timeProcess } from './startup.ts'

const root = join(import.meta.dirname, '..')

function main(): void {
  const schedules = process.argv[2] ?? '100000'
  const runs = Number(process.argv[3] ?? 5)
  const folder = mkdtempSync(join(tmpdir(), 'parley-workers-'))
  const clock = [Infinity, Infinity]
  const cpu = [Infinity, Infinity]
  try {
    for (let run = 0; run < runs; run++) {
      for (const at of [0, 1]) {
        const example = join(root, 'examples/paxos')
        const what = ['check', example, '-tc', 'Standard', '-s', schedules, '--seed', '1']
        const args = [command, ...what, '-o', folder, '--explore', '-j', String(at + 1)]
        const { clockSeconds, cpuSeconds } = timeProcess(args, root)
        clock[at] = Math.min(clock[at] as number, clockSeconds)
        cpu[at] = Math.min(cpu[at] as number, cpuSeconds)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  for (const at of [0, 1]) {
    const seconds = `${clock[at]?.toFixed(2)} s on the clock, ${cpu[at]?.toFixed(2)} s CPU`
    console.log(`${schedules} schedules of Paxos with ${at + 1} worker(s): ${seconds}`)
  }
  const [one = 0, two = 0] = cpu
  console.log(`by the clock ${((clock[0] ?? 0) / (clock[1] ?? 0)).toFixed(2)} times as fast`)
  console.log(`by work in a CPU second ${((2 * one) / two).toFixed(2)} times as fast`)
}

if (process.argv[1] === import.meta.filename) main()
