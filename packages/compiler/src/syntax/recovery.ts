/**
 * Recovery: where parsing goes on after an error. Every function skips tokens up to a place that is
 * plausible for what is being parsed; errors at that place are consequences and stay silent.
 */
import type { Cursor } from './cursor.ts'
import { bracketChange, isStatementContinuation, isStatementKeyword, Level } from './lookahead.ts'
import { Kind } from './token.ts'

/** The `;` that ends a statement, item or declaration; skips what stands before it. */
export function expectSemicolon(
  p: Cursor,
  what: string,
  of: 'statement' | 'item' | 'declaration' = 'statement',
): void {
  if (p.kind === Kind.Semicolon) {
    p.next()
    return
  }
  p.expect(Kind.Semicolon, `after ${what}`)
  if (of === 'statement') skipRest(p)
  else if (of === 'item') skipItem(p)
  else skipDeclaration(p)
}

/** Skips a bracket and everything up to the one that closes it. */
export function skipBrackets(p: Cursor): void {
  let open = 0
  do {
    open += bracketChange(p.kind)
    p.next()
  } while (open > 0 && p.kind !== Kind.EndOfFile)
}

/** Skips what is nested too deeply: to a `,` or `;` or the bracket that closes what is open. */
export function skipNested(p: Cursor): void {
  let open = 0
  while (p.kind !== Kind.EndOfFile) {
    const change = bracketChange(p.kind)
    if (open === 0 && (change < 0 || p.kind === Kind.Semicolon || p.kind === Kind.Comma)) break
    open += change
    p.next()
  }
  p.hush()
}

/** Skips the rest of a statement: past the next `;` or to a {@link isBoundary}. */
export function skipRest(p: Cursor): void {
  let open = 0
  while (p.kind !== Kind.EndOfFile && !isBoundary(p, open > 0)) {
    if (p.accept(Kind.Semicolon)) return
    open += bracketChange(p.kind)
    p.next()
  }
  p.hush()
}

/** Skips the rest of an item or member: past the next `;` or to a brace or another item. */
export function skipItem(p: Cursor): void {
  while (p.kind !== Kind.EndOfFile && p.level() === Level.None) {
    if (p.kind === Kind.LeftBrace || p.kind === Kind.RightBrace) break
    if (p.accept(Kind.Semicolon)) return
    p.next()
  }
  p.hush()
}

/** Skips the rest of a declaration: past the next `;` or to another declaration. */
export function skipDeclaration(p: Cursor): void {
  while (p.kind !== Kind.EndOfFile && p.level() < Level.Member) {
    if (p.accept(Kind.Semicolon)) return
    p.next()
  }
  p.hush()
}

/** Whether the current token cannot be part of the rest of a statement, or of brackets in it. */
export function isBoundary(p: Cursor, isBracketed = false): boolean {
  const kind = p.kind
  if (kind === Kind.LeftBrace || kind === Kind.RightBrace || kind === Kind.EndOfFile) return true
  if (isStatementKeyword(kind) || p.level() !== Level.None) return true
  if (isBracketed) return false
  if (kind !== Kind.NewKeyword && !isStatementContinuation(p.peek(1))) return false
  return (kind === Kind.NewKeyword || kind === Kind.Identifier) && p.isOnNewLine()
}

/**
 * Skips to the `{` that begins a body, if it follows on this line and nothing speaks against it;
 * says whether it does. Called where something else stands in its place.
 */
export function skipToBrace(p: Cursor): boolean {
  if (!isBraceNear(p)) return false
  while (p.kind !== Kind.LeftBrace) p.next()
  return true
}

/** Whether the rest of the line has a `{` and nothing that ends a declaration before it. */
export function isBraceNear(p: Cursor): boolean {
  for (let distance = 0; distance < LONGEST_HEAD; distance++) {
    const kind = p.peek(distance)
    if (kind === Kind.LeftBrace) return true
    const isEnd = kind === Kind.EndOfFile || kind === Kind.Semicolon || kind === Kind.RightBrace
    if (isEnd || isStatementKeyword(kind) || p.isOnNewLine(distance)) return false
  }
  return false
}

/** How many tokens are searched for the `{` of a body, so that recovery takes linear time. */
const LONGEST_HEAD = 100
