/** Events by name, in lists of declarations and states (language §8.1, §8.2). */
import type { SourceFile } from '../../source/source-file.ts'
import type { Identifier } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { reportMissing } from '../missing.ts'
import { eventSet } from '../relations.ts'
import type { EventSet, EventSymbol } from '../symbol.ts'

/** The event of a name; unknown → MissingDeclaration, fatal. */
export function resolveEvent(
  context: Context,
  name: Identifier,
  file: SourceFile,
): EventSymbol | undefined {
  const event = context.model.globals.events.get(name.name)
  if (event === undefined) reportMissing(context, { wanted: 'event', name, file }, 'fatal')
  else context.model.symbols.set(name, event)
  return event
}

/** The events of a list in source order, without repeats. */
export function resolveEvents(
  context: Context,
  names: readonly Identifier[],
  file: SourceFile,
): EventSymbol[] {
  const events = new Set<EventSymbol>()
  for (const name of names) {
    const event = resolveEvent(context, name, file)
    if (event !== undefined) events.add(event)
  }
  return [...events]
}

/** The events of a list as a set. */
export function resolveEventSet(
  context: Context,
  names: readonly Identifier[],
  file: SourceFile,
): EventSet {
  return eventSet(resolveEvents(context, names, file).map((event) => event.name))
}
