/**
 * Which states of a machine can follow each other. The graph has states and functions as nodes:
 * a state leads to its handlers and to the targets of its transitions, a function to the functions
 * it calls and to the states of its `goto`s. It has at least the edges of every execution, so what
 * cannot be reached in it cannot be reached at all.
 */
import type { FunctionSymbol, MachineSymbol, StateSymbol } from '../semantics/symbol.ts'
import type { Facts } from './facts.ts'

export type GraphNode = StateSymbol | FunctionSymbol

/** The direct successors of each node. */
export type StateGraph = ReadonlyMap<GraphNode, ReadonlySet<GraphNode>>

/** The graph of a machine, spec or scenario; linear in the size of its code. */
export function stateGraph(facts: Facts, machine: MachineSymbol): StateGraph {
  const graph = new Map<GraphNode, Set<GraphNode>>()
  for (const state of machine.states) {
    const next = new Set<GraphNode>(handlersOf(state))
    for (const action of state.actions.values()) {
      if (action.kind === 'goto') next.add(action.target)
    }
    graph.set(state, next)
  }
  for (const symbol of machine.functions) {
    // Global functions have no `goto`.
    const called = [...symbol.callees].filter((callee) => callee.owner === machine)
    graph.set(symbol, new Set([...called, ...(facts.functions.get(symbol)?.gotos ?? [])]))
  }
  return graph
}

/** All functions that run in a state or on its transitions. */
export function handlersOf(state: StateSymbol): FunctionSymbol[] {
  const handlers = [state.entry, state.exit]
  for (const action of state.actions.values()) {
    if (action.kind === 'do' || action.kind === 'goto') handlers.push(action.handler)
  }
  return handlers.filter((handler) => handler !== undefined)
}

/** The nodes that can be reached from some nodes, these included, without entering others. */
export function reachableFrom(
  graph: StateGraph,
  starts: readonly GraphNode[],
  closed: ReadonlySet<GraphNode> = new Set(),
): ReadonlySet<GraphNode> {
  const reached = new Set(starts)
  // The set grows while it is walked.
  for (const node of reached) {
    for (const next of graph.get(node) ?? []) if (!closed.has(next)) reached.add(next)
  }
  return reached
}

/** The nodes that can be reached from some nodes, each after what a depth-first search finds. */
export function finishOrder(graph: StateGraph, starts: readonly GraphNode[]): GraphNode[] {
  const entered = new Set<GraphNode>()
  const finished: GraphNode[] = []
  for (const start of starts) {
    // Machines may have any number of states in a row, so there is no recursion.
    const path: { readonly node: GraphNode; readonly nexts: Iterator<GraphNode> }[] = []
    const enter = (node: GraphNode): void => {
      if (entered.has(node)) return
      entered.add(node)
      path.push({ node, nexts: (graph.get(node) ?? new Set<GraphNode>()).values() })
    }
    enter(start)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.nexts.next()
      if (next.done === true) finished.push(path.pop()!.node)
      else enter(next.value)
    }
  }
  return finished
}

/** The graph with all edges turned round. */
export function reversed(graph: StateGraph): StateGraph {
  const turned = new Map<GraphNode, Set<GraphNode>>()
  for (const node of graph.keys()) turned.set(node, new Set())
  for (const [node, nexts] of graph) for (const next of nexts) turned.get(next)?.add(node)
  return turned
}

/** The states that a machine can be in; none if it has no start state. */
export function reachableStates(facts: Facts, machine: MachineSymbol): StateSymbol[] {
  if (machine.startState === undefined) return []
  const reached = reachableFrom(stateGraph(facts, machine), [machine.startState])
  return machine.states.filter((state) => reached.has(state))
}
