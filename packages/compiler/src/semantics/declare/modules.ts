/** Registers named modules, tests and implementations (P1). */
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type {
  ImplementationDeclaration,
  ModuleDeclaration,
  TestDeclaration,
} from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import type { ImplementationSymbol, ModuleSymbol, TestSymbol } from '../symbol.ts'
import { placed, register } from './register.ts'

/**
 * Tests and implementations share one space of names. Safety tests of included projects are no part
 * of the program: they are left out without a trace (language, appendix C).
 */
export function declareModule(
  context: Context,
  node: ModuleDeclaration | TestDeclaration | ImplementationDeclaration,
  file: SourceFile,
): ModuleSymbol | TestSymbol | ImplementationSymbol | undefined {
  const { modules, tests, implementations } = context.model.globals
  const place = placed(node, node.name, file)
  switch (node.kind) {
    case 'ModuleDeclaration': {
      const symbol: ModuleSymbol = { ...place, kind: 'module', node }
      register(context, symbol, modules)
      return symbol
    }
    case 'TestDeclaration': {
      if (file.isDependency && node.refines === undefined) return undefined
      const symbol: TestSymbol = { ...place, kind: 'test', node }
      register(context, symbol, tests, [implementations])
      return symbol
    }
    case 'ImplementationDeclaration': {
      const symbol: ImplementationSymbol = { ...place, kind: 'implementation', node }
      register(context, symbol, implementations, [tests])
      return symbol
    }
    default:
      return unreachable(node)
  }
}
