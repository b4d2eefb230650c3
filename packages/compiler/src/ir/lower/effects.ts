/**
 * Finds the expressions that do something besides computing a value: calls of functions, creation
 * and choices. Only they are torn out of expressions; everything else stays a tree.
 */
import { unreachable } from '../../source/unreachable.ts'
import type { CallExpression, Expression } from '../../syntax/tree.ts'
import { type Code, type Scope, symbolOf } from './scope.ts'

/** Whether evaluating an expression has an effect; never in formulas. */
export function hasEffect(scope: Scope, expression: Expression): boolean {
  return scope.code !== undefined && searchEffect(scope, scope.code, expression)
}

/** Whether a call is one of a function with a body or in the host, not of a pure function. */
export function isFunctionCall(scope: Scope, expression: CallExpression): boolean {
  return symbolOf(scope, expression.callee).kind === 'function'
}

/** Remembered, since every operator on the way up asks for its operands. */
function searchEffect(scope: Scope, code: Code, expression: Expression): boolean {
  if (isEffect(scope, expression)) return true
  const operands = operandsOf(expression)
  if (operands.length === 0) return false
  const known = code.effects.get(expression)
  if (known !== undefined) return known
  let found = false
  for (let at = 0; at < operands.length && !found; at++) {
    found = searchEffect(scope, code, operands[at]!)
  }
  code.effects.set(expression, found)
  return found
}

function isEffect(scope: Scope, expression: Expression): boolean {
  switch (expression.kind) {
    case 'NewExpression':
    case 'ChooseExpression':
    case 'NondetExpression':
      return true
    case 'CallExpression':
      return isFunctionCall(scope, expression)
    default:
      return false
  }
}

/**
 * The parts that are evaluated with an expression, in the order of their evaluation. The body of a
 * quantifier is not one: it is a formula.
 */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'ParenthesisedExpression':
      return [expression.expression]
    case 'TupleExpression':
      return expression.elements
    case 'NamedTupleExpression':
      return expression.fields.map((field) => field.value)
    case 'NewExpression':
    case 'CallExpression':
    case 'StringExpression':
      return expression.args
    case 'ChooseExpression':
      return expression.operand === undefined ? [] : [expression.operand]
    case 'FieldExpression':
    case 'ItemExpression':
      return [expression.target]
    case 'IndexExpression':
      return [expression.target, expression.index]
    case 'CollectionCall':
    case 'UnaryExpression':
    case 'CastExpression':
    case 'IsExpression':
    case 'FlyingExpression':
      return [expression.operand]
    case 'BinaryExpression':
      return [expression.left, expression.right]
    case 'TargetsExpression':
      return [expression.message, expression.machine]
    case 'NameExpression':
    case 'IntLiteral':
    case 'FloatLiteral':
    case 'FloatCallLiteral':
    case 'BoolLiteral':
    case 'NullLiteral':
    case 'HaltLiteral':
    case 'ThisExpression':
    case 'NondetExpression':
    case 'DefaultExpression':
    case 'QuantifierExpression':
    case 'ErrorExpression':
      return []
    default:
      return unreachable(expression)
  }
}
