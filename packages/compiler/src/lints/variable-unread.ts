/** W1010: variables that are never read. */
import { variableUnread } from '../diagnostics/catalogue/lints.ts'
import { nameOf } from '../semantics/places.ts'
import type { VariableSymbol } from '../semantics/symbol.ts'
import { type Facts, hasForeignFunctions } from './facts.ts'
import { type Lint, lint } from './lint.ts'

/**
 * A local variable, field or global param that is never read.
 *
 * Reading is any occurrence in an expression, also in `x = x + 1`, in indices of assignments and in
 * formulas. Not looked at: parameters, which callers and events prescribe; variables of `foreach`;
 * variables that are assigned what a call or `new` gives, since the name then says what is created;
 * names that begin with `_`; fields of machines with foreign functions, whose code may read them.
 * Global params are left alone in libraries and in programs with any foreign function.
 */
export const variableUnreadLint: Lint = lint(variableUnread, function* (facts) {
  for (const variable of candidates(facts)) {
    const { name, nameNode, role } = variable
    if (nameNode === undefined || name.startsWith('_')) continue
    if (facts.readVariables.has(nameNode) || facts.neededVariables.has(nameNode)) continue
    const isWritten = facts.writtenVariables.has(nameNode)
    yield { values: { variable: name, what: KINDS[role], isWritten }, span: nameOf(variable) }
  }
})

const KINDS = {
  param: 'global param',
  field: 'field',
  parameter: 'parameter',
  local: 'variable',
  bound: 'variable',
  returnValue: 'variable',
} as const

function* candidates(facts: Facts): Iterable<VariableSymbol> {
  const { globals, functions, handlers } = facts.model
  if (facts.isWhole && !facts.hasForeignCode) yield* globals.params.values()
  for (const machine of globals.machines.values()) {
    if (!hasForeignFunctions(machine)) yield* machine.fields
  }
  for (const symbol of new Set([...functions, ...handlers.values()])) yield* symbol.locals
}
