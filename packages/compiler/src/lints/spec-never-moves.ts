/** W1012: specs that never leave their start state. */
import { specNeverMoves } from '../diagnostics/catalogue/lints.ts'
import { headOf, nameOf } from '../semantics/places.ts'
import type { MachineSymbol } from '../semantics/symbol.ts'
import { type Facts, hasForeignFunctions } from './facts.ts'
import { type Lint, lint } from './lint.ts'
import { reachableStates } from './state-graph.ts'

/**
 * A spec or scenario with several states none of which can be reached from the start state.
 *
 * Its other states were written for something, and they can never be entered (see W1004 for why).
 * Specs with one state are fine: they say what must hold always.
 */
export const specNeverMovesLint: Lint = lint(specNeverMoves, function* (facts) {
  for (const machine of facts.model.globals.machines.values()) {
    const { startState } = machine
    if (startState === undefined || !isStuck(facts, machine)) continue
    const others = machine.states.filter((state) => state !== startState)
    yield {
      values: { spec: machine.name, state: startState.name },
      span: headOf(startState),
      details: {
        related: others
          .slice(0, 3)
          .map((state) => ({ span: nameOf(state), text: 'never entered' })),
      },
    }
  }
})

/** Whether a spec or scenario has other states than its start state, but never enters them. */
export function isStuck(facts: Facts, machine: MachineSymbol): boolean {
  if (machine.flavour === 'machine' || machine.startState === undefined) return false
  if (hasForeignFunctions(machine)) return false
  return machine.states.length > 1 && reachableStates(facts, machine).length === 1
}
