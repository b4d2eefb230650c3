/** Static types (language §4). Types are plain data; named types point to their symbols. */
import type {
  AliasSymbol,
  EnumSymbol,
  EventSetSymbol,
  EventSymbol,
  ForeignTypeSymbol,
  InterfaceSymbol,
  MachineSymbol,
} from './symbol.ts'

export type Type =
  | BasicType
  | EnumType
  | ForeignType
  | AliasType
  | PermissionType
  | CollectionType
  | MapType
  | TupleType
  | NamedTupleType

/**
 * `null` is "no value": the type of `null`, of void calls and of payload-less events. `error` is
 * the type of an expression that has been reported; it absorbs follow-up errors.
 */
export interface BasicType {
  readonly kind:
    | 'bool'
    | 'int'
    | 'float'
    | 'string'
    | 'event'
    | 'machine'
    | 'any'
    | 'data'
    | 'null'
    | 'error'
}

export interface EnumType {
  readonly kind: 'enum'
  readonly symbol: EnumSymbol
}

export interface ForeignType {
  readonly kind: 'foreign'
  readonly symbol: ForeignTypeSymbol
}

/** A typedef name as written; `symbol.type` is its definition. */
export interface AliasType {
  readonly kind: 'alias'
  readonly symbol: AliasSymbol
}

/**
 * A reference restricted to a set of events: named after an interface, a machine, an event set
 * or (verifier) a single event or a spec.
 */
export interface PermissionType {
  readonly kind: 'permission'
  readonly symbol: InterfaceSymbol | MachineSymbol | EventSetSymbol | EventSymbol
}

export interface CollectionType {
  readonly kind: 'seq' | 'set'
  readonly element: Type
}

export interface MapType {
  readonly kind: 'map'
  readonly key: Type
  readonly value: Type
}

export interface TupleType {
  readonly kind: 'tuple'
  readonly elements: readonly Type[]
}

export interface NamedTupleType {
  readonly kind: 'namedTuple'
  readonly fields: readonly NamedTupleTypeField[]
}

export interface NamedTupleTypeField {
  readonly name: string
  readonly type: Type
}
