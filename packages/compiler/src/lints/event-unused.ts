/** W1001: events that nothing mentions. */
import { eventUnused } from '../diagnostics/catalogue/lints.ts'
import { nameOf } from '../semantics/places.ts'
import { type Lint, lint } from './lint.ts'

/**
 * An event that is named nowhere but in its declaration.
 *
 * Quiet in libraries, whose users may send it, and in programs with foreign functions, which may
 * send it unseen. In all other programs it cannot occur, and nothing would notice its absence.
 */
export const eventUnusedLint: Lint = lint(eventUnused, function* (facts) {
  if (!facts.isWhole || facts.hasForeignCode) return
  for (const event of facts.model.globals.events.values()) {
    if (event.builtIn !== undefined || facts.usedEvents.has(event)) continue
    yield { values: { event: event.name }, span: nameOf(event) }
  }
})
