/** Phase P9: `break` and `continue` stand in loops (language §12.2). */
import { bareLoopControlFlow } from '../diagnostics/catalogue/statements.ts'
import type { SourceFile } from '../source/source-file.ts'
import { unreachable } from '../source/unreachable.ts'
import type { Statement } from '../syntax/tree.ts'
import type { Context } from './context.ts'
import { spanOf } from './places.ts'

/**
 * The first `break` or `continue` outside of all loops of its function is a fatal error. The cases
 * of a `receive` count as part of the loop around them.
 */
export function checkLoopControl(context: Context): void {
  for (const { body, file } of context.model.functions) {
    for (const statement of body?.statements ?? []) visit(context, statement, file)
  }
}

/** Visits what is in no loop. */
function visit(context: Context, statement: Statement, file: SourceFile): void {
  switch (statement.kind) {
    case 'BreakStatement':
    case 'ContinueStatement': {
      const keyword = statement.kind === 'BreakStatement' ? 'break' : 'continue'
      context.collector.fail(bareLoopControlFlow, { keyword }, spanOf(statement, file))
      break
    }
    case 'BlockStatement':
      for (const inner of statement.statements) visit(context, inner, file)
      break
    case 'IfStatement':
      visit(context, statement.consequent, file)
      if (statement.alternate !== undefined) visit(context, statement.alternate, file)
      break
    case 'ReceiveStatement':
      for (const { handler } of statement.cases) {
        for (const inner of handler.body.statements) visit(context, inner, file)
      }
      break
    case 'WhileStatement':
    case 'ForeachStatement':
    case 'AssertStatement':
    case 'AssumeStatement':
    case 'PrintStatement':
    case 'ReturnStatement':
    case 'AssignStatement':
    case 'InsertStatement':
    case 'AddStatement':
    case 'RemoveStatement':
    case 'NewStatement':
    case 'CallStatement':
    case 'RaiseStatement':
    case 'SendStatement':
    case 'AnnounceStatement':
    case 'GotoStatement':
    case 'EmptyStatement':
    case 'ErrorStatement':
      break
    default:
      unreachable(statement)
  }
}
