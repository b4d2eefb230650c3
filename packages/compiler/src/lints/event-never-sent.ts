/** W1002: events that are waited for but cannot occur. */
import { eventNeverSent } from '../diagnostics/catalogue/lints.ts'
import { nameOf } from '../semantics/places.ts'
import { type Lint, lint } from './lint.ts'

/**
 * An event that some state, `receive` or spec waits for, but that occurs in no expression.
 *
 * To send, raise or announce an event, a program has to name it in an expression, if not in the
 * statement then where the value of type `event` comes from. So such an event cannot occur; its
 * handlers are dead. Quiet in libraries and in programs with foreign functions, which may send it.
 */
export const eventNeverSentLint: Lint = lint(eventNeverSent, function* (facts) {
  if (!facts.isWhole || facts.hasForeignCode) return
  for (const event of facts.model.globals.events.values()) {
    const span = facts.handledEvents.get(event)
    if (span === undefined || event.builtIn !== undefined) continue
    if (facts.namedEvents.has(event)) continue
    const details = { related: [{ span, text: 'waits for it here' }] }
    yield { values: { event: event.name }, span: nameOf(event), details }
  }
})
