/**
 * Time of whole processes of the bundled command line: `p version`, `p compile` and a `p check`
 * that runs one schedule.
 *
 * npm run build && npx tsx --conditions=source bench/startup.ts [runs]
 *
 * Prints user plus system seconds and the time on the clock, the least and the median of the runs,
 * beside those of a Node process that does nothing, which is what start-up cannot go below. Run it
 * by `npm run bench startup` for the flags of the `p` command.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateFiles } from './generate.ts'

/** The launcher of the bundled command line. */
export const command: string = join(import.meta.dirname, '../packages/cli/bin/p.js')

/** What a process took. */
export interface ProcessTime {
  readonly clockSeconds: number
  /** User and system time of all threads. */
  readonly cpuSeconds: number
}

/** Runs Node with these arguments to its end. The shell measures it; Node itself cannot. */
export function timeProcess(args: readonly string[], cwd: string): ProcessTime {
  const script = 'TIMEFORMAT="%R %U %S"; time "$0" "$@" > /dev/null 2> /dev/null'
  const shell = ['-c', script, process.execPath, ...args]
  const { stderr } = spawnSync('bash', shell, { cwd, encoding: 'utf8' })
  const [clockSeconds = 0, user = 0, system = 0] = stderr.trim().split(' ').map(Number)
  return { clockSeconds, cpuSeconds: user + system }
}

/** A correct program of about so many lines. */
export function smallProgram(lines: number): string {
  const machine = (index: number): string => `
machine Worker${index} {
  var done: int;
  start state Working {
    on eTask do (task: (id: int, reply: machine)) {
      done = done + 1;
      if (task.id > 10) {
        send task.reply, eDone, task.id;
      } else {
        print format("task {0} of {1}", task.id, done);
      }
    }
  }
}
`
  const count = Math.ceil(lines / 14)
  const machines = Array.from({ length: count }, (_, index) => machine(index))
  return `event eTask: (id: int, reply: machine);\nevent eDone: int;\n${machines.join('')}`
}

function main(): void {
  const runs = Number(process.argv[2] ?? 11)
  const folder = mkdtempSync(join(tmpdir(), 'parley-startup-'))
  try {
    writeFileSync(join(folder, 'small.p'), smallProgram(600))
    writeFileSync(join(folder, 'empty.cjs'), '')
    const show = (name: string, args: readonly string[]): void => {
      const times = Array.from({ length: runs }, () => timeProcess(args, folder))
      const text = (all: readonly number[]): string => {
        const sorted = [...all].sort((a, b) => a - b)
        return `${sorted[0]?.toFixed(3)} (${sorted[runs >> 1]?.toFixed(3)}) s`
      }
      const cpu = text(times.map(({ cpuSeconds }) => cpuSeconds))
      const clock = text(times.map(({ clockSeconds }) => clockSeconds))
      process.stdout.write(`${name.padEnd(34)} ${cpu} CPU, ${clock} on the clock\n`)
    }
    show('an empty Node process', ['empty.cjs'])
    show('p version', [command, 'version'])
    show('p help', [command, 'help'])
    show('p compile, 600 lines', [command, 'compile', 'small.p'])
    mkdirSync(join(folder, 'large'))
    for (const { name, text } of generateFiles(50_000)) {
      writeFileSync(join(folder, 'large', name), text)
    }
    show('p compile, 50,000 lines', [command, 'compile', 'large'])
    const example = join(import.meta.dirname, '../examples/two-phase-commit')
    const check = [command, 'check', example, '-tc', 'Standard', '-o', 'checked', '--seed', '1']
    show('p check, 1 schedule', [...check, '--schedules', '1'])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] === import.meta.filename) main()
