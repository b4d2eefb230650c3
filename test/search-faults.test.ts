/**
 * `p check --exhaustive` when things go wrong around it: no verdict that was not earned, never exit
 * code 0, no half of a file, and a sentence that says what is wrong and what can be done.
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '../fuzz/random.ts'
import { killAndResume } from '../fuzz/search/kill-resume.ts'
import { searchFiles } from '../packages/cli/src/node/search-files.ts'
import { buildCommandLine } from '../scripts/build.mjs'

let folder = ''
let bundle = ''

/**
 * Many states, of few components: 8 × `values`³, about. Idle machines make them long, so that those
 * that wait take more room than those that were seen.
 */
function choosers(values: number): string {
  return `
event eDone;
event eAsk;
machine Main {
  var left: int;
  var idle: int;
  start state Run {
    entry {
      left = 3;
      while (idle < 12) { new Idle(); idle = idle + 1; }
      new Chooser(this); new Chooser(this); new Chooser(this);
    }
    on eDone do { left = left - 1; assert left >= 0; }
  }
}
machine Idle { start state Rest { } }
machine Chooser {
  var n: int;
  start state Choose {
    entry (boss: machine) { n = choose(${values}); send boss, eDone; }
    on eAsk do { assert n < ${values}; }
  }
}
test tcAll [main = Main]: { Main, Chooser, Idle };
test tcOther [main = Main]: { Main, Chooser, Idle };
`
}

const FOREIGN = `
type Token;
fun Make(): Token;
machine Main { var token: Token; start state Run { entry { token = Make(); } } }
test tcAll [main = Main]: { Main };
`

/** A machine that is done before the search is deep, and once more after it. */
const STAGES = `
event eBoot; event eTick; event eLate;
machine Main {
  var n: int; var kid: machine;
  start state Booting { entry { kid = new Kid(); send kid, eBoot; goto Running; } }
  state Running {
    entry { send this, eTick; }
    on eTick do { n = n + 1; if (n < 20) { send this, eTick; } else { send kid, eLate; } }
  }
}
machine Kid {
  start state Fresh { on eBoot goto Booted; }
  state Booted { on eLate goto Late; }
  state Late { }
}
test tcAll [main = Main]: { Main, Kid };
`

/** Each state has a component of its own, which is ever larger. */
const GROWING = `
event eTick: seq[int];
machine Main {
  start state Run {
    entry { send this, eTick, default(seq[int]); }
    on eTick do (s: seq[int]) {
      if (sizeof(s) < 4000) { s += (sizeof(s), choose(3)); send this, eTick, s; }
    }
  }
}
test tcAll [main = Main]: { Main };
`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-search-faults-'))
  bundle = join(folder, 'p.cjs')
  await buildCommandLine(bundle)
  mkdirSync(join(folder, 'tmp'))
  const files = {
    'small.p': choosers(4),
    'other.p': choosers(5),
    'large.p': choosers(30),
    'huge.p': choosers(300),
    'growing.p': GROWING,
    'foreign.p': FOREIGN,
    'foreign.mjs': 'export function Make() { return {} }\n',
    'stages.p': STAGES,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Result {
  readonly output: string
  readonly status: number | null
}

/** Searches under a limit of the shell; the rest of the line are options. */
function search(line: string, limit = 'true'): Result {
  const script =
    `${limit}; "${process.execPath}" "${bundle}" check ${line} ` +
    '--exhaustive --no-coverage -o out'
  const env = { ...process.env, TMPDIR: join(folder, 'tmp') }
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

/** The test was not checked, for a reason; nothing was left in the folder of temporary files. */
function expectNotChecked({ status, output }: Result, why: RegExp): void {
  expect(output).toMatch(why)
  expect(output).toContain('tcAll: not checked\n')
  expect(output).not.toMatch(/proved|no bug|complete to/)
  expect(status).toBe(2)
  expect(readdirSync(join(folder, 'tmp'))).toEqual([])
}

const workers = [1, 2] as const

describe('the disk', () => {
  const spilling = '-tc tcAll --storage fingerprint --memory 5'

  test.each(workers)('is full while waiting states go to a file, %i workers', (jobs) => {
    const result = search(`large.p ${spilling} -j ${jobs}`, 'ulimit -f 100')
    expectNotChecked(result, /cannot keep states in the file '.*': the file would be too large/)
    expect(result.output).toContain('allow more memory with --memory, or set TMPDIR')
  })

  test('has no folder for them', () => {
    const result = search(`large.p ${spilling} -j 1`, 'export TMPDIR=/nowhere')
    expectNotChecked(result, /cannot keep states in the file '\/nowhere\/.*': the folder does not/)
  })

  test.each(workers)(
    'is full while the search is saved: the last one stays, %i workers',
    (jobs) => {
      const checkpoint = `full-${jobs}.ck`
      const options = `-tc tcAll -j ${jobs} --checkpoint ${checkpoint}`
      expect(search(`large.p ${options} --max-states 2000`).status).toBe(0)
      const before = readFileSync(join(folder, checkpoint))
      const result = search(
        `large.p ${options} --resume ${checkpoint} --checkpoint-every 0.01`,
        `ulimit -f ${Math.ceil(before.length / 1024)}`,
      )
      const why = /cannot write the checkpoint '.*full-\d\.ck': the file would be too/
      expectNotChecked(result, why)
      expect(readFileSync(join(folder, checkpoint)).equals(before)).toBe(true)
      expect(existsSync(join(folder, `${checkpoint}.partial`))).toBe(false)
      const whole = search(`large.p -tc tcAll -j ${jobs} --resume ${checkpoint}`)
      expect(whole.output).toContain('tcAll: proved: no execution has a bug\n  219,600 states')
    },
  )

  test('has no room for reports', () => {
    const reports = ['--json', '--junit', '--sarif'].map((option) => `${option} /dev/full`)
    const { status, output } = search(`small.p -tc tcAll -q ${reports.join(' ')}`)
    expect(output).toBe("Error: cannot write '/dev/full': the disk is full\n".repeat(3))
    expect(status).toBe(2)
  })
})

test.each(workers)('a checkpoint that cannot be written is no surprise at the end, %i', (jobs) => {
  mkdirSync(join(folder, 'taken'), { recursive: true })
  const reasons: Readonly<Record<string, string>> = {
    '/proc/none/file': 'the folder does not exist',
    'nowhere/file': 'the folder does not exist',
    taken: 'there is something that is no file',
    '/dev/null': 'there is something that is no file',
  }
  for (const [path, why] of Object.entries(reasons)) {
    const result = search(`small.p -tc tcAll -j ${jobs} --checkpoint ${path}`)
    expectNotChecked(result, new RegExp(`the checkpoint '.*${path}': ${why}; name`))
  }
  expect(existsSync('/dev/null')).toBe(true)
})

describe('memory', () => {
  test.each(workers)('ends in a worker, %i', (jobs) => {
    const result = search(`growing.p -tc tcAll -j ${jobs} -m 0.03`)
    expectNotChecked(result, /the worker died: it ran out of memory \(--memout gives each/)
  })

  test.each(workers)('is refused by the system, %i workers', (jobs) => {
    const result = search(`huge.p -tc tcAll -j ${jobs}`, 'ulimit -d 250000')
    expectNotChecked(result, /the system gave no more memory for states: allow less with --memory/)
  })

  test('is too little for the command', () => {
    const limit = 'export NODE_OPTIONS=--max-old-space-size=8'
    const { status, output } = search('growing.p -tc tcAll -j 1', limit)
    expect(status).not.toBe(0)
    expect(output).not.toMatch(/proved|no bug|complete to/)
  })

  test('has too few addresses for shared memory: one worker does it', () => {
    const { status, output } = search('small.p -tc tcAll -j 2', 'ulimit -v 8000000')
    expect(output).toContain('tcAll: proved: no execution has a bug')
    expect(status).toBe(0)
  })
})

describe('a checkpoint', () => {
  const seed = Number(process.env.FAULT_SEED ?? 4)

  beforeAll(() => {
    const { status } = search('small.p -tc tcAll -j 1 --max-states 200 --checkpoint good.ck')
    expect(status).toBe(0)
  })

  const resume = (options: string): Result => search(`${options} -j 2`)

  test(`is damaged anywhere (FAULT_SEED=${seed})`, () => {
    const bytes = readFileSync(join(folder, 'good.ck'))
    const random = createRandom(seed, 0)
    const path = join(folder, 'bad.ck')
    const why = /^.*bad\.ck' is (damaged: begin without it|no checkpoint of this version)$/
    const refuses = (content: Uint8Array, what: string): void => {
      writeFileSync(path, content)
      expect(() => searchFiles.read(path), what).toThrow(why)
    }
    const header = bytes.indexOf('\n', 20)
    const places = [0, 5, 22, random.int(header), bytes.length - 1, bytes.length - 40]
    for (let at = 0; at < 100; at++) places.push(random.int(bytes.length))
    for (const place of places) {
      const flipped = Buffer.from(bytes)
      flipped[place] = (bytes[place] as number) ^ (1 << random.int(8))
      refuses(flipped, `a bit of byte ${place}`)
    }
    const lengths = [0, 10, header, bytes.length - 1, random.int(bytes.length)]
    for (const length of lengths) refuses(bytes.subarray(0, length), `${length} bytes`)
    refuses(Buffer.concat([bytes, bytes]), 'twice')
    expectNotChecked(resume('small.p -tc tcAll --resume bad.ck'), /bad\.ck' is damaged: begin/)
    writeFileSync(path, bytes)
    expect(resume('small.p -tc tcAll --resume bad.ck').output).toContain('tcAll: proved')
  })

  test('is of something else', () => {
    const wrong: Readonly<Record<string, string>> = {
      'other.p -tc tcAll --resume good.ck': 'is of another version of the program',
      'small.p -tc tcAll --resume good.ck --no-sleep':
        'is of other options: it was made without --no-sleep\\n',
      'small.p -tc tcAll --resume good.ck --storage fingerprint':
        'is of other options: it was made with --storage exact\\n',
      'small.p -tc tcAll --resume good.ck --no-merge --explore --attach-all-specs':
        'it was made without --no-merge, without --explore, without --attach-all-specs\\n',
      'small.p -tc tcAll --resume good.ck --symmetry': 'it was made without --symmetry\\n',
      'small.p -tc tcAll --resume none.ck': 'cannot read the checkpoint .*: there is no such file',
      'small.p -tc tcAll --resume tmp': 'cannot read the checkpoint .*: there is a folder',
    }
    for (const [options, why] of Object.entries(wrong)) {
      expectNotChecked(resume(options), new RegExp(why))
    }
    const { status, output } = resume('small.p -tc tcOther --resume good.ck')
    expect(output).toMatch(/tcOther: not checked\n.*\n.*good\.ck' is of the test tcAll\n/)
    expect(status).toBe(2)
  })

  test('cannot hold values of foreign types', () => {
    const { status, output } = search('foreign.p --foreign foreign.mjs --checkpoint foreign.ck')
    expect(output).toBe(
      'Error: This program has no checkpoints: values of the foreign type Token cannot be ' +
        'written down. Leave out --checkpoint and --resume.\n',
    )
    expect(status).toBe(2)
    expect(existsSync(join(folder, 'foreign.ck'))).toBe(false)
  })

  test('knows what all workers have run', () => {
    for (let round = 0; round < 4; round++) {
      const saved = search(`stages.p -j 2 --max-depth 5 --checkpoint stages-${round}.ck`)
      expect(saved.output).toContain('complete to depth 5')
      const { output } = resume(`stages.p -j 2 --resume stages-${round}.ck`)
      expect(output).toContain('tcAll: proved')
      expect(output).not.toContain('never taken')
    }
  })

  test('is deeper than a search may go: nothing more is expanded', () => {
    const saved = search('small.p -tc tcAll -j 1 --max-depth 3 --checkpoint deep.ck')
    const again = resume('small.p -tc tcAll --max-depth 3 --resume deep.ck')
    const countsOf = ({ output }: Result) => /complete to depth 3.*\n.*depth 3 /.exec(output)?.[0]
    expect(countsOf(saved)).toBeDefined()
    expect(countsOf(again)).toBe(countsOf(saved))
  })
})

const SPILLING = ['-j', '2', '--memory', '11', '--storage', 'fingerprint', '--max-depth', '4']

test.each([
  ['one worker', ['-j', '1']],
  ['two workers and a file for waiting states', SPILLING],
] as const)('is killed at random moments and goes on: %s', async (_, options) => {
  const seed = Number(process.env.FAULT_SEED ?? 5)
  const args = [join(folder, 'large.p'), '-tc', 'tcAll', ...options]
  const result = await killAndResume({ command: bundle, args, kills: 3, seed, every: 0.05 })
  expect(result, `FAULT_SEED=${seed}`).toMatchObject({ killed: 3, problems: [] })
})
