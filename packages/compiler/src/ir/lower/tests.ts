/** Tests, implementations and the modules they run (language §9.3, §10). */
import type { ElaboratedTest, ModuleAttributes } from '../../semantics/model.ts'
import type { IrModule, IrTest, MachineId, ModuleId } from '../ir.ts'
import { wholeSpan } from './declarations.ts'
import type { Lowering } from './scope.ts'
import { expect } from './symbol-ids.ts'

/** The tests in order; the expansions of one test share their module. */
export function lowerTests(lowering: Lowering): { tests: IrTest[]; modules: IrModule[] } {
  const modules: IrModule[] = []
  const idOfModule = new Map<ModuleAttributes, ModuleId>()
  const tests = lowering.model.tests.map((test) => {
    let module = idOfModule.get(test.module)
    if (module === undefined) {
      module = modules.push(lowerModule(lowering, test.module)) - 1
      idOfModule.set(test.module, module)
    }
    return lowerTest(lowering, test, module)
  })
  return { tests, modules }
}

function lowerTest(lowering: Lowering, test: ElaboratedTest, module: ModuleId): IrTest {
  const { ids } = lowering
  const main = test.mainInterface
  return {
    kind: test.kind,
    name: test.name,
    declaredName: test.symbol.name,
    module,
    ...(main === undefined ? {} : { main: expect(ids.interfaceNames.get(main), main) }),
    params: test.assignment.map(({ param, value }) => ({
      param: expect(ids.params.get(param), param.name),
      value,
    })),
    ...wholeSpan(lowering, test.symbol),
  }
}

function lowerModule({ ids }: Lowering, module: ModuleAttributes): IrModule {
  const interfaceOf = (name: string): number => expect(ids.interfaceNames.get(name), name)
  const machineOf = (symbol: Parameters<typeof ids.machines.get>[0]): MachineId =>
    expect(ids.machines.get(symbol), symbol.name)
  const everywhere = [...module.definitions.keys()].map(interfaceOf)
  const asserted = [...module.monitors].map(([spec, watched]) => ({
    machine: machineOf(spec),
    interfaces: [...watched].map(interfaceOf),
  }))
  const unattached = [...ids.machines.keys()].filter(
    (symbol) => symbol.flavour === 'scenario' && !module.monitors.has(symbol),
  )
  return {
    definitions: [...module.definitions].map(([name, machine]) => ({
      interface: interfaceOf(name),
      machine: machineOf(machine),
    })),
    links: [...module.links].flatMap(([creator, created]) =>
      [...created].map(([name, implementation]) => ({
        creator: interfaceOf(creator),
        created: interfaceOf(name),
        implementation: interfaceOf(implementation),
      })),
    ),
    monitors: [
      ...asserted,
      ...unattached.map((symbol) => ({ machine: machineOf(symbol), interfaces: everywhere })),
    ],
  }
}
