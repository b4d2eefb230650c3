/** Scopes: which variable, function or state a name stands for (language §3.1, §3.3). */
import type { SemanticModel } from './model.ts'
import type {
  FunctionSymbol,
  MachineSymbol,
  MachineTables,
  StateSymbol,
  VariableSymbol,
} from './symbol.ts'

/**
 * One scope. Lookups walk outward and stop at the first scope that has the name in the wanted
 * namespace. Global names other than params and functions are found in `model.globals`.
 */
export class Scope {
  readonly parent: Scope | undefined
  /** The machine whose names this scope sees, inherited from the parent. */
  readonly machine: MachineSymbol | undefined
  readonly #tables: MachineTables

  constructor(
    parent: Scope | undefined,
    machine: MachineSymbol | undefined,
    tables: MachineTables,
  ) {
    this.parent = parent
    this.machine = machine
    this.#tables = tables
  }

  lookupVariable(name: string): VariableSymbol | undefined {
    return this.#tables.variables.get(name) ?? this.parent?.lookupVariable(name)
  }

  lookupFunction(name: string): FunctionSymbol | undefined {
    return this.#tables.functions.get(name) ?? this.parent?.lookupFunction(name)
  }

  lookupState(name: string): StateSymbol | undefined {
    return this.#tables.states.get(name) ?? this.parent?.lookupState(name)
  }

  /** The variables of this very scope, in order of declaration. */
  get variables(): ReadonlyMap<string, VariableSymbol> {
    return this.#tables.variables
  }

  /** The names of functions visible here, inner ones first; may repeat. */
  functionNames(): string[] {
    return [...this.#tables.functions.keys(), ...(this.parent?.functionNames() ?? [])]
  }

  /** The names of states visible here. */
  stateNames(): string[] {
    return [...this.#tables.states.keys(), ...(this.parent?.stateNames() ?? [])]
  }

  /**
   * Adds a variable. If this very scope has one of that name already, nothing is changed and the
   * earlier one is returned; `declareVariable` in `resolve/variables.ts` reports that.
   * Variables without a name (syntax errors) are not added.
   */
  add(variable: VariableSymbol): VariableSymbol | undefined {
    if (variable.name === '') return undefined
    const earlier = this.#tables.variables.get(variable.name)
    if (earlier === undefined) this.#tables.variables.set(variable.name, variable)
    return earlier
  }
}

/** The global scope: params and global functions. */
export function globalScope(model: SemanticModel): Scope {
  const { params, functions } = model.globals
  return new Scope(undefined, undefined, { variables: params, functions, states: new Map() })
}

/** The scope of a machine: its fields, functions and states inside the global ones. */
export function machineScope(model: SemanticModel, machine: MachineSymbol): Scope {
  return new Scope(globalScope(model), machine, machine.tables)
}

/** A fresh scope inside another one. */
export function childScope(parent: Scope): Scope {
  return new Scope(parent, parent.machine, {
    variables: new Map(),
    functions: new Map(),
    states: new Map(),
  })
}

/** The scope of a function or handler with its parameters declared, without its locals. */
export function functionScope(model: SemanticModel, symbol: FunctionSymbol): Scope {
  const { owner } = symbol
  const scope = childScope(owner === undefined ? globalScope(model) : machineScope(model, owner))
  for (const parameter of symbol.parameters) scope.add(parameter)
  return scope
}

/** The names of all variables visible in a scope, inner ones first; for suggestions. */
export function* variableNames(scope: Scope): Iterable<string> {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    yield* at.variables.keys()
  }
}
