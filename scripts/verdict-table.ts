/** The recorded verdicts of the examples: `verdicts.json` beside each, and the page of them all. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './examples.ts'

/** A test that passed. */
export interface Passing {
  readonly test: string
  readonly strategy: 'random'
  readonly seed: number
  readonly schedules: number
  readonly outcome: 'none'
  /** Of each specification, the percentage of schedules in which it leaves its start state. */
  readonly exercised: Readonly<Record<string, number>>
}

/** A test that failed. */
export interface Failing {
  readonly test: string
  readonly strategy: 'random'
  /** The specification that was violated, or what else went wrong. */
  readonly outcome: string
  /** For the seeds 1, 2, …: how many schedules it took to find that; null if it was not found. */
  readonly found: readonly (number | null)[]
  /** CPU seconds of the longest search, rounded up. */
  readonly seconds: number
}

export type Verdict = Passing | Failing

/** The bounds of a search for a bug. */
export const BUDGET = { schedules: 10_000, seconds: 60 }
/** The share of the seeds that must find a bug. */
export const FOUND = 0.95
/** The percentage of the schedules in which a specification must leave its start state. */
export const EXERCISED = 90

export function isFailing(verdict: Verdict): verdict is Failing {
  return verdict.outcome !== 'none'
}

/** The folders of the examples, relative to the root. */
export function exampleFolders(): readonly string[] {
  const entries = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `examples/${name}`)
    .sort()
}

/** The recorded verdicts of an example; none if nothing is recorded. */
export function readVerdicts(folder: string): readonly Verdict[] {
  const path = join(ROOT, folder, 'verdicts.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
}

/** Writes one verdict a line, so that differences are easy to read. */
export function writeVerdicts(folder: string, verdicts: readonly Verdict[]): void {
  const lines = verdicts.map((verdict) => `  ${JSON.stringify(verdict)}`)
  writeFileSync(join(ROOT, folder, 'verdicts.json'), `[\n${lines.join(',\n')}\n]\n`)
}

/** The page of all verdicts, relative to the root. */
export const PAGE = 'examples/verdicts.md'

/** The markdown of {@link PAGE}, made from the recorded verdicts. */
export function verdictPage(): string {
  return [
    '# Verdicts',
    '',
    'Made by `scripts/verdicts.ts` from the `verdicts.json` of each example. All searches are',
    'made with the strategy `random`. A bug is searched for from the seeds 1 to 20; it counts as',
    `found if the named specification reports it within ${count(BUDGET.schedules)} schedules and`,
    `${BUDGET.seconds} s of CPU time.`,
    ...exampleFolders().flatMap(section),
    '',
  ].join('\n')
}

function section(folder: string): string[] {
  const verdicts = readVerdicts(folder)
  const failing = verdicts.filter(isFailing)
  const passing = verdicts.filter((verdict): verdict is Passing => !isFailing(verdict))
  const bugs = failing.map(({ test, outcome, found, seconds }) => {
    const lengths = found.filter((each) => each !== null).sort((a, b) => a - b)
    const median = lengths[lengths.length >> 1] ?? 0
    const share = `${lengths.length} of ${found.length}`
    return [code(test), outcome, share, count(median), count(lengths.at(-1) ?? 0), `${seconds} s`]
  })
  const specifications = [...new Set(passing.flatMap(({ exercised }) => Object.keys(exercised)))]
  return [
    '',
    `## ${folder.replace('examples/', '')}`,
    '',
    ...table(['bug', 'found by', 'seeds', 'schedules, median', 'most', 'longest'], bugs),
    '',
    ...table(
      ['specification', 'leaves its start state in at least', 'fails in'],
      specifications.map((name) => [name, leastExercised(passing, name), failsIn(failing, name)]),
    ),
    '',
    ...table(
      ['passes', 'schedules'],
      passing.map(({ test, schedules }) => [code(test), count(schedules)]),
    ),
  ]
}

function leastExercised(passing: readonly Passing[], name: string): string {
  const shares = passing.flatMap(({ exercised }) => exercised[name] ?? [])
  return `${Math.min(...shares)} % of the schedules`
}

function failsIn(failing: readonly Failing[], name: string): string {
  const tests = failing.filter(({ outcome }) => outcome === name).map(({ test }) => code(test))
  return tests.join(', ')
}

/** The lines of a table in markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)
}

/** Text as code. */
export function code(text: string): string {
  return `\`${text}\``
}

/** A number as people write it. */
export function count(value: number): string {
  return value.toLocaleString('en-US')
}
