/**
 * Expressions of the IR. They have no effects: no call of a P function, no choice, no creation, no
 * waiting. They may fault (index out of range, missing key, null, division by zero, failed cast);
 * operands are evaluated left to right, `and`, `or` and `implies` stop early. Values are immutable,
 * so nothing is ever copied.
 */
import type {
  EnumId,
  EventId,
  FieldId,
  FunctionId,
  InvariantId,
  LocalId,
  MachineId,
  ParamId,
  PureId,
  Range,
  StateId,
  TypeId,
} from './ids.ts'

/** Every expression has its static type and the source text it comes from. */
interface Typed extends Range {
  readonly type: TypeId
}

export type IrExpression =
  | IrConstant
  | IrRead
  | IrOperation
  | IrCollectionExpression
  | IrConversion
  | IrFormula

// ------------------------------------------------------------------------------- constants

export type IrConstant =
  | (Typed & { readonly kind: 'bool'; readonly value: boolean })
  /** 0 ≤ value ≤ 2^31 − 1 */
  | (Typed & { readonly kind: 'int'; readonly value: number })
  /** Finite. */
  | (Typed & { readonly kind: 'float'; readonly value: number })
  /** `value` has its escapes and doubled braces resolved. */
  | (Typed & { readonly kind: 'string'; readonly value: string })
  | (Typed & { readonly kind: 'null' })
  /** An enum element by its number; `element` is its name. */
  | (Typed & {
      readonly kind: 'enum'
      readonly enum: EnumId
      readonly element: string
      readonly value: number
    })
  | (Typed & { readonly kind: 'event'; readonly event: EventId })
  /** The default value of `type` (language §4.5). */
  | (Typed & { readonly kind: 'default' })

// ------------------------------------------------------------------------------- variables

export type IrRead =
  | (Typed & { readonly kind: 'local'; readonly local: LocalId })
  /** A field of the executing machine or monitor. */
  | (Typed & { readonly kind: 'field'; readonly field: FieldId })
  /** A global `param`. */
  | (Typed & { readonly kind: 'param'; readonly param: ParamId })
  /** The executing machine's reference. */
  | (Typed & { readonly kind: 'this' })

// ------------------------------------------------------------------------------ operations

export type IrUnaryOperator = 'negate' | 'not'

/**
 * `add … modulo` on two ints or two floats (64-bit wrapping, IEEE double); `concat` on strings;
 * `less … greaterOrEqual` on two ints, floats or strings; `equal`, `notEqual` on anything.
 */
export type IrBinaryOperator =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'modulo'
  | 'concat'
  | 'less'
  | 'lessOrEqual'
  | 'greater'
  | 'greaterOrEqual'
  | 'equal'
  | 'notEqual'
  | 'and'
  | 'or'
  | 'implies'
  | 'iff'

export type IrOperation =
  | (Typed & {
      readonly kind: 'unary'
      readonly operator: IrUnaryOperator
      readonly operand: IrExpression
    })
  | (Typed & {
      readonly kind: 'binary'
      readonly operator: IrBinaryOperator
      readonly left: IrExpression
      readonly right: IrExpression
    })
  /** Tuples and named tuples; names come from the type. */
  | (Typed & { readonly kind: 'tuple'; readonly elements: readonly IrExpression[] })
  /** The field at a position of a tuple or named tuple. */
  | (Typed & { readonly kind: 'select'; readonly tuple: IrExpression; readonly index: number })
  /** Texts and the plain renderings of arguments, concatenated (checker §1.7, §1.13). */
  | (Typed & { readonly kind: 'format'; readonly parts: readonly (string | IrExpression)[] })

// ----------------------------------------------------------------------------- collections

export type IrCollectionExpression =
  /** Element of a sequence or set at a position, value of a map at a key. */
  | (Typed & {
      readonly kind: 'element'
      readonly collection: IrExpression
      readonly index: IrExpression
    })
  | (Typed & {
      readonly kind: 'contains'
      readonly item: IrExpression
      readonly collection: IrExpression
    })
  | (Typed & { readonly kind: 'size'; readonly collection: IrExpression })
  | (Typed & { readonly kind: 'keys'; readonly map: IrExpression })
  | (Typed & { readonly kind: 'values'; readonly map: IrExpression })

// ----------------------------------------------------------------------------- conversions

export type IrConversion =
  /** To a type that holds every value of the operand's type; never faults. */
  | (Typed & { readonly kind: 'widen'; readonly operand: IrExpression })
  /** `as`: checked at run time (checker §1.11). */
  | (Typed & { readonly kind: 'cast'; readonly operand: IrExpression })
  | (Typed & {
      readonly kind: 'convert'
      readonly conversion: 'intToFloat' | 'floatToInt' | 'enumToInt'
      readonly operand: IrExpression
    })
  /** `to I`: narrows the permissions of a reference, checked at run time. */
  | (Typed & { readonly kind: 'restrict'; readonly operand: IrExpression })

// -------------------------------------------------------------- formulas (verifier, §11)

/** A variable bound by a quantifier; `bound` nodes count them from the outermost binder. */
export interface IrBound {
  readonly name: string
  readonly type: TypeId
}

/** Only in formulas: invariants, axioms, contracts, loop invariants, pure functions, asserts. */
export type IrFormula =
  | (Typed & { readonly kind: 'bound'; readonly index: number })
  | (Typed & {
      readonly kind: 'quantifier'
      readonly quantifier: 'forall' | 'exists'
      /** `forall new`: over messages sent since the loop began. */
      readonly isNew: boolean
      readonly variables: readonly IrBound[]
      readonly body: IrExpression
    })
  | (Typed & {
      readonly kind: 'pureCall'
      readonly pure: PureId
      readonly args: readonly IrExpression[]
    })
  /** A parameter of the pure function whose body this is in. */
  | (Typed & { readonly kind: 'pureParameter'; readonly index: number })
  | (Typed & {
      readonly kind: 'isMachine'
      readonly operand: IrExpression
      readonly machine: MachineId
    })
  | (Typed & { readonly kind: 'isEvent'; readonly operand: IrExpression; readonly event: EventId })
  | (Typed & {
      readonly kind: 'isState'
      readonly operand: IrExpression
      readonly machine: MachineId
      readonly state: StateId
    })
  | (Typed & {
      readonly kind: 'targets'
      readonly message: IrExpression
      readonly machine: IrExpression
    })
  | (Typed & { readonly kind: 'inflight'; readonly message: IrExpression })
  | (Typed & { readonly kind: 'sent'; readonly message: IrExpression })
  /** A field of the machine that `target` refers to. */
  | (Typed & {
      readonly kind: 'machineField'
      readonly target: IrExpression
      readonly machine: MachineId
      readonly field: FieldId
    })
  /** A field of a message's payload; `event` declares the payload. */
  | (Typed & {
      readonly kind: 'messageField'
      readonly message: IrExpression
      readonly event: EventId
      readonly index: number
    })
  /** The single instance of a spec, as a reference. */
  | (Typed & { readonly kind: 'spec'; readonly machine: MachineId })
  | (Typed & { readonly kind: 'specField'; readonly machine: MachineId; readonly field: FieldId })
  /** An invariant used as a formula. */
  | (Typed & { readonly kind: 'invariant'; readonly invariant: InvariantId })
  /** A call of a function with code: provers use the function's contract or its code. */
  | (Typed & {
      readonly kind: 'functionCall'
      readonly function: FunctionId
      readonly args: readonly IrExpression[]
    })
  /** What `$`, `choose` or `new` would give: unknown, since formulas have no effects. */
  | (Typed & { readonly kind: 'arbitrary' })
