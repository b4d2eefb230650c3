/** Declarations (language §2.1, §2.3, §2.4, §2.8). */
import type { Identifier, NodeBase } from './base.ts'
import type { Expression, IntLiteral } from './expressions.ts'
import type { ImplementationDeclaration, ModuleDeclaration, TestDeclaration } from './modules.ts'
import type { Body, Handler, VariableDeclaration } from './statements.ts'
import type { Parameter, TypeNode } from './types.ts'

/** A whole file. `end` is the length of the text, `start` is 0. */
export interface Program extends NodeBase {
  readonly kind: 'Program'
  readonly declarations: readonly Declaration[]
}

export type Declaration =
  | TypeDeclaration
  | EnumDeclaration
  | EventDeclaration
  | EventSetDeclaration
  | InterfaceDeclaration
  | MachineDeclaration
  | FunctionDeclaration
  | ModuleDeclaration
  | TestDeclaration
  | ImplementationDeclaration
  | ParamDeclaration
  | PureDeclaration
  | InvariantDeclaration
  | LemmaDeclaration
  | AxiomDeclaration
  | InitConditionDeclaration
  | ProofDeclaration
  | ErrorDeclaration

/** `type T;` (foreign, no `type`) or `type T = …;` */
export interface TypeDeclaration extends NodeBase {
  readonly kind: 'TypeDeclaration'
  readonly name: Identifier
  readonly type?: TypeNode
}

export interface EnumDeclaration extends NodeBase {
  readonly kind: 'EnumDeclaration'
  readonly name: Identifier
  readonly elements: readonly EnumElement[]
}

export interface EnumElement extends NodeBase {
  readonly kind: 'EnumElement'
  readonly name: Identifier
  /** The digits after `=`, when numbered. */
  readonly value?: IntLiteral
}

export interface EventDeclaration extends NodeBase {
  readonly kind: 'EventDeclaration'
  readonly name: Identifier
  readonly payload?: TypeNode
}

export interface EventSetDeclaration extends NodeBase {
  readonly kind: 'EventSetDeclaration'
  readonly name: Identifier
  /** Event names; `halt` is an identifier named `halt`. */
  readonly events: readonly Identifier[]
}

export interface InterfaceDeclaration extends NodeBase {
  readonly kind: 'InterfaceDeclaration'
  readonly name: Identifier
  readonly payload?: TypeNode
  readonly receives: readonly Identifier[]
}

/** Machines, specs and scenarios (§2.3). */
export interface MachineDeclaration extends NodeBase {
  readonly kind: 'MachineDeclaration'
  readonly flavour: 'machine' | 'spec' | 'scenario'
  readonly name: Identifier
  /** `receives …;` and `sends …;` clauses in source order; machines only. */
  readonly clauses: readonly RoleClause[]
  /** `observes …`; specs and scenarios only. */
  readonly observes: readonly Identifier[]
  /** Offset of the `{` of the body (of `end` if missing). */
  readonly bodyStart: number
  readonly members: readonly MachineMember[]
}

export interface RoleClause extends NodeBase {
  readonly kind: 'RoleClause'
  readonly role: 'receives' | 'sends'
  readonly events: readonly Identifier[]
}

export type MachineMember =
  | VariableDeclaration
  | FunctionDeclaration
  | StateDeclaration
  | ErrorMember

export interface FunctionDeclaration extends NodeBase {
  readonly kind: 'FunctionDeclaration'
  readonly name: Identifier
  readonly parameters: readonly Parameter[]
  readonly returnType?: TypeNode
  /** Absent for a foreign function. */
  readonly body?: Body
  /** `creates I`; foreign functions only. */
  readonly creates?: Identifier
  /** `return (x: T);` of form (c); foreign functions only. */
  readonly returnVariable?: Parameter
  readonly requires: readonly Expression[]
  readonly ensures: readonly Expression[]
}

export interface StateDeclaration extends NodeBase {
  readonly kind: 'StateDeclaration'
  readonly name: Identifier
  readonly isStart: boolean
  readonly temperature: 'hot' | 'cold' | 'warm'
  readonly items: readonly StateItem[]
}

export type StateItem =
  | EntryItem
  | ExitItem
  | DeferItem
  | IgnoreItem
  | OnDoItem
  | OnGotoItem
  | ErrorStateItem

/** A handler is anonymous, or the name of a function of the machine. */
export type HandlerReference = Handler | Identifier

export interface EntryItem extends NodeBase {
  readonly kind: 'EntryItem'
  readonly handler: HandlerReference
}

export interface ExitItem extends NodeBase {
  readonly kind: 'ExitItem'
  readonly handler: HandlerReference
}

export interface DeferItem extends NodeBase {
  readonly kind: 'DeferItem'
  readonly events: readonly Identifier[]
}

export interface IgnoreItem extends NodeBase {
  readonly kind: 'IgnoreItem'
  readonly events: readonly Identifier[]
}

/** `on e, … do h` ; `null` and `halt` are identifiers with these names. */
export interface OnDoItem extends NodeBase {
  readonly kind: 'OnDoItem'
  readonly events: readonly Identifier[]
  readonly handler: HandlerReference
}

/** `on e, … goto S [with h]` */
export interface OnGotoItem extends NodeBase {
  readonly kind: 'OnGotoItem'
  readonly events: readonly Identifier[]
  readonly target: Identifier
  readonly handler?: HandlerReference
}

/** `param a, b: T;` */
export interface ParamDeclaration extends NodeBase {
  readonly kind: 'ParamDeclaration'
  readonly names: readonly Identifier[]
  readonly type: TypeNode
}

export interface PureDeclaration extends NodeBase {
  readonly kind: 'PureDeclaration'
  readonly name: Identifier
  readonly parameters: readonly Parameter[]
  readonly returnType: TypeNode
  readonly body?: Expression
}

export interface InvariantDeclaration extends NodeBase {
  readonly kind: 'InvariantDeclaration'
  readonly name: Identifier
  readonly condition: Expression
}

export interface LemmaDeclaration extends NodeBase {
  readonly kind: 'LemmaDeclaration'
  readonly flavour: 'Lemma' | 'Theorem'
  readonly name: Identifier
  readonly invariants: readonly InvariantDeclaration[]
}

export interface AxiomDeclaration extends NodeBase {
  readonly kind: 'AxiomDeclaration'
  readonly condition: Expression
}

export interface InitConditionDeclaration extends NodeBase {
  readonly kind: 'InitConditionDeclaration'
  readonly condition: Expression
}

export interface ProofDeclaration extends NodeBase {
  readonly kind: 'ProofDeclaration'
  readonly name?: Identifier
  readonly commands: readonly ProveCommand[]
}

export interface ProveCommand extends NodeBase {
  readonly kind: 'ProveCommand'
  /** The goals; `'all'` is `*`, `'default'` the built-in obligations. */
  readonly goals: readonly Expression[] | 'all' | 'default'
  readonly using?: readonly Expression[] | 'all'
  readonly except: readonly Expression[]
}

/** Text that could not be parsed; the reason has been reported. */
export interface ErrorDeclaration extends NodeBase {
  readonly kind: 'ErrorDeclaration'
}

/** Text that could not be parsed; the reason has been reported. */
export interface ErrorMember extends NodeBase {
  readonly kind: 'ErrorMember'
}

/** Text that could not be parsed; the reason has been reported. */
export interface ErrorStateItem extends NodeBase {
  readonly kind: 'ErrorStateItem'
}
