/** Phase P5: the bodies of functions and handlers (language §6, §7). */
import { notAllPathsReturn } from '../../diagnostics/catalogue/statements.ts'
import { quoteType } from '../../diagnostics/phrases.ts'
import type { Body } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { displayType } from '../display.ts'
import { emit } from '../emit.ts'
import { functionName, nameOf } from '../places.ts'
import { functionScope } from '../scope.ts'
import type { FunctionSymbol } from '../symbol.ts'
import { createChecker } from './checker.ts'
import { returnsValue } from './events.ts'
import { declareLocals } from './locals.ts'
import { blockReturns } from './returns.ts'
import { checkStatements } from './statements.ts'

/**
 * Checks every body, in the order of `model.functions`: fills types, symbols, locals, the functions
 * of receive cases, capability flags and the call graph, and checks that all paths return.
 */
export function checkBodies(context: Context): void {
  const { collector, model } = context
  for (const symbol of model.functions) {
    const { body } = symbol
    if (body !== undefined) collector.guard(() => checkBody(context, symbol, body))
  }
}

function checkBody(context: Context, symbol: FunctionSymbol, body: Body): void {
  const scope = functionScope(context.model, symbol)
  declareLocals(context, scope, symbol, body)
  const checker = createChecker(context, scope, symbol, symbol.file)
  checkStatements(checker, body.statements)
  if (!returnsValue(symbol) || blockReturns(body.statements, checker.dropped)) return
  const span = { file: symbol.file, start: body.start, end: Math.min(body.start + 1, body.end) }
  const text = `it must return ${quoteType(displayType(symbol.returnType))}`
  emit(context, 'thrown', notAllPathsReturn, { name: functionName(symbol) }, span, {
    label: 'the end of this body can be reached',
    related: [{ span: nameOf(symbol), text }],
  })
}
