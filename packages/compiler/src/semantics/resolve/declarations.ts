/**
 * Phase P2: fills in declarations in source order (language §0): resolves types and event lists,
 * builds states, makes the symbols of anonymous handlers. Errors are fatal.
 */
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { EventDeclaration, InterfaceDeclaration } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import type { Item } from '../declare/declare.ts'
import type { EventSymbol, FunctionSymbol, InterfaceSymbol, MachineSymbol } from '../symbol.ts'
import type { Type } from '../type.ts'
import { errorType, nullType } from '../types.ts'
import { resolveEnum } from './enums.ts'
import { resolveEventSet, resolveEvents } from './events.ts'
import { resolvePure, resolveSignature } from './functions.ts'
import { resolveMachine } from './machines.ts'
import { resolveHiddenEvents } from './modules.ts'
import { resolveType, resolveTypedef } from './resolve-type.ts'

/** Fills in all declarations, and lists all functions in the model. */
export function resolveDeclarations(context: Context, items: readonly Item[]): void {
  const globals: FunctionSymbol[] = []
  const machines: MachineSymbol[] = []
  for (const item of items) {
    resolveItem(context, item)
    if (item.kind === 'function') globals.push(item)
    if (item.kind === 'machine item') machines.push(item.symbol)
  }
  for (const machine of machines) setConstructor(context, machine)
  const { functions } = context.model
  for (const symbol of globals) functions.push(symbol)
  for (const machine of machines) for (const symbol of machine.functions) functions.push(symbol)
}

function resolveItem(context: Context, item: Item): void {
  switch (item.kind) {
    case 'event':
      resolvePayload(context, item)
      break
    case 'eventSet':
      item.events = resolveEvents(context, item.node.events, item.file)
      break
    case 'enum':
      resolveEnum(context, item)
      break
    case 'alias':
      resolveTypedef(context, item)
      break
    case 'interface':
      resolveInterface(context, item)
      break
    case 'function':
      resolveSignature(context, item)
      break
    case 'machine item':
      resolveMachine(context, item)
      break
    case 'params': {
      const type = resolveType(context, item.node.type, item.file, 'fatal')
      for (const param of item.symbols) param.type = type
      break
    }
    case 'pure':
      resolvePure(context, item)
      break
    case 'module':
    case 'test':
    case 'implementation':
      resolveHiddenEvents(context, item)
      break
    case 'proof':
      break
    default:
      unreachable(item)
  }
}

function resolvePayload(context: Context, event: EventSymbol): void {
  const { node, file } = event
  event.payload = resolvePayloadType(context, node, file)
}

function resolveInterface(context: Context, symbol: InterfaceSymbol): void {
  const { node, file } = symbol
  if (node === undefined) return
  symbol.payload = resolvePayloadType(context, node, file)
  symbol.receives = resolveEventSet(context, node.receives, file)
}

/** The type after the name; in a declaration with a syntax error it may have been lost. */
function resolvePayloadType(
  context: Context,
  node: EventDeclaration | InterfaceDeclaration | undefined,
  file: SourceFile,
): Type {
  if (node !== undefined && context.damage?.breaks(file, node)) return errorType
  if (node?.payload === undefined) return nullType
  return resolveType(context, node.payload, file, 'fatal')
}

/** The constructor payload is what the entry function of the start state takes (§8.3). */
function setConstructor({ damage }: Context, machine: MachineSymbol): void {
  const { startState, file, flavour } = machine
  const parameter = startState?.entry?.parameters[0]
  const isLost = startState !== undefined && damage?.breaks(file, startState.node) === true
  const none = isLost ? errorType : nullType
  machine.payload = flavour === 'machine' ? (parameter?.type ?? none) : nullType
  if (machine.interface !== undefined) machine.interface.payload = machine.payload
}
