/** W1003: events that are sent although nobody can take them. */
import { eventNeverHandled } from '../diagnostics/catalogue/lints.ts'
import { nameOf } from '../semantics/places.ts'
import { type Lint, lint } from './lint.ts'

/**
 * An event that a `send` statement names, and that no state of any machine or spec handles, defers
 * or ignores, no `receive` awaits, and no spec observes.
 *
 * Whichever machine it is sent to, taking it from the inbox is the failure "cannot be handled"; at
 * best it is never taken. Events that are only announced or compared are no concern of this lint.
 * Quiet in libraries, whose users may handle it.
 */
export const eventNeverHandledLint: Lint = lint(eventNeverHandled, function* (facts) {
  if (!facts.isWhole) return
  for (const event of facts.model.globals.events.values()) {
    const span = facts.sentEvents.get(event)
    if (span === undefined || event.builtIn !== undefined) continue
    if (facts.handledEvents.has(event)) continue
    const details = { related: [{ span, text: 'sent here' }] }
    yield { values: { event: event.name }, span: nameOf(event), details }
  }
})
