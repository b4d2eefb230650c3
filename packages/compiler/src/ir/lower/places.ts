/** Left sides of assignments, insertions and removals (language §6.2). */
import { unreachable } from '../../source/unreachable.ts'
import type { Expression, LValue } from '../../syntax/tree.ts'
import type { IrExpression, IrPlace, IrStep, Range, TypeId } from '../ir.ts'
import { INT_TYPE } from '../well-known.ts'
import { widen } from './conversions.ts'
import { elementTypeAt, elementTypes, fieldIndex } from './operations.ts'
import { rangeOf, type Scope, type Slot, slotOf, symbolOf, typeRow } from './scope.ts'

/** A place that takes shape once the operands of its statement are lowered. */
export interface PlaceNode {
  /** Index expressions, from the variable inwards: the first operands of the statement. */
  readonly indexes: readonly Expression[]
  /** The place, given the lowered `indexes` (more operands may follow them). */
  readonly build: (operands: readonly IrExpression[]) => IrPlace
}

/** Takes a left side apart. */
export function openPlace(scope: Scope, target: LValue): PlaceNode {
  const accesses: Access[] = []
  let node = target
  while (node.kind !== 'VariableLValue') {
    accesses.unshift(node)
    node = node.target
  }
  const symbol = symbolOf(scope, node.name)
  if (symbol.kind !== 'variable') throw new Error(`lowering: ${symbol.name} is no variable`)
  const root = rootOf(slotOf(scope, symbol))
  const type = scope.lowering.types.of(symbol.type)
  const range = rangeOf(target)
  return {
    indexes: accesses.flatMap((access) => (access.kind === 'IndexLValue' ? [access.index] : [])),
    build: (operands) => walkPath(scope, { root, path: [], type, ...range }, accesses, operands),
  }
}

/** The place of a variable. */
export function variablePlace(slot: Slot, type: TypeId, { start, end }: Range): IrPlace {
  return { root: rootOf(slot), path: [], type, start, end }
}

type Access = Exclude<LValue, { kind: 'VariableLValue' }>

function rootOf(slot: Slot): IrPlace['root'] {
  switch (slot.kind) {
    case 'local':
      return slot
    case 'field':
      return { kind: 'field', field: slot.field }
    default:
      throw new Error(`lowering: a ${slot.kind} cannot be assigned`)
  }
}

function walkPath(
  scope: Scope,
  root: IrPlace,
  accesses: readonly Access[],
  operands: readonly IrExpression[],
): IrPlace {
  const path: IrStep[] = []
  let { type } = root
  let operand = 0
  for (const access of accesses) {
    const row = typeRow(scope, type)
    switch (access.kind) {
      case 'FieldLValue':
      case 'ItemLValue': {
        const isNamed = access.kind === 'FieldLValue'
        const index = isNamed ? fieldIndex(row, access.field.name) : Number(access.index.digits)
        type = elementTypeAt(row, index)
        path.push({ kind: 'select', index, type })
        break
      }
      case 'IndexLValue': {
        const types = elementTypes(row)
        type = types.element
        path.push({ kind: 'element', index: widen(scope, operands[operand++]!, types.index), type })
        break
      }
      default:
        return unreachable(access)
    }
  }
  return { ...root, path, type }
}

/** What `+=` and `-=` need: the position or key, and the element or value. */
export function contentTypes(
  scope: Scope,
  place: IrPlace,
): { readonly item: TypeId; readonly value: TypeId } {
  const row = typeRow(scope, place.type)
  switch (row.kind) {
    case 'seq':
      return { item: INT_TYPE, value: row.element }
    case 'set':
      return { item: row.element, value: row.element }
    case 'map':
      return { item: row.key, value: row.value }
    default:
      throw new Error(`lowering: a ${row.kind} is no collection`)
  }
}
