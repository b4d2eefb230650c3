/** Places and names of symbols as messages show them. */
import { locationText, type SourceFile, type Span } from '../source/source-file.ts'
import { unreachable } from '../source/unreachable.ts'
import type { NodeBase } from '../syntax/tree.ts'
import type { AnySymbol, Declared, FunctionSymbol } from './symbol.ts'

/** The span of a node in its file. */
export function spanOf(node: NodeBase, file: SourceFile): Span {
  return { file, start: node.start, end: node.end }
}

/** The head of a declaration, from its first token to its name: `machine Client`. */
export function headOf(symbol: Declared): Span {
  const end = symbol.nameNode?.end ?? Math.min(symbol.end, symbol.start + 1)
  return { file: symbol.file, start: symbol.start, end }
}

/** The name in a declaration, or its first character if it is anonymous. */
export function nameOf(symbol: Declared): Span {
  return symbol.nameNode === undefined ? headOf(symbol) : spanOf(symbol.nameNode, symbol.file)
}

/** `<path>:<line>:<column>` of a declaration. */
export function locationOf(symbol: Declared): string {
  return locationText(symbol.file, symbol.start)
}

/** The name of a function, or `at <path>:<line>:<column>` of an anonymous one (appendix A.2). */
export function functionName(symbol: FunctionSymbol): string {
  return symbol.name === '' ? `at ${locationOf(symbol)}` : symbol.name
}

/** What kind of thing a symbol is, with its article: `an event`, `a machine`. */
export function describeKind(symbol: AnySymbol): string {
  switch (symbol.kind) {
    case 'event':
      return 'an event'
    case 'eventSet':
      return 'an event set'
    case 'enum':
      return 'an enum'
    case 'enumElement':
      return 'an enum element'
    case 'alias':
      return 'a type'
    case 'foreignType':
      return 'a foreign type'
    case 'interface':
      return symbol.machine === undefined ? 'an interface' : 'a machine'
    case 'machine':
      return `a ${symbol.flavour}`
    case 'state':
      return 'a state'
    case 'function':
      return 'a function'
    case 'variable':
      return VARIABLE_KINDS[symbol.role]
    case 'module':
      return 'a module'
    case 'test':
      return 'a test'
    case 'implementation':
      return 'an implementation'
    case 'pure':
      return 'a pure function'
    case 'invariant':
      return 'an invariant'
    case 'lemma':
      return `a ${symbol.node.flavour.toLowerCase()}`
    case 'axiom':
      return 'an axiom'
    case 'initCondition':
      return 'an init-condition'
    case 'proof':
      return 'a proof'
    default:
      return unreachable(symbol)
  }
}

const VARIABLE_KINDS = {
  param: 'a global param',
  field: 'a field',
  parameter: 'a parameter',
  local: 'a local variable',
  bound: 'a bound variable',
  returnValue: 'the return value',
} as const
