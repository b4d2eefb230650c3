/**
 * Which machines and elements of a state may be permuted, and how far they can be told apart
 * without looking at who they are: colours by what a machine holds and by what the others hold of
 * it, refined over who mentions whom (colour refinement) as long as that tells more apart.
 */
import { mix } from './hash.ts'
import { Pins } from './pins.ts'
import type { Sight, Sights } from './sights.ts'
import type { System } from './system.ts'

/**
 * Machines of one parent and one interface, in the order of their child numbers, or elements of one
 * scalarset; as vertices: first the elements of all scalarsets, then the slots.
 */
export type Siblings = readonly number[]

const MOST_ROUNDS = 3

export class Orbits {
  /** Colours by vertex; those of machines are of all that is below them, too. */
  readonly colours: number[] = []
  readonly #system: System
  readonly #sights: Sights
  readonly #interfaces: ReadonlySet<number> | null
  /** By slot: the number of its group; −1 for machines that are not permuted. */
  readonly #groups: number[] = []
  readonly #numbers = new Map<string, number>()
  readonly #pins: Pins
  /** The vertex of the first slot. */
  readonly #first: number
  /** By slot; of machines that do not exist yet nothing is known, whatever their slots are. */
  #sight: (Sight | null)[] = []
  /** By vertex. */
  #own: number[] = []

  /** `interfaces` names those whose machines may be permuted; null for all. */
  constructor(system: System, sights: Sights, interfaces: ReadonlySet<number> | null) {
    this.#system = system
    this.#sights = sights
    this.#interfaces = interfaces
    this.#pins = new Pins(system)
    this.#first = system.scalarsets.elements.length
  }

  /** The groups of at least two elements that may be permuted in a state. */
  elements(vector: Int32Array, length: number): Siblings[] {
    const { names, elements } = this.#system.scalarsets
    if (names.length === 0) return []
    const pinned = this.#pins.of(vector, length)
    const groups: number[][] = names.map(() => [])
    for (const [element, { set }] of elements.entries()) {
      if ((pinned & (1 << element)) === 0) groups[set]?.push(element)
    }
    return groups.filter((group) => group.length > 1)
  }

  /** The groups of at least two machines that exist in a state and may be permuted. */
  machines(vector: Int32Array, length: number): Siblings[] {
    const { head } = this.#system
    const found: number[][] = []
    for (let slot = 0; slot < length - head; slot++) {
      if (vector[head + slot] === 0) continue
      const group = this.#groupOf(slot)
      if (group < 0) continue
      const known = found[group]
      if (known === undefined) found[group] = [slot]
      else known.push(slot)
    }
    const { ordinals } = this.#system.slots
    return found
      .filter((group) => group.length > 1)
      .map((group) => group.sort((a, b) => (ordinals[a] as number) - (ordinals[b] as number)))
      .map((group) => group.map((slot) => this.#first + slot))
  }

  #groupOf(slot: number): number {
    const known = this.#groups[slot]
    if (known !== undefined) return known
    const { parents, interfaces } = this.#system.slots
    const own = interfaces[slot] as number
    const key = `${parents[slot]}/${own}`
    const isPermuted = this.#interfaces === null || this.#interfaces.has(own)
    const group = isPermuted ? (this.#numbers.get(key) ?? this.#numbers.size) : -1
    if (isPermuted) this.#numbers.set(key, group)
    this.#groups[slot] = group
    return group
  }

  /** Colours the vertices of a state; equal colours are not told apart. */
  colour(vector: Int32Array, length: number, groups: readonly Siblings[]): void {
    const { head } = this.#system
    const first = this.#first
    const count = length - head
    this.#sight = []
    this.#own = this.#ofElements(groups)
    for (let slot = 0; slot < count; slot++) {
      const id = vector[head + slot] as number
      const sight = id === 0 ? null : this.#sights.ofMachine(id)
      this.#sight.push(sight)
      this.#own.push(sight?.own ?? 0)
    }
    const fromMonitors = this.#fromMonitors(vector, first + count)
    for (let at = 0; at < first + count; at++) {
      this.#own[at] = mix((this.#own[at] as number) ^ (fromMonitors[at] as number))
    }
    let apart = -1
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#refine(count)
      this.#gather(count, groups)
      const now = this.#countApart(groups)
      if (now === apart || now === groups.reduce((sum, group) => sum + group.length, 0)) break
      apart = now
    }
  }

  /** Elements that stay what they are, are told apart from the beginning. */
  #ofElements(groups: readonly Siblings[]): number[] {
    const free = new Set(groups.flat())
    return this.#system.scalarsets.elements.map((_, at) => (free.has(at) ? 0 : at + 1))
  }

  #fromMonitors(vector: Int32Array, count: number): number[] {
    const marks: number[] = new Array(count).fill(0)
    for (let at = 1; at < this.#system.head; at++) {
      const { vertices, marked } = this.#sights.ofMonitor(vector[at] as number)
      for (const [index, vertex] of vertices.entries()) {
        if (vertex >= count) continue
        marks[vertex] = ((marks[vertex] as number) + mix((marked[index] as number) + at)) | 0
      }
    }
    return marks
  }

  /** One round: every vertex learns the colours of those that it mentions and that mention it. */
  #refine(count: number): void {
    const first = this.#first
    const before = this.#own
    const after = before.map((colour) => mix(colour))
    for (let slot = 0; slot < count; slot++) {
      const sight = this.#sight[slot] as Sight | null
      if (sight === null) continue
      const at = first + slot
      const { vertices, marked } = sight
      for (let index = 0; index < vertices.length; index++) {
        const other = vertices[index] as number
        if (other >= first && (this.#sight[other - first] ?? null) === null) continue
        const mark = marked[index] as number
        const seen = mix((before[at] as number) ^ Math.imul(mark, 0x9e3779b1))
        const sees = mix((before[other] as number) + Math.imul(mark, 0x85ebca6b))
        after[other] = ((after[other] as number) + seen) | 0
        after[at] = ((after[at] as number) + sees) | 0
      }
    }
    this.#own = after
  }

  /** The colour of a subtree; children are counted by number only if they cannot be permuted. */
  #gather(count: number, groups: readonly Siblings[]): void {
    const first = this.#first
    const { parents, ordinals } = this.#system.slots
    const movable = new Set(groups.flat())
    const { colours } = this
    for (let at = 0; at < first + count; at++) colours[at] = this.#own[at] as number
    // Parents have lower slots than their children.
    for (let slot = count - 1; slot > 0; slot--) {
      const parent = parents[slot] as number
      if (parent < 0 || this.#sight[slot] === null) continue
      const place = movable.has(first + slot) ? 0 : (ordinals[slot] as number)
      const part = mix((colours[first + slot] as number) + Math.imul(place + 1, 0x2c1b3c6d))
      colours[first + parent] = ((colours[first + parent] as number) + part) | 0
    }
  }

  #countApart(groups: readonly Siblings[]): number {
    return groups.reduce(
      (sum, group) => sum + new Set(group.map((vertex) => this.colours[vertex])).size,
      0,
    )
  }
}
