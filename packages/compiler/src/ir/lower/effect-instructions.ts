/** The instructions of calls, creations and choices. */
import { unreachable } from '../../source/unreachable.ts'
import type { CallExpression, Expression, NewExpression } from '../../syntax/tree.ts'
import type { FunctionId, IrDomain, IrExpression, LocalId, Range, TypeId } from '../ir.ts'
import { memberTypeOf } from '../relations.ts'
import { BOOL_TYPE, INT_TYPE, NULL_TYPE } from '../well-known.ts'
import { widen } from './conversions.ts'
import { payloadOf } from './payloads.ts'
import {
  type CodeScope,
  newPoint,
  nullConstant,
  rangeOf,
  type Scope,
  symbolOf,
  typeOf,
  typeRow,
} from './scope.ts'
import { expect } from './symbol-ids.ts'

/** An expression that is an instruction of its own. */
export type EffectExpression = Extract<
  Expression,
  { kind: 'CallExpression' | 'NewExpression' | 'ChooseExpression' | 'NondetExpression' }
>

/** Where the result of a call or creation goes. */
export type Result = LocalId | 'temporary' | 'nowhere'

/**
 * Emits the instruction of an effect and returns its result. That goes to a given local, which
 * must have the type of the expression, or to a temporary.
 */
export function emitEffect(
  scope: Scope,
  expression: EffectExpression,
  operands: readonly IrExpression[],
  result: LocalId | 'temporary' = 'temporary',
): IrExpression {
  if (scope.code === undefined) return effectInFormula(scope, expression, operands)
  const code = scope as CodeScope
  switch (expression.kind) {
    case 'CallExpression':
      return emitCall(code, expression, operands, result)
    case 'NewExpression':
      return emitNew(code, expression, operands, result)
    case 'ChooseExpression':
    case 'NondetExpression':
      return emitChoice(code, expression, operands[0], result)
    default:
      return unreachable(expression)
  }
}

/** Formulas have no effects: provers decide what a call of a function means there. */
function effectInFormula(
  scope: Scope,
  expression: EffectExpression,
  operands: readonly IrExpression[],
): IrExpression {
  const range = rangeOf(expression)
  if (expression.kind !== 'CallExpression') {
    return { kind: 'arbitrary', type: typeOf(scope, expression), ...range }
  }
  const { id, args, type } = callOf(scope, expression, operands)
  return { kind: 'functionCall', function: id, args, type, ...range }
}

/** `f(args)`; returns the result, or null if there is none or it goes nowhere. */
export function emitCall(
  scope: CodeScope,
  call: Pick<CallExpression, 'callee'> & Range,
  operands: readonly IrExpression[],
  result: Result,
): IrExpression {
  const range = rangeOf(call)
  const { id, args, type } = callOf(scope, call, operands)
  const target = type === NULL_TYPE ? undefined : resultLocal(scope, result, type, range)
  const destination = target === undefined ? {} : { target }
  scope.code.builder.emit({ kind: 'call', ...destination, function: id, args, ...range })
  return resultRead(target, type, range)
}

interface Call {
  readonly id: FunctionId
  readonly args: readonly IrExpression[]
  readonly type: TypeId
}

function callOf(
  scope: Scope,
  { callee }: Pick<CallExpression, 'callee'>,
  operands: readonly IrExpression[],
): Call {
  const { types, ids } = scope.lowering
  const symbol = symbolOf(scope, callee)
  if (symbol.kind !== 'function') throw new Error(`lowering: call of a ${symbol.kind}`)
  return {
    id: expect(ids.functions.get(symbol), symbol.name),
    args: operands.map((arg, at) => widen(scope, arg, types.of(symbol.parameters[at]!.type))),
    type: types.of(symbol.returnType),
  }
}

/** `new I(args)`; returns the reference, or null if it goes nowhere. */
export function emitNew(
  scope: CodeScope,
  node: Pick<NewExpression, 'interface'> & Range,
  operands: readonly IrExpression[],
  result: Result,
): IrExpression {
  const { model, ids, types } = scope.lowering
  const range = rangeOf(node)
  const symbol = expect(model.globals.interfaces.get(node.interface.name), node.interface.name)
  const payload = payloadOf(scope, operands, types.of(symbol.payload), range)
  const type = types.of({ kind: 'permission', symbol })
  const target = resultLocal(scope, result, type, range)
  scope.code.builder.emit({
    kind: 'new',
    ...(target === undefined ? {} : { target }),
    interface: expect(ids.interfaces.get(symbol), symbol.name),
    ...(payload === undefined ? {} : { payload }),
    point: newPoint(scope, 'new', range),
    ...range,
  })
  return resultRead(target, type, range)
}

function emitChoice(
  scope: CodeScope,
  node: Extract<EffectExpression, { kind: 'ChooseExpression' | 'NondetExpression' }>,
  operand: IrExpression | undefined,
  result: LocalId | 'temporary',
): IrExpression {
  const { builder } = scope.code
  const range = rangeOf(node)
  const isFair = node.kind === 'NondetExpression' && node.isFair
  const domain: IrDomain = operand === undefined ? { kind: 'bool', isFair } : domainOf(operand)
  const type = choiceType(scope, operand)
  const target = result === 'temporary' ? builder.newLocal('', type, range) : result
  const point = newPoint(scope, 'choose', range)
  builder.emit({ kind: 'choose', target, domain, point, ...range })
  return resultRead(target, type, range)
}

function domainOf(operand: IrExpression): IrDomain {
  return operand.type === INT_TYPE
    ? { kind: 'int', bound: operand }
    : { kind: 'collection', collection: operand }
}

/** `choose()` gives a bool, `choose(n)` an int, of a collection an element or a key. */
function choiceType(scope: Scope, operand: IrExpression | undefined): TypeId {
  if (operand === undefined) return BOOL_TYPE
  return memberTypeOf(typeRow(scope, operand.type)) ?? INT_TYPE
}

function resultLocal(
  scope: CodeScope,
  result: Result,
  type: TypeId,
  range: Range,
): LocalId | undefined {
  if (result === 'nowhere') return undefined
  return result === 'temporary' ? scope.code.builder.newLocal('', type, range) : result
}

function resultRead(target: LocalId | undefined, type: TypeId, range: Range): IrExpression {
  return target === undefined
    ? nullConstant(range)
    : { kind: 'local', local: target, type, ...range }
}
