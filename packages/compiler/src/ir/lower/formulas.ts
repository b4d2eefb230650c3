/** Expressions that only formulas of the verifier have (language §11.3, §11.4). */
import { ordinal } from '../../source/ordinal.ts'
import type {
  Expression,
  FieldExpression,
  IsExpression,
  QuantifierExpression,
} from '../../syntax/tree.ts'
import type { EventId, IrBound, IrExpression, IrType, Range } from '../ir.ts'
import { BOOL_TYPE } from '../well-known.ts'
import { rangeOf, type Scope, type Slot, symbolOf, typeRow } from './scope.ts'
import { expect } from './symbol-ids.ts'

type Lower = (scope: Scope, expression: Expression) => IrExpression

/** The body is a formula even inside code: what is bound there cannot be in an instruction. */
export function lowerQuantifier(
  scope: Scope,
  { quantifier, isNew, parameters, body, ...node }: QuantifierExpression,
  lower: Lower,
): IrExpression {
  const { types } = scope.lowering
  const variables: IrBound[] = []
  for (const { name } of parameters) {
    const symbol = symbolOf(scope, name)
    if (symbol.kind !== 'variable') throw new Error(`lowering: ${name.name} is not bound`)
    const slot: Slot = { kind: 'bound', index: scope.boundCount + variables.length }
    scope.variables.set(symbol, slot)
    const type = types.messageOf(symbol.type) ?? types.of(symbol.type)
    variables.push({ name: name.name, type })
  }
  const { code: _, ...around } = scope
  const inner: Scope = { ...around, boundCount: scope.boundCount + variables.length }
  return {
    kind: 'quantifier',
    quantifier,
    isNew,
    variables,
    body: lower(inner, body),
    type: BOOL_TYPE,
    ...rangeOf(node),
  }
}

/** `operand is X`: a machine, event or state. */
export function testOf(
  scope: Scope,
  { name, ...node }: IsExpression,
  operand: IrExpression,
): IrExpression {
  const { ids } = scope.lowering
  const range = rangeOf(node)
  const symbol = symbolOf(scope, name)
  switch (symbol.kind) {
    case 'machine': {
      const machine = expect(ids.machines.get(symbol), symbol.name)
      return { kind: 'isMachine', operand, machine, type: BOOL_TYPE, ...range }
    }
    case 'event': {
      const event = expect(ids.events.get(symbol), symbol.name)
      return { kind: 'isEvent', operand, event, type: BOOL_TYPE, ...range }
    }
    case 'state': {
      const machine = expect(ids.machines.get(symbol.machine), symbol.machine.name)
      const state = expect(ids.states.get(symbol), symbol.name)
      return { kind: 'isState', operand, machine, state, type: BOOL_TYPE, ...range }
    }
    default:
      throw new Error(`lowering: nothing is a ${symbol.kind}`)
  }
}

/** `target.f` where `target` is a message, a machine's reference or a spec. */
export function fieldOfReference(
  scope: Scope,
  target: IrExpression,
  expression: FieldExpression,
): IrExpression {
  const { ids, types } = scope.lowering
  const range = rangeOf(expression)
  const row = typeRow(scope, target.type)
  if (row.kind === 'message') return fieldOfMessage(scope, target, row, expression, range)
  const variable = symbolOf(scope, expression.field)
  if (variable.kind !== 'variable') throw new Error(`lowering: ${variable.name} is no field`)
  const { machine, field } = expect(ids.fields.get(variable), variable.name)
  const type = types.of(variable.type)
  if (target.kind === 'spec') return { kind: 'specField', machine, field, type, ...range }
  return { kind: 'machineField', target, machine, field, type, ...range }
}

/** The first event by name that has the field decides (language §11.4). */
function fieldOfMessage(
  scope: Scope,
  message: IrExpression,
  row: Extract<IrType, { kind: 'message' }>,
  { field }: FieldExpression,
  range: Range,
): IrExpression {
  const { types, ids } = scope.lowering
  const members = expect(types.eventSets[row.events], 'event set')
  const nameOf = (event: EventId): string => ids.eventAt[event]!.name
  for (const event of [...members].sort((a, b) => ordinal(nameOf(a), nameOf(b)))) {
    const payload = typeRow(scope, types.of(ids.eventAt[event]!.payload))
    const index = payload.kind === 'namedTuple' ? payload.names.indexOf(field.name) : -1
    if (payload.kind !== 'namedTuple' || index < 0) continue
    return { kind: 'messageField', message, event, index, type: payload.elements[index]!, ...range }
  }
  throw new Error(`lowering: no event has the field ${field.name}`)
}
