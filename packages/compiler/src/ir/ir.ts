/**
 * The intermediate representation: where the language ends. A `Program` is self-contained plain
 * data (it is its own JSON), typed, without sugar, implicit conversions or names to resolve.
 * Execution, code emission, proofs and log monitors all start here and never look at the syntax
 * tree. `docs/internals/ir.md` explains it for them.
 *
 * Rows of tables refer to each other by index. Everything is in a deterministic order: that of the
 * declarations, files in the order of the project.
 */

import type { IrFunction } from './types/code.ts'
import type { IrExpression } from './types/expression.ts'
import type {
  EnumId,
  EventId,
  EventSetId,
  FileId,
  ForeignTypeId,
  FunctionId,
  InterfaceId,
  InvariantId,
  IrSpan,
  MachineId,
  ModuleId,
  ParamId,
  Range,
  StateId,
  TypeId,
} from './types/ids.ts'

export type * from './types/code.ts'
export type * from './types/expression.ts'
export type * from './types/ids.ts'

/** Raised when the shape below changes; a loader refuses other versions. */
export const IR_VERSION = 1

export interface Program {
  readonly version: typeof IR_VERSION
  /** The project's name. */
  readonly name: string
  readonly files: readonly IrFile[]
  /** One row per structure. First the basic types (`well-known.ts`); parts before wholes. */
  readonly types: readonly IrType[]
  /** Sets of events, as ascending event ids; one row per set, the first is empty. */
  readonly eventSets: readonly (readonly EventId[])[]
  readonly enums: readonly IrEnum[]
  readonly foreignTypes: readonly IrForeignType[]
  /** 0 is `null` (the default event of `on null`), 1 is `halt`, then declared ones. */
  readonly events: readonly IrEvent[]
  readonly params: readonly IrParam[]
  readonly interfaces: readonly IrInterface[]
  readonly machines: readonly IrMachine[]
  readonly functions: readonly IrFunction[]
  readonly points: readonly IrPoint[]
  readonly modules: readonly IrModule[]
  /** Implementations, then tests, each in declaration order; parameterised tests expanded. */
  readonly tests: readonly IrTest[]
  /** Present when the program was compiled for verification. */
  readonly proof?: IrProof
}

export interface IrFile {
  /** Relative to the compiler's working directory. */
  readonly path: string
  readonly text: string
}

export type IrType =
  | { readonly kind: 'bool' | 'int' | 'float' | 'string' | 'event' | 'machine' | 'any' | 'data' }
  /** No value. */
  | { readonly kind: 'null' }
  | { readonly kind: 'enum'; readonly enum: EnumId }
  | { readonly kind: 'foreign'; readonly foreign: ForeignTypeId }
  /** A machine reference that may be sent `events`; `name` is how the source calls it. */
  | {
      readonly kind: 'reference'
      readonly name: string
      readonly events: EventSetId
      /** The interface or machine interface of that name, if it is one. */
      readonly interface?: InterfaceId
      /** Verifier: the machine or spec of that name. */
      readonly machine?: MachineId
    }
  /** A message whose event is one of `events`; formulas only. */
  | { readonly kind: 'message'; readonly name: string; readonly events: EventSetId }
  | { readonly kind: 'seq'; readonly element: TypeId }
  | { readonly kind: 'set'; readonly element: TypeId }
  | { readonly kind: 'map'; readonly key: TypeId; readonly value: TypeId }
  | { readonly kind: 'tuple'; readonly elements: readonly TypeId[] }
  | {
      readonly kind: 'namedTuple'
      readonly names: readonly string[]
      readonly elements: readonly TypeId[]
    }

export interface IrEnum extends IrSpan {
  readonly name: string
  /** In declaration order. */
  readonly elements: readonly { readonly name: string; readonly value: number }[]
  /** The smallest number. */
  readonly default: number
}

export interface IrForeignType extends IrSpan {
  readonly name: string
}

/** Built-in events have an empty span in file 0. */
export interface IrEvent extends IrSpan {
  readonly name: string
  /** The `null` type without payload. */
  readonly payload: TypeId
}

export interface IrParam extends IrSpan {
  readonly name: string
  readonly type: TypeId
}

export interface IrInterface extends IrSpan {
  readonly name: string
  readonly payload: TypeId
  readonly receives: EventSetId
  /** The machine whose implicit interface this is. */
  readonly machine?: MachineId
}

export interface IrMachine extends IrSpan {
  readonly name: string
  readonly flavour: 'machine' | 'spec' | 'scenario'
  readonly fields: readonly IrField[]
  readonly states: readonly IrState[]
  /** Absent only for a spec without a start state. */
  readonly startState?: StateId
  readonly payload: TypeId
  readonly receives: EventSetId
  readonly sends: EventSetId
  /** Empty for ordinary machines. */
  readonly observes: EventSetId
  readonly creates: readonly InterfaceId[]
}

export interface IrField extends Range {
  readonly name: string
  readonly type: TypeId
}

export interface IrState extends Range {
  readonly name: string
  readonly temperature: 'hot' | 'cold' | 'warm'
  readonly entry?: FunctionId
  readonly exit?: FunctionId
  /** At most one per event, in source order. */
  readonly actions: readonly IrAction[]
}

/** What a state does with an event; the range is the event's name in the item. */
export type IrAction = Range & { readonly event: EventId } & (
    | { readonly kind: 'do'; readonly function: FunctionId }
    | { readonly kind: 'goto'; readonly state: StateId; readonly function?: FunctionId }
    | { readonly kind: 'defer' }
    | { readonly kind: 'ignore' }
  )

/** A place in the code where the strategy decides; ids ascend in source order of functions. */
export interface IrPoint extends Range {
  readonly kind: 'send' | 'new' | 'receive' | 'choose'
  readonly function: FunctionId
}

/** A closed module after elaboration (language §9.3). */
export interface IrModule {
  /** Interface → machine that implements it. */
  readonly definitions: readonly { readonly interface: InterfaceId; readonly machine: MachineId }[]
  /** `new created` in a machine bound to `creator` makes an `implementation`. */
  readonly links: readonly {
    readonly creator: InterfaceId
    readonly created: InterfaceId
    readonly implementation: InterfaceId
  }[]
  /** In attachment order, the scenarios that no `assert` names last. */
  readonly monitors: readonly {
    readonly machine: MachineId
    /** Whose sends and announcements it sees. */
    readonly interfaces: readonly InterfaceId[]
  }[]
}

export interface IrTest extends IrSpan {
  readonly kind: 'test' | 'implementation'
  /** Expanded, e.g. `T___n_3`. */
  readonly name: string
  /** As declared, e.g. `T`. */
  readonly declaredName: string
  readonly module: ModuleId
  /** The interface to create first; absent for an implementation without `[main=…]`. */
  readonly main?: InterfaceId
  readonly params: readonly { readonly param: ParamId; readonly value: boolean | number }[]
}

// ---------------------------------------------------------------------------------- proofs

export interface IrProof {
  readonly pures: readonly IrPure[]
  readonly invariants: readonly IrNamedFormula[]
  readonly axioms: readonly IrNamedFormula[]
  readonly initConditions: readonly IrNamedFormula[]
  readonly lemmas: readonly { readonly name: string; readonly invariants: readonly InvariantId[] }[]
  readonly blocks: readonly IrProofBlock[]
}

export interface IrPure extends IrSpan {
  readonly name: string
  readonly parameters: readonly { readonly name: string; readonly type: TypeId }[]
  readonly result: TypeId
  /** Absent for an uninterpreted function. */
  readonly body?: IrExpression
}

export interface IrNamedFormula extends IrSpan {
  readonly name: string
  readonly formula: IrExpression
}

export interface IrProofBlock extends IrSpan {
  readonly name: string
  readonly commands: readonly IrProofCommand[]
}

export interface IrProofCommand extends IrSpan {
  readonly goals: readonly IrProofTerm[]
  readonly premises: readonly IrProofTerm[]
  /** The built-in obligations are goals too. */
  readonly hasDefaultGoal: boolean
}

export type IrProofTerm =
  | { readonly kind: 'invariant'; readonly invariant: InvariantId }
  | { readonly kind: 'formula'; readonly formula: IrExpression; readonly file: FileId }
