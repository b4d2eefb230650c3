/**
 * The path of an execution to what a path of the search leads to. Steps of the search are those of
 * representatives: other machines may act in the execution, and states of the search lack what no
 * code notices, such as the order in which a choice numbers the elements of a set.
 */
import { bugKey } from '../explore.ts'
import type { Outcome } from './outcome.ts'
import type { PathStep } from './path.ts'
import { type Permutation, Renamer } from './renamer.ts'
import { Rewriter } from './rewriter.ts'
import type { System } from './system.ts'

/** Null if some step has no counterpart, which would be a defect of the search. */
export function retrace(system: System, path: readonly PathStep[]): PathStep[] | null {
  const { locals, machines } = system
  const { forgetter } = locals
  const renamer = new Renamer(system, forgetter ?? new Rewriter(system.program, false))
  locals.forgetter = null
  machines.forget()
  const found = new Retracer(system, renamer).along(path)
  locals.forgetter = forgetter
  machines.forget()
  return found
}

class Retracer {
  readonly #system: System
  readonly #renamer: Renamer
  #vector: number[]

  constructor(system: System, renamer: Renamer) {
    this.#system = system
    this.#renamer = renamer
    this.#vector = system.initial().vector
  }

  along(path: readonly PathStep[]): PathStep[] | null {
    const steps: PathStep[] = []
    for (const { slot, outcome, by } of path) {
      const images = imagesOf(by, this.#system.slots.count)
      const permutation = this.#renamer.permutation(images, by?.elements ?? [])
      const own = permutation.origin(slot)
      const position = this.#system.head + own
      const { machines, isNumbered } = this.#system
      if (isNumbered) this.#system.useOrder(this.#vector[0] as number)
      const outcomes = machines.outcomes(this.#vector[position] as number)
      const same = outcomes.find((each) => this.#isSame(permutation, each, outcome))
      if (same === undefined) return null
      steps.push({ slot: own, outcome: same, by: null })
      this.#take(position, same)
    }
    return steps
  }

  #take(position: number, outcome: Outcome): void {
    const { head, machines } = this.#system
    const vector = this.#vector
    vector[position] = outcome.own
    if (outcome.receiver >= 0) {
      const at = head + outcome.receiver
      vector[at] = machines.arrive(vector[at] as number, outcome.message)
    }
    if (outcome.born < 0) return
    const at = head + outcome.born
    while (vector.length <= at) vector.push(0)
    vector[at] = outcome.newborn
    vector[0] = this.#system.orderAfter(vector[0] as number, outcome.born)
  }

  /** Whether an outcome of the execution is one of the search. */
  #isSame(by: Permutation, own: Outcome, other: Outcome): boolean {
    if (own.end !== other.end || by.image(own.receiver) !== other.receiver) return false
    if (by.image(own.born) !== other.born) return false
    if (own.bug !== null && other.bug !== null && bugKey(own.bug) !== bugKey(other.bug)) {
      return false
    }
    const renamer = this.#renamer
    const { identity } = renamer
    if (renamer.configuration(by, own.own) !== renamer.configuration(identity, other.own)) {
      return false
    }
    const messages = [own.message, ...own.notes].map((id) => renamer.message(by, id))
    const others = [other.message, ...other.notes].map((id) => renamer.message(identity, id))
    return messages.join() === others.join()
  }
}

function imagesOf(by: Permutation | null, count: number): number[] {
  return Array.from({ length: count }, (_, slot) => by?.image(slot) ?? slot)
}
