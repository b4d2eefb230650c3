/** Machines, specs, scenarios and their states (language §2.3). */
import {
  expectedMember,
  expectedStateItem,
  expectedToken,
  handlerParameters,
  machineAttribute,
  misplacedMember,
  misplacedStatement,
  straySemicolon,
} from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { isBodyStatement, Level } from '../lookahead.ts'
import { NO_NODES } from '../node-stack.ts'
import { expectSemicolon, isBoundary, skipItem, skipToBrace } from '../recovery.ts'
import { isKeyword, Kind } from '../token.ts'
import type {
  HandlerReference,
  Identifier,
  MachineDeclaration,
  MachineMember,
  RoleClause,
  StateDeclaration,
  StateItem,
} from '../tree.ts'
import { isUnmarkedFunction, parseFunction } from './functions.ts'
import { parseEvents, parseHandledEvents, parseOptionalEvents } from './names.ts'
import { correctSpelling, ITEM_WORDS, MEMBER_WORDS } from './spelling.ts'
import { parseHandler, parseStatement, startsParameter } from './statements.ts'
import { parseVariable } from './variables.ts'

/** `MachineDecl`, `SpecDecl` and `ScenarioDecl` */
export function parseMachine(p: Cursor): MachineDeclaration {
  const start = p.start
  const flavour = flavourOf(p.kind)
  p.next()
  const name = p.name(`the name of a ${flavour}`)
  let clauses: readonly RoleClause[] = NO_NODES
  let observes: readonly Identifier[] = NO_NODES
  if (flavour === 'machine') {
    skipAttribute(p)
    clauses = parseClauses(p)
  } else if (p.expect(Kind.ObservesKeyword, `and the events that the ${flavour} observes`)) {
    observes = parseEvents(p, 'observed')
    skipClauses(p, flavour)
  }
  const { bodyStart, members } = parseMembers(p, flavour)
  const kind = 'MachineDeclaration'
  const end = p.previousEnd
  return { kind, start, end, flavour, name, clauses, observes, bodyStart, members }
}

/** Reports members, state items and statements where declarations stand, and skips them. */
export function skipMember(p: Cursor): void {
  if (isItemStart(p.kind)) {
    reportMisplaced(p)
    parseItem(p)
  } else if (isStatement(p)) {
    skipStatement(p)
  } else {
    reportMisplaced(p)
    parseMember(p)
  }
}

/** Whether a member other than a function, a state item or a statement begins here. */
export function isMisplaced(p: Cursor): boolean {
  return p.kind === Kind.VarKeyword || isStateStart(p.kind) || isItemStart(p.kind) || isStatement(p)
}

function flavourOf(kind: number): 'machine' | 'spec' | 'scenario' {
  if (kind === Kind.MachineKeyword) return 'machine'
  return kind === Kind.SpecKeyword ? 'spec' : 'scenario'
}

/** Old programs have `machine M [x]`, other languages `machine M : N`. */
function skipAttribute(p: Cursor): void {
  if (p.kind !== Kind.LeftBracket && p.kind !== Kind.Colon) return
  const subject = p.kind === Kind.Colon ? 'ancestors' : 'attributes'
  p.report(machineAttribute, { subject })
  do p.next()
  while (!endsAttribute(p))
}

function endsAttribute(p: Cursor): boolean {
  const isClause = p.kind === Kind.ReceivesKeyword || p.kind === Kind.SendsKeyword
  return isClause || p.kind === Kind.Semicolon || isBoundary(p)
}

/** `{ ("receives" | "sends") [EvName {"," EvName}] ";" }` */
function parseClauses(p: Cursor): readonly RoleClause[] {
  const from = p.nodes.size
  while (p.kind === Kind.ReceivesKeyword || p.kind === Kind.SendsKeyword) {
    const start = p.start
    const role = p.kind === Kind.ReceivesKeyword ? 'receives' : 'sends'
    p.next()
    const events = parseOptionalEvents(p, role === 'sends' ? 'sent' : 'received')
    expectSemicolon(p, `the \`${role}\` clause`, 'item')
    p.nodes.push({ kind: 'RoleClause', start, end: p.previousEnd, role, events })
  }
  return p.nodes.take(from)
}

/** The clauses of machines, where a spec or scenario has none. */
function skipClauses(p: Cursor, flavour: string): void {
  if (p.kind !== Kind.ReceivesKeyword && p.kind !== Kind.SendsKeyword) return
  const subject = `\`{\` to begin the ${flavour}`
  p.report(expectedToken, { subject, help: 'Only machines receive and send events: remove it.' })
  p.quietly(() => parseClauses(p))
}

/** `"{" { VarDecl | FunDecl | StateDecl } "}"` */
function parseMembers(
  p: Cursor,
  flavour: string,
): { bodyStart: number; members: readonly MachineMember[] } {
  const from = p.nodes.size
  let bodyStart = p.kind === Kind.LeftBrace ? p.start : p.previousEnd
  const hasBrace = p.expect(Kind.LeftBrace, `to begin the ${flavour}`)
  if (!hasBrace && skipToBrace(p)) {
    bodyStart = p.start
    p.next()
  } else if (!hasBrace && p.kind !== Kind.VarKeyword && p.level() !== Level.Member) {
    p.accept(Kind.Semicolon)
    return { bodyStart, members: NO_NODES }
  }
  while (!isEnd(p, isLostMember) && p.kind !== Kind.EndOfFile) {
    if (p.level() === Level.Declaration) break
    if (p.nodes.last(from)?.kind !== 'ErrorMember') p.synchronise()
    p.nodes.push(parseMember(p))
  }
  p.expectBrace(bodyStart, `this ${flavour}`)
  return { bodyStart, members: p.nodes.take(from) }
}

/** Whether a `}` ends the block here; one too many, which more contents follow, is skipped. */
function isEnd(p: Cursor, isContents: (kind: number) => boolean): boolean {
  if (p.kind !== Kind.RightBrace) return false
  const next = p.peek(1)
  if (!isContents(next) || !p.takeSurplusBrace()) return true
  p.next()
  p.synchronise()
  reportMisplaced(p)
  return false
}

/** Reports what stands outside of the machine or state it belongs to. */
function reportMisplaced(p: Cursor): void {
  if (isItemStart(p.kind)) {
    p.report(misplacedMember, { subject: `\`${p.tokenText}\` cannot stand outside of a state` })
    return
  }
  const what = p.kind === Kind.VarKeyword ? 'a variable' : 'a state'
  p.report(misplacedMember, { subject: `${what} cannot stand outside of a machine` })
}

function isLostMember(kind: number): boolean {
  return kind === Kind.VarKeyword || isStateStart(kind)
}

/** One member; consumes at least one token. */
function parseMember(p: Cursor): MachineMember {
  if (p.kind === Kind.VarKeyword) return parseVariable(p)
  if (p.kind === Kind.FunKeyword || isUnmarkedFunction(p)) return parseFunction(p)
  if (isStateStart(p.kind)) return parseState(p)
  const start = p.start
  if (p.kind === Kind.Semicolon) skipSemicolon(p)
  else if (isItemStart(p.kind) || isStatement(p)) skipStrayItems(p)
  else if (p.peek(1) === Kind.Identifier && correctSpelling(p, MEMBER_WORDS, expectedMember)) {
    return parseMember(p)
  } else {
    p.report(expectedMember)
    p.next()
    skipItem(p)
    if (p.kind === Kind.LeftBrace) p.quietly(() => parseStatement(p))
  }
  return { kind: 'ErrorMember', start, end: p.previousEnd }
}

/** `["start"] ["hot" | "cold"] "state" Id "{" { StateItem } "}"` */
function parseState(p: Cursor): StateDeclaration {
  const start = p.start
  let isStart = p.accept(Kind.StartKeyword)
  let temperature: 'hot' | 'cold' | 'warm' = 'warm'
  if (p.kind === Kind.HotKeyword || p.kind === Kind.ColdKeyword) {
    temperature = p.kind === Kind.HotKeyword ? 'hot' : 'cold'
    p.next()
  }
  if (skipLateStart(p)) isStart = true
  p.expect(Kind.StateKeyword, 'and the name of the state')
  if (skipLateStart(p)) isStart = true
  const name = p.name('the name of a state')
  const from = p.nodes.size
  let open = p.start
  let hasBrace = p.expect(Kind.LeftBrace, 'to begin the state')
  if (!hasBrace && skipToBrace(p)) {
    open = p.start
    hasBrace = p.accept(Kind.LeftBrace)
  }
  if (hasBrace || isItemStart(p.kind)) {
    while (!isEnd(p, isItemStart) && p.kind !== Kind.EndOfFile) {
      if (p.level() > Level.StateItem) break
      if (p.nodes.last(from)?.kind !== 'ErrorStateItem') p.synchronise()
      p.nodes.push(parseItem(p))
    }
    p.expectBrace(open, 'this state')
  } else if (p.kind === Kind.Semicolon) p.next()
  const kind = 'StateDeclaration'
  const items = p.nodes.take<StateItem>(from)
  return { kind, start, end: p.previousEnd, name, isStart, temperature, items }
}

/** A `start` after `hot`, `cold` or `state`. */
function skipLateStart(p: Cursor): boolean {
  if (p.kind !== Kind.StartKeyword || p.peek(1) === Kind.LeftBrace) return false
  const help = 'Write `start state`, `start hot state` or `start cold state`.'
  const subject = '`start` stands before `hot`, `cold` and `state`'
  if (p.previousKind === Kind.StartKeyword) return false
  p.report(misplacedMember, { subject, help })
  p.next()
  return true
}

/** One item of a state; consumes at least one token. */
function parseItem(p: Cursor): StateItem {
  const start = p.start
  switch (p.kind) {
    case Kind.EntryKeyword: {
      p.next()
      const handler = parseReference(p, 'this entry handler')
      return { kind: 'EntryItem', start, end: p.previousEnd, handler }
    }
    case Kind.ExitKeyword:
      return parseExit(p, start)
    case Kind.DeferKeyword: {
      p.next()
      const events = parseEvents(p, 'deferred')
      expectSemicolon(p, 'the deferred events', 'item')
      return { kind: 'DeferItem', start, end: p.previousEnd, events }
    }
    case Kind.IgnoreKeyword: {
      p.next()
      const events = parseEvents(p, 'ignored')
      expectSemicolon(p, 'the ignored events', 'item')
      return { kind: 'IgnoreItem', start, end: p.previousEnd, events }
    }
    case Kind.OnKeyword:
      return parseOn(p, start)
    default:
      return badItem(p, start)
  }
}

function parseExit(p: Cursor, start: number): StateItem {
  p.next()
  if (p.kind === Kind.LeftParen) {
    const subject = 'an exit handler has no parameter'
    p.report(handlerParameters, { subject, help: 'Remove the parameter: nothing is passed to it.' })
    p.hush()
  }
  const handler = parseReference(p, 'this exit handler')
  return { kind: 'ExitItem', start, end: p.previousEnd, handler }
}

/** `"on" EvIds ("do" … | "goto" Id …)` */
function parseOn(p: Cursor, start: number): StateItem {
  p.next()
  const events = parseHandledEvents(p)
  if (p.kind !== Kind.GotoKeyword) {
    const hasDo = p.expect(Kind.DoKeyword, 'or `goto` after the events')
    if (!hasDo && p.kind !== Kind.LeftBrace && p.kind !== Kind.LeftParen) {
      skipItem(p)
      return { kind: 'ErrorStateItem', start, end: p.previousEnd }
    }
    const handler = parseReference(p, 'this handler')
    return { kind: 'OnDoItem', start, end: p.previousEnd, events, handler }
  }
  p.next()
  const target = p.name('the name of a state')
  const hasWith = p.accept(Kind.WithKeyword)
  if (!hasWith && !startsHandler(p)) {
    expectSemicolon(p, 'the target state', 'item')
    return { kind: 'OnGotoItem', start, end: p.previousEnd, events, target }
  }
  if (!hasWith) p.expect(Kind.WithKeyword, 'before the handler')
  const handler = parseReference(p, 'this handler')
  return { kind: 'OnGotoItem', start, end: p.previousEnd, events, target, handler }
}

/** `Id ";"` or a handler */
function parseReference(p: Cursor, what: string): HandlerReference {
  if (startsHandler(p)) return parseHandler(p, what)
  const isWord = p.kind === Kind.Identifier || isKeyword(p.kind)
  if (!isWord || isBodyStatement(p.kind, p.peek(1)) || p.kind === Kind.VarKeyword)
    return parseHandler(p, what)
  const name = p.name('`{` or the name of a function')
  expectSemicolon(p, 'the name of the function', 'item')
  return name
}

function startsHandler(p: Cursor): boolean {
  return p.kind === Kind.LeftBrace || startsParameter(p)
}

function badItem(p: Cursor, start: number): StateItem {
  if (p.kind === Kind.Semicolon) skipSemicolon(p)
  else if (p.kind === Kind.LeftBrace) {
    p.report(expectedStateItem)
    p.quietly(() => parseStatement(p))
  } else if (isStatement(p) && p.kind !== Kind.VarKeyword) {
    skipStatement(p)
  } else if (correctSpelling(p, ITEM_WORDS, expectedStateItem)) {
    return parseItem(p)
  } else {
    p.report(expectedStateItem)
    p.next()
    skipItem(p)
    if (p.kind === Kind.LeftBrace) p.quietly(() => parseStatement(p))
  }
  return { kind: 'ErrorStateItem', start, end: p.previousEnd }
}

/**
 * State items and statements in a machine. The usual cause is a `}` too many before them, which has
 * ended their state or function: they are skipped together with the brace that was to end it.
 */
function skipStrayItems(p: Cursor): void {
  if (isItemStart(p.kind)) reportMisplaced(p)
  else p.report(misplacedStatement)
  while (isItemStart(p.kind) || isStatement(p) || p.kind === Kind.Semicolon) {
    const index = p.index
    if (isItemStart(p.kind)) {
      p.synchronise()
      parseItem(p)
    } else p.quietly(() => parseStatement(p))
    if (p.index === index) p.next()
  }
  if (p.kind !== Kind.RightBrace) return
  const next = p.peek(1)
  const goesOn = isStateStart(next) || isItemStart(next) || next === Kind.RightBrace
  if (goesOn || next === Kind.VarKeyword) p.next()
}

/** Reports and skips a statement, also one that is the head of an unknown construct. */
function skipStatement(p: Cursor): void {
  p.report(misplacedStatement)
  p.quietly(() => {
    parseStatement(p)
    if (p.kind === Kind.LeftBrace) parseStatement(p)
  })
}

function skipSemicolon(p: Cursor): void {
  const isAfterBlock = p.previousKind === Kind.RightBrace
  const subject = isAfterBlock ? 'after a block' : 'here'
  const fix = {
    title: 'remove the `;`',
    edits: [{ span: p.span(p.start, p.end), newText: '' }],
  }
  p.report(straySemicolon, { subject, fix, detail: "extraneous input ';'" })
  while (p.accept(Kind.Semicolon));
  p.synchronise()
}

function isStateStart(kind: number): boolean {
  return (
    kind === Kind.StateKeyword ||
    kind === Kind.StartKeyword ||
    kind === Kind.HotKeyword ||
    kind === Kind.ColdKeyword
  )
}

function isItemStart(kind: number): boolean {
  return (
    kind === Kind.OnKeyword ||
    kind === Kind.EntryKeyword ||
    kind === Kind.ExitKeyword ||
    kind === Kind.DeferKeyword ||
    kind === Kind.IgnoreKeyword
  )
}

function isStatement(p: Cursor): boolean {
  return p.kind === Kind.CaseKeyword || isBodyStatement(p.kind, p.peek(1))
}
