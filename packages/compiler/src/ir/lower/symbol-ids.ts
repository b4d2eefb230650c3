/** Which row of the program's tables each symbol becomes. */

import type { SemanticModel } from '../../semantics/model.ts'
import type {
  EnumSymbol,
  EventSymbol,
  ForeignTypeSymbol,
  FunctionSymbol,
  InterfaceSymbol,
  InvariantSymbol,
  MachineSymbol,
  PureSymbol,
  StateSymbol,
  VariableSymbol,
} from '../../semantics/symbol.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type {
  EnumId,
  EventId,
  FieldId,
  FileId,
  ForeignTypeId,
  FunctionId,
  InterfaceId,
  InvariantId,
  MachineId,
  ParamId,
  PureId,
  StateId,
} from '../ir.ts'

/** Ids are handed out in declaration order, before anything is lowered. */
export interface SymbolIds {
  readonly files: ReadonlyMap<SourceFile, FileId>
  readonly events: ReadonlyMap<EventSymbol, EventId>
  /** The symbols of `Program.events`. */
  readonly eventAt: readonly EventSymbol[]
  readonly eventNames: ReadonlyMap<string, EventId>
  readonly enums: ReadonlyMap<EnumSymbol, EnumId>
  readonly foreignTypes: ReadonlyMap<ForeignTypeSymbol, ForeignTypeId>
  readonly params: ReadonlyMap<VariableSymbol, ParamId>
  readonly interfaces: ReadonlyMap<InterfaceSymbol, InterfaceId>
  readonly interfaceNames: ReadonlyMap<string, InterfaceId>
  readonly machines: ReadonlyMap<MachineSymbol, MachineId>
  readonly states: ReadonlyMap<StateSymbol, StateId>
  readonly fields: ReadonlyMap<VariableSymbol, { machine: MachineId; field: FieldId }>
  readonly functions: ReadonlyMap<FunctionSymbol, FunctionId>
  readonly pures: ReadonlyMap<PureSymbol, PureId>
  readonly invariants: ReadonlyMap<InvariantSymbol, InvariantId>
}

/** Numbers everything that the model declares. */
export function assignIds(model: SemanticModel): SymbolIds {
  const { globals } = model
  const declared = [...globals.events.values()].filter((event) => event.builtIn === undefined)
  const events = [globals.null, globals.halt, ...declared]
  const machines = [...globals.machines.values()]
  const interfaces = [...globals.interfaces.values()]
  const types = [...globals.types.values()]
  return {
    files: number(model.files),
    events: number(events),
    eventAt: events,
    eventNames: number(events.map((event) => event.name)),
    enums: number([...globals.enums.values()]),
    foreignTypes: number(types.filter((type) => type.kind === 'foreignType')),
    params: number([...globals.params.values()]),
    interfaces: number(interfaces),
    interfaceNames: number(interfaces.map((symbol) => symbol.name)),
    machines: number(machines),
    states: new Map(machines.flatMap((machine) => [...number(machine.states)])),
    fields: new Map(
      machines.flatMap((symbol, machine) =>
        symbol.fields.map((variable, field) => [variable, { machine, field }] as const),
      ),
    ),
    functions: number(model.functions.filter((symbol) => symbol.role !== 'receive')),
    pures: number([...globals.pures.values()]),
    invariants: number([...globals.invariants.values()]),
  }
}

/** A lookup that cannot fail in a program without errors; a bug of ours if it does. */
export function expect<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`lowering: no ${what}`)
  return value
}

function number<T>(rows: readonly T[]): ReadonlyMap<T, number> {
  return new Map(rows.map((row, index) => [row, index]))
}
