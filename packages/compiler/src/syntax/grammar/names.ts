/** Lists of names and events (language §2.1). */
import { expectedToken, nullEvent } from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { NO_NODES } from '../node-stack.ts'
import { Kind } from '../token.ts'
import type { Identifier } from '../tree.ts'

/** `Id {"," Id}` */
export function parseNames(p: Cursor, what: string): readonly Identifier[] {
  const first = p.name(what)
  if (!continuesNames(p)) return [first]
  const from = p.nodes.size
  p.nodes.push(first)
  do p.nodes.push(p.name(what))
  while (continuesNames(p))
  return p.nodes.take(from)
}

/** `EvName {"," EvName}`; `role` says what the events are, for `null`, which cannot be one. */
export function parseEvents(p: Cursor, role: string): readonly Identifier[] {
  const first = eventName(p, role)
  if (!continuesEvents(p)) return [first]
  const from = p.nodes.size
  p.nodes.push(first)
  do p.nodes.push(eventName(p, role))
  while (continuesEvents(p))
  return p.nodes.take(from)
}

/** `[EvName {"," EvName}]` before a `;` or `{` */
export function parseOptionalEvents(p: Cursor, role: string): readonly Identifier[] {
  if (p.kind === Kind.Semicolon || p.kind === Kind.LeftBrace) return NO_NODES
  return parseEvents(p, role)
}

/** `EvIds`: `null` is allowed. */
export function parseHandledEvents(p: Cursor): readonly Identifier[] {
  const first = handledEvent(p)
  if (!continuesEvents(p)) return [first]
  const from = p.nodes.size
  p.nodes.push(first)
  do p.nodes.push(handledEvent(p))
  while (continuesEvents(p))
  return p.nodes.take(from)
}

/** Takes a comma between names; a comma after which no name follows is reported. */
function continuesNames(p: Cursor): boolean {
  if (p.kind !== Kind.Comma) return false
  p.next()
  if (!isListEnd(p.kind)) return true
  p.reportTrailingComma()
  return false
}

/** As {@link continuesNames}, and reports a missing comma. */
function continuesEvents(p: Cursor): boolean {
  const next = p.peek(1)
  const isName = p.kind === Kind.Identifier && (next === Kind.Comma || isListEnd(next))
  if (!isName || p.isOnNewLine() || p.isQuiet()) return continuesNames(p)
  p.report(expectedToken, { subject: '`,` between events' })
  return true
}

function isListEnd(kind: number): boolean {
  return (
    kind === Kind.Semicolon ||
    kind === Kind.LeftBrace ||
    kind === Kind.RightBrace ||
    kind === Kind.Colon ||
    kind === Kind.DoKeyword ||
    kind === Kind.GotoKeyword ||
    kind === Kind.InKeyword
  )
}

function eventName(p: Cursor, role: string): Identifier {
  if (p.kind === Kind.HaltKeyword) return p.takeName()
  if (p.kind !== Kind.NullKeyword) return p.name('the name of an event')
  p.report(nullEvent, { subject: role, detail: "mismatched input 'null' expecting {'halt', Iden}" })
  return p.takeName()
}

function handledEvent(p: Cursor): Identifier {
  const isWord = p.kind === Kind.HaltKeyword || p.kind === Kind.NullKeyword
  return isWord ? p.takeName() : p.name('the name of an event')
}
