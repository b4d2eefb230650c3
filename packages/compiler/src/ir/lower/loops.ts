/** `while` and `foreach` (language §6.3, checker §1.3). */
import type { ForeachStatement, Statement, WhileStatement } from '../../syntax/tree.ts'
import type { BlockId, IrExpression, IrForeach, IrPlace, LocalId, Range } from '../ir.ts'
import { BOOL_TYPE, INT_TYPE } from '../well-known.ts'
import { widen } from './conversions.ts'
import { lowerExpression } from './expressions.ts'
import { elementOf, sizeOf } from './operations.ts'
import { variablePlace } from './places.ts'
import {
  type CodeScope,
  localPlace,
  rangeOf,
  type Scope,
  type Slot,
  saveValue,
  slotOf,
  symbolOf,
} from './scope.ts'

type LowerBody = (scope: CodeScope, body: Statement, next: BlockId) => void

/** The condition, with whatever it needs, is evaluated anew in the header. */
export function lowerWhile(
  scope: CodeScope,
  statement: WhileStatement,
  lowerBody: LowerBody,
): void {
  const { builder } = scope.code
  const header = builder.newBlock()
  const body = builder.newBlock()
  const exit = builder.newBlock()
  builder.jump(header, { start: statement.start, end: statement.start })
  builder.startLoop(header, { exit, invariants: [] })
  const condition = lowerExpression(scope, statement.condition)
  const arms = { condition, onTrue: body, onFalse: exit }
  builder.terminate({ kind: 'branch', ...arms, start: statement.start, end: condition.end })
  builder.start(body)
  lowerLoopBody(scope, statement.body, header, exit, lowerBody)
  builder.start(exit)
}

/**
 * A loop over the positions of the collection, which is evaluated once and whose size is read
 * once. The position moves on before the body, so that `continue` is a jump to the header.
 */
export function lowerForeach(
  scope: CodeScope,
  statement: ForeachStatement,
  lowerBody: LowerBody,
): void {
  const { builder } = scope.code
  const variable = symbolOf(scope, statement.item)
  if (variable.kind !== 'variable') throw new Error(`lowering: ${variable.name} is no variable`)
  const counter = startCounter(scope, statement)
  const itemType = scope.lowering.types.of(variable.type)
  const known = slotOf(scope, variable)
  const slot = known.kind === 'param' ? shadowParam(scope, statement, itemType) : known
  const item = variablePlace(slot, itemType, statement.item)
  const header = builder.newBlock()
  const body = builder.newBlock()
  const exit = builder.newBlock()
  if (known.kind === 'param') scope.variables.set(variable, slot)
  const invariants = statement.invariants.map((one) => lowerExpression(formulaScope(scope), one))
  builder.jump(header, { start: statement.start, end: statement.start })
  const foreach = { ...counter.locals, item, body }
  builder.startLoop(header, { exit, invariants, foreach })
  const arms = { condition: counter.isWithin, onTrue: body, onFalse: exit }
  const { start } = statement
  builder.terminate({ kind: 'branch', ...arms, start, end: statement.collection.end })
  builder.start(body)
  takeItem(scope, counter, item)
  lowerLoopBody(scope, statement.body, header, exit, lowerBody)
  builder.start(exit)
  if (known.kind === 'param') scope.variables.delete(variable)
}

function lowerLoopBody(
  scope: CodeScope,
  body: Statement,
  header: BlockId,
  exit: BlockId,
  lowerBody: LowerBody,
): void {
  const { code } = scope
  const { exits } = code
  code.exits = { breakTo: exit, continueTo: header }
  lowerBody(scope, body, header)
  code.exits = exits
  code.builder.jump(header, body)
}

/** Loop invariants are formulas over the variables of the function. */
function formulaScope({ lowering, variables, boundCount }: Scope): Scope {
  return { lowering, variables, boundCount }
}

/** The front end lets a global param be the iterator: inside the loop it is a local then. */
function shadowParam(scope: CodeScope, { item }: ForeachStatement, type: number): Slot {
  return { kind: 'local', local: scope.code.builder.newLocal(item.name, type, item) }
}

interface Counter {
  readonly locals: Pick<IrForeach, 'collection' | 'index'>
  readonly collection: IrExpression
  readonly index: IrExpression
  readonly isWithin: IrExpression
  readonly range: Range
}

function startCounter(scope: CodeScope, statement: ForeachStatement): Counter {
  const range = rangeOf(statement.collection)
  const collection = saveValue(scope, lowerExpression(scope, statement.collection))
  const size = saveValue(scope, sizeOf(collection, range))
  const zero: IrExpression = { kind: 'int', value: 0, type: INT_TYPE, ...range }
  const index = saveValue(scope, zero)
  const operands = { left: index, right: size }
  const isWithin = { kind: 'binary', operator: 'less', type: BOOL_TYPE, ...range } as const
  return {
    locals: { collection: localOf(collection), index: localOf(index) },
    collection,
    index,
    isWithin: { ...isWithin, ...operands },
    range,
  }
}

function localOf(read: IrExpression): LocalId {
  if (read.kind !== 'local') throw new Error('lowering: not a temporary')
  return read.local
}

/** `item = collection[index]; index = index + 1` */
function takeItem(scope: CodeScope, counter: Counter, target: IrPlace): void {
  const { builder } = scope.code
  const { collection, index, range } = counter
  const element = elementOf(scope, collection, index, range)
  builder.emit({ kind: 'assign', target, value: widen(scope, element, target.type), ...range })
  const one: IrExpression = { kind: 'int', value: 1, type: INT_TYPE, ...range }
  const sum = { kind: 'binary', operator: 'add', type: INT_TYPE, ...range } as const
  const place = localPlace(counter.locals.index, INT_TYPE, range)
  builder.emit({
    kind: 'assign',
    target: place,
    value: { ...sum, left: index, right: one },
    ...range,
  })
}
