/** Prints types and parameters (language §2.2). */
import { unreachable } from '../../source/unreachable.ts'
import { concat, type Doc, nil, space } from '../layout.ts'
import type { Parameter, TypeNode } from '../tree.ts'
import { bracketed, FIELDS, TIGHT } from './parts.ts'
import type { TokenWriter } from './token-writer.ts'

export function formatType(write: TokenWriter, type: TypeNode): Doc {
  switch (type.kind) {
    case 'PrimitiveType':
    case 'NamedType':
      return write.token()
    case 'SequenceType':
    case 'SetType':
      return concat([write.token(), bracketed(write, [type.element], formatType, TIGHT)])
    case 'MapType':
      return concat([write.token(), bracketed(write, [type.key, type.value], formatType, TIGHT)])
    case 'TupleType':
      return bracketed(write, type.elements, formatType, TIGHT)
    case 'NamedTupleType':
      return bracketed(write, type.fields, formatParameter, FIELDS)
    case 'ErrorType':
      return nil
    default:
      return unreachable(type)
  }
}

/** `name: T`, of parameters and of the fields of a named tuple type. */
export function formatParameter(write: TokenWriter, parameter: Parameter): Doc {
  return concat([write.token(), typeAnnotation(write, parameter.type)])
}

/** `: T` */
export function typeAnnotation(write: TokenWriter, type: TypeNode): Doc {
  return concat([write.token(), space, formatType(write, type)])
}

/** `(a: T, b: U)` */
export function formatParameters(write: TokenWriter, parameters: readonly Parameter[]): Doc {
  return bracketed(write, parameters, formatParameter, TIGHT)
}
