/**
 * The JSON trace (checker §5.6): an array of entries with a vector clock each. Plain tuples have
 * their real values, under "0", "1", …; the reference writes empty objects there.
 */
import type { Json, Listener } from '@parley/runtime'
import { type EntryData, type EntryDetails, entryListener } from './entries.ts'
import type { Subject } from './subject.ts'

/** Machine or monitor name → counter. */
export type Clock = Readonly<Record<string, number>>

export interface JsonEntry {
  readonly type: string
  readonly details: EntryDetails & {
    readonly log?: string
    readonly payload?: Json
    readonly clock?: Clock
  }
}

export interface JsonTrace<M> {
  readonly listener: Listener<M>
  /** What has been heard so far. */
  readonly entries: readonly JsonEntry[]
}

/** Starts a JSON trace of one execution. */
export function jsonTrace<M extends Subject>(): JsonTrace<M> {
  const clocks = new Clocks()
  const entries: JsonEntry[] = []
  const listener = entryListener<M>(({ text, data: make }) => {
    if (make === null) return
    const data = make()
    const { type, log = text, details, payload } = data
    const clock = clocks.advance(data)
    entries.push({
      type,
      details: {
        log,
        ...details,
        ...(payload === undefined ? {} : { payload }),
        ...(clock === null ? {} : { clock }),
      },
    })
  })
  return { listener, entries }
}

/** The entry that ends the trace of a bug: which strategy found it. */
export function strategyEntry(strategy: string, strategyDescription: string): JsonEntry {
  const log = `Found bug using '${strategy}' strategy.`
  return { type: 'StrategyDescription', details: { log, strategy, strategyDescription } }
}

/** The text of `*.trace.json`: a trace in which a missing payload is the string "null". */
export function renderJsonTrace(entries: readonly JsonEntry[]): string {
  return render(entries.map((entry) => ordered(entry, true)))
}

/** The text of `*_verbose.trace.json`: one array for each schedule. */
export function renderVerboseTraces(traces: readonly (readonly JsonEntry[])[]): string {
  return render(traces.map((entries) => entries.map((entry) => ordered(entry, false))))
}

/**
 * The clocks of the participants. The n-th dequeue of an event with one payload by a machine is
 * of the n-th such send to it.
 */
class Clocks {
  readonly #clocks = new Map<string, Record<string, number>>()
  /** Clocks of sends on their way, by what was sent. */
  readonly #sent = new Map<string, Clock[]>()

  /** Counts an entry; the clock of its participant after it, null if it has none. */
  advance(data: EntryData): Clock | null {
    const { type, details, participant } = data
    if (participant === undefined) return null
    const clock = this.#of(participant)
    clock[participant] = (clock[participant] ?? 0) + 1
    if (type === 'MonitorProcessEvent') merge(clock, this.#of(details.sender as string))
    if (type === 'DequeueEvent' || type === 'ReceiveEvent') {
      const source = this.#sent.get(messageKey(participant, data))?.shift()
      if (source !== undefined) merge(clock, source)
    }
    const snapshot = { ...clock }
    if (type === 'SendEvent') {
      const key = messageKey(details.target as string, data)
      const waiting = this.#sent.get(key)
      if (waiting === undefined) this.#sent.set(key, [snapshot])
      else waiting.push(snapshot)
    }
    return snapshot
  }

  #of(participant: string): Record<string, number> {
    let clock = this.#clocks.get(participant)
    if (clock === undefined) {
      clock = {}
      this.#clocks.set(participant, clock)
    }
    return clock
  }
}

function messageKey(target: string, { details, payload }: EntryData): string {
  return JSON.stringify([target, details.event, payload])
}

function merge(clock: Record<string, number>, other: Clock): void {
  for (const [name, count] of Object.entries(other)) {
    clock[name] = Math.max(clock[name] ?? 0, count)
  }
}

// ------------------------------------------------------------------------------- rendering

const memberOrder = [
  'log',
  'id',
  'error',
  'event',
  'creatorName',
  'creatorType',
  'state',
  'startState',
  'endState',
  'payload',
  'action',
  'exception',
  'haltInboxSize',
  'wasBlocked',
  'sender',
  'target',
  'isTargetHalted',
  'isEntry',
  'isInHotState',
  'eventType',
  'eventTypes',
  'monitor',
  'strategy',
  'strategyDescription',
  'clock',
] as const

/** The entry with its members in the reference's order. */
function ordered({ type, details }: JsonEntry, isFinal: boolean): Json {
  const members: [string, Json][] = []
  for (const name of memberOrder) {
    const value = details[name] as Json | undefined
    if (name === 'payload' && isFinal) members.push([name, withoutNull(value ?? null)])
    else if (value !== undefined && value !== null) members.push([name, value])
  }
  return { type, details: Object.fromEntries(members) }
}

function withoutNull(value: Json): Json {
  if (value === null) return 'null'
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(withoutNull)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNull(item)]))
}

/** JSON indented by two spaces, with the reference's escapes: ASCII only, nothing HTML means. */
function render(value: Json): string {
  return JSON.stringify(value, null, 2).replaceAll(/\\.|[<>&'+`]|[^\x20-\x7e\n]/g, (found) =>
    found === '\\"' ? escaped('"') : found.startsWith('\\') ? found : escaped(found),
  )
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
