/** `{ M1 -> I1, M2, … }`: machines that implement interfaces (language §9.3, "Bind"). */
import { invalidBindExpr, specBound } from '../../diagnostics/catalogue/modules.ts'
import type { Details } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Bind, BindModule } from '../../syntax/tree.ts'
import { displayForMismatch } from '../display.ts'
import type { ModuleAttributes } from '../model.ts'
import { nameOf, spanOf } from '../places.ts'
import { isAssignable } from '../relations.ts'
import type { InterfaceSymbol, MachineSymbol } from '../symbol.ts'
import { keywordSpan } from './keyword.ts'
import { firstThat, noNames, unite } from './names.ts'
import type { ModuleTables } from './tables.ts'

/** The attributes of a bind expression whose names are resolved. */
export function bindMachines(
  tables: ModuleTables,
  node: BindModule,
  file: SourceFile,
): ModuleAttributes {
  const { machines } = tables.context.model.globals
  const definitions = new Map<string, MachineSymbol>()
  for (const bind of node.binds) {
    const bound = tables.interface((bind.interface ?? bind.machine).name)
    const machine = machines.get(bind.machine.name)!
    checkBinding(tables, node, bind, file, bound, machine)
    definitions.set(bound.name, machine)
  }
  tables.charge(definitions.size, keywordSpan(node, file))
  return attributesOfMachines(tables, definitions)
}

/** The attributes of machines that implement these interfaces, without checks. */
export function attributesOfMachines(
  tables: ModuleTables,
  definitions: ReadonlyMap<string, MachineSymbol>,
): ModuleAttributes {
  const machines = [...new Set(definitions.values())]
  const links = [...definitions].map(([name, machine]) => [name, tables.ownLinks(machine)] as const)
  return {
    definitions,
    sends: unite(machines.map((machine) => tables.names(machine.sends))),
    receives: unite(machines.map((machine) => tables.names(machine.receives))),
    creates: new Set(machines.flatMap((machine) => machine.creates.map(({ name }) => name))),
    links: new Map(links),
    monitors: new Map(),
    privateEvents: noNames,
    privateInterfaces: noNames,
  }
}

function checkBinding(
  tables: ModuleTables,
  node: BindModule,
  bind: Bind,
  file: SourceFile,
  bound: InterfaceSymbol,
  machine: MachineSymbol,
): void {
  const { collector } = tables.context
  const place = keywordSpan(node, file)
  const values = { interface: bound.name, machine: machine.name }
  const accepted = tables.names(machine.receives)
  const event = firstThat(tables.names(bound.receives), (name) => !accepted.has(name))
  if (event !== undefined) {
    const text = `\`${bound.name}\` receives \`${event}\`, \`${machine.name}\` does not`
    const help =
      machine.flavour === 'machine'
        ? `Add \`${event}\` to the \`receives\` clause of \`${machine.name}\`.`
        : 'Attach specs with `assert … in`; only machines can be bound to interfaces.'
    const details = explain(bind, file, bound, machine, text, help)
    collector.fail(invalidBindExpr, { kind: 'receives', ...values }, place, details)
  }
  if (!isAssignable(machine.payload, bound.payload)) {
    const text =
      `\`${bound.name}\` is created with \`${displayForMismatch(bound.payload)}\`, ` +
      `\`${machine.name}\` expects \`${displayForMismatch(machine.payload)}\``
    const help = `Give the start state's entry of \`${machine.name}\` the payload of the interface.`
    const details = explain(bind, file, bound, machine, text, help)
    collector.fail(invalidBindExpr, { kind: 'payload', ...values }, place, details)
  }
  // With an empty receive list the reference gets this far with a spec, and crashes.
  if (machine.flavour !== 'machine') {
    collector.fail(specBound, { spec: machine.name, interface: bound.name }, place, {
      related: [{ span: spanOf(bind, file), text: 'bound here' }],
    })
  }
}

function explain(
  bind: Bind,
  file: SourceFile,
  bound: InterfaceSymbol,
  machine: MachineSymbol,
  text: string,
  help: string,
): Details {
  return {
    related: [
      { span: spanOf(bind, file), text },
      { span: nameOf(bound), text: `\`${bound.name}\` is declared here` },
      { span: nameOf(machine), text: `\`${machine.name}\` is declared here` },
    ],
    help,
  }
}
