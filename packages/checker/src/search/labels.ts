/**
 * What the edges of a state graph are labelled with: all that fairness and monitors need to know of
 * the steps between two states. Labels are interned.
 */
import type { Expander } from './expander.ts'
import { IntList } from './int-list.ts'
import type { Outcome } from './outcome.ts'
import { PairMap } from './pair-map.ts'
import type { System } from './system.ts'

/** A choice that is fair: it takes each of its values again and again, or is made no more. */
export interface FairChoice {
  readonly slot: number
  readonly point: number
  readonly bound: number
}

export interface Label {
  /** Slots whose machines act. */
  readonly slots: ReadonlySet<number>
  /** Fair choices that are made, by their numbers, each with a value. */
  readonly draws: readonly { readonly choice: number; readonly value: number }[]
  /** Monitors that enter a cold state, be it for a moment. */
  readonly colds: ReadonlySet<number>
}

/** Of one label, in the maps and lists below. */
const BYTES = 100

const nothing: Label = { slots: new Set(), draws: [], colds: new Set() }

export class Labels {
  readonly choices: FairChoice[] = []
  readonly #system: System
  readonly #isAdversarial: boolean
  readonly #choiceIds = new Map<string, number>()
  readonly #parts: Label[] = [nothing]
  readonly #partIds = new Map<string, number>()
  /** Of an outcome without monitors, the part of a label that it is. */
  readonly #partOf = new WeakMap<Outcome, number>()
  /** A label is another one and one more part; 0 is that of no steps. */
  readonly #next = new PairMap()
  readonly #befores = new IntList()
  readonly #lasts = new IntList()
  readonly #labels = new Map<number, Label>()
  #monitors = new Int32Array(16)

  /** If `isAdversarial`, only `$$` is fair; otherwise `$` and `choose` are, too. */
  constructor(system: System, isAdversarial: boolean) {
    this.#system = system
    this.#isAdversarial = isAdversarial
  }

  /** The number of the label of the steps that an expander has taken from a state. */
  of({ trail, trailPositions }: Expander, from: Int32Array): number {
    let label = 0
    let isObserved = false
    for (const [at, outcome] of trail.entries()) {
      label = this.#append(label, this.#part(trailPositions[at] as number, outcome))
      if (outcome.notes.length > 0) isObserved = true
    }
    if (!isObserved) return label
    for (const monitor of this.#cooled(trail, trailPositions, from)) {
      const part = { slots: nothing.slots, draws: [], colds: new Set([monitor]) }
      label = this.#append(label, this.#intern(`c${monitor}`, part))
    }
    return label
  }

  /** Monitors that enter cold states on the way. */
  #cooled(
    trail: readonly Outcome[],
    positions: readonly number[],
    from: Int32Array,
  ): readonly number[] {
    const { head } = this.#system
    const cooled: number[] = []
    if (this.#monitors.length < head) this.#monitors = new Int32Array(head)
    this.#monitors.set(from.subarray(0, head))
    for (const [at, { notes }] of trail.entries()) {
      const slot = (positions[at] as number) - head
      for (const message of notes) {
        this.#system.observe(this.#monitors, slot, message, cooled)
      }
    }
    return [...new Set(cooled)].sort((a, b) => a - b)
  }

  #part(position: number, outcome: Outcome): number {
    const known = this.#partOf.get(outcome)
    if (known !== undefined) return known
    const slot = position - this.#system.head
    const draws = outcome.draws
      .filter(({ isFair }) => isFair || !this.#isAdversarial)
      .map(({ point, bound, value }) => ({ choice: this.#choice({ slot, point, bound }), value }))
    const key = `${slot}${draws.map(({ choice, value }) => `,${choice}=${value}`).join('')}`
    const part = this.#intern(key, { slots: new Set([slot]), draws, colds: nothing.colds })
    this.#partOf.set(outcome, part)
    return part
  }

  #choice(choice: FairChoice): number {
    const key = `${choice.slot},${choice.point},${choice.bound}`
    const known = this.#choiceIds.get(key)
    if (known !== undefined) return known
    this.#choiceIds.set(key, this.choices.length)
    return this.choices.push(choice) - 1
  }

  #intern(key: string, part: Label): number {
    const known = this.#partIds.get(key)
    if (known !== undefined) return known
    this.#partIds.set(key, this.#parts.length)
    return this.#parts.push(part) - 1
  }

  #append(before: number, part: number): number {
    const known = this.#next.get(before, part)
    if (known >= 0) return known
    this.#befores.push(before)
    this.#lasts.push(part)
    const label = this.#lasts.length
    this.#next.set(before, part, label)
    return label
  }

  /** Bytes that the labels take, roughly. */
  get bytes(): number {
    return BYTES * this.#lasts.length
  }

  /** The label of a number. */
  get(label: number): Label {
    const known = this.#labels.get(label)
    if (known !== undefined) return known
    const parts: Label[] = []
    for (let at = label; at > 0; at = this.#befores.at(at - 1)) {
      parts.push(this.#parts[this.#lasts.at(at - 1)] as Label)
    }
    const made = {
      slots: new Set(parts.flatMap(({ slots }) => [...slots])),
      draws: parts.flatMap(({ draws }) => draws),
      colds: new Set(parts.flatMap(({ colds }) => [...colds])),
    }
    this.#labels.set(label, made)
    return made
  }
}
