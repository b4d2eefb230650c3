/**
 * What a search asks for all the time about configurations and what their steps do, as ints: a
 * record of each lies in one line of the processor's cache, where objects would take many.
 */
import type { Outcome } from './outcome.ts'

/** Ints of a record of a configuration. */
export const STRIDE = 8
/** The two lanes of its hash. */
export const LOW = 0
export const HIGH = 1
export const FLAGS = 2
/** Monitors that observe its next step, and slots whose inboxes this appends to, as bits. */
export const OBSERVERS = 3
export const RECEIVERS = 4
/** The first of its outcomes, −1 if they are not known; how many there are. */
export const FIRST = 5
export const COUNT = 6
/** The receiver of the first outcome, or −1. */
export const RECEIVER = 7

/** Flags of a configuration. */
export const IS_ENABLED = 1
export const IS_HALTED = 2
/** Its next step looks into the inbox, so that what arrives before matters (`on null`). */
export const IS_LOOKING = 4
/**
 * A step that touches nothing but the machine itself, which nobody observes, and which stays
 * possible and the same whatever others do: it may be taken at once.
 */
export const IS_PRIVATE = 8

/** Places in a record of an outcome, of as many ints. */
export const OWN = 0
export const SENT_TO = 1
export const MESSAGE = 2
export const BORN = 3
export const NEWBORN = 4
/** How it ends the execution. */
export const END = 5
/** How many ints its notes take, and where they begin. */
export const NOTES = 6
export const OBSERVED = 7

/** So many outcomes and configurations need no room that is worth giving back. */
const FEW = 1000

export class StepTable {
  configurations: Int32Array = new Int32Array(1024 * STRIDE)
  outcomes: Int32Array = new Int32Array(1024 * STRIDE)
  /** Pairs of a monitor and a message that it observes. */
  notes: Int32Array = new Int32Array(1024)
  #notesEnd = 0
  /** How many outcomes there are. */
  count = 0
  /** The outcomes; beyond `count` there may be some that were forgotten. */
  readonly #objects: Outcome[] = []
  /** Configurations whose outcomes are known, up to a number. */
  readonly #known: number[] = []
  #knownCount = 0
  /** Whether there are outcomes of which nobody can ask any more, but those who have begun. */
  #isStale = false

  /** Enters a configuration; nothing is known of its steps. */
  enter(id: number, low: number, high: number, flags: number): void {
    const at = id * STRIDE
    this.configurations = grown(this.configurations, at + STRIDE)
    const records = this.configurations
    records[at + LOW] = low
    records[at + HIGH] = high
    records[at + FLAGS] = flags
    records[at + OBSERVERS] = 0
    records[at + RECEIVERS] = 0
    records[at + FIRST] = -1
    records[at + RECEIVER] = -1
  }

  /** Enters what the step of a configuration does: the outcomes from a number on. */
  learn(id: number, first: number, isPrivate: boolean, receivers: number, observers: number): void {
    const records = this.configurations
    const at = id * STRIDE
    if (isPrivate) records[at + FLAGS] = (records[at + FLAGS] as number) | IS_PRIVATE
    records[at + OBSERVERS] = observers
    records[at + RECEIVERS] = receivers
    records[at + FIRST] = first
    records[at + COUNT] = this.count - first
    if (this.count > first) {
      records[at + RECEIVER] = this.outcomes[first * STRIDE + SENT_TO] as number
    }
    this.#known[this.#knownCount++] = id
  }

  /** Enters an outcome. */
  add(outcome: Outcome): void {
    const at = this.count * STRIDE
    this.outcomes = grown(this.outcomes, at + STRIDE)
    this.#objects[this.count++] = outcome
    const { outcomes } = this
    outcomes[at + OWN] = outcome.own
    outcomes[at + SENT_TO] = outcome.receiver
    outcomes[at + MESSAGE] = outcome.message
    outcomes[at + BORN] = outcome.born
    outcomes[at + NEWBORN] = outcome.newborn
    outcomes[at + END] = outcome.end
    outcomes[at + NOTES] = 0
    outcomes[at + OBSERVED] = this.#notesEnd
  }

  /** Adds to what is observed in the outcome that was entered last. */
  addNote(monitor: number, message: number): void {
    const end = this.#notesEnd
    this.notes = grown(this.notes, end + 2)
    this.notes[end] = monitor
    this.notes[end + 1] = message
    this.#notesEnd = end + 2
    const at = (this.count - 1) * STRIDE + NOTES
    this.outcomes[at] = (this.outcomes[at] as number) + 2
  }

  /** An outcome by its number. */
  outcome(number: number): Outcome {
    return this.#objects[number] as Outcome
  }

  /** Whether a machine can act; none is 0, and cannot. */
  isEnabled(id: number): boolean {
    return ((this.configurations[STRIDE * id + FLAGS] as number) & IS_ENABLED) !== 0
  }

  /** Forgets what steps do; outcomes that someone is about to take stay until `compact`. */
  forget(): void {
    const records = this.configurations
    for (let known = 0; known < this.#knownCount; known++) {
      const at = (this.#known[known] as number) * STRIDE
      records[at + FLAGS] = (records[at + FLAGS] as number) & ~IS_PRIVATE
      records[at + OBSERVERS] = 0
      records[at + RECEIVERS] = 0
      records[at + FIRST] = -1
      records[at + RECEIVER] = -1
    }
    if (this.#knownCount > FEW) this.#known.length = 0
    this.#knownCount = 0
    this.#isStale = true
  }

  /** Drops outcomes that were forgotten; nobody may have begun with one. */
  compact(): void {
    if (!this.#isStale) return
    this.forget()
    if (this.count > FEW) this.#objects.length = 0
    this.count = 0
    this.#notesEnd = 0
    this.#isStale = false
  }
}

function grown(ints: Int32Array, length: number): Int32Array {
  if (length <= ints.length) return ints
  const longer = new Int32Array(2 * length)
  longer.set(ints)
  return longer
}
