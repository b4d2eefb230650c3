/** Whether a statement surely returns, raises or changes state (language §7.2). */
import { withoutParentheses } from '../../syntax/parentheses.ts'
import type { Expression, ReceiveCase, Statement } from '../../syntax/tree.ts'

/**
 * Whether no execution runs past the end of the statement. `dropped` are the statements and
 * receive cases that error recovery left out of the program: they do not count.
 */
function surelyReturns(
  statement: Statement,
  dropped: ReadonlySet<Statement | ReceiveCase>,
): boolean {
  if (dropped.has(statement)) return false
  switch (statement.kind) {
    case 'ReturnStatement':
    case 'RaiseStatement':
    case 'GotoStatement':
      return true
    case 'AssertStatement':
    case 'AssumeStatement':
      return isLiteralFalse(statement.condition)
    case 'BlockStatement':
      return blockReturns(statement.statements, dropped)
    case 'IfStatement':
      return (
        statement.alternate !== undefined &&
        surelyReturns(statement.consequent, dropped) &&
        surelyReturns(statement.alternate, dropped)
      )
    case 'ReceiveStatement':
      return statement.cases.every(
        (one) => dropped.has(one) || blockReturns(one.handler.body.statements, dropped),
      )
    // What could not be parsed may well have returned.
    case 'ErrorStatement':
      return true
    default:
      return false
  }
}

/** Whether any of the statements surely returns. */
export function blockReturns(
  statements: readonly Statement[],
  dropped: ReadonlySet<Statement | ReceiveCase>,
): boolean {
  return statements.some((statement) => surelyReturns(statement, dropped))
}

function isLiteralFalse(expression: Expression): boolean {
  const inner = withoutParentheses(expression)
  return inner.kind === 'BoolLiteral' && !inner.value
}
