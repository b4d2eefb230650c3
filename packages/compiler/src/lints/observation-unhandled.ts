/** W1009: observed events that no state of the spec handles. */
import { observationUnhandled } from '../diagnostics/catalogue/lints.ts'
import { nameOf, spanOf } from '../semantics/places.ts'
import { type Lint, lint } from './lint.ts'

/**
 * An event that a spec or scenario observes, but that none of its states handles or ignores.
 *
 * Observing an event without an action for it in the current state is a failure, so every
 * occurrence of this one is. Observed events that some states handle are not reported: that the
 * others are never current when it occurs may be what the spec says. Quiet for specs without
 * states.
 */
export const observationUnhandledLint: Lint = lint(observationUnhandled, function* (facts) {
  for (const machine of facts.model.globals.machines.values()) {
    if (machine.flavour === 'machine' || machine.startState === undefined) continue
    const handled = new Set(machine.states.flatMap((state) => [...state.actions.keys()]))
    for (const name of machine.node.observes) {
      const event = facts.model.symbols.get(name)
      if (event?.kind !== 'event' || handled.has(event)) continue
      handled.add(event)
      yield {
        values: { event: event.name, spec: machine.name },
        span: spanOf(name, machine.file),
        details: { related: [{ span: nameOf(machine), text: 'no state has an action for it' }] },
      }
    }
  }
})
