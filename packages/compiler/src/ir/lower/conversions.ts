/** Makes the conversions of the language explicit: `widen` and those written `as` and `to`. */

import type { IrExpression, Range, TypeId } from '../ir.ts'
import { isWidening } from '../relations.ts'
import { FLOAT_TYPE, INT_TYPE } from '../well-known.ts'
import { rangeOf, type Scope, typeRow } from './scope.ts'

/**
 * A value as one of type `target`, which accepts it (language §4.4). A `null` and the elements of
 * a tuple being made take their new type at once; any other value is widened.
 */
export function widen(scope: Scope, value: IrExpression, target: TypeId): IrExpression {
  if (value.type === target) return value
  if (value.kind === 'null') return { ...value, type: target }
  const row = typeRow(scope, target)
  if (value.kind === 'tuple' && (row.kind === 'tuple' || row.kind === 'namedTuple')) {
    const elements = value.elements.map((one, at) => widen(scope, one, row.elements[at]!))
    return { ...value, elements, type: target }
  }
  const kind = isWidening(scope.lowering.types, value.type, target) ? 'widen' : 'cast'
  return { kind, operand: value, type: target, ...rangeOf(value) }
}

/** Two operands of a comparison in the type that holds both (language §4.4, "comparable"). */
export function widenToCommon(
  scope: Scope,
  left: IrExpression,
  right: IrExpression,
): readonly [IrExpression, IrExpression] {
  const isLeftWider = isWidening(scope.lowering.types, right.type, left.type)
  return isLeftWider
    ? [left, widen(scope, right, left.type)]
    : [widen(scope, left, right.type), right]
}

/** `operand as target` (language §5.8): a check at run time unless the target holds every value. */
export function castTo(
  scope: Scope,
  operand: IrExpression,
  target: TypeId,
  range: Range,
): IrExpression {
  if (isWidening(scope.lowering.types, operand.type, target)) {
    return { ...widen(scope, operand, target), ...range }
  }
  return { kind: 'cast', operand, type: target, ...range }
}

/** `operand to target` (language §5.8): between numbers, or to fewer permissions. */
export function convertTo(
  scope: Scope,
  operand: IrExpression,
  target: TypeId,
  range: Range,
): IrExpression {
  if (target === INT_TYPE || target === FLOAT_TYPE) {
    return convertNumber(scope, operand, target, range)
  }
  if (isWidening(scope.lowering.types, operand.type, target)) {
    return { ...widen(scope, operand, target), ...range }
  }
  return { kind: 'restrict', operand, type: target, ...range }
}

function convertNumber(
  scope: Scope,
  operand: IrExpression,
  target: TypeId,
  range: Range,
): IrExpression {
  if (operand.type === target) return operand
  const { kind } = typeRow(scope, operand.type)
  switch (kind) {
    case 'enum':
      return { kind: 'convert', conversion: 'enumToInt', operand, type: target, ...range }
    case 'int':
      return { kind: 'convert', conversion: 'intToFloat', operand, type: target, ...range }
    case 'float':
      return { kind: 'convert', conversion: 'floatToInt', operand, type: target, ...range }
    default:
      throw new Error(`lowering: no conversion from ${kind} to a number`)
  }
}
