/**
 * Makes a failing schedule easier to read: fewer decisions and fewer switches from one machine to
 * another, with the same bug. Candidates are executed; what of a candidate does not fit is left
 * out.
 */
import {
  type Bug,
  CHOSE_FALSE,
  CHOSE_NUMBER,
  CHOSE_TRUE,
  Execution,
  type Program,
  type Strategy,
} from '@parley/runtime'
import type { FoundBug } from './explore.ts'
import { LassoFinder } from './lasso.ts'
import { type CheckOptions, findTest, isAdversarial } from './options.ts'

/** Schedules beyond this are left as they are: mostly bugs by temperature, long by nature. */
const MAX_LENGTH = 5000
/** Candidates to try, and their steps in all. */
const MAX_CANDIDATES = 3000
const MAX_STEPS = 3_000_000
/** Work of a machine that computes without end, in candidates for that bug. */
const ENDLESS_WORK = 1000
/** Work that takes as long as a step. */
const WORK_OF_A_STEP = 10

/** The bug with a schedule at most as long and as broken up as before. */
export function shrinkSchedule(program: Program, options: CheckOptions, found: FoundBug): FoundBug {
  if (found.schedule.length > MAX_LENGTH || found.bug.kind === 'step-bound') return found
  if (findTest(program, options) === undefined) return found
  if (found.bug.kind !== 'livelock') return new Shrinker(program, options, found, textKey).shrink()
  // Of a million rounds for each candidate hardly any would be tried: the shortest is tried so.
  const work = Math.min(options.work, ENDLESS_WORK)
  const { schedule } = new Shrinker(program, { ...options, work }, found, subjectKey).shrink()
  return new Shrinker(program, options, found, textKey).try(schedule)
}

class Shrinker {
  #best: FoundBug
  readonly #execution: Execution
  readonly #guide: Guide
  readonly #strategy: Strategy
  readonly #keyOf: (bug: Bug) => string
  #candidates = 0
  #steps = 0

  constructor(
    program: Program,
    options: CheckOptions,
    found: FoundBug,
    keyOf: (bug: Bug) => string,
  ) {
    this.#best = found
    this.#keyOf = keyOf
    this.#guide = new Guide()
    const isLasso = found.bug.kind === 'liveness-lasso'
    const settings = { isAdversarial: isAdversarial(program, options), isThorough: true }
    this.#strategy = isLasso ? new LassoFinder(this.#guide, 0, settings) : this.#guide
    const test = findTest(program, options) as Execution['test']
    const { steps, temperature } = found.bounds
    this.#execution = new Execution(program, test, this.#strategy, {
      steps: Math.min(steps, found.schedule.length + 1),
      failOnBound: false,
      temperature,
      work: options.work,
      depth: options.depth,
    })
  }

  shrink(): FoundBug {
    this.#shorten()
    this.#join()
    this.#shorten()
    return this.#best
  }

  /** Leaves out ever smaller pieces (Zeller and Hildebrandt's delta debugging, one-sided). */
  #shorten(): void {
    for (let size = this.#length() >> 1; size >= 1; size >>= 1) {
      for (let at = this.#length() - size; at > 0; at -= size) {
        const { schedule } = this.#best
        this.try([...schedule.slice(0, at), ...schedule.slice(at + size)])
      }
    }
  }

  /** Moves what an operation does next to where it last acted. */
  #join(): void {
    for (let at = 0; at < this.#length(); at++) {
      const { schedule } = this.#best
      const operation = schedule[at] as number
      if (operation < 0) continue
      const end = endOfRun(schedule, at)
      const again = schedule.indexOf(operation, end)
      if (again >= 0) {
        const last = endOfRun(schedule, again)
        const moved = schedule.slice(again, last)
        const between = schedule.slice(end, again)
        this.try([...schedule.slice(0, end), ...moved, ...between, ...schedule.slice(last)])
      }
      at = end - 1
    }
  }

  #length(): number {
    return this.#best.schedule.length
  }

  /** Executes a candidate, unless many have been; the best of all. */
  try(candidate: readonly number[]): FoundBug {
    if (++this.#candidates <= MAX_CANDIDATES && this.#steps <= MAX_STEPS) this.#execute(candidate)
    return this.#best
  }

  #execute(candidate: readonly number[]): void {
    this.#guide.follow(candidate)
    const execution = this.#execution
    this.#strategy.next(execution)
    execution.run()
    this.#steps += execution.steps
    const { bug, schedule, scheduleLength } = execution
    if (bug?.kind === 'livelock') this.#steps += execution.workLimit / WORK_OF_A_STEP
    if (bug === null || this.#keyOf(bug) !== this.#keyOf(this.#best.bug)) return
    const actual = [...schedule.subarray(0, scheduleLength)]
    if (!isBetter(actual, this.#best.schedule)) return
    this.#best = { ...this.#best, bug, schedule: actual }
  }
}

/** The same bug in the same words, but for the numbers of machines and such. */
function textKey({ kind, text }: Bug): string {
  return `${kind} ${text.replace(/\d+/g, '#')}`
}

/** A bug of the same kind and subject, in whichever state of a round the work came to its end. */
function subjectKey({ kind, who = '' }: Bug): string {
  return `${kind} ${who.replace(/\d+/g, '#')}`
}

/** Where a run of steps of one operation with its choices ends. */
function endOfRun(schedule: readonly number[], from: number): number {
  let end = from + 1
  while (end < schedule.length) {
    const decision = schedule[end] as number
    if (decision >= 0 && decision !== schedule[from]) break
    end++
  }
  return end
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  return a.length < b.length || (a.length === b.length && switches(a) < switches(b))
}

/** How often another operation goes on than the one before. */
export function switches(schedule: readonly number[]): number {
  let count = 0
  let last = -1
  for (const decision of schedule) {
    if (decision < 0) continue
    if (decision !== last) count++
    last = decision
  }
  return count
}

/** Follows a list of decisions as far as it fits, and then goes on with few switches. */
class Guide implements Strategy {
  readonly name = 'shrink'
  readonly isFair = true
  #decisions: readonly number[] = []
  readonly #choices = new Map<number, number[]>()
  #at = 0
  #current = 0

  follow(decisions: readonly number[]): void {
    this.#decisions = decisions
  }

  next(): boolean {
    this.#at = 0
    this.#current = 0
    this.#choices.clear()
    let operation = 0
    for (const decision of this.#decisions) {
      if (decision >= 0) operation = decision
      else this.#choices.set(operation, [...(this.#choices.get(operation) ?? []), decision])
    }
    return true
  }

  operation(enabled: Int32Array, count: number): number {
    while (this.#at < this.#decisions.length) {
      const wanted = this.#decisions[this.#at++] as number
      const position = wanted < 0 ? -1 : positionOf(enabled, count, wanted)
      if (position < 0) continue
      this.#current = wanted
      return position
    }
    const position = Math.max(0, positionOf(enabled, count, this.#current))
    this.#current = enabled[position] as number
    return position
  }

  choice(bound: number, operation: number): number {
    const decision = this.#choices.get(operation)?.shift()
    if (decision === undefined || decision === CHOSE_TRUE) return 0
    if (decision === CHOSE_FALSE) return Math.min(1, bound - 1)
    return Math.min(CHOSE_NUMBER - decision, bound - 1)
  }

  finished(): void {}
}

function positionOf(enabled: Int32Array, count: number, operation: number): number {
  const position = enabled.indexOf(operation)
  return position < count ? position : -1
}
