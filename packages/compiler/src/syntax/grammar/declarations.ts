/** Programs and their declarations (language §2.1). */
import {
  emptyList,
  expectedDeclaration,
  mixedEnum,
  straySemicolon,
  unmatchedBracket,
} from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { Level } from '../lookahead.ts'
import { NO_NODES } from '../node-stack.ts'
import { expectSemicolon, skipDeclaration } from '../recovery.ts'
import { Kind } from '../token.ts'
import type {
  Declaration,
  EnumDeclaration,
  EnumElement,
  EventDeclaration,
  EventSetDeclaration,
  Identifier,
  InterfaceDeclaration,
  ModuleDeclaration,
  Node,
  ParamDeclaration,
  Program,
  TypeDeclaration,
  TypeNode,
} from '../tree.ts'
import { isUnmarkedFunction, parseFunction } from './functions.ts'
import { intLiteral } from './literals.ts'
import { isMisplaced, parseMachine, skipMember } from './machines.ts'
import { parseModule } from './modules.ts'
import { parseEvents, parseNames, parseOptionalEvents } from './names.ts'
import { correctSpelling, DECLARATION_WORDS } from './spelling.ts'
import { parseImplementation, parseTest } from './tests.ts'
import { parseType } from './types.ts'
import {
  parseAxiom,
  parseInitCondition,
  parseInvariant,
  parseLemma,
  parseProof,
  parsePure,
} from './verifier.ts'

/** `{ TopDecl } EOF`: the whole file. */
export function parseProgram(p: Cursor): Program {
  const declarations: Declaration[] = []
  while (p.kind !== Kind.EndOfFile) {
    p.resetNesting()
    if (declarations.at(-1)?.kind !== 'ErrorDeclaration') p.synchronise()
    declarations.push(parseDeclaration(p) ?? badDeclaration(p))
  }
  return { kind: 'Program', start: 0, end: p.text.length, declarations }
}

/** `TopDecl`; nothing, and nothing consumed, if none begins here. */
function parseDeclaration(p: Cursor): Declaration | undefined {
  switch (p.kind) {
    case Kind.TypeKeyword:
      return parseTypeDeclaration(p)
    case Kind.EnumKeyword:
      return parseEnum(p)
    case Kind.EventKeyword:
      return parseEvent(p)
    case Kind.EventsetKeyword:
      return parseEventSet(p)
    case Kind.InterfaceKeyword:
      return parseInterface(p)
    case Kind.MachineKeyword:
    case Kind.SpecKeyword:
    case Kind.ScenarioKeyword:
      return parseMachine(p)
    case Kind.FunKeyword:
      return parseFunction(p)
    case Kind.Identifier:
      return isUnmarkedFunction(p) ? parseFunction(p) : undefined
    case Kind.ModuleKeyword:
      return parseModuleDeclaration(p)
    case Kind.TestKeyword:
      return parseTest(p)
    case Kind.ImplementationKeyword:
      return parseImplementation(p)
    case Kind.ParamKeyword:
      return parseParam(p)
    case Kind.PureKeyword:
      return parsePure(p)
    case Kind.InvariantKeyword:
      return parseInvariant(p)
    case Kind.LemmaKeyword:
    case Kind.TheoremKeyword:
      return parseLemma(p)
    case Kind.AxiomKeyword:
      return parseAxiom(p)
    case Kind.InitCondition:
      return parseInitCondition(p)
    case Kind.ProofKeyword:
      return parseProof(p)
    default:
      return undefined
  }
}

/** `"type" Id ["=" Type] ";"` */
function parseTypeDeclaration(p: Cursor): TypeDeclaration {
  const start = p.start
  p.next()
  const name = p.name('the name of a type')
  let type = p.accept(Kind.Assign) ? parseType(p) : undefined
  const typeStart = p.start
  const isForeign = type === undefined && p.kind === Kind.Semicolon
  expectSemicolon(p, 'the declaration of a type', 'declaration')
  if (type === undefined && !isForeign) type = lostType(p, typeStart)
  const end = p.previousEnd
  if (type === undefined) return { kind: 'TypeDeclaration', start, end, name }
  return { kind: 'TypeDeclaration', start, end, name, type }
}

/** What stands where the definition of a type must: it is no foreign type. */
function lostType(p: Cursor, start: number): TypeNode | undefined {
  return p.previousEnd <= start ? undefined : { kind: 'ErrorType', start, end: p.previousEnd }
}

/** `"enum" Id "{" … "}"`: all elements have numbers or none has. */
function parseEnum(p: Cursor): EnumDeclaration {
  const start = p.start
  p.next()
  const name = p.name('the name of an enum')
  const from = p.nodes.size
  const open = p.start
  if (p.expect(Kind.LeftBrace, 'and the elements') || p.kind === Kind.Identifier) {
    if (p.kind === Kind.RightBrace) {
      const help = 'Write at least one element.'
      p.report(emptyList, { subject: 'an enum', start: open, end: p.end, help })
    } else {
      do {
        p.nodes.push(parseEnumElement(p, p.nodes.first(from)))
      } while (p.continues(Kind.RightBrace))
    }
    p.expectBrace(open, 'this enum')
  } else skipDeclaration(p)
  const elements = p.nodes.take<EnumElement>(from)
  return { kind: 'EnumDeclaration', start, end: p.previousEnd, name, elements }
}

/** `Id ["=" Int]` */
function parseEnumElement(p: Cursor, first: Node | undefined): EnumElement {
  const name = p.name('the name of an element')
  const isNumbered = p.kind === Kind.Assign
  if (first?.kind === 'EnumElement' && isNumbered !== (first.value !== undefined)) {
    const text = first.value === undefined ? 'this has no number' : 'this has a number'
    const related = [{ span: p.span(first.start, first.end), text }]
    p.report(mixedEnum, { start: name.start, end: name.end, related })
  }
  const start = name.start
  if (!p.accept(Kind.Assign)) return { kind: 'EnumElement', start, end: name.end, name }
  const value = intLiteral(p)
  return { kind: 'EnumElement', start, end: value.end, name, value }
}

/** `"event" Id [":" Type] ";"` */
function parseEvent(p: Cursor): EventDeclaration {
  const start = p.start
  p.next()
  const name = p.name('the name of an event')
  const payload = p.accept(Kind.Colon) ? parseType(p) : undefined
  expectSemicolon(p, 'the declaration of an event', 'declaration')
  const end = p.previousEnd
  if (payload === undefined) return { kind: 'EventDeclaration', start, end, name }
  return { kind: 'EventDeclaration', start, end, name, payload }
}

/** `"eventset" Id "=" "{" EvName {"," EvName} "}" ";"` */
function parseEventSet(p: Cursor): EventSetDeclaration {
  const start = p.start
  p.next()
  const name = p.name('the name of an event set')
  p.expect(Kind.Assign, 'and the events')
  let events: readonly Identifier[] = NO_NODES
  const open = p.start
  if (p.expect(Kind.LeftBrace, 'and the events') || p.kind === Kind.Identifier) {
    if (p.kind === Kind.RightBrace) {
      const help = 'Write at least one event.'
      p.report(emptyList, { subject: 'an event set', start: open, end: p.end, help })
    } else events = parseEvents(p, 'part of an event set')
    p.expectBrace(open, 'this event set')
  }
  expectSemicolon(p, 'the declaration of an event set', 'declaration')
  return { kind: 'EventSetDeclaration', start, end: p.previousEnd, name, events }
}

/** `"interface" Id "(" [Type] ")" "receives" [EvName {"," EvName}] ";"` */
function parseInterface(p: Cursor): InterfaceDeclaration {
  const start = p.start
  p.next()
  const name = p.name('the name of an interface')
  const open = p.start
  const hasOpen = p.expect(Kind.LeftParen, 'and the type of the payload, if any')
  const payload = hasOpen && p.kind !== Kind.RightParen ? parseType(p) : undefined
  if (hasOpen) p.expectClose(Kind.RightParen, open)
  const hasEvents = p.expect(Kind.ReceivesKeyword, 'and the events that the interface receives')
  const receives = hasEvents ? parseOptionalEvents(p, 'received') : NO_NODES
  expectSemicolon(p, 'the declaration of an interface', 'declaration')
  const end = p.previousEnd
  const kind = 'InterfaceDeclaration'
  if (payload === undefined) return { kind, start, end, name, receives }
  return { kind, start, end, name, payload, receives }
}

/** `"module" Id "=" ModExpr ";"` */
function parseModuleDeclaration(p: Cursor): ModuleDeclaration {
  const start = p.start
  p.next()
  const name = p.name('the name of a module')
  p.expect(Kind.Assign, 'and the module')
  const module = parseModule(p)
  expectSemicolon(p, 'the declaration of a module', 'declaration')
  return { kind: 'ModuleDeclaration', start, end: p.previousEnd, name, module }
}

/** `"param" Id {"," Id} ":" Type ";"` */
function parseParam(p: Cursor): ParamDeclaration {
  const start = p.start
  p.next()
  const names = parseNames(p, 'the name of a parameter')
  p.expect(Kind.Colon, 'and the type of the parameter')
  const type = parseType(p)
  expectSemicolon(p, 'the declaration of a parameter', 'declaration')
  return { kind: 'ParamDeclaration', start, end: p.previousEnd, names, type }
}

/** Text where no declaration begins: one error for all of it up to the next declaration. */
function badDeclaration(p: Cursor): Declaration {
  const start = p.start
  if (p.kind === Kind.Semicolon) reportSemicolon(p)
  else if (isCloser(p.kind)) {
    p.report(unmatchedBracket, {
      subject: p.tokenText,
      detail: `extraneous input '${p.tokenText}'`,
    })
    p.next()
  } else if (correctSpelling(p, DECLARATION_WORDS, expectedDeclaration)) {
    return parseDeclaration(p) ?? badDeclaration(p)
  } else if (isMisplaced(p)) skipMisplaced(p)
  else {
    p.report(expectedDeclaration)
    skipUnknown(p)
  }
  return { kind: 'ErrorDeclaration', start, end: p.previousEnd }
}

/** Members of a machine, and the brace that was to end it. */
function skipMisplaced(p: Cursor): void {
  let isFirst = true
  while (isMisplaced(p) || (!isFirst && p.kind === Kind.Semicolon)) {
    const index = p.index
    isFirst = false
    skipMember(p)
    if (p.index === index) p.next()
  }
  p.accept(Kind.RightBrace)
}

/** Skips what follows an unknown word: to a `;`, over a block, or to the next declaration. */
function skipUnknown(p: Cursor): void {
  let open = 0
  do {
    if (p.kind === Kind.LeftBrace) open++
    if (p.kind === Kind.RightBrace && --open <= 0) {
      p.next()
      return
    }
    const isEnd = p.kind === Kind.Semicolon && open === 0
    p.next()
    if (isEnd) return
  } while (p.kind !== Kind.EndOfFile && !isDeclarationStart(p, open))
}

function isDeclarationStart(p: Cursor, open: number): boolean {
  const level = p.level()
  return level === Level.Declaration || (open === 0 && p.kind === Kind.FunKeyword)
}

function reportSemicolon(p: Cursor): void {
  const subject = p.previousKind === Kind.RightBrace ? 'after a block' : 'here'
  const edits = [{ span: p.span(p.start, p.end), newText: '' }]
  const fix = { title: 'remove the `;`', edits }
  p.report(straySemicolon, { subject, fix, detail: "extraneous input ';'" })
  while (p.accept(Kind.Semicolon));
  p.synchronise()
}

function isCloser(kind: number): boolean {
  return kind === Kind.RightBrace || kind === Kind.RightParen || kind === Kind.RightBracket
}
