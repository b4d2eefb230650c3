/**
 * The verdicts of the examples: every test explored, every seeded bug searched for from many seeds,
 * and how often each specification is exercised. Compares with the recorded tables, or writes them.
 *
 *   npx tsx --conditions=source scripts/verdicts.ts [options] [folder of an example …]
 *
 *   --schedules N  schedules of a test that passes (100000)
 *   --seeds N      seeds from which a bug is searched for (20)
 *   --record       write `verdicts.json` instead of comparing with it; outcomes that are there stay
 *
 * Exits with 1 if anything differs from the table, a bug is found from fewer than 19 of 20 seeds,
 * or a specification leaves its start state in fewer than 90 % of the schedules.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Program } from '../packages/runtime/src/index.ts'
import { explore, loadFolder, ROOT } from './examples.ts'

/** What the search of a test from `seed` came to, and after how many schedules. */
export interface Verdict {
  readonly test: string
  readonly strategy: 'random'
  readonly seed: number
  readonly schedules: number
  /** The specification that was violated, what else went wrong, or `none`. */
  readonly outcome: string
  /** Of a bug: from how many seeds the search was begun, and the worst and the median of them. */
  readonly seeds?: number
  readonly median?: number
  readonly worst?: number
}

/** A bug must be found within so many schedules. */
export const BUDGET = 10_000
/** The share of the seeds that find a bug, and of the schedules in which a specification moves. */
const FOUND = 0.95
export const EXERCISED = 0.9
/** Schedules that are looked at closely for the latter. */
const WATCHED = 1000

interface Settings {
  readonly schedules: number
  readonly seeds: number
  readonly isRecording: boolean
}

/** The folders of the examples, relative to the root. */
export function exampleFolders(): readonly string[] {
  const entries = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `examples/${name}`)
    .sort()
}

/** The recorded table of an example. */
export function readVerdicts(folder: string): readonly Verdict[] {
  return JSON.parse(readFileSync(join(ROOT, folder, 'verdicts.json'), 'utf8'))
}

/** One verdict a line, so that differences are easy to read. */
function writeVerdicts(folder: string, verdicts: readonly Verdict[]): void {
  const lines = verdicts.map((verdict) => `  ${JSON.stringify(verdict)}`)
  writeFileSync(join(ROOT, folder, 'verdicts.json'), `[\n${lines.join(',\n')}\n]\n`)
}

/** The expected outcome of a test decides what is done with it. */
function examine(
  program: Program,
  test: string,
  expected: string,
  settings: Settings,
): { readonly verdict: Verdict; readonly problems: readonly string[] } {
  if (expected === 'none') return survive(program, test, settings)
  return search(program, test, expected, settings)
}

/** A test that must pass: many schedules, and no specification may sleep. */
function survive(program: Program, test: string, { schedules }: Settings) {
  const run = explore(program, test, { seed: 1, schedules })
  const verdict: Verdict = {
    test,
    strategy: 'random',
    seed: 1,
    schedules: run.schedules,
    outcome: run.outcome ?? 'none',
  }
  const watched = explore(program, test, { seed: 2, schedules: WATCHED, vacuity: true })
  const shares = [...watched.moved].map(([name, count]) => [name, count / WATCHED] as const)
  const exercised = shares.map(([name, share]) => `${name} ${(100 * share).toFixed(0)} %`)
  print(test, verdict.outcome, `${run.schedules} schedules; exercised: ${exercised.join(', ')}`)
  const problems = shares
    .filter(([, share]) => share < EXERCISED)
    .map(([name]) => `${test} exercises ${name} too rarely`)
  if (run.bug !== null) problems.push(`${test} fails: ${run.bug.text}`)
  return { verdict, problems }
}

/** A test that must fail: the same specification, from nearly all seeds. */
function search(program: Program, test: string, expected: string, { seeds }: Settings) {
  const runs = Array.from({ length: seeds }, (_, at) => {
    return explore(program, test, { seed: at + 1, schedules: BUDGET })
  })
  const lengths = runs.map(({ schedules }) => schedules).sort((a, b) => a - b)
  const first = runs[0] as (typeof runs)[number]
  const verdict: Verdict = {
    test,
    strategy: 'random',
    seed: 1,
    schedules: first.schedules,
    outcome: first.outcome ?? 'none',
    seeds,
    median: lengths[seeds >> 1] as number,
    worst: lengths[seeds - 1] as number,
  }
  const found = runs.filter(({ outcome }) => outcome === expected).length
  const { median, worst } = verdict
  print(test, expected, `${found} of ${seeds} seeds, schedules: median ${median}, most ${worst}`)
  const problems = found >= FOUND * seeds ? [] : [`${test}: ${expected} found ${found} times only`]
  return { verdict, problems }
}

function print(test: string, outcome: string, what: string): void {
  process.stdout.write(`  ${test}\n      ${outcome}: ${what}\n`)
}

/** Examines all tests of an example; returns what is wrong. */
function examineFolder(folder: string, settings: Settings): readonly string[] {
  process.stdout.write(`${folder}\n`)
  const { program, diagnostics } = loadFolder(folder)
  if (program === undefined || diagnostics.length > 0) return diagnostics
  const recorded = new Map(table(folder))
  const problems: string[] = []
  const verdicts = program.tests.map(({ name }) => {
    const old = recorded.get(name)
    const expected = old?.outcome ?? firstOutcome(program, name, settings)
    const { verdict, problems: found } = examine(program, name, expected, settings)
    problems.push(...found)
    const isSame = expected === 'none' || verdict.schedules === old?.schedules
    if (!settings.isRecording && !isSame) problems.push(`${name} differs from the table`)
    return verdict
  })
  if (settings.isRecording) writeVerdicts(folder, verdicts)
  return problems
}

/** What a test that is not in the table comes to. */
function firstOutcome(program: Program, test: string, { schedules }: Settings): string {
  const run = explore(program, test, { seed: 1, schedules: Math.min(BUDGET, schedules) })
  return run.outcome ?? 'none'
}

function table(folder: string): readonly (readonly [string, Verdict])[] {
  if (!existsSync(join(ROOT, folder, 'verdicts.json'))) return []
  return readVerdicts(folder).map((verdict) => [verdict.test, verdict])
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      schedules: { type: 'string', default: '100000' },
      seeds: { type: 'string', default: '20' },
      record: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const settings: Settings = {
    schedules: Number(values.schedules),
    seeds: Number(values.seeds),
    isRecording: values.record,
  }
  const folders = positionals.length > 0 ? positionals : exampleFolders()
  const problems = folders.flatMap((folder) => examineFolder(folder, settings))
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
