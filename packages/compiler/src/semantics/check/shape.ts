/** The outermost form of a type: what checks look at most, without building canonical forms. */
import type { Type } from '../type.ts'

/** The type with a typedef at the outermost level expanded; parts may be as written. */
export function shapeOf(type: Type): Type {
  return type.kind === 'alias' ? type.symbol.canonical : type
}

/** Whether the type as a whole is the error type. */
export function isError(type: Type): boolean {
  return shapeOf(type).kind === 'error'
}
