/** `send`, `announce`, `raise` and `goto` (language §6.5–§6.8). */
import type {
  AnnounceStatement,
  GotoStatement,
  RaiseStatement,
  SendStatement,
} from '../../syntax/tree.ts'
import type { IrExpression } from '../ir.ts'
import { EVENT_TYPE, MACHINE_TYPE } from '../well-known.ts'
import { widen } from './conversions.ts'
import { lowerOperands } from './expressions.ts'
import { declaredPayload, payloadOf } from './payloads.ts'
import { type CodeScope, newPoint, rangeOf, symbolOf } from './scope.ts'
import { expect } from './symbol-ids.ts'

/** Target, event and payload are evaluated in this order, each before the next. */
export function lowerSend(scope: CodeScope, statement: SendStatement): void {
  const { target, event, args } = statement
  const range = rangeOf(statement)
  const [to, ...emission] = lowerOperands(scope, [target, event, ...args], 'early')
  scope.code.builder.emit({
    kind: 'send',
    to: widen(scope, to!, MACHINE_TYPE),
    ...eventAndPayload(scope, emission, statement),
    point: newPoint(scope, 'send', range),
    ...range,
  })
}

/** Reaches monitors only; no scheduling point. */
export function lowerAnnounce(scope: CodeScope, statement: AnnounceStatement): void {
  const emission = lowerEmission(scope, statement)
  scope.code.builder.emit({ kind: 'announce', ...emission, ...rangeOf(statement) })
}

/** Ends the handler. */
export function lowerRaise(scope: CodeScope, statement: RaiseStatement): void {
  const emission = lowerEmission(scope, statement)
  scope.code.builder.terminate({ kind: 'raise', ...emission, ...rangeOf(statement) })
}

/** Ends the handler; the payload goes to the entry function of the target state. */
export function lowerGoto(scope: CodeScope, statement: GotoStatement): void {
  const state = symbolOf(scope, statement.state)
  if (state.kind !== 'state') throw new Error(`lowering: ${state.name} is no state`)
  const parameter = state.entry?.parameters[0]
  const type = parameter && scope.lowering.types.of(parameter.type)
  const args = lowerOperands(scope, statement.args, 'early')
  const payload =
    type === undefined || args[0] === undefined ? undefined : widen(scope, args[0], type)
  scope.code.builder.terminate({
    kind: 'goto',
    state: expect(scope.lowering.ids.states.get(state), state.name),
    ...(payload === undefined ? {} : { payload }),
    ...rangeOf(statement),
  })
}

interface Emission {
  readonly event: IrExpression
  readonly payload?: IrExpression
}

/** The event is an operand like others: only the event of a `send` is read early. */
function lowerEmission(scope: CodeScope, statement: RaiseStatement | AnnounceStatement): Emission {
  const { event, args } = statement
  const operands = lowerOperands(scope, [event, ...args], (at) => (at === 0 ? 'late' : 'early'))
  return eventAndPayload(scope, operands, statement)
}

function eventAndPayload(
  scope: CodeScope,
  [event, ...args]: readonly IrExpression[],
  statement: RaiseStatement | SendStatement | AnnounceStatement,
): Emission {
  const known = widen(scope, expect(event, 'event'), EVENT_TYPE)
  const payload = payloadOf(scope, args, declaredPayload(scope, known), rangeOf(statement))
  return { event: known, ...(payload === undefined ? {} : { payload }) }
}
