/** Phase P6: the formulas of the verifier (language §11.1). */
import { typeMismatch } from '../../diagnostics/catalogue/expressions.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Expression } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { displayForMismatch } from '../display.ts'
import { emit } from '../emit.ts'
import { isSameType } from '../relations.ts'
import { childScope, functionScope, globalScope, type Scope } from '../scope.ts'
import type { FunctionSymbol, PureSymbol } from '../symbol.ts'
import type { Type } from '../type.ts'
import { boolType } from '../types.ts'
import { createChecker, spanIn } from './checker.ts'
import { explainMismatch, type Origin } from './explain.ts'
import { typeOf } from './expressions.ts'

/**
 * Checks invariants, axioms, init conditions, bodies of pure functions and contracts of foreign
 * functions, in this order; each formula is an item of its own.
 */
export function checkFormulas(context: Context): void {
  const { globals, functions } = context.model
  const scope = globalScope(context.model)
  const formulas = [
    ...globals.invariants.values(),
    ...globals.axioms.values(),
    ...globals.initConditions.values(),
  ]
  for (const { node, file } of formulas) {
    checkFormula(context, { scope, file, expression: node.condition, expected: boolType })
  }
  for (const symbol of globals.pures.values()) checkPure(context, scope, symbol)
  for (const symbol of functions) checkContract(context, symbol)
}

interface Formula {
  readonly scope: Scope
  readonly file: SourceFile
  readonly expression: Expression
  readonly expected: Type
  readonly owner?: FunctionSymbol
  /** What the expected type belongs to. */
  readonly origin?: Origin
}

function checkFormula(context: Context, formula: Formula): void {
  const { scope, file, expression, expected, owner, origin } = formula
  const checker = createChecker(context, scope, owner, file)
  context.collector.guard(() => {
    const type = typeOf(checker, expression)
    if (isSameType(type, expected)) return
    const values = { got: displayForMismatch(type), expected: [displayForMismatch(expected)] }
    const details = explainMismatch(type, expected, origin)
    emit(context, 'thrown', typeMismatch, values, spanIn(checker, expression), details)
  })
}

function checkPure(context: Context, parent: Scope, symbol: PureSymbol): void {
  const { body } = symbol.node
  if (body === undefined) return
  const scope = childScope(parent)
  for (const parameter of symbol.parameters) scope.add(parameter)
  const { file, returnType: expected } = symbol
  checkFormula(context, { scope, file, expression: body, expected, origin: symbol })
}

/** `requires` sees the parameters, `ensures` also the return variable. */
function checkContract(context: Context, symbol: FunctionSymbol): void {
  const { node, file, returnVariable } = symbol
  if (node.kind !== 'FunctionDeclaration') return
  if (node.requires.length === 0 && node.ensures.length === 0) return
  const before = functionScope(context.model, symbol)
  const after = childScope(before)
  if (returnVariable !== undefined) after.add(returnVariable)
  const common = { file, expected: boolType, owner: symbol }
  for (const expression of node.requires) {
    checkFormula(context, { ...common, scope: before, expression })
  }
  for (const expression of node.ensures) {
    checkFormula(context, { ...common, scope: after, expression })
  }
}
