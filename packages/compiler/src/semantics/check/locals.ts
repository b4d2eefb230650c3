/** The variables of a body (language §3.2, §3.3). */
import type { Body } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { reportDuplicate } from '../duplicate.ts'
import { resolveType } from '../resolve/resolve-type.ts'
import { declareVariable } from '../resolve/variables.ts'
import type { Scope } from '../scope.ts'
import type { FunctionSymbol } from '../symbol.ts'

/**
 * Declares the locals of a body in the scope that holds the function's parameters already. Errors
 * abandon the body: repeated names, bad types, and any name of a global param.
 */
export function declareLocals(
  context: Context,
  scope: Scope,
  symbol: FunctionSymbol,
  body: Body,
): void {
  const { file } = symbol
  const locals: FunctionSymbol['locals'] = []
  for (const { names, type: node } of body.variables) {
    const type = resolveType(context, node, file, 'thrown')
    for (const name of names) {
      locals.push(declareVariable(context, scope, name, file, 'local', type, 'thrown'))
    }
  }
  symbol.locals = locals
  const { params } = context.model.globals
  if (params.size === 0) return
  for (const variable of scope.variables.values()) {
    const param = params.get(variable.name)
    if (param !== undefined) reportDuplicate(context, variable, param, 'thrown')
  }
}
