/** Statements (language §6). Code that control cannot reach is left out. */
import { unreachable } from '../../source/unreachable.ts'
import { withoutParentheses } from '../../syntax/parentheses.ts'
import type {
  AddStatement,
  AssertStatement,
  AssignStatement,
  AssumeStatement,
  Expression,
  IfStatement,
  InsertStatement,
  RemoveStatement,
  ReturnStatement,
  Statement,
} from '../../syntax/tree.ts'
import type { BlockId, IrExpression } from '../ir.ts'
import { NULL_TYPE } from '../well-known.ts'
import { widen } from './conversions.ts'
import { type EffectExpression, emitCall, emitNew } from './effect-instructions.ts'
import { isFunctionCall } from './effects.ts'
import { lowerEffect, lowerExpression, lowerOperands } from './expressions.ts'
import { lowerForeach, lowerWhile } from './loops.ts'
import { lowerAnnounce, lowerGoto, lowerRaise, lowerSend } from './messages.ts'
import { contentTypes, openPlace } from './places.ts'
import { lowerReceive } from './receive.ts'
import { type CodeScope, rangeOf, saveValue, slotOf, symbolOf, typeOf } from './scope.ts'

/**
 * Statements one after the other. `next` is the block that follows the last one, if it is already
 * known: branches that end there share it instead of making a block that only jumps.
 */
export function lowerStatements(
  scope: CodeScope,
  statements: readonly Statement[],
  next?: BlockId,
): void {
  const last = statements.length - 1
  for (let at = 0; at <= last && scope.code.builder.isOpen; at++) {
    lowerStatement(scope, statements[at]!, at === last ? next : undefined)
  }
}

/** One statement; see {@link lowerStatements} for `next`. */
function lowerStatement(scope: CodeScope, statement: Statement, next?: BlockId): void {
  switch (statement.kind) {
    case 'BlockStatement':
      lowerStatements(scope, statement.statements, next)
      break
    case 'IfStatement':
      lowerIf(scope, statement, next)
      break
    case 'AssertStatement':
    case 'AssumeStatement':
      lowerCondition(scope, statement, next)
      break
    case 'WhileStatement':
      lowerWhile(scope, statement, lowerStatement)
      break
    case 'ForeachStatement':
      lowerForeach(scope, statement, lowerStatement)
      break
    case 'ReceiveStatement':
      lowerReceive(scope, statement, next, lowerStatements)
      break
    case 'BreakStatement':
      leaveTo(scope, scope.code.exits.breakTo, statement)
      break
    case 'ContinueStatement':
      leaveTo(scope, scope.code.exits.continueTo, statement)
      break
    case 'ErrorStatement':
      throw new Error('lowering: a program with errors is not lowered')
    default:
      lowerSimple(scope, statement)
      break
  }
}

type SimpleStatement = Extract<
  Statement,
  {
    kind: `${
      | 'Print'
      | 'Return'
      | 'Assign'
      | 'Insert'
      | 'Add'
      | 'Remove'
      | 'New'
      | 'Call'
      | 'Raise'
      | 'Send'
      | 'Announce'
      | 'Goto'
      | 'Empty'}Statement`
  }
>

function lowerSimple(scope: CodeScope, statement: SimpleStatement): void {
  switch (statement.kind) {
    case 'PrintStatement': {
      const message = lowerExpression(scope, statement.message)
      scope.code.builder.emit({ kind: 'print', message, ...rangeOf(statement) })
      break
    }
    case 'ReturnStatement':
      lowerReturn(scope, statement)
      break
    case 'AssignStatement':
      lowerAssign(scope, statement)
      break
    case 'InsertStatement':
    case 'AddStatement':
    case 'RemoveStatement':
      lowerCollectionChange(scope, statement)
      break
    case 'NewStatement':
      emitNew(scope, statement, lowerOperands(scope, statement.args, 'early'), 'nowhere')
      break
    case 'CallStatement':
      emitCall(scope, statement, lowerOperands(scope, statement.args, 'early'), 'nowhere')
      break
    case 'RaiseStatement':
      lowerRaise(scope, statement)
      break
    case 'SendStatement':
      lowerSend(scope, statement)
      break
    case 'AnnounceStatement':
      lowerAnnounce(scope, statement)
      break
    case 'GotoStatement':
      lowerGoto(scope, statement)
      break
    case 'EmptyStatement':
      break
    default:
      unreachable(statement)
  }
}

function leaveTo(scope: CodeScope, target: BlockId | undefined, statement: Statement): void {
  if (target === undefined) throw new Error(`lowering: ${statement.kind} outside a loop`)
  scope.code.builder.terminate({ kind: 'jump', target, ...rangeOf(statement) })
}

function lowerIf(scope: CodeScope, statement: IfStatement, next: BlockId | undefined): void {
  const { builder } = scope.code
  const { consequent, alternate } = statement
  const condition = lowerExpression(scope, statement.condition)
  const onTrue = builder.newBlock()
  const join = next ?? builder.newBlock()
  const onFalse = alternate === undefined ? join : builder.newBlock()
  const arms = { condition, onTrue, onFalse }
  const head = { start: statement.start, end: statement.condition.end }
  const split = builder.split({ kind: 'branch', ...arms, ...head }, join)
  builder.start(onTrue)
  lowerStatement(scope, consequent, join)
  builder.jump(join, consequent)
  if (alternate !== undefined) {
    builder.start(onFalse)
    lowerStatement(scope, alternate, join)
    builder.jump(join, alternate)
  }
  builder.merge(split, next === undefined)
}

/**
 * `assert` and `assume`. The message is evaluated only when the condition is false, except that
 * with a literal condition it always is (checker §1.10).
 */
function lowerCondition(
  scope: CodeScope,
  statement: AssertStatement | AssumeStatement,
  next: BlockId | undefined,
): void {
  const { builder } = scope.code
  const literal = withoutParentheses(statement.condition)
  if (literal.kind === 'BoolLiteral') {
    if (!literal.value) giveUp(scope, statement)
    else if (statement.message !== undefined) evaluate(scope, statement.message)
    return
  }
  const condition = lowerExpression(scope, statement.condition)
  const onFalse = builder.newBlock()
  const join = next ?? builder.newBlock()
  const arms = { condition, onTrue: join, onFalse }
  const split = builder.split({ kind: 'branch', ...arms, ...rangeOf(statement) }, join)
  builder.start(onFalse)
  giveUp(scope, statement)
  builder.merge(split, next === undefined)
}

function giveUp(scope: CodeScope, statement: AssertStatement | AssumeStatement): void {
  const message = statement.message && lowerExpression(scope, statement.message)
  scope.code.builder.terminate({
    kind: statement.kind === 'AssertStatement' ? 'fail' : 'abandon',
    ...(message === undefined ? {} : { message }),
    ...rangeOf(statement),
  })
}

/** For the effects and faults alone. */
function evaluate(scope: CodeScope, expression: Expression): void {
  const value = lowerExpression(scope, expression)
  if (value.kind !== 'string' && value.kind !== 'local') saveValue(scope, value)
}

/**
 * Without a value, a function with a result returns that type's default (language §6.3). In receive
 * cases, too, it is the function around them that returns.
 */
function lowerReturn(scope: CodeScope, statement: ReturnStatement): void {
  const { builder, symbol } = scope.code
  const range = rangeOf(statement)
  const result = scope.lowering.types.of(symbol.returnType)
  const value: IrExpression =
    statement.value === undefined
      ? { kind: 'default', type: result, ...range }
      : widen(scope, lowerExpression(scope, statement.value), result)
  builder.terminate({ kind: 'return', ...(result === NULL_TYPE ? {} : { value }), ...range })
}

function lowerAssign(scope: CodeScope, statement: AssignStatement): void {
  if (assignEffect(scope, statement)) return
  const place = openPlace(scope, statement.target)
  const operands = lowerOperands(scope, [...place.indexes, statement.value], 'late')
  const target = place.build(operands)
  const value = widen(scope, operands.at(-1)!, target.type)
  scope.code.builder.emit({ kind: 'assign', target, value, ...rangeOf(statement) })
}

/** `x = f();` into a local of the same type needs no temporary. */
function assignEffect(scope: CodeScope, { target, value }: AssignStatement): boolean {
  const effect = withoutParentheses(value)
  if (target.kind !== 'VariableLValue' || !isResult(scope, effect)) return false
  const variable = symbolOf(scope, target.name)
  if (variable.kind !== 'variable') return false
  const slot = slotOf(scope, variable)
  const type = scope.lowering.types.of(variable.type)
  if (slot.kind !== 'local' || type === NULL_TYPE || typeOf(scope, effect) !== type) return false
  lowerEffect(scope, effect, slot.local)
  return true
}

function isResult(scope: CodeScope, expression: Expression): expression is EffectExpression {
  switch (expression.kind) {
    case 'CallExpression':
      return isFunctionCall(scope, expression)
    case 'NewExpression':
    case 'ChooseExpression':
    case 'NondetExpression':
      return true
    default:
      return false
  }
}

function lowerCollectionChange(
  scope: CodeScope,
  statement: InsertStatement | AddStatement | RemoveStatement,
): void {
  const { builder } = scope.code
  const place = openPlace(scope, statement.target)
  const extra = statement.kind === 'InsertStatement' ? [statement.index] : []
  const all = [...place.indexes, ...extra, statement.value]
  const operands = lowerOperands(scope, all, 'late')
  const target = place.build(operands)
  const types = contentTypes(scope, target)
  const value = operands.at(-1)!
  const range = rangeOf(statement)
  switch (statement.kind) {
    case 'InsertStatement': {
      const index = widen(scope, operands.at(-2)!, types.item)
      const inserted = widen(scope, value, types.value)
      builder.emit({ kind: 'insert', target, index, value: inserted, ...range })
      break
    }
    case 'AddStatement':
      builder.emit({ kind: 'add', target, value: widen(scope, value, types.item), ...range })
      break
    case 'RemoveStatement': {
      const item = widen(scope, value, types.item)
      builder.emit({ kind: 'remove', target, item, ...range })
      break
    }
    default:
      unreachable(statement)
  }
}
