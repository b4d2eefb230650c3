/** Unary and binary operators (language §5.6, §5.7). */
import {
  binOpTypeMismatch,
  incomparableTypes,
  typeMismatch,
} from '../../diagnostics/catalogue/expressions.ts'
import type { Details } from '../../diagnostics/diagnostic.ts'
import { quoteOperand, quoteType } from '../../diagnostics/phrases.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { BinaryExpression, UnaryExpression } from '../../syntax/tree.ts'
import { displayForMismatch, displayType } from '../display.ts'
import { canonical, isComparable } from '../relations.ts'
import type { Type } from '../type.ts'
import { boolType, errorType } from '../types.ts'
import {
  type Checker,
  expectType,
  isCascade,
  report,
  reportKind,
  reportMismatch,
  spanIn,
} from './checker.ts'
import { isError, shapeOf } from './shape.ts'

/** The type of `-e` or `!e`, given that of `e`. */
export function unaryType(checker: Checker, expression: UnaryExpression, operand: Type): Type {
  if (isError(operand)) return errorType
  const { kind } = shapeOf(operand)
  if (expression.operator === '-') {
    if (kind === 'int' || kind === 'float') return operand
    const values = { got: displayForMismatch(operand), expected: ['int', 'float'] }
    const label = `this is ${quoteType(displayType(operand))}`
    report(checker, typeMismatch, values, expression.operand, { label })
    return errorType
  }
  if (kind === 'bool') return operand
  reportMismatch(checker, operand, boolType, expression.operand)
  return errorType
}

/** The type of a binary expression, given those of its operands. */
export function binaryType(
  checker: Checker,
  expression: BinaryExpression,
  left: Type,
  right: Type,
): Type {
  if (isError(left) || isError(right)) return errorType
  const { operator } = expression
  switch (operator) {
    case '+':
      return arithmetic(checker, expression, left, right, true)
    case '-':
    case '*':
    case '/':
      return arithmetic(checker, expression, left, right, false)
    case '%':
      if (haveSameBase(left, right, false)) return left
      return incomparable(checker, expression, left, right)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isError(arithmetic(checker, expression, left, right, true)) ? errorType : boolType
    case '==':
    case '!=':
      if (isComparable(left, right)) return boolType
      return incomparable(checker, expression, left, right)
    case 'in':
      return membership(checker, expression, left, right)
    case '&&':
    case '||':
    case '==>':
    case '<==>':
      return expectType(checker, left, boolType, expression.left) &&
        expectType(checker, right, boolType, expression.right)
        ? boolType
        : errorType
    default:
      return unreachable(operator)
  }
}

function arithmetic(
  checker: Checker,
  expression: BinaryExpression,
  left: Type,
  right: Type,
  acceptsStrings: boolean,
): Type {
  if (haveSameBase(left, right, acceptsStrings)) return left
  const { operator, operatorStart } = expression
  const node = { start: operatorStart, end: operatorStart + operator.length }
  const values = { operator, left: displayType(left), right: displayType(right) }
  report(checker, binOpTypeMismatch, values, node, {
    ...operandLabels(checker, expression, left, right),
    ...arithmeticHelp(operator, left, right),
  })
  return errorType
}

/** Whether both are `int`, both `float` or, if wanted, both `string`. */
function haveSameBase(left: Type, right: Type, acceptsStrings: boolean): boolean {
  const { kind } = shapeOf(left)
  if (kind !== 'int' && kind !== 'float' && !(acceptsStrings && kind === 'string')) return false
  return shapeOf(right).kind === kind
}

function incomparable(
  checker: Checker,
  expression: BinaryExpression,
  left: Type,
  right: Type,
): Type {
  if (isCascade(checker, left, right)) return errorType
  const { operator } = expression
  const values = { operator, left: displayType(left), right: displayType(right) }
  report(checker, incomparableTypes, values, expression, {
    ...operandLabels(checker, expression, left, right),
    ...(operator === '%' ? arithmeticHelp(operator, left, right) : nullHelp(left, right)),
  })
  return errorType
}

function membership(checker: Checker, expression: BinaryExpression, left: Type, right: Type): Type {
  const container = shapeOf(right)
  switch (container.kind) {
    case 'map':
      return expectType(checker, left, canonical(container.key), expression.left)
        ? boolType
        : errorType
    case 'seq':
    case 'set':
      return expectType(checker, left, canonical(container.element), expression.left)
        ? boolType
        : errorType
    default:
      reportKind(checker, right, ['map', 'sequence'], expression.right, {
        phrase: 'a map, a sequence or a set',
      })
      return errorType
  }
}

function operandLabels(
  checker: Checker,
  expression: BinaryExpression,
  left: Type,
  right: Type,
): Details {
  return {
    related: [
      { span: spanIn(checker, expression.left), text: quoteOperand(displayType(left)) },
      { span: spanIn(checker, expression.right), text: quoteOperand(displayType(right)) },
    ],
  }
}

function arithmeticHelp(operator: string, left: Type, right: Type): Details {
  const a = shapeOf(left).kind
  const b = shapeOf(right).kind
  if ((a === 'int' && b === 'float') || (a === 'float' && b === 'int')) {
    return { help: 'Numbers are not converted by themselves: write `… to float` or `… to int`.' }
  }
  if (a === 'any' || b === 'any') {
    return { help: 'Cast the operand of type `any` first, for example with `as int`.' }
  }
  if (operator === '+' && (a === 'string' || b === 'string')) {
    return { help: 'Write `format("{0} {1}", …, …)` to put values into a string.' }
  }
  if (a === 'enum' || b === 'enum') {
    return { help: 'Enum elements have no order or arithmetic; their number is `… to int`.' }
  }
  return {}
}

function nullHelp(left: Type, right: Type): Details {
  const isLeftNull = shapeOf(left).kind === 'null'
  if (!isLeftNull && shapeOf(right).kind !== 'null') return {}
  const other = isLeftNull ? right : left
  const name = displayType(other)
  return {
    help:
      `A \`${name}\` is never \`null\`; ` +
      (shapeOf(other).kind === 'permission'
        ? 'a variable of type `machine` can be.'
        : `compare with \`default(${name})\` instead.`),
  }
}
