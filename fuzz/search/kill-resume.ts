/**
 * Ends searches at random moments, goes on with their checkpoints, and compares the reports with
 * that of a search that nobody has disturbed:
 * `npx tsx --conditions=source fuzz/search/kill-resume.ts --kills 20 --seed 7 -- <arguments>`,
 * where the arguments are those of `p check --exhaustive`. It runs the command that is built.
 * Exit code 1 if a report differs, or a run ends in another way than it should.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createRandom } from '../random.ts'

/** How runs are ended, in turns. */
const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const

export interface KillPlan {
  /** The script of the command. */
  readonly command: string
  /** Arguments of `p check --exhaustive`. */
  readonly args: readonly string[]
  readonly kills: number
  readonly seed: number
  /** Seconds between two checkpoints. */
  readonly every: number
}

export interface KillResult {
  /** Runs that were ended, those that went on with a checkpoint, those that came to the end. */
  readonly killed: number
  readonly resumed: number
  readonly finished: number
  /** What the undisturbed search has come to. */
  readonly search: unknown
  /** What went wrong, in sentences. */
  readonly problems: readonly string[]
}

interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly end: number | NodeJS.Signals | null
  readonly report: string
  readonly output: string
  readonly milliseconds: number
}

/** Ends so many runs; a search that comes to its end is compared, and another one begins. */
export async function killAndResume(plan: KillPlan): Promise<KillResult> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-kills-'))
  try {
    return await killIn(folder, plan)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function killIn(folder: string, plan: KillPlan): Promise<KillResult> {
  const random = createRandom(plan.seed, 0)
  const checkpoint = join(folder, 'checkpoint')
  const expected = await run(folder, plan, [], null)
  const problems: string[] = []
  let killed = 0
  let resumed = 0
  let finished = 0
  while (expected.report !== '' && problems.length === 0) {
    const isLast = killed === plan.kills
    const signal = isLast ? null : (SIGNALS[killed % SIGNALS.length] as NodeJS.Signals)
    const goesOn = existsSync(checkpoint)
    if (goesOn) resumed++
    const saving = ['--checkpoint', checkpoint, '--checkpoint-every', String(plan.every)]
    const args = goesOn ? [...saving, '--resume', checkpoint] : saving
    const kill = signal === null ? null : { signal, after: random.int(expected.milliseconds) }
    const ended = await run(folder, plan, args, kill)
    problems.push(...problemsOf(ended, expected, signal, folder))
    if (isKilled(ended, signal)) killed++
    else {
      finished++
      rmSync(checkpoint, { force: true })
      if (isLast) break
    }
  }
  if (expected.report === '') problems.push(`no report:\n${expected.output}`)
  const search = expected.report === '' ? null : searchOf(expected.report)
  return { killed, resumed, finished, search, problems }
}

/** Interrupted, a search reports what it has found so far, which may be a bug. */
function isKilled({ end, report }: Ended, signal: NodeJS.Signals | null): boolean {
  const isInterrupted = end === 130 || report.includes('"stopped": "asked"')
  return signal !== null && (end === signal || (signal !== 'SIGKILL' && isInterrupted))
}

function problemsOf(
  ended: Ended,
  expected: Ended,
  signal: NodeJS.Signals | null,
  folder: string,
): string[] {
  const { end, report, output } = ended
  const isAtEnd = !isKilled(ended, signal)
  // Whoever is ended from outside cannot remove anything.
  const left = typeof end === 'number' ? leftIn(folder) : []
  return [
    ...left.map((name) => `a file was left behind: ${name}`),
    ...(isAtEnd && end !== expected.end
      ? [`ended with ${end}, not ${expected.end}:\n${output}`]
      : []),
    ...(isAtEnd && report !== expected.report ? [`another report:\n${report}`] : []),
    // Ctrl-C may come after the end of the search, but makes no proof.
    ...(isProof(report) && report !== expected.report ? [`a proof:\n${report}`] : []),
  ]
}

function isProof(report: string): boolean {
  return report.includes('"verdict": "proved"')
}

function leftIn(folder: string): string[] {
  const partial = readdirSync(folder).filter((name) => name.endsWith('.partial'))
  return [...partial, ...readdirSync(join(folder, 'tmp'))]
}

function searchOf(report: string): unknown {
  const { tests } = JSON.parse(report) as { tests: { search: Record<string, unknown> }[] }
  const { verdict, storage, stopped, states, transitions, depth } = tests[0]?.search ?? {}
  return { verdict, storage, stopped, states, transitions, depth }
}

/** One run, whose temporary files are gone before and its own to leave behind. */
async function run(
  folder: string,
  plan: KillPlan,
  args: readonly string[],
  kill: { readonly signal: NodeJS.Signals; readonly after: number } | null,
): Promise<Ended> {
  const report = join(folder, 'report.json')
  const temporary = join(folder, 'tmp')
  rmSync(report, { force: true })
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary)
  const own = ['--exhaustive', '--no-coverage', '-o', join(folder, 'out'), '--json', report]
  const all = [plan.command, 'check', ...plan.args, ...own, ...args]
  const began = performance.now()
  const child = spawn(process.execPath, all, { env: { ...process.env, TMPDIR: temporary } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += String(text)
    })
  }
  const timer = kill === null ? undefined : setTimeout(() => child.kill(kill.signal), kill.after)
  const end = await new Promise<Ended['end']>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  clearTimeout(timer)
  const milliseconds = performance.now() - began
  const text = existsSync(report) ? readFileSync(report, 'utf8') : ''
  return { end, report: text, output, milliseconds }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kills: { type: 'string', default: '20' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      every: { type: 'string', default: '0.2' },
      command: {
        type: 'string',
        default: join(import.meta.dirname, '../../packages/cli/bin/p.js'),
      },
    },
  })
  const { command } = values
  const [kills, seed, every] = [values.kills, values.seed, values.every].map(Number) as [
    number,
    number,
    number,
  ]
  process.stdout.write(`p check ${positionals.join(' ')}: ${kills} kills, seed ${seed}\n`)
  const result = await killAndResume({ command, args: positionals, kills, seed, every })
  const { killed, resumed, finished, problems } = result
  process.stdout.write(`${JSON.stringify(result.search)}\n`)
  process.stdout.write(
    `${killed} runs were killed, ${resumed} went on with a checkpoint, ` +
      `${finished} came to the end\n`,
  )
  for (const problem of problems) process.stdout.write(`problem: ${problem}\n`)
  return problems.length > 0 ? 1 : 0
}
