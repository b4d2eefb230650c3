/** Types of places that are assigned to (language §6.2). */
import { modifyGlobalParam } from '../../diagnostics/catalogue/statements.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { FieldLValue, ItemLValue, LValue, VariableLValue } from '../../syntax/tree.ts'
import { emit } from '../emit.ts'
import { locationOf, nameOf } from '../places.ts'
import type { VariableSymbol } from '../symbol.ts'
import type { Type } from '../type.ts'
import { errorType } from '../types.ts'
import { elementAt, fieldHelp, indexedType, namedFieldType } from './access.ts'
import { type Checker, missing, reportKind, spanIn } from './checker.ts'
import { typeOf } from './expressions.ts'
import { checkInt } from './literals.ts'
import { isError, shapeOf } from './shape.ts'

/** Checks an lvalue and records its type; the error type if something was reported. */
export function lvalueType(checker: Checker, lvalue: LValue): Type {
  const type = infer(checker, lvalue)
  checker.context.model.types.set(lvalue, type)
  return type
}

/** The variable that an lvalue changes; for messages. */
export function rootVariable(checker: Checker, lvalue: LValue): VariableSymbol | undefined {
  if (lvalue.kind !== 'VariableLValue') return undefined
  const symbol = checker.context.model.symbols.get(lvalue.name)
  return symbol?.kind === 'variable' ? symbol : undefined
}

function infer(checker: Checker, lvalue: LValue): Type {
  switch (lvalue.kind) {
    case 'VariableLValue':
      return variableType(checker, lvalue)
    case 'FieldLValue':
      return fieldType(checker, lvalue, lvalueType(checker, lvalue.target))
    case 'ItemLValue':
      return itemType(checker, lvalue, lvalueType(checker, lvalue.target))
    case 'IndexLValue': {
      const target = lvalueType(checker, lvalue.target)
      const index = typeOf(checker, lvalue.index)
      if (isError(target) || isError(index)) return errorType
      return indexedType(checker, lvalue, target, index)
    }
    default:
      return unreachable(lvalue)
  }
}

function variableType(checker: Checker, { name }: VariableLValue): Type {
  const variable = checker.scope.lookupVariable(name.name)
  if (variable === undefined) {
    missing(checker, 'variable', name)
    return errorType
  }
  checker.context.model.symbols.set(name, variable)
  if (variable.role !== 'param') return variable.type
  const values = { name: name.name, location: locationOf(variable) }
  emit(checker.context, 'thrown', modifyGlobalParam, values, spanIn(checker, name), {
    related: [{ span: nameOf(variable), text: 'declared as a global param here' }],
  })
  return errorType
}

function fieldType(checker: Checker, lvalue: FieldLValue, target: Type): Type {
  if (isError(target) || lvalue.field.name === '') return errorType
  const container = shapeOf(target)
  if (container.kind === 'namedTuple') {
    return namedFieldType(checker, container, target, lvalue.field)
  }
  reportKind(checker, target, ['namedtuple'], lvalue.target, fieldHelp(container))
  return errorType
}

function itemType(checker: Checker, lvalue: ItemLValue, target: Type): Type {
  if (isError(target)) return errorType
  const container = shapeOf(target)
  if (container.kind !== 'tuple') {
    reportKind(checker, target, ['tuple'], lvalue.target)
    return errorType
  }
  if (!checkInt(checker, lvalue.index, lvalue.index)) return errorType
  return elementAt(checker, container, target, lvalue.index)
}
