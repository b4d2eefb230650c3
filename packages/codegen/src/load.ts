/** Makes an executable program of IR: tables, and functions from the emitted text. */
import {
  HALT_EVENT,
  type Program as Ir,
  type IrAction,
  type IrFunction,
  type IrMachine,
  type IrModule,
  type IrState,
  type IrTest,
  NULL_EVENT,
} from '@parley/compiler'
import {
  type ActionTable,
  type Code,
  DEFER,
  EventRef,
  type FunctionTable,
  IGNORE,
  type InterfaceTable,
  type Kind,
  type Liveness,
  type MachineTable,
  type MonitorTable,
  type Program,
  type StateTable,
  share,
  TAKE,
  type TestTable,
  type Value,
} from '@parley/runtime'
import { elementUses } from './element-uses.ts'
import type { TupleClass, TupleClasses } from './foreign-values.ts'
import { emitProgram } from './javascript/emit.ts'
import { castKind } from './javascript/expressions.ts'
import { livenessOf } from './liveness.ts'
import { type ForeignFunctions, type RuntimeSupport, runtimeSupport } from './support.ts'
import { valueTypes } from './value-types.ts'

interface Loaded {
  readonly functions: readonly (Code | null)[]
  readonly fields: readonly (() => Record<string, Value>)[]
  readonly payloads: readonly (() => Value)[]
  readonly params: readonly Value[]
  readonly tuples: TupleClasses
  readonly classes: readonly TupleClass[]
}

export interface LoadOptions {
  /** Whether the program counts how often each statement is executed, which makes it slower. */
  readonly countsStatements?: boolean
}

/**
 * Loads a program. `foreign` holds the host's functions by name; a call of one that is missing is
 * a bug when it happens. Throws `NotExecutable` if the code contains formulas of the verifier.
 */
export function loadExecutable(
  ir: Ir,
  foreign: ForeignFunctions = {},
  { countsStatements = false }: LoadOptions = {},
): Program {
  const events = ir.events.map(({ name }, id) => new EventRef(id, runtimeName(id) ?? name))
  const params: Value[] = []
  const functions: FunctionTable[] = []
  const emitted = emitProgram(ir, countsStatements)
  const places = emitted.statements
  const statements = places && { places, hits: new Float64Array(places.length) }
  const tuples: Record<number, TupleClass> = {}
  const support = runtimeSupport(ir, events, foreign, tuples)
  const code = evaluate(emitted.text, support, params, functions, statements?.hits)
  Object.assign(tuples, code.tuples)
  params.push(...code.params)
  ir.functions.forEach((fn, id) => {
    functions.push(
      functionTable(ir, id, fn, code.functions[id] ?? null, emitted.isResumable[id] === true),
    )
  })
  const eventSets = ir.eventSets.map((ids) => bits(ir.events.length, ids))
  const tables = { ir, functions, eventSets }
  let liveness: Liveness | null = null
  const modules = ir.modules.map((module) => moduleTable(ir, module))
  return {
    name: ir.name,
    files: ir.files,
    events,
    eventNames: ir.events.map(({ name }) => name),
    eventSets,
    machines: ir.machines.map((machine, id) => machineTable(tables, machine, id, code)),
    functions,
    interfaces: ir.interfaces.map((each): InterfaceTable => {
      const { name, receives, payload } = each
      return { name, receives, payload: kindOf(ir, payload), payloadType: payload }
    }),
    points: ir.points.map((point) => {
      const fn = ir.functions[point.function] as IrFunction
      return { ...point, file: fn.file, function: fn.name }
    }),
    tests: ir.tests.map((test) => testTable(ir, test, modules)),
    params,
    paramDefaults: code.params.map(share),
    payloadKinds: ir.events.map(({ payload }) => kindOf(ir, payload)),
    payloadDefaults: code.payloads,
    enums: ir.enums,
    types: valueTypes(ir),
    payloadTypes: ir.events.map(({ payload }) => payload),
    tupleClasses: code.classes,
    liveness: () => {
      liveness ??= livenessOf(ir, emitted.stops)
      return liveness
    },
    statements,
  }
}

/** How logs call the default event and halt. */
function runtimeName(id: number): string | undefined {
  if (id === NULL_EVENT) return 'DefaultEvent'
  return id === HALT_EVENT ? 'PHalt' : undefined
}

/** Runs the emitted text, which only defines functions and tables. */
function evaluate(
  text: string,
  support: RuntimeSupport,
  params: Value[],
  functions: FunctionTable[],
  hits: Float64Array | undefined,
): Loaded {
  const make = new Function('$runtime', '$params', '$functions', '$hits', text)
  return make(support, params, functions, hits) as Loaded
}

interface Tables {
  readonly ir: Ir
  readonly functions: readonly FunctionTable[]
  readonly eventSets: readonly Uint8Array[]
}

function functionTable(
  ir: Ir,
  id: number,
  fn: IrFunction,
  code: Code | null,
  isResumable: boolean,
): FunctionTable {
  const parameter = fn.parameterCount === 0 ? undefined : fn.locals[0]
  return {
    id,
    name: fn.name,
    referenceName: fn.referenceName,
    place: { file: fn.file, start: fn.start, end: fn.end },
    code: code ?? (() => undefined),
    resume: isResumable ? (code as unknown as FunctionTable['resume']) : null,
    parameter: parameter === undefined ? null : kindOf(ir, parameter.type),
    localTypes: fn.locals.map(({ type }) => type),
  }
}

/** The kind that values of a type must have at run time. */
function kindOf(ir: Ir, type: number): Kind {
  return castKind(ir.types[type]?.kind ?? 'any') as Kind
}

function bits(size: number, ids: readonly number[]): Uint8Array {
  const set = new Uint8Array(size)
  for (const id of ids) set[id] = 1
  return set
}

function machineTable(tables: Tables, machine: IrMachine, id: number, code: Loaded): MachineTable {
  const { ir, eventSets } = tables
  return {
    id,
    name: machine.name,
    flavour: machine.flavour,
    place: { file: machine.file, start: machine.start, end: machine.end },
    states: machine.states.map((_, at) => stateTable(tables, id, at)),
    start: machine.startState ?? -1,
    fields: code.fields[id] as () => Record<string, Value>,
    fieldNames: machine.fields.map(({ name }) => name),
    fieldTypes: machine.fields.map(({ type }) => type),
    sends: eventSets[machine.sends] as Uint8Array,
    receives: machine.receives,
    observes: eventSets[machine.observes] as Uint8Array,
    creates: bits(ir.interfaces.length, machine.creates),
  }
}

function stateTable(tables: Tables, machineId: number, index: number): StateTable {
  const { ir, functions } = tables
  const machine = ir.machines[machineId] as IrMachine
  const state = machine.states[index] as IrState
  const actions: (ActionTable | null)[] = ir.events.map(() => null)
  const disposition = new Uint8Array(ir.events.length)
  for (const action of state.actions) {
    actions[action.event] = actionTable(tables, machine, action)
    disposition[action.event] =
      action.kind === 'defer' ? DEFER : action.kind === 'ignore' ? IGNORE : TAKE
  }
  return {
    index,
    name: state.name,
    temperature: state.temperature,
    place: { file: machine.file, start: state.start, end: state.end },
    entry: state.entry === undefined ? null : (functions[state.entry] as FunctionTable),
    exit: state.exit === undefined ? null : (functions[state.exit] as FunctionTable),
    actions,
    hasDefault: actions[0] !== null,
    disposition,
  }
}

function actionTable({ functions }: Tables, machine: IrMachine, action: IrAction): ActionTable {
  const place = { file: machine.file, start: action.start, end: action.end }
  switch (action.kind) {
    case 'do':
      return { kind: 'do', handler: functions[action.function] as FunctionTable, place }
    case 'goto': {
      const handler = action.function === undefined ? null : functions[action.function]
      return { kind: 'goto', state: action.state, handler: handler ?? null, place }
    }
    default:
      return { kind: action.kind, place }
  }
}

type ModuleTable = Pick<TestTable, 'definitions' | 'links' | 'monitors'>

/** Shared by all tests of the module: there may be very many of them. */
function moduleTable(ir: Ir, module: IrModule): ModuleTable {
  const count = ir.interfaces.length
  const definitions = new Int32Array(count).fill(-1)
  for (const each of module.definitions) definitions[each.interface] = each.machine
  const links = ir.interfaces.map(() => new Int32Array(count).fill(-1))
  for (const { creator, created, implementation } of module.links) {
    ;(links[creator] as Int32Array)[created] = implementation
  }
  return {
    definitions,
    links,
    monitors: module.monitors.map(({ machine, interfaces }): MonitorTable => {
      return { machine, watches: bits(count, interfaces) }
    }),
  }
}

function testTable(ir: Ir, test: IrTest, modules: readonly ModuleTable[]): TestTable {
  return {
    ...(modules[test.module] as ModuleTable),
    kind: test.kind,
    name: test.name,
    main: test.main ?? -1,
    params: test.params.map(({ param, value }) => [param, value] as const),
    elementUses: (id) => elementUses(ir, test, id),
  }
}
