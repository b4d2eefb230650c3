/** The types of a program as far as a search must know them. */
import type { Program as Ir } from '@parley/compiler'
import type { ValueType } from '@parley/runtime'
import { findOrders } from './orders.ts'

/** One row for each type of the IR. */
export function valueTypes(ir: Ir): readonly ValueType[] {
  const orders = findOrders(ir)
  return ir.types.map((type, id) => {
    switch (type.kind) {
      case 'machine':
      case 'reference':
        return { kind: 'machine' }
      case 'enum':
        return { kind: 'enum', enum: type.enum }
      case 'any':
      case 'data':
        return { kind: 'any' }
      case 'seq':
        return { kind: 'seq', element: type.element }
      case 'set':
        return { kind: 'set', element: type.element, order: orders[id] ?? null }
      case 'map':
        return { kind: 'map', key: type.key, value: type.value, order: orders[id] ?? null }
      case 'tuple':
      case 'namedTuple':
        return { kind: 'tuple', elements: type.elements }
      default:
        return { kind: 'plain' } satisfies ValueType
    }
  })
}
