/** Compares the search, in all its ways, with the literal interpreter and the plain graph. */

import { bugKey } from '../../packages/checker/src/explore.ts'
import type { SearchResult, SearchSettings } from '../../packages/checker/src/index.ts'
import type { Subjects } from '../programs/evaluators.ts'
import { delayedGraph } from './delays.ts'
import { CALLS, type Found, find, WORK } from './find.ts'
import { type Behaviours, behavioursOf } from './literal.ts'
import { compareOtherwise } from './otherwise.ts'
import { type Graph, graphOf, isOfRest } from './reference.ts'
import type { Team } from './team.ts'
import { bugIdentity } from './texts.ts'

/** Steps of the interpreter where a program has too many states for all of them. */
const STEPS = [9, 7]
/** Delays up to which schedules are compared. */
const DELAYS = [0, 1, 2]

export interface Verdict {
  /** Absent when they agree. */
  readonly disagreement?: string
  /** What the search was held against. */
  readonly compared: 'everything' | 'steps' | 'nothing'
  readonly states: number
  readonly bugs: readonly string[]
  readonly isNumbered: boolean
}

/** Every way to search that must come to the same; the first leaves nothing out. */
export const WAYS: readonly Partial<SearchSettings>[] = (
  ['breadth-first', 'depth-first', 'random', 'delay-bounded'] as const
).flatMap((order) =>
  [false, true].flatMap((merges) =>
    [false, true].flatMap((sleeps) =>
      (['exact', 'fingerprint'] as const)
        // Delays count turns, which neither vectors nor sleepers know.
        .filter((storage) => order !== 'delay-bounded' || (storage !== 'exact' && !sleeps))
        // Half of them run each handler whenever it is needed.
        .map((storage) => ({
          order,
          merges,
          sleeps,
          storage,
          memo: storage === 'exact' ? Infinity : 0,
        })),
    ),
  ),
)

/** States without what no code will notice: the same bugs, and states at rest that tell less. */
const FORGETTING: readonly Partial<SearchSettings>[] = [
  { merges: false, sleeps: false, forgets: true },
  { merges: true, sleeps: true, forgets: true },
]

/** Pairs that differ only in what is kept of handlers that ran, which nothing may show. */
const REPEATING: readonly Partial<SearchSettings>[] = [
  { merges: false, sleeps: true },
  { merges: true, sleeps: true, forgets: true },
  { order: 'depth-first', merges: true, sleeps: false, storage: 'fingerprint' },
]

/** How much is compared of a test, and by whom. */
export interface Extent {
  /** Does the searches of two workers. */
  readonly team: Team
  /** Of a test with more states only the first steps are compared. */
  readonly states: number
  /** States that the interpreter, which tells more of them apart, may meet. */
  readonly literalStates: number
  /** Steps of its schedules. */
  readonly literalSteps: number
}

/** Compares a test of a program. */
export function compareSearch(subjects: Subjects, extent: Extent): Verdict {
  const [plain, ...others] = WAYS
  const first = find(subjects, { ...plain, states: extent.states })
  const { states, stopped, cuts, isNumbered } = first.result
  const bugs = first.result.bugs.map(({ bug }) => bug.kind)
  const verdict = { states, bugs, isNumbered }
  if (cuts > 0) return { ...verdict, compared: 'nothing' }
  if (stopped !== null) return { ...verdict, ...compareSteps(subjects) }
  const { executable, test } = subjects
  const limits = { states: states * 2, work: WORK, calls: CALLS }
  const graph = graphOf(executable, test, isNumbered, limits)
  if (graph === undefined) return failed(verdict, 'the plain graph is twice as large')
  const problems = [
    ...differences('plain', first, graph),
    ...(graph.states === states ? [] : [`${states} states, but ${graph.states} in the graph`]),
    ...others.flatMap((way) => compareWay(subjects, way, first, graph)),
    ...FORGETTING.flatMap((way) => compareForgetting(subjects, way, first, graph)),
    ...REPEATING.flatMap((way) => compareRepeating(subjects, way)),
    ...DELAYS.flatMap((delays) => compareDelays(subjects, delays, first)),
    ...compareOtherwise(subjects, extent.team, states),
    ...compareLiteral(subjects, first, extent),
  ]
  if (problems.length > 0) return failed(verdict, problems.slice(0, 8).join('\n'))
  return { ...verdict, compared: 'everything' }
}

function failed(verdict: Omit<Verdict, 'compared'>, disagreement: string): Verdict {
  return { ...verdict, compared: 'everything', disagreement }
}

function compareWay(
  subjects: Subjects,
  way: Partial<SearchSettings>,
  first: Found,
  graph: Graph,
): string[] {
  const name = JSON.stringify(way)
  const found = find(subjects, way)
  const problems = differences(name, found, graph)
  const { states, transitions } = found.result
  const all = first.result
  if (way.order === 'delay-bounded') return problems
  if (way.merges !== true && states !== all.states) {
    problems.push(`${name}: ${states} states instead of ${all.states}`)
  }
  if (states > all.states) problems.push(`${name}: more states with reductions`)
  if (way.sleeps === false && transitions > all.transitions) problems.push(`${name}: transitions`)
  return problems
}

function compareForgetting(
  subjects: Subjects,
  way: Partial<SearchSettings>,
  first: Found,
  graph: Graph,
): string[] {
  const name = JSON.stringify(way)
  const { result } = find(subjects, way)
  const problems = bugDifferences(name, result, graph)
  return result.states > first.result.states ? [...problems, `${name}: more states`] : problems
}

function compareRepeating(subjects: Subjects, way: Partial<SearchSettings>): string[] {
  const texts = [Number.POSITIVE_INFINITY, 100_000, 0].map((memo) => {
    const { result, rests } = find(subjects, { ...way, memo })
    const { states, transitions, steps, depth, slept, repeated, cuts, bugs, coverage } = result
    const found = [...bugs.map(({ bug }) => bugKey(bug)), ...rests].sort()
    return JSON.stringify([
      states,
      transitions,
      steps,
      depth,
      slept,
      repeated,
      cuts,
      found,
      coverage,
    ])
  })
  if (new Set(texts).size === 1) return []
  return [`${JSON.stringify(way)}: ${texts.join(', with less memo ')}`]
}

/** Schedules with few delays, against a plain enumeration of them. */
function compareDelays(subjects: Subjects, delays: number, { result }: Found): string[] {
  const { executable, test } = subjects
  const name = `${delays} delays`
  const all = { states: Number.POSITIVE_INFINITY, work: WORK, calls: CALLS }
  const graph = delayedGraph(executable, test, result.isNumbered, delays, all) as Graph
  const way = { order: 'delay-bounded', storage: 'fingerprint', delays } as const
  const found = find(subjects, { ...way, merges: false, sleeps: false })
  const { states } = found.result
  const problems = differences(name, found, graph)
  if (states === graph.states) return problems
  return [...problems, `${name}: ${states} states, but ${graph.states} enumerated`]
}

function differences(name: string, { result, rests }: Found, graph: Graph): string[] {
  return [...bugDifferences(name, result, graph), ...unlike(`${name}: ends`, rests, graph.rests)]
}

function bugDifferences(name: string, result: SearchResult, graph: Graph): string[] {
  const bugs = new Set(
    result.bugs.map(({ bug }) => (isOfRest(bug.kind) ? `${bug.kind} ${bug.monitor}` : bugKey(bug))),
  )
  return [
    ...result.unconfirmed.map((key) => `${name}: not confirmed: ${key}`),
    ...unlike(`${name}: bugs`, bugs, graph.bugs),
  ]
}

function unlike(what: string, found: ReadonlySet<string>, wanted: ReadonlySet<string>): string[] {
  return [
    ...[...found].filter((one) => !wanted.has(one)).map((one) => `${what}: only found: ${one}`),
    ...[...wanted].filter((one) => !found.has(one)).map((one) => `${what}: missing: ${one}`),
  ]
}

// ------------------------------------------------------------------------------ interpreter

function compareLiteral(
  subjects: Subjects,
  first: Found,
  { literalSteps: steps, literalStates: states }: Extent,
): string[] {
  const literal = behavioursOf(subjects, { steps, states, work: WORK, calls: CALLS })
  if (literal === undefined) return []
  const bugs = new Set(first.result.bugs.map(({ bug }) => bugIdentity(bug)))
  const problems = [
    ...unlike('interpreter: bugs', bugs, literal.bugs),
    ...unlike('interpreter: ends', first.rests, literal.rests),
  ]
  return literal.isComplete ? problems : problems.filter((one) => one.includes(': missing:'))
}

/** Of a program with too many states: what the interpreter finds in some steps is found. */
function compareSteps(subjects: Subjects): Pick<Verdict, 'compared' | 'disagreement'> {
  for (const steps of STEPS) {
    const literal = behavioursOf(subjects, { steps, states: 300, work: WORK, calls: CALLS })
    if (literal === undefined) continue
    const problems = WAYS.filter(
      ({ storage, order }) => storage === 'exact' && order === 'breadth-first',
    ).flatMap((way) => missingUpTo(subjects, way, steps, literal))
    if (problems.length === 0) return { compared: 'steps' }
    return { compared: 'steps', disagreement: problems.slice(0, 8).join('\n') }
  }
  return { compared: 'nothing' }
}

function missingUpTo(
  subjects: Subjects,
  way: Partial<SearchSettings>,
  steps: number,
  literal: Behaviours,
): string[] {
  const { result, rests } = find(subjects, { ...way, depth: steps, states: 1000 })
  if (result.stopped === 'states') return []
  const name = `${JSON.stringify(way)} to depth ${steps}`
  const bugs = new Set(result.bugs.map(({ bug }) => bugIdentity(bug)))
  return [
    ...result.unconfirmed.map((key) => `${name}: not confirmed: ${key}`),
    ...unlike(`${name}: bugs`, bugs, literal.bugs),
    ...unlike(`${name}: ends`, rests, literal.rests),
  ].filter((one) => !one.includes(': only found:'))
}
