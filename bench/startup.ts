/**
 * CPU time of whole processes of the bundled command line: `p version` and `p compile`.
 *
 *     npm run build && npx tsx --conditions=source bench/startup.ts [runs]
 *
 * Prints user plus system seconds, the median of the runs, beside those of a Node process that
 * does nothing, which is what start-up cannot go below.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const command = join(import.meta.dirname, '../packages/cli/bin/p.js')

/** The median CPU time in seconds of running Node with these arguments. */
export function cpuSeconds(args: readonly string[], cwd: string, runs: number): number {
  const times = Array.from({ length: runs }, () => oneRun(args, cwd)).sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)]!
}

/** The shell measures its children; Node itself cannot. */
function oneRun(args: readonly string[], cwd: string): number {
  const script = 'TIMEFORMAT="%U %S"; time "$0" "$@" > /dev/null 2> /dev/null'
  const shell = ['-c', script, process.execPath, ...args]
  const { stderr } = spawnSync('bash', shell, { cwd, encoding: 'utf8' })
  return stderr
    .trim()
    .split(' ')
    .reduce((sum, part) => sum + Number(part), 0)
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
    writeFileSync(join(folder, 'main.p'), smallProgram(600))
    writeFileSync(join(folder, 'empty.cjs'), '')
    const show = (name: string, args: readonly string[]): void => {
      const seconds = cpuSeconds(args, folder, runs)
      process.stdout.write(`${name.padEnd(28)} ${seconds.toFixed(3)} s CPU\n`)
    }
    show('an empty Node process', ['empty.cjs'])
    show('p version', [command, 'version'])
    show('p compile, 600 lines', [command, 'compile'])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] === import.meta.filename) main()
