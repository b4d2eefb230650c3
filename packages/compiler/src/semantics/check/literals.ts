/** Ranges of literals (language §1.4, §5.1). */
import { valueOutOfRange } from '../../diagnostics/catalogue/declarations.ts'
import type { IntLiteral, NodeBase } from '../../syntax/tree.ts'
import { MAX_INT } from '../max-int.ts'
import { type Checker, report } from './checker.ts'

/** Whether an int literal is in range; reports at `node` if not. */
export function checkInt(checker: Checker, literal: IntLiteral, node: NodeBase): boolean {
  if (Number(literal.digits) <= MAX_INT) return true
  reportOutOfRange(checker, 'int', node)
  return false
}

/** Reports a literal that no value of the type can hold. */
export function reportOutOfRange(checker: Checker, type: 'int' | 'float', node: NodeBase): void {
  const help = type === 'int' ? `The largest int literal is ${MAX_INT}.` : undefined
  report(checker, valueOutOfRange, { type }, node, help === undefined ? {} : { help })
}
