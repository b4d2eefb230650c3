/**
 * CPU time of whole processes of the bundled command line: `p version` and `p compile`.
 *
 *     npm run build && npx tsx --conditions=source bench/startup.ts [runs]
 *
 * Prints user plus system seconds, the best and the median of the runs, and the ratio of the bests
 * to a Node process that does nothing, which is what start-up cannot go below. Run it by
 * `npm run bench startup` for the flags of the `p` command.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateFiles } from './generate.ts'

const command = join(import.meta.dirname, '../packages/cli/bin/p.js')

/** CPU seconds of running a program with these arguments, so many times, ascending. */
export function cpuSeconds(words: readonly string[], cwd: string, runs: number): number[] {
  return Array.from({ length: runs }, () => oneRun(words, cwd)).sort((a, b) => a - b)
}

/** The shell measures its children; Node itself cannot. */
function oneRun(words: readonly string[], cwd: string): number {
  const script = 'TIMEFORMAT="%U %S"; time "$0" "$@" > /dev/null 2> /dev/null'
  const shell = ['-c', script, ...words]
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
    writeFileSync(join(folder, 'small.p'), smallProgram(600))
    writeFileSync(join(folder, 'empty.cjs'), '')
    mkdirSync(join(folder, 'large'))
    for (const { name, text } of generateFiles(50_000)) {
      writeFileSync(join(folder, 'large', name), text)
    }
    let empty = 0
    const show = (name: string, words: readonly string[], times: number): void => {
      const seconds = cpuSeconds(words, folder, times)
      const best = seconds[0] as number
      const median = seconds[Math.floor(seconds.length / 2)] as number
      empty ||= best
      const numbers = `best ${best.toFixed(3)}, median ${median.toFixed(3)} CPU seconds`
      console.log(`${name.padEnd(28)} ${numbers}, ${(best / empty).toFixed(2)} × empty`)
    }
    show('an empty Node process', [process.execPath, 'empty.cjs'], runs)
    show('p version', [command, 'version'], runs)
    show('p help', [command, 'help'], runs)
    show('p compile, 600 lines', [command, 'compile', 'small.p'], runs)
    show('p compile, 50,000 lines', [command, 'compile', 'large'], Math.ceil(runs / 2))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] === import.meta.filename) main()
