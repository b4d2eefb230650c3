/** Expressions (language §2.6). */
import type { Identifier, NodeBase } from './base.ts'
import type { Parameter, TypeNode } from './types.ts'

export type Expression =
  | NameExpression
  | IntLiteral
  | FloatLiteral
  | FloatCallLiteral
  | BoolLiteral
  | NullLiteral
  | HaltLiteral
  | ThisExpression
  | NondetExpression
  | ParenthesisedExpression
  | TupleExpression
  | NamedTupleExpression
  | CollectionCall
  | DefaultExpression
  | NewExpression
  | CallExpression
  | ChooseExpression
  | StringExpression
  | FieldExpression
  | ItemExpression
  | IndexExpression
  | UnaryExpression
  | BinaryExpression
  | CastExpression
  | QuantifierExpression
  | IsExpression
  | TargetsExpression
  | FlyingExpression
  | ErrorExpression

export interface NameExpression extends NodeBase {
  readonly kind: 'NameExpression'
  readonly name: Identifier
}

/** `digits` as written; the value may be out of range. */
export interface IntLiteral extends NodeBase {
  readonly kind: 'IntLiteral'
  readonly digits: string
}

/** `[whole] . fraction`; `text` is `<whole>.<fraction>` without blanks, `whole` may be empty. */
export interface FloatLiteral extends NodeBase {
  readonly kind: 'FloatLiteral'
  readonly text: string
}

/** `float(mantissa, exponent)`: parses, but is always an error (§1.4). */
export interface FloatCallLiteral extends NodeBase {
  readonly kind: 'FloatCallLiteral'
  readonly mantissa: IntLiteral
  readonly exponent: IntLiteral
}

export interface BoolLiteral extends NodeBase {
  readonly kind: 'BoolLiteral'
  readonly value: boolean
}

export interface NullLiteral extends NodeBase {
  readonly kind: 'NullLiteral'
}

export interface HaltLiteral extends NodeBase {
  readonly kind: 'HaltLiteral'
}

export interface ThisExpression extends NodeBase {
  readonly kind: 'ThisExpression'
}

/** `$` or, fair, `$$`. */
export interface NondetExpression extends NodeBase {
  readonly kind: 'NondetExpression'
  readonly isFair: boolean
}

export interface ParenthesisedExpression extends NodeBase {
  readonly kind: 'ParenthesisedExpression'
  readonly expression: Expression
}

/** `(e,)` or `(e1, …, en)` */
export interface TupleExpression extends NodeBase {
  readonly kind: 'TupleExpression'
  readonly elements: readonly Expression[]
}

export interface NamedTupleExpression extends NodeBase {
  readonly kind: 'NamedTupleExpression'
  readonly fields: readonly NamedTupleField[]
}

export interface NamedTupleField extends NodeBase {
  readonly kind: 'NamedTupleField'
  readonly name: Identifier
  readonly value: Expression
}

/** `keys(m)`, `values(m)`, `sizeof(c)` */
export interface CollectionCall extends NodeBase {
  readonly kind: 'CollectionCall'
  readonly operation: 'keys' | 'values' | 'sizeof'
  readonly operand: Expression
}

export interface DefaultExpression extends NodeBase {
  readonly kind: 'DefaultExpression'
  readonly type: TypeNode
}

export interface NewExpression extends NodeBase {
  readonly kind: 'NewExpression'
  readonly interface: Identifier
  readonly args: readonly Expression[]
}

export interface CallExpression extends NodeBase {
  readonly kind: 'CallExpression'
  readonly callee: Identifier
  readonly args: readonly Expression[]
}

export interface ChooseExpression extends NodeBase {
  readonly kind: 'ChooseExpression'
  readonly operand?: Expression
}

/** A bare string (`isFormat` false, no `args`) or `format("…", args)`. */
export interface StringExpression extends NodeBase {
  readonly kind: 'StringExpression'
  readonly isFormat: boolean
  /** Between the quotes, escapes not interpreted. */
  readonly raw: string
  /** Where `raw` begins: the offset after the opening quote. */
  readonly rawStart: number
  readonly args: readonly Expression[]
}

export interface FieldExpression extends NodeBase {
  readonly kind: 'FieldExpression'
  readonly target: Expression
  readonly field: Identifier
}

/** `target.3` */
export interface ItemExpression extends NodeBase {
  readonly kind: 'ItemExpression'
  readonly target: Expression
  readonly index: IntLiteral
}

export interface IndexExpression extends NodeBase {
  readonly kind: 'IndexExpression'
  readonly target: Expression
  readonly index: Expression
}

export interface UnaryExpression extends NodeBase {
  readonly kind: 'UnaryExpression'
  readonly operator: '-' | '!'
  readonly operand: Expression
}

export type BinaryOperator =
  | '*'
  | '/'
  | '%'
  | '+'
  | '-'
  | '<'
  | '>'
  | '<='
  | '>='
  | 'in'
  | '=='
  | '!='
  | '&&'
  | '||'
  | '==>'
  | '<==>'

export interface BinaryExpression extends NodeBase {
  readonly kind: 'BinaryExpression'
  readonly operator: BinaryOperator
  /** Offset of the operator token; its length is that of `operator`. */
  readonly operatorStart: number
  readonly left: Expression
  readonly right: Expression
}

/** `operand as type` or `operand to type` */
export interface CastExpression extends NodeBase {
  readonly kind: 'CastExpression'
  readonly operator: 'as' | 'to'
  readonly operand: Expression
  readonly type: TypeNode
}

export interface QuantifierExpression extends NodeBase {
  readonly kind: 'QuantifierExpression'
  readonly quantifier: 'forall' | 'exists'
  /** `forall new`: only messages sent since the loop began. */
  readonly isNew: boolean
  readonly parameters: readonly Parameter[]
  readonly body: Expression
}

/** `operand is name` */
export interface IsExpression extends NodeBase {
  readonly kind: 'IsExpression'
  readonly operand: Expression
  readonly name: Identifier
}

/** `message targets machine` */
export interface TargetsExpression extends NodeBase {
  readonly kind: 'TargetsExpression'
  readonly message: Expression
  readonly machine: Expression
}

/** `inflight e` or `sent e` */
export interface FlyingExpression extends NodeBase {
  readonly kind: 'FlyingExpression'
  readonly operator: 'inflight' | 'sent'
  readonly operand: Expression
}

/** Text that could not be parsed; the reason has been reported. */
export interface ErrorExpression extends NodeBase {
  readonly kind: 'ErrorExpression'
}
