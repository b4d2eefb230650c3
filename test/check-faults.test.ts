/**
 * `p check` when things go wrong around it: it never ends with 0 unless it has done everything,
 * leaves no half of a file, and says what went wrong, where, and what can be done.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '../fuzz/random.ts'
import { buildCommandLine } from '../scripts/build.mjs'

let folder = ''
let bundle = ''

/** Its bug has a log of many lines, so that traces do not fit into a little space. */
const LONG = `
event eTick: int;
machine Main {
  var n: int;
  start state Counting {
    entry { send this, eTick, 0; }
    on eTick do (k: int) { n = k + 1; assert n < 400, "too far"; send this, eTick, n; }
  }
}
`

const FINE = `
event eTick: int;
machine Main {
  start state Counting {
    entry { send this, eTick, 0; }
    on eTick do (k: int) { if (k < 20) { send this, eTick, k + 1; } }
  }
}
`

/** Three tests of which the last has a bug. */
const TESTS = `
event eTick: int;
machine Fine {
  start state S { entry { send this, eTick, 0; }
    on eTick do (k: int) { if (k < 20 && $) { send this, eTick, k + 1; } } }
}
machine Wrong {
  start state S { entry { send this, eTick, 0; }
    on eTick do (k: int) { assert k < 6, "too far"; if ($) { send this, eTick, k + 1; } } }
}
test tcA [main=Fine]: { Fine };
test tcB [main=Fine]: { Fine };
test tcC [main=Wrong]: { Wrong };
`

const FOREIGN = `
fun strange(): int;
machine Main { start state S { entry { assert strange() == 1; } } }
`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-faults-'))
  bundle = join(folder, 'p.cjs')
  await buildCommandLine(bundle)
  const files = { 'long.p': LONG, 'fine.p': FINE, 'tests.p': TESTS, 'foreign.p': FOREIGN }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Result {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

function check(...args: string[]): Result {
  return spawnSync(process.execPath, [bundle, 'check', ...args], { cwd: folder, encoding: 'utf8' })
}

/** Runs a line of bash in which `p` is the command. */
function shell(line: string): Result {
  const script = `p() { "${process.execPath}" "${bundle}" "$@"; }; ${line}`
  return spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
}

/** Files below a folder of the check. */
function filesOf(name: string): string[] {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Every file is there as a whole, and nothing that was only to become one. */
function expectWhole(files: readonly string[]): void {
  expect(files.filter((path) => path.endsWith('.tmp'))).toEqual([])
  for (const path of files) {
    const text = readFileSync(path, 'utf8')
    if (path.endsWith('.json')) expect(() => JSON.parse(text), path).not.toThrow()
    if (path.endsWith('.schedule')) expect(text, path).toMatch(/\/\/ parley: bug [\w-]+$/)
    if (path.endsWith('_0_0.txt')) expect(text, path).toContain('<StrategyLog> Found bug')
    if (path.endsWith('summary.txt')) expect(text, path).toMatch(/^memory_max_mb:[\d.]+$/m)
  }
}

describe('the disk', () => {
  test('is full for large files: others are written, none in part', () => {
    const out = 'little-space'
    const line = `ulimit -f 16; p check long.p -s 1 --seed 1 --no-shrink -o ${out}`
    const { status, stdout } = shell(line)
    const trace = `${out}/BugFinding/generatedOutput_0_0.trace.json`
    expect(stdout).toContain(`error: cannot write '${trace}': the file would be too large`)
    expect(status).toBe(2)
    const files = filesOf(out)
    expect(files.some((path) => path.endsWith('.schedule'))).toBe(true)
    expect(files.some((path) => path.endsWith('.trace.json'))).toBe(false)
    expectWhole(files)
  })

  test('has no room at all, also when only bugs are asked for', () => {
    for (const quiet of ['', '-q']) {
      const { status, stderr, stdout } = shell(`ulimit -f 0; p check fine.p -s 1 ${quiet} -o none`)
      expect(stdout + stderr).toContain(
        "cannot write 'none/BugFinding/generatedOutput.coverage.txt'",
      )
      expect(status).toBe(2)
      expect(filesOf('none')).toEqual([])
    }
  })

  test('is full where standard output goes', () => {
    const { status, stderr } = shell('p check fine.p -s 1 > /dev/full')
    expect(stderr).toBe('Error: cannot write to standard output: the disk is full\n')
    expect(status).toBe(2)
    expect(shell('p compile fine.p > /dev/full').status).toBe(1)
  })

  test('is full where reports go', () => {
    for (const report of ['--json', '--junit', '--sarif']) {
      const { status, stderr } = check('fine.p', '-s', '1', '-q', report, '/dev/full')
      expect(stderr).toBe("Error: cannot write '/dev/full': the disk is full\n")
      expect(status).toBe(2)
    }
  })
})

describe('the output folder', () => {
  test('cannot be made, or not be written to', () => {
    writeFileSync(join(folder, 'a-file'), '')
    for (const out of ['a-file', 'a-file/below', '/proc/none', '/dev/null/none']) {
      const { status, stderr, stdout } = check('fine.p', '-s', '1', '-o', out)
      expect(stderr).toMatch(
        /^Error: cannot write to '.*': .*\. Name another folder with --outdir\.\n$/,
      )
      expect(stdout).not.toContain('no bug')
      expect(status).toBe(2)
    }
    expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('')
  })
})

describe('a worker', () => {
  test('is ended by foreign code', () => {
    writeFileSync(join(folder, 'exits.mjs'), 'export const strange = () => process.exit(0)\n')
    const { status, stdout, stderr } = check('foreign.p', 'exits.mjs', '-s', '1', '-j', '1')
    expect(stderr).toContain('worker 1 died: it ended with exit code 0; its block is run again')
    expect(stderr).toContain('worker 1 died: it ended with exit code 0; its block is lost')
    expect(stdout).toContain('DefaultImpl: not checked in full')
    expect(status).toBe(2)
  })

  test('has too little memory to tell of a bug', () => {
    const text = `
      let calls = 0
      export const strange = () => {
        if (++calls > 1) { const all = []; for (;;) all.push(new Array(1000).fill(calls)) }
        return 2
      }`
    writeFileSync(join(folder, 'greedy.mjs'), text)
    const args = ['foreign.p', 'greedy.mjs', '-s', '1', '-j', '1', '-m', '0.05', '--seed', '1']
    const { status, stdout, stderr } = check(...args)
    expect(stderr).toContain('it ran out of memory (--memout gives each worker more)')
    expect(stdout).toContain('bug[assertion]: Assertion Failed: foreign.p:3:')
    expect(status).toBe(1)
  })
})

describe('a schedule file', () => {
  const write = (text: string | Uint8Array): void => {
    writeFileSync(join(folder, 'broken.schedule'), text)
  }
  const replay = (): Result => check('tests.p', '--replay', 'broken.schedule', '-q')

  test('is cut short anywhere: refused, or the bug is there', () => {
    check('tests.p', '-tc', 'tcC', '-s', '500', '--seed', '1', '-q', '-o', 'cut')
    const path = filesOf('cut').find((each) => each.endsWith('.schedule')) as string
    const text = readFileSync(path, 'utf8')
    const lines = text.split('\n')
    expect(lines.length).toBeGreaterThan(20)
    const random = createRandom(5, 0)
    const places = [
      0,
      1,
      text.length - 1,
      ...Array.from({ length: 9 }, () => random.int(text.length)),
    ]
    for (const end of places) {
      write(text.slice(0, end))
      const { status, stderr } = replay()
      const isWholeBug = /\/\/ parley: bug [\w-]*$/.test(text.slice(0, end))
      expect(status, `cut at ${end}`).toBe(isWholeBug ? 1 : 2)
      if (!isWholeBug) expect(stderr).toMatch(/^Error: /)
    }
  })

  test('holds something else', () => {
    const random = createRandom(6, 0)
    const bytes = Uint8Array.from({ length: 4000 }, () => random.int(256))
    const others = [bytes, '{"version":1}', 'PK\u0003\u0004', '(0)\n(1)\n(99999999999999)', '<a/>']
    for (const other of others) {
      write(other)
      const { status, stderr } = replay()
      expect(stderr).toMatch(/^Error: The schedule 'broken\.schedule' is damaged: line \d+: /)
      expect(status).toBe(2)
    }
  })

  test('belongs to another program', () => {
    const path = filesOf('cut').find((each) => each.endsWith('.schedule')) as string
    write(readFileSync(path, 'utf8').replace('tcC', 'tcA'))
    const { status, stderr } = replay()
    expect(stderr).toMatch(/^Error: Trace is not reproducible: /)
    expect(status).toBe(2)
    const { status: unknown, stderr: hint } = check('long.p', '--replay', 'broken.schedule')
    expect(hint).toContain("There is no test 'tcA'.")
    expect(unknown).toBe(2)
  })
})

test('who reads the output goes away: unfinished is not success', () => {
  const { stdout } = shell(
    'set -o pipefail; p check tests.p -s 3000 --seed 1 -o unheard | head -n 1; echo $?',
  )
  expect(stdout).toMatch(/^Checking 3 tests .*\n(1|141)\n$/)
})

/** Other moments are tried with `FAULT_SEED=n`. */
const SEED = Number(process.env.FAULT_SEED ?? 3)
const TRIALS = { SIGINT: 10, SIGTERM: 4, SIGKILL: 6 } as const

describe(`signals at random moments, seed ${SEED}`, () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s', async (signal) => {
    const random = createRandom(SEED, signal.length)
    for (let trial = 0; trial < TRIALS[signal]; trial++) {
      const out = `${signal}-${trial}`
      const after = random.int(900)
      const ended = await signalled(
        signal,
        after,
        'tests.p',
        '-s',
        '20000',
        '--seed',
        '1',
        '-o',
        out,
      )
      const { code, stdout } = ended
      // 1 is right once the bug of the last test was found, whatever came then.
      const expected = [signal === 'SIGKILL' ? null : 130, 1]
      expect(expected, `${signal} after ${after} ms: ${code}\n${stdout}`).toContain(code)
      if (code === 1) expect(stdout).toContain('bug in schedule')
      if (signal !== 'SIGKILL') expectWhole(filesOf(out))
      // What was to become a file may stay behind then, but under another name.
      else expectWhole(filesOf(out).filter((path) => !path.endsWith('.tmp')))
    }
  })
})

async function signalled(
  signal: NodeJS.Signals,
  after: number,
  ...args: string[]
): Promise<{ readonly code: number | null; readonly stdout: string }> {
  const child = spawn(process.execPath, [bundle, 'check', ...args], { cwd: folder })
  let stdout = ''
  child.stdout.on('data', (text) => {
    stdout += String(text)
  })
  setTimeout(() => child.kill(signal), after)
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', (status, by) => resolve(by === 'SIGINT' || by === 'SIGTERM' ? 130 : status))
  })
  return { code, stdout }
}
