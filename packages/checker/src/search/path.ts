/** The way to a state or an end that a search has found, step by step. */
import { Expander, type Visitor } from './expander.ts'
import { endingKey, type Finding } from './finding.ts'
import type { Outcome } from './outcome.ts'
import type { Permutation } from './renamer.ts'
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

interface Print {
  readonly low: number
  readonly high: number
}

/** The fingerprints of the states on the way to a state, that one last. */
export function printsTo(visited: Visited, state: number): Print[] {
  const prints: Print[] = []
  for (let at = state; at >= 0; at = visited.parents[at] as number) {
    prints.push({
      low: visited.prints[2 * at] as number,
      high: visited.prints[2 * at + 1] as number,
    })
  }
  return prints.reverse()
}

/**
 * Walks through states by their fingerprints and, unless the finding is of the last state itself,
 * on to its end. Null if two states with one fingerprint have led astray.
 */
export function walk(
  system: System,
  merges: boolean,
  symmetry: Symmetry | null,
  prints: readonly Print[],
  finding: Finding,
): PathStep[] | null {
  const walker = new Walker(system, merges, symmetry)
  for (const print of prints) if (!walker.to(print)) return null
  const { kind } = finding.ending
  if (kind === 'bug' && !walker.toEnd(endingKey(finding.ending))) return null
  return walker.path
}

class Walker implements Visitor {
  readonly path: PathStep[] = []
  readonly #system: System
  readonly #expander: Expander
  readonly #symmetry: Symmetry | null
  #by: Permutation | null
  #vector: Int32Array | null = null
  #print: Print | null = null
  #key = ''
  #hasArrived = false

  constructor(system: System, merges: boolean, symmetry: Symmetry | null) {
    this.#system = system
    this.#symmetry = symmetry
    this.#by = symmetry?.renamer.identity ?? null
    this.#expander = new Expander(system, merges, this)
  }

  to(print: Print): boolean {
    this.#print = print
    this.#key = ''
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
    for (let position = this.#system.head; position < from.length; position++) {
      if (this.#hasArrived) break
      if (this.#expander.isEnabled(position)) this.#expander.expand(position)
    }
    return this.#hasArrived
  }

  #arrive({ trail, trailPositions, trailLength }: Expander): void {
    this.#hasArrived = true
    for (let at = 0; at < trailLength; at++) {
      const slot = (trailPositions[at] as number) - this.#system.head
      this.path.push({ slot, outcome: trail[at] as Outcome, by: this.#by })
    }
  }

  state(expander: Expander): void {
    if (this.#hasArrived || this.#print === null) return
    this.#symmetry?.represent(expander)
    const { low, high, vector, length } = this.#symmetry ?? expander
    if (low !== this.#print.low || high !== this.#print.high) return
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
