/** Parentheses, which mean nothing where the language looks at the form of an expression. */
import type { Expression } from './tree.ts'

/** The expression inside any number of parentheses. */
export function withoutParentheses(expression: Expression): Expression {
  let inner = expression
  while (inner.kind === 'ParenthesisedExpression') inner = inner.expression
  return inner
}
