/** Statements that contain no statements and begin with a keyword (language §2.5). */
import type { Cursor } from '../cursor.ts'
import { isExpressionStart } from '../lookahead.ts'
import { NO_NODES } from '../node-stack.ts'
import { expectSemicolon } from '../recovery.ts'
import { Kind } from '../token.ts'
import type { Expression, Statement } from '../tree.ts'
import { parseArguments, parseExpression } from './expressions.ts'

/** The statement a keyword begins; nothing if the current token begins none. */
export function parseSimpleStatement(p: Cursor, start: number): Statement | undefined {
  switch (p.kind) {
    case Kind.SendKeyword:
      return parseSend(p, start)
    case Kind.GotoKeyword: {
      p.next()
      const state = p.name('the name of a state')
      const args = furtherArguments(p)
      expectSemicolon(p, 'this statement')
      return { kind: 'GotoStatement', start, end: p.previousEnd, state, args }
    }
    case Kind.RaiseKeyword: {
      p.next()
      const event = parseExpression(p)
      const args = furtherArguments(p)
      expectSemicolon(p, 'this statement')
      return { kind: 'RaiseStatement', start, end: p.previousEnd, event, args }
    }
    case Kind.AnnounceKeyword: {
      p.next()
      const event = parseExpression(p)
      const args = furtherArguments(p)
      expectSemicolon(p, 'this statement')
      return { kind: 'AnnounceStatement', start, end: p.previousEnd, event, args }
    }
    case Kind.AssertKeyword:
    case Kind.AssumeKeyword:
      return parseAssertion(p, start)
    case Kind.PrintKeyword: {
      p.next()
      const message = parseExpression(p)
      expectSemicolon(p, 'this statement')
      return { kind: 'PrintStatement', start, end: p.previousEnd, message }
    }
    case Kind.ReturnKeyword:
      return parseReturn(p, start)
    case Kind.BreakKeyword:
      p.next()
      expectSemicolon(p, '`break`')
      return { kind: 'BreakStatement', start, end: p.previousEnd }
    case Kind.ContinueKeyword:
      p.next()
      expectSemicolon(p, '`continue`')
      return { kind: 'ContinueStatement', start, end: p.previousEnd }
    case Kind.NewKeyword:
      return parseNew(p, start)
    default:
      return undefined
  }
}

function parseSend(p: Cursor, start: number): Statement {
  p.next()
  const target = parseExpression(p)
  p.expect(Kind.Comma, 'and the event to send')
  const event = parseExpression(p)
  const args = furtherArguments(p)
  expectSemicolon(p, 'this statement')
  return { kind: 'SendStatement', start, end: p.previousEnd, target, event, args }
}

function parseAssertion(p: Cursor, start: number): Statement {
  const kind = p.kind === Kind.AssertKeyword ? 'AssertStatement' : 'AssumeStatement'
  p.next()
  const condition = parseExpression(p)
  const message = p.accept(Kind.Comma) ? parseExpression(p) : undefined
  expectSemicolon(p, 'this statement')
  const end = p.previousEnd
  if (message === undefined) return { kind, start, end, condition }
  return { kind, start, end, condition, message }
}

function parseReturn(p: Cursor, start: number): Statement {
  p.next()
  if (!isExpressionStart(p.kind) && !p.isMisusedKeyword()) {
    expectSemicolon(p, '`return`')
    return { kind: 'ReturnStatement', start, end: p.previousEnd }
  }
  const value = parseExpression(p)
  expectSemicolon(p, 'this statement')
  return { kind: 'ReturnStatement', start, end: p.previousEnd, value }
}

/** `new I(args);` */
function parseNew(p: Cursor, start: number): Statement {
  p.next()
  const name = p.name('the name of a machine or interface')
  let args: readonly Expression[] = NO_NODES
  if (p.kind === Kind.LeftParen) args = parseArguments(p)
  else p.expect(Kind.LeftParen, 'and the arguments')
  expectSemicolon(p, 'this statement')
  return { kind: 'NewStatement', start, end: p.previousEnd, interface: name, args }
}

/** `["," Args]` */
function furtherArguments(p: Cursor): readonly Expression[] {
  if (p.kind !== Kind.Comma) return NO_NODES
  const from = p.nodes.size
  do {
    p.next()
    if (endsArguments(p)) {
      p.reportTrailingComma()
      break
    }
    p.nodes.push(parseExpression(p))
  } while (p.kind === Kind.Comma)
  return p.nodes.take(from)
}

function endsArguments(p: Cursor): boolean {
  return p.kind === Kind.Semicolon
}
