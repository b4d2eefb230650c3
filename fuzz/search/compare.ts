/** Compares the search, in all its ways, with the literal interpreter and the plain graph. */

import { bugKey } from '../../packages/checker/src/explore.ts'
import {
  defaultSettings,
  type SearchResult,
  type SearchSettings,
  search,
} from '../../packages/checker/src/index.ts'
import type { MachineConfiguration } from '../../packages/checker/src/search/outcome.ts'
import type { System } from '../../packages/checker/src/search/system.ts'
import type { Identity } from '../../packages/runtime/src/index.ts'
import type { Subjects } from '../programs/evaluators.ts'
import { type Behaviours, behavioursOf } from './literal.ts'
import { type Graph, graphOf, isOfRest } from './reference.ts'
import { bugIdentity, type Letter, pathText, type Resting, restText } from './texts.ts'

/** Bounds of all evaluators. */
const WORK = 200
const CALLS = 60
const MOST_STATES = 250
/** Steps of the interpreter where a program has too many states for all of them. */
const STEPS = [9, 7]

export interface Verdict {
  /** Absent when they agree. */
  readonly disagreement?: string
  /** What the search was held against. */
  readonly compared: 'everything' | 'steps' | 'nothing'
  readonly states: number
  readonly bugs: readonly string[]
  readonly isNumbered: boolean
}

interface Found {
  readonly result: SearchResult
  readonly rests: ReadonlySet<string>
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

/** Compares the first test of a program. */
export function compareSearch(subjects: Subjects): Verdict {
  const [plain, ...others] = WAYS
  const { executable } = subjects
  const first = find(subjects, { ...plain, states: MOST_STATES })
  const { states, stopped, cuts, isNumbered } = first.result
  const bugs = first.result.bugs.map(({ bug }) => bug.kind)
  const verdict = { states, bugs, isNumbered }
  if (cuts > 0) return { ...verdict, compared: 'nothing' }
  if (stopped !== null) return { ...verdict, ...compareSteps(subjects) }
  const graph = graphOf(executable, isNumbered, { states: states * 2, work: WORK, calls: CALLS })
  if (graph === undefined) return failed(verdict, 'the plain graph is twice as large')
  const problems = [
    ...differences('plain', first, graph),
    ...(graph.states === states ? [] : [`${states} states, but ${graph.states} in the graph`]),
    ...others.flatMap((way) => compareWay(subjects, way, first, graph)),
    ...FORGETTING.flatMap((way) => compareForgetting(subjects, way, first, graph)),
    ...REPEATING.flatMap((way) => compareRepeating(subjects, way)),
    ...compareLiteral(subjects, first),
  ]
  if (problems.length > 0) return failed(verdict, problems.slice(0, 8).join('\n'))
  return { ...verdict, compared: 'everything' }
}

function failed(verdict: Omit<Verdict, 'compared'>, disagreement: string): Verdict {
  return { ...verdict, compared: 'everything', disagreement }
}

function find(subjects: Subjects, changes: Partial<SearchSettings>): Found {
  const { executable, test } = subjects
  const rests = new Set<string>()
  const settings: SearchSettings = {
    ...defaultSettings,
    forgets: false,
    liveness: false,
    explore: true,
    work: WORK,
    calls: CALLS,
    ...changes,
  }
  const result = search(executable, executable.tests[test]!, settings, {
    rest: (system, vector, length) => void rests.add(restText(restingOf(system, vector, length))),
  })
  return { result, rests }
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

function compareLiteral(subjects: Subjects, first: Found): string[] {
  const steps = 40
  const literal = behavioursOf(subjects, { steps, states: 500, work: WORK, calls: CALLS })
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

// -------------------------------------------------------------------------------- the search

function restingOf(system: System, vector: Int32Array, length: number): Resting[] {
  const { locals, head, slots } = system
  const all: Resting[] = []
  for (let at = 1; at < length; at++) {
    const id = vector[at] as number
    if (at >= head && id === 0) continue
    const { local, inbox } = at < head ? { local: id, inbox: [] } : system.configuration(id)
    const { slot, state, fields, isHalted } = locals.locals.items[local]!
    const table = locals.tableOf(slot)
    if (slot < 0 && table.start < 0) continue
    const letters = (inbox as MachineConfiguration['inbox']).map(
      (message) => locals.messages.items[message] as Letter,
    )
    all.push({
      who: slot < 0 ? table.name : pathText(slots.identities[slot] as Identity),
      state: table.states[state]?.name ?? '',
      isHalted,
      fields,
      inbox: letters,
    })
  }
  return all
}
