/** The types as values: constants of the basic types, constructors of the others (language §4). */
import type {
  AliasSymbol,
  EnumSymbol,
  EventSetSymbol,
  EventSymbol,
  ForeignTypeSymbol,
  InterfaceSymbol,
  MachineSymbol,
} from './symbol.ts'
import type {
  AliasType,
  BasicType,
  CollectionType,
  EnumType,
  ForeignType,
  MapType,
  NamedTupleType,
  NamedTupleTypeField,
  PermissionType,
  TupleType,
  Type,
} from './type.ts'

export const boolType: BasicType = Object.freeze({ kind: 'bool' })
export const intType: BasicType = Object.freeze({ kind: 'int' })
export const floatType: BasicType = Object.freeze({ kind: 'float' })
export const stringType: BasicType = Object.freeze({ kind: 'string' })
export const eventType: BasicType = Object.freeze({ kind: 'event' })
export const machineType: BasicType = Object.freeze({ kind: 'machine' })
export const anyType: BasicType = Object.freeze({ kind: 'any' })
export const dataType: BasicType = Object.freeze({ kind: 'data' })
/** "No value". */
export const nullType: BasicType = Object.freeze({ kind: 'null' })
export const errorType: BasicType = Object.freeze({ kind: 'error' })

export function enumType(symbol: EnumSymbol): EnumType {
  return { kind: 'enum', symbol }
}

export function foreignType(symbol: ForeignTypeSymbol): ForeignType {
  return { kind: 'foreign', symbol }
}

export function aliasType(symbol: AliasSymbol): AliasType {
  return { kind: 'alias', symbol }
}

export function permissionType(
  symbol: InterfaceSymbol | MachineSymbol | EventSetSymbol | EventSymbol,
): PermissionType {
  return { kind: 'permission', symbol }
}

export function seqType(element: Type): CollectionType {
  return { kind: 'seq', element }
}

export function setType(element: Type): CollectionType {
  return { kind: 'set', element }
}

export function mapType(key: Type, value: Type): MapType {
  return { kind: 'map', key, value }
}

export function tupleType(elements: readonly Type[]): TupleType {
  return { kind: 'tuple', elements }
}

export function namedTupleType(fields: readonly NamedTupleTypeField[]): NamedTupleType {
  return { kind: 'namedTuple', fields }
}
