/**
 * The verdicts of the examples: every test explored that is not for the exhaustive search alone,
 * every seeded bug searched for from many seeds, and how often each specification is exercised.
 * Compares with the recorded verdicts, or writes them and the page made from them.
 *
 *   npx tsx --conditions=source scripts/verdicts.ts [options] [folder of an example …]
 *
 *   --schedules N  schedules of a test that passes (100000)
 *   --seeds N      seeds from which a bug is searched for (20)
 *   --tests X      only tests whose names begin with X
 *   --record       write what is found, test by test; outcomes that are recorded stay expected, and
 *                  so does a larger number of schedules that a test has passed
 *
 * Exits with 1 if a test that must pass fails, a bug is not found as recorded or from fewer than 19
 * of 20 seeds, or a specification leaves its start state in fewer than 90 % of the schedules.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Program } from '../packages/runtime/src/index.ts'
import { explore, loadFolder, ROOT } from './examples.ts'
import { readProofs } from './proof-table.ts'
import {
  BUDGET,
  EXERCISED,
  exampleFolders,
  type Failing,
  FOUND,
  isFailing,
  PAGE,
  type Passing,
  readVerdicts,
  type Verdict,
  verdictPage,
  writeVerdicts,
} from './verdict-table.ts'

/** Schedules in which the specifications are watched. */
const WATCHED = 1000

interface Settings {
  readonly schedules: number
  readonly seeds: number
  readonly tests: string
  readonly isRecording: boolean
}

interface Examined {
  readonly verdict: Verdict
  readonly problems: readonly string[]
}

/** A test that must pass: many schedules, and no specification may sleep. */
function survive(
  program: Program,
  test: string,
  old: Verdict | undefined,
  { schedules }: Settings,
): Examined {
  const run = explore(program, test, { seed: 1, schedules })
  const watched = explore(program, test, { seed: 2, schedules: WATCHED, vacuity: true })
  const shares = [...watched.moved].map(([name, moved]) => {
    return [name, Math.floor((100 * moved) / WATCHED)] as const
  })
  const verdict: Passing = {
    test,
    strategy: 'random',
    seed: 1,
    schedules: run.bug === null ? Math.max(run.schedules, passed(old)) : run.schedules,
    outcome: 'none',
    exercised: Object.fromEntries(shares),
  }
  const exercised = shares.map(([name, share]) => `${name} ${share} %`)
  print(test, run.outcome ?? 'none', `${run.schedules} schedules; ${exercised.join(', ')}`)
  const problems = shares
    .filter(([, share]) => share < EXERCISED)
    .map(([name]) => `${test} exercises ${name} too rarely`)
  if (run.bug !== null) problems.push(`${test} fails: ${run.bug.text}`)
  return { verdict, problems }
}

/** How many schedules a test is recorded to have passed. */
function passed(verdict: Verdict | undefined): number {
  return verdict === undefined || isFailing(verdict) ? 0 : verdict.schedules
}

/** A test that must fail: the same specification, from nearly all seeds. */
function search(program: Program, test: string, outcome: string, seeds: number): Examined {
  let longest = 0
  const found = Array.from({ length: seeds }, (_, at) => {
    const start = process.cpuUsage()
    const run = explore(program, test, { seed: at + 1, schedules: BUDGET.schedules })
    const { user, system } = process.cpuUsage(start)
    const seconds = (user + system) / 1e6
    longest = Math.max(longest, seconds)
    return run.outcome === outcome && seconds <= BUDGET.seconds ? run.schedules : null
  })
  const times = found.filter((each) => each !== null).length
  const seconds = Math.ceil(longest)
  print(test, outcome, `${times} of ${seeds} seeds, at most ${Math.max(...found.map(Number))}`)
  const problems = times >= FOUND * seeds ? [] : [`${test}: ${outcome} found ${times} times only`]
  return { verdict: { test, strategy: 'random', outcome, found, seconds }, problems }
}

function print(test: string, outcome: string, what: string): void {
  process.stdout.write(`  ${test}\n      ${outcome}: ${what}\n`)
}

/** What the recorded outcome, or else a first look, makes to be done with a test. */
function examine(
  program: Program,
  test: string,
  old: Verdict | undefined,
  settings: Settings,
): Examined {
  const first = { seed: 1, schedules: Math.min(BUDGET.schedules, settings.schedules) }
  const expected = old?.outcome ?? explore(program, test, first).outcome ?? 'none'
  if (expected === 'none') return survive(program, test, old, settings)
  const { verdict, problems } = search(program, test, expected, settings.seeds)
  const isSame = settings.isRecording || sameSearches(verdict as Failing, old)
  return { verdict, problems: isSame ? problems : [...problems, `${test} differs from the table`] }
}

function sameSearches({ found }: Failing, old: Verdict | undefined): boolean {
  return (
    old !== undefined && isFailing(old) && found.every((length, at) => length === old.found[at])
  )
}

/** Examines the tests of an example; returns what is wrong. Records after each test. */
function examineFolder(folder: string, settings: Settings): readonly string[] {
  process.stdout.write(`${folder}\n`)
  const { program, diagnostics } = loadFolder(folder)
  if (program === undefined || diagnostics.length > 0) return diagnostics
  const known = new Map(readVerdicts(folder).map((verdict) => [verdict.test, verdict]))
  const names = program.tests.map(({ name }) => name)
  const searched = new Set(readProofs(folder).map(({ test }) => test))
  return names.flatMap((name) => {
    const isForSearch = searched.has(name) && !known.has(name)
    if (!name.startsWith(settings.tests) || isForSearch) return []
    const { verdict, problems } = examine(program, name, known.get(name), settings)
    known.set(name, verdict)
    if (settings.isRecording) {
      writeVerdicts(
        folder,
        names.flatMap((each) => known.get(each) ?? []),
      )
    }
    return problems
  })
}

const { values, positionals } = parseArgs({
  options: {
    schedules: { type: 'string', default: '100000' },
    seeds: { type: 'string', default: '20' },
    tests: { type: 'string', default: '' },
    record: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const settings: Settings = {
  schedules: Number(values.schedules),
  seeds: Number(values.seeds),
  tests: values.tests,
  isRecording: values.record,
}
const folders = positionals.length > 0 ? positionals : exampleFolders()
const problems = folders.flatMap((folder) => examineFolder(folder, settings))
if (settings.isRecording) writeFileSync(join(ROOT, PAGE), verdictPage())
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0
