/** Putting a symbol under its name into a table (language §3.2). */
import type { SourceFile } from '../../source/source-file.ts'
import type { Identifier, NodeBase } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { reportDuplicate } from '../duplicate.ts'
import type { AnySymbol, Declared } from '../symbol.ts'

type Table = ReadonlyMap<string, AnySymbol>

/**
 * Adds a symbol to its table and records it at its name. Nameless symbols (syntax errors) are not
 * added. If the table or one of its rivals has the name, that is DuplicateDeclaration, fatal;
 * rivals are asked in order. Returns whether the symbol has been added.
 */
export function register<S extends AnySymbol>(
  context: Context,
  symbol: S,
  table: Map<string, S>,
  rivals: readonly Table[] = [],
): boolean {
  const { name, nameNode } = symbol
  if (name === '') return false
  if (nameNode !== undefined) context.model.symbols.set(nameNode, symbol)
  for (const taken of [table, ...rivals]) {
    const earlier = taken.get(name)
    if (earlier === undefined) continue
    reportDuplicate(context, symbol, earlier, 'fatal')
    return false
  }
  table.set(name, symbol)
  return true
}

/** The place and name of a declaration. */
export function placed(node: NodeBase, name: Identifier, file: SourceFile): Declared {
  return { name: name.name, file, start: node.start, end: node.end, nameNode: name }
}
