/** Checks that modules can run: closedness and the main machine (language §10.1, §10.2, P13). */
import { type ModuleRole, noMain, notClosed } from '../../diagnostics/catalogue/modules.ts'
import type { Label } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { Span } from '../../source/source-file.ts'
import type { TestDeclaration } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { displayType } from '../display.ts'
import type { ModuleAttributes } from '../model.ts'
import { headOf, nameOf, spanOf } from '../places.ts'
import { isSameType } from '../relations.ts'
import type { MachineSymbol, TestSymbol } from '../symbol.ts'
import { nullType } from '../types.ts'
import { keywordSpan } from './keyword.ts'
import { firstThat } from './names.ts'

/** The machine a test starts with and the interface it is bound to. */
export interface MainMachine {
  readonly main: MachineSymbol
  readonly mainInterface: string
}

/**
 * Every created interface must be defined. For tests the error is at `place`, for implementations,
 * as in the reference, at the declaration of the interface.
 */
export function checkClosed(
  context: Context,
  module: ModuleAttributes,
  role: ModuleRole,
  place?: Span,
): void {
  const missing = firstThat(module.creates, (name) => !module.definitions.has(name))
  if (missing === undefined) return
  const symbol = context.model.globals.interfaces.get(missing)!
  const creators: Label[] = [...new Set(module.definitions.values())]
    .filter((machine) => machine.creates.includes(symbol))
    .slice(0, 3)
    .map((machine) => ({ span: nameOf(machine), text: `\`${machine.name}\` creates it` }))
  const isMachine = symbol.machine !== undefined
  const declared = { span: nameOf(symbol), text: `\`${missing}\` is declared here` }
  context.collector.fail(notClosed, { role, interface: missing }, place ?? headOf(symbol), {
    related: place === undefined ? creators : [...creators, declared],
    help: isMachine
      ? `Add machine \`${missing}\` to the module, for example with \`(union …, { ${missing} })\`.`
      : `Bind a machine to the interface: \`{ … -> ${missing} }\`.`,
  })
}

/** The main machine of a test; must be in the module and take no constructor payload. */
export function checkMain(
  context: Context,
  test: TestSymbol,
  node: TestDeclaration,
  module: ModuleAttributes,
  role: ModuleRole,
): MainMachine {
  const { collector, model } = context
  const name = node.main.name
  const place = keywordSpan(node, test.file)
  const found = findMain(module, name)
  const mention = { span: spanOf(node.main, test.file), text: 'the main machine' }
  if (found === undefined) {
    return collector.fail(noMain, { problem: 'absent', role, machine: name }, place, {
      related: [mention],
      help: helpForMain(context, name, module),
    })
  }
  model.symbols.set(node.main, found.main)
  if (!isSameType(found.main.payload, nullType)) {
    const text = `starts with a payload of type \`${displayType(found.main.payload)}\``
    collector.fail(noMain, { problem: 'payload', role, machine: name }, place, {
      related: [mention, { span: nameOf(found.main), text }],
      help: 'Write a small main machine without parameters that creates this one.',
    })
  }
  return found
}

/** The machine of this name in the range of a module's definitions, bound to itself if possible. */
export function findMain(module: ModuleAttributes, name: string): MainMachine | undefined {
  const own = module.definitions.get(name)
  if (own?.name === name) return { main: own, mainInterface: name }
  for (const [mainInterface, main] of module.definitions) {
    if (main.name === name) return { main, mainInterface }
  }
  return undefined
}

function helpForMain(context: Context, name: string, module: ModuleAttributes): string {
  const declared = context.model.globals.machines.get(name)
  if (declared?.flavour === 'machine') return `Add \`${name}\` to the module of the test.`
  if (declared !== undefined) return `\`${name}\` is a ${declared.flavour}; name a machine.`
  const machines = [...new Set([...module.definitions.values()].map((machine) => machine.name))]
  const others = [...context.model.globals.machines.values()]
    .filter((machine) => machine.flavour === 'machine')
    .map((machine) => machine.name)
  const near = suggest(name, [...machines, ...others])
  if (near !== undefined) return `Did you mean \`${near}\`?`
  const listed = machines.slice(0, 5).map((machine) => `\`${machine}\``)
  return `There is no machine \`${name}\`; the module has ${listed.join(', ')}.`
}
