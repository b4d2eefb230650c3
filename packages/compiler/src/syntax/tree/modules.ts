/** Modules, tests and implementations (language §2.7). */
import type { Identifier, NodeBase } from './base.ts'
import type { Expression, IntLiteral } from './expressions.ts'

export interface ModuleDeclaration extends NodeBase {
  readonly kind: 'ModuleDeclaration'
  readonly name: Identifier
  readonly module: ModuleExpression
}

export type ModuleExpression =
  | ParenthesisedModule
  | BindModule
  | NamedModule
  | CombinedModule
  | HideEventsModule
  | HideInterfacesModule
  | AssertModule
  | RenameModule
  | MainModule
  | ErrorModule

export interface ParenthesisedModule extends NodeBase {
  readonly kind: 'ParenthesisedModule'
  readonly module: ModuleExpression
}

export interface BindModule extends NodeBase {
  readonly kind: 'BindModule'
  readonly binds: readonly Bind[]
}

/** `M` (then `interface` is absent) or `M -> I`. */
export interface Bind extends NodeBase {
  readonly kind: 'Bind'
  readonly machine: Identifier
  readonly interface?: Identifier
}

export interface NamedModule extends NodeBase {
  readonly kind: 'NamedModule'
  readonly name: Identifier
}

export interface CombinedModule extends NodeBase {
  readonly kind: 'CombinedModule'
  readonly operator: 'compose' | 'union'
  readonly modules: readonly ModuleExpression[]
}

export interface HideEventsModule extends NodeBase {
  readonly kind: 'HideEventsModule'
  readonly events: readonly Identifier[]
  readonly module: ModuleExpression
}

export interface HideInterfacesModule extends NodeBase {
  readonly kind: 'HideInterfacesModule'
  readonly interfaces: readonly Identifier[]
  readonly module: ModuleExpression
}

export interface AssertModule extends NodeBase {
  readonly kind: 'AssertModule'
  readonly specs: readonly Identifier[]
  readonly module: ModuleExpression
}

export interface RenameModule extends NodeBase {
  readonly kind: 'RenameModule'
  readonly from: Identifier
  readonly to: Identifier
  readonly module: ModuleExpression
}

/** `main X in M`: X is ignored (§9.1). */
export interface MainModule extends NodeBase {
  readonly kind: 'MainModule'
  readonly main: Identifier
  readonly module: ModuleExpression
}

export interface TestDeclaration extends NodeBase {
  readonly kind: 'TestDeclaration'
  readonly name: Identifier
  /** The `param (…)` clause. */
  readonly parameters?: TestParameters
  readonly assume?: Expression
  readonly twise?: TwiseClause
  readonly main: Identifier
  readonly module: ModuleExpression
  /** The right side of a refinement test. */
  readonly refines?: ModuleExpression
}

/** `( x in [..], … )`; starts at the `(`. */
export interface TestParameters extends NodeBase {
  readonly kind: 'TestParameters'
  readonly parameters: readonly TestParameter[]
}

export interface TestParameter extends NodeBase {
  readonly kind: 'TestParameter'
  readonly name: Identifier
  readonly values: readonly TestValue[]
}

/** A bool, an int or a negated int; `text` is how it is written, without blanks. */
export interface TestValue extends NodeBase {
  readonly kind: 'TestValue'
  readonly type: 'bool' | 'int'
  readonly text: string
}

/** `pairwise` (then `strength` is absent) or `(k wise)`. */
export interface TwiseClause extends NodeBase {
  readonly kind: 'TwiseClause'
  readonly strength?: IntLiteral
}

export interface ImplementationDeclaration extends NodeBase {
  readonly kind: 'ImplementationDeclaration'
  readonly name: Identifier
  readonly main?: Identifier
  readonly module: ModuleExpression
}

/** Text that could not be parsed; the reason has been reported. */
export interface ErrorModule extends NodeBase {
  readonly kind: 'ErrorModule'
}
