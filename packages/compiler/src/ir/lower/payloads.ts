/** Payloads of sends, raises, announcements and creations (language §5.12, checker §1.15). */

import type { IrExpression, Range, TypeId } from '../ir.ts'
import { ANY_TYPE, NULL_TYPE } from '../well-known.ts'
import { widen } from './conversions.ts'
import type { Scope } from './scope.ts'
import { expect } from './symbol-ids.ts'

/**
 * One payload of any number of arguments, in the declared type: `undefined` for none. Several
 * arguments are the fields of a tuple. Without a declared type, because the event is not known
 * before the program runs, the payload is of type `any`.
 */
export function payloadOf(
  scope: Scope,
  args: readonly IrExpression[],
  declared: TypeId | undefined,
  range: Range,
): IrExpression | undefined {
  const first = args[0]
  if (first === undefined || declared === NULL_TYPE) return undefined
  if (args.length === 1) {
    if (declared === undefined && first.kind === 'null') return undefined
    return widen(scope, first, declared ?? ANY_TYPE)
  }
  const type = scope.lowering.types.intern({
    kind: 'tuple',
    elements: args.map((arg) => arg.type),
  })
  const tuple: IrExpression = { kind: 'tuple', elements: args, type, ...range }
  return widen(scope, tuple, declared ?? ANY_TYPE)
}

/** The payload type of an event that is known from the text. */
export function declaredPayload(scope: Scope, event: IrExpression): TypeId | undefined {
  if (event.kind !== 'event') return undefined
  const { ids, types } = scope.lowering
  return types.of(expect(ids.eventAt[event.event], 'event').payload)
}
