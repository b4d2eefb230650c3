/**
 * The path of an execution to what a path of the search leads to. Steps of the search are those of
 * representatives: other machines may act in the execution, and states of the search lack what no
 * code notices, such as the order in which a choice numbers the elements of a set.
 */
import { bugKey } from '../explore.ts'
import { FAILS, type Local } from './component.ts'
import { IS_BUG, type Outcome } from './outcome.ts'
import type { PathStep } from './path.ts'
import { type Permutation, Renamer } from './renamer.ts'
import { Rewriter } from './rewriter.ts'
import type { System } from './system.ts'

/** The path of an execution. */
export interface Retraced {
  readonly steps: readonly PathStep[]
  /** Some step was only taken to be that of the search: it may end with another bug. */
  readonly isVague: boolean
}

/** Null if some step has no counterpart, which would be a defect of the search. */
export function retrace(system: System, path: readonly PathStep[]): Retraced | null {
  const { locals, machines, program } = system
  const { forgetter } = locals
  const forgets = forgetter !== null
  const exact = new Renamer(system, forgetter ?? new Rewriter(program, false))
  const vague = forgets ? new Renamer(system, new Rewriter(program, true, true)) : null
  locals.forgetter = null
  machines.forget()
  const found = new Retracer(system, exact, vague).along(path)
  locals.forgetter = forgetter
  machines.forget()
  return found
}

class Retracer {
  readonly #system: System
  readonly #exact: Renamer
  readonly #vague: Renamer | null
  #vector: number[]

  constructor(system: System, exact: Renamer, vague: Renamer | null) {
    this.#system = system
    this.#exact = exact
    this.#vague = vague
    this.#vector = system.initial().vector
  }

  along(path: readonly PathStep[]): Retraced | null {
    const steps: PathStep[] = []
    let isVague = false
    for (const { slot, outcome, by } of path) {
      const images = imagesOf(by, this.#system.slots.count)
      const elements = by?.elements ?? []
      const permutation = this.#exact.permutation(images, elements)
      const own = permutation.origin(slot)
      const position = this.#system.head + own
      const { machines, isNumbered } = this.#system
      if (isNumbered) this.#system.useOrder(this.#vector[0] as number)
      const outcomes = machines.outcomes(this.#vector[position] as number)
      let same = outcomes.find((each) => this.#isSame(permutation, each, outcome))
      if (same === undefined && this.#vague !== null) {
        const also = this.#vague.permutation(images, elements)
        same = outcomes.find((each) => this.#isLike(this.#vague as Renamer, also, each, outcome))
        isVague = true
      }
      if (same === undefined) return null
      steps.push({ slot: own, outcome: same, by: null })
      this.#take(position, same)
    }
    return { steps, isVague }
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
    if (own.bug !== null && other.bug !== null && bugKey(own.bug) !== bugKey(other.bug)) {
      return false
    }
    return this.#leadsToSame(this.#exact, by, own, other, (outcome) => outcome.own)
  }

  /**
   * The same without what may differ all the same: a value whose type is not known keeps the order
   * that its elements have, and a loop that comes to the same in any order may find another bug
   * first, and leave something else behind.
   */
  #isLike(vague: Renamer, by: Permutation, own: Outcome, other: Outcome): boolean {
    return this.#leadsToSame(vague, by, own, other, (outcome) => this.#undoomed(outcome))
  }

  #leadsToSame(
    renamer: Renamer,
    by: Permutation,
    own: Outcome,
    other: Outcome,
    after: (outcome: Outcome) => number,
  ): boolean {
    if (own.end !== other.end || by.image(own.receiver) !== other.receiver) return false
    if (by.image(own.born) !== other.born) return false
    const { identity } = renamer
    if (renamer.configuration(by, after(own)) !== renamer.configuration(identity, after(other))) {
      return false
    }
    const messages = [own.message, ...own.notes].map((id) => renamer.message(by, id))
    const others = [other.message, ...other.notes].map((id) => renamer.message(identity, id))
    return messages.join() === others.join()
  }

  /** A machine that has a bug, or is about to, without its fields and without which one it is. */
  #undoomed({ own, end }: Outcome): number {
    const { machines, locals, laboratory } = this.#system
    const { local, inbox, out, isAnnounced } = machines.configurations.at(own)
    const isFailure = (id: number) => laboratory.effects.items[id]?.kind === FAILS
    if (end !== IS_BUG && !out.some(isFailure)) return own
    const before = locals.locals.items[local] as Local
    const bare = locals.intern({ ...before, fields: before.fields.map(() => null) })
    const effects = out.map((id) => (isFailure(id) ? laboratory.effect(FAILS, 0, -1) : id))
    return machines.configurations.intern(bare, inbox, effects, isAnnounced)
  }
}

function imagesOf(by: Permutation | null, count: number): number[] {
  return Array.from({ length: count }, (_, slot) => by?.image(slot) ?? slot)
}
