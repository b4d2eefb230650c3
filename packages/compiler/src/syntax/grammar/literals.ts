/** Expressions of one or a few tokens that contain no expression (language §1.4). */
import { expectedToken } from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { isExpressionStart } from '../lookahead.ts'
import { NO_NODES } from '../node-stack.ts'
import { Kind } from '../token.ts'
import type { Expression, IntLiteral } from '../tree.ts'

/** A literal, `this`, `$` or a string; nothing if the current token begins no such expression. */
export function leaf(p: Cursor): Expression | undefined {
  const start = p.start
  const end = p.end
  switch (p.kind) {
    case Kind.Int:
      if (p.peek(1) === Kind.Dot && p.peek(2) === Kind.Int) return floatLiteral(p, start)
      return intLiteral(p)
    case Kind.Dot:
      return p.peek(1) === Kind.Int ? floatLiteral(p, start) : undefined
    case Kind.TrueKeyword:
    case Kind.FalseKeyword: {
      const value = p.kind === Kind.TrueKeyword
      p.next()
      return { kind: 'BoolLiteral', start, end, value }
    }
    case Kind.NullKeyword:
      p.next()
      return { kind: 'NullLiteral', start, end }
    case Kind.HaltKeyword:
      p.next()
      return { kind: 'HaltLiteral', start, end }
    case Kind.ThisKeyword:
      p.next()
      return { kind: 'ThisExpression', start, end }
    case Kind.Nondet:
    case Kind.FairNondet: {
      const isFair = p.kind === Kind.FairNondet
      p.next()
      return { kind: 'NondetExpression', start, end, isFair }
    }
    case Kind.String:
    case Kind.UnclosedString: {
      const { raw, rawStart } = stringToken(p)
      return {
        kind: 'StringExpression',
        start,
        end,
        isFormat: false,
        raw,
        rawStart,
        args: NO_NODES,
      }
    }
    case Kind.FloatKeyword:
      return floatCall(p, start)
    default:
      return undefined
  }
}

/** The current `Int`; a missing one if it is something else. */
export function intLiteral(p: Cursor): IntLiteral {
  if (p.kind !== Kind.Int) {
    p.report(expectedToken, { subject: 'a number' })
    return { kind: 'IntLiteral', start: p.previousEnd, end: p.previousEnd, digits: '' }
  }
  const start = p.start
  const end = p.end
  p.next()
  return { kind: 'IntLiteral', start, end, digits: p.share(start, end) }
}

/** The text between the quotes of the current string, and where it begins. */
export function stringToken(p: Cursor): { raw: string; rawStart: number } {
  const rawStart = p.start + 1
  const rawEnd = p.kind === Kind.String ? p.end - 1 : p.end
  p.next()
  return { raw: p.text.slice(rawStart, rawEnd), rawStart }
}

/** An empty error expression at the end of the previous token. */
export function missingExpression(p: Cursor): Expression {
  const at = p.previousEnd
  p.height = 1
  return { kind: 'ErrorExpression', start: at, end: at }
}

/** Whether a keyword that has been reported as a name is used as one, not as an operator. */
export function startsName(p: Cursor): boolean {
  if (!p.isMisusedKeyword()) return false
  const next = p.peek(1)
  return next === Kind.Dot || next === Kind.Minus || !isExpressionStart(next)
}

/** `[Int] "." Int`: three tokens, so that `t.0.1` remains two accesses. */
function floatLiteral(p: Cursor, start: number): Expression {
  const whole = p.kind === Kind.Int ? p.tokenText : ''
  if (p.kind === Kind.Int) p.next()
  p.next()
  const text = `${whole}.${p.tokenText}`
  const end = p.end
  p.next()
  return { kind: 'FloatLiteral', start, end, text }
}

/** `float(Int, Int)` */
function floatCall(p: Cursor, start: number): Expression | undefined {
  if (p.peek(1) !== Kind.LeftParen) return undefined
  p.next()
  const open = p.start
  p.next()
  const mantissa = intLiteral(p)
  p.expect(Kind.Comma, 'and the exponent')
  const exponent = intLiteral(p)
  p.expectClose(Kind.RightParen, open)
  return { kind: 'FloatCallLiteral', start, end: p.previousEnd, mantissa, exponent }
}
