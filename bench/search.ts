/**
 * How fast the exhaustive search is: `npm run bench search`, or
 * `npx tsx --conditions=source bench/search.ts [states] [rounds]`. For two examples, without
 * reductions and in fingerprint storage, so many states, also with little memory for what handlers
 * do and with none; then with all reductions, as many or to the end. One thread; distinct states
 * and transitions in a CPU second, in the best of the rounds and in the median, and bytes a state.
 * Counts are deterministic.
 */
import { spawnSync } from 'node:child_process'
import { defaultSettings, type SearchSettings, search } from '@parley/checker'
import { loadFolder, ROOT } from '../scripts/examples.ts'

const MODELS = [
  ['examples/two-phase-commit', 'Small'],
  ['examples/paxos', 'Small'],
] as const

/** Leaves nothing out. */
export const UNREDUCED = { merges: false, sleeps: false, forgets: false } as const

/** What one round of a search came to. */
export interface Round {
  readonly states: number
  readonly transitions: number
  readonly bytesPerState: number
  /** User and system time. */
  readonly seconds: number
  /** How it ended, in a word or two. */
  readonly ending: string
}

/** A search of a test: where it is, its name, and what differs from the usual settings. */
type Subject = readonly [string, string, Partial<SearchSettings>]

/**
 * Prepares a search of a test. Each call searches once, in a process of its own: code that has been
 * compiled for one search is slower in another.
 */
export function searchOf(...subject: Subject): () => Round {
  return () => {
    const own = [import.meta.filename, '--one', JSON.stringify(subject)]
    const { stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, ...own], {
      encoding: 'utf8',
      cwd: ROOT,
    })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout) as Round
  }
}

function searchOnce([folder, name, changes]: Subject): Round {
  const { program, diagnostics } = loadFolder(folder)
  const test = program?.tests.find((each) => each.name === name)
  if (program === undefined || test === undefined) throw new Error(diagnostics.join('\n'))
  const settings = { ...defaultSettings, liveness: false, ...changes }
  const before = process.cpuUsage()
  const result = search(program, test, settings)
  const { user, system } = process.cpuUsage(before)
  const { states, transitions, bytesPerState, stopped, bugs } = result
  const ending = bugs.length > 0 ? 'bug' : stopped === null ? 'complete' : `first ${stopped}`
  return { states, transitions, bytesPerState, ending, seconds: (user + system) / 1e6 }
}

/**
 * Runs everything once in each round, so that whatever disturbs the machine disturbs all; says on
 * the error stream how far it is.
 */
export function roundsOf(
  subjects: readonly (readonly [string, () => Round])[],
  rounds: number,
): (readonly [string, Round[]])[] {
  const all = subjects.map(([what]) => [what, [] as Round[]] as const)
  for (let round = 0; round < rounds; round++) {
    for (const [at, [what, run]] of subjects.entries()) {
      const done = run()
      all[at]?.[1].push(done)
      process.stderr.write(`round ${round + 1}, ${what}: ${done.seconds.toFixed(2)} s\n`)
    }
  }
  return all
}

/** One line for each subject; the best and, in brackets, the median of the rounds. */
export function printRounds(all: readonly (readonly [string, readonly Round[]])[]): void {
  const head = ['', 'states', 'transitions', 'CPU s', 'states/s', 'transitions/s', 'bytes/state']
  const lines = all.map(([what, rounds]) => lineOf(what, rounds))
  const rows = [[...head, 'end'], ...lines]
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  for (const row of rows) {
    const cells = row.map((cell, at) => {
      return at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)
    })
    console.log(cells.join('  '))
  }
}

function lineOf(what: string, rounds: readonly Round[]): string[] {
  const sorted = rounds.map(({ seconds }) => seconds).sort((a, b) => a - b)
  const [best = 0, median = 0] = [sorted[0], sorted[sorted.length >> 1]]
  const first = rounds[0] as Round
  const rates = (count: number) =>
    `${Math.round(count / best / 1000)} k (${Math.round(count / median / 1000)} k)`
  return [
    what,
    first.states.toLocaleString('en'),
    first.transitions.toLocaleString('en'),
    `${best.toFixed(2)} (${median.toFixed(2)})`,
    rates(first.states),
    rates(first.transitions),
    first.bytesPerState.toFixed(1),
    first.ending,
  ]
}

function main(): void {
  const [option, subject = ''] = process.argv.slice(2)
  if (option === '--one') {
    console.log(JSON.stringify(searchOnce(JSON.parse(subject) as Subject)))
    return
  }
  const states = Number(process.argv[2] ?? 2_000_000)
  const rounds = Number(process.argv[3] ?? 5)
  console.log(`${rounds} rounds, best (median)`)
  for (const [folder, name] of MODELS) {
    console.log(`\n${folder} ${name}`)
    const subjects = [
      ['no reductions', { ...UNREDUCED, storage: 'fingerprint' }],
      ['no reductions, memo of 1 MB', { ...UNREDUCED, storage: 'fingerprint', memo: 2 ** 20 }],
      ['no reductions, no memo', { ...UNREDUCED, storage: 'fingerprint', memo: 0 }],
      ['all but symmetry', {}],
    ] as const
    const prepared = subjects.map(([what, changes]) => {
      return [what, searchOf(folder, name, { states, ...changes })] as const
    })
    printRounds(roundsOf(prepared, rounds))
  }
}

if (process.argv[1] === import.meta.filename) main()
