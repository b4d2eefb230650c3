/**
 * Symmetry reduction (Ip and Dill 1996): of all states that permutations of like machines make of
 * each other the search keeps one. Machine references are only copied, compared for equality and
 * sent to, so permuting siblings of one interface, with all that they have created, maps steps to
 * steps (docs/internals/search.md says exactly when). The representative of a state is found by
 * sorting siblings by colour; those that colours do not tell apart are interchanged in all ways,
 * unless swapping neighbours changes nothing or there are too many ways.
 */
import { Blockers } from './blockers.ts'
import { Orbits, type Siblings } from './orbits.ts'
import { type Permutation, Renamer } from './renamer.ts'
import { Rewriter } from './rewriter.ts'
import { Sights } from './sights.ts'
import { bitOf } from './sleep.ts'
import { HIGH, LOW, STRIDE } from './step-table.ts'
import type { System } from './system.ts'

/** What symmetry has come to in a search. */
export interface SymmetryReport {
  /** Groups of like machines that were permuted, e.g. `3 × Participant`. */
  readonly groups: readonly string[]
  /** The states that the visited ones stand for, those that cannot be reached among them. */
  readonly standsFor: number
  /** What kept like machines from being interchangeable. */
  readonly blockers: readonly string[]
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
  readonly #sizes = new Map<number, number>()

  /** `interfaces` names those whose machines are permuted; null for all. */
  constructor(system: System, forgets: boolean, interfaces: ReadonlySet<number> | null) {
    const rewriter = new Rewriter(system.program, forgets)
    this.#system = system
    this.renamer = new Renamer(system, rewriter)
    this.permutation = this.renamer.identity
    this.#orbits = new Orbits(system, new Sights(system, rewriter), interfaces)
    this.blockers = new Blockers(system)
  }

  /** Finds the representative of a state; it is in the members until the next call. */
  represent(met: Met): void {
    const { vector, length } = met
    this.permutation = this.renamer.identity
    this.orbit = 1
    const groups = this.#isLarge(met) ? [] : this.#orbits.groups(vector, length)
    if (groups.length === 0) {
      this.#copy(met)
      return
    }
    this.#count(groups)
    this.blockers.meet(vector, length, groups)
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

  report(): SymmetryReport {
    const { interfaces } = this.#system.program
    const groups = [...this.#sizes].map(([id, size]) => `${size} × ${interfaces[id]?.name ?? ''}`)
    return { groups, standsFor: this.standsFor, blockers: this.blockers.texts() }
  }

  /** The interfaces of groups that were met. */
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

  /** The permutation that gives the child numbers of each group to its sorted members. */
  #permutation(groups: readonly Siblings[], sorted: readonly Siblings[]): Permutation {
    const images: number[] = []
    for (const [at, group] of groups.entries()) {
      for (const [index, slot] of (sorted[at] as Siblings).entries()) {
        images[slot] = group[index] as number
      }
    }
    return this.#complete(images)
  }

  /** Takes siblings to siblings, where `images` says so, and everybody below along. */
  #complete(siblings: readonly number[]): Permutation {
    const { slots } = this.#system
    const images: number[] = []
    const count = slots.count
    for (let slot = 0; slot < count; slot++) {
      const own = siblings[slot] ?? slot
      const parent = slots.parents[slot] as number
      const above = parent < 0 ? -1 : (images[parent] as number)
      const ordinal = slots.ordinals[own] as number
      images[slot] =
        above === parent ? own : slots.child(above, ordinal, slots.interfaces[slot] as number)
    }
    return this.renamer.permutation(images)
  }

  #rename(met: Met, by: Permutation): void {
    if (by === this.renamer.identity) {
      this.#copy(met)
      return
    }
    const { head, locals, machines } = this.#system
    const { vector, length } = met
    this.permutation = by
    let end = head
    for (let at = head; at < length; at++) {
      if (vector[at] !== 0) end = Math.max(end, head + by.image(at - head) + 1)
    }
    this.#reserve(end)
    const to = this.vector
    to.fill(0, 0, end)
    let low = 0
    let high = 0
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

  /** Notes the largest groups. */
  #count(groups: readonly Siblings[]): void {
    const { interfaces } = this.#system.slots
    for (const group of groups) {
      const id = interfaces[group[0] as number] as number
      if ((this.#sizes.get(id) ?? 0) < group.length) this.#sizes.set(id, group.length)
    }
  }
}

/** Machines of one colour: a run within a sorted group. */
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
