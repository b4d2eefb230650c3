/**
 * Follows a recorded schedule (checker §4.13). Operations are taken in the recorded order; choices
 * are kept in a queue for each operation, since code asks for them before they take effect.
 */
import {
  CHOSE_FALSE,
  CHOSE_NUMBER,
  CHOSE_TRUE,
  type Execution,
  type Strategy,
} from '@parley/runtime'

/** Where and how an execution left the recorded schedule. */
export interface Divergence {
  /** Index into the recorded decisions. */
  readonly at: number
  /** The reference's words (checker §4.13). */
  readonly reason: string
}

export class ReplayStrategy implements Strategy {
  readonly name = 'replay'
  readonly isFair: boolean
  divergence: Divergence | null = null
  readonly #decisions: ArrayLike<number>
  readonly #choices = new Map<number, number[]>()
  #execution: Execution | null = null
  #hasBegun = false

  /** `decisions` are coded as `Execution.schedule` is. */
  constructor(decisions: ArrayLike<number>, isFair: boolean) {
    this.#decisions = decisions
    this.isFair = isFair
  }

  /** There is one schedule. */
  next(execution: Execution): boolean {
    if (this.#hasBegun) return false
    this.#hasBegun = true
    this.#execution = execution
    let operation = 0
    for (let at = 0; at < this.#decisions.length; at++) {
      const decision = this.#decisions[at] as number
      if (decision >= 0) operation = decision
      else this.#queue(operation).push(decision)
    }
    for (const queue of this.#choices.values()) queue.reverse()
    return true
  }

  #queue(operation: number): number[] {
    const known = this.#choices.get(operation)
    if (known !== undefined) return known
    const queue: number[] = []
    this.#choices.set(operation, queue)
    return queue
  }

  operation(enabled: Int32Array, count: number): number {
    const { schedule, scheduleLength } = this.#execution as Execution
    this.#compare(schedule, scheduleLength)
    if (this.divergence !== null) return -1
    const wanted = this.#decisions[scheduleLength]
    if (wanted === undefined) {
      return this.#diverge(scheduleLength, 'execution is longer than trace')
    }
    if (wanted < 0) return this.#diverge(scheduleLength, 'next step is not a scheduling choice')
    const position = enabled.indexOf(wanted)
    if (position >= 0 && position < count) return position
    return this.#diverge(scheduleLength, `cannot detect id '${wanted}'`)
  }

  /** Choices that took effect since the last operation must be the recorded ones. */
  #compare(schedule: Int32Array, length: number): void {
    let at = length - 1
    while (at >= 0 && (schedule[at] as number) < 0) at--
    for (at++; at < length && this.divergence === null; at++) {
      const recorded = this.#decisions[at]
      if (recorded === schedule[at]) continue
      if (recorded === undefined) this.#diverge(at, 'execution is longer than trace')
      else this.#diverge(at, mismatch(recorded, schedule[at] as number))
    }
  }

  #diverge(at: number, reason: string): number {
    this.divergence ??= { at, reason }
    return -1
  }

  choice(bound: number, operation: number): number {
    const decision = this.#choices.get(operation)?.pop()
    // A choice that was never recorded never took effect: its value does not matter.
    if (decision === undefined) return 0
    if (decision === CHOSE_TRUE) return 0
    if (decision === CHOSE_FALSE) return bound > 1 ? 1 : 0
    return Math.min(CHOSE_NUMBER - decision, bound - 1)
  }

  finished(): void {
    const { schedule, scheduleLength } = this.#execution as Execution
    this.#compare(schedule, scheduleLength)
  }
}

function mismatch(recorded: number, actual: number): string {
  if (recorded >= 0) return 'next step is not a nondeterministic choice'
  return actual > CHOSE_NUMBER
    ? 'next step is not a nondeterministic boolean choice'
    : 'next step is not a nondeterministic integer choice'
}
