/** Module expressions (language §2.7). */
import { emptyList, expectedModule } from '../../diagnostics/catalogue/syntax.ts'
import type { Cursor } from '../cursor.ts'
import { skipNested } from '../recovery.ts'
import { isKeyword, Kind } from '../token.ts'
import type { Bind, ModuleExpression } from '../tree.ts'
import { parseEvents, parseNames } from './names.ts'

/** `ModExpr` */
export function parseModule(p: Cursor): ModuleExpression {
  if (p.isTooDeep(1)) return skippedModule(p)
  p.depth++
  const module = moduleAt(p)
  p.depth--
  return module
}

function moduleAt(p: Cursor): ModuleExpression {
  const start = p.start
  switch (p.kind) {
    case Kind.Identifier: {
      const name = p.takeName()
      return { kind: 'NamedModule', start, end: name.end, name }
    }
    case Kind.LeftParen: {
      p.next()
      const module = parseModule(p)
      p.expectClose(Kind.RightParen, start)
      return { kind: 'ParenthesisedModule', start, end: p.previousEnd, module }
    }
    case Kind.LeftBrace:
      return parseBinds(p, start)
    case Kind.ComposeKeyword:
      return parseCombined(p, start, 'compose')
    case Kind.UnionKeyword:
      return parseCombined(p, start, 'union')
    case Kind.HideeKeyword:
    case Kind.HideiKeyword:
    case Kind.AssertKeyword:
      return parseRestricted(p, start)
    case Kind.RenameKeyword: {
      p.next()
      const from = p.name('the name of an interface')
      p.expect(Kind.ToKeyword, 'and the new name')
      const to = p.name('the name of an interface')
      const module = parseOperand(p)
      return { kind: 'RenameModule', start, end: module.end, from, to, module }
    }
    case Kind.MainKeyword: {
      p.next()
      const main = p.name('the name of a machine')
      const module = parseOperand(p)
      return { kind: 'MainModule', start, end: module.end, main, module }
    }
    default:
      return badModule(p)
  }
}

/** `"in" ModExpr` */
function parseOperand(p: Cursor): ModuleExpression {
  p.expect(Kind.InKeyword, 'and a module')
  return parseModule(p)
}

/** `"{" Bind {"," Bind} "}"` */
function parseBinds(p: Cursor, start: number): ModuleExpression {
  p.next()
  const from = p.nodes.size
  if (p.kind === Kind.RightBrace) {
    const help = 'List the machines of the module.'
    p.report(emptyList, { subject: 'a module', start, end: p.end, help })
  } else {
    do {
      p.nodes.push(parseBind(p))
    } while (p.continues(Kind.RightBrace))
  }
  p.expectBrace(start, 'this module')
  const binds = p.nodes.take<Bind>(from)
  return { kind: 'BindModule', start, end: p.previousEnd, binds }
}

/** `Id` or `Id "->" Id` */
function parseBind(p: Cursor): Bind {
  const machine = p.name('the name of a machine')
  const start = machine.start
  if (!p.accept(Kind.Arrow)) return { kind: 'Bind', start, end: machine.end, machine }
  const target = p.name('the name of an interface')
  return { kind: 'Bind', start, end: p.previousEnd, machine, interface: target }
}

/** `compose` and `union` take as many modules as follow, but at least two. */
function parseCombined(p: Cursor, start: number, operator: 'compose' | 'union'): ModuleExpression {
  p.next()
  const from = p.nodes.size
  p.nodes.push(parseModule(p))
  if (p.kind !== Kind.Comma) p.expect(Kind.Comma, `and another module for \`${operator}\``)
  while (p.accept(Kind.Comma)) p.nodes.push(parseModule(p))
  const modules = p.nodes.take<ModuleExpression>(from)
  return { kind: 'CombinedModule', start, end: p.previousEnd, operator, modules }
}

function parseRestricted(p: Cursor, start: number): ModuleExpression {
  const keyword = p.kind
  p.next()
  if (keyword === Kind.HideeKeyword) {
    const events = parseEvents(p, 'hidden')
    const module = parseOperand(p)
    return { kind: 'HideEventsModule', start, end: p.previousEnd, events, module }
  }
  if (keyword === Kind.HideiKeyword) {
    const interfaces = parseNames(p, 'the name of an interface')
    const module = parseOperand(p)
    return { kind: 'HideInterfacesModule', start, end: p.previousEnd, interfaces, module }
  }
  const specs = parseNames(p, 'the name of a spec')
  const module = parseOperand(p)
  return { kind: 'AssertModule', start, end: p.previousEnd, specs, module }
}

function badModule(p: Cursor): ModuleExpression {
  if (isKeyword(p.kind) && p.isMisusedKeyword()) {
    const name = p.takeName()
    return { kind: 'NamedModule', start: name.start, end: name.end, name }
  }
  const at = p.previousEnd
  const isGap = p.isOnNewLine() || p.kind === Kind.EndOfFile
  p.report(expectedModule, isGap ? { start: at, end: at } : {})
  return { kind: 'ErrorModule', start: at, end: at }
}

function skippedModule(p: Cursor): ModuleExpression {
  const start = p.start
  skipNested(p)
  if (p.previousEnd >= start) return { kind: 'ErrorModule', start, end: p.previousEnd }
  return { kind: 'ErrorModule', start: p.previousEnd, end: p.previousEnd }
}
