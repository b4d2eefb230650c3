/** W1007: raised events without an action in the state that raises them. */
import { raiseUnhandled } from '../diagnostics/catalogue/lints.ts'
import { referencedEvent } from '../semantics/event-reference.ts'
import { headOf, spanOf } from '../semantics/places.ts'
import type { FunctionSymbol, MachineSymbol, StateSymbol } from '../semantics/symbol.ts'
import type { Facts } from './facts.ts'
import { type Lint, lint } from './lint.ts'
import { reachableStates } from './state-graph.ts'

/**
 * `raise e` in an entry or `do` handler, where no state that uses the handler has an action for
 * `e`.
 *
 * A raised event is handled at once, in the state whose handler raised it; without an action there
 * the machine or spec fails. Only named events are looked at, never `halt`, and only functions that
 * nothing calls, so that the states in which they run are known. `defer` and `ignore` count as
 * actions, although deferring a raised event loses it.
 */
export const raiseUnhandledLint: Lint = lint(raiseUnhandled, function* (facts) {
  for (const machine of facts.model.globals.machines.values()) {
    for (const [handler, states] of handlersWithStates(facts, machine)) {
      const raises = facts.functions.get(handler)?.raises ?? []
      if (handler.callers.size > 0 || raises.length * states.length > MAX_PAIRS) continue
      for (const { event: expression } of raises) {
        const event = referencedEvent(facts.model, expression)
        if (event === undefined || event.builtIn !== undefined) continue
        if (states.some((state) => state.actions.has(event))) continue
        yield {
          values: { event: event.name, states: describe(states) },
          span: spanOf(expression, handler.file),
          details: {
            related: states.slice(0, 3).map((state) => ({
              span: headOf(state),
              text: `has no action for \`${event.name}\``,
            })),
          },
        }
      }
    }
  }
})

/** Beyond this many pairs of a raise and a state, looking at each takes too long. */
const MAX_PAIRS = 1_000_000

/** The entry and `do` handlers of reachable states, each with all the states that use it. */
function handlersWithStates(
  facts: Facts,
  machine: MachineSymbol,
): ReadonlyMap<FunctionSymbol, readonly StateSymbol[]> {
  const found = new Map<FunctionSymbol, StateSymbol[]>()
  for (const state of reachableStates(facts, machine)) {
    const handlers = new Set<FunctionSymbol>()
    if (state.entry !== undefined) handlers.add(state.entry)
    for (const action of state.actions.values()) {
      if (action.kind === 'do') handlers.add(action.handler)
    }
    for (const handler of handlers) {
      const states = found.get(handler)
      if (states === undefined) found.set(handler, [state])
      else states.push(state)
    }
  }
  return found
}

function describe(states: readonly StateSymbol[]): string {
  const names = states.slice(0, 3).map((state) => `\`${state.name}\``)
  if (states.length === 1) return `state ${names[0]}`
  return `states ${names.join(', ')}${states.length > 3 ? ', …' : ''}`
}
