/** `receive` (language §6.9, checker §2.8, §2.9). */
import type { FunctionSymbol } from '../../semantics/symbol.ts'
import type { ReceiveCase, ReceiveStatement, Statement } from '../../syntax/tree.ts'
import type { BlockId, EventId, IrReceiveCase, LocalId } from '../ir.ts'
import { type CodeScope, localPlace, newPoint, rangeOf } from './scope.ts'
import { expect } from './symbol-ids.ts'

type LowerBody = (scope: CodeScope, statements: readonly Statement[], next: BlockId) => void

/**
 * The bodies of the cases belong to the function around: its `return` is theirs, `continue` goes
 * on with its loop. `break` outside a loop of the body leaves the `receive`.
 */
export function lowerReceive(
  scope: CodeScope,
  statement: ReceiveStatement,
  next: BlockId | undefined,
  lowerBody: LowerBody,
): void {
  const { code } = scope
  const { builder, exits } = code
  const join = next ?? builder.newBlock()
  const cases = statement.cases.map((node) => openCase(scope, node))
  const range = rangeOf(statement)
  const point = newPoint(scope, 'receive', range)
  const rows = cases.map((one) => one.row)
  const split = builder.split({ kind: 'receive', cases: rows, point, ...range }, join)
  code.exits = { ...exits, breakTo: join }
  for (const { node, row, symbol } of cases) {
    builder.start(row.target)
    resetLocals(scope, symbol)
    lowerBody(scope, node.handler.body.statements, join)
    builder.jump(join, node)
  }
  code.exits = exits
  builder.merge(split, next === undefined)
}

interface OpenCase {
  readonly node: ReceiveCase
  readonly symbol: FunctionSymbol
  readonly row: IrReceiveCase
}

function openCase(scope: CodeScope, node: ReceiveCase): OpenCase {
  const { model, ids } = scope.lowering
  const symbol = expect(model.handlers.get(node), 'receive case')
  const [parameter] = symbol.parameters.map((variable) => declareLocal(scope, variable))
  for (const variable of symbol.locals) declareLocal(scope, variable)
  const events = node.events.map(({ name }): EventId => expect(ids.eventNames.get(name), name))
  return {
    node,
    symbol,
    row: {
      events,
      ...(parameter === undefined ? {} : { parameter }),
      target: scope.code.builder.newBlock(),
      ...rangeOf(node),
    },
  }
}

/** Makes a local of a source variable. */
export function declareLocal(
  scope: CodeScope,
  variable: FunctionSymbol['locals'][number],
): LocalId {
  const range = variable.nameNode ?? variable
  const type = scope.lowering.types.of(variable.type)
  const local = scope.code.builder.newLocal(variable.name, type, range)
  scope.variables.set(variable, { kind: 'local', local })
  return local
}

/** Locals of a case are new each time it runs. */
function resetLocals(scope: CodeScope, { locals }: FunctionSymbol): void {
  for (const variable of locals) {
    const slot = expect(scope.variables.get(variable), variable.name)
    if (slot.kind !== 'local') continue
    const range = rangeOf(variable.nameNode ?? variable)
    const type = scope.lowering.types.of(variable.type)
    scope.code.builder.emit({
      kind: 'assign',
      target: localPlace(slot.local, type, range),
      value: { kind: 'default', type, ...range },
      ...range,
    })
  }
}
