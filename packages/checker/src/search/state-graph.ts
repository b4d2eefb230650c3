/**
 * The states of a test with the steps between them, for properties of endless executions. Unlike
 * the search for bugs it leaves out no step that commutes with others (sleep sets) and keeps steps
 * apart that differ only in what is drawn.
 */
import { Commons, EXACT, shareMemory } from './commons.ts'
import type { Graph } from './components.ts'
import { Expander, type Visitor } from './expander.ts'
import { IntList } from './int-list.ts'
import { Labels } from './labels.ts'
import { NEXT, Pool, RecordWriter } from './pool.ts'
import type { SearchHooks, SearchSettings, Stopped } from './settings.ts'
import type { System } from './system.ts'
import { Vectors } from './vectors.ts'
import { Visited } from './visited.ts'

/** States between two questions to the caller. */
const BETWEEN_QUESTIONS = 1024
/** Computations between two. */
const BETWEEN_COMPUTATIONS = 16

const WARM = 0
const HOT = 1
const COLD = 2

/** Edges lead only to where some of the monitors is not cold, from where it is not cold. */
export class StateGraph implements Visitor, Graph {
  readonly visited: Visited
  readonly labels: Labels
  /** Monitors that have hot states. */
  readonly monitors: readonly number[]
  depth = 0
  /** Steps that were not followed. */
  cuts = 0
  stopped: Stopped | null = null
  isComplete = false
  readonly #system: System
  readonly #settings: SearchSettings
  readonly #hooks: SearchHooks
  readonly #expander: Expander
  readonly #firstEdges = new IntList()
  readonly #targets = new IntList()
  readonly #labels = new IntList()
  /** The slot that acts first in some step of a state, for each; how many come before a state. */
  readonly #enabled = new IntList()
  readonly #firstEnabled = new IntList()
  /** One byte for each monitor of each state. */
  #temperatures = new Uint8Array(1024)
  readonly #pool: Pool
  readonly #records: RecordWriter
  readonly #vectors: Vectors
  #vector = new Int32Array(64)
  #current = -1
  #levelEnd = 0
  #nextQuestion = BETWEEN_QUESTIONS
  #nextComputation = 0

  constructor(
    system: System,
    settings: SearchSettings,
    hooks: SearchHooks,
    monitors: readonly number[],
  ) {
    this.#system = system
    system.limitMemo(Math.min(settings.memo, settings.memory / 8))
    this.#settings = settings
    this.#hooks = hooks
    this.monitors = monitors
    const commons = new Commons(shareMemory(1))
    commons.control[EXACT] = 1
    this.visited = new Visited(commons, false)
    this.#pool = new Pool(commons, null, Number.POSITIVE_INFINITY)
    this.#records = new RecordWriter(this.#pool, NEXT)
    this.#vectors = new Vectors(commons)
    this.labels = new Labels(system, settings.isAdversarial)
    this.#expander = new Expander(system, settings.merges, this)
    const { vector, ending } = system.initial()
    if (ending === null) this.#expander.start(vector)
    this.#levelEnd = this.visited.count
  }

  // ---------------------------------------------------------------------------------- graph

  get count(): number {
    return this.visited.count
  }

  get edges(): number {
    return this.#targets.length
  }

  /** States whose steps are known. */
  get expanded(): number {
    return this.#firstEdges.length
  }

  edgesFrom(state: number): number {
    return state < this.expanded ? this.#firstEdges.at(state) : this.edges
  }

  edgesTo(state: number): number {
    return state + 1 < this.expanded ? this.#firstEdges.at(state + 1) : this.edges
  }

  target(edge: number): number {
    return this.#targets.at(edge)
  }

  label(edge: number): number {
    return this.#labels.at(edge)
  }

  /** The slots of the machines that can act in a state whose steps are known. */
  enabled(state: number): number[] {
    const last = state + 1 < this.expanded ? this.#firstEnabled.at(state + 1) : this.#enabled.length
    const slots: number[] = []
    for (let at = this.#firstEnabled.at(state); at < last; at++) slots.push(this.#enabled.at(at))
    return slots
  }

  /** Whether a monitor, by its position in `monitors`, is hot. */
  isHot(state: number, monitor: number): boolean {
    return this.#temperatures[state * this.monitors.length + monitor] === HOT
  }

  isCold(state: number, monitor: number): boolean {
    return this.#temperatures[state * this.monitors.length + monitor] === COLD
  }

  // ------------------------------------------------------------------------------ expansion

  /** Expands states until there are so many, or until it is complete or stopped. */
  grow(count: number): void {
    while (this.stopped === null && this.expanded < count) {
      if (this.expanded === this.visited.count) {
        this.isComplete = this.cuts === 0
        return
      }
      if (this.expanded === this.#levelEnd) {
        this.#levelEnd = this.visited.count
        this.depth++
      }
      if (!this.#mayGoOn()) return
      this.#expand(this.expanded)
    }
  }

  /** Bytes that it takes. */
  get bytes(): number {
    const edges = this.#targets.bytes + this.#labels.bytes
    const states = this.#firstEdges.bytes + this.#firstEnabled.bytes + this.#enabled.bytes
    const components = this.#system.componentBytes + this.#system.memoBytes
    return this.visited.bytes + this.#pool.bytes + edges + states + this.labels.bytes + components
  }

  #mayGoOn(): boolean {
    const { states, depth, memory } = this.#settings
    if (this.visited.count >= states) this.stopped = 'states'
    else if (this.depth >= depth) this.stopped = 'depth'
    else if (this.#isDue()) {
      const goesOn = this.#hooks.mayGoOn?.({
        states: this.visited.count,
        transitions: this.edges,
        depth: this.depth,
        next: this.visited.count - this.#levelEnd,
        computations: this.#system.laboratory.computations,
        isLiveness: true,
      })
      if (this.bytes >= memory) this.stopped = 'memory'
      else if (goesOn === false) this.stopped = 'asked'
    }
    return this.stopped === null
  }

  /** After many states, or where code takes long. */
  #isDue(): boolean {
    const { count } = this.visited
    const { computations } = this.#system.laboratory
    if (count < this.#nextQuestion && computations < this.#nextComputation) return false
    this.#nextQuestion = count + BETWEEN_QUESTIONS
    this.#nextComputation = computations + BETWEEN_COMPUTATIONS
    return true
  }

  #expand(state: number): void {
    const { head, slots, isNumbered } = this.#system
    const length = this.#read(state)
    this.#current = state
    this.#firstEdges.push(this.edges)
    this.#firstEnabled.push(this.#enabled.length)
    this.#expander.begin(this.#vector, length)
    for (let position = head; position < length; position++) {
      if (!this.#expander.isEnabled(position)) continue
      this.#enabled.push(position - head)
      this.#expander.expand(position)
    }
    if (slots.wasNumberRead && !isNumbered) this.stopped = 'numbers'
  }

  #read(state: number): number {
    const vector = this.#vectors.at(state)
    if (this.#vector.length < vector.length) this.#vector = new Int32Array(vector.length + 64)
    this.#vector.set(vector)
    return vector.length
  }

  // -------------------------------------------------------------------------------- visitor

  state(expander: Expander): void {
    const { vector, length, low, high } = expander
    if (this.visited.isFull) this.visited.rebuild()
    const known = this.visited.find(low, high, this.#vectors.comparing(vector, length))
    const state = known < 0 ? this.#add(expander) : known
    if (this.#current < 0 || !this.#canStayHot(this.#current, state)) return
    this.#targets.push(state)
    this.#labels.push(this.labels.of(expander, this.#vector))
  }

  #add({ vector, length, low, high }: Expander): number {
    const state = this.visited.next()
    this.#vectors.place(state, this.#records.append(state, vector, length))
    this.visited.add(low, high, this.#current, 0)
    const first = state * this.monitors.length
    if (first + this.monitors.length > this.#temperatures.length) {
      const longer = new Uint8Array(this.#temperatures.length * 2 + this.monitors.length)
      longer.set(this.#temperatures)
      this.#temperatures = longer
    }
    for (const [at, monitor] of this.monitors.entries()) {
      const temperature = this.#system.temperatureOf(monitor, vector[1 + monitor] as number)
      this.#temperatures[first + at] =
        temperature === 'hot' ? HOT : temperature === 'cold' ? COLD : WARM
    }
    return state
  }

  #canStayHot(from: number, to: number): boolean {
    return this.monitors.some(
      (_, monitor) => !this.isCold(from, monitor) && !this.isCold(to, monitor),
    )
  }

  ending(): void {}

  cut(): void {
    this.cuts++
  }
}
