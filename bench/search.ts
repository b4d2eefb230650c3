/**
 * How fast the exhaustive search is: `npm run bench search [states] [rounds]`. For two examples,
 * without reductions and in fingerprint storage, so many states, also with little memory for what
 * handlers do and with none; then with all reductions, as many or to the end. The code is bundled
 * and runs with V8's settings as in the command. One thread; distinct states and transitions in a
 * CPU second, in the best of the rounds and in the median, and bytes a state. Counts are
 * deterministic.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { shippedFlags } from '../scripts/build.mjs'
import { ROOT } from '../scripts/examples.ts'
import type { Round, Subject } from './one-search.ts'

const MODELS = [
  ['examples/two-phase-commit', 'Small'],
  ['examples/paxos', 'Small'],
] as const

/** Leaves nothing out. */
export const UNREDUCED = { merges: false, sleeps: false, forgets: false } as const

/** Bundles a search as the command is bundled; the folder it is in goes with this process. */
export async function bundleSearch(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, 'search.mjs')
  await build({
    entryPoints: [join(ROOT, 'bench/one-search.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    conditions: ['source'],
    define: {
      PARLEY_VERSION: '"bench"',
      // The place of the repository is found by that of this module.
      'import.meta.url': JSON.stringify(pathToFileURL(join(ROOT, 'scripts/examples.ts'))),
    },
  })
  return outfile
}

/**
 * Prepares a search of a test by a bundle. Each call searches once, in a process of its own: code
 * that has been compiled for one search is slower in another.
 */
export function searchOf(bundle: string, ...subject: Subject): () => Round {
  const flags = shippedFlags()
  return () => {
    const own = [...flags, bundle, JSON.stringify(subject)]
    const { stdout, stderr } = spawnSync(process.execPath, own, { encoding: 'utf8', cwd: ROOT })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout) as Round
  }
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

async function main(): Promise<void> {
  const states = Number(process.argv[2] ?? 2_000_000)
  const rounds = Number(process.argv[3] ?? 5)
  console.log(`${rounds} rounds, best (median)`)
  const bundle = await bundleSearch()
  for (const [folder, name] of MODELS) {
    console.log(`\n${folder} ${name}`)
    const subjects = [
      ['no reductions', { ...UNREDUCED, storage: 'fingerprint' }],
      ['no reductions, memo of 1 MB', { ...UNREDUCED, storage: 'fingerprint', memo: 2 ** 20 }],
      ['no reductions, memo of 16 KB', { ...UNREDUCED, storage: 'fingerprint', memo: 2 ** 14 }],
      ['no reductions, no memo', { ...UNREDUCED, storage: 'fingerprint', memo: 0 }],
      ['all but symmetry', {}],
    ] as const
    const prepared = subjects.map(([what, changes]) => {
      return [what, searchOf(bundle, folder, name, { states, ...changes })] as const
    })
    printRounds(roundsOf(prepared, rounds))
  }
}

if (process.argv[1] === import.meta.filename) await main()
