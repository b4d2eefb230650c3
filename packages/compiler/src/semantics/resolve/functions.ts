/** Signatures of functions and handlers (language §7.1, §8.1). */
import type { Handler } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { anonymousFunction } from '../function-symbol.ts'
import { reportMissing } from '../missing.ts'
import { childScope, globalScope, machineScope } from '../scope.ts'
import type { FunctionRole, FunctionSymbol, MachineSymbol, PureSymbol } from '../symbol.ts'
import { errorType, nullType } from '../types.ts'
import { resolveType } from './resolve-type.ts'
import { resolveParameters } from './variables.ts'

/** Fills in the parameters, the return type and, for foreign functions, `creates`. */
export function resolveSignature(context: Context, symbol: FunctionSymbol): void {
  const { node, file, owner } = symbol
  if (node.kind !== 'FunctionDeclaration') return
  const { model } = context
  const scope = childScope(owner === undefined ? globalScope(model) : machineScope(model, owner))
  symbol.parameters = resolveParameters(context, scope, node.parameters, file, 'parameter', 'fatal')
  const { returnType, returnVariable, creates } = node
  const isUncertain = forgetUncertain(context, symbol)
  symbol.returnType =
    returnType === undefined ? nullType : resolveType(context, returnType, file, 'fatal')
  if (isUncertain) symbol.returnType = errorType
  if (returnVariable !== undefined) {
    const [result] = resolveParameters(
      context,
      scope,
      [returnVariable],
      file,
      'returnValue',
      'fatal',
    )
    symbol.returnVariable = result!
    symbol.returnType = result!.type
  }
  if (creates !== undefined) {
    const found = model.globals.interfaces.get(creates.name)
    if (found === undefined) {
      reportMissing(context, { wanted: 'interface', name: creates, file }, 'fatal')
    } else {
      model.symbols.set(creates, found)
      symbol.creates = found
    }
  }
}

/** Makes the symbol of an anonymous handler and resolves its parameter. */
export function resolveHandler(
  context: Context,
  node: Handler,
  machine: MachineSymbol,
  role: Exclude<FunctionRole, 'named' | 'receive'>,
): FunctionSymbol {
  const symbol = anonymousFunction(node, machine.file, role, machine)
  context.model.handlers.set(node, symbol)
  machine.functions.push(symbol)
  if (node.parameter !== undefined) {
    const scope = childScope(machineScope(context.model, machine))
    const parameters = [node.parameter]
    const { file } = machine
    symbol.parameters = resolveParameters(context, scope, parameters, file, 'parameter', 'fatal')
    forgetUncertain(context, symbol)
  }
  return symbol
}

/** After a syntax error in its head a function may have any parameters; says whether it has one. */
export function forgetUncertain({ damage }: Context, symbol: FunctionSymbol): boolean {
  const head = { start: symbol.start, end: symbol.body?.start ?? symbol.end }
  if (damage?.breaks(symbol.file, head) !== true) return false
  for (const parameter of symbol.parameters) parameter.type = errorType
  return true
}

/** Fills in the parameters and the type of a pure function (language §11.1). */
export function resolvePure(context: Context, symbol: PureSymbol): void {
  const { node, file } = symbol
  const scope = childScope(globalScope(context.model))
  symbol.parameters = resolveParameters(context, scope, node.parameters, file, 'parameter', 'fatal')
  symbol.returnType = resolveType(context, node.returnType, file, 'fatal')
}
