/** A short closed walk in a fair component of a state graph. */
import type { FairChoice, Label } from './labels.ts'
import type { StateGraph } from './state-graph.ts'

/**
 * Edges from a state back to itself along which each machine that can act does, and each fair
 * choice that is made takes all its values: always on to the nearest edge that this still needs.
 * `isInside` tells the edges of the component, which must be fair.
 */
export function closedWalk(
  graph: StateGraph,
  entry: number,
  isInside: (state: number, edge: number) => boolean,
): number[] {
  const walk = new Walk(graph, entry, isInside)
  for (;;) {
    if (walk.isWanting()) walk.go((edge) => walk.serves(edge))
    else if (walk.state !== entry) walk.go((edge) => graph.target(edge) === entry)
    else return walk.edges
  }
}

class Walk {
  readonly edges: number[] = []
  state: number
  readonly #graph: StateGraph
  readonly #isInside: (state: number, edge: number) => boolean
  /** Slots of machines that can act and have not yet. */
  readonly #idle: Set<number>
  /** By fair choice that was made: the values that it has taken. */
  readonly #values = new Map<number, Set<number>>()
  // By state: the search that has reached it last, and from where, along which edge.
  readonly #searches: Int32Array
  readonly #befores: Int32Array
  readonly #vias: Int32Array
  #search = 0

  constructor(
    graph: StateGraph,
    entry: number,
    isInside: (state: number, edge: number) => boolean,
  ) {
    this.#graph = graph
    this.state = entry
    this.#isInside = isInside
    this.#idle = new Set(graph.enabled(entry))
    this.#searches = new Int32Array(graph.count)
    this.#befores = new Int32Array(graph.count)
    this.#vias = new Int32Array(graph.count)
  }

  isWanting(): boolean {
    if (this.#idle.size > 0) return true
    return [...this.#values].some(([choice, seen]) => seen.size < this.#bound(choice))
  }

  #bound(choice: number): number {
    return (this.#graph.labels.choices[choice] as FairChoice).bound
  }

  serves(edge: number): boolean {
    const { slots, draws } = this.#label(edge)
    for (const slot of slots) if (this.#idle.has(slot)) return true
    return draws.some(({ choice, value }) => this.#values.get(choice)?.has(value) === false)
  }

  #label(edge: number): Label {
    return this.#graph.labels.get(this.#graph.label(edge))
  }

  /** Goes on to and along the nearest edge that is a goal. */
  go(isGoal: (edge: number) => boolean): void {
    const start = this.state
    const reached = [start]
    this.#searches[start] = ++this.#search
    for (const state of reached) {
      const end = this.#graph.edgesTo(state)
      for (let edge = this.#graph.edgesFrom(state); edge < end; edge++) {
        if (!this.#isInside(state, edge)) continue
        if (isGoal(edge)) {
          for (const each of this.#way(start, state)) this.#take(each)
          this.#take(edge)
          return
        }
        const target = this.#graph.target(edge)
        if (this.#searches[target] === this.#search) continue
        this.#searches[target] = this.#search
        this.#befores[target] = state
        this.#vias[target] = edge
        reached.push(target)
      }
    }
    throw new Error('the component is not fair')
  }

  #way(from: number, to: number): number[] {
    const edges: number[] = []
    for (let at = to; at !== from; at = this.#befores[at] as number) {
      edges.push(this.#vias[at] as number)
    }
    return edges.reverse()
  }

  #take(edge: number): void {
    const { slots, draws } = this.#label(edge)
    for (const slot of slots) this.#idle.delete(slot)
    for (const { choice, value } of draws) {
      this.#values.set(choice, (this.#values.get(choice) ?? new Set()).add(value))
    }
    this.edges.push(edge)
    this.state = this.#graph.target(edge)
  }
}
