/** Functions, handlers and contracts (language §7). */
import type { FunctionSymbol } from '../../semantics/symbol.ts'
import type { IrBlock, IrCapabilities, IrContract, IrFunction } from '../ir.ts'
import { NULL_TYPE } from '../well-known.ts'
import { CodeBuilder } from './code-builder.ts'
import { lowerExpression } from './expressions.ts'
import { declareLocal } from './receive.ts'
import type { Code, CodeScope, Lowering, Scope } from './scope.ts'
import { lowerStatements } from './statements.ts'
import { expect } from './symbol-ids.ts'

/** All functions, in order; capabilities are found afterwards, over all of them. */
export function lowerFunctions(lowering: Lowering): void {
  const names = handlerNames(lowering)
  let anonymous = 0
  for (const symbol of lowering.ids.functions.keys()) {
    const isNamed = symbol.role === 'named'
    const referenceName = isNamed
      ? `_${symbol.name}`
      : `Anon${anonymous === 0 ? '' : `_${anonymous}`}`
    if (!isNamed) anonymous++
    const name = names.get(symbol) ?? qualifiedName(symbol)
    lowering.functions.push(lowerFunction(lowering, symbol, name, referenceName))
  }
}

function qualifiedName({ owner, name }: FunctionSymbol): string {
  return owner === undefined ? name : `${owner.name}.${name}`
}

/**
 * Names of anonymous handlers: `M.S.entry`, `M.S.exit`, `M.S.e` for `on e … do`, `M.S.e.with` for
 * `on e … goto … with`, after the first event of the item.
 */
function handlerNames({ model }: Lowering): ReadonlyMap<FunctionSymbol, string> {
  const names = new Map<FunctionSymbol, string>()
  const add = (symbol: FunctionSymbol | undefined, name: string): void => {
    if (symbol !== undefined && symbol.role !== 'named' && !names.has(symbol)) {
      names.set(symbol, name)
    }
  }
  for (const machine of model.globals.machines.values()) {
    for (const state of machine.states) {
      const prefix = `${machine.name}.${state.name}`
      add(state.entry, `${prefix}.entry`)
      add(state.exit, `${prefix}.exit`)
      for (const [event, action] of state.actions) {
        if (action.kind === 'do') add(action.handler, `${prefix}.${event.name}`)
        if (action.kind === 'goto') add(action.handler, `${prefix}.${event.name}.with`)
      }
    }
  }
  return names
}

function lowerFunction(
  lowering: Lowering,
  symbol: FunctionSymbol,
  name: string,
  referenceName: string,
): IrFunction {
  const { ids, types } = lowering
  const scope = openFunction(lowering, symbol)
  const { parameters, owner, creates } = symbol
  const isForeign = symbol.body === undefined
  const contract = isForeign ? lowerContract(scope) : undefined
  const blocks = isForeign ? [] : lowerBody(scope)
  return {
    name,
    referenceName,
    file: expect(ids.files.get(symbol.file), symbol.file.path),
    ...(owner === undefined ? {} : { owner: expect(ids.machines.get(owner), owner.name) }),
    parameterCount: parameters.length,
    locals: scope.code.builder.locals,
    result: types.of(symbol.returnType),
    capabilities: NO_CAPABILITIES,
    isForeign,
    ...(creates === undefined ? {} : { creates: expect(ids.interfaces.get(creates), 'interface') }),
    ...(contract === undefined ? {} : { contract }),
    blocks,
    start: symbol.start,
    end: symbol.end,
  }
}

/** Filled in once all functions are there. */
const NO_CAPABILITIES: IrCapabilities = {
  raise: false,
  goto: false,
  receive: false,
  create: false,
  send: false,
  choose: false,
}

function openFunction(lowering: Lowering, symbol: FunctionSymbol): CodeScope {
  const code: Code = {
    builder: new CodeBuilder(),
    symbol,
    id: expect(lowering.ids.functions.get(symbol), symbol.name),
    effects: new Map(),
    exits: {},
  }
  const scope: CodeScope = { lowering, variables: new Map(), code, boundCount: 0 }
  for (const variable of symbol.parameters) declareLocal(scope, variable)
  for (const variable of symbol.locals) declareLocal(scope, variable)
  return scope
}

function lowerBody(scope: CodeScope): IrBlock[] {
  const { builder, symbol } = scope.code
  const body = expect(symbol.body, 'body')
  lowerStatements(scope, body.statements)
  if (builder.isOpen) {
    const range = { start: body.end, end: body.end }
    const isVoid = scope.lowering.types.of(symbol.returnType) === NULL_TYPE
    // All paths of other functions return, which has been checked.
    builder.terminate(isVoid ? { kind: 'return', ...range } : { kind: 'unreachable', ...range })
  }
  return builder.finish()
}

/** Contracts are formulas over the parameters and the result (language §11.1). */
function lowerContract({ code, ...around }: CodeScope): IrContract | undefined {
  const scope: Scope = around
  const { node, returnVariable } = code.symbol
  if (node.kind !== 'FunctionDeclaration') return undefined
  const { requires, ensures } = node
  const result = returnVariable && declareLocal({ code, ...around }, returnVariable)
  if (requires.length === 0 && ensures.length === 0 && result === undefined) return undefined
  return {
    requires: requires.map((one) => lowerExpression(scope, one)),
    ensures: ensures.map((one) => lowerExpression(scope, one)),
    ...(result === undefined ? {} : { result }),
  }
}
