/** Registers machines, specs and scenarios with the names of their members (P1). */
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type {
  FunctionDeclaration,
  MachineDeclaration,
  MachineMember,
  StateDeclaration,
  VariableDeclaration,
} from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { namedFunction } from '../function-symbol.ts'
import { eventSet } from '../relations.ts'
import { declareVariable } from '../resolve/variables.ts'
import { machineScope, type Scope } from '../scope.ts'
import type {
  FunctionSymbol,
  InterfaceSymbol,
  MachineSymbol,
  StateSymbol,
  VariableSymbol,
} from '../symbol.ts'
import { errorType } from '../types.ts'
import { placed, register } from './register.ts'

/** A machine and its members in source order. */
export interface MachineItem {
  readonly kind: 'machine item'
  readonly symbol: MachineSymbol
  readonly members: readonly Member[]
}

export type Member = FieldsMember | FunctionSymbol | StateSymbol

/** `var a, b: T;` */
export interface FieldsMember {
  readonly kind: 'fields'
  readonly node: VariableDeclaration
  readonly symbols: readonly VariableSymbol[]
}

/** Registers a machine, its implicit interface if it is no spec, and its members. */
export function declareMachine(
  context: Context,
  node: MachineDeclaration,
  file: SourceFile,
): MachineItem {
  const { machines, interfaces, enums, types } = context.model.globals
  const symbol = createMachine(node, file)
  const isNew = register(context, symbol, machines, [interfaces, enums, types])
  if (node.flavour === 'machine') {
    symbol.interface = implicitInterface(symbol)
    if (isNew) interfaces.set(symbol.name, symbol.interface)
  }
  const scope = machineScope(context.model, symbol)
  const members = node.members.flatMap((member) => declareMember(context, scope, symbol, member))
  return { kind: 'machine item', symbol, members }
}

function createMachine(node: MachineDeclaration, file: SourceFile): MachineSymbol {
  return {
    ...placed(node, node.name, file),
    kind: 'machine',
    flavour: node.flavour,
    node,
    tables: { variables: new Map(), functions: new Map(), states: new Map() },
    fields: [],
    functions: [],
    states: [],
    receives: eventSet([]),
    sends: eventSet([]),
    observes: [],
    payload: errorType,
    creates: [],
  }
}

function implicitInterface(machine: MachineSymbol): InterfaceSymbol {
  const { name, file, start, end, nameNode, receives } = machine
  return {
    kind: 'interface',
    name,
    file,
    start,
    end,
    ...(nameNode === undefined ? {} : { nameNode }),
    machine,
    payload: errorType,
    receives,
  }
}

function declareMember(
  context: Context,
  scope: Scope,
  machine: MachineSymbol,
  node: MachineMember,
): Member[] {
  switch (node.kind) {
    case 'VariableDeclaration':
      return [declareFields(context, scope, machine, node)]
    case 'FunctionDeclaration':
      return [declareMethod(context, machine, node)]
    case 'StateDeclaration':
      return [declareState(context, machine, node)]
    case 'ErrorMember':
      return []
    default:
      return unreachable(node)
  }
}

function declareFields(
  context: Context,
  scope: Scope,
  machine: MachineSymbol,
  node: VariableDeclaration,
): FieldsMember {
  const symbols = node.names.map((name) =>
    declareVariable(context, scope, name, machine.file, 'field', errorType, 'fatal'),
  )
  machine.fields.push(...symbols)
  return { kind: 'fields', node, symbols }
}

function declareMethod(
  context: Context,
  machine: MachineSymbol,
  node: FunctionDeclaration,
): FunctionSymbol {
  const symbol = namedFunction(node, machine.file, machine)
  register(context, symbol, machine.tables.functions, [machine.tables.states])
  return symbol
}

function declareState(
  context: Context,
  machine: MachineSymbol,
  node: StateDeclaration,
): StateSymbol {
  const symbol: StateSymbol = {
    ...placed(node, node.name, machine.file),
    kind: 'state',
    machine,
    node,
    isStart: node.isStart,
    temperature: node.temperature,
    actions: new Map(),
  }
  machine.states.push(symbol)
  register(context, symbol, machine.tables.states)
  return symbol
}
