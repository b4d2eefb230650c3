/** W1004: states that can never be entered. */
import { stateUnreachable } from '../diagnostics/catalogue/lints.ts'
import { headOf } from '../semantics/places.ts'
import type { MachineSymbol, StateSymbol } from '../semantics/symbol.ts'
import { type Facts, hasForeignFunctions } from './facts.ts'
import { type Lint, lint } from './lint.ts'
import { isStuck } from './spec-never-moves.ts'
import { finishOrder, type GraphNode, reachableFrom, stateGraph } from './state-graph.ts'

/**
 * A state that no chain of transitions and `goto` statements leads to from the start state.
 *
 * States are entered in no other way, and the graph has all edges that executions can take:
 * conditions are ignored, and every function that a reachable state may call counts. Of states
 * that only lead to each other the first is reported. Quiet where there is no start state, for
 * specs that never leave theirs (W1012), and for machines with foreign functions.
 */
export const stateUnreachableLint: Lint = lint(stateUnreachable, function* (facts) {
  for (const machine of facts.model.globals.machines.values()) {
    if (isStuck(facts, machine) || hasForeignFunctions(machine)) continue
    for (const state of findRoots(facts, machine)) {
      yield { values: { state: state.name, machine: machine.name }, span: headOf(state) }
    }
  }
})

/** The fewest unreachable states that lead to all others of them. */
function findRoots(facts: Facts, machine: MachineSymbol): StateSymbol[] {
  if (machine.startState === undefined) return []
  const graph = stateGraph(facts, machine)
  const reached = reachableFrom(graph, [machine.startState])
  const unreached = machine.states.filter((state) => !reached.has(state))
  const explained = new Set<GraphNode>()
  const roots = new Set<GraphNode>()
  // What finishes last in a depth-first search is led to by nothing that it does not lead to.
  for (const node of finishOrder(graph, unreached).toReversed()) {
    if (explained.has(node) || node.kind !== 'state') continue
    roots.add(node)
    for (const next of reachableFrom(graph, [node], explained)) explained.add(next)
  }
  return unreached.filter((state) => roots.has(state))
}
