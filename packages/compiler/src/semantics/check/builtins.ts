/** `keys`, `values`, `sizeof` and `choose` (language §5.5). */
import {
  illegalChooseSubExprType,
  illegalChooseSubExprValue,
} from '../../diagnostics/catalogue/expressions.ts'
import { withoutParentheses } from '../../syntax/parentheses.ts'
import type { ChooseExpression, CollectionCall } from '../../syntax/tree.ts'
import { displayType } from '../display.ts'
import { canonical } from '../relations.ts'
import type { Type } from '../type.ts'
import { boolType, errorType, intType, seqType } from '../types.ts'
import { type Checker, mark, report, reportKind } from './checker.ts'
import { argumentLabel } from './payloads.ts'
import { isError, shapeOf } from './shape.ts'

/** The most values that `choose` of a literal picks from. */
const MAX_CHOICES = 10_000

/** The type of `keys(e)`, `values(e)` or `sizeof(e)`, given that of `e`. */
export function collectionType(checker: Checker, expression: CollectionCall, operand: Type): Type {
  if (isError(operand)) return errorType
  const container = shapeOf(operand)
  if (expression.operation === 'sizeof') {
    if (container.kind === 'map' || container.kind === 'seq' || container.kind === 'set') {
      return intType
    }
    reportKind(checker, operand, ['map', 'sequence', 'set'], expression.operand)
    return errorType
  }
  if (container.kind !== 'map') {
    reportKind(checker, operand, ['map'], expression.operand)
    return errorType
  }
  return seqType(canonical(expression.operation === 'keys' ? container.key : container.value))
}

/** The type of `choose()` or `choose(e)`, given that of `e`. */
export function chooseType(
  checker: Checker,
  expression: ChooseExpression,
  operand: Type | undefined,
): Type {
  mark(checker, 'isNondeterministic')
  if (operand === undefined) return boolType
  const container = shapeOf(operand)
  switch (container.kind) {
    case 'error':
      return errorType
    case 'int':
      return chooseFromNumber(checker, expression)
    case 'seq':
    case 'set':
      return canonical(container.element)
    case 'map':
      return canonical(container.key)
    default:
      report(checker, illegalChooseSubExprType, { type: displayType(operand) }, expression, {
        related: [argumentLabel(checker, expression.operand ?? expression, operand)],
      })
      return errorType
  }
}

function chooseFromNumber(checker: Checker, expression: ChooseExpression): Type {
  const literal = expression.operand && withoutParentheses(expression.operand)
  if (literal?.kind !== 'IntLiteral' || Number(literal.digits) <= MAX_CHOICES) return intType
  report(checker, illegalChooseSubExprValue, { value: literal.digits }, expression)
  return errorType
}
