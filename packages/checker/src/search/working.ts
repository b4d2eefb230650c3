/** A machine while a step of it is worked out. */
import type { Draw } from './component.ts'
import { GOES_ON, type Outcome } from './outcome.ts'

/** What a machine was at a pause in a step, with how much had been drawn. */
export interface Pause {
  readonly local: number
  readonly draws: number
}

/** No messages, effects, draws or pauses. */
export const nothing: readonly never[] = []

export class Working {
  local: number
  inbox: readonly number[]
  /** What is still to happen begins at `first`. */
  out: readonly number[]
  first: number
  isAnnounced = false
  receiver = -1
  message = 0
  born = -1
  newborn = 0
  /** Messages that monitors observe. */
  notes: readonly number[] = nothing
  /** Where this one has added to them, which another one may share before. */
  #ownNotes: number[] | null = null
  end = GOES_ON
  bug: Outcome['bug'] = null
  draws: readonly Draw[]
  pauses: readonly Pause[] = nothing
  /** What the step has worked so far, as its computations count it. */
  work: number

  constructor(
    local: number,
    inbox: readonly number[],
    out: readonly number[],
    first: number,
    draws: readonly Draw[],
    work: number,
  ) {
    this.local = local
    this.inbox = inbox
    this.out = out
    this.first = first
    this.draws = draws
    this.work = work
  }

  /** Adds to the messages that monitors observe. */
  note(message: number): void {
    if (this.#ownNotes === null) {
      this.#ownNotes = [...this.notes]
      this.notes = this.#ownNotes
    }
    this.#ownNotes.push(message)
  }

  /** The same after another computation in the same step. */
  goneOn(
    local: number,
    out: readonly number[],
    draws: readonly Draw[],
    work: number,
    pauses: readonly Pause[],
  ): Working {
    const after = new Working(local, this.inbox, out, 0, draws, work)
    after.isAnnounced = this.isAnnounced
    after.receiver = this.receiver
    after.message = this.message
    after.born = this.born
    after.newborn = this.newborn
    after.notes = this.notes
    after.pauses = pauses
    return after
  }

  /** The same as the end of an execution. */
  ended(end: number, bug: Outcome['bug'] = null): this {
    this.end = end
    this.bug = bug
    return this
  }
}
