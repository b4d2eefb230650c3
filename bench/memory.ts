/**
 * How much a check grows: the memory of a `p check` process that runs many schedules of a small
 * program, and of one that runs few.
 *
 * npm run build && npx tsx --conditions=source bench/memory.ts [schedules]
 *
 * Prints the resident memory as `ps` tells it, now and then, and the most that either came to. A
 * process that runs few schedules has loaded the command and compiled the program, too.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './startup.ts'

/** Schedules of the process to compare with. */
const FEW = '10000'

/** Two clients race for a lock. */
export const SMALL_PROGRAM = `
event eTake: Client;
event eTaken;
event eGiveBack;

spec OneHolds observes eTaken, eGiveBack {
  var holders: int;
  start state Watching {
    on eTaken do { holders = holders + 1; assert holders == 1; }
    on eGiveBack do { holders = holders - 1; }
  }
}

machine Lock {
  start state Free {
    on eTake do (client: Client) { send client, eTaken; goto Held; }
  }
  state Held {
    defer eTake;
    on eGiveBack goto Free;
  }
}

machine Client {
  var lock: Lock;
  start state Init {
    entry (given: Lock) { lock = given; send lock, eTake, this; }
    on eTaken do { send lock, eGiveBack; }
  }
}

machine Main {
  start state Init {
    entry { var lock: Lock; lock = new Lock(); new Client(lock); new Client(lock); }
  }
}

test Race [main=Main]: assert OneHolds in { Main, Lock, Client };
`

interface Sample {
  readonly seconds: number
  readonly megabytes: number
}

async function main(): Promise<void> {
  const schedules = process.argv[2] ?? '10000000'
  const folder = mkdtempSync(join(tmpdir(), 'parley-memory-'))
  try {
    writeFileSync(join(folder, 'lock.p'), SMALL_PROGRAM)
    const run = (count: string): Promise<readonly Sample[]> => {
      const what = ['check', 'lock.p', '-s', count, '--seed', '1', '-j', '1', '-o', 'checked']
      return follow([command, ...what], folder)
    }
    const few = mostOf(await run(FEW))
    const samples = await run(schedules)
    report(samples)
    const most = mostOf(samples)
    console.log(`${FEW} schedules: at most ${few.toFixed(1)} MB`)
    console.log(`${schedules} schedules: at most ${most.toFixed(1)} MB`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function mostOf(samples: readonly Sample[]): number {
  return Math.max(...samples.map(({ megabytes }) => megabytes))
}

/** Runs Node and looks at its memory often at first, then twice a second. */
function follow(args: readonly string[], cwd: string): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  const start = performance.now()
  // As the first line of the launcher says.
  const young = '--max-semi-space-size=64'
  const child = spawn(process.execPath, [young, ...args], { cwd, stdio: 'inherit' })
  const look = (): void => {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {
      encoding: 'utf8',
    })
    const kilobytes = Number(stdout)
    const seconds = (performance.now() - start) / 1000
    if (kilobytes > 0) samples.push({ seconds, megabytes: kilobytes / 1024 })
    timer = setTimeout(look, seconds < 5 ? 20 : 500)
  }
  let timer = setTimeout(look, 20)
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve(samples)
      else reject(new Error(`p check ended with code ${code}`))
    })
  })
}

function report(samples: readonly Sample[]): void {
  const last = samples.at(-1)?.seconds ?? 0
  let next = 0
  for (const { seconds, megabytes } of samples) {
    if (seconds < next) continue
    next = seconds + last / 20
    console.log(`${seconds.toFixed(1).padStart(8)} s ${megabytes.toFixed(1).padStart(8)} MB`)
  }
}

if (process.argv[1] === import.meta.filename) await main()
