/**
 * Computes the attributes of module expressions and checks that they are well formed (language
 * §9.3, phase P12). The operators that combine and hide have files of their own.
 */
import {
  invalidAssertExpr,
  invalidHideInterfaceExpr,
  invalidRenameExpr,
  type RenameProblem,
} from '../../diagnostics/catalogue/modules.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type {
  AssertModule,
  HideInterfacesModule,
  ModuleExpression,
  RenameModule,
} from '../../syntax/tree.ts'
import type { ModuleAttributes } from '../model.ts'
import { nameOf, spanOf } from '../places.ts'
import type { InterfaceSymbol, MachineSymbol } from '../symbol.ts'
import { bindMachines } from './bind.ts'
import { combineModules } from './combine.ts'
import { hideEvents } from './hide-events.ts'
import { keywordSpan } from './keyword.ts'
import { firstThat, isEqual, type Names, noNames } from './names.ts'
import type { ModuleTables } from './tables.ts'
import { definitionPlace, type ModulePlace, walkModule } from './walk.ts'

/** Gives the attributes of a resolved module expression; the first error is fatal. */
export type AttributesOf = (place: ModulePlace) => ModuleAttributes

/** Makes the function that computes attributes; each expression is computed once. */
export function createAttributes(tables: ModuleTables): AttributesOf {
  const known = new Map<ModuleExpression, ModuleAttributes>()
  const { modules } = tables.context.model.globals
  const of = (node: ModuleExpression): ModuleAttributes => known.get(node)!
  return (root) => {
    walkModule(root, {
      leave: (place) => {
        if (!known.has(place.node)) known.set(place.node, compute(tables, place, of))
      },
      definition: (node) => {
        const symbol = modules.get(node.name.name)!
        return known.has(symbol.node.module) ? undefined : symbol
      },
    })
    return of(root.node)
  }
}

/** The attributes of a node whose parts are known. */
function compute(
  tables: ModuleTables,
  { node, file }: ModulePlace,
  of: (node: ModuleExpression) => ModuleAttributes,
): ModuleAttributes {
  switch (node.kind) {
    case 'BindModule':
      return bindMachines(tables, node, file)
    case 'ParenthesisedModule':
    case 'MainModule':
      return of(node.module)
    case 'NamedModule':
      return of(definitionPlace(tables.context.model.globals.modules.get(node.name.name)!).node)
    case 'CombinedModule':
      return combineModules(tables, node, file, node.modules.map(of))
    case 'HideEventsModule':
      return hideEvents(tables, node, file, of(node.module))
    case 'HideInterfacesModule':
      return hideInterfaces(tables, node, file, of(node.module))
    case 'AssertModule':
      return attachSpecs(tables, node, file, of(node.module))
    case 'RenameModule':
      return renameInterface(tables, node, file, of(node.module))
    case 'ErrorModule':
      return nothing
    default:
      return unreachable(node)
  }
}

const nothing: ModuleAttributes = {
  definitions: new Map(),
  sends: noNames,
  receives: noNames,
  creates: noNames,
  links: new Map(),
  monitors: new Map(),
  privateEvents: noNames,
  privateInterfaces: noNames,
}

function attachSpecs(
  tables: ModuleTables,
  node: AssertModule,
  file: SourceFile,
  module: ModuleAttributes,
): ModuleAttributes {
  const { collector, model } = tables.context
  const span = keywordSpan(node, file)
  const monitors = new Map<MachineSymbol, Names>(module.monitors)
  tables.charge(monitors.size + module.definitions.size, span)
  for (const name of node.specs) {
    const spec = model.globals.machines.get(name.name)!
    const observed = spec.observes.map((event) => event.name)
    const event = firstThat(observed, (observes) => !module.sends.has(observes))
    if (event === undefined) continue
    collector.fail(invalidAssertExpr, { kind: 'unsent', event, spec: spec.name }, span, {
      related: [{ span: spanOf(name, file), text: `\`${spec.name}\` is attached here` }],
      help: `Add \`${event}\` to the \`sends\` clause of a machine, or attach the spec elsewhere.`,
    })
  }
  const watched: Names = new Set(module.definitions.keys())
  for (const name of node.specs) {
    const spec = model.globals.machines.get(name.name)!
    if (monitors.has(spec)) {
      collector.fail(invalidAssertExpr, { kind: 'attached', spec: spec.name }, span, {
        related: [{ span: spanOf(name, file), text: 'attached a second time here' }],
        help: 'Name each spec once.',
      })
    }
    monitors.set(spec, watched)
  }
  return { ...module, monitors }
}

function hideInterfaces(
  tables: ModuleTables,
  node: HideInterfacesModule,
  file: SourceFile,
  module: ModuleAttributes,
): ModuleAttributes {
  const hidden = new Set(module.privateInterfaces)
  tables.charge(hidden.size, keywordSpan(node, file))
  for (const name of node.interfaces) {
    const isBound = module.definitions.has(name.name)
    if (!isBound || !module.creates.has(name.name)) {
      const text = isBound ? 'bound in the module, but not created' : 'not bound in the module'
      const values = { interface: name.name }
      tables.context.collector.fail(invalidHideInterfaceExpr, values, keywordSpan(node, file), {
        related: [{ span: spanOf(name, file), text }],
      })
    }
    hidden.add(name.name)
  }
  return { ...module, privateInterfaces: hidden }
}

function renameInterface(
  tables: ModuleTables,
  node: RenameModule,
  file: SourceFile,
  module: ModuleAttributes,
): ModuleAttributes {
  const from = tables.interface(node.from.name)
  const to = tables.interface(node.to.name)
  checkRename(tables, node, file, module, from, to)
  tables.charge(entriesOf(module), keywordSpan(node, file))
  const renamed = (name: string): string => (name === from.name ? to.name : name)
  const renameAll = (names: Names): Names => new Set([...names].map(renamed))
  const definitions = renameKeys(module.definitions, renamed)
  // The inner keys keep the name that `new` uses; where it leads to changes.
  const links = new Map(
    [...module.links].map(([creator, created]) => [
      renamed(creator),
      new Map([...created].map(([name, implementation]) => [name, renamed(implementation)])),
    ]),
  )
  const creates = [...links.values()].flatMap((created) => [...created.values()])
  return {
    definitions,
    links,
    sends: module.sends,
    receives: module.receives,
    creates: new Set(creates),
    monitors: new Map([...module.monitors].map(([spec, names]) => [spec, renameAll(names)])),
    // Hidden events become public again, as in the reference (§9.3).
    privateEvents: noNames,
    privateInterfaces: renameAll(module.privateInterfaces),
  }
}

function checkRename(
  tables: ModuleTables,
  node: RenameModule,
  file: SourceFile,
  module: ModuleAttributes,
  from: InterfaceSymbol,
  to: InterfaceSymbol,
): void {
  const refuse = (kind: RenameProblem['kind'], help: string): never =>
    tables.context.collector.fail(
      invalidRenameExpr,
      { kind, from: from.name, to: to.name },
      keywordSpan(node, file),
      {
        related: [
          { span: nameOf(from), text: `\`${from.name}\` is declared here` },
          { span: nameOf(to), text: `\`${to.name}\` is declared here` },
        ],
        help,
      },
    )
  const isKnown = (name: string): boolean =>
    module.creates.has(name) || module.definitions.has(name)
  if (!isEqual(tables.names(from.receives), tables.names(to.receives))) {
    refuse('receives', 'Give both interfaces the same `receives` list.')
  }
  if (!isKnown(from.name)) refuse('absent', 'Rename an interface that the module creates or binds.')
  if (isKnown(to.name)) refuse('present', 'Rename to an interface that is new to the module.')
}

function renameKeys<V>(
  map: ReadonlyMap<string, V>,
  renamed: (name: string) => string,
): ReadonlyMap<string, V> {
  return new Map([...map].map(([name, value]) => [renamed(name), value]))
}

/** The number of entries of the tables that renaming makes anew. */
function entriesOf(module: ModuleAttributes): number {
  let count = module.definitions.size + module.privateInterfaces.size
  for (const names of module.monitors.values()) count += names.size
  for (const created of module.links.values()) count += created.size
  return count
}
