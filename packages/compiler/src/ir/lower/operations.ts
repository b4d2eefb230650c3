/** Operators, accesses and built-in functions over operands that are lowered already. */
import { unreachable } from '../../source/unreachable.ts'
import type {
  BinaryOperator,
  CollectionCall,
  FieldExpression,
  ItemExpression,
} from '../../syntax/tree.ts'
import type { IrBinaryOperator, IrExpression, IrType, Range, TypeId } from '../ir.ts'
import { memberTypeOf } from '../relations.ts'
import { BOOL_TYPE, INT_TYPE, STRING_TYPE } from '../well-known.ts'
import { widen, widenToCommon } from './conversions.ts'
import { fieldOfReference } from './formulas.ts'
import { rangeOf, type Scope, typeRow } from './scope.ts'
import { expect } from './symbol-ids.ts'

/** `left operator right` (language §5.7). */
export function binaryOperation(
  scope: Scope,
  operator: BinaryOperator,
  left: IrExpression,
  right: IrExpression,
  range: Range,
): IrExpression {
  if (operator === 'in') return membership(scope, left, right, range)
  if (operator === '==' || operator === '!=') {
    const [first, second] = widenToCommon(scope, left, right)
    const equality = OPERATORS[operator]
    const operands = { left: first, right: second }
    return { kind: 'binary', operator: equality, ...operands, type: BOOL_TYPE, ...range }
  }
  const isSum = operator === '+' && left.type === STRING_TYPE
  const name = isSum ? 'concat' : OPERATORS[operator]
  const type = ARITHMETIC.has(name) ? left.type : BOOL_TYPE
  return { kind: 'binary', operator: name, left, right, type, ...range }
}

const OPERATORS: Readonly<Record<Exclude<BinaryOperator, 'in'>, IrBinaryOperator>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'modulo',
  '<': 'less',
  '<=': 'lessOrEqual',
  '>': 'greater',
  '>=': 'greaterOrEqual',
  '==': 'equal',
  '!=': 'notEqual',
  '&&': 'and',
  '||': 'or',
  '==>': 'implies',
  '<==>': 'iff',
}

/** Operators whose result has the type of their operands. */
const ARITHMETIC: ReadonlySet<IrBinaryOperator> = new Set([
  'add',
  'subtract',
  'multiply',
  'divide',
  'modulo',
  'concat',
] as const)

function membership(
  scope: Scope,
  item: IrExpression,
  collection: IrExpression,
  range: Range,
): IrExpression {
  const wanted = expect(memberTypeOf(typeRow(scope, collection.type)), 'collection')
  return {
    kind: 'contains',
    item: widen(scope, item, wanted),
    collection,
    type: BOOL_TYPE,
    ...range,
  }
}

/** What `collection[index]` needs and gives: int to element, or key to value. */
export function elementTypes(row: IrType): { readonly index: TypeId; readonly element: TypeId } {
  if (row.kind === 'map') return { index: row.key, element: row.value }
  if (row.kind === 'seq' || row.kind === 'set') return { index: INT_TYPE, element: row.element }
  throw new Error(`lowering: a ${row.kind} cannot be indexed`)
}

/** `collection[index]` (language §5.4). */
export function elementOf(
  scope: Scope,
  collection: IrExpression,
  index: IrExpression,
  range: Range,
): IrExpression {
  const types = elementTypes(typeRow(scope, collection.type))
  const position = widen(scope, index, types.index)
  return { kind: 'element', collection, index: position, type: types.element, ...range }
}

/** `target.f`: a field of a named tuple or, in formulas, of what a reference refers to. */
export function fieldOf(
  scope: Scope,
  target: IrExpression,
  expression: FieldExpression,
): IrExpression {
  const row = typeRow(scope, target.type)
  if (row.kind !== 'namedTuple') return fieldOfReference(scope, target, expression)
  return selectFrom(row, target, fieldIndex(row, expression.field.name), rangeOf(expression))
}

/** `target.0` */
export function itemOf(
  scope: Scope,
  target: IrExpression,
  expression: ItemExpression,
): IrExpression {
  const index = Number(expression.index.digits)
  return selectFrom(typeRow(scope, target.type), target, index, rangeOf(expression))
}

function selectFrom(row: IrType, tuple: IrExpression, index: number, range: Range): IrExpression {
  return { kind: 'select', tuple, index, type: elementTypeAt(row, index), ...range }
}

/** The type of the field at a position of a tuple or named tuple. */
export function elementTypeAt(row: IrType, index: number): TypeId {
  const types = row.kind === 'tuple' || row.kind === 'namedTuple' ? row.elements : []
  const type = types[index]
  if (type === undefined) throw new Error(`lowering: a ${row.kind} has no field ${index}`)
  return type
}

/** The position of a field of a named tuple. */
export function fieldIndex(row: IrType, name: string): number {
  const index = row.kind === 'namedTuple' ? row.names.indexOf(name) : -1
  if (index < 0) throw new Error(`lowering: a ${row.kind} has no field ${name}`)
  return index
}

/** `keys(m)`, `values(m)`, `sizeof(c)` (language §5.5). */
export function collectionCall(
  scope: Scope,
  { operation, ...node }: CollectionCall,
  operand: IrExpression,
): IrExpression {
  const range = rangeOf(node)
  if (operation === 'sizeof') return sizeOf(operand, range)
  const row = typeRow(scope, operand.type)
  if (row.kind !== 'map') throw new Error(`lowering: ${operation} of a ${row.kind}`)
  const element = operation === 'keys' ? row.key : row.value
  const type = scope.lowering.types.intern({ kind: 'seq', element })
  switch (operation) {
    case 'keys':
      return { kind: 'keys', map: operand, type, ...range }
    case 'values':
      return { kind: 'values', map: operand, type, ...range }
    default:
      return unreachable(operation)
  }
}

/** The number of elements of a collection. */
export function sizeOf(collection: IrExpression, range: Range): IrExpression {
  return { kind: 'size', collection, type: INT_TYPE, ...range }
}
