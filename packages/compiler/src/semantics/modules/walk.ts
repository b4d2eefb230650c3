/**
 * Walks over module expressions. A use of a named module goes into its definition unless that has
 * been walked before. Chains of named modules may be as long as the program, so the walk keeps
 * its own stack.
 */
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { ModuleExpression, NamedModule } from '../../syntax/tree.ts'
import type { ModuleSymbol } from '../symbol.ts'

/** A module expression and the file it stands in. */
export interface ModulePlace {
  readonly node: ModuleExpression
  readonly file: SourceFile
}

export interface ModuleVisitor {
  /** Called before the parts of a node, in source order. */
  enter?(place: ModulePlace): void
  /** Called after the parts of a node. */
  leave?(place: ModulePlace): void
  /** The module to go into at a use of its name; undefined to stay out. */
  definition(node: NamedModule, file: SourceFile): ModuleSymbol | undefined
  /** Called after the definition of a named module has been walked. */
  defined?(symbol: ModuleSymbol): void
}

/** Walks an expression; see {@link ModuleVisitor}. */
export function walkModule(root: ModulePlace, visitor: ModuleVisitor): void {
  const stack: (() => void)[] = []
  const push = (place: ModulePlace): void => {
    stack.push(() => visit(place))
  }
  const visit = (place: ModulePlace): void => {
    const { node, file } = place
    visitor.enter?.(place)
    stack.push(() => visitor.leave?.(place))
    if (node.kind === 'NamedModule') {
      const symbol = visitor.definition(node, file)
      if (symbol === undefined) return
      stack.push(() => visitor.defined?.(symbol))
      push(definitionPlace(symbol))
      return
    }
    for (const part of moduleParts(node).toReversed()) push({ node: part, file })
  }
  push(root)
  while (stack.length > 0) stack.pop()!()
}

/** The expression that a named module stands for. */
export function definitionPlace(symbol: ModuleSymbol): ModulePlace {
  return { node: symbol.node.module, file: symbol.file }
}

/** The direct parts of a module expression, in source order. */
export function moduleParts(node: ModuleExpression): readonly ModuleExpression[] {
  switch (node.kind) {
    case 'ParenthesisedModule':
    case 'HideEventsModule':
    case 'HideInterfacesModule':
    case 'AssertModule':
    case 'RenameModule':
    case 'MainModule':
      return [node.module]
    case 'CombinedModule':
      return node.modules
    case 'BindModule':
    case 'NamedModule':
    case 'ErrorModule':
      return []
    default:
      return unreachable(node)
  }
}
