/** What an exhaustive search came to, in words. */
import { isComplete, type NeverTaken, type SearchReport } from '@parley/checker'
import type { Palette } from '@parley/compiler'
import { allOf, counted, grouped, rate, seconds } from './numbers.ts'
import type { SearchCost } from './search-job.ts'
import type { SearchPlan } from './search-settings.ts'

/** Handlers that are listed. */
const MAX_HANDLERS = 12
/** Reasons why machines are not alike that are listed. */
const MAX_BLOCKERS = 6

/** Of a shorter search the rate says nothing. */
const LEAST_RATED_MS = 100
/** States below which the memory of each is not told. */
const LEAST_WEIGHED = 10_000

/** The verdict of a test that was searched and not sampled. */
export function searchVerdictText(search: SearchReport, palette: Palette): string {
  const { verdict, livenessLeft } = search
  const text = wordsOf(search)
  switch (verdict.kind) {
    case 'proved':
      return livenessLeft.length === 0 ? palette.added(text) : palette.warning(text)
    case 'bug':
    case 'lasso':
      return palette.error(text)
    default:
      return palette.warning(text)
  }
}

function wordsOf({ verdict, states, livenessLeft, collisions }: SearchReport): string {
  const { kind } = verdict
  const isAll = livenessLeft.length === 0
  const but = isAll ? '' : ', but for liveness in endless executions'
  switch (kind) {
    case 'proved':
      return `proved${but}: no ${isAll ? 'execution' : 'step and no end of an execution'} has a bug`
    case 'proved up to collisions':
      return (
        `proved${but}, unless states were mistaken for others: ` +
        `probability ${probability(collisions?.aPriori)}`
      )
    case 'complete to depth':
      return `complete to depth ${grouped(verdict.depth)}: no bug so far, which is no proof`
    case 'complete to delays':
      return `complete to ${counted(verdict.delays, 'delay')}: no bug so far, which is no proof`
    case 'no bug found':
      return `no bug in ${counted(states, 'state')}, which is no proof`
    case 'bug':
      return 'bug (exhaustive search)'
    case 'lasso':
      return 'endless execution in a hot state (exhaustive search)'
    case 'not checked':
      return 'not checked'
  }
}

/** The verdict in as few words as a table has room for. */
export function shortSearchVerdict({ verdict, livenessLeft }: SearchReport): string {
  const { kind } = verdict
  if (kind === 'complete to depth') return `complete to depth ${grouped(verdict.depth)}`
  if (kind === 'complete to delays') return `complete to ${counted(verdict.delays, 'delay')}`
  return isComplete(verdict) && livenessLeft.length > 0 ? `${kind}, not liveness` : kind
}

/** How tests are searched, for the line that announces it. */
export function planText({ isFirst, settings }: SearchPlan): string {
  const { order, storage, merges, sleeps, states, depth, delays } = settings
  if (isFirst) return 'exhaustive search first'
  const hasSleep = order !== 'delay-bounded' && storage !== 'bitstate'
  const without = [...(merges ? [] : ['merge']), ...(sleeps || !hasSleep ? [] : ['sleep sets'])]
  return [
    order,
    `${storage} storage`,
    ...(without.length === 0 ? [] : [`no ${without.join(', no ')}`]),
    ...(Number.isFinite(delays) ? [`up to ${counted(delays, 'delay')}`] : []),
    ...(Number.isFinite(states) ? [`up to ${counted(states, 'state')}`] : []),
    ...(Number.isFinite(depth) ? [`to depth ${grouped(depth)}`] : []),
  ].join(', ')
}

/** How much was searched, and how fast. */
export function searchNumbers(
  search: SearchReport,
  milliseconds: number,
  cost: SearchCost = { cpuMilliseconds: 0, bytesPerState: 0 },
): string {
  const { cpuMilliseconds, bytesPerState } = cost
  const { states, transitions, depth, order } = search
  const size = [
    counted(states, 'state'),
    counted(transitions, 'transition'),
    order === 'delay-bounded' ? counted(depth, 'delay') : `depth ${grouped(depth)}`,
  ].join(', ')
  const time = `${seconds(milliseconds)}, ${seconds(cpuMilliseconds)} of CPU time`
  if (cpuMilliseconds < LEAST_RATED_MS) return `${size} in ${time}`
  const speed = rate(states, cpuMilliseconds, 'states')
  // What is set aside at the start says nothing about each of a few states.
  const each = states < LEAST_WEIGHED ? '' : `, ${grouped(Math.round(bytesPerState))} bytes each`
  return `${size} in ${time} (${speed}${each})`
}

/** What a search has saved, one line each. */
export function reductionLines({ merged, slept, states, symmetry }: SearchReport): string[] {
  return [
    ...(merged > 0 ? [`${counted(merged, 'step')} taken at once after others (merge)`] : []),
    ...(slept > 0 ? [`${counted(slept, 'step')} left out (sleep sets)`] : []),
    ...(symmetry === null ? [] : symmetryLines(states, symmetry)),
  ]
}

function symmetryLines(
  states: number,
  { groups, standsFor, blockers }: NonNullable<SearchReport['symmetry']>,
): string[] {
  const permuted = groups.length === 0 ? 'no machines permuted' : `${groups.join(', ')} permuted`
  const all = Math.max(states, standsFor)
  const these = states === 1 ? 'this state stands' : 'these states stand'
  return [
    `${these} for up to ${grouped(all)} (symmetry: ${permuted})`,
    ...blockers.slice(0, MAX_BLOCKERS).map((blocker) => `symmetry is blocked: ${blocker}`),
  ]
}

/** The estimates of fingerprint storage. */
export function collisionLines({ collisions, omission }: SearchReport): string[] {
  if (omission !== null) {
    return [`any one state was missed with probability ${probability(omission)} at most`]
  }
  if (collisions === null) return []
  const { aPriori, observed } = collisions
  return [
    `a state was mistaken for another with probability ${probability(aPriori)}; ` +
      `${probability(observed)} judging by the closest fingerprints`,
  ]
}

/** Handlers that nothing ever runs, machine by machine. */
export function neverTakenLines({ neverTaken }: SearchReport): string[] {
  if (neverTaken === null) return []
  const lines = neverTaken.slice(0, MAX_HANDLERS).map(handlerText)
  const more = neverTaken.length - lines.length
  return more > 0 ? [...lines, `… and ${grouped(more)} more; see --json`] : lines
}

function handlerText({ machine, state, event }: NeverTaken): string {
  return event === null
    ? `${machine}: state ${state} is never entered`
    : `${machine}: ${event} in state ${state}`
}

/** What a search that did not settle a test says beside the schedules that were run. */
export function besideText({ verdict, states, depth, livenessLeft }: SearchReport): string {
  switch (verdict.kind) {
    case 'proved':
      return (
        `${allOf(states, 'state')}: proved but for liveness of ${livenessLeft.join(', ')}, ` +
        'for which schedules were run'
      )
    case 'not checked':
      return 'the search failed; schedules were run instead'
    default:
      return (
        `${counted(states, 'state')} to depth ${grouped(depth)} without a bug, and not all: ` +
        'schedules were run instead'
      )
  }
}

function probability(value = 1): string {
  return value === 0 ? '0' : value.toPrecision(2)
}
