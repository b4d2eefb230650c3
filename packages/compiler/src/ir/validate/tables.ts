/** Do the tables keep their promises? All ids have been checked. */
import type { FunctionId, IrMachine, IrState } from '../ir.ts'
import { BASIC_TYPES, EMPTY_EVENT_SET, HALT_EVENT, NULL_EVENT } from '../well-known.ts'
import { type Report, require } from './report.ts'

/** Checks types, events, machines and what tests refer to. */
export function checkTables(report: Report): void {
  const { program } = report
  checkTypes(report)
  checkEvents(report)
  checkUnique(report, 'function', program.functions)
  checkUnique(report, 'machine', program.machines)
  checkUnique(report, 'interface', program.interfaces)
  checkUnique(report, 'test', program.tests)
  for (const machine of program.machines) checkMachine(report, machine)
  for (const { name, elements, default: least } of program.enums) {
    const values = elements.map((element) => element.value)
    const isLeast = values.includes(least) && values.every((value) => least <= value)
    require(report, isLeast, name, () => `${least} is not the smallest element`)
  }
  for (const { name, module, main } of program.tests) {
    const { definitions } = program.modules[module]!
    const isDefined = main === undefined || definitions.some((one) => one.interface === main)
    require(report, isDefined, name, () => 'the main interface is not in the module')
  }
}

function checkTypes(report: Report): void {
  const { types, eventSets } = report.program
  const first = JSON.stringify(types.slice(0, BASIC_TYPES.length))
  const areBasic = first === JSON.stringify(BASIC_TYPES)
  require(report, areBasic, 'types', () => 'the basic types do not come first')
  const rows = new Set(types.map((type) => JSON.stringify(type)))
  require(report, rows.size === types.length, 'types', () => 'a type has two rows')
  for (const [id, type] of types.entries()) {
    if (type.kind !== 'namedTuple') continue
    const { names, elements } = type
    require(report, names.length === elements.length, `type ${id}`, () => 'a field lacks its name')
  }
  const isEmpty = eventSets[EMPTY_EVENT_SET]?.length === 0
  require(report, isEmpty, 'event sets', () => 'the first is not empty')
  eventSets.forEach((set, id) => {
    const isAscending = set.every((event, at) => at === 0 || set[at - 1]! < event)
    require(report, isAscending, `event set ${id}`, () => 'the events do not ascend')
  })
}

function checkEvents(report: Report): void {
  const { events } = report.program
  const areBuiltIn = events[NULL_EVENT]?.name === 'null' && events[HALT_EVENT]?.name === 'halt'
  require(report, areBuiltIn, 'events', () => 'null and halt do not come first')
  checkUnique(report, 'event', events)
}

function checkUnique(
  report: Report,
  kind: string,
  rows: readonly { readonly name: string }[],
): void {
  const names = new Set<string>()
  for (const { name } of rows) {
    require(report, !names.has(name), name, () => `there is another ${kind} of this name`)
    names.add(name)
  }
}

function checkMachine(report: Report, machine: IrMachine): void {
  const { name, flavour, startState, states } = machine
  const isStarted = startState !== undefined || flavour !== 'machine'
  require(report, isStarted, name, () => 'there is no start state')
  for (const state of states) checkState(report, machine, state)
}

function checkState(report: Report, machine: IrMachine, state: IrState): void {
  const where = `${machine.name}.${state.name}`
  const { entry, exit, actions } = state
  const isOwn = (id: FunctionId | undefined, parameters: number): boolean => {
    if (id === undefined) return true
    const { owner, parameterCount, isForeign } = report.program.functions[id]!
    const ownerMachine = owner === undefined ? undefined : report.program.machines[owner]
    return ownerMachine === machine && !isForeign && parameterCount <= parameters
  }
  require(report, isOwn(entry, 1), where, () => 'the entry function does not fit')
  require(report, isOwn(exit, 0), where, () => 'the exit function does not fit')
  const events = new Set(actions.map((action) => action.event))
  require(report, events.size === actions.length, where, () => 'an event has two actions')
  for (const action of actions) {
    const run = 'function' in action ? action.function : undefined
    require(report, isOwn(run, 1), where, () => 'the function of an action does not fit')
  }
}
