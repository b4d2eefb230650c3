/**
 * Feedback: schedules whose timelines are unlike those seen before are kept, and mutated in the
 * order of their novelty (checker §4.9). Any strategy that draws from a source of chance can be the
 * one that is mutated.
 */
import type { Execution, Strategy } from '@parley/runtime'
import type { Random } from '../random.ts'
import { RecordedRandom } from './recorded-random.ts'

/** What feedback learns from a schedule that has ended. */
export interface Novelty {
  /** The set of timeline tokens as one number. */
  hash(): number
  /** Min-hashes of the set: the share of equal entries estimates the likeness of two sets. */
  signature(): Int32Array
  /** Whether some scenario came further than ever before; asked for kept schedules only. */
  isProgress(): boolean
}

interface Kept {
  readonly operations: readonly number[]
  readonly values: readonly number[]
  readonly signature: Int32Array
  readonly priority: number
  readonly budget: number
  isVisited: boolean
}

/** Mutants of a parent whose timeline shares nothing with any other. */
const BUDGET = 50

export class FeedbackStrategy implements Strategy {
  readonly name: string
  readonly isFair = false
  readonly #random: Random
  readonly #novelty: Novelty
  readonly #operations: RecordedRandom
  readonly #values: RecordedRandom
  readonly #inner: Strategy
  readonly #kept: Kept[] = []
  readonly #seen = new Set<number>()
  #parent: Kept | null = null
  /** Mutants of the parent, or fresh schedules, still to run. */
  #pending = 0

  /** `make` makes the strategy that schedules, from the chance it shall use. */
  constructor(
    random: Random,
    novelty: Novelty,
    make: (random: Random) => Strategy,
    name = 'feedback',
  ) {
    this.name = name
    this.#random = random
    this.#novelty = novelty
    this.#operations = new RecordedRandom(random)
    this.#values = new RecordedRandom(random)
    this.#inner = make(this.#operations)
  }

  next(execution: Execution): boolean {
    if (this.#pending === 0) this.#choose()
    if (this.#pending > 0) this.#pending--
    this.#operations.restart(this.#parent?.operations ?? [])
    this.#values.restart(this.#parent?.values ?? [])
    if (this.#parent !== null) {
      // Programs without choices have only operations to mutate.
      this.#operations.mutate()
      this.#values.mutate()
    }
    return this.#inner.next(execution)
  }

  /** The next parent, or a number of fresh schedules once all have had their turn. */
  #choose(): void {
    this.#parent = this.#kept.find(({ isVisited }) => !isVisited) ?? null
    if (this.#parent === null && this.#kept.length > 0 && this.#random.below(2) === 0) {
      for (const kept of this.#kept) kept.isVisited = false
      this.#parent = this.#kept[0] as Kept
    }
    if (this.#parent !== null) this.#parent.isVisited = true
    this.#pending = this.#parent?.budget ?? (this.#kept.length === 0 ? 1 : BUDGET)
  }

  operation(enabled: Int32Array, count: number): number {
    return this.#inner.operation(enabled, count)
  }

  choice(bound: number): number {
    return this.#values.below(bound)
  }

  finished(steps: number, foundBug: boolean): void {
    this.#inner.finished(steps, foundBug)
    const hash = this.#novelty.hash()
    if (this.#seen.has(hash)) return
    this.#seen.add(hash)
    const signature = this.#novelty.signature()
    const diversity = 1 - this.#likeness(signature)
    if (diversity === 0) return
    const priority = diversity * (this.#novelty.isProgress() ? 2 : 1)
    this.#keep({
      operations: this.#operations.draws,
      values: this.#values.draws,
      signature,
      priority,
      budget: Math.max(1, Math.round(BUDGET * diversity)),
      isVisited: false,
    })
  }

  #likeness(signature: Int32Array): number {
    let most = 0
    for (const kept of this.#kept) {
      let equal = 0
      for (let at = 0; at < signature.length; at++) {
        if (kept.signature[at] === signature[at]) equal++
      }
      most = Math.max(most, equal / signature.length)
    }
    return most
  }

  #keep(kept: Kept): void {
    const at = this.#kept.findIndex(({ priority }) => priority <= kept.priority)
    if (at < 0) this.#kept.push(kept)
    else this.#kept.splice(at, 0, kept)
  }
}
