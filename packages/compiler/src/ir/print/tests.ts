/** Modules and tests as text. */
import type { InterfaceId, IrModule, IrTest } from '../ir.ts'
import { machineName, type Printer, placeNote } from './printer.ts'

/** A section per module, and one for all tests. */
export function printTests(printer: Printer): string[][] {
  const { modules, tests } = printer.program
  return [
    ...modules.map((module, id) => printModule(printer, module, id)),
    tests.map((test) => testText(printer, test)),
  ]
}

function printModule(printer: Printer, module: IrModule, id: number): string[] {
  const name = (one: InterfaceId): string => printer.program.interfaces[one]!.name
  return [
    `module ${id}`,
    ...module.definitions.map(({ interface: defined, machine }) => {
      return `  ${machineName(printer, machine)} -> ${name(defined)}`
    }),
    ...module.links.map(({ creator, created, implementation }) => {
      return `  new ${name(created)} in ${name(creator)} makes ${name(implementation)}`
    }),
    ...module.monitors.map(({ machine, interfaces }) => {
      const watched = interfaces.map(name).join(', ')
      return `  ${machineName(printer, machine)} watches ${watched}`
    }),
  ]
}

function testText(printer: Printer, test: IrTest): string {
  const { interfaces, params } = printer.program
  const { kind, name, declaredName, module, main, file, start } = test
  const values = test.params.map(({ param, value }) => `${params[param]!.name} = ${value}`)
  return [
    `${kind} ${name}`,
    ...(name === declaredName ? [] : [`of ${declaredName}`]),
    ...(main === undefined ? [] : [`main ${interfaces[main]!.name}`]),
    `module ${module}`,
    ...(values.length === 0 ? [] : [`with ${values.join(', ')}`]),
  ]
    .join(' ')
    .concat(placeNote(printer, file, start))
}
