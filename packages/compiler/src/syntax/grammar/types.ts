/** Types and parameters (language §2.2). */
import { emptyList, expectedType, mixedTuple } from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { NO_NODES } from '../node-stack.ts'
import { skipNested } from '../recovery.ts'
import { isKeyword, Kind } from '../token.ts'
import type { Parameter, PrimitiveName, TypeNode } from '../tree.ts'

/** `Type`; leaves the height of the type in `height`. */
export function parseType(p: Cursor): TypeNode {
  const start = p.start
  switch (p.kind) {
    case Kind.Identifier: {
      p.height = 1
      const name = p.takeName()
      return { kind: 'NamedType', start, end: name.end, name }
    }
    case Kind.IntKeyword:
      return primitive(p, start, 'int')
    case Kind.BoolKeyword:
      return primitive(p, start, 'bool')
    case Kind.FloatKeyword:
      return primitive(p, start, 'float')
    case Kind.StringKeyword:
      return primitive(p, start, 'string')
    case Kind.EventKeyword:
      return primitive(p, start, 'event')
    case Kind.MachineKeyword:
      return primitive(p, start, 'machine')
    case Kind.DataKeyword:
      return primitive(p, start, 'data')
    case Kind.AnyKeyword:
      return primitive(p, start, 'any')
    case Kind.SeqKeyword:
    case Kind.SetKeyword:
    case Kind.MapKeyword:
    case Kind.LeftParen:
      return nestedType(p, start)
    default:
      return badType(p)
  }
}

/** `Id : Type` */
export function parseParameter(p: Cursor, what: string): Parameter {
  const name = p.name(what)
  p.expect(Kind.Colon, 'and a type')
  const type = parseType(p)
  return { kind: 'Parameter', start: name.start, end: Math.max(name.end, type.end), name, type }
}

/** `"(" [Param {"," Param}] ")"`; reports if the parentheses are missing. */
export function parseParameters(p: Cursor): readonly Parameter[] {
  let open = p.start
  const hasOpen = p.expect(Kind.LeftParen, 'and the parameters')
  if (!hasOpen && p.peek(1) === Kind.LeftParen && !p.isOnNewLine(1)) {
    p.next()
    open = p.start
    p.next()
  } else if (!hasOpen && p.peek(1) !== Kind.Colon) {
    p.accept(Kind.RightParen)
    return NO_NODES
  }
  const from = p.nodes.size
  if (p.kind !== Kind.RightParen) {
    do {
      p.nodes.push(parseParameter(p, 'the name of a parameter'))
    } while (p.continues(Kind.RightParen))
  }
  p.expectClose(Kind.RightParen, open)
  return p.nodes.take(from)
}

function primitive(p: Cursor, start: number, name: PrimitiveName): TypeNode {
  const end = p.end
  p.next()
  p.height = 1
  return { kind: 'PrimitiveType', start, end, name }
}

function nestedType(p: Cursor, start: number): TypeNode {
  if (p.isTooDeep(1)) {
    skipNested(p)
    return errorType(p, start)
  }
  p.depth++
  const kind = p.kind
  const type = kind === Kind.LeftParen ? tupleType(p, start) : collectionType(p, start, kind)
  p.depth--
  return type
}

function collectionType(p: Cursor, start: number, kind: number): TypeNode {
  p.next()
  const open = p.start
  const hasOpen = p.expect(Kind.LeftBracket, 'and the type of the elements')
  const first = parseType(p)
  let height = p.height
  if (kind !== Kind.MapKeyword) {
    closeCollection(p, open, hasOpen)
    p.height = height + 1
    const sequence = kind === Kind.SeqKeyword
    const end = p.previousEnd
    if (sequence) return { kind: 'SequenceType', start, end, element: first }
    return { kind: 'SetType', start, end, element: first }
  }
  p.expect(Kind.Comma, 'and the type of the values')
  const value = parseType(p)
  height = Math.max(height, p.height)
  closeCollection(p, open, hasOpen)
  p.height = height + 1
  return { kind: 'MapType', start, end: p.previousEnd, key: first, value }
}

function closeCollection(p: Cursor, open: number, hasOpen: boolean): void {
  if (hasOpen) p.expectClose(Kind.RightBracket, open)
  else p.accept(Kind.RightBracket)
}

function tupleType(p: Cursor, start: number): TypeNode {
  p.next()
  if (p.kind === Kind.RightParen) {
    p.report(emptyList, {
      subject: 'a tuple type',
      start,
      end: p.end,
      help: 'Leave the type away where there is no value.',
    })
    p.next()
    return errorType(p, start)
  }
  let height = 0
  if (p.peek(1) === Kind.Colon) {
    const from = p.nodes.size
    // The field is a level of the tree, too.
    p.depth++
    do {
      p.nodes.push(isUnnamed(p) ? unnamedField(p) : parseParameter(p, 'the name of a field'))
      if (p.height > height) height = p.height
    } while (p.continues(Kind.RightParen))
    p.depth--
    p.expectClose(Kind.RightParen, start)
    p.height = height + 2
    const fields = p.nodes.take<Parameter>(from)
    return { kind: 'NamedTupleType', start, end: p.previousEnd, fields }
  }
  const from = p.nodes.size
  do {
    if (p.peek(1) === Kind.Colon && p.kind === Kind.Identifier) skipFieldName(p)
    p.nodes.push(parseType(p))
    if (p.height > height) height = p.height
  } while (p.continues(Kind.RightParen))
  p.expectClose(Kind.RightParen, start)
  p.height = height + 1
  const elements = p.nodes.take<TypeNode>(from)
  return { kind: 'TupleType', start, end: p.previousEnd, elements }
}

/** Whether a type stands where a field of a named tuple must. */
function isUnnamed(p: Cursor): boolean {
  if (p.kind === Kind.LeftParen) return true
  return p.kind !== Kind.Identifier && p.peek(1) !== Kind.Colon && isTypeStart(p.kind)
}

function isTypeStart(kind: number): boolean {
  switch (kind) {
    case Kind.IntKeyword:
    case Kind.BoolKeyword:
    case Kind.FloatKeyword:
    case Kind.StringKeyword:
    case Kind.EventKeyword:
    case Kind.MachineKeyword:
    case Kind.DataKeyword:
    case Kind.AnyKeyword:
    case Kind.SeqKeyword:
    case Kind.SetKeyword:
    case Kind.MapKeyword:
      return true
    default:
      return false
  }
}

function unnamedField(p: Cursor): Parameter {
  p.report(mixedTuple, { detail: `mismatched input ${p.quoted()} expecting Iden` })
  const name = p.missingName()
  const type = parseType(p)
  return { kind: 'Parameter', start: name.start, end: Math.max(name.end, type.end), name, type }
}

/** The name of a field after elements without names. */
function skipFieldName(p: Cursor): void {
  const { start, end } = p
  p.next()
  p.report(mixedTuple, { start, end })
  p.next()
}

function badType(p: Cursor): TypeNode {
  p.height = 1
  if (isKeyword(p.kind) && p.isMisusedKeyword()) {
    const name = p.takeName()
    return { kind: 'NamedType', start: name.start, end: name.end, name }
  }
  const place = p.isOnNewLine() ? { start: p.previousEnd, end: p.previousEnd } : {}
  p.report(expectedType, place)
  return { kind: 'ErrorType', start: p.previousEnd, end: p.previousEnd }
}

/** An error type of what has been read since `start`. */
function errorType(p: Cursor, start: number): TypeNode {
  p.height = 1
  return { kind: 'ErrorType', start, end: Math.max(start, p.previousEnd) }
}
