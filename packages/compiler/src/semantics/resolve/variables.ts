/** Declaring variables: parameters, fields, locals, bound variables (language §3.2, §3.3). */
import type { SourceFile } from '../../source/source-file.ts'
import type { Identifier, Parameter } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { reportDuplicate } from '../duplicate.ts'
import type { Failure } from '../emit.ts'
import type { Scope } from '../scope.ts'
import type { VariableSymbol } from '../symbol.ts'
import type { Type } from '../type.ts'
import { errorType } from '../types.ts'
import { resolveType } from './resolve-type.ts'

/**
 * Makes the symbol of a variable from its name, records it, and adds it to the scope. A variable of
 * the same name in this very scope → DuplicateDeclaration of class `failure`.
 */
export function declareVariable(
  context: Context,
  scope: Scope,
  name: Identifier,
  file: SourceFile,
  role: VariableSymbol['role'],
  type: Type,
  failure: Failure,
): VariableSymbol {
  const { start, end } = name
  const symbol: VariableSymbol = {
    kind: 'variable',
    name: name.name,
    file,
    start,
    end,
    nameNode: name,
    role,
    type,
  }
  if (name.name !== '') context.model.symbols.set(name, symbol)
  const earlier = scope.add(symbol)
  if (earlier !== undefined) reportDuplicate(context, symbol, earlier, failure)
  return symbol
}

/**
 * Declares parameters or bound variables in a scope, and resolves their types. Per parameter the
 * name comes first: a duplicate wins over an unknown type. Errors are of class `failure`.
 */
export function resolveParameters(
  context: Context,
  scope: Scope,
  parameters: readonly Parameter[],
  file: SourceFile,
  role: VariableSymbol['role'],
  failure: Failure,
): VariableSymbol[] {
  return parameters.map((parameter) => {
    const symbol = declareVariable(context, scope, parameter.name, file, role, errorType, failure)
    symbol.type = resolveType(context, parameter.type, file, failure)
    return symbol
  })
}
