/**
 * All states of a test by the plainest means: executions of the ordinary engine, begun anew for
 * every transition, and a text of the whole configuration at every decision. It shares nothing with
 * the search but the engine, and the normal form that `docs/internals/search.md` tells of.
 */
import { bugKey } from '../../packages/checker/src/explore.ts'
import {
  CHOICE,
  Execution,
  IGNORE,
  type Machine,
  type Program,
  RUN,
  type Strategy,
  TAKE,
} from '../../packages/runtime/src/index.ts'
import { Paths } from './paths.ts'
import { type Letter, letterText, pathText, type Resting, restText, valueText } from './texts.ts'

export interface Graph {
  /** Different configurations at decisions. */
  readonly states: number
  /** By `bugKey`; a deadlock or hot monitor by its kind. */
  readonly bugs: ReadonlySet<string>
  /** States in which nobody can act. */
  readonly rests: ReadonlySet<string>
}

export interface GraphLimits {
  readonly states: number
  readonly work: number
  readonly calls: number
}

/** Decides in a state that is new or not: which of the enabled machines acts, or none (−1). */
export type Decide = (
  paths: Paths,
  execution: Execution,
  enabled: Int32Array,
  count: number,
  seen: Set<string>,
) => number

/** The whole graph; undefined if it has more states than wanted. */
export function graphOf(
  program: Program,
  test: number,
  isNumbered: boolean,
  limits: GraphLimits,
): Graph | undefined {
  const decide: Decide = (paths, execution, _, count, seen) => {
    if (paths.isNew) {
      const key = stateText(execution, isNumbered)
      if (seen.has(key)) return -1
      seen.add(key)
    }
    return paths.answer(count)
  }
  return walk(program, test, isNumbered, limits, () => decide)
}

/**
 * What is seen by executions each of which has decisions of its own; undefined if there are more
 * states than wanted.
 */
export function walk(
  program: Program,
  test: number,
  isNumbered: boolean,
  limits: GraphLimits,
  decisions: () => Decide,
): Graph | undefined {
  const paths = new Paths()
  const seen = new Set<string>()
  const bugs = new Set<string>()
  const rests = new Set<string>()
  let decide = decisions()
  const strategy: Strategy = {
    name: 'all',
    isFair: true,
    next: () => true,
    operation: (enabled, count) =>
      enabled[0] === 0 ? 0 : decide(paths, execution, enabled, count, seen),
    choice: (bound) => paths.answer(bound),
    finished() {},
  }
  const { POSITIVE_INFINITY } = Number
  const execution = new Execution(program, program.tests[test]!, strategy, {
    steps: POSITIVE_INFINITY,
    failOnBound: false,
    temperature: POSITIVE_INFINITY,
    work: limits.work,
    depth: limits.calls,
  })
  do {
    decide = decisions()
    const end = execution.run()
    const { bug, enabled } = execution
    if (end === 'terminated' || (bug !== null && isOfRest(bug.kind))) {
      if (enabled.count > 0) throw new Error('an end with enabled machines')
      seen.add(stateText(execution, isNumbered))
      rests.add(restText(restingOf(execution)))
    }
    if (bug !== null) bugs.add(isOfRest(bug.kind) ? `${bug.kind} ${bug.monitor}` : bugKey(bug))
    if (seen.size > limits.states) return undefined
  } while (paths.next())
  return { states: seen.size, bugs, rests }
}

export function isOfRest(kind: string): boolean {
  return kind === 'deadlock' || kind === 'liveness-terminated'
}

/** A whole configuration; two that behave differently have different texts. */
export function stateText({ machines, monitors }: Execution, isNumbered: boolean): string {
  const all = machines.map((m) => `${pathText(m.identity)} ${machineText(m)}`)
  if (!isNumbered) all.sort()
  const told = monitors.map((m) => `${m.state?.index} ${valuesText(Object.values(m.fields))}`)
  return [...told, ...all].join('\n')
}

function valuesText(values: readonly Parameters<typeof valueText>[0][]): string {
  return values.map(valueText).join()
}

function machineText(m: Machine): string {
  if (m.isHalted) return 'halted'
  const effects = m.out.slice(m.head).filter(({ kind }) => kind !== RUN && kind !== CHOICE)
  const out = effects.map(({ kind, event, payload, target, action }) => {
    const failure = action !== null && 'bug' in action ? bugKey(action.bug()) : ''
    const to = target === null ? '' : pathText(target.identity)
    return `${kind} ${letterText({ event, payload })} ${to} ${failure}`
  })
  return [
    `${m.state.index} ${m.isStarted} ${m.isPaused} ${m.hasLooked} ${m.isAnnounced}`,
    m.identity.children,
    valuesText(Object.values(m.fields)),
    m.waiting === null ? '' : `${m.waiting.point} ${m.waiting.names.join()}`,
    m.handed === null ? '' : letterText(m.handed),
    suspendedText(m),
    inboxOf(m, effects.length === 0)
      .map(letterText)
      .join(),
    out.join(),
  ].join('|')
}

/** What is still to come after the code that waits or pauses. */
function suspendedText(m: Machine): string {
  if (m.frames.length === 0) return ''
  const frames = m.frames.map(({ function: { id }, block, locals }) => {
    return `${id} ${block} ${valuesText(locals)}`
  })
  const isLeaving = m.stage === 'exit' || m.stage === 'with'
  const next = isLeaving ? `${m.next} ${valueText(m.nextPayload)}` : ''
  const between = m.stage === 'exit' ? `${m.withHandler?.id} ${valueText(m.withPayload)}` : ''
  const event = m.stage === 'unhandled' ? String(m.event?.id) : ''
  return [m.stage, next, between, event, ...frames].join('/')
}

/** A machine at rest has dropped what it ignores before the first event that it would take. */
function inboxOf(m: Machine, isEmpty: boolean): readonly Letter[] {
  if (!m.isStarted || !isEmpty || m.waiting !== null || m.hasLooked) return m.inbox
  const { disposition } = m.state
  const fate = ({ event }: Letter) => disposition[event!.id]
  const first = m.inbox.findIndex((letter) => fate(letter) === TAKE)
  return m.inbox.filter((letter, at) => (first >= 0 && at > first) || fate(letter) !== IGNORE)
}

function restingOf({ machines, monitors }: Execution): Resting[] {
  const restingOne = (m: Machine, who: string): Resting => ({
    who,
    state: m.state?.name ?? '',
    isHalted: m.isHalted,
    fields: Object.values(m.fields),
    inbox: inboxOf(m, true),
  })
  return [
    ...monitors.flatMap((m) => (m.table.start < 0 ? [] : [restingOne(m, m.table.name)])),
    ...machines.map((m) => restingOne(m, pathText(m.identity))),
  ]
}
