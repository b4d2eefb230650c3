/** Registers types, enums, events, event sets and interfaces (P1). */
import type { SourceFile } from '../../source/source-file.ts'
import type {
  EnumDeclaration,
  EventDeclaration,
  EventSetDeclaration,
  InterfaceDeclaration,
  TypeDeclaration,
} from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { eventSet } from '../relations.ts'
import type {
  AliasSymbol,
  EnumElementSymbol,
  EnumSymbol,
  EventSetSymbol,
  EventSymbol,
  InterfaceSymbol,
} from '../symbol.ts'
import { errorType } from '../types.ts'
import { placed, register } from './register.ts'

/** A typedef, or a foreign type, about which nothing is left to fill in. */
export function declareType(
  context: Context,
  node: TypeDeclaration,
  file: SourceFile,
): AliasSymbol | undefined {
  const { types, enums, interfaces, machines } = context.model.globals
  const rivals = [enums, interfaces, machines]
  const place = placed(node, node.name, file)
  if (node.type === undefined) {
    register(context, { ...place, kind: 'foreignType', node }, types, rivals)
    return undefined
  }
  const symbol: AliasSymbol = {
    ...place,
    kind: 'alias',
    node,
    type: errorType,
    canonical: errorType,
  }
  register(context, symbol, types, rivals)
  return symbol
}

/** An enum; its elements are global names. */
export function declareEnum(context: Context, node: EnumDeclaration, file: SourceFile): EnumSymbol {
  const { enums, interfaces, types, machines, enumElements, events } = context.model.globals
  const symbol: EnumSymbol = { ...placed(node, node.name, file), kind: 'enum', node, elements: [] }
  register(context, symbol, enums, [interfaces, types, machines])
  symbol.elements = node.elements.map((element): EnumElementSymbol => {
    const place = placed(element.name, element.name, file)
    return { ...place, kind: 'enumElement', enum: symbol, value: 0 }
  })
  for (const element of symbol.elements) register(context, element, enumElements, [events])
  return symbol
}

export function declareEvent(
  context: Context,
  node: EventDeclaration,
  file: SourceFile,
): EventSymbol {
  const { events, enumElements } = context.model.globals
  const place = placed(node, node.name, file)
  const symbol: EventSymbol = { ...place, kind: 'event', node, payload: errorType }
  register(context, symbol, events, [enumElements])
  return symbol
}

export function declareEventSet(
  context: Context,
  node: EventSetDeclaration,
  file: SourceFile,
): EventSetSymbol {
  const { eventSets, interfaces } = context.model.globals
  const place = placed(node, node.name, file)
  const symbol: EventSetSymbol = { ...place, kind: 'eventSet', node, events: [] }
  register(context, symbol, eventSets, [interfaces])
  return symbol
}

export function declareInterface(
  context: Context,
  node: InterfaceDeclaration,
  file: SourceFile,
): InterfaceSymbol {
  const { interfaces, enums, types, machines } = context.model.globals
  const symbol: InterfaceSymbol = {
    ...placed(node, node.name, file),
    kind: 'interface',
    node,
    payload: errorType,
    receives: eventSet([]),
  }
  register(context, symbol, interfaces, [enums, types, machines])
  return symbol
}
