/**
 * Symbols: what names stand for (language §3). They are created when declarations are registered
 * and filled in by the later phases (language §0, P1–P10), hence the mutable members; once
 * checking is over nobody changes them.
 */
import type { SourceFile } from '../source/source-file.ts'
import type {
  AxiomDeclaration,
  Body,
  EnumDeclaration,
  EventDeclaration,
  EventSetDeclaration,
  Expression,
  FunctionDeclaration,
  Handler,
  Identifier,
  ImplementationDeclaration,
  InitConditionDeclaration,
  InterfaceDeclaration,
  InvariantDeclaration,
  LemmaDeclaration,
  MachineDeclaration,
  ModuleDeclaration,
  ProofDeclaration,
  ProveCommand,
  PureDeclaration,
  ReceiveCase,
  StateDeclaration,
  TestDeclaration,
  TypeDeclaration,
} from '../syntax/tree.ts'
import type { Type } from './type.ts'

export type AnySymbol =
  | EventSymbol
  | EventSetSymbol
  | EnumSymbol
  | EnumElementSymbol
  | AliasSymbol
  | ForeignTypeSymbol
  | InterfaceSymbol
  | MachineSymbol
  | StateSymbol
  | FunctionSymbol
  | VariableSymbol
  | ModuleSymbol
  | TestSymbol
  | ImplementationSymbol
  | PureSymbol
  | InvariantSymbol
  | LemmaSymbol
  | AxiomSymbol
  | InitConditionSymbol
  | ProofSymbol

/** Where a symbol is declared: `start` is the reference's position of the declaration. */
export interface Declared {
  readonly name: string
  readonly file: SourceFile
  /** First token of the construct that counts as the declaration (language A.1). */
  readonly start: number
  readonly end: number
  /** The name in the declaration; absent for anonymous and implicit symbols. */
  readonly nameNode?: Identifier
}

/** Event names in ordinal order; universal are the sets that no clause restricts. */
export interface EventSet {
  readonly names: ReadonlySet<string>
  readonly isUniversal: boolean
}

/** A declared event or one of the built-in `halt` and `null` (then `node` is absent). */
export interface EventSymbol extends Declared {
  readonly kind: 'event'
  readonly builtIn?: 'halt' | 'null'
  readonly node?: EventDeclaration
  /** `null` type without payload. */
  payload: Type
}

export interface EventSetSymbol extends Declared {
  readonly kind: 'eventSet'
  readonly node: EventSetDeclaration
  events: readonly EventSymbol[]
}

export interface EnumSymbol extends Declared {
  readonly kind: 'enum'
  readonly node: EnumDeclaration
  elements: readonly EnumElementSymbol[]
}

export interface EnumElementSymbol extends Declared {
  readonly kind: 'enumElement'
  readonly enum: EnumSymbol
  value: number
}

export interface AliasSymbol extends Declared {
  readonly kind: 'alias'
  readonly node: TypeDeclaration
  /** The definition as written; resolved on first use, the error type while unknown. */
  type: Type
  /** The definition with all typedefs expanded; set together with `type`. */
  canonical: Type
}

export interface ForeignTypeSymbol extends Declared {
  readonly kind: 'foreignType'
  readonly node: TypeDeclaration
}

/** A declared interface, or the implicit one of a machine (then `machine` is that machine). */
export interface InterfaceSymbol extends Declared {
  readonly kind: 'interface'
  readonly node?: InterfaceDeclaration
  readonly machine?: MachineSymbol
  payload: Type
  receives: EventSet
}

export interface MachineSymbol extends Declared {
  readonly kind: 'machine'
  readonly flavour: 'machine' | 'spec' | 'scenario'
  readonly node: MachineDeclaration
  /** The implicit interface; machines only. */
  interface?: InterfaceSymbol
  /** What the machine's scope holds by name; filled with `fields`, `functions` and `states`. */
  readonly tables: MachineTables
  fields: VariableSymbol[]
  /** Methods, foreign methods and anonymous handlers in the order in which they are met. */
  functions: FunctionSymbol[]
  states: StateSymbol[]
  startState?: StateSymbol
  receives: EventSet
  sends: EventSet
  /** Specs and scenarios; in source order, without repeats. */
  observes: readonly EventSymbol[]
  /** Constructor payload; the `null` type if none. */
  payload: Type
  /** Interfaces the machine may create (language §9.2), by name. */
  creates: readonly InterfaceSymbol[]
}

/** The names of a machine's scope (language §3.1). */
export interface MachineTables {
  readonly variables: Map<string, VariableSymbol>
  /** Named functions only. */
  readonly functions: Map<string, FunctionSymbol>
  readonly states: Map<string, StateSymbol>
}

export interface StateSymbol extends Declared {
  readonly kind: 'state'
  readonly machine: MachineSymbol
  readonly node: StateDeclaration
  readonly isStart: boolean
  readonly temperature: 'hot' | 'cold' | 'warm'
  entry?: FunctionSymbol
  exit?: FunctionSymbol
  /** Per event, in source order. */
  actions: Map<EventSymbol, Action>
}

/** What a state does with an event; `trigger` is the event's name in the item. */
export type Action =
  | { readonly kind: 'do'; readonly trigger: Identifier; readonly handler: FunctionSymbol }
  | {
      readonly kind: 'goto'
      readonly trigger: Identifier
      readonly target: StateSymbol
      readonly handler?: FunctionSymbol
    }
  | { readonly kind: 'defer'; readonly trigger: Identifier }
  | { readonly kind: 'ignore'; readonly trigger: Identifier }

/** How a function comes to be (language §7.1). */
export type FunctionRole = 'named' | 'entry' | 'exit' | 'do' | 'with' | 'receive'

/** A global function, method, foreign function, anonymous handler or receive case. */
export interface FunctionSymbol extends Declared {
  readonly kind: 'function'
  /** Empty for anonymous functions. */
  readonly name: string
  readonly role: FunctionRole
  readonly owner?: MachineSymbol
  readonly node: FunctionDeclaration | Handler | ReceiveCase
  /** The function whose `receive` this is a case of. */
  readonly parent?: FunctionSymbol
  /** Absent for foreign functions. */
  readonly body?: Body
  parameters: VariableSymbol[]
  /** The `null` type for void functions. */
  returnType: Type
  /** Filled when the body is checked. */
  locals: VariableSymbol[]
  /** `return (x: T);` of a foreign function's contract. */
  returnVariable?: VariableSymbol
  /** `creates I` of a foreign function. */
  creates?: InterfaceSymbol
  canRaise: boolean
  canChangeState: boolean
  canReceive: boolean
  canCreate: boolean
  canSend: boolean
  isNondeterministic: boolean
  /** Direct callees, calls in receive cases included. */
  readonly callees: Set<FunctionSymbol>
  /** Direct callers. */
  readonly callers: Set<FunctionSymbol>
}

/** The capability flags of a function (language §12.1). */
export type Capability =
  | 'canRaise'
  | 'canChangeState'
  | 'canReceive'
  | 'canCreate'
  | 'canSend'
  | 'isNondeterministic'

export interface VariableSymbol extends Declared {
  readonly kind: 'variable'
  readonly role: 'param' | 'field' | 'parameter' | 'local' | 'bound' | 'returnValue'
  type: Type
}

export interface ModuleSymbol extends Declared {
  readonly kind: 'module'
  readonly node: ModuleDeclaration
}

export interface TestSymbol extends Declared {
  readonly kind: 'test'
  readonly node: TestDeclaration
}

/** A declared implementation, or the implicit `DefaultImpl` (then `node` is absent). */
export interface ImplementationSymbol extends Declared {
  readonly kind: 'implementation'
  readonly node?: ImplementationDeclaration
}

export interface PureSymbol extends Declared {
  readonly kind: 'pure'
  readonly node: PureDeclaration
  parameters: VariableSymbol[]
  returnType: Type
}

/** `name` is `<lemma>_<invariant>` for a member of a lemma. */
export interface InvariantSymbol extends Declared {
  readonly kind: 'invariant'
  readonly node: InvariantDeclaration
  readonly lemma?: LemmaSymbol
}

export interface LemmaSymbol extends Declared {
  readonly kind: 'lemma'
  readonly node: LemmaDeclaration
  invariants: readonly InvariantSymbol[]
}

/** Named `axiom0`, `axiom1`, … in declaration order. */
export interface AxiomSymbol extends Declared {
  readonly kind: 'axiom'
  readonly node: AxiomDeclaration
}

/** Named `init0`, `init1`, … in declaration order. */
export interface InitConditionSymbol extends Declared {
  readonly kind: 'initCondition'
  readonly node: InitConditionDeclaration
}

/** A proof block; unnamed ones are called `ProofBlock_<n>`. */
export interface ProofSymbol extends Declared {
  readonly kind: 'proof'
  readonly node: ProofDeclaration
  commands: readonly ElaboratedCommand[]
}

/** A proof command with its names resolved; `default` is the goal of built-in obligations. */
export interface ElaboratedCommand {
  readonly node: ProveCommand
  readonly goals: readonly ProofTerm[]
  readonly premises: readonly ProofTerm[]
  readonly hasDefaultGoal: boolean
}

/** An invariant by name, or a bare formula. */
export type ProofTerm =
  | { readonly kind: 'invariant'; readonly symbol: InvariantSymbol }
  | { readonly kind: 'formula'; readonly expression: Expression; readonly file: SourceFile }
