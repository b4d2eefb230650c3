/**
 * Breadth-first search, level by level. A level is a range of state numbers, and what is found in
 * it does not depend on the order in which its states are expanded: of two bugs of one level the
 * one with the least fingerprint counts, and sleepers change only between levels.
 */
import { Arena } from './arena.ts'
import { Expander, type Visitor } from './expander.ts'
import { Findings } from './finding.ts'
import type { SearchHooks, SearchSettings, Stopped } from './settings.ts'
import { bitOf, sleepersAfter } from './sleep.ts'
import type { Met, Symmetry } from './symmetry.ts'
import type { Ending, System } from './system.ts'
import { Visited } from './visited.ts'

/** States between two questions to the caller. */
const BETWEEN_QUESTIONS = 1024

/** Thrown when the search must begin again, because the program looks at machine numbers. */
export class NumbersMatter extends Error {}

/** A state that must be expanded again. */
interface Again {
  readonly position: number
  mask: number
}

export class BreadthFirst implements Visitor {
  readonly visited: Visited
  readonly findings = new Findings()
  readonly expander: Expander
  /** Null if states stand for themselves. */
  readonly symmetry: Symmetry | null
  /** Successors that were generated. */
  transitions = 0
  /** States that were expanded again, because they had been reached with fewer sleepers. */
  repeated = 0
  depth = 0
  /** States that were known at the beginning of each level. */
  readonly levels: number[] = []
  /** Steps that the search did not follow. */
  cuts = 0
  stopped: Stopped | null = null
  readonly #system: System
  readonly #settings: SearchSettings
  readonly #hooks: SearchHooks
  readonly #arena = new Arena()
  /** In exact storage the place of each state in the arena. */
  #places = new Float64Array(0)
  /** The state that is expanded. */
  #current = -1
  #currentVector: Int32Array = new Int32Array(64)
  #currentLength = 0
  /** States before this one belong to the level that is expanded, or to an earlier one. */
  #levelEnd = 0
  #sleepers = 0
  #nextQuestion = BETWEEN_QUESTIONS
  #again = new Map<number, Again>()
  #againArena = new Arena()
  /** What was met last: a state, or its representative. */
  #met: Met

  constructor(
    system: System,
    settings: SearchSettings,
    hooks: SearchHooks,
    symmetry: Symmetry | null = null,
  ) {
    this.#system = system
    this.#settings = settings
    this.#hooks = hooks
    this.visited = new Visited(settings.sleeps)
    this.expander = new Expander(system, settings.merges, this)
    this.symmetry = symmetry
    this.#met = symmetry ?? this.expander
  }

  run(): void {
    const { vector, ending } = this.#system.initial()
    if (ending !== null) {
      this.ending(this.expander, ending)
      return
    }
    this.expander.start(vector)
    let first = 0
    let position = 0
    while (this.stopped === null) {
      this.#levelEnd = this.visited.count
      this.levels.push(this.#levelEnd)
      const again = this.#takeAgain()
      const againArena = this.#againArena
      this.#againArena = new Arena()
      if (first === this.#levelEnd && again.size === 0) break
      if (this.findings.count > 0 && !this.#settings.explore) break
      if (this.depth >= this.#settings.depth) {
        this.stopped = 'depth'
        break
      }
      for (; first < this.#levelEnd && this.#mayGoOn(); first++) {
        position = this.#read(this.#arena, position)
        this.#expand(first)
        if (this.#settings.storage !== 'exact') this.#arena.dropBefore(position)
      }
      this.#expandAgain(again, againArena)
      this.depth++
    }
  }

  #read(arena: Arena, position: number): number {
    const next = arena.read(position)
    const { chunk, offset, length } = arena
    if (length > this.#currentVector.length) this.#currentVector = new Int32Array(length + 64)
    for (let at = 0; at < length; at++) this.#currentVector[at] = chunk[offset + at] as number
    this.#currentLength = length
    return next
  }

  #mayGoOn(): boolean {
    if (this.stopped !== null) return false
    const { states, memory } = this.#settings
    if (this.visited.count >= states) this.stopped = 'states'
    if (this.stopped !== null || this.visited.count < this.#nextQuestion) {
      return this.stopped === null
    }
    this.#nextQuestion = this.visited.count + BETWEEN_QUESTIONS
    if (this.visited.bytes + this.#arena.bytes >= memory) this.stopped = 'memory'
    else if (this.#hooks.mayGoOn?.(this.visited.count, this.transitions, this.depth) === false) {
      this.stopped = 'asked'
    }
    return this.stopped === null
  }

  // ------------------------------------------------------------------------------ expansion

  #expand(number: number): void {
    const { expander } = this
    const { head } = this.#system
    const vector = this.#currentVector
    const sleepers = this.#settings.sleeps ? (this.visited.masks[number] as number) : 0
    let explored = sleepers
    let isAtRest = true
    this.#current = number
    expander.begin(vector, this.#currentLength)
    for (let position = head; position < this.#currentLength; position++) {
      if (!expander.isEnabled(position)) continue
      isAtRest = false
      const slot = position - head
      if (this.#settings.sleeps) {
        if (slot < 31 && (sleepers & (1 << slot)) !== 0) continue
        expander.outcomes(position)
        this.#sleepers = sleepersAfter(this.#system, vector, position, explored)
        if (slot < 31) explored |= bitOf(slot)
      }
      expander.expand(position)
    }
    if (isAtRest) this.#rest(number)
    if (this.#system.slots.wasNumberRead && !this.#system.isNumbered) throw new NumbersMatter()
  }

  #rest(number: number): void {
    this.#hooks.rest?.(this.#system, this.#currentVector, this.#currentLength)
    const ending = this.#system.endOfRest(this.#currentVector, this.#currentLength)
    if (ending !== null) this.#find(ending, number)
  }

  #find(ending: Ending, state: number): void {
    const { prints } = this.visited
    const low = state < 0 ? 0 : (prints[2 * state] as number)
    const high = state < 0 ? 0 : (prints[2 * state + 1] as number)
    this.findings.add({ ending, state, depth: this.depth, low, high })
  }

  // -------------------------------------------------------------------------------- visitor

  state(expander: Expander): void {
    this.transitions++
    const { visited, symmetry } = this
    symmetry?.represent(expander)
    const { vector, length, low, high } = this.#met
    const sleepers = symmetry === null ? this.#sleepers : symmetry.sleepers(this.#sleepers)
    const isExact = this.#settings.storage === 'exact'
    const known = visited.find(low, high, isExact ? this.#isSame : null)
    if (known < 0) {
      symmetry?.keep()
      const number = visited.add(low, high, this.#current, sleepers)
      const place = this.#arena.append(vector, length)
      if (isExact) this.#place(number, place)
    } else if (this.#settings.sleeps) this.#wake(known, sleepers)
  }

  readonly #isSame = (number: number): boolean => {
    this.#arena.read(this.#places[number] as number)
    const { chunk, offset, length } = this.#arena
    const { vector } = this.#met
    if (length !== this.#met.length) return false
    for (let at = 0; at < length; at++) if (chunk[offset + at] !== vector[at]) return false
    return true
  }

  #place(number: number, place: number): void {
    if (number >= this.#places.length) {
      const longer = new Float64Array(Math.ceil(this.#places.length * 1.6) + 1024)
      longer.set(this.#places)
      this.#places = longer
    }
    this.#places[number] = place
  }

  ending(_expander: Expander, ending: Ending): void {
    this.transitions++
    if (ending.kind !== 'abandoned') this.#find(ending, this.#current)
  }

  cut(): void {
    this.transitions++
    this.cuts++
  }

  // ------------------------------------------------------------------------ states met again

  /** Notes that a state was reached with other sleepers. */
  #wake(number: number, sleepers: number): void {
    const before = this.visited.masks[number] as number
    if ((before & ~sleepers) === 0) return
    if (number >= this.#levelEnd) {
      this.visited.masks[number] = before & sleepers
      return
    }
    const known = this.#again.get(number)
    if (known !== undefined) known.mask &= sleepers
    else {
      const position = this.#againArena.append(this.#met.vector, this.#met.length)
      this.#again.set(number, { position, mask: before & sleepers })
    }
  }

  #takeAgain(): Map<number, Again> {
    const again = this.#again
    for (const [number, { mask }] of again) this.visited.masks[number] = mask
    this.#again = new Map()
    return again
  }

  #expandAgain(again: Map<number, Again>, arena: Arena): void {
    for (const [number, { position }] of again) {
      if (!this.#mayGoOn()) return
      this.#read(arena, position)
      this.#expand(number)
      this.repeated++
    }
  }
}
