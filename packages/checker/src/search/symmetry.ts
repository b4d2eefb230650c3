/**
 * Symmetry reduction (Ip and Dill 1996): of all states that permutations of like machines, and of
 * the elements of declared scalarsets, make of each other the search keeps one. Machine references
 * are only copied, compared for equality and sent to, so permuting siblings of one interface, with
 * all that they have created, maps steps to steps (docs/internals/search.md says exactly when). The
 * representative of a state is found by sorting siblings by colour; those that colours do not tell
 * apart are interchanged in all ways, unless swapping neighbours changes nothing or there are too
 * many ways.
 */
import { type BlockerNotes, Blockers } from './blockers.ts'
import { Orbits, type Siblings } from './orbits.ts'
import { type Permutation, Renamer } from './renamer.ts'
import { Rewriter } from './rewriter.ts'
import { Sights } from './sights.ts'
import { bitOf } from './sleep.ts'
import { HIGH, LOW, STRIDE } from './step-table.ts'
import type { System } from './system.ts'

/** What symmetry has come to in a search. */
export interface SymmetryReport {
  /** Groups of like machines and elements that were permuted, e.g. `3 × Participant`. */
  readonly groups: readonly string[]
  /** The states that the visited ones stand for, those that cannot be reached among them. */
  readonly standsFor: number
  /** What kept like machines from being interchangeable. */
  readonly blockers: readonly string[]
}

/** What the report needs of the states that were met, as plain data. */
export interface SymmetryNotes {
  readonly sizes: readonly (readonly [number, number])[]
  readonly elements: readonly number[]
  readonly blockers: BlockerNotes
}

/** A state as an expander has it. */
export interface Met {
  readonly vector: Int32Array
  readonly length: number
  readonly low: number
  readonly high: number
}

/** Ways to interchange machines of one colour beyond which any representative will do. */
const MOST_WAYS = 5040
/** Machines of a state beyond which it stands for itself. */
const MOST_MACHINES = 64

export class Symmetry implements Met {
  // The representative that was asked for last, and how it came about.
  vector: Int32Array = new Int32Array(64)
  length = 0
  low = 0
  high = 0
  permutation: Permutation
  /** How many states it stands for. */
  orbit = 1
  /** The sum of the orbits of the states that were kept. */
  standsFor = 0
  readonly renamer: Renamer
  readonly blockers: Blockers
  readonly #system: System
  readonly #orbits: Orbits
  /** The largest groups: of machines by interface, of elements by scalarset. */
  readonly #sizes = new Map<number, number>()
  readonly #elements: number[]
  /** The vertex of the first slot (`sights.ts`). */
  readonly #first: number

  /** `interfaces` names those whose machines are permuted; null for all. */
  constructor(system: System, forgets: boolean, interfaces: ReadonlySet<number> | null) {
    const rewriter = new Rewriter(system.program, forgets)
    this.#system = system
    this.renamer = new Renamer(system, rewriter)
    this.permutation = this.renamer.identity
    this.#orbits = new Orbits(system, new Sights(system, rewriter), interfaces)
    this.blockers = new Blockers(system)
    this.#first = system.scalarsets.elements.length
    this.#elements = system.scalarsets.names.map(() => 0)
  }

  /** Finds the representative of a state; it is in the members until the next call. */
  represent(met: Met): void {
    const { vector, length } = met
    this.permutation = this.renamer.identity
    this.orbit = 1
    const machines = this.#isLarge(met) ? [] : this.#orbits.machines(vector, length)
    const elements = this.#isLarge(met) ? [] : this.#orbits.elements(vector, length)
    const groups = [...elements, ...machines]
    if (groups.length === 0) {
      this.#copy(met)
      return
    }
    this.#count(groups)
    this.blockers.meet(vector, length, this.#slotsOf(machines))
    this.#orbits.colour(vector, length, groups)
    const { colours } = this.#orbits
    const sorted = groups.map((group) =>
      [...group].sort((a, b) => (colours[a] as number) - (colours[b] as number)),
    )
    for (const group of groups) this.orbit *= factorial(group.length)
    const { open, same } = this.#cells(met, sorted)
    this.orbit /= same
    const ways = open.reduce((product, { size }) => product * factorial(size), 1)
    if (ways === 1 || ways > MOST_WAYS) this.#rename(met, this.#permutation(groups, sorted))
    else this.#least(met, groups, sorted, open)
  }

  #slotsOf(groups: readonly Siblings[]): number[][] {
    return groups.map((group) => group.map((vertex) => vertex - this.#first))
  }

  /** The same for all permutations of a state: how many machines there are. */
  #isLarge({ vector, length }: Met): boolean {
    let machines = 0
    for (let at = this.#system.head; at < length; at++) if (vector[at] !== 0) machines++
    return machines > MOST_MACHINES
  }

  /** Notes that the representative is kept. */
  keep(): void {
    this.standsFor += this.orbit
  }

  /** Sleepers of the state as sleepers of its representative. */
  sleepers(mask: number): number {
    if (this.permutation === this.renamer.identity) return mask
    let left = mask
    let moved = 0
    while (left !== 0) {
      const bit = left & -left
      left ^= bit
      const image = this.permutation.image(31 - Math.clz32(bit))
      if (image < 31) moved |= bitOf(image)
    }
    return moved
  }

  notes(): SymmetryNotes {
    const blockers = this.blockers.notes()
    return { sizes: [...this.#sizes], elements: [...this.#elements], blockers }
  }

  /** Adds the notes of a search that was saved, or of another worker. */
  recall({ sizes, elements, blockers }: SymmetryNotes): void {
    for (const [id, size] of sizes) {
      this.#sizes.set(id, Math.max(size, this.#sizes.get(id) ?? 0))
    }
    for (const [set, size] of elements.entries()) {
      this.#elements[set] = Math.max(size, this.#elements[set] ?? 0)
    }
    this.blockers.recall(blockers)
  }

  report(): SymmetryReport {
    const { interfaces } = this.#system.program
    const { names } = this.#system.scalarsets
    const groups = [
      ...[...this.#sizes].map(([id, size]) => `${size} × ${interfaces[id]?.name ?? ''}`),
      ...this.#elements.flatMap((size, set) => (size > 0 ? [`${size} × ${names[set]}`] : [])),
    ]
    return { groups, standsFor: this.standsFor, blockers: this.blockers.texts() }
  }

  /** The interfaces of groups of machines that were met. */
  interfaces(): Set<number> {
    return new Set(this.#sizes.keys())
  }

  #copy({ vector, length, low, high }: Met): void {
    this.#reserve(length)
    for (let at = 0; at < length; at++) this.vector[at] = vector[at] as number
    this.length = length
    this.low = low
    this.high = high
  }

  #reserve(length: number): void {
    if (this.vector.length < length) this.vector = new Int32Array(length + 64)
  }

  // ------------------------------------------------------------------------- representatives

  /**
   * Runs of one colour within sorted groups. Those whose neighbours can be swapped without a change
   * need no more; `same` is the number of their permutations.
   */
  #cells(met: Met, sorted: readonly Siblings[]): { readonly open: Cell[]; readonly same: number } {
    const { colours } = this.#orbits
    const open: Cell[] = []
    let same = 1
    for (const [group, siblings] of sorted.entries()) {
      for (let from = 0; from < siblings.length; ) {
        const colour = colours[siblings[from] as number]
        let to = from + 1
        while (to < siblings.length && colours[siblings[to] as number] === colour) to++
        const cell = siblings.slice(from, to)
        if (this.#isSymmetric(met, cell)) same *= factorial(cell.length)
        else open.push({ group, from, size: to - from })
        from = to
      }
    }
    return { open, same }
  }

  #isSymmetric(met: Met, cell: readonly number[]): boolean {
    for (let at = 1; at < cell.length; at++) {
      const [a, b] = [cell[at - 1] as number, cell[at] as number]
      const images: number[] = []
      images[a] = b
      images[b] = a
      if (!this.#fixes(met, this.#complete(images))) return false
    }
    return true
  }

  /** Whether a permutation maps a state to itself. */
  #fixes({ vector, length }: Met, by: Permutation): boolean {
    const { head } = this.#system
    for (let at = 1; at < head; at++) {
      if (this.renamer.local(by, vector[at] as number) !== vector[at]) return false
    }
    for (let at = head; at < length; at++) {
      const image = head + by.image(at - head)
      const there = image < length ? vector[image] : 0
      if (this.renamer.configuration(by, vector[at] as number) !== there) return false
    }
    return true
  }

  /** The permutation that gives the places in each group to its sorted members. */
  #permutation(groups: readonly Siblings[], sorted: readonly Siblings[]): Permutation {
    const images: number[] = []
    for (const [at, group] of groups.entries()) {
      for (const [index, vertex] of (sorted[at] as Siblings).entries()) {
        images[vertex] = group[index] as number
      }
    }
    return this.#complete(images)
  }

  /** Takes vertices to others, where `images` says so, and everybody below machines along. */
  #complete(vertices: readonly number[]): Permutation {
    const { slots } = this.#system
    const first = this.#first
    const elements = this.#system.scalarsets.elements.map((_, at) => vertices[at] ?? at)
    const images: number[] = []
    const count = slots.count
    for (let slot = 0; slot < count; slot++) {
      const own = (vertices[first + slot] ?? first + slot) - first
      const parent = slots.parents[slot] as number
      const above = parent < 0 ? -1 : (images[parent] as number)
      const ordinal = slots.ordinals[own] as number
      images[slot] =
        above === parent ? own : slots.child(above, ordinal, slots.interfaces[slot] as number)
    }
    return this.renamer.permutation(images, elements)
  }

  #rename(met: Met, by: Permutation): void {
    if (by === this.renamer.identity) {
      this.#copy(met)
      return
    }
    const { head, locals, machines, orders } = this.#system
    const { vector, length } = met
    const order = vector[0] as number
    this.permutation = by
    let end = head
    for (let at = head; at < length; at++) {
      if (vector[at] !== 0) end = Math.max(end, head + by.image(at - head) + 1)
    }
    this.#reserve(end)
    const to = this.vector
    to.fill(0, 0, end)
    to[0] = order
    let low = orders.low[order] as number
    let high = orders.high[order] as number
    for (let at = 1; at < head; at++) {
      const id = this.renamer.local(by, vector[at] as number)
      to[at] = id
      low = (low + (locals.locals.low[id] as number)) | 0
      high = (high + (locals.locals.high[id] as number)) | 0
    }
    for (let at = head; at < length; at++) {
      if (vector[at] === 0) continue
      const id = this.renamer.configuration(by, vector[at] as number)
      to[head + by.image(at - head)] = id
      const { configurations } = machines.steps
      low = (low + (configurations[STRIDE * id + LOW] as number)) | 0
      high = (high + (configurations[STRIDE * id + HIGH] as number)) | 0
    }
    this.length = end
    this.low = low
    this.high = high
  }

  /** Tries all ways to interchange the machines of open cells and takes the least fingerprint. */
  #least(
    met: Met,
    groups: readonly Siblings[],
    sorted: readonly Siblings[],
    open: readonly Cell[],
  ): void {
    let best = this.renamer.identity
    let times = 0
    let [low, high] = [0, 0]
    for (const way of waysOf(sorted, open, 0)) {
      const by = this.#permutation(groups, way)
      this.#rename(met, by)
      const isEqual = times > 0 && this.low === low && this.high === high
      if (isEqual) times++
      else if (times === 0 || isLess(this.high, this.low, high, low)) {
        best = by
        times = 1
        low = this.low
        high = this.high
      }
    }
    this.permutation = this.renamer.identity
    this.#rename(met, best)
    this.orbit /= times
  }

  /** Notes the sizes of groups. */
  #count(groups: readonly Siblings[]): void {
    const { slots, scalarsets } = this.#system
    for (const group of groups) {
      const [vertex] = group as [number]
      const set = scalarsets.elements[vertex]?.set
      if (set !== undefined) {
        this.#elements[set] = Math.max(this.#elements[set] ?? 0, group.length)
        continue
      }
      const id = slots.interfaces[vertex - this.#first] as number
      if ((this.#sizes.get(id) ?? 0) < group.length) this.#sizes.set(id, group.length)
    }
  }
}

/** Vertices of one colour: a run within a sorted group. */
interface Cell {
  readonly group: number
  readonly from: number
  readonly size: number
}

function* waysOf(
  sorted: readonly Siblings[],
  open: readonly Cell[],
  at: number,
): Generator<readonly Siblings[]> {
  const cell = open[at]
  if (cell === undefined) {
    yield sorted
    return
  }
  const { group, from, size } = cell
  const siblings = sorted[group] as Siblings
  for (const run of arrangements(siblings.slice(from, from + size))) {
    const arranged = [...siblings.slice(0, from), ...run, ...siblings.slice(from + size)]
    yield* waysOf(sorted.with(group, arranged), open, at + 1)
  }
}

function* arrangements(items: readonly number[]): Generator<number[]> {
  if (items.length < 2) {
    yield [...items]
    return
  }
  for (const [at, item] of items.entries()) {
    for (const rest of arrangements(items.toSpliced(at, 1))) yield [item, ...rest]
  }
}

function isLess(high: number, low: number, otherHigh: number, otherLow: number): boolean {
  if (high !== otherHigh) return high >>> 0 < otherHigh >>> 0
  return low >>> 0 < otherLow >>> 0
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1)
}
