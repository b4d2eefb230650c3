/** Statements (language §6). */
import type { Label } from '../../diagnostics/diagnostic.ts'
import { quoteType } from '../../diagnostics/phrases.ts'
import { unreachable } from '../../source/unreachable.ts'
import type {
  AddStatement,
  AssertStatement,
  AssignStatement,
  AssumeStatement,
  BlockStatement,
  CallStatement,
  Expression,
  ForeachStatement,
  IfStatement,
  InsertStatement,
  NewStatement,
  PrintStatement,
  RemoveStatement,
  ReturnStatement,
  Statement,
  WhileStatement,
} from '../../syntax/tree.ts'
import { displayType } from '../display.ts'
import { nameOf } from '../places.ts'
import { canonical, isAssignable, isSameType } from '../relations.ts'
import type { Type } from '../type.ts'
import { boolType, nullType, stringType } from '../types.ts'
import { checkCount, findInterface, recordCall } from './calls.ts'
import {
  type Checker,
  expectSame,
  mark,
  missing,
  reportKind,
  reportMismatch,
  spanIn,
} from './checker.ts'
import { checkAdd, checkAssign, checkInsert, checkRemove } from './collections.ts'
import { checkAnnounce, checkGoto, checkRaise, checkSend } from './events.ts'
import { originLabels } from './explain.ts'
import { typeOf, typesOf } from './expressions.ts'
import { argumentLabel, checkPayload } from './payloads.ts'
import { checkReceive } from './receive.ts'
import { isError, shapeOf } from './shape.ts'

/** Checks statements one after the other; an error in one does not stop the next. */
export function checkStatements(checker: Checker, statements: readonly Statement[]): void {
  for (const statement of statements) checkStatement(checker, statement)
}

function checkStatement(checker: Checker, statement: Statement): void {
  switch (statement.kind) {
    case 'BlockStatement':
      checkStatements(checker, statement.statements)
      break
    case 'AssertStatement':
    case 'AssumeStatement':
      checkAssertion(checker, statement)
      break
    case 'PrintStatement':
      expectSame(checker, typeOf(checker, statement.message), stringType, statement.message)
      break
    case 'ReturnStatement':
      checkReturn(checker, statement)
      break
    case 'AssignStatement':
      checkAssign(checker, statement)
      break
    case 'InsertStatement':
      checkInsert(checker, statement)
      break
    case 'AddStatement':
      checkAdd(checker, statement)
      break
    case 'RemoveStatement':
      checkRemove(checker, statement)
      break
    case 'WhileStatement':
      checkCondition(checker, statement.condition)
      checkStatement(checker, statement.body)
      break
    case 'ForeachStatement':
      checkForeach(checker, statement)
      break
    case 'IfStatement':
      checkCondition(checker, statement.condition)
      checkStatement(checker, statement.consequent)
      if (statement.alternate !== undefined) checkStatement(checker, statement.alternate)
      break
    default:
      checkAct(checker, statement)
      break
  }
}

/** The statements that do something outside of the machine's data. */
type Act = Exclude<
  Statement,
  | BlockStatement
  | AssertStatement
  | AssumeStatement
  | PrintStatement
  | ReturnStatement
  | AssignStatement
  | InsertStatement
  | AddStatement
  | RemoveStatement
  | WhileStatement
  | ForeachStatement
  | IfStatement
>

/** Split from {@link checkStatement} to keep the frames of nested statements small. */
function checkAct(checker: Checker, statement: Act): void {
  switch (statement.kind) {
    case 'NewStatement':
      checkNew(checker, statement)
      break
    case 'CallStatement':
      checkCall(checker, statement)
      break
    case 'RaiseStatement':
      checkRaise(checker, statement)
      break
    case 'SendStatement':
      checkSend(checker, statement)
      break
    case 'AnnounceStatement':
      checkAnnounce(checker, statement)
      break
    case 'GotoStatement':
      checkGoto(checker, statement)
      break
    case 'ReceiveStatement':
      checkReceive(checker, statement, checkStatements)
      break
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'EmptyStatement':
    case 'ErrorStatement':
      break
    default:
      unreachable(statement)
  }
}

function checkCondition(checker: Checker, condition: Expression): void {
  expectSame(checker, typeOf(checker, condition), boolType, condition)
}

function checkAssertion(checker: Checker, statement: AssertStatement | AssumeStatement): void {
  checkCondition(checker, statement.condition)
  const { message } = statement
  if (message !== undefined) expectSame(checker, typeOf(checker, message), stringType, message)
}

function checkReturn(checker: Checker, statement: ReturnStatement): void {
  const { value } = statement
  const type = value === undefined ? nullType : typeOf(checker, value)
  const owner = value === undefined ? leftByReturn(checker.function) : checker.function
  if (owner === undefined || isAssignable(owner.returnType, type)) return
  const expected = owner.returnType
  const isVoid = shapeOf(expected).kind === 'null'
  const label =
    value === undefined ? 'no value is returned' : `this returns ${quoteType(displayType(type))}`
  reportMismatch(checker, type, expected, statement, undefined, {
    label,
    related: returnOrigin(checker),
    ...(isVoid ? { help: voidHelp(owner.role, owner.name) } : {}),
  })
}

/** What `return;` leaves: in a receive case the function around it (checker §2.8). */
function leftByReturn(owner: Checker['function']): Checker['function'] {
  let left = owner
  while (left?.role === 'receive' && left.parent !== undefined) left = left.parent
  return left
}

function voidHelp(role: string, name: string): string {
  return role === 'named'
    ? `Declare the return type after the parameters: \`fun ${name}(…): T\`.`
    : 'A handler returns no value: write `return;`.'
}

function returnOrigin(checker: Checker): Label[] {
  const owner = checker.function
  if (owner === undefined || owner.node.kind !== 'FunctionDeclaration') return []
  const { returnType } = owner.node
  if (returnType === undefined) {
    return [{ span: nameOf(owner), text: `\`${owner.name}\` is declared without a return type` }]
  }
  const text = `\`${owner.name}\` returns ${quoteType(displayType(owner.returnType))}`
  return [{ span: spanIn(checker, returnType), text }]
}

/** The order is that of the language: collection, item, body, invariants (§6.3, §11.1). */
function checkForeach(checker: Checker, statement: ForeachStatement): void {
  const { item, collection, body, invariants } = statement
  const variable = checker.scope.lookupVariable(item.name)
  if (variable === undefined) {
    missing(checker, 'foreach iterator variable', item)
    checker.dropped.add(statement)
  } else {
    checker.context.model.symbols.set(item, variable)
  }
  const type = typeOf(checker, collection)
  const container = shapeOf(type)
  if (container.kind === 'set' || container.kind === 'seq') {
    if (variable !== undefined) checkItem(checker, statement, variable.type, container.element)
  } else if (container.kind !== 'error' && variable !== undefined) {
    reportKind(checker, type, ['set', 'sequence'], collection, {
      ...(container.kind === 'map'
        ? { help: 'Iterate over `keys(…)` or `values(…)` of a map.' }
        : {}),
    })
  }
  checkStatement(checker, body)
  typesOf(checker, invariants)
}

function checkItem(
  checker: Checker,
  statement: ForeachStatement,
  got: Type,
  elementType: Type,
): void {
  const element = canonical(elementType)
  if (isSameType(got, element)) return
  const variable = checker.scope.lookupVariable(statement.item.name)
  const text = `its elements are ${quoteType(displayType(element))}`
  const span = spanIn(checker, statement.collection)
  reportMismatch(checker, got, element, statement.item, undefined, {
    related: [
      { span, text },
      ...(variable === undefined ? [] : originLabels(variable, variable.type)),
    ],
    help: `Declare the loop variable as ${quoteType(displayType(element))}.`,
  })
}

function checkCall(checker: Checker, statement: CallStatement): void {
  const { callee, args } = statement
  const called = checker.scope.lookupFunction(callee.name)
  if (called === undefined) {
    missing(checker, 'function', callee)
    typesOf(checker, args)
    return
  }
  checker.context.model.symbols.set(callee, called)
  const types = typesOf(checker, args)
  const place =
    args.length === 0 ? statement : { start: args[0]!.start, end: args[args.length - 1]!.end }
  if (!checkCount(checker, called, args.length, place)) return
  for (let at = 0; at < types.length; at++) {
    const parameter = called.parameters[at]!
    const type = types[at]!
    if (isError(type) || isAssignable(parameter.type, type)) continue
    reportMismatch(checker, type, parameter.type, statement, undefined, {
      label: `argument ${at + 1} must be ${quoteType(displayType(parameter.type))}`,
      related: [
        argumentLabel(checker, args[at]!, type),
        ...originLabels(parameter, parameter.type),
      ],
    })
  }
  recordCall(checker, called)
}

/** Creation in a spec is only caught with the capabilities (language §6.4). */
function checkNew(checker: Checker, statement: NewStatement): void {
  const types = typesOf(checker, statement.args)
  const symbol = findInterface(checker, statement.interface)
  if (symbol === undefined) return
  checkPayload(checker, symbol, statement.args, types, statement)
  mark(checker, 'canCreate')
}
