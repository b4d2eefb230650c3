/** W1006: hot states of specs without a way out. */
import { stateHotForever } from '../diagnostics/catalogue/lints.ts'
import { headOf } from '../semantics/places.ts'
import type { MachineSymbol, StateSymbol } from '../semantics/symbol.ts'
import { type Facts, hasForeignFunctions } from './facts.ts'
import { type Lint, lint } from './lint.ts'
import { type GraphNode, reachableFrom, reversed, stateGraph } from './state-graph.ts'

/**
 * A reachable hot state of a spec from which no state can be reached that is not hot. The first
 * such state of each spec is reported.
 *
 * Once the spec is in that state, it demands something that cannot happen any more: every schedule
 * that goes on, or ends, there is a liveness failure. The graph of states has all edges that
 * executions can take, so there really is no way back. Hot states of machines and scenarios have
 * no meaning and are not looked at.
 */
export const stateHotForeverLint: Lint = lint(stateHotForever, function* (facts) {
  for (const machine of facts.model.globals.machines.values()) {
    const state = machine.flavour === 'spec' ? findTrap(facts, machine) : undefined
    if (state === undefined) continue
    yield { values: { state: state.name, spec: machine.name }, span: headOf(state) }
  }
})

function findTrap(facts: Facts, spec: MachineSymbol): StateSymbol | undefined {
  if (spec.startState === undefined || hasForeignFunctions(spec)) return undefined
  const graph = stateGraph(facts, spec)
  const reached = reachableFrom(graph, [spec.startState])
  const calm: GraphNode[] = spec.states.filter((state) => state.temperature !== 'hot')
  const safe = reachableFrom(reversed(graph), calm)
  return spec.states.find((state) => reached.has(state) && !safe.has(state))
}
