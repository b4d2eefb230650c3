/** Types (language §2.2). */
import type { Identifier, NodeBase } from './base.ts'

export type TypeNode =
  | PrimitiveType
  | NamedType
  | SequenceType
  | SetType
  | MapType
  | TupleType
  | NamedTupleType
  | ErrorType

export type PrimitiveName =
  | 'bool'
  | 'int'
  | 'float'
  | 'string'
  | 'event'
  | 'machine'
  | 'data'
  | 'any'

export interface PrimitiveType extends NodeBase {
  readonly kind: 'PrimitiveType'
  readonly name: PrimitiveName
}

export interface NamedType extends NodeBase {
  readonly kind: 'NamedType'
  readonly name: Identifier
}

export interface SequenceType extends NodeBase {
  readonly kind: 'SequenceType'
  readonly element: TypeNode
}

export interface SetType extends NodeBase {
  readonly kind: 'SetType'
  readonly element: TypeNode
}

export interface MapType extends NodeBase {
  readonly kind: 'MapType'
  readonly key: TypeNode
  readonly value: TypeNode
}

export interface TupleType extends NodeBase {
  readonly kind: 'TupleType'
  readonly elements: readonly TypeNode[]
}

export interface NamedTupleType extends NodeBase {
  readonly kind: 'NamedTupleType'
  /** `name: T`, the same shape as a parameter. */
  readonly fields: readonly Parameter[]
}

export interface Parameter extends NodeBase {
  readonly kind: 'Parameter'
  readonly name: Identifier
  readonly type: TypeNode
}

/** Text that could not be parsed; the reason has been reported. */
export interface ErrorType extends NodeBase {
  readonly kind: 'ErrorType'
}
