/** Prints modules, tests and implementations (language §2.7). */
import { unreachable } from '../../source/unreachable.ts'
import { concat, type Doc, group, line, nest, nil, softline, space } from '../layout.ts'
import type {
  Bind,
  CombinedModule,
  ImplementationDeclaration,
  ModuleDeclaration,
  ModuleExpression,
  TestDeclaration,
  TestParameter,
  TestValue,
  TwiseClause,
} from '../tree.ts'
import { formatExpression } from './expressions.ts'
import {
  BRACED,
  bracketed,
  CONTINUATION,
  filled,
  INDENT,
  listed,
  name,
  TIGHT,
  word,
} from './parts.ts'
import type { TokenWriter } from './token-writer.ts'

/** `module M = …;` */
export function formatModuleDeclaration(write: TokenWriter, module: ModuleDeclaration): Doc {
  const head = concat([word(write), write.token(), space, write.token()])
  return concat([head, indented(write, module.module), write.token()])
}

/** `implementation I [main=M]: …;` */
export function formatImplementation(
  write: TokenWriter,
  implementation: ImplementationDeclaration,
): Doc {
  return concat([
    word(write),
    write.token(),
    implementation.main === undefined ? nil : formatMain(write),
    write.token(),
    indented(write, implementation.module),
    write.token(),
  ])
}

/** `test [param (…)] [assume e] [pairwise] T [main=M]: … [refines …];` */
export function formatTest(write: TokenWriter, test: TestDeclaration): Doc {
  const { parameters, assume, twise, module, refines } = test
  const head = concat([
    write.token(),
    parameters === undefined
      ? nil
      : concat([
          space,
          word(write),
          bracketed(write, parameters.parameters, formatTestParameter, TIGHT),
        ]),
    assume === undefined ? nil : concat([line, word(write), formatExpression(write, assume)]),
    twise === undefined ? nil : concat([line, formatTwise(write, twise)]),
    parameters === undefined && assume === undefined && twise === undefined ? space : line,
    write.token(),
    formatMain(write),
    write.token(),
  ])
  return concat([
    group(nest(CONTINUATION, head)),
    indented(write, module),
    refines === undefined
      ? nil
      : group(nest(INDENT, concat([line, word(write), formatModule(write, refines)]))),
    write.token(),
  ])
}

/** A module after `=` or `:`, on the same line or indented on the next. */
function indented(write: TokenWriter, module: ModuleExpression): Doc {
  return group(nest(INDENT, concat([line, formatModule(write, module)])))
}

function formatModule(write: TokenWriter, module: ModuleExpression): Doc {
  switch (module.kind) {
    case 'ParenthesisedModule':
      return formatParenthesised(write, module.module)
    case 'BindModule':
      return bracketed(write, module.binds, formatBind, BRACED)
    case 'NamedModule':
      return write.token()
    case 'CombinedModule':
      return group(formatCombined(write, module))
    case 'HideEventsModule':
      return formatIn(write, concat([word(write), filled(write, module.events, name)]), module)
    case 'HideInterfacesModule':
      return formatIn(write, concat([word(write), filled(write, module.interfaces, name)]), module)
    case 'AssertModule':
      return formatIn(write, concat([word(write), filled(write, module.specs, name)]), module)
    case 'RenameModule':
      return formatIn(write, concat([word(write), word(write), word(write), write.token()]), module)
    case 'MainModule':
      return formatIn(write, concat([word(write), write.token()]), module)
    case 'ErrorModule':
      return nil
    default:
      return unreachable(module)
  }
}

/** `(…)`; the brackets of a combined module stand around its list. */
function formatParenthesised(write: TokenWriter, module: ModuleExpression): Doc {
  if (module.kind !== 'CombinedModule') {
    return concat([write.token(), formatModule(write, module), write.token()])
  }
  const inside = concat([write.token(), formatCombined(write, module)])
  return group(concat([inside, softline, write.token()]))
}

function formatCombined(write: TokenWriter, module: CombinedModule): Doc {
  return concat([
    write.token(),
    nest(INDENT, concat([line, listed(write, module.modules, formatModule)])),
  ])
}

/** `<head> in <module>` */
function formatIn(write: TokenWriter, head: Doc, outer: { module: ModuleExpression }): Doc {
  return group(concat([head, space, write.token(), line, formatModule(write, outer.module)]))
}

/** `M` or `M -> I` */
function formatBind(write: TokenWriter, bind: Bind): Doc {
  if (bind.interface === undefined) return write.token()
  return concat([word(write), word(write), write.token()])
}

/** ` [main=M]` */
function formatMain(write: TokenWriter): Doc {
  return concat([space, write.tokens(5)])
}

function formatTestParameter(write: TokenWriter, parameter: TestParameter): Doc {
  return concat([
    word(write),
    word(write),
    bracketed(write, parameter.values, formatTestValue, TIGHT),
  ])
}

function formatTestValue(write: TokenWriter, value: TestValue): Doc {
  return write.tokens(value.text.startsWith('-') ? 2 : 1)
}

/** `pairwise` or `(k wise)` */
function formatTwise(write: TokenWriter, twise: TwiseClause): Doc {
  if (twise.strength === undefined) return write.token()
  return concat([write.tokens(2), space, write.tokens(2)])
}
