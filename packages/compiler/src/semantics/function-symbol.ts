/** Makes function symbols. */
import type { SourceFile } from '../source/source-file.ts'
import type { Body, FunctionDeclaration, Handler, ReceiveCase } from '../syntax/tree.ts'
import type { FunctionRole, FunctionSymbol, MachineSymbol } from './symbol.ts'
import { errorType, nullType } from './types.ts'

/** The symbol of a function that the program declares by name; its signature is still unknown. */
export function namedFunction(
  node: FunctionDeclaration,
  file: SourceFile,
  owner: MachineSymbol | undefined,
): FunctionSymbol {
  const { name, body } = node
  return {
    ...blank(node, file, 'named', owner, body),
    name: name.name,
    nameNode: name,
    returnType: errorType,
  }
}

/** The symbol of an anonymous handler or receive case: a void function. */
export function anonymousFunction(
  node: Handler | ReceiveCase,
  file: SourceFile,
  role: Exclude<FunctionRole, 'named'>,
  owner: MachineSymbol | undefined,
  parent?: FunctionSymbol,
): FunctionSymbol {
  const handler = node.kind === 'Handler' ? node : node.handler
  const symbol = { ...blank(node, file, role, owner, handler.body), start: handler.start }
  return parent === undefined ? symbol : { ...symbol, parent }
}

function blank(
  node: FunctionDeclaration | Handler | ReceiveCase,
  file: SourceFile,
  role: FunctionRole,
  owner: MachineSymbol | undefined,
  body: Body | undefined,
): FunctionSymbol {
  return {
    kind: 'function',
    name: '',
    file,
    start: node.start,
    end: node.end,
    role,
    ...(owner === undefined ? {} : { owner }),
    node,
    ...(body === undefined ? {} : { body }),
    parameters: [],
    returnType: nullType,
    locals: [],
    canRaise: false,
    canChangeState: false,
    canReceive: false,
    canCreate: false,
    canSend: false,
    isNondeterministic: false,
    callees: new Set(),
    callers: new Set(),
  }
}
