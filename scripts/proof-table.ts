/** What the exhaustive search makes of the examples: `proofs.json` beside each, and their page. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './examples.ts'
import { code, count, exampleFolders, table } from './verdict-table.ts'

/** How a search ended; an execution that rests hot violates liveness as an endless one does. */
export type Ending = 'proved' | 'bug' | 'rests hot' | 'lasso'

/** Schedules of one strategy from the seeds 1, 2, …: how many it took, null if it found nothing. */
export interface Sampled {
  readonly strategy: 'random' | 'portfolio'
  readonly found: readonly (number | null)[]
}

/** What a search says that is the same on every machine. */
export interface Searched {
  readonly test: string
  readonly ending: Ending
  /** The specification that is violated, or what else went wrong; empty if all is proved. */
  readonly outcome: string
  readonly states: number
  readonly transitions: number
  /** States on the way to the farthest, or to the bug, or to the loop. */
  readonly depth: number
  /** Decisions of the schedule that shows the bug; 0 without one. */
  readonly decisions: number
}

export interface ProofRow extends Searched {
  /** CPU seconds, endless executions included. */
  readonly seconds: number
  readonly bytes: number
  /** Of what is proved: the size of the search with ever more reductions. */
  readonly reduced: readonly Size[]
  /** Of bugs: how schedules fare. */
  readonly sampled: readonly Sampled[]
}

/** Null if there are more than {@link MOST} states. */
export type Size = { readonly states: number; readonly transitions: number } | null

/** The reductions in the order in which they are added; none at first. */
export const REDUCTIONS = ['none', 'merge', 'sleep sets', 'forgetting', 'symmetry'] as const
/** States of a search that is to show what reductions are worth. */
export const MOST = 5_000_000
/** Schedules and seeds of the strategies that the search is compared with. */
export const SAMPLE = { schedules: 100_000, seeds: 3 }

/** The recorded rows of an example; none if nothing is recorded. */
export function readProofs(folder: string): readonly ProofRow[] {
  const path = join(ROOT, folder, 'proofs.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
}

/** Writes one row a line, so that differences are easy to read. */
export function writeProofs(folder: string, rows: readonly ProofRow[]): void {
  const lines = rows.map((row) => `  ${JSON.stringify(row)}`)
  writeFileSync(join(ROOT, folder, 'proofs.json'), `[\n${lines.join(',\n')}\n]\n`)
}

/** The page, relative to the root. */
export const PROOFS = 'examples/proofs.md'

/** The markdown of {@link PROOFS}, made from the recorded rows. */
export function proofPage(): string {
  return [...head(), ...exampleFolders().flatMap(section), ''].join('\n')
}

function head(): string[] {
  return [
    '# Proofs',
    '',
    'Made by `scripts/proofs.ts` from the `proofs.json` of each example: what',
    '`p check --exhaustive` says, breadth first, with exact storage. Counts are the same on every',
    'machine; seconds are CPU time of one core of an AMD EPYC, shared with other work.',
    '',
    'A *state* is one that is kept, and a *transition* leads from one to the next; *depth* is the',
    'number of transitions to the farthest state, or to the bug, which has no shorter way. Where a',
    'bug is, *decisions* are those of its schedule. A specification that waits for ever is',
    'violated by an endless fair execution (*lasso*), or by one that comes to rest (*rests hot*),',
    'which is a loop without steps. Bugs of liveness are sought in systems that go on for ever,',
    'and with the bug switched off these are proved: `SmallForEver` and the like.',
    '',
    `Beside each bug stands how many schedules it took, from the seeds 1 to ${SAMPLE.seeds}; – if`,
    `${count(SAMPLE.schedules)} did not find it.`,
    '',
    'Reductions are added from left to right, each to those before; without endless executions.',
    'Symmetry is given up where a short trial shows that it leaves out next to nothing.',
    `Where there are more than ${count(MOST)} states, the search was not finished.`,
  ]
}

function section(folder: string): string[] {
  const rows = readProofs(folder)
  const proved = rows.filter(({ ending }) => ending === 'proved')
  const bugs = rows.filter(({ ending }) => ending !== 'proved')
  return [
    '',
    `## ${folder.replace('examples/', '')}`,
    '',
    ...table(
      ['proved', 'states', 'transitions', 'depth', 'CPU time', 'bytes a state'],
      proved.map((row) => [code(row.test), ...sizes(row), time(row), count(row.bytes)]),
    ),
    '',
    ...table(
      ['states (transitions)', ...REDUCTIONS],
      proved.map(({ test, reduced }) => [code(test), ...reduced.map(size)]),
    ),
    '',
    ...table(
      ['bug', 'shown as', 'by', 'states', 'depth', 'decisions', 'CPU time', 'random', 'portfolio'],
      bugs.map(bug),
    ),
  ]
}

function sizes({ states, transitions, depth }: ProofRow): string[] {
  return [states, transitions, depth].map(count)
}

function bug(row: ProofRow): string[] {
  const { test, ending, outcome, states, depth, decisions, sampled } = row
  const sampledBy = (name: Sampled['strategy']): string => {
    const found = sampled.find(({ strategy }) => strategy === name)?.found ?? []
    return found.map((schedules) => (schedules === null ? '–' : count(schedules))).join(', ')
  }
  const numbers = [states, depth, decisions].map(count)
  const schedules = [sampledBy('random'), sampledBy('portfolio')]
  return [code(test), ending, outcome, ...numbers, time(row), ...schedules]
}

function size(reduced: Size): string {
  if (reduced === null) return `more than ${count(MOST)}`
  return `${count(reduced.states)} (${count(reduced.transitions)})`
}

function time({ seconds }: ProofRow): string {
  return `${seconds} s`
}
