/**
 * Expressions (language §5). The result is a tree without effects; calls, creations and choices
 * become instructions in front of it, and so do operands that must be evaluated before them
 * (checker §1.10).
 */
import { withoutParentheses } from '../../syntax/parentheses.ts'
import type { BinaryExpression, Expression } from '../../syntax/tree.ts'
import type { IrExpression, LocalId } from '../ir.ts'
import { BOOL_TYPE } from '../well-known.ts'
import { combine } from './combine.ts'
import { type EffectExpression, emitEffect } from './effect-instructions.ts'
import { hasEffect, operandsOf } from './effects.ts'
import { lowerQuantifier } from './formulas.ts'
import { type CodeScope, localPlace, rangeOf, type Scope, saveValue } from './scope.ts'

/** An expression; what must happen before it has been emitted. */
export function lowerExpression(scope: Scope, expression: Expression): IrExpression {
  const node = withoutParentheses(expression)
  if (node.kind === 'QuantifierExpression') return lowerQuantifier(scope, node, lowerExpression)
  if (node.kind === 'BinaryExpression' && isLazy(node) && hasEffect(scope, node.right)) {
    return lowerLazy(scope as CodeScope, node)
  }
  const operands = operandsOf(node)
  const values = operands.length === 0 ? [] : lowerOperands(scope, operands, readTimeOf(node))
  return combine(scope, node, values)
}

/** Evaluates an effect into a local that has the type of its result. */
export function lowerEffect(scope: CodeScope, expression: EffectExpression, target: LocalId): void {
  const operands = lowerOperands(scope, operandsOf(expression), readTimeOf(expression))
  emitEffect(scope, expression, operands, target)
}

/**
 * When a bare variable is read if a later operand has an effect: before it (`'early'`), or with
 * its operator (`'late'`) as operands of operators are (checker §1.10).
 */
export type ReadTime = 'early' | 'late'

/** Operands from left to right, such that effects of later ones cannot change earlier ones. */
export function lowerOperands(
  scope: Scope,
  operands: readonly Expression[],
  readTime: ReadTime | ((operand: number) => ReadTime),
): IrExpression[] {
  let lastEffect = scope.code === undefined ? -1 : operands.length - 1
  while (lastEffect > 0 && !hasEffect(scope, operands[lastEffect]!)) lastEffect--
  const values: IrExpression[] = []
  for (let at = 0; at < operands.length; at++) {
    const value = lowerExpression(scope, operands[at]!)
    const time = typeof readTime === 'string' ? readTime : readTime(at)
    const mustSave = at < lastEffect && canChange(value, time)
    values.push(mustSave ? saveValue(scope as CodeScope, value) : value)
  }
  return values
}

/** Whether an effect may change a value, or must come after the value's faults. */
function canChange(value: IrExpression, readTime: ReadTime): boolean {
  switch (value.kind) {
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'null':
    case 'enum':
    case 'event':
    case 'default':
    case 'local':
    case 'param':
    case 'this':
      return false
    case 'field':
      return readTime === 'early'
    default:
      return true
  }
}

function readTimeOf({ kind }: Expression): ReadTime {
  switch (kind) {
    case 'TupleExpression':
    case 'NamedTupleExpression':
    case 'CallExpression':
    case 'NewExpression':
    case 'StringExpression':
      return 'early'
    default:
      return 'late'
  }
}

function isLazy({ operator }: BinaryExpression): boolean {
  return operator === '&&' || operator === '||' || operator === '==>'
}

/** `a && b` with an effect in `b`: `result = a; if (result) result = b`, and so on. */
function lowerLazy(scope: CodeScope, expression: BinaryExpression): IrExpression {
  const { builder } = scope.code
  const range = rangeOf(expression)
  const left = lowerExpression(scope, expression.left)
  const isImplication = expression.operator === '==>'
  const first: IrExpression = isImplication
    ? { kind: 'unary', operator: 'not', operand: left, type: BOOL_TYPE, ...rangeOf(left) }
    : left
  const result = builder.newLocal('', BOOL_TYPE, range)
  const target = localPlace(result, BOOL_TYPE, range)
  builder.emit({ kind: 'assign', target, value: first, ...rangeOf(left) })
  const condition: IrExpression = { kind: 'local', local: result, type: BOOL_TYPE, ...range }
  const rest = builder.newBlock()
  const join = builder.newBlock()
  const isAnd = expression.operator === '&&'
  const arms = isAnd ? { onTrue: rest, onFalse: join } : { onTrue: join, onFalse: rest }
  const split = builder.split({ kind: 'branch', condition, ...arms, ...range }, join)
  builder.start(rest)
  const value = lowerExpression(scope, expression.right)
  builder.emit({ kind: 'assign', target, value, ...rangeOf(value) })
  builder.jump(join, range)
  builder.merge(split, true)
  return condition
}
