/**
 * Loops of a state graph that an endless execution may follow under fairness (checker §8.2): a
 * monitor is hot in it and never cold, each machine that can act does, and each fair choice that is
 * made in it takes all its values. There is one if and only if some strongly connected component
 * contains one. What fairness of machines asks of a component it asks of its parts, so a component
 * that fails is done with. A fair choice can be left instead: the steps that make it are taken away
 * and what remains is decomposed again (Streett 1982; Emerson and Lei 1987).
 */
import { closedWalk } from './closed-walk.ts'
import { Components } from './components.ts'
import type { FairChoice, Label } from './labels.ts'
import type { StateGraph } from './state-graph.ts'

export interface FairLoop {
  /** The state in which it begins and ends. */
  readonly entry: number
  readonly edges: readonly number[]
}

/** The fair loop of a monitor, by its position in the graph, whose beginning is reached first. */
export function findFairLoop(graph: StateGraph, monitor: number): FairLoop | null {
  return new FairLoopFinder(graph, monitor).find()
}

class FairLoopFinder {
  readonly #graph: StateGraph
  readonly #monitor: number
  readonly #components: Components
  readonly #isRemoved: Uint8Array

  constructor(graph: StateGraph, monitor: number) {
    this.#graph = graph
    this.#monitor = monitor
    this.#components = new Components(graph)
    this.#isRemoved = new Uint8Array(graph.edges)
  }

  find(): FairLoop | null {
    let entry = Number.POSITIVE_INFINITY
    const waiting = [this.#warmStates()]
    for (let region = waiting.pop(); region !== undefined; region = waiting.pop()) {
      for (const component of this.#components.decompose(region, this.#allows)) {
        const hot = component.reduce(
          (least, state) => (this.#isHot(state) && state < least ? state : least),
          Number.POSITIVE_INFINITY,
        )
        // Parts of it begin no earlier.
        if (hot >= entry) continue
        const verdict = this.#judge(component)
        if (verdict === 'fair') entry = hot
        else if (verdict === 'may-have-fair-parts') waiting.push(component)
      }
    }
    if (entry === Number.POSITIVE_INFINITY) return null
    return { entry, edges: closedWalk(this.#graph, entry, this.#isInside) }
  }

  #warmStates(): Int32Array {
    const states = new Int32Array(this.#graph.expanded)
    let count = 0
    for (let state = 0; state < states.length; state++) {
      if (!this.#graph.isCold(state, this.#monitor)) states[count++] = state
    }
    return states.subarray(0, count)
  }

  #isHot(state: number): boolean {
    return this.#graph.isHot(state, this.#monitor)
  }

  readonly #allows = (edge: number): boolean => {
    if (this.#isRemoved[edge] === 1) return false
    if (this.#graph.isCold(this.#graph.target(edge), this.#monitor)) return false
    return !this.#labelOf(edge).colds.has(this.#graph.monitors[this.#monitor] as number)
  }

  /** Whether an edge, given where it begins, does not leave a component. */
  readonly #isInside = (state: number, edge: number): boolean => {
    const { parts } = this.#components
    return parts[state] === parts[this.#graph.target(edge)] && this.#allows(edge)
  }

  #labelOf(edge: number): Label {
    return this.#graph.labels.get(this.#graph.label(edge))
  }

  #judge(component: Int32Array): 'fair' | 'unfair' | 'may-have-fair-parts' {
    const labels = new Set<number>()
    this.#forEachEdge(component, (edge) => labels.add(this.#graph.label(edge)))
    const slots = new Set<number>()
    const values = new Map<number, Set<number>>()
    for (const label of labels) {
      const { slots: acting, draws } = this.#graph.labels.get(label)
      for (const slot of acting) slots.add(slot)
      for (const { choice, value } of draws) {
        values.set(choice, (values.get(choice) ?? new Set()).add(value))
      }
    }
    // A machine that can act can do so until it does: if it never acts, it always can or never.
    const state = component[0] as number
    if (!this.#graph.enabled(state).every((slot) => slots.has(slot))) return 'unfair'
    const unfair = new Set<number>()
    for (const [choice, seen] of values) {
      const { bound } = this.#graph.labels.choices[choice] as FairChoice
      if (seen.size < bound) unfair.add(choice)
    }
    if (unfair.size === 0) return 'fair'
    this.#forEachEdge(component, (edge) => {
      if (this.#labelOf(edge).draws.some(({ choice }) => unfair.has(choice))) {
        this.#isRemoved[edge] = 1
      }
    })
    return 'may-have-fair-parts'
  }

  #forEachEdge(component: Int32Array, visit: (edge: number) => void): void {
    for (const state of component) {
      const end = this.#graph.edgesTo(state)
      for (let edge = this.#graph.edgesFrom(state); edge < end; edge++) {
        if (this.#isInside(state, edge)) visit(edge)
      }
    }
  }
}
