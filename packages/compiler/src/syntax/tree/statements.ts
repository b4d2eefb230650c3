/** Bodies, handlers and statements (language §2.3, §2.5). */
import type { Identifier, NodeBase } from './base.ts'
import type { Expression, IntLiteral } from './expressions.ts'
import type { Parameter, TypeNode } from './types.ts'

/** `{ var…; statements }` of a function or handler. */
export interface Body extends NodeBase {
  readonly kind: 'Body'
  readonly variables: readonly VariableDeclaration[]
  readonly statements: readonly Statement[]
}

/** An anonymous handler: `[(x: T)] { … }` */
export interface Handler extends NodeBase {
  readonly kind: 'Handler'
  readonly parameter?: Parameter
  readonly body: Body
}

/** `var a, b: T;` */
export interface VariableDeclaration extends NodeBase {
  readonly kind: 'VariableDeclaration'
  readonly names: readonly Identifier[]
  readonly type: TypeNode
}

export type Statement =
  | BlockStatement
  | AssertStatement
  | AssumeStatement
  | PrintStatement
  | ReturnStatement
  | BreakStatement
  | ContinueStatement
  | AssignStatement
  | InsertStatement
  | AddStatement
  | RemoveStatement
  | WhileStatement
  | ForeachStatement
  | IfStatement
  | NewStatement
  | CallStatement
  | RaiseStatement
  | SendStatement
  | AnnounceStatement
  | GotoStatement
  | ReceiveStatement
  | EmptyStatement
  | ErrorStatement

export interface BlockStatement extends NodeBase {
  readonly kind: 'BlockStatement'
  readonly statements: readonly Statement[]
}

export interface AssertStatement extends NodeBase {
  readonly kind: 'AssertStatement'
  readonly condition: Expression
  readonly message?: Expression
}

export interface AssumeStatement extends NodeBase {
  readonly kind: 'AssumeStatement'
  readonly condition: Expression
  readonly message?: Expression
}

export interface PrintStatement extends NodeBase {
  readonly kind: 'PrintStatement'
  readonly message: Expression
}

export interface ReturnStatement extends NodeBase {
  readonly kind: 'ReturnStatement'
  readonly value?: Expression
}

export interface BreakStatement extends NodeBase {
  readonly kind: 'BreakStatement'
}

export interface ContinueStatement extends NodeBase {
  readonly kind: 'ContinueStatement'
}

export interface AssignStatement extends NodeBase {
  readonly kind: 'AssignStatement'
  readonly target: LValue
  readonly value: Expression
}

/** `target += (index, value);` on sequences and maps. */
export interface InsertStatement extends NodeBase {
  readonly kind: 'InsertStatement'
  readonly target: LValue
  readonly index: Expression
  readonly value: Expression
}

/** `target += (value);` on sets. */
export interface AddStatement extends NodeBase {
  readonly kind: 'AddStatement'
  readonly target: LValue
  readonly value: Expression
}

/** `target -= value;` */
export interface RemoveStatement extends NodeBase {
  readonly kind: 'RemoveStatement'
  readonly target: LValue
  readonly value: Expression
}

export interface WhileStatement extends NodeBase {
  readonly kind: 'WhileStatement'
  readonly condition: Expression
  readonly body: Statement
}

export interface ForeachStatement extends NodeBase {
  readonly kind: 'ForeachStatement'
  readonly item: Identifier
  readonly collection: Expression
  readonly invariants: readonly Expression[]
  readonly body: Statement
}

export interface IfStatement extends NodeBase {
  readonly kind: 'IfStatement'
  readonly condition: Expression
  readonly consequent: Statement
  readonly alternate?: Statement
}

export interface NewStatement extends NodeBase {
  readonly kind: 'NewStatement'
  readonly interface: Identifier
  readonly args: readonly Expression[]
}

export interface CallStatement extends NodeBase {
  readonly kind: 'CallStatement'
  readonly callee: Identifier
  readonly args: readonly Expression[]
}

export interface RaiseStatement extends NodeBase {
  readonly kind: 'RaiseStatement'
  readonly event: Expression
  readonly args: readonly Expression[]
}

export interface SendStatement extends NodeBase {
  readonly kind: 'SendStatement'
  readonly target: Expression
  readonly event: Expression
  readonly args: readonly Expression[]
}

export interface AnnounceStatement extends NodeBase {
  readonly kind: 'AnnounceStatement'
  readonly event: Expression
  readonly args: readonly Expression[]
}

export interface GotoStatement extends NodeBase {
  readonly kind: 'GotoStatement'
  readonly state: Identifier
  readonly args: readonly Expression[]
}

export interface ReceiveStatement extends NodeBase {
  readonly kind: 'ReceiveStatement'
  readonly cases: readonly ReceiveCase[]
}

export interface ReceiveCase extends NodeBase {
  readonly kind: 'ReceiveCase'
  readonly events: readonly Identifier[]
  readonly handler: Handler
}

export interface EmptyStatement extends NodeBase {
  readonly kind: 'EmptyStatement'
}

/** A place that can be assigned. */
export type LValue = VariableLValue | FieldLValue | ItemLValue | IndexLValue

export interface VariableLValue extends NodeBase {
  readonly kind: 'VariableLValue'
  readonly name: Identifier
}

export interface FieldLValue extends NodeBase {
  readonly kind: 'FieldLValue'
  readonly target: LValue
  readonly field: Identifier
}

/** `target.3` */
export interface ItemLValue extends NodeBase {
  readonly kind: 'ItemLValue'
  readonly target: LValue
  readonly index: IntLiteral
}

export interface IndexLValue extends NodeBase {
  readonly kind: 'IndexLValue'
  readonly target: LValue
  readonly index: Expression
}

/** Text that could not be parsed; the reason has been reported. */
export interface ErrorStatement extends NodeBase {
  readonly kind: 'ErrorStatement'
  /** Variables that are declared where none may be; declaring them nevertheless avoids errors. */
  readonly variable?: VariableDeclaration
}
