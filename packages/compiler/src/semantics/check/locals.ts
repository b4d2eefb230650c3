/** The variables of a body (language §3.2, §3.3). */
import type { Body, VariableDeclaration } from '../../syntax/tree.ts'
import { visit } from '../../syntax/walk.ts'
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
  for (const { names, type: node } of variablesOf(context, body)) {
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

/** Those at the head of the body and, after a syntax error, those in a wrong place of it. */
function variablesOf(context: Context, body: Body): readonly VariableDeclaration[] {
  if (!context.hasSyntaxErrors) return body.variables
  const misplaced: VariableDeclaration[] = []
  visit(body, (node) => {
    if (node.kind === 'ErrorStatement' && node.variable !== undefined) misplaced.push(node.variable)
    return node.kind !== 'ReceiveCase'
  })
  return [...body.variables, ...misplaced]
}
