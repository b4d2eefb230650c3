/** Event references: expressions that name an event (language §5.2). */
import { withoutParentheses } from '../syntax/parentheses.ts'
import type { Expression } from '../syntax/tree.ts'
import type { SemanticModel } from './model.ts'
import type { EventSymbol } from './symbol.ts'

/** The event that a checked expression names; undefined for other expressions of type `event`. */
export function referencedEvent(
  model: SemanticModel,
  expression: Expression,
): EventSymbol | undefined {
  const inner = withoutParentheses(expression)
  if (inner.kind === 'HaltLiteral') return model.globals.halt
  if (inner.kind !== 'NameExpression') return undefined
  const symbol = model.symbols.get(inner.name)
  return symbol?.kind === 'event' ? symbol : undefined
}
