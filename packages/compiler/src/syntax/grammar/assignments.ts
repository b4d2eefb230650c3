/** Statements that begin with a name: assignments, insertions, calls (language §2.5). */
import {
  compoundAssignment,
  expectedStatement,
  expectedToken,
  expressionStatement,
  removedStatement,
  unknownStatement,
  unparenthesisedInsert,
} from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { expectSemicolon, skipNested, skipRest } from '../recovery.ts'
import { Kind, TOKEN_TEXTS } from '../token.ts'
import type { Identifier, LValue, Statement } from '../tree.ts'
import { parseArguments, parseExpression } from './expressions.ts'
import { intLiteral } from './literals.ts'
import { parseSimpleStatement } from './simple-statements.ts'
import { correctSpelling, STATEMENT_WORDS } from './spelling.ts'

/** A statement that begins with the current token, which is a name. */
export function parseAssignmentOrCall(p: Cursor): Statement {
  if (isMisspelled(p)) return parseMisspelled(p)
  const name = p.takeName()
  if (p.kind === Kind.LeftParen) return parseCall(p, name)
  const target = parseLValue(p, name)
  const start = name.start
  switch (p.kind) {
    case Kind.Assign: {
      p.next()
      p.isAssigning = true
      const value = parseExpression(p)
      p.isAssigning = false
      expectSemicolon(p, 'this statement')
      return { kind: 'AssignStatement', start, end: p.previousEnd, target, value }
    }
    case Kind.PlusAssign:
      p.next()
      return parseInsert(p, target)
    case Kind.MinusAssign: {
      p.next()
      const value = parseExpression(p)
      expectSemicolon(p, 'this statement')
      return { kind: 'RemoveStatement', start, end: p.previousEnd, target, value }
    }
    default:
      return badAssignment(p, name, target)
  }
}

/** A statement that begins with an expression that is no name: reported and skipped. */
export function parseExpressionStatement(p: Cursor, start: number): Statement {
  const count = p.diagnostics.length
  const wasQuiet = p.isQuiet()
  const value = parseExpression(p)
  if (!wasQuiet && p.diagnostics.length === count) {
    p.report(expressionStatement, { start, end: Math.max(start, value.end), offset: start })
  }
  skipRest(p)
  return { kind: 'ErrorStatement', start, end: Math.max(start, p.previousEnd) }
}

/** Statements of other languages, with what P has instead. */
const FOREIGN_STATEMENTS: ReadonlyMap<string, string> = new Map([
  ['for', 'Use `foreach (x in collection)` or `while`.'],
  ['switch', 'Use a chain of `if` and `else if`.'],
  ['do', 'Use `while`.'],
  ['until', 'Use `while`.'],
  ['unless', 'Use `if` with `!`.'],
  ['elseif', 'Write `else if`.'],
  ['elif', 'Write `else if`.'],
])

const CALL_HELP = 'Only functions can be called, by a bare name.'

/** Whether what follows a name shows that it was meant as a keyword. */
function isMisspelled(p: Cursor): boolean {
  const next = p.peek(1)
  const isName = next === Kind.Identifier || next === Kind.ThisKeyword || next === Kind.HaltKeyword
  return p.kind === Kind.Identifier && (isName || next === Kind.String || next === Kind.Not)
}

function parseMisspelled(p: Cursor): Statement {
  const start = p.start
  if (correctSpelling(p, STATEMENT_WORDS, expectedStatement)) {
    const statement = parseSimpleStatement(p, start)
    if (statement !== undefined) return statement
  }
  const name = p.takeName()
  return badAssignment(p, name, { kind: 'VariableLValue', start, end: name.end, name })
}

function parseCall(p: Cursor, callee: Identifier): Statement {
  const start = callee.start
  const help = FOREIGN_STATEMENTS.get(callee.name)
  const args = parseArguments(p)
  if (p.kind === Kind.LeftBrace && help !== undefined) {
    p.report(unknownStatement, { subject: callee.name, start, end: callee.end, help })
    return { kind: 'ErrorStatement', start, end: p.previousEnd }
  }
  if (p.kind === Kind.Dot || p.kind === Kind.LeftBracket || p.kind === Kind.Assign) {
    p.report(expressionStatement, { start, end: p.previousEnd })
  }
  expectSemicolon(p, 'this statement')
  return { kind: 'CallStatement', start, end: p.previousEnd, callee, args }
}

/** What follows the name an lvalue begins with. */
function parseLValue(p: Cursor, name: Identifier): LValue {
  const start = name.start
  let target: LValue = { kind: 'VariableLValue', start, end: name.end, name }
  let height = 1
  for (;;) {
    const open = p.start
    const isIndex = p.kind === Kind.LeftBracket
    if (!isIndex && p.kind !== Kind.Dot) return target
    if (p.isTooDeep(height)) {
      skipNested(p)
      return target
    }
    p.height = 1
    const isItem = p.peek(1) === Kind.Int
    p.next()
    if (isIndex) {
      const index = parseExpression(p)
      p.expectClose(Kind.RightBracket, open)
      target = { kind: 'IndexLValue', start, end: p.previousEnd, target, index }
    } else if (isItem) {
      const index = intLiteral(p)
      target = { kind: 'ItemLValue', start, end: index.end, target, index }
    } else {
      const field = p.name('the name of a field or the number of an element')
      target = { kind: 'FieldLValue', start, end: p.previousEnd, target, field }
    }
    height = Math.max(height, p.height) + 1
  }
}

/** `"(" Expr ["," Expr] ")" ";"` after `target +=` */
function parseInsert(p: Cursor, target: LValue): Statement {
  const start = target.start
  const open = p.start
  if (p.kind !== Kind.LeftParen) {
    const value = parseExpression(p)
    reportInsert(p, open, value.end, open)
    expectSemicolon(p, 'this statement')
    return { kind: 'AddStatement', start, end: p.previousEnd, target, value }
  }
  p.next()
  const first = parseExpression(p)
  const second = p.accept(Kind.Comma) ? parseExpression(p) : undefined
  p.expectClose(Kind.RightParen, open)
  if (isOperator(p.kind)) reportInsert(p, open, p.end, p.start)
  expectSemicolon(p, 'this statement')
  const end = p.previousEnd
  if (second === undefined) return { kind: 'AddStatement', start, end, target, value: first }
  return { kind: 'InsertStatement', start, end, target, index: first, value: second }
}

function reportInsert(p: Cursor, start: number, end: number, offset: number): void {
  const detail = `mismatched input '${p.text.slice(start, start + 1)}' expecting '('`
  p.report(unparenthesisedInsert, { start, end: Math.max(start, end), detail, offset })
}

/** Operators after which `+= (a)` goes on as if it were an expression. */
function isOperator(kind: number): boolean {
  return (
    (kind >= Kind.AndAnd && kind <= Kind.Percent && kind !== Kind.Assign) ||
    kind === Kind.Dot ||
    kind === Kind.LeftBracket ||
    kind === Kind.AsKeyword ||
    kind === Kind.ToKeyword
  )
}

/** A name that begins neither an assignment nor a call. */
function badAssignment(p: Cursor, name: Identifier, target: LValue): Statement {
  const start = name.start
  const isBare = target.kind === 'VariableLValue'
  const isAlone = p.kind === Kind.Semicolon || p.kind === Kind.RightBrace || p.isOnNewLine()
  const isPush = name.name === 'push' && p.kind === Kind.Identifier
  if (isBare && (isPush || (name.name === 'pop' && p.kind === Kind.Semicolon))) {
    p.report(removedStatement, { subject: name.name, start, end: name.end })
  } else if (isCompound(p)) {
    reportCompound(p, target)
  } else if (isAlone || isOperator(p.kind)) {
    p.report(expressionStatement, { start, end: isAlone ? target.end : p.end })
  } else {
    const subject = isBare ? '`=`, `+=`, `-=` or `(` after this name' : '`=`, `+=` or `-=`'
    const help = p.kind === Kind.LeftParen ? CALL_HELP : undefined
    p.report(expectedToken, help === undefined ? { subject } : { subject, help })
  }
  skipRest(p)
  return { kind: 'ErrorStatement', start, end: Math.max(target.end, p.previousEnd) }
}

/** Whether `++`, `--` or an operator directly followed by `=` stands here. */
function isCompound(p: Cursor): boolean {
  if (p.kind === Kind.Plus || p.kind === Kind.Minus) return p.peek(1) === p.kind
  const isFactor = p.kind === Kind.Star || p.kind === Kind.Slash || p.kind === Kind.Percent
  return isFactor && p.peek(1) === Kind.Assign
}

function reportCompound(p: Cursor, target: LValue): void {
  const operator = p.kind
  const sign = TOKEN_TEXTS[operator]!
  const isStep = operator === Kind.Plus || operator === Kind.Minus
  const start = p.start
  const subject = isStep ? sign + sign : `${sign}=`
  if (!isStep || p.peek(2) !== Kind.Semicolon) {
    p.report(compoundAssignment, { subject, end: start + 2 })
    return
  }
  const text = p.text.slice(target.start, target.end)
  const edits = [{ span: p.span(target.end, start + 2), newText: ` = ${text} ${sign} 1` }]
  const fix = { title: `write \`${text} = ${text} ${sign} 1\``, edits }
  p.report(compoundAssignment, { subject, end: start + 2, fix })
}
