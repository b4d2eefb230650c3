/**
 * The exhaustive search beside SPIN: `npm run bench spin [rounds]`. Needs `spin` and `gcc`, which
 * nothing else here does; Debian has them as packages of these names. The model is in
 * `bench/models/two-phase-commit`, once in P and once in Promela, with the same steps, so that
 * without reductions both count the same states and transitions, which is checked. One thread each,
 * CPU time, the best and the median of the rounds. Bytes are those of states: for SPIN without its
 * hash table, 8 bytes for each of 2^24 places, and its stack.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../scripts/examples.ts'
import type { Round } from './one-search.ts'
import { bundleSearch, printRounds, roundsOf, searchOf, UNREDUCED } from './search.ts'

const FOLDER = 'bench/models/two-phase-commit'
const TEST = 'Writes___participantCount_2__clientCount_2'

/** SPIN's own reductions of the model: of data flow, dead variables and steps that are merged. */
const AS_WRITTEN = ['-o1', '-o2', '-o3']

/** What is measured of SPIN: flags of the generator and of the compiler. */
const VERIFIERS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['SPIN, no reductions', AS_WRITTEN, ['-DNOREDUCE']],
  ['SPIN, no reductions, -DCOLLAPSE', AS_WRITTEN, ['-DNOREDUCE', '-DCOLLAPSE']],
  ['SPIN, no reductions, -DHC4 (hashes)', AS_WRITTEN, ['-DNOREDUCE', '-DHC4']],
  ['SPIN, partial order', [], []],
  ['SPIN, partial order, -DCOLLAPSE', [], ['-DCOLLAPSE']],
]

/** Deepest path, and places of the hash table as a power of 2: more than there are states. */
const LIMITS = ['-m100000', '-w24']

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`)
  return stdout
}

/** Makes a verifier in a folder of its own; each call runs it once. */
function verifierOf(
  folder: string,
  generating: readonly string[],
  compiling: readonly string[],
): () => Round {
  const model = join(ROOT, FOLDER, 'two-phase-commit.pml')
  run('spin', ['-a', ...generating, model], folder)
  const flags = ['-O2', '-DSAFETY', '-DMEMLIM=8000', ...compiling]
  run('gcc', [...flags, '-o', 'pan', 'pan.c'], folder)
  // `times` tells what the processes of a shell took: its own in one line, those of others next.
  const command = `./pan ${LIMITS.join(' ')} && times`
  return () => roundOf(run('sh', ['-c', command], folder))
}

function roundOf(text: string): Round {
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? Number.NaN)
  const states = number(/^\s*(\d+) states, stored/m)
  const used = number(/([\d.]+)\s+actual memory usage for states/)
  const times = text.trim().split('\n').at(-1) ?? ''
  const parts = [...times.matchAll(/(\d+)m([\d.]+)s/g)]
  return {
    states,
    transitions: number(/^\s*(\d+) transitions/m),
    bytesPerState: (used * 2 ** 20) / states,
    seconds: parts.reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0),
    ending: /errors: 0$/m.test(text) && !/max search depth/.test(text) ? 'complete' : 'failed',
  }
}

function searches(bundle: string): (readonly [string, () => Round])[] {
  const ways = [
    ['P, no reductions, fingerprints', { ...UNREDUCED, storage: 'fingerprint' }],
    ['P, no reductions, exact', UNREDUCED],
    ['P, no reductions, memo of 1 MB', { ...UNREDUCED, storage: 'fingerprint', memo: 2 ** 20 }],
    ['P, all but symmetry, fingerprints', { storage: 'fingerprint' }],
    ['P, all but symmetry, exact', {}],
  ] as const
  return ways.map(([what, changes]) => [what, searchOf(bundle, FOLDER, TEST, changes)] as const)
}

async function main(): Promise<void> {
  const missing = ['spin', 'gcc'].filter((name) => spawnSync(name, ['--version']).error)
  if (missing.length > 0) {
    console.log(`${missing.join(' and ')} not found: install them to compare with SPIN`)
    console.log('(Debian: apt-get install spin gcc)')
    process.exitCode = 1
    return
  }
  const rounds = Number(process.argv[2] ?? 5)
  const folder = mkdtempSync(join(tmpdir(), 'spin-'))
  try {
    compare(folder, await bundleSearch(), rounds)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function compare(folder: string, bundle: string, rounds: number): void {
  const version = run('spin', ['-V'], folder).trim()
  const compiler = run('gcc', ['--version'], folder).split('\n')[0]
  console.log(`${version}; ${compiler}; ${LIMITS.join(' ')}; ${rounds} rounds, best (median)`)
  const verifiers = VERIFIERS.map(([what, generating, compiling]) => {
    const own = mkdtempSync(join(folder, 'pan-'))
    return [what, verifierOf(own, generating, compiling)] as const
  })
  const all = roundsOf([...verifiers, ...searches(bundle)], rounds)
  printRounds(all)
  const exact = all.filter(([what]) => /no reductions($|, exact)/.test(what))
  const counts = exact.map(([, [first]]) => `${first?.states} ${first?.transitions}`)
  if (new Set(counts).size === 1) console.log('both count the same states and transitions')
  else {
    console.log('the counts differ')
    process.exitCode = 1
  }
}

if (process.argv[1] === import.meta.filename) await main()
