/** `p check` as a process with its worker threads: what cannot be seen from inside. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const FOREIGN = `
fun twice(n: int): int;
machine Main { start state S { entry { assert twice(2) == 4; } } }
`

/** Its bug needs the second worker to be first, and its schedules may have idle rounds. */
const ORDER = `
event eItem: int;
fun short(rounds: int): int;
machine Main {
  var first: int;
  var rounds: int;
  start state S {
    entry { new Worker((home = this, n = 1)); new Worker((home = this, n = 2)); }
    on eItem do (n: int) {
      if (n == 0) { rounds = rounds + 1; return; }
      if (first == 0) first = n;
      assert short(rounds) == 0 || first == 1, "the second came first";
    }
  }
}
machine Worker {
  start state S {
    entry (p: (home: machine, n: int)) {
      var i: int;
      while (i < 3) { send p.home, eItem, 0; i = i + 1; }
      send p.home, eItem, p.n;
    }
  }
}
`

/** Shorter schedules have fewer rounds before the bug. */
const HANGS_IN_SHORT_SCHEDULES = `
export const short = (rounds) => { while (rounds < 4); return rounds; };
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

// So that esbuild, which makes JavaScript of TypeScript, is found from the temporary folder.
const env = { ...process.env, NODE_PATH: join(import.meta.dirname, '../node_modules') }

function check(...args: string[]): Result {
  const words = [bundle, 'check', ...args]
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', env })
}

/** The same, while others run. */
async function checkAsync(...args: string[]): Promise<Result> {
  const child = spawn(process.execPath, [bundle, 'check', ...args], { cwd: folder, env })
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (text) => (texts.stdout += text))
  child.stderr.on('data', (text) => (texts.stderr += text))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { ...texts, status }
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
  expect(stderr).toContain(
    'died: it ran out of memory (--memout gives each worker more); its block is run again',
  )
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
  writeFileSync(join(folder, 'foreign.p'), FOREIGN)
  writeFileSync(join(folder, 'twice.ts'), 'export const twice = (n: number): number => n * 2\n')
  writeFileSync(join(folder, 'broken.mjs'), 'export const =\n')
  expect(check('foreign.p', 'twice.ts', '-s', '10', '-q')).toMatchObject({ status: 0, stdout: '' })
  const broken = check('foreign.p', 'broken.mjs', '-s', '10')
  expect(broken.stderr).toBe("Error: Cannot load 'broken.mjs': Unexpected token '='.\n")
  expect(broken.status).toBe(2)
})

// Each waits for the five seconds; together they take no longer.
describe.concurrent('foreign code that does not return', () => {
  const hangs = "the foreign function 'twice' did not return within 5 s"

  beforeAll(() => {
    writeFileSync(join(folder, 'foreign.p'), FOREIGN)
    writeFileSync(join(folder, 'looping.mjs'), 'export const twice = () => { for (;;); }\n')
  })

  test('in a search without a limit of time', async () => {
    const { status, stdout, stderr } = await checkAsync(
      'foreign.p',
      'looping.mjs',
      '-s',
      '1',
      '-j',
      '1',
    )
    expect(stderr).toBe(`warning: worker 1 died: ${hangs}; its block is lost\n`)
    expect(stdout).toContain('DefaultImpl: not checked in full')
    expect(status).toBe(2)
  })

  test('while its module is loaded', async () => {
    const texts = { endless: 'for (;;);', waiting: 'await new Promise(() => {});' }
    for (const [name, text] of Object.entries(texts)) {
      writeFileSync(join(folder, `${name}.mjs`), `${text}\nexport const twice = (n) => n * 2;\n`)
    }
    const checks = Object.keys(texts).map((name) => {
      return checkAsync('foreign.p', `${name}.mjs`, '-s', '1', '-j', '1')
    })
    const modules = 'the modules of the foreign functions were not loaded in 5 s'
    for (const { status, stderr } of await Promise.all(checks)) {
      expect(stderr).toBe(`Error: The worker died: ${modules}.\n`)
      expect(status).toBe(2)
    }
  })

  test('only in schedules that are tried to make the found one shorter', async () => {
    writeFileSync(join(folder, 'order.p'), ORDER)
    writeFileSync(join(folder, 'order.mjs'), HANGS_IN_SHORT_SCHEDULES)
    const args = ['order.p', 'order.mjs', '-s', '50', '--seed', '2', '-j', '1', '--sch-random']
    const found = await checkAsync(...args, '-o', 'unshrunk')
    expect(found.stderr).toContain('the schedule of a bug is as it was found, not made shorter')
    expect(found.stderr).toContain("the foreign function 'short' did not return within 5 s")
    expect(found.stdout).toContain('Assertion Failed: order.p:')
    expect(found.stdout).toContain('Steps that led to it:')
    expect(found.status).toBe(1)
    const replay = ['--replay', 'unshrunk/BugFinding/generatedOutput_0_0.schedule']
    expect((await checkAsync('order.p', 'order.mjs', ...replay)).status).toBe(1)
  })

  test('while a schedule is replayed', async () => {
    const schedule = '--test-method:DefaultImpl\n(0)\n(1)'
    writeFileSync(join(folder, 'hanging.schedule'), schedule)
    const { status, stdout, stderr } = await checkAsync(
      'foreign.p',
      'looping.mjs',
      '--replay',
      'hanging.schedule',
    )
    expect(stderr).toBe(
      `Error: The schedule could not be executed again: the worker died: ${hangs}.\n`,
    )
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
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
