/** Bodies, handlers and the statements that contain others (language §2.3, §2.5). */
import {
  elseWithoutIf,
  emptyList,
  expectedStatement,
  handlerParameters,
  misplacedStatement,
  misplacedVariable,
} from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { isBodyStatement, isExpressionStart, Level } from '../lookahead.ts'
import { NO_NODES } from '../node-stack.ts'
import { expectSemicolon, skipNested, skipRest, skipToBrace } from '../recovery.ts'
import { isKeyword, Kind } from '../token.ts'
import type {
  Body,
  Expression,
  Handler,
  Parameter,
  ReceiveCase,
  Statement,
  VariableDeclaration,
} from '../tree.ts'
import { parseAssignmentOrCall, parseExpressionStatement } from './assignments.ts'
import { parseExpression } from './expressions.ts'
import { parseHandledEvents } from './names.ts'
import { parseSimpleStatement } from './simple-statements.ts'
import { parseParameter } from './types.ts'
import { parseVariable } from './variables.ts'

/**
 * `"{" { VarDecl } { Stmt } "}"`. With `isReported` the absence of the `{` has been reported, and
 * statements follow.
 */
export function parseBody(p: Cursor, what: string, isReported = false): Body {
  const hasBrace = p.kind === Kind.LeftBrace
  let open = hasBrace ? p.start : p.previousEnd
  if (hasBrace) p.next()
  else if (!isReported) {
    p.expect(Kind.LeftBrace, `to begin ${what}`)
    if (skipToBrace(p)) {
      open = p.start
      p.next()
    } else if (!startsBody(p)) {
      return { kind: 'Body', start: open, end: open, variables: NO_NODES, statements: NO_NODES }
    }
  }
  const from = p.nodes.size
  while (p.kind === Kind.VarKeyword) {
    p.synchronise()
    p.nodes.push(parseVariable(p))
  }
  const variables = p.nodes.take<VariableDeclaration>(from)
  parseStatements(p, 'after a statement')
  while (skipSurplusBrace(p, isBodyStatement(p.peek(1), p.peek(2)))) {
    parseStatements(p, 'after a statement')
  }
  p.expectBrace(open, what)
  const statements = p.nodes.take<Statement>(from)
  return { kind: 'Body', start: open, end: p.previousEnd, variables, statements }
}

/** `["(" Id ":" Type ")"] Body` */
export function parseHandler(p: Cursor, what: string): Handler {
  const start = p.start
  const parameter = startsParameter(p) ? handlerParameter(p) : undefined
  const body = parseBody(p, what)
  const from = parameter === undefined ? body.start : start
  const end = Math.max(from, p.previousEnd)
  if (parameter === undefined) return { kind: 'Handler', start: from, end, body }
  return { kind: 'Handler', start: from, end, parameter, body }
}

/** Whether a handler begins with a parameter, whose `(` may be missing. */
export function startsParameter(p: Cursor): boolean {
  return p.kind === Kind.LeftParen || (p.kind === Kind.Identifier && p.peek(1) === Kind.Colon)
}

/** `Stmt`; consumes nothing at the end of a block or where something begins outside of bodies. */
export function parseStatement(p: Cursor): Statement {
  if (p.isTooDeep(1)) return skippedStatement(p)
  p.depth++
  p.synchronise()
  const statement = statementAt(p)
  p.depth--
  return statement
}

/** Skips a `}` too many: one that more statements or cases follow. */
function skipSurplusBrace(p: Cursor, goesOn: boolean): boolean {
  if (p.kind !== Kind.RightBrace || !goesOn || !p.takeSurplusBrace()) return false
  p.next()
  p.report(misplacedStatement)
  return true
}

/** Whether statements follow although the `{` before them is missing. */
function startsBody(p: Cursor): boolean {
  if (p.kind === Kind.EndOfFile || p.kind === Kind.Semicolon) return false
  return p.level() === Level.None && p.kind !== Kind.RightBrace
}

/** Pushes the statements up to the `}` of the block, or to what cannot stand in a block. */
function parseStatements(p: Cursor, where: string, isIfBlock = false): void {
  const from = p.nodes.size
  while (p.kind !== Kind.RightBrace && p.kind !== Kind.EndOfFile) {
    const index = p.index
    const errors = p.diagnostics.length
    if (p.kind === Kind.VarKeyword) {
      // One error for several variables in a row.
      if (p.nodes.last(from)?.kind !== 'ErrorStatement') p.synchronise()
      p.nodes.push(strayVariable(p, where))
      continue
    }
    if (p.kind === Kind.ElseKeyword && isIfBlock) break
    if (p.kind === Kind.CaseKeyword && p.receiveDepth > 0) break
    const statement = parseStatement(p)
    if (p.index > index) p.nodes.push(statement)
    else if (p.level() !== Level.None) break
    else p.nodes.push(skippedToken(p))
    const hasErrors = p.diagnostics.length > errors
    if (hasErrors && p.kind === Kind.ElseKeyword && !isIfBlock) p.nodes.push(brokenElse(p))
  }
}

/** An `else` after a statement with errors, which was probably meant as its `if`. */
function brokenElse(p: Cursor): Statement {
  const start = p.start
  p.hush()
  const statement = badStatement(p, start)
  return { kind: 'ErrorStatement', start, end: statement.end }
}

function statementAt(p: Cursor): Statement {
  const start = p.start
  switch (p.kind) {
    case Kind.Identifier:
      return parseAssignmentOrCall(p)
    case Kind.LeftBrace:
      return parseBlock(p, start)
    case Kind.IfKeyword:
      return parseIf(p, start)
    case Kind.WhileKeyword:
      return parseWhile(p, start)
    case Kind.ForeachKeyword:
      return parseForeach(p, start)
    case Kind.ReceiveKeyword:
      return parseReceive(p, start)
    case Kind.Semicolon:
      p.next()
      return { kind: 'EmptyStatement', start, end: p.previousEnd }
    default:
      return parseSimpleStatement(p, start) ?? badStatement(p, start)
  }
}

function parseBlock(p: Cursor, start: number): Statement {
  const isIfBlock = p.isIfBlock
  p.isIfBlock = false
  p.next()
  const from = p.nodes.size
  parseStatements(p, 'inside of a block', isIfBlock)
  p.expectBrace(start, 'this block')
  const statements = p.nodes.take<Statement>(from)
  return { kind: 'BlockStatement', start, end: p.previousEnd, statements }
}

function parseIf(p: Cursor, start: number): Statement {
  p.next()
  const condition = parseCondition(p)
  p.isIfBlock = p.kind === Kind.LeftBrace
  const consequent = parseSubstatement(p)
  if (p.kind !== Kind.ElseKeyword) {
    return { kind: 'IfStatement', start, end: p.previousEnd, condition, consequent }
  }
  p.next()
  const alternate = parseSubstatement(p)
  return { kind: 'IfStatement', start, end: p.previousEnd, condition, consequent, alternate }
}

function parseWhile(p: Cursor, start: number): Statement {
  p.next()
  const condition = parseCondition(p)
  const body = parseSubstatement(p)
  return { kind: 'WhileStatement', start, end: p.previousEnd, condition, body }
}

/** `"(" Expr ")"`; if the `(` is missing, so may be the `)`. */
function parseCondition(p: Cursor): Expression {
  const open = p.start
  const hasOpen = p.expect(Kind.LeftParen, 'before the condition')
  const condition = parseExpression(p)
  if (hasOpen) p.expectClose(Kind.RightParen, open)
  else p.accept(Kind.RightParen)
  return condition
}

/** The statement of an `if`, `else` or loop. */
function parseSubstatement(p: Cursor): Statement {
  if (p.kind === Kind.VarKeyword) return strayVariable(p, 'here')
  if (p.kind !== Kind.ElseKeyword) return parseStatement(p)
  p.report(expectedStatement)
  return { kind: 'ErrorStatement', start: p.previousEnd, end: p.previousEnd }
}

function parseForeach(p: Cursor, start: number): Statement {
  p.next()
  const open = p.start
  const hasOpen = p.expect(Kind.LeftParen, 'after `foreach`')
  const item = p.name('the name of a variable')
  p.expect(Kind.InKeyword, 'and the collection')
  const collection = parseExpression(p)
  if (hasOpen) p.expectClose(Kind.RightParen, open)
  else p.accept(Kind.RightParen)
  const from = p.nodes.size
  while (p.accept(Kind.InvariantKeyword)) {
    p.nodes.push(parseExpression(p))
    expectSemicolon(p, 'the invariant')
  }
  const invariants = p.nodes.take<Expression>(from)
  const body = parseSubstatement(p)
  const end = p.previousEnd
  return { kind: 'ForeachStatement', start, end, item, collection, invariants, body }
}

/** `"receive" "{" RecvCase { RecvCase } "}"` */
function parseReceive(p: Cursor, start: number): Statement {
  p.next()
  const from = p.nodes.size
  const open = p.start
  if (!p.expect(Kind.LeftBrace, 'after `receive`') && p.kind !== Kind.CaseKeyword) {
    skipRest(p)
    return { kind: 'ReceiveStatement', start, end: p.previousEnd, cases: NO_NODES }
  }
  // A case, its handler and the handler's body are levels of the tree, too.
  p.depth += 3
  p.receiveDepth++
  while (p.kind === Kind.CaseKeyword) {
    p.synchronise()
    p.nodes.push(parseCase(p))
    skipSurplusBrace(p, p.peek(1) === Kind.CaseKeyword)
  }
  p.receiveDepth--
  p.depth -= 3
  const cases = p.nodes.take<ReceiveCase>(from)
  if (cases.length === 0) {
    p.report(emptyList, { subject: '`receive`', help: 'Write at least one `case e: { … }`.' })
  }
  p.expectBrace(open, 'this `receive`')
  return { kind: 'ReceiveStatement', start, end: p.previousEnd, cases }
}

function parseCase(p: Cursor): ReceiveCase {
  const start = p.start
  p.next()
  const events = parseHandledEvents(p)
  const hasColon = p.expect(Kind.Colon, 'and what to do with the event')
  if (!hasColon) p.accept(Kind.DoKeyword)
  const handler = parseHandler(p, 'this case')
  return { kind: 'ReceiveCase', start, end: p.previousEnd, events, handler }
}

/** The parameter of a handler; none and several are reported. */
function handlerParameter(p: Cursor): Parameter | undefined {
  const open = p.start
  p.expect(Kind.LeftParen, 'before the parameter')
  if (p.kind === Kind.RightParen) {
    const span = p.span(open, p.text[p.end] === ' ' ? p.end + 1 : p.end)
    const fix = { title: 'remove the parentheses', edits: [{ span, newText: '' }] }
    const subject = 'a handler without parameter has no parentheses'
    p.report(handlerParameters, { subject, start: open, end: p.end, fix })
    p.next()
    return undefined
  }
  const parameter = parseParameter(p, 'the name of the parameter')
  if (p.kind === Kind.Comma) {
    const help = 'An event carries one value: give it a tuple type.'
    p.report(handlerParameters, { subject: 'a handler has at most one parameter', help })
    while (p.accept(Kind.Comma)) parseParameter(p, 'the name of the parameter')
  }
  p.expectClose(Kind.RightParen, open)
  return parameter
}

function strayVariable(p: Cursor, where: string): Statement {
  const start = p.start
  p.report(misplacedVariable, { subject: where })
  const variable = parseVariable(p)
  return { kind: 'ErrorStatement', start, end: Math.max(start, p.previousEnd), variable }
}

function badStatement(p: Cursor, start: number): Statement {
  if (p.kind === Kind.ElseKeyword) {
    p.report(elseWithoutIf)
    p.next()
    parseStatement(p)
    return { kind: 'ErrorStatement', start, end: p.previousEnd }
  }
  if (isKeyword(p.kind) && p.isMisusedKeyword()) return parseAssignmentOrCall(p)
  if (isExpressionStart(p.kind)) return parseExpressionStatement(p, start)
  if (p.kind === Kind.RightBrace || p.kind === Kind.EndOfFile || p.level() !== Level.None) {
    // What begins here ends the block, which reports its missing brace.
    if (p.level() === Level.None) p.report(expectedStatement)
    return { kind: 'ErrorStatement', start: p.previousEnd, end: p.previousEnd }
  }
  p.report(expectedStatement)
  p.next()
  skipRest(p)
  return { kind: 'ErrorStatement', start, end: p.previousEnd }
}

/** A statement that is nested too deeply. */
function skippedStatement(p: Cursor): Statement {
  const start = p.start
  skipNested(p)
  while (p.kind === Kind.Semicolon && p.peek(1) === Kind.ElseKeyword) {
    p.next()
    skipNested(p)
  }
  if (p.previousEnd >= start) return { kind: 'ErrorStatement', start, end: p.previousEnd }
  return { kind: 'ErrorStatement', start: p.previousEnd, end: p.previousEnd }
}

/** The current token, which no statement can begin with. */
function skippedToken(p: Cursor): Statement {
  const start = p.start
  const end = p.end
  p.report(expectedStatement)
  p.next()
  return { kind: 'ErrorStatement', start, end }
}
