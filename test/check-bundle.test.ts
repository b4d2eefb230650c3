/** `p check` as a process with its worker threads: what cannot be seen from inside. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCommandLine } from '../scripts/build.mjs'

let folder = ''
let bundle = ''

const RACE = `
event eMark: int;
event eDone;
machine Main {
  var marks: seq[int];
  start state Waiting {
    entry { var i: int; while (i < 4) { new Marker((home = this, mark = i)); i = i + 1; } }
    on eMark do (mark: int) {
      marks += (sizeof(marks), mark);
      if (sizeof(marks) == 8) {
        assert !(marks[0] == 3 && marks[1] == 2 && marks[2] == 3 && marks[3] == 2), "in reverse";
      }
    }
  }
}
machine Marker {
  start state Marking {
    entry (setting: (home: machine, mark: int)) {
      send setting.home, eMark, setting.mark;
      send setting.home, eMark, setting.mark;
    }
  }
}
`

const ENDLESS = `
event eAgain;
machine Main {
  start state Going {
    entry { send this, eAgain; }
    on eAgain do { send this, eAgain; }
  }
}
`

const GREEDY = `
machine Main {
  var all: seq[seq[int]];
  start state Filling {
    entry {
      var one: seq[int];
      var i: int;
      while (i < 100000) { one += (i, i); i = i + 1; }
      i = 0;
      while (i < 100000) { one[0] = i; all += (i, one); i = i + 1; }
    }
  }
}
`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-check-'))
  bundle = join(folder, 'p.cjs')
  await buildCommandLine(bundle)
  writeFileSync(join(folder, 'race.p'), RACE)
  writeFileSync(join(folder, 'endless.p'), ENDLESS)
  writeFileSync(join(folder, 'greedy.p'), GREEDY)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Result {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

function check(...args: string[]): Result {
  const words = [bundle, 'check', ...args]
  // So that esbuild, which makes JavaScript of TypeScript, is found from the temporary folder.
  const env = { ...process.env, NODE_PATH: join(import.meta.dirname, '../node_modules') }
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', env })
}

/** Interrupts a check after some milliseconds, and again if it is still there much later. */
async function interrupted(after: number, ...args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [bundle, 'check', ...args], {
    cwd: folder,
    stdio: 'ignore',
  })
  const finished = new Promise<number | null>((resolve) => {
    child.on('exit', (code, signal) => resolve(signal === 'SIGINT' ? 130 : code))
  })
  setTimeout(() => child.kill('SIGINT'), after)
  return await finished
}

test('one, two and eight workers report the same', () => {
  const reports = [1, 2, 8].map((jobs) => {
    const json = `report-${jobs}.json`
    const out = `out-${jobs}`
    const seed = ['-s', '3000', '--seed', '11', '-j', String(jobs)]
    const { status, stdout } = check('race.p', ...seed, '--json', json, '-o', out, '-q')
    const traces = join(folder, out, 'BugFinding')
    const schedule = readFileSync(join(traces, 'generatedOutput_0_0.schedule'), 'utf8')
    const coverage = readFileSync(join(traces, 'generatedOutput.coverage.txt'), 'utf8')
    const shown = stdout.replaceAll(out, 'out').replace(/ in .*steps\/s\)/, '')
    const report = readFileSync(join(folder, json), 'utf8')
    return { status, shown, schedule, coverage, report }
  })
  expect(reports[0]?.status).toBe(1)
  expect(reports[1]).toEqual(reports[0])
  expect(reports[2]).toEqual(reports[0])
})

test('a found bug is replayed, twice the same', () => {
  check('race.p', '-s', '3000', '--seed', '11', '-q', '-o', 'replayed')
  const schedule = 'replayed/BugFinding/generatedOutput_0_0.schedule'
  const first = check('race.p', '--replay', schedule)
  const second = check('race.p', '--replay', schedule)
  expect(first.status).toBe(1)
  expect(first.stdout).toContain('<ErrorLog> Assertion Failed: race.p:11:9 in reverse\n')
  expect(second.stdout).toBe(first.stdout)
})

test('a worker without memory is replaced, and its schedules are not forgotten', () => {
  const { status, stdout, stderr } = check('greedy.p', '-s', '2', '-m', '0.03', '-j', '2')
  expect(status).toBe(2)
  expect(stderr).toContain('died: it ran out of memory; its block is run again')
  expect(stdout).toContain('DefaultImpl: not checked in full')
  expect(stdout).toContain('it ran out of memory')
})

test('Ctrl-C ends a check whenever it comes, and never with success', async () => {
  const out = ['-o', 'stopped']
  for (const after of [20, 60, 120, 250, 500, 900]) {
    const code = await interrupted(after, 'endless.p', '-t', '30', '--max-steps', '1000', ...out)
    expect(code).toBe(130)
  }
  const files = existsSync(join(folder, 'stopped')) ? readdirSync(join(folder, 'stopped')) : []
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('schedules without end are given up when the time is over', () => {
  const { status, stdout } = check('endless.p', '--max-steps', '0', '-t', '1', '-j', '1')
  expect(status).toBe(2)
  expect(stdout).toContain('DefaultImpl: not checked: no schedule came to its end')
})

test('a full disk is no success', () => {
  const { status, stderr } = check('endless.p', '-s', '1', '-q', '--json', '/dev/full')
  expect(status).toBe(2)
  expect(stderr).toBe("Error: cannot write '/dev/full': the disk is full\n")
})

test('foreign functions in TypeScript run in workers', () => {
  writeFileSync(
    join(folder, 'foreign.p'),
    'fun twice(n: int): int;\nmachine Main { start state S { entry { assert twice(2) == 4; } } }\n',
  )
  writeFileSync(join(folder, 'twice.ts'), 'export const twice = (n: number): number => n * 2\n')
  writeFileSync(join(folder, 'broken.mjs'), 'export const =\n')
  writeFileSync(join(folder, 'looping.mjs'), 'export const twice = () => { for (;;); }\n')
  expect(check('foreign.p', 'twice.ts', '-s', '10', '-q')).toMatchObject({ status: 0, stdout: '' })
  const broken = check('foreign.p', 'broken.mjs', '-s', '10')
  expect(broken.stderr).toBe("Error: Cannot load 'broken.mjs': Unexpected token '='.\n")
  expect(broken.status).toBe(2)
  const looping = check('foreign.p', 'looping.mjs', '-t', '2', '-j', '1')
  expect(looping.stdout).toContain('it did not end in time')
  expect(looping.status).toBe(2)
})

test('the log of every schedule, in their order', () => {
  const { stdout } = check('race.p', '-s', '3', '--seed', '1', '-v', '-q', '--sch-random')
  expect(stdout.match(/<TestLog> Running test 'DefaultImpl'\./g)).toHaveLength(3)
  expect(check('race.p', '-s', '3', '--seed', '1', '-v', '-q', '--sch-random').stdout).toBe(stdout)
})

test('the first schedule is run soon', () => {
  const started = performance.now()
  expect(check('race.p', '-s', '1', '--seed', '1', '-q', '-j', '1').status).toBe(0)
  // The whole process, on a machine that may be busy; without load it is less than half of it.
  expect(performance.now() - started).toBeLessThan(3000)
})
