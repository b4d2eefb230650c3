/**
 * The semantic model: what every name stands for and what type every expression has. Made by
 * `analyse`; read by lowering, lints and editor features.
 */
import type { SourceFile } from '../source/source-file.ts'
import type { Expression, Handler, Identifier, LValue, ReceiveCase } from '../syntax/tree.ts'
import type {
  AliasSymbol,
  AnySymbol,
  AxiomSymbol,
  EnumElementSymbol,
  EnumSymbol,
  EventSetSymbol,
  EventSymbol,
  ForeignTypeSymbol,
  FunctionSymbol,
  ImplementationSymbol,
  InitConditionSymbol,
  InterfaceSymbol,
  InvariantSymbol,
  LemmaSymbol,
  MachineSymbol,
  ModuleSymbol,
  ProofSymbol,
  PureSymbol,
  TestSymbol,
  VariableSymbol,
} from './symbol.ts'
import type { Type } from './type.ts'

/** The global scope, one table per namespace (language §3.2), in order of registration. */
export interface Globals {
  readonly events: Map<string, EventSymbol>
  readonly eventSets: Map<string, EventSetSymbol>
  readonly enums: Map<string, EnumSymbol>
  readonly enumElements: Map<string, EnumElementSymbol>
  /** Typedefs and foreign types. */
  readonly types: Map<string, AliasSymbol | ForeignTypeSymbol>
  /** Declared interfaces and the implicit ones of machines. */
  readonly interfaces: Map<string, InterfaceSymbol>
  /** Machines, specs and scenarios. */
  readonly machines: Map<string, MachineSymbol>
  readonly functions: Map<string, FunctionSymbol>
  /** `param` variables. */
  readonly params: Map<string, VariableSymbol>
  readonly modules: Map<string, ModuleSymbol>
  readonly tests: Map<string, TestSymbol>
  readonly implementations: Map<string, ImplementationSymbol>
  readonly pures: Map<string, PureSymbol>
  readonly invariants: Map<string, InvariantSymbol>
  readonly lemmas: Map<string, LemmaSymbol>
  readonly axioms: Map<string, AxiomSymbol>
  readonly initConditions: Map<string, InitConditionSymbol>
  readonly proofs: Map<string, ProofSymbol>
  /** The built-in events; `events` holds `halt` and `null` too. */
  readonly halt: EventSymbol
  readonly null: EventSymbol
}

/** The side tables that checking fills. */
export interface SemanticModel {
  readonly globals: Globals
  readonly files: readonly SourceFile[]
  /** Every checked expression and lvalue; the `error` type where something was reported. */
  readonly types: Map<Expression | LValue, Type>
  /**
   * What names stand for: uses and declarations alike, keyed by the identifier node. For
   * `e is X` the X; for `goto S` the state; for calls the function or pure; for field names
   * through machine references (verifier) the field. Tuple field names have no symbol.
   */
  readonly symbols: Map<Identifier, AnySymbol>
  /** The function symbol of each anonymous handler and receive case. */
  readonly handlers: Map<Handler | ReceiveCase, FunctionSymbol>
  /** Every function: globals in declaration order, then machine by machine (language §0). */
  readonly functions: FunctionSymbol[]
  /** Implementations and tests after elaboration; empty until phase P13. */
  readonly tests: ElaboratedTest[]
}

/** The attributes of a module expression (language §9.3); maps in insertion order. */
export interface ModuleAttributes {
  /** Interface name → machine. */
  readonly definitions: ReadonlyMap<string, MachineSymbol>
  readonly sends: ReadonlySet<string>
  readonly receives: ReadonlySet<string>
  /** Interface names. */
  readonly creates: ReadonlySet<string>
  /** Defined interface → (created interface → implementing interface). */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Spec → names of the interfaces it watches, in attachment order (inner `assert` first). */
  readonly monitors: ReadonlyMap<MachineSymbol, ReadonlySet<string>>
  readonly privateEvents: ReadonlySet<string>
  readonly privateInterfaces: ReadonlySet<string>
}

/** Something that can be run: a test (one per parameter assignment) or an implementation. */
export interface ElaboratedTest {
  readonly kind: 'test' | 'implementation'
  /** The expanded name, e.g. `T___n_3__m_neg1` (language §10.4). */
  readonly name: string
  readonly symbol: TestSymbol | ImplementationSymbol
  /** Absent only for an implementation without `[main=…]`. */
  readonly main?: MachineSymbol
  /** The interface that the main machine is bound to. */
  readonly mainInterface?: string
  readonly module: ModuleAttributes
  /** Values of global params in this test, in the order of the test's list. */
  readonly assignment: readonly ParamValue[]
}

export interface ParamValue {
  readonly param: VariableSymbol
  readonly value: boolean | number
}
