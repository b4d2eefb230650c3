/** W1008: events that a machine sends to itself but handles in no state. */
import { selfSendUnhandled } from '../diagnostics/catalogue/lints.ts'
import { referencedEvent } from '../semantics/event-reference.ts'
import { nameOf, spanOf } from '../semantics/places.ts'
import type { EventSymbol, MachineSymbol } from '../semantics/symbol.ts'
import { withoutParentheses } from '../syntax/parentheses.ts'
import type { Facts } from './facts.ts'
import { type Lint, lint } from './lint.ts'

/**
 * `send this, e` in a machine none of whose states has an action for `e`, when no `receive` of the
 * program awaits it.
 *
 * `this` is this very machine, whatever the module system binds, so the event ends in an inbox
 * whose owner fails when it takes it. Events that are handled nowhere at all are left to W1003.
 */
export const selfSendUnhandledLint: Lint = lint(selfSendUnhandled, function* (facts) {
  for (const machine of facts.model.globals.machines.values()) {
    if (machine.flavour !== 'machine') continue
    const handled = handledBy(machine)
    for (const symbol of machine.functions) {
      for (const { target, event: expression } of facts.functions.get(symbol)?.sends ?? []) {
        if (withoutParentheses(target).kind !== 'ThisExpression') continue
        const event = referencedEvent(facts.model, expression)
        if (event === undefined || event.builtIn !== undefined) continue
        if (handled.has(event) || facts.receivedEvents.has(event)) continue
        if (isReportedElsewhere(facts, event)) continue
        yield {
          values: { event: event.name, machine: machine.name },
          span: spanOf(expression, symbol.file),
          details: { related: [{ span: nameOf(machine), text: 'has no action for it' }] },
        }
      }
    }
  }
})

function handledBy(machine: MachineSymbol): ReadonlySet<EventSymbol> {
  return new Set(machine.states.flatMap((state) => [...state.actions.keys()]))
}

function isReportedElsewhere(facts: Facts, event: EventSymbol): boolean {
  return facts.isWhole && !facts.handledEvents.has(event)
}
