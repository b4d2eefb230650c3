/** Resolves the names in module expressions and reports unknown ones (language §9.1, phase P11). */
import {
  duplicateBindings,
  expectedMonitor,
  recursiveModule,
} from '../../diagnostics/catalogue/modules.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { AssertModule, BindModule, Identifier, NamedModule } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { failMissing, type Wanted } from '../missing.ts'
import { headOf, nameOf, spanOf } from '../places.ts'
import type { AnySymbol, ModuleSymbol } from '../symbol.ts'
import { keywordSpan } from './keyword.ts'
import { definitionPlace, type ModulePlace, walkModule } from './walk.ts'

/** Resolves the names in module expressions; the first error is fatal. */
export interface ModuleResolver {
  /** Resolves an expression with all named modules it uses. */
  expression(place: ModulePlace): void
  /** Resolves the definition of a named module. */
  definition(symbol: ModuleSymbol): void
}

/**
 * Makes a resolver. A named module is resolved once, at its first use or when it is resolved
 * itself: resolving it again, as the reference does, would find nothing new.
 */
export function createModuleResolver(context: Context): ModuleResolver {
  const progress = new Map<ModuleSymbol, 'open' | 'done'>()
  const definition = (node: NamedModule, file: SourceFile): ModuleSymbol | undefined => {
    const symbol = resolveName(context, node.name, file, 'module', context.model.globals.modules)
    const state = progress.get(symbol)
    if (state === 'open') failRecursive(context, node, file, symbol)
    if (state === 'done') return undefined
    progress.set(symbol, 'open')
    return symbol
  }
  const expression = (place: ModulePlace): void => {
    walkModule(place, {
      enter: (inner) => resolveNames(context, inner),
      definition,
      defined: (symbol) => progress.set(symbol, 'done'),
    })
  }
  return {
    expression,
    definition: (symbol) => {
      if (progress.has(symbol)) return
      progress.set(symbol, 'open')
      expression(definitionPlace(symbol))
      progress.set(symbol, 'done')
    },
  }
}

/** Resolves the names that stand in a node itself, not those in its parts. */
function resolveNames(context: Context, { node, file }: ModulePlace): void {
  const { interfaces } = context.model.globals
  switch (node.kind) {
    case 'BindModule':
      resolveBindings(context, node, file)
      return
    case 'AssertModule':
      resolveSpecs(context, node, file)
      return
    case 'HideInterfacesModule':
      for (const name of node.interfaces) resolveName(context, name, file, 'interface', interfaces)
      return
    case 'RenameModule':
      resolveName(context, node.to, file, 'interface', interfaces)
      resolveName(context, node.from, file, 'interface', interfaces)
      return
    case 'MainModule': {
      // The name has no meaning (§9.1); it is recorded for editors if it happens to be one.
      const machine = context.model.globals.machines.get(node.main.name)
      if (machine !== undefined) context.model.symbols.set(node.main, machine)
      return
    }
    case 'HideEventsModule': // its events were resolved with the declarations
    case 'NamedModule':
    case 'ParenthesisedModule':
    case 'CombinedModule':
    case 'ErrorModule':
      return
    default:
      unreachable(node)
  }
}

function resolveBindings(context: Context, node: BindModule, file: SourceFile): void {
  const { interfaces, machines } = context.model.globals
  const first = new Map<string, Identifier>()
  for (const { machine, interface: bound } of node.binds) {
    // In `{ M }` the name stands for both; the machine is what people mean.
    resolveName(context, bound ?? machine, file, 'interface', interfaces)
    resolveName(context, machine, file, 'machine', machines)
  }
  for (const { machine, interface: bound } of node.binds) {
    const name = bound ?? machine
    const earlier = first.get(name.name)
    if (earlier === undefined) first.set(name.name, name)
    else {
      const values = { interface: name.name }
      context.collector.fail(duplicateBindings, values, keywordSpan(node, file), {
        related: [
          { span: spanOf(earlier, file), text: `\`${name.name}\` is bound here` },
          { span: spanOf(name, file), text: 'and again here' },
        ],
      })
    }
  }
}

function resolveSpecs(context: Context, node: AssertModule, file: SourceFile): void {
  for (const name of node.specs) {
    const { machines } = context.model.globals
    const symbol = resolveName(context, name, file, 'spec monitor', machines)
    if (symbol.flavour === 'machine') {
      const values = { machine: symbol.name }
      context.collector.fail(expectedMonitor, values, spanOf(name, file), {
        label: 'not a spec',
        related: [{ span: headOf(symbol), text: `\`${symbol.name}\` is declared here` }],
      })
    }
  }
}

/** Looks a global name up, and records what it stands for; MissingDeclaration is fatal here. */
function resolveName<S extends AnySymbol>(
  context: Context,
  name: Identifier,
  file: SourceFile,
  wanted: Wanted,
  table: ReadonlyMap<string, S>,
): S {
  const symbol = table.get(name.name) ?? failMissing(context, { wanted, name, file })
  context.model.symbols.set(name, symbol)
  return symbol
}

function failRecursive(
  context: Context,
  node: NamedModule,
  file: SourceFile,
  symbol: ModuleSymbol,
): never {
  const values = { module: symbol.name }
  return context.collector.fail(recursiveModule, values, spanOf(node.name, file), {
    label: 'used inside its own definition',
    related: [{ span: nameOf(symbol), text: `\`${symbol.name}\` is defined here` }],
  })
}
