/** W1005: states without a way out that keep events for later. */
import { stateDefersForever } from '../diagnostics/catalogue/lints.ts'
import { headOf, spanOf } from '../semantics/places.ts'
import type { StateSymbol } from '../semantics/symbol.ts'
import { hasForeignFunctions } from './facts.ts'
import { type Lint, lint } from './lint.ts'
import { handlersOf, reachableStates } from './state-graph.ts'

/**
 * A reachable state of a machine that defers an event, although no other state can follow.
 *
 * Deferring keeps an event for a later state; here there is none, so the event stays in the inbox
 * for ever, where `ignore` was meant or a transition forgotten. States without a way out that
 * defer nothing are final states, and fine. A state can be left by `on … goto`, and by functions
 * that may `goto` or `raise` (calls included); one whose functions may `receive` can take deferred
 * events. The lint is quiet about all of these, and in machines with foreign functions.
 */
export const stateDefersForeverLint: Lint = lint(stateDefersForever, function* (facts) {
  for (const machine of facts.model.globals.machines.values()) {
    if (machine.flavour !== 'machine' || hasForeignFunctions(machine)) continue
    for (const state of reachableStates(facts, machine)) {
      if (canEnd(state)) continue
      for (const [event, action] of state.actions) {
        if (action.kind !== 'defer') continue
        yield {
          values: { state: state.name, event: event.name },
          span: spanOf(action.trigger, machine.file),
          details: { related: [{ span: headOf(state), text: 'nothing leads out of this state' }] },
        }
      }
    }
  }
})

function canEnd(state: StateSymbol): boolean {
  for (const action of state.actions.values()) if (action.kind === 'goto') return true
  return handlersOf(state).some(
    ({ canChangeState, canRaise, canReceive }) => canChangeState || canRaise || canReceive,
  )
}
