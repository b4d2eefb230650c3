/** Calls and creation (language §5.10, §5.11). */
import { illegalMonitorOperation } from '../../diagnostics/catalogue/expressions.ts'
import type { CallExpression, Identifier, NewExpression, NodeBase } from '../../syntax/tree.ts'
import { displayType } from '../display.ts'
import { nameOf } from '../places.ts'
import type { FunctionSymbol, InterfaceSymbol, PureSymbol } from '../symbol.ts'
import type { Type } from '../type.ts'
import { errorType, permissionType } from '../types.ts'
import { type Checker, expectType, mark, missing, report, reportCount } from './checker.ts'
import { checkPayload } from './payloads.ts'
import { shapeOf } from './shape.ts'

/** The type of a call expression, given those of the arguments. */
export function callType(
  checker: Checker,
  expression: CallExpression,
  types: readonly Type[],
): Type {
  const { callee, args } = expression
  const { symbols, globals } = checker.context.model
  const called = checker.scope.lookupFunction(callee.name) ?? globals.pures.get(callee.name)
  if (called === undefined) {
    missing(checker, 'function', callee)
    return errorType
  }
  symbols.set(callee, called)
  if (!checkCount(checker, called, args.length, expression)) return errorType
  for (let at = 0; at < types.length; at++) {
    const parameter = called.parameters[at]!
    if (called.kind === 'pure' && takesEvent(parameter.type, types[at]!)) continue
    expectType(checker, types[at]!, parameter.type, args[at]!, parameter)
  }
  if (called.kind === 'function') recordCall(checker, called)
  return called.returnType
}

/** Whether the number of arguments is that of the parameters; reports at `node` if not. */
export function checkCount(
  checker: Checker,
  called: FunctionSymbol | PureSymbol,
  got: number,
  node: NodeBase,
): boolean {
  const expected = called.parameters.length
  if (got === expected) return true
  const text = `\`${called.name}\` is declared with ${list(called.parameters)}`
  reportCount(checker, `function \`${called.name}\` takes`, expected, got, node, {
    related: [{ span: nameOf(called), text }],
  })
  return false
}

/** Remembers a call for the capabilities (language §12.1). */
export function recordCall(checker: Checker, called: FunctionSymbol): void {
  const { caller } = checker
  if (caller === undefined) return
  caller.callees.add(called)
  called.callers.add(caller)
}

/** A parameter of type `event` of a pure function also takes an event's name (language §11.2). */
function takesEvent(parameter: Type, argument: Type): boolean {
  const type = shapeOf(argument)
  return (
    shapeOf(parameter).kind === 'event' &&
    type.kind === 'permission' &&
    type.symbol.kind === 'event'
  )
}

function list(parameters: readonly { readonly name: string; readonly type: Type }[]): string {
  if (parameters.length === 0) return 'no parameters'
  const shown = parameters.map(({ name, type }) => `${name}: ${displayType(type)}`)
  return `\`(${shown.join(', ')})\``
}

/** The type of `new I(…)`, given those of the arguments. */
export function newType(checker: Checker, expression: NewExpression, types: readonly Type[]): Type {
  const symbol = findInterface(checker, expression.interface)
  if (symbol === undefined) return errorType
  if (checker.spec !== undefined) {
    const keyword = { start: expression.start, end: expression.start + 'new'.length }
    const values = { machine: checker.spec.name, operation: 'new' }
    report(checker, illegalMonitorOperation, values, keyword)
    return errorType
  }
  checkPayload(checker, symbol, expression.args, types, expression)
  mark(checker, 'canCreate')
  return permissionType(symbol)
}

/** The interface that `new` names; reports if there is none. */
export function findInterface(checker: Checker, name: Identifier): InterfaceSymbol | undefined {
  const { symbols, globals } = checker.context.model
  const symbol = globals.interfaces.get(name.name)
  if (symbol === undefined) missing(checker, 'interface', name)
  else symbols.set(name, symbol)
  return symbol
}
