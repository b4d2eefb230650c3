/** Expressions (language §2.6): precedence climbing over the operators. */
import {
  assignmentInExpression,
  expectedExpression,
  formatLiteral,
  singleFieldTuple,
} from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { NO_NODES } from '../node-stack.ts'
import { skipBrackets, skipNested } from '../recovery.ts'
import { isKeyword, KIND_COUNT, Kind, TOKEN_TEXTS } from '../token.ts'
import type { BinaryOperator, Expression, NamedTupleField } from '../tree.ts'
import { intLiteral, leaf, missingExpression, startsName, stringToken } from './literals.ts'
import { parseParameters, parseType } from './types.ts'

/** `Expr`; leaves the height of the expression in `height`. */
export function parseExpression(p: Cursor): Expression {
  return parseOperators(p, LOWEST)
}

/** `"(" [Args] ")"` of a call or creation; leaves the greatest height in `height`. */
export function parseArguments(p: Cursor): readonly Expression[] {
  const from = p.nodes.size
  const open = p.start
  p.next()
  let height = 0
  if (p.kind !== Kind.RightParen) {
    do {
      p.nodes.push(parseOperators(p, LOWEST))
      if (p.height > height) height = p.height
    } while (p.continues(Kind.RightParen))
  }
  p.expectClose(Kind.RightParen, open)
  p.height = height
  return p.nodes.take(from)
}

/** Every operator binds at least as tightly as this. */
const LOWEST = 1

/** Binding powers of §2.6 by kind of token; 0 for tokens that continue no expression. */
const POWERS: Uint8Array = bindingPowers()

function bindingPowers(): Uint8Array {
  const powers = new Uint8Array(KIND_COUNT)
  const rows: readonly (readonly [number, readonly number[]])[] = [
    [16, [Kind.Dot]],
    [15, [Kind.IsKeyword]],
    [14, [Kind.TargetsKeyword]],
    [11, [Kind.LeftBracket]],
    [9, [Kind.Star, Kind.Slash, Kind.Percent]],
    [8, [Kind.Plus, Kind.Minus]],
    [7, [Kind.AsKeyword, Kind.ToKeyword]],
    [6, [Kind.Less, Kind.Greater, Kind.LessEqual, Kind.GreaterEqual, Kind.InKeyword]],
    // `=` is a mistake; it is read as `==`.
    [5, [Kind.Equal, Kind.NotEqual, Kind.Assign]],
    [4, [Kind.AndAnd]],
    [3, [Kind.OrOr]],
    [2, [Kind.Implies]],
    [1, [Kind.Iff]],
  ]
  for (const [power, kinds] of rows) for (const kind of kinds) powers[kind] = power
  return powers
}

const INFLIGHT_POWER = 13
const SENT_POWER = 12
const UNARY_POWER = 10

/** An expression whose operators bind at least with power `least`. */
function parseOperators(p: Cursor, least: number): Expression {
  if (p.isTooDeep(1)) return skippedExpression(p)
  p.depth++
  let left = parsePrefix(p)
  for (;;) {
    const power = POWERS[p.kind]!
    if (power < least || power === 0) break
    const height = p.height
    if (p.isTooDeep(height)) {
      skipNested(p)
      break
    }
    left = parseInfix(p, left, power)
    p.height = Math.max(height, p.height) + 1
  }
  p.depth--
  return left
}

/** What follows a left operand; leaves the height of what was read besides it. */
function parseInfix(p: Cursor, left: Expression, power: number): Expression {
  const start = left.start
  switch (p.kind) {
    case Kind.Dot:
      return parseAccess(p, left)
    case Kind.LeftBracket: {
      const open = p.start
      p.next()
      const index = parseOperators(p, LOWEST)
      p.expectClose(Kind.RightBracket, open)
      return { kind: 'IndexExpression', start, end: p.previousEnd, target: left, index }
    }
    case Kind.AsKeyword:
    case Kind.ToKeyword: {
      const operator = p.kind === Kind.AsKeyword ? 'as' : 'to'
      p.next()
      const type = parseType(p)
      return { kind: 'CastExpression', start, end: type.end, operator, operand: left, type }
    }
    case Kind.IsKeyword: {
      p.next()
      const name = p.name('the name of a machine, event or state')
      p.height = 1
      return { kind: 'IsExpression', start, end: name.end, operand: left, name }
    }
    case Kind.TargetsKeyword: {
      p.next()
      const machine = parseOperators(p, power + 1)
      return { kind: 'TargetsExpression', start, end: machine.end, message: left, machine }
    }
    default:
      return parseBinary(p, left, power)
  }
}

function parseBinary(p: Cursor, left: Expression, power: number): Expression {
  const operatorStart = p.start
  if (p.kind === Kind.Assign) reportAssignment(p)
  const operator = (p.kind === Kind.Assign ? '==' : TOKEN_TEXTS[p.kind]!) as BinaryOperator
  p.next()
  const right = parseOperators(p, power + 1)
  const start = left.start
  return { kind: 'BinaryExpression', start, end: right.end, operator, operatorStart, left, right }
}

function reportAssignment(p: Cursor): void {
  if (p.isAssigning) {
    p.report(assignmentInExpression)
    return
  }
  const edits = [{ span: p.span(p.start, p.end), newText: '==' }]
  p.report(assignmentInExpression, { fix: { title: 'replace `=` with `==`', edits } })
}

/** `. Id` or `. Int` */
function parseAccess(p: Cursor, target: Expression): Expression {
  const start = target.start
  p.next()
  p.height = 1
  if (p.kind === Kind.Int) {
    const index = intLiteral(p)
    return { kind: 'ItemExpression', start, end: index.end, target, index }
  }
  const field = p.name('the name of a field or the number of an element')
  return { kind: 'FieldExpression', start, end: p.previousEnd, target, field }
}

/** A prefix operator with its operand, or a primary; leaves its height in `height`. */
function parsePrefix(p: Cursor): Expression {
  const start = p.start
  p.height = 1
  switch (p.kind) {
    case Kind.Identifier:
      return nameOrCall(p)
    case Kind.LeftParen:
      return parseParenthesised(p, start)
    case Kind.Minus:
    case Kind.Not: {
      const operator = p.kind === Kind.Minus ? '-' : '!'
      p.next()
      const operand = parseOperators(p, UNARY_POWER)
      p.height++
      return { kind: 'UnaryExpression', start, end: p.previousEnd, operator, operand }
    }
    case Kind.NewKeyword: {
      p.next()
      const name = p.name('the name of a machine or interface')
      const args = callArguments(p)
      return { kind: 'NewExpression', start, end: p.previousEnd, interface: name, args }
    }
    case Kind.KeysKeyword:
    case Kind.ValuesKeyword:
    case Kind.SizeofKeyword:
    case Kind.DefaultKeyword:
    case Kind.ChooseKeyword:
    case Kind.FormatKeyword:
      return parseBuiltIn(p, start)
    case Kind.ForallKeyword:
    case Kind.ExistsKeyword:
      return startsName(p) ? nameOrCall(p) : parseQuantifier(p, start)
    case Kind.InflightKeyword:
    case Kind.SentKeyword:
      return startsName(p) ? nameOrCall(p) : parseFlying(p, start)
    default:
      return leaf(p) ?? badExpression(p)
  }
}

/** `Id` or `Id(args)`; `f (2 wise)` is no call (§2.7). */
function nameOrCall(p: Cursor): Expression {
  const name = p.takeName()
  const start = name.start
  if (p.kind !== Kind.LeftParen || (p.peek(1) === Kind.Int && p.peek(2) === Kind.WiseKeyword)) {
    return { kind: 'NameExpression', start, end: name.end, name }
  }
  const args = parseArguments(p)
  p.height++
  return { kind: 'CallExpression', start, end: p.previousEnd, callee: name, args }
}

/** The arguments of `new`; reports if the parentheses are missing. */
function callArguments(p: Cursor): readonly Expression[] {
  if (p.kind !== Kind.LeftParen) {
    p.height = 1
    p.expect(Kind.LeftParen, 'and the arguments')
    return NO_NODES
  }
  const args = parseArguments(p)
  p.height++
  return args
}

/** What begins with `(`: parentheses, a tuple or a named tuple. */
function parseParenthesised(p: Cursor, start: number): Expression {
  p.next()
  if (p.peek(1) === Kind.Assign && (p.kind === Kind.Identifier || isKeyword(p.kind))) {
    return parseNamedTuple(p, start)
  }
  const first = parseOperators(p, LOWEST)
  if (p.kind !== Kind.Comma) {
    p.expectClose(Kind.RightParen, start)
    p.height++
    return { kind: 'ParenthesisedExpression', start, end: p.previousEnd, expression: first }
  }
  let height = p.height
  const from = p.nodes.size
  p.nodes.push(first)
  if (p.peek(1) === Kind.RightParen) p.next()
  while (p.continues(Kind.RightParen)) {
    p.nodes.push(parseOperators(p, LOWEST))
    if (p.height > height) height = p.height
  }
  p.expectClose(Kind.RightParen, start)
  p.height = height + 1
  const elements = p.nodes.take<Expression>(from)
  return { kind: 'TupleExpression', start, end: p.previousEnd, elements }
}

/** `(Id = Expr,)` or `(Id = Expr, Id = Expr, …)`, after the `(`. */
function parseNamedTuple(p: Cursor, start: number): Expression {
  const from = p.nodes.size
  let height = 0
  let isSingle = false
  do {
    const name = p.name('the name of a field')
    p.expect(Kind.Assign, 'and the value of the field')
    // The field is a level of the tree, too.
    p.depth++
    const value = parseOperators(p, LOWEST)
    p.depth--
    if (p.height > height) height = p.height
    const end = Math.max(value.end, name.end)
    p.nodes.push({ kind: 'NamedTupleField', start: name.start, end, name, value })
    if (p.nodes.size > from + 1 || p.kind !== Kind.Comma) continue
    isSingle = p.peek(1) === Kind.RightParen
    if (isSingle) p.next()
  } while (p.continues(Kind.RightParen))
  const fields = p.nodes.take<NamedTupleField>(from)
  if (fields.length === 1 && !isSingle && p.kind === Kind.RightParen) {
    const at = p.previousEnd
    const edits = [{ span: p.span(at, at), newText: ',' }]
    const detail = "mismatched input ')' expecting ','"
    p.report(singleFieldTuple, {
      start,
      end: p.end,
      detail,
      fix: { title: 'add the comma', edits },
    })
  }
  p.expectClose(Kind.RightParen, start)
  p.height = height + 2
  return { kind: 'NamedTupleExpression', start, end: p.previousEnd, fields }
}

/** `keys`, `values`, `sizeof`, `default`, `choose` and `format` with what stands in parentheses. */
function parseBuiltIn(p: Cursor, start: number): Expression {
  const kind = p.kind
  if (p.isMisusedKeyword()) return nameOrCall(p)
  p.next()
  const open = p.start
  if (!p.expect(Kind.LeftParen, `after \`${TOKEN_TEXTS[kind]}\``)) {
    return { kind: 'ErrorExpression', start, end: p.previousEnd }
  }
  if (kind === Kind.FormatKeyword) return parseFormat(p, start, open)
  if (kind === Kind.DefaultKeyword) {
    const type = parseType(p)
    p.expectClose(Kind.RightParen, open)
    p.height++
    return { kind: 'DefaultExpression', start, end: p.previousEnd, type }
  }
  if (kind === Kind.ChooseKeyword && p.accept(Kind.RightParen)) {
    return { kind: 'ChooseExpression', start, end: p.previousEnd }
  }
  const operand = parseOperators(p, LOWEST)
  p.expectClose(Kind.RightParen, open)
  p.height++
  const end = p.previousEnd
  if (kind === Kind.ChooseKeyword) return { kind: 'ChooseExpression', start, end, operand }
  const isKeys = kind === Kind.KeysKeyword
  const operation = isKeys ? 'keys' : kind === Kind.ValuesKeyword ? 'values' : 'sizeof'
  return { kind: 'CollectionCall', start, end, operation, operand }
}

/** `format("…", args)`, after the parenthesis. */
function parseFormat(p: Cursor, start: number, open: number): Expression {
  let raw = ''
  let rawStart = p.previousEnd
  const from = p.nodes.size
  let height = 0
  if (p.kind === Kind.String || p.kind === Kind.UnclosedString) {
    const token = stringToken(p)
    raw = token.raw
    rawStart = token.rawStart
  } else {
    p.report(formatLiteral)
    if (p.kind !== Kind.RightParen && p.kind !== Kind.Comma) p.nodes.push(parseOperators(p, LOWEST))
  }
  while (p.continues(Kind.RightParen)) {
    p.nodes.push(parseOperators(p, LOWEST))
    if (p.height > height) height = p.height
  }
  p.expectClose(Kind.RightParen, open)
  p.height = height + 1
  const end = p.previousEnd
  const args = p.nodes.take<Expression>(from)
  return { kind: 'StringExpression', start, end, isFormat: true, raw, rawStart, args }
}

/** `forall [new] (params) :: Expr`; the body extends as far to the right as possible. */
function parseQuantifier(p: Cursor, start: number): Expression {
  const quantifier = p.kind === Kind.ForallKeyword ? 'forall' : 'exists'
  p.next()
  const isNew = p.accept(Kind.NewKeyword)
  const parameters = parseParameters(p)
  const typeHeight = p.height
  if (p.expect(Kind.Colon, 'and another `:` before the formula')) {
    p.expect(Kind.Colon, 'before the formula')
  }
  const body = parseOperators(p, LOWEST)
  p.height = Math.max(p.height, typeHeight) + 1
  const end = p.previousEnd
  return { kind: 'QuantifierExpression', start, end, quantifier, isNew, parameters, body }
}

function parseFlying(p: Cursor, start: number): Expression {
  const isInflight = p.kind === Kind.InflightKeyword
  const operator = isInflight ? 'inflight' : 'sent'
  p.next()
  const operand = parseOperators(p, isInflight ? INFLIGHT_POWER : SENT_POWER)
  p.height++
  return { kind: 'FlyingExpression', start, end: p.previousEnd, operator, operand }
}

/** A place without an expression; a keyword used as a name counts as a name. */
function badExpression(p: Cursor): Expression {
  if (p.isMisusedKeyword()) return nameOrCall(p)
  if (startsForeignLiteral(p)) return foreignLiteral(p)
  const isGap = p.isOnNewLine() || p.kind === Kind.EndOfFile
  const place = isGap ? { start: p.previousEnd, end: p.previousEnd } : {}
  p.report(expectedExpression, place)
  return missingExpression(p)
}

/** Whether `[…]` or `{…}` stands where other languages have literals of collections. */
function startsForeignLiteral(p: Cursor): boolean {
  const isAfter = p.previousKind === Kind.Assign || p.previousKind === Kind.Comma
  return p.kind === Kind.LeftBracket || (p.kind === Kind.LeftBrace && isAfter)
}

function foreignLiteral(p: Cursor): Expression {
  const start = p.start
  const help = 'P has no literals of collections: add the elements with `+=`.'
  p.report(expectedExpression, { help })
  skipBrackets(p)
  return { kind: 'ErrorExpression', start, end: p.previousEnd }
}

/** An expression that is nested too deeply. */
function skippedExpression(p: Cursor): Expression {
  const start = p.start
  skipNested(p)
  p.height = 1
  if (p.previousEnd < start) return missingExpression(p)
  return { kind: 'ErrorExpression', start, end: p.previousEnd }
}
