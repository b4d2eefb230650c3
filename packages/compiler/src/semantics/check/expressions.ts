/** Types of expressions (language §5). */
import { duplicateNamedTupleEntry } from '../../diagnostics/catalogue/declarations.ts'
import {
  floatNotation,
  illegalMonitorOperation,
  misplacedThis,
} from '../../diagnostics/catalogue/expressions.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type {
  BinaryExpression,
  CastExpression,
  ErrorExpression,
  Expression,
  FieldExpression,
  FlyingExpression,
  Identifier,
  IndexExpression,
  IsExpression,
  ItemExpression,
  NamedTupleExpression,
  NameExpression,
  QuantifierExpression,
  TargetsExpression,
  UnaryExpression,
} from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { canonical } from '../relations.ts'
import { resolveType } from '../resolve/resolve-type.ts'
import type { Scope } from '../scope.ts'
import type { FunctionSymbol } from '../symbol.ts'
import type { NamedTupleTypeField, Type } from '../type.ts'
import {
  boolType,
  enumType,
  errorType,
  eventType,
  floatType,
  intType,
  machineType,
  namedTupleType,
  nullType,
  permissionType,
  stringType,
  tupleType,
} from '../types.ts'
import { fieldType, indexType, itemType } from './access.ts'
import { chooseType, collectionType } from './builtins.ts'
import { callType, newType } from './calls.ts'
import { castType } from './casts.ts'
import { type Checker, createChecker, mark, missing, report, spanIn } from './checker.ts'
import { checkInt, reportOutOfRange } from './literals.ts'
import { binaryType, unaryType } from './operators.ts'
import { checkString } from './strings.ts'
import { bindVariables, isTestType } from './verifier.ts'

/**
 * Checks an expression outside of a function body (proofs, `assume` clauses of tests), records the
 * types and symbols in the model, and returns the type; the error type if something was reported.
 */
export function checkExpression(
  context: Context,
  scope: Scope,
  owner: FunctionSymbol | undefined,
  expression: Expression,
  file: SourceFile,
): Type {
  return typeOf(createChecker(context, scope, owner, file), expression)
}

/** Checks an expression and records its type. */
export function typeOf(checker: Checker, expression: Expression): Type {
  const type = infer(checker, expression)
  checker.context.model.types.set(expression, type)
  return type
}

/** Checks expressions from left to right. */
export function typesOf(checker: Checker, expressions: readonly Expression[]): Type[] {
  const types: Type[] = []
  for (const expression of expressions) types.push(typeOf(checker, expression))
  return types
}

function infer(checker: Checker, expression: Expression): Type {
  switch (expression.kind) {
    case 'NameExpression':
      return nameType(checker, expression)
    case 'IntLiteral':
      return checkInt(checker, expression, expression) ? intType : errorType
    case 'FloatLiteral':
      if (Number.isFinite(Number(expression.text))) return floatType
      reportOutOfRange(checker, 'float', expression)
      return errorType
    case 'FloatCallLiteral':
      report(checker, floatNotation, {}, expression)
      return errorType
    case 'BoolLiteral':
      return boolType
    case 'NullLiteral':
      return nullType
    case 'HaltLiteral':
      return eventType
    case 'ThisExpression':
      return thisType(checker, expression)
    case 'NondetExpression':
      mark(checker, 'isNondeterministic')
      return forbidInSpec(checker, expression, expression.isFair ? '$$' : '$') ?? boolType
    case 'ParenthesisedExpression':
      return typeOf(checker, expression.expression)
    case 'TupleExpression':
      return tupleType(typesOf(checker, expression.elements))
    case 'NamedTupleExpression':
      return namedTupleExpressionType(checker, expression)
    case 'CollectionCall':
      return collectionType(checker, expression, typeOf(checker, expression.operand))
    case 'DefaultExpression':
      return canonical(resolveType(checker.context, expression.type, checker.file, 'thrown'))
    case 'NewExpression':
      return newType(checker, expression, typesOf(checker, expression.args))
    case 'CallExpression':
      return callType(checker, expression, typesOf(checker, expression.args))
    case 'ChooseExpression':
      return chooseType(
        checker,
        expression,
        expression.operand && typeOf(checker, expression.operand),
      )
    case 'StringExpression':
      typesOf(checker, expression.args)
      return checkString(checker, expression) ? stringType : errorType
    default:
      return inferOperation(checker, expression)
  }
}

type Operation =
  | FieldExpression
  | ItemExpression
  | IndexExpression
  | UnaryExpression
  | BinaryExpression
  | CastExpression
  | QuantifierExpression
  | IsExpression
  | TargetsExpression
  | FlyingExpression
  | ErrorExpression

/** Split from {@link infer} to keep the frames of nested expressions small. */
function inferOperation(checker: Checker, expression: Operation): Type {
  switch (expression.kind) {
    case 'FieldExpression':
      return fieldType(checker, expression, typeOf(checker, expression.target))
    case 'ItemExpression':
      return itemType(checker, expression, typeOf(checker, expression.target))
    case 'IndexExpression': {
      const target = typeOf(checker, expression.target)
      return indexType(checker, expression, target, typeOf(checker, expression.index))
    }
    case 'UnaryExpression':
      return unaryType(checker, expression, typeOf(checker, expression.operand))
    case 'BinaryExpression': {
      const left = typeOf(checker, expression.left)
      return binaryType(checker, expression, left, typeOf(checker, expression.right))
    }
    case 'CastExpression':
      return castType(checker, expression, typeOf(checker, expression.operand))
    case 'QuantifierExpression':
      return quantifierType(checker, expression)
    case 'IsExpression':
      return isTestType(checker, expression, typeOf(checker, expression.operand))
    case 'TargetsExpression': {
      const message = typeOf(checker, expression.message)
      const machine = typeOf(checker, expression.machine)
      return message.kind === 'error' || machine.kind === 'error' ? errorType : boolType
    }
    case 'FlyingExpression':
      return typeOf(checker, expression.operand).kind === 'error' ? errorType : boolType
    case 'ErrorExpression':
      return errorType
    default:
      return unreachable(expression)
  }
}

/** Variable, enum element, event, spec, invariant, lemma: the first that has the name (§5.2). */
function nameType(checker: Checker, { name }: NameExpression): Type {
  const { symbols, globals } = checker.context.model
  const variable = checker.scope.lookupVariable(name.name)
  if (variable !== undefined) {
    symbols.set(name, variable)
    return variable.type
  }
  const element = globals.enumElements.get(name.name)
  if (element !== undefined) {
    symbols.set(name, element)
    return enumType(element.enum)
  }
  const event = globals.events.get(name.name)
  if (event !== undefined) {
    symbols.set(name, event)
    return eventType
  }
  const machine = globals.machines.get(name.name)
  if (machine !== undefined && machine.flavour !== 'machine') {
    symbols.set(name, machine)
    return machineType
  }
  const formula = globals.invariants.get(name.name) ?? globals.lemmas.get(name.name)
  if (formula !== undefined) {
    symbols.set(name, formula)
    return boolType
  }
  missing(checker, 'name', name)
  return errorType
}

function thisType(checker: Checker, expression: Expression): Type {
  const { machine } = checker
  if (machine === undefined) {
    report(checker, misplacedThis, {}, expression)
    return errorType
  }
  return forbidInSpec(checker, expression, 'this') ?? permissionType(machine.interface ?? machine)
}

/** The error type, after a report, in a spec or scenario (language §7.4). */
function forbidInSpec(
  checker: Checker,
  expression: Expression,
  operation: string,
): Type | undefined {
  if (checker.spec === undefined) return undefined
  const values = { machine: checker.spec.name, operation }
  report(checker, illegalMonitorOperation, values, expression)
  return errorType
}

function namedTupleExpressionType(checker: Checker, expression: NamedTupleExpression): Type {
  const fields: NamedTupleTypeField[] = []
  const seen = new Map<string, Identifier>()
  for (const { name, value } of expression.fields) {
    const type = typeOf(checker, value)
    const earlier = seen.get(name.name)
    if (earlier === undefined || name.name === '') {
      seen.set(name.name, name)
      fields.push({ name: name.name, type })
    } else {
      report(checker, duplicateNamedTupleEntry, { field: name.name }, name, {
        label: 'second field of this name',
        related: [{ span: spanIn(checker, earlier), text: 'first field of this name' }],
      })
      // A name that nobody can write keeps the field apart from the first (language §5.3).
      fields.push({ name: `<${name.name}>`, type })
    }
  }
  return namedTupleType(fields)
}

function quantifierType(checker: Checker, expression: QuantifierExpression): Type {
  const { scope, isLegal } = bindVariables(checker, expression)
  const body = typeOf({ ...checker, scope }, expression.body)
  return isLegal && body.kind !== 'error' ? boolType : errorType
}
