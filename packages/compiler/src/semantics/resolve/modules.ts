/** The names in module expressions that are resolved before elaboration (language §9.1). */
import type { SourceFile } from '../../source/source-file.ts'
import type { ModuleExpression } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { moduleParts } from '../modules/walk.ts'
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
  if (node.kind === 'HideEventsModule') {
    for (const event of node.events) resolveEvent(context, event, file)
  }
  for (const part of moduleParts(node)) visit(context, part, file)
}
