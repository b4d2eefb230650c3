/** The names in module expressions that are resolved before elaboration (language §9.1). */
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { ModuleExpression } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import type { ImplementationSymbol, ModuleSymbol, TestSymbol } from '../symbol.ts'
import { resolveEvent } from './events.ts'

/** Resolves the events of all `hidee` operators; an unknown one is fatal. */
export function resolveHiddenEvents(
  context: Context,
  { node, file }: ModuleSymbol | TestSymbol | ImplementationSymbol,
): void {
  if (node === undefined) return
  visit(context, node.module, file)
  if (node.kind === 'TestDeclaration' && node.refines !== undefined) {
    visit(context, node.refines, file)
  }
}

function visit(context: Context, node: ModuleExpression, file: SourceFile): void {
  switch (node.kind) {
    case 'HideEventsModule':
      for (const event of node.events) resolveEvent(context, event, file)
      visit(context, node.module, file)
      break
    case 'ParenthesisedModule':
    case 'HideInterfacesModule':
    case 'AssertModule':
    case 'RenameModule':
    case 'MainModule':
      visit(context, node.module, file)
      break
    case 'CombinedModule':
      for (const module of node.modules) visit(context, module, file)
      break
    case 'BindModule':
    case 'NamedModule':
    case 'ErrorModule':
      break
    default:
      unreachable(node)
  }
}
