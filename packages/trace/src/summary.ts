/**
 * The last relevant steps before a bug, for the console: only what the failure causally depends on,
 * told in few lines with source places.
 */
import { locationOf, type Program } from '@parley/runtime'
import { moreLines } from './entries.ts'
import type { Deferred, EventStep, Step } from './steps.ts'

export interface SummaryLine {
  /** One sentence, without a period. */
  readonly text: string
  /** `<path>:<line>:<column>`; empty if the step has no place. */
  readonly location: string
  readonly step: Step
}

export interface Summary {
  /** In the order in which they happened. */
  readonly lines: readonly SummaryLine[]
  /** How many relevant steps before them are left out. */
  readonly omitted: number
  /** The first line of what is repeated for ever; −1 if nothing is or its start is left out. */
  readonly loopFrom: number
}

/** What `halt` is called in traces. */
const HALT_NAME = 'PHalt'

/** Of what cannot be told. */
export const NO_SUMMARY: Summary = { lines: [], omitted: 0, loopFrom: -1 }

/** Steps that are shown before a loop, and lines that may be shown with a loop. */
const BEFORE_LOOP = 5
const MOST_WITH_LOOP = 40

/**
 * The last `limit` relevant steps of a trace that ends in a bug, and then where machines have come
 * to rest, if something is missing. Of a `loop` of decisions all are shown, unless they are many.
 */
export function summarize(
  program: Pick<Program, 'files'>,
  steps: readonly Step[],
  limit = 15,
  loop?: readonly [number, number],
): Summary {
  const last = steps.at(-1)
  if (last === undefined || last.kind !== 'bug') return NO_SUMMARY
  const relevant = causesOf(steps, last)
  const taken = new Set(relevant.filter(isTaking).flatMap(({ after }) => after))
  const waiting = new Set(last.after)
  const told = relevant.filter((step) => isTold(step, taken, waiting))
  const resting = told.filter(({ kind }) => kind === 'rest').slice(-limit)
  const before = told.filter(({ kind }) => kind !== 'rest')
  const from = loop?.[0] ?? Number.POSITIVE_INFINITY
  const isInLoop = ({ decisions }: Step): boolean => decisions > from
  const loopLines = before.filter(isInLoop).length
  const most =
    loopLines === 0 ? limit : Math.max(limit, Math.min(MOST_WITH_LOOP, loopLines + BEFORE_LOOP))
  // To say that one is left out takes a line as well.
  const shown = before.length === most + 1 ? before : before.slice(-most)
  return {
    loopFrom: loopLines > shown.length ? -1 : shown.findIndex(isInLoop),
    lines: [...shown, ...resting].map((step) => ({
      text: sentence(step),
      location: step.place === undefined ? '' : locationOf(program, step.place),
      step,
    })),
    omitted: before.length - shown.length,
  }
}

/** Everything that a step comes after, directly or not, in order; without the step. */
function causesOf(steps: readonly Step[], last: Step): Step[] {
  const found = new Set<number>()
  const work = [...last.after]
  for (let index = work.pop(); index !== undefined; index = work.pop()) {
    if (found.has(index)) continue
    found.add(index)
    work.push(...(steps[index]?.after ?? []))
  }
  return steps.filter(({ index }) => found.has(index))
}

function isTaking({ kind }: Step): boolean {
  return kind === 'dequeue' || kind === 'receive'
}

/**
 * Leaves out what other lines imply: a send that is taken, the exit before an entry, a wait that
 * is over.
 */
function isTold(step: Step, taken: ReadonlySet<number>, waiting: ReadonlySet<number>): boolean {
  switch (step.kind) {
    case 'attach':
    case 'exit':
    case 'bug':
      return false
    case 'enter':
      return step.isMonitor
    case 'send':
      return !taken.has(step.index)
    case 'wait':
      return waiting.has(step.index)
    case 'unhandled':
      // That a machine halts is told next.
      return step.event !== HALT_NAME
    default:
      return true
  }
}

function sentence(step: Step): string {
  const { who, state } = step
  switch (step.kind) {
    case 'create':
      return step.creator === null ? `${who} is created` : `${step.creator} creates ${who}`
    case 'transition':
      return `${who} goes from ${state} to ${step.to}`
    case 'enter':
      return `${who} enters ${state}`
    case 'send':
      return (
        `${who} sends ${message(step)} to ${step.target}` +
        (step.isLost ? ', which has halted' : '')
      )
    case 'dequeue':
      return `${who} takes ${message(step)}${from(step.sender)} in state ${state}`
    case 'receive':
      return `${who} receives ${message(step)}${from(step.sender)} in state ${state}`
    case 'wait':
      return `${who} waits for ${awaited(step.events)} in state ${state}`
    case 'default':
      return `${who} finds nothing in its inbox in state ${state}`
    case 'raise':
      return `${who} raises ${message(step)} in state ${state}`
    case 'unhandled':
      return `${who} cannot handle ${step.event} in state ${state}`
    case 'halt':
      return `${who} halts in state ${state}`
    case 'choose':
      return `${who} chooses ${step.value} of ${choices(step.value, step.bound)}`
    case 'announce':
      return `${who} announces ${message(step)}`
    case 'observe':
      return `${who} sees ${message(step)} of ${step.sender} in state ${state}`
    case 'rest':
      return `${who} rests in state ${state}${kept(step.deferred)}`
    case 'print':
      return `${who} prints "${shorten(step.text)}"`
    case 'omit':
      return `and ${moreLines(step.lines)}`
    default:
      return `${who} is in state ${state}`
  }
}

function kept(deferred: readonly Deferred[]): string {
  const events = deferred.map(({ event, sender }) => `${event}${from(sender)}`)
  return events.length === 0 ? '' : ` and defers ${shorten(events.join(', '))}`
}

function message({ event, shown }: EventStep): string {
  return shown === '' ? event : `${event} with ${shorten(shown)}`
}

function from(sender: string): string {
  return sender === '' ? '' : ` from ${sender}`
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? 'halt') : names.join(' or ')
}

function choices(value: boolean | number, bound: number): string {
  return typeof value === 'boolean' ? 'true and false' : `0 to ${Math.max(0, bound - 1)}`
}

function shorten(text: string): string {
  const line = text.replaceAll('\n', ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

/** What a machine waits for; halt it always does. */
function awaited(events: readonly string[]): string {
  return list(events.filter((name) => name !== 'PHalt'))
}
