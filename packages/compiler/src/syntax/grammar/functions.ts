/** Functions (language §2.4). */
import {
  contractOrder,
  expectedToken,
  missingFunctionBody,
} from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { isStatementContinuation, isStatementKeyword, Level } from '../lookahead.ts'
import { NO_NODES } from '../node-stack.ts'
import { expectSemicolon, isBraceNear, skipItem, skipToBrace } from '../recovery.ts'
import { Kind } from '../token.ts'
import type { Expression, FunctionDeclaration, Identifier, Parameter, TypeNode } from '../tree.ts'
import { parseExpression } from './expressions.ts'
import { parseBody } from './statements.ts'
import { parseParameter, parseParameters, parseType } from './types.ts'

/** What a function has before its body, or instead of one. */
interface Head {
  readonly start: number
  readonly name: Identifier
  readonly parameters: readonly Parameter[]
  readonly returnType?: TypeNode
}

/** `FunDecl` in its three forms; nothing at all after the `)` is a foreign function, too. */
export function parseFunction(p: Cursor): FunctionDeclaration {
  const start = p.start
  if (p.kind === Kind.FunKeyword) p.next()
  else reportUnmarked(p)
  const name = p.name('the name of a function')
  const parameters = parseParameters(p)
  if (!p.accept(Kind.Colon)) {
    const head = { start, name, parameters }
    if (p.kind === Kind.LeftBrace) return withBody(p, head, false)
    if (p.kind === Kind.CreatesKeyword || p.kind === Kind.Semicolon) return foreign(p, head)
    return startsStatement(p) || startsJunk(p) ? withoutBrace(p, head) : withContract(p, head)
  }
  const head = { start, name, parameters, returnType: parseType(p) }
  if (p.kind === Kind.LeftBrace) return withBody(p, head, false)
  if (p.kind === Kind.CreatesKeyword || p.kind === Kind.Semicolon) return foreign(p, head)
  return withoutBrace(p, head, p.kind === Kind.VarKeyword)
}

/** Whether a function begins here whose `fun` is missing. */
export function isUnmarkedFunction(p: Cursor): boolean {
  if (p.kind !== Kind.Identifier || p.peek(1) !== Kind.LeftParen) return false
  const [first, second] = [p.peek(2), p.peek(3)]
  if (first === Kind.Identifier) return second === Kind.Colon
  return first === Kind.RightParen && (second === Kind.LeftBrace || second === Kind.Colon)
}

function reportUnmarked(p: Cursor): void {
  const edits = [{ span: p.span(p.start, p.start), newText: 'fun ' }]
  const fix = { title: 'insert `fun`', edits }
  p.report(expectedToken, { subject: '`fun` before the name of a function', fix })
}

/** Form (a). */
function withBody(p: Cursor, head: Head, isReported: boolean): FunctionDeclaration {
  const { start, name, parameters, returnType } = head
  const body = parseBody(p, 'the body of this function', isReported)
  const end = p.previousEnd
  const requires = NO_NODES
  const ensures = NO_NODES
  const kind = 'FunctionDeclaration'
  if (returnType === undefined) {
    return { kind, start, end, name, parameters, body, requires, ensures }
  }
  return { kind, start, end, name, parameters, returnType, body, requires, ensures }
}

/** Form (b). */
function foreign(p: Cursor, head: Head): FunctionDeclaration {
  const creates = p.accept(Kind.CreatesKeyword) ? p.name('the name of an interface') : undefined
  expectSemicolon(p, 'the declaration of a foreign function', 'item')
  return {
    ...bare(head, p.previousEnd),
    ...(creates === undefined ? {} : { creates }),
  }
}

/** Form (c). */
function withContract(p: Cursor, head: Head): FunctionDeclaration {
  const returnVariable = p.kind === Kind.ReturnKeyword ? parseReturnVariable(p) : undefined
  const requires: Expression[] = []
  const ensures: Expression[] = []
  while (p.kind === Kind.RequiresKeyword || p.kind === Kind.EnsuresKeyword) {
    const isRequires = p.kind === Kind.RequiresKeyword
    if (isRequires && ensures.length > 0) p.report(contractOrder)
    p.next()
    // A `requires` that comes too late is kept where it stands: among the `ensures`.
    const clauses = isRequires && ensures.length === 0 ? requires : ensures
    clauses.push(parseExpression(p))
    expectSemicolon(p, 'this condition', 'item')
  }
  return {
    ...bare(head, p.previousEnd),
    ...(returnVariable === undefined ? {} : { returnVariable }),
    requires,
    ensures,
  }
}

/** `"return" "(" Id ":" Type ")" ";"` */
function parseReturnVariable(p: Cursor): Parameter {
  p.next()
  const open = p.start
  p.expect(Kind.LeftParen, 'and the variable for the result')
  const variable = parseParameter(p, 'the name of the result')
  p.expectClose(Kind.RightParen, open)
  expectSemicolon(p, 'the variable for the result', 'item')
  return variable
}

/** Neither a body nor a semicolon stands where one must. */
function withoutBrace(p: Cursor, head: Head, isBody = false): FunctionDeclaration {
  const at = p.previousEnd
  const isGap = p.isOnNewLine() || p.kind === Kind.EndOfFile
  const place = isGap ? { start: at, end: at, label: 'expected `{` or `;` here' } : {}
  const detail = `missing ';' at '${p.tokenText}'`
  p.report(missingFunctionBody, { ...place, detail })
  if (isBody || startsStatement(p) || skipToBrace(p)) return withBody(p, head, true)
  skipItem(p)
  return bare(head, p.previousEnd)
}

/** Whether statements follow, which never stand outside of bodies. */
function startsStatement(p: Cursor): boolean {
  switch (p.kind) {
    case Kind.ReturnKeyword:
    case Kind.RequiresKeyword:
    case Kind.EnsuresKeyword:
    case Kind.InvariantKeyword:
    case Kind.VarKeyword:
      return false
    case Kind.Identifier:
      return isStatementContinuation(p.peek(1))
    default:
      return isStatementKeyword(p.kind)
  }
}

/** Whether something stands between the parameters and the body that cannot stand there. */
function startsJunk(p: Cursor): boolean {
  const isClause = isStatementKeyword(p.kind) || p.level() !== Level.None
  return !isClause && isBraceNear(p)
}

function bare(head: Head, end: number): FunctionDeclaration {
  const { start, ...parts } = head
  const kind = 'FunctionDeclaration'
  return { kind, start, end, ...parts, requires: NO_NODES, ensures: NO_NODES }
}
