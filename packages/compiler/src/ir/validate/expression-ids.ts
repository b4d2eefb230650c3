/** Are the ids inside one expression in their tables? */
import type { FileId, IrExpression, IrFunction, IrPure, MachineId } from '../ir.ts'
import { type Report, requireIndex } from './report.ts'

/** What an expression is part of: a function, a pure function, or a formula of its own. */
export interface IdContext {
  readonly code?: IrFunction
  readonly pure?: IrPure
  readonly file: FileId
}

/** Checks the ids that a node has besides its type. */
export function checkIds(
  report: Report,
  node: IrExpression,
  { code, pure }: IdContext,
  where: string,
): void {
  const { program } = report
  const id = (index: number, length: number, table: string): void =>
    requireIndex(report, index, length, where, table)
  const machine = (index: MachineId): void => id(index, program.machines.length, 'machine')
  const fieldsOf = (index: MachineId): number => program.machines[index]?.fields.length ?? 0
  switch (node.kind) {
    case 'enum':
      id(node.enum, program.enums.length, 'enum')
      break
    case 'event':
    case 'isEvent':
    case 'messageField':
      id(node.event, program.events.length, 'event')
      break
    case 'local':
      id(node.local, code?.locals.length ?? 0, 'local')
      break
    case 'field':
      id(node.field, code?.owner === undefined ? 0 : fieldsOf(code.owner), 'field')
      break
    case 'param':
      id(node.param, program.params.length, 'param')
      break
    case 'pureCall':
      id(node.pure, program.proof?.pures.length ?? 0, 'pure function')
      break
    case 'functionCall':
      id(node.function, program.functions.length, 'function')
      break
    case 'pureParameter':
      id(node.index, pure?.parameters.length ?? 0, 'parameter')
      break
    case 'isMachine':
    case 'spec':
      machine(node.machine)
      break
    case 'isState':
      machine(node.machine)
      id(node.state, program.machines[node.machine]?.states.length ?? 0, 'state')
      break
    case 'machineField':
    case 'specField':
      machine(node.machine)
      id(node.field, fieldsOf(node.machine), 'field')
      break
    case 'invariant':
      id(node.invariant, program.proof?.invariants.length ?? 0, 'invariant')
      break
    case 'quantifier':
      for (const { type } of node.variables) id(type, program.types.length, 'type')
      break
    default:
  }
}
