/** `as` and `to` (language §5.8). */
import {
  illegalInterfaceCoerce,
  illegalTypeInCoerceExpr,
  incomparableTypes,
} from '../../diagnostics/catalogue/expressions.ts'
import type { Details } from '../../diagnostics/diagnostic.ts'
import { quoteOperand } from '../../diagnostics/phrases.ts'
import type { CastExpression } from '../../syntax/tree.ts'
import { displayType } from '../display.ts'
import { isComparable, isSameType, permissionsOf } from '../relations.ts'
import { resolveType } from '../resolve/resolve-type.ts'
import type { PermissionType, Type } from '../type.ts'
import { errorType } from '../types.ts'
import { type Checker, isCascade, report, spanIn } from './checker.ts'
import { isError, shapeOf } from './shape.ts'

/** The type of a cast or conversion, given that of the operand. */
export function castType(checker: Checker, expression: CastExpression, operand: Type): Type {
  const target = resolveType(checker.context, expression.type, checker.file, 'thrown')
  if (isError(operand) || isError(target)) return errorType
  if (expression.operator === 'to') return conversionType(checker, expression, operand, target)
  return isComparable(operand, target) ? target : incomparable(checker, expression, operand, target)
}

function conversionType(
  checker: Checker,
  expression: CastExpression,
  operand: Type,
  target: Type,
): Type {
  const source = shapeOf(operand)
  // Typedefs of numbers are targets, typedefs of interfaces are not.
  if (target.kind === 'permission') {
    return referenceConversion(checker, expression, operand, source, target)
  }
  const number = shapeOf(target).kind
  if (number !== 'int' && number !== 'float') {
    report(checker, illegalTypeInCoerceExpr, { type: displayType(target) }, expression, {
      related: [
        { span: spanIn(checker, expression.type), text: 'neither a number nor an interface' },
      ],
    })
    return errorType
  }
  if (source.kind === number) return operand
  const isConvertible =
    source.kind === 'int' || source.kind === 'float' || (source.kind === 'enum' && number === 'int')
  return isConvertible ? target : incomparable(checker, expression, operand, target)
}

function referenceConversion(
  checker: Checker,
  expression: CastExpression,
  operand: Type,
  source: Type,
  target: PermissionType,
): Type {
  if (source.kind === 'machine') return target
  if (source.kind !== 'permission') return incomparable(checker, expression, operand, target)
  if (isSameType(source, target)) return operand
  const theirs = permissionsOf(source).names
  for (const event of permissionsOf(target).names) {
    if (theirs.has(event)) continue
    const values = { source: displayType(operand), target: displayType(target), event }
    report(checker, illegalInterfaceCoerce, values, expression, {
      help: 'A conversion can only take permissions away; cast with `as` if it is such a machine.',
    })
    return errorType
  }
  return target
}

function incomparable(
  checker: Checker,
  expression: CastExpression,
  operand: Type,
  target: Type,
): Type {
  if (isCascade(checker, operand, target)) return errorType
  const { operator } = expression
  const values = { operator, left: displayType(operand), right: displayType(target) }
  report(checker, incomparableTypes, values, expression, {
    related: [
      { span: spanIn(checker, expression.operand), text: quoteOperand(displayType(operand)) },
    ],
    ...otherOperator(operator, operand, target),
  })
  return errorType
}

/** People mix up the two: `as` asks what a value is, `to` makes another value of it. */
function otherOperator(operator: string, operand: Type, target: Type): Details {
  const source = shapeOf(operand).kind
  const number = shapeOf(target).kind
  if (operator === 'to') {
    return isComparable(operand, target)
      ? { help: `A checked cast is written \`as ${displayType(target)}\`.` }
      : {}
  }
  const isConversion =
    ((source === 'int' || source === 'enum') && number === 'float') ||
    ((source === 'float' || source === 'enum') && number === 'int')
  return isConversion && !(source === 'enum' && number === 'float')
    ? { help: `A conversion is written \`to ${displayType(target)}\`.` }
    : {}
}
