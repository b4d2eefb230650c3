/**
 * Timelines: what distinguishes one schedule from another (checker §4.9). A timeline is a set of
 * tokens over dequeued events; it is kept as hashes, since only equality and likeness matter.
 */
import type { Effect, Identity, Machine } from '@parley/runtime'
import { plain } from '@parley/runtime'
import { mix } from './random.ts'

export type TimelineKind = 'pairwise' | 'kgram' | 'causal' | 'hybrid'

export interface TimelineSettings {
  readonly kind: TimelineKind
  /** The longest run of `kgram` and `hybrid`. */
  readonly k: number
  /** Labels are events with the plain text of their payload. */
  readonly hasPayload: boolean
}

export const usualTimeline: TimelineSettings = { kind: 'pairwise', k: 3, hasPayload: false }

/** Entries of a signature. */
export const SIGNATURE = 50

type Clock = Map<Identity, number>

/** What one receiver has dequeued. */
interface Receiver {
  /** Distinct labels in the order of their first occurrence. */
  readonly labels: number[]
  /** By label: how many of `labels` it has made pairs with; absent before its first occurrence. */
  readonly paired: Map<number, number>
  /** The last labels, for runs. */
  readonly last: number[]
}

interface Dequeue {
  readonly receiver: number
  readonly label: number
  readonly clock: Clock
}

const none: ReadonlyMap<Identity, number> = new Map()

/** The timeline of the current schedule. */
export class Timeline {
  readonly #settings: TimelineSettings
  readonly #receivers: Receiver[] = []
  readonly #tokens = new Set<number>()
  /** Tokens of `pairwise`, which are distinct as they come. */
  readonly #pairs: number[] = []
  readonly #clocks = new Map<Identity, Clock>()
  readonly #snapshots = new Map<Effect, Clock>()
  readonly #dequeues: Dequeue[] = []
  readonly #needsClocks: boolean

  constructor(settings: TimelineSettings) {
    this.#settings = settings
    this.#needsClocks = settings.kind === 'causal' || settings.kind === 'hybrid'
  }

  start(): void {
    this.#receivers.length = 0
    this.#pairs.length = 0
    if (this.#settings.kind === 'pairwise') return
    this.#tokens.clear()
    this.#clocks.clear()
    this.#snapshots.clear()
    this.#dequeues.length = 0
  }

  sent(m: Machine, message: Effect): void {
    if (!this.#needsClocks) return
    const clock = this.#clock(m.identity)
    clock.set(m.identity, (clock.get(m.identity) ?? 0) + 1)
    this.#snapshots.set(message, new Map(clock))
  }

  dequeued(m: Machine, message: Effect): void {
    const event = message.event?.id ?? 0
    // Defaults do not count.
    if (event === 0) return
    const label = this.#settings.hasPayload ? mix(event + textHash(plain(message.payload))) : event
    const { number } = m.identity
    switch (this.#settings.kind) {
      case 'pairwise':
        this.#pair(number, label)
        return
      case 'kgram':
        this.#runs(number, label)
        return
      case 'causal':
        this.#order(m, label, message)
        return
      case 'hybrid':
        this.#runs(number, label)
        this.#order(m, label, message)
    }
  }

  #receiver(number: number): Receiver {
    let receiver = this.#receivers[number]
    if (receiver === undefined) {
      receiver = { labels: [], paired: new Map(), last: [] }
      this.#receivers[number] = receiver
    }
    return receiver
  }

  #pair(number: number, label: number): void {
    const { labels, paired } = this.#receiver(number)
    const from = paired.get(label)
    if (from === labels.length) return
    for (let at = from ?? 0; at < labels.length; at++) {
      this.#pairs.push(token(number, labels[at] as number, label))
    }
    paired.set(label, labels.length)
    if (from === undefined) labels.push(label)
  }

  #runs(number: number, label: number): void {
    const { last } = this.#receiver(number)
    last.push(label)
    if (last.length > this.#settings.k) last.shift()
    let run = mix(number)
    for (let length = 1; length <= last.length; length++) {
      run = mix(run ^ (last[last.length - length] as number))
      this.#tokens.add(mix(run + length))
    }
  }

  /** How this dequeue is ordered with every earlier one. */
  #order(m: Machine, label: number, message: Effect): void {
    const clock = this.#clock(m.identity)
    for (const [who, count] of this.#snapshots.get(message) ?? none) {
      if (count > (clock.get(who) ?? 0)) clock.set(who, count)
    }
    const now: Dequeue = { receiver: m.identity.number, label, clock: new Map(clock) }
    for (const before of this.#dequeues) {
      const order = compareClocks(before.clock, now.clock)
      if (order < 0 || (order === 0 && before.receiver === now.receiver)) {
        this.#tokens.add(token(-1, before.label, label))
      } else if (order > 0) this.#tokens.add(token(-1, label, before.label))
      else {
        const [low, high] = before.label < label ? [before.label, label] : [label, before.label]
        this.#tokens.add(token(-2, low, high))
      }
    }
    this.#dequeues.push(now)
  }

  #clock(identity: Identity): Clock {
    let clock = this.#clocks.get(identity)
    if (clock === undefined) {
      clock = new Map([[identity, 0]])
      this.#clocks.set(identity, clock)
    }
    return clock
  }

  #all(): Iterable<number> {
    return this.#settings.kind === 'pairwise' ? this.#pairs : this.#tokens
  }

  /** The whole set as a number below 2^53, whatever the order of its tokens. */
  hash(): number {
    let low = 0
    let high = 0
    for (const each of this.#all()) {
      low = (low + mix(each)) | 0
      high = (high + mix(each ^ 0x5bd1e995)) | 0
    }
    return (high & 0x1fffff) * 4294967296 + (low >>> 0)
  }

  /** Min-hashes of the set. */
  signature(): Int32Array {
    const signature = new Int32Array(SIGNATURE).fill(0x7fffffff)
    for (const each of this.#all()) {
      for (let at = 0; at < SIGNATURE; at++) {
        const hash = mix(each + Math.imul(at + 1, 0x9e3779b9))
        if (hash < (signature[at] as number)) signature[at] = hash
      }
    }
    return signature
  }
}

function token(receiver: number, first: number, second: number): number {
  return mix(mix(receiver + Math.imul(first, 0x85ebca6b)) + second)
}

/** Negative if `a` is before `b`, positive if after, 0 if equal or unordered (checker §2.18). */
function compareClocks(a: Clock, b: Clock): number {
  const isBefore = isWithin(a, b)
  const isAfter = isWithin(b, a)
  if (isBefore === isAfter) return 0
  return isBefore ? -1 : 1
}

function isWithin(a: Clock, b: Clock): boolean {
  for (const [who, count] of a) if (count > (b.get(who) ?? 0)) return false
  return true
}

/** FNV-1a over UTF-16 code units. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}
