/**
 * Phase P1: registers the names of all declarations, file by file, in source order (language §0,
 * §3.2). A name that is taken is DuplicateDeclaration, fatal.
 */
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { SyntaxFile } from '../../syntax/parser.ts'
import type { Declaration, ParamDeclaration } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { namedFunction } from '../function-symbol.ts'
import { eventSet } from '../relations.ts'
import { declareVariable } from '../resolve/variables.ts'
import { globalScope } from '../scope.ts'
import type {
  AliasSymbol,
  EnumSymbol,
  EventSetSymbol,
  EventSymbol,
  FunctionSymbol,
  ImplementationSymbol,
  InterfaceSymbol,
  ModuleSymbol,
  ProofSymbol,
  PureSymbol,
  TestSymbol,
  VariableSymbol,
} from '../symbol.ts'
import { errorType } from '../types.ts'
import {
  declareEnum,
  declareEvent,
  declareEventSet,
  declareInterface,
  declareType,
} from './data.ts'
import { declareLogic } from './logic.ts'
import { declareMachine, type MachineItem } from './machines.ts'
import { declareModule } from './modules.ts'
import { register } from './register.ts'

/** A declaration whose contents later phases fill in, in source order. */
export type Item =
  | EventSymbol
  | EventSetSymbol
  | EnumSymbol
  | AliasSymbol
  | InterfaceSymbol
  | FunctionSymbol
  | ModuleSymbol
  | TestSymbol
  | ImplementationSymbol
  | PureSymbol
  | ProofSymbol
  | MachineItem
  | ParamItem

/** `param a, b: T;` */
export interface ParamItem {
  readonly kind: 'params'
  readonly node: ParamDeclaration
  readonly file: SourceFile
  readonly symbols: readonly VariableSymbol[]
}

/**
 * Registers all names. Returns what is to be filled in; machines have the universal receive and
 * send sets by then (language §4.3).
 */
export function declareAll(context: Context, files: readonly SyntaxFile[]): Item[] {
  const items: Item[] = []
  for (const { file, program } of files) {
    for (const node of program.declarations) {
      const item = declareOne(context, node, file)
      if (item !== undefined) items.push(item)
    }
  }
  assumeUniversalSets(context, items)
  return items
}

function declareOne(context: Context, node: Declaration, file: SourceFile): Item | undefined {
  switch (node.kind) {
    case 'TypeDeclaration':
      return declareType(context, node, file)
    case 'EnumDeclaration':
      return declareEnum(context, node, file)
    case 'EventDeclaration':
      return declareEvent(context, node, file)
    case 'EventSetDeclaration':
      return declareEventSet(context, node, file)
    case 'InterfaceDeclaration':
      return declareInterface(context, node, file)
    case 'MachineDeclaration':
      return declareMachine(context, node, file)
    case 'FunctionDeclaration': {
      const symbol = namedFunction(node, file, undefined)
      register(context, symbol, context.model.globals.functions)
      return symbol
    }
    case 'ParamDeclaration':
      return declareParams(context, node, file)
    case 'ModuleDeclaration':
    case 'TestDeclaration':
    case 'ImplementationDeclaration':
      return declareModule(context, node, file)
    case 'PureDeclaration':
    case 'InvariantDeclaration':
    case 'LemmaDeclaration':
    case 'AxiomDeclaration':
    case 'InitConditionDeclaration':
    case 'ProofDeclaration':
      return declareLogic(context, node, file)
    case 'ErrorDeclaration':
      return undefined
    default:
      return unreachable(node)
  }
}

function declareParams(context: Context, node: ParamDeclaration, file: SourceFile): ParamItem {
  const scope = globalScope(context.model)
  const symbols = node.names.map((name) =>
    declareVariable(context, scope, name, file, 'param', errorType, 'fatal'),
  )
  return { kind: 'params', node, file, symbols }
}

function assumeUniversalSets({ model }: Context, items: readonly Item[]): void {
  const names = [...model.globals.events.keys()].filter((name) => name !== 'null')
  const universe = eventSet(names, true)
  for (const item of items) {
    if (item.kind !== 'machine item' || item.symbol.flavour !== 'machine') continue
    item.symbol.receives = universe
    item.symbol.sends = universe
    if (item.symbol.interface !== undefined) item.symbol.interface.receives = universe
  }
}
