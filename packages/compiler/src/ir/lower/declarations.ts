/** The rows of the tables that declarations become. */

import type {
  Action,
  Declared,
  EventSymbol,
  MachineSymbol,
  StateSymbol,
} from '../../semantics/symbol.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type {
  EventId,
  IrAction,
  IrEnum,
  IrEvent,
  IrForeignType,
  IrInterface,
  IrMachine,
  IrParam,
  IrSpan,
  IrState,
} from '../ir.ts'
import { NULL_TYPE } from '../well-known.ts'
import type { Lowering } from './scope.ts'
import { expect } from './symbol-ids.ts'

/** The range of a declaration: its name if it has one. */
export function spanOf({ ids }: Lowering, symbol: Declared): IrSpan {
  const { start, end } = symbol.nameNode ?? symbol
  return { file: expect(ids.files.get(symbol.file), symbol.file.path), start, end }
}

/** The span of a whole construct. */
export function wholeSpan({ ids }: Lowering, symbol: Declared): IrSpan {
  const { start, end, file } = symbol
  return { file: expect(ids.files.get(file), file.path), start, end }
}

/** Enums; the default is the element with the smallest number (language §4.6). */
export function lowerEnums(lowering: Lowering): IrEnum[] {
  return [...lowering.ids.enums.keys()].map((symbol) => {
    const elements = symbol.elements.map(({ name, value }) => ({ name, value }))
    const smallest = elements.reduce((least, { value }) => Math.min(least, value), Infinity)
    return { name: symbol.name, elements, default: smallest, ...spanOf(lowering, symbol) }
  })
}

/** Types that the host implements. */
export function lowerForeignTypes(lowering: Lowering): IrForeignType[] {
  const symbols = [...lowering.ids.foreignTypes.keys()]
  return symbols.map((symbol) => ({ name: symbol.name, ...spanOf(lowering, symbol) }))
}

/** The built-in events first. */
export function lowerEvents(lowering: Lowering): IrEvent[] {
  return lowering.ids.eventAt.map((symbol) =>
    symbol.builtIn === undefined
      ? {
          name: symbol.name,
          payload: lowering.types.of(symbol.payload),
          ...spanOf(lowering, symbol),
        }
      : { name: symbol.name, payload: NULL_TYPE, file: 0, start: 0, end: 0 },
  )
}

/** Global params. */
export function lowerParams(lowering: Lowering): IrParam[] {
  return [...lowering.ids.params.keys()].map((symbol) => ({
    name: symbol.name,
    type: lowering.types.of(symbol.type),
    ...spanOf(lowering, symbol),
  }))
}

/** Declared interfaces and those of machines. */
export function lowerInterfaces(lowering: Lowering): IrInterface[] {
  const { ids, types } = lowering
  return [...ids.interfaces.keys()].map((symbol) => {
    const { machine } = symbol
    return {
      name: symbol.name,
      payload: types.of(symbol.payload),
      receives: types.namedSet(symbol.receives),
      ...(machine === undefined ? {} : { machine: expect(ids.machines.get(machine), 'machine') }),
      ...spanOf(lowering, machine ?? symbol),
    }
  })
}

/** Machines, specs and scenarios. */
export function lowerMachines(lowering: Lowering): IrMachine[] {
  return [...lowering.ids.machines.keys()].map((symbol) => lowerMachine(lowering, symbol))
}

function lowerMachine(lowering: Lowering, symbol: MachineSymbol): IrMachine {
  const { ids, types } = lowering
  const { startState } = symbol
  const observes = symbol.observes.map((event) => expect(ids.events.get(event), event.name))
  return {
    name: symbol.name,
    flavour: symbol.flavour,
    fields: symbol.fields.map((field) => {
      const { start, end } = field.nameNode ?? field
      return { name: field.name, type: types.of(field.type), start, end }
    }),
    states: symbol.states.map((state) => lowerState(lowering, state)),
    ...(startState === undefined
      ? {}
      : { startState: expect(ids.states.get(startState), 'state') }),
    payload: types.of(symbol.payload),
    receives: types.namedSet(symbol.receives),
    sends: types.namedSet(symbol.sends),
    observes: types.eventSet(observes),
    creates: symbol.creates.map((created) => expect(ids.interfaces.get(created), created.name)),
    ...spanOf(lowering, symbol),
  }
}

function lowerState(lowering: Lowering, symbol: StateSymbol): IrState {
  const { functions } = lowering.ids
  const { entry, exit } = symbol
  const { start, end } = symbol.nameNode ?? symbol
  return {
    name: symbol.name,
    temperature: symbol.temperature,
    ...(entry === undefined ? {} : { entry: expect(functions.get(entry), 'entry') }),
    ...(exit === undefined ? {} : { exit: expect(functions.get(exit), 'exit') }),
    actions: [...symbol.actions].map(([event, action]) => lowerAction(lowering, event, action)),
    start,
    end,
  }
}

function lowerAction({ ids }: Lowering, symbol: EventSymbol, action: Action): IrAction {
  const event: EventId = expect(ids.events.get(symbol), symbol.name)
  const { start, end } = action.trigger
  const common = { event, start, end }
  switch (action.kind) {
    case 'do':
      return { kind: 'do', function: expect(ids.functions.get(action.handler), 'do'), ...common }
    case 'goto': {
      const { handler } = action
      const state = expect(ids.states.get(action.target), action.target.name)
      const run = handler && expect(ids.functions.get(handler), 'with')
      return { kind: 'goto', state, ...(run === undefined ? {} : { function: run }), ...common }
    }
    default:
      return { kind: action.kind, ...common }
  }
}

/** The texts, for messages with lines and columns. */
export function lowerFiles(files: readonly SourceFile[]): { path: string; text: string }[] {
  return files.map(({ path, text }) => ({ path, text }))
}
