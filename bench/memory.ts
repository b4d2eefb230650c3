/**
 * How much a long search grows: the memory of a `p check` process that runs many schedules of a
 * small program.
 *
 * npm run build && npx tsx --conditions=source bench/memory.ts [schedules]
 *
 * Prints the resident memory as `ps` tells it, now and then, and what it grew by after the first
 * tenth of the time: until then V8 fills its young generation and compiles hot functions.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './startup.ts'

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
    const what = ['check', 'lock.p', '-s', schedules, '--seed', '1', '-j', '1', '-o', 'checked']
    const samples = await follow([command, ...what], folder)
    report(schedules, samples)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs Node and looks at its memory twice a second. */
function follow(args: readonly string[], cwd: string): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  const start = performance.now()
  // As the first line of the launcher says.
  const young = '--max-semi-space-size=64'
  const child = spawn(process.execPath, [young, ...args], { cwd, stdio: 'inherit' })
  const timer = setInterval(() => {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {
      encoding: 'utf8',
    })
    const kilobytes = Number(stdout)
    if (!(kilobytes > 0)) return
    samples.push({ seconds: (performance.now() - start) / 1000, megabytes: kilobytes / 1024 })
  }, 500)
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(timer)
      if (code === 0) resolve(samples)
      else reject(new Error(`p check ended with code ${code}`))
    })
  })
}

function report(schedules: string, samples: readonly Sample[]): void {
  const every = Math.max(1, Math.floor(samples.length / 20))
  samples.forEach(({ seconds, megabytes }, at) => {
    if (at % every !== 0 && at !== samples.length - 1) return
    console.log(`${seconds.toFixed(1).padStart(8)} s ${megabytes.toFixed(1).padStart(8)} MB`)
  })
  const from = samples[Math.ceil(samples.length / 10)]?.megabytes ?? 0
  const most = Math.max(...samples.slice(Math.ceil(samples.length / 10)).map((s) => s.megabytes))
  const last = samples.at(-1)?.megabytes ?? 0
  console.log(
    `${schedules} schedules: from ${from.toFixed(1)} MB to ${last.toFixed(1)} MB, ` +
      `at most ${most.toFixed(1)} MB`,
  )
}

if (process.argv[1] === import.meta.filename) await main()
