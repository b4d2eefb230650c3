/**
 * The successors of a state. With the reduction `merges`, a step is followed at once by all private
 * steps it makes possible: those that touch one machine only, that nobody observes, and that
 * commute with whatever others do. The set of such a step alone is persistent (Godefroid 1996). No
 * cycle consists of private steps alone: each uses up a message, a start or a creation.
 */
import { GOES_ON, IS_ABANDONED, IS_BUG, type Outcome } from './outcome.ts'
import {
  BORN,
  COUNT,
  END,
  FLAGS,
  HIGH,
  IS_PRIVATE,
  LOW,
  MESSAGE,
  NEWBORN,
  NOTES,
  OBSERVED,
  OWN,
  SENT_TO,
  STRIDE,
  type StepTable,
} from './step-table.ts'
import type { Symmetry } from './symmetry.ts'
import { type Ending, FIRST_END, type System } from './system.ts'

/** Hears of each successor; what it is told is in the expander until the call returns. */
export interface Visitor {
  /** A state: `vector` up to `length`, its fingerprint in `low` and `high`. */
  state(expander: Expander): void
  /** The end of an execution, with a bug or abandoned, in the step that was taken last. */
  ending(expander: Expander, ending: Ending): void
  /** A step that the search cannot follow. */
  cut(expander: Expander): void
}

/** Of components, by their numbers. */
interface Hashes {
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
}

/** Private steps in a row after which the state is visited though there are more. */
const MOST_PRIVATE_STEPS = 100

/** Ways that private steps may branch into, all in all, before the state is visited. */
const MOST_BRANCHES = 1000
/** Components beyond which a state is not followed: some machine makes others without end. */
const MOST_COMPONENTS = 4096

export class Expander {
  readonly system: System
  readonly merges: boolean
  /** The state that was reached. */
  vector: Int32Array = new Int32Array(0)
  length = 0
  low = 0
  high = 0
  /** The steps since the state that is expanded: positions in the vector, and what they did. */
  readonly trailPositions: number[] = []
  readonly #trail: number[] = []
  trailLength = 0
  /** Steps taken, private ones among them. */
  steps = 0
  /** Puts representatives in the place of states; null if states stand for themselves. */
  readonly symmetry: Symmetry | null
  readonly #visitor: Visitor
  readonly #steps: StepTable
  /**
   * What steps are taken in: one vector for each branching of private steps that is under way. The
   * first begins as the state that is expanded, and is made so again after each step.
   */
  readonly #vectors: Int32Array[] = [new Int32Array(64)]
  /** Positions at which the first vector may differ from the state that is expanded. */
  readonly #touched: number[] = []
  #touchedCount = 0
  /** Positions of machines that may have a private step to take. */
  readonly #candidates: number[] = []
  #candidateCount = 0
  #from: Int32Array = new Int32Array(0)
  #fromLength = 0
  /** The fingerprint of the state that is expanded. */
  fromLow = 0
  fromHigh = 0

  constructor(system: System, merges: boolean, visitor: Visitor, symmetry: Symmetry | null = null) {
    this.system = system
    this.#steps = system.machines.steps
    this.symmetry = symmetry
    this.merges = merges
    this.#visitor = visitor
  }

  /** Visits the states that the initial vector leads to by private steps alone. */
  start(vector: readonly number[]): void {
    this.begin(Int32Array.from(vector), vector.length)
    this.#reset()
    for (let at = this.system.head; at < vector.length; at++)
      this.#candidates[this.#candidateCount++] = at
    this.#follow(0)
  }

  /** Prepares the expansion of a state; nothing may change it meanwhile. */
  begin(vector: Int32Array, length: number): void {
    const { locals, head, orders } = this.system
    const records = this.#steps.configurations
    let low = orders.low[vector[0] as number] as number
    let high = orders.high[vector[0] as number] as number
    for (let at = 1; at < head; at++) {
      low = (low + (locals.locals.low[vector[at] as number] as number)) | 0
      high = (high + (locals.locals.high[vector[at] as number] as number)) | 0
    }
    for (let at = head; at < length; at++) {
      const record = STRIDE * (vector[at] as number)
      low = (low + (records[record + LOW] as number)) | 0
      high = (high + (records[record + HIGH] as number)) | 0
    }
    this.beginKnown(vector, length, low, high)
  }

  /** As `begin`, where the fingerprint of the state is known. */
  beginKnown(vector: Int32Array, length: number, low: number, high: number): void {
    this.system.tidy()
    this.#from = vector
    this.#fromLength = length
    this.fromLow = low
    this.fromHigh = high
    this.#touchedCount = 0
    this.#load(0, vector, length, low, high)
  }

  /** Whether the machine at a position of the state can act. */
  isEnabled(position: number): boolean {
    return this.#steps.isEnabled(this.#from[position] as number)
  }

  /** Works out what the step of an enabled machine can do; returns its first outcome. */
  step(position: number): number {
    if (this.system.isNumbered) this.system.useOrder(this.#from[0] as number)
    return this.system.machines.step(this.#from[position] as number)
  }

  /** Visits what the step of an enabled machine leads to. */
  expand(position: number): void {
    const first = this.step(position)
    const end = first + this.#countOf(this.#from[position] as number)
    for (let outcome = first; outcome < end; outcome++) {
      this.#reset()
      if (this.#take(0, position, outcome)) this.#follow(0)
    }
  }

  #countOf(configuration: number): number {
    return this.#steps.configurations[STRIDE * configuration + COUNT] as number
  }

  /** What was done in the steps since the state that is expanded. */
  get trail(): Outcome[] {
    const steps = this.#steps
    return this.#trail.slice(0, this.trailLength).map((outcome) => steps.outcome(outcome))
  }

  /** Goes back to the state that is expanded. */
  #reset(): void {
    const vector = this.#vectors[0] as Int32Array
    const from = this.#from
    const length = this.#fromLength
    const touched = this.#touched
    for (let at = this.#touchedCount - 1; at >= 0; at--) {
      const position = touched[at] as number
      if (position < length) vector[position] = from[position] as number
    }
    this.#touchedCount = 0
    this.trailLength = 0
    this.#candidateCount = 0
    this.length = length
    this.low = this.fromLow
    this.high = this.fromHigh
  }

  #load(level: number, from: Int32Array, length: number, low: number, high: number): void {
    let to = this.#vectors[level]
    if (to === undefined || to.length < length) {
      to = new Int32Array(length + 32)
      this.#vectors[level] = to
    }
    for (let at = 0; at < length; at++) to[at] = from[at] as number
    this.length = length
    this.low = low
    this.high = high
  }

  /** Takes private steps as long as there are some; tells the visitor of every state they reach. */
  #follow(level: number, branches = 1): void {
    while (this.merges && this.#candidateCount > 0) {
      const position = this.#candidates[--this.#candidateCount] as number
      const vector = this.#vectors[level] as Int32Array
      const id = vector[position] as number
      if (!this.#steps.isEnabled(id) || this.trailLength > MOST_PRIVATE_STEPS) continue
      if (this.system.isNumbered) this.system.useOrder(vector[0] as number)
      const first = this.system.machines.step(id)
      const flags = this.#steps.configurations[STRIDE * id + FLAGS] as number
      if ((flags & IS_PRIVATE) === 0) continue
      const count = this.#countOf(id)
      if (count > 1) {
        if (branches * count > MOST_BRANCHES) continue
        this.#branch(level, position, first, count, branches * count)
        return
      }
      if (!this.#take(level, position, first)) return
    }
    this.vector = this.#vectors[level] as Int32Array
    const isSmall = this.length <= MOST_COMPONENTS
    // A representative may have machines in places that are new.
    if (this.symmetry !== null && isSmall) this.#represent(this.symmetry)
    if (this.length > MOST_COMPONENTS) this.#visitor.cut(this)
    else this.#visitor.state(this)
  }

  #represent(symmetry: Symmetry): void {
    symmetry.represent(this)
    this.vector = symmetry.vector
    this.length = symmetry.length
    this.low = symmetry.low
    this.high = symmetry.high
  }

  /** Sleepers of the state that was reached, of which there may be a representative now. */
  sleepers(mask: number): number {
    return this.symmetry?.sleepers(mask) ?? mask
  }

  #branch(level: number, position: number, first: number, count: number, branches: number): void {
    const { length, low, high, trailLength } = this
    const waiting = this.#candidates.slice(0, this.#candidateCount)
    for (let outcome = first; outcome < first + count; outcome++) {
      this.#load(level + 1, this.#vectors[level] as Int32Array, length, low, high)
      this.trailLength = trailLength
      this.#candidateCount = 0
      for (const each of waiting) this.#candidates[this.#candidateCount++] = each
      if (this.#take(level + 1, position, outcome)) this.#follow(level + 1, branches)
    }
  }

  /** Takes a step in the vector of a level; false if it ended the execution. */
  #take(level: number, position: number, outcome: number): boolean {
    this.steps++
    this.trailPositions[this.trailLength] = position
    this.#trail[this.trailLength++] = outcome
    const { outcomes } = this.#steps
    const record = STRIDE * outcome
    const vector = this.#vectors[level] as Int32Array
    this.#become(level, position, outcomes[record + OWN] as number)
    const receiver = outcomes[record + SENT_TO] as number
    if (receiver >= 0) {
      const at = this.system.head + receiver
      const message = outcomes[record + MESSAGE] as number
      this.#become(level, at, this.system.machines.arrive(vector[at] as number, message))
    } else {
      const born = outcomes[record + BORN] as number
      if (born >= 0) this.#bear(level, born, outcomes[record + NEWBORN] as number)
    }
    const notes = outcomes[record + NOTES] as number
    if (notes > 0 && !this.#observe(level, outcomes[record + OBSERVED] as number, notes))
      return false
    if (outcomes[record + END] === GOES_ON) return true
    this.#end(level, this.#steps.outcome(outcome))
    return false
  }

  /** Replaces what a machine is, which may now have a private step to take. */
  #become(level: number, position: number, now: number): void {
    const records = this.#steps.configurations
    const vector = this.#vectors[level] as Int32Array
    const before = STRIDE * (vector[position] as number)
    const after = STRIDE * now
    vector[position] = now
    this.low = (this.low - (records[before + LOW] as number) + (records[after + LOW] as number)) | 0
    this.high =
      (this.high - (records[before + HIGH] as number) + (records[after + HIGH] as number)) | 0
    if (this.merges) this.#candidates[this.#candidateCount++] = position
    if (level === 0) this.#touched[this.#touchedCount++] = position
  }

  #bear(level: number, born: number, newborn: number): void {
    const at = this.system.head + born
    let vector = this.#vectors[level] as Int32Array
    if (at >= vector.length) {
      vector = new Int32Array(at + 32)
      vector.set(this.#vectors[level] as Int32Array)
      this.#vectors[level] = vector
    }
    while (this.length <= at) vector[this.length++] = 0
    this.#become(level, at, newborn)
    if (!this.system.isNumbered) return
    const order = vector[0] as number
    this.#change(level, 0, this.system.orderAfter(order, born), this.system.orders)
  }

  /** Lets monitors observe what a step tells; false if that ends the execution. */
  #observe(level: number, first: number, count: number): boolean {
    const { system } = this
    const vector = this.#vectors[level] as Int32Array
    // The step may have created a machine that monitors are told of.
    if (system.isNumbered) system.useOrder(vector[0] as number)
    const { notes } = this.#steps
    for (let at = first; at < first + count; at += 2) {
      const monitor = 1 + (notes[at] as number)
      const after = system.observed(vector[monitor] as number, notes[at + 1] as number)
      if (after >= FIRST_END) {
        this.#tell(level, system.endOf(after))
        return false
      }
      this.#change(level, monitor, after, system.locals.locals)
    }
    return true
  }

  /** Replaces a component that is not a machine. */
  #change(level: number, position: number, now: number, { low, high }: Hashes): void {
    const vector = this.#vectors[level] as Int32Array
    const before = vector[position] as number
    if (before === now) return
    vector[position] = now
    this.low = (this.low - (low[before] as number) + (low[now] as number)) | 0
    this.high = (this.high - (high[before] as number) + (high[now] as number)) | 0
    if (level === 0) this.#touched[this.#touchedCount++] = position
  }

  #end(level: number, { end, bug }: Outcome): void {
    if (end === IS_BUG && bug !== null) this.#tell(level, { kind: 'bug', bug })
    else this.#tell(level, end === IS_ABANDONED ? { kind: 'abandoned' } : null)
  }

  /** Tells the visitor how the execution ends; null if the search cannot follow it. */
  #tell(level: number, ending: Ending | null): void {
    this.vector = this.#vectors[level] as Int32Array
    if (ending === null) this.#visitor.cut(this)
    else this.#visitor.ending(this, ending)
  }
}
