/** The way to a state or an end that a search has found, step by step. */
import { hashOfTurn } from './delays.ts'
import { Expander, type Visitor } from './expander.ts'
import { endingKey, type Finding } from './finding.ts'
import type { Labels } from './labels.ts'
import type { Outcome } from './outcome.ts'
import type { Permutation } from './renamer.ts'
import type { SearchSettings } from './settings.ts'
import type { Symmetry } from './symmetry.ts'
import type { Ending, System } from './system.ts'
import type { Visited } from './visited.ts'

/** One step of one machine. */
export interface PathStep {
  readonly slot: number
  readonly outcome: Outcome
  /** What takes the machines of the execution to those of this step; null if they are the same. */
  readonly by: Permutation | null
}

export interface Print {
  readonly low: number
  readonly high: number
}

/** The fingerprints of the states on the way to a state, that one last. */
export function printsTo(visited: Visited, state: number): Print[] {
  const prints: Print[] = []
  for (let at = state; at >= 0; at = visited.parent(at)) {
    prints.push({ low: visited.low(at), high: visited.high(at) })
  }
  return prints.reverse()
}

/**
 * Walks through states by their fingerprints and, unless the finding is of the last state itself,
 * on to its end. Null if two states with one fingerprint have led astray.
 */
export function walk(
  system: System,
  { merges, order }: SearchSettings,
  symmetry: Symmetry | null,
  prints: readonly Print[],
  finding: Finding,
): PathStep[] | null {
  const walker = new Walker(system, merges, symmetry, order === 'delay-bounded')
  for (const print of prints) if (!walker.to(print)) return null
  const { kind } = finding.ending
  if (kind === 'bug' && !walker.toEnd(endingKey(finding.ending))) return null
  return walker.path
}

/** The steps between two states: where they lead, and what they are labelled with. */
export interface LabelledStep {
  readonly print: Print
  readonly label: number
}

/**
 * Walks to a state by fingerprints and then on along labelled steps; null as `walk`. Labels tell
 * apart steps that lead to the same state.
 */
export function walkLabelled(
  system: System,
  merges: boolean,
  prints: readonly Print[],
  steps: readonly LabelledStep[],
  labels: Labels,
): PathStep[] | null {
  const walker = new Walker(system, merges, null, false)
  for (const print of prints) if (!walker.to(print)) return null
  for (const { print, label } of steps) {
    if (!walker.to(print, (expander, from) => labels.of(expander, from) === label)) return null
  }
  return walker.path
}

type Accepts = (expander: Expander, from: Int32Array) => boolean

class Walker implements Visitor {
  readonly path: PathStep[] = []
  readonly #system: System
  readonly #expander: Expander
  readonly #symmetry: Symmetry | null
  #by: Permutation | null
  #vector: Int32Array | null = null
  #print: Print | null = null
  #accepts: Accepts | null = null
  #key = ''
  #hasArrived = false

  /** Fingerprints are those of states with the machine whose turn it is. */
  readonly #hasTurns: boolean

  constructor(system: System, merges: boolean, symmetry: Symmetry | null, hasTurns: boolean) {
    this.#system = system
    this.#hasTurns = hasTurns
    this.#symmetry = symmetry
    this.#by = symmetry?.renamer.identity ?? null
    this.#expander = new Expander(system, merges, this, symmetry)
  }

  to(print: Print, accepts: Accepts | null = null): boolean {
    this.#print = print
    this.#accepts = accepts
    this.#key = ''
    // A delay only passes the turn on.
    if (this.#vector !== null && this.#hasTurns) {
      this.#expander.begin(this.#vector, this.#vector.length)
      if (this.#matches(this.#expander.fromLow, this.#expander.fromHigh, print)) return true
    }
    return this.#go()
  }

  toEnd(key: string): boolean {
    this.#print = null
    this.#key = key
    return this.#go()
  }

  #go(): boolean {
    this.#hasArrived = false
    const from = this.#vector
    if (from === null) {
      const { vector, ending } = this.#system.initial()
      if (ending !== null) return this.#key === endingKey(ending)
      this.#expander.start(vector)
      return this.#hasArrived
    }
    this.#expander.begin(from, from.length)
    for (const slot of this.#system.slots.ordered.slice()) {
      if (this.#hasArrived) break
      const position = this.#system.head + slot
      if (position < from.length && this.#expander.isEnabled(position)) {
        this.#expander.expand(position)
      }
    }
    return this.#hasArrived
  }

  #matches(low: number, high: number, print: Print): boolean {
    if (low === print.low && high === print.high) return true
    if (!this.#hasTurns) return false
    return this.#system.slots.texts.some((text) => {
      const turn = hashOfTurn(text)
      return ((low + turn.low) | 0) === print.low && ((high + turn.high) | 0) === print.high
    })
  }

  #arrive({ trail, trailPositions }: Expander): void {
    this.#hasArrived = true
    for (const [at, outcome] of trail.entries()) {
      const slot = (trailPositions[at] as number) - this.#system.head
      this.path.push({ slot, outcome, by: this.#by })
    }
  }

  state(expander: Expander): void {
    if (this.#hasArrived || this.#print === null) return
    const { low, high, vector, length } = expander
    if (!this.#matches(low, high, this.#print)) return
    const from = this.#vector
    if (this.#accepts !== null && from !== null && !this.#accepts(expander, from)) return
    this.#arrive(expander)
    this.#vector = vector.slice(0, length)
    if (this.#symmetry === null || this.#by === null) return
    this.#by = this.#symmetry.renamer.compose(this.#symmetry.permutation, this.#by)
  }

  ending(expander: Expander, ending: Ending): void {
    if (this.#hasArrived || this.#print !== null || endingKey(ending) !== this.#key) return
    this.#arrive(expander)
  }

  cut(): void {}
}
