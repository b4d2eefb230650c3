/** Makes an expression of its operands. Not recursive: whatever may be deep is done before. */
import { unreachable } from '../../source/unreachable.ts'
import type {
  Expression,
  NamedTupleExpression,
  StringExpression,
  TupleExpression,
} from '../../syntax/tree.ts'
import type { IrExpression } from '../ir.ts'
import { BOOL_TYPE, EVENT_TYPE, FLOAT_TYPE, INT_TYPE, STRING_TYPE } from '../well-known.ts'
import { castTo, convertTo, widen } from './conversions.ts'
import { emitEffect } from './effect-instructions.ts'
import { testOf } from './formulas.ts'
import { lowerName } from './names.ts'
import { binaryOperation, collectionCall, elementOf, fieldOf, itemOf } from './operations.ts'
import {
  type CodeScope,
  nullConstant,
  rangeOf,
  type Scope,
  saveValue,
  symbolOf,
  typeOf,
} from './scope.ts'
import { splitString } from './strings.ts'
import { expect } from './symbol-ids.ts'

/** An expression of its lowered operands, which are those of `operandsOf`, in order. */
export function combine(
  scope: Scope,
  expression: Expression,
  operands: readonly IrExpression[],
): IrExpression {
  const [first, second] = operands
  const range = rangeOf(expression)
  switch (expression.kind) {
    case 'ParenthesisedExpression':
      return first!
    case 'BinaryExpression':
      return binaryOperation(scope, expression.operator, first!, second!, range)
    case 'UnaryExpression': {
      const operator = expression.operator === '-' ? 'negate' : 'not'
      return { kind: 'unary', operator, operand: first!, type: first!.type, ...range }
    }
    case 'FieldExpression':
      return fieldOf(scope, first!, expression)
    case 'ItemExpression':
      return itemOf(scope, first!, expression)
    case 'IndexExpression':
      return elementOf(scope, first!, second!, range)
    case 'CastExpression': {
      const change = expression.operator === 'as' ? castTo : convertTo
      return change(scope, first!, typeOf(scope, expression), range)
    }
    case 'TupleExpression':
    case 'NamedTupleExpression':
      return tupleOf(scope, expression, operands)
    case 'CollectionCall':
      return collectionCall(scope, expression, first!)
    case 'StringExpression':
      return stringOf(scope, expression, operands)
    case 'CallExpression':
      return isPureCall(scope, expression)
        ? pureCall(scope, expression, operands)
        : emitEffect(scope, expression, operands)
    case 'NewExpression':
    case 'ChooseExpression':
    case 'NondetExpression':
      return emitEffect(scope, expression, operands)
    case 'IsExpression':
      return testOf(scope, expression, first!)
    case 'TargetsExpression':
      return { kind: 'targets', message: first!, machine: second!, type: BOOL_TYPE, ...range }
    case 'FlyingExpression':
      return { kind: expression.operator, message: first!, type: BOOL_TYPE, ...range }
    case 'QuantifierExpression':
    case 'ErrorExpression':
    case 'FloatCallLiteral':
      throw new Error(`lowering: a ${expression.kind} is not combined`)
    default:
      return leaf(scope, expression)
  }
}

type Leaf = Extract<
  Expression,
  {
    kind:
      | `${'Int' | 'Float' | 'Bool' | 'Null' | 'Halt'}Literal`
      | `${'Name' | 'This' | 'Default'}Expression`
  }
>

function leaf(scope: Scope, expression: Leaf): IrExpression {
  const range = rangeOf(expression)
  switch (expression.kind) {
    case 'NameExpression':
      return lowerName(scope, expression)
    case 'IntLiteral':
      return { kind: 'int', value: Number(expression.digits), type: INT_TYPE, ...range }
    case 'FloatLiteral':
      return { kind: 'float', value: Number(expression.text), type: FLOAT_TYPE, ...range }
    case 'BoolLiteral':
      return { kind: 'bool', value: expression.value, type: BOOL_TYPE, ...range }
    case 'NullLiteral':
      return nullConstant(expression)
    case 'HaltLiteral': {
      const { model, ids } = scope.lowering
      const event = expect(ids.events.get(model.globals.halt), 'halt')
      return { kind: 'event', event, type: EVENT_TYPE, ...range }
    }
    case 'ThisExpression':
      return { kind: 'this', type: typeOf(scope, expression), ...range }
    case 'DefaultExpression':
      return { kind: 'default', type: typeOf(scope, expression), ...range }
    default:
      return unreachable(expression)
  }
}

function tupleOf(
  scope: Scope,
  expression: TupleExpression | NamedTupleExpression,
  elements: readonly IrExpression[],
): IrExpression {
  const { types: table } = scope.lowering
  const types = elements.map((element) => element.type)
  const type =
    expression.kind === 'NamedTupleExpression'
      ? table.intern({
          kind: 'namedTuple',
          names: expression.fields.map((field) => field.name.name),
          elements: types,
        })
      : table.intern({ kind: 'tuple', elements: types })
  return { kind: 'tuple', elements, type, ...rangeOf(expression) }
}

/** Arguments are evaluated once each, from left to right, wherever their placeholders stand. */
function stringOf(
  scope: Scope,
  expression: StringExpression,
  args: readonly IrExpression[],
): IrExpression {
  const range = rangeOf(expression)
  const pieces = splitString(expression.raw)
  const used = pieces.filter((piece) => typeof piece === 'number')
  if (used.length === 0) {
    return { kind: 'string', value: pieces.join(''), type: STRING_TYPE, ...range }
  }
  const isInOrder = used.length === args.length && used.every((index, at) => index === at)
  const values = isInOrder ? args : args.map((arg) => once(scope, arg))
  const parts = pieces.map((piece) => (typeof piece === 'string' ? piece : values[piece]!))
  return { kind: 'format', parts, type: STRING_TYPE, ...range }
}

function once(scope: Scope, value: IrExpression): IrExpression {
  const isRead = value.kind === 'local' || value.kind === 'field' || value.kind === 'param'
  return scope.code === undefined || isRead ? value : saveValue(scope as CodeScope, value)
}

type Call = Extract<Expression, { kind: 'CallExpression' }>

function isPureCall(scope: Scope, { callee }: Call): boolean {
  return symbolOf(scope, callee).kind === 'pure'
}

function pureCall(scope: Scope, expression: Call, values: readonly IrExpression[]): IrExpression {
  const { types, ids } = scope.lowering
  const symbol = symbolOf(scope, expression.callee)
  if (symbol.kind !== 'pure') throw new Error(`lowering: call of a ${symbol.kind}`)
  const args = values.map((arg, at) => {
    const { type } = symbol.parameters[at]!
    return widen(scope, arg, types.messageOf(type) ?? types.of(type))
  })
  const pure = expect(ids.pures.get(symbol), symbol.name)
  return { kind: 'pureCall', pure, args, type: typeOf(scope, expression), ...rangeOf(expression) }
}
