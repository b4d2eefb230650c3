/** What the lowering of code and formulas looks up and writes to. */
import type { SemanticModel } from '../../semantics/model.ts'
import type { AnySymbol, FunctionSymbol, VariableSymbol } from '../../semantics/symbol.ts'
import type { Expression, Identifier, LValue } from '../../syntax/tree.ts'
import type {
  BlockId,
  FieldId,
  FunctionId,
  IrExpression,
  IrFunction,
  IrPlace,
  IrPoint,
  IrType,
  LocalId,
  MachineId,
  ParamId,
  PointId,
  Range,
  TypeId,
} from '../ir.ts'
import { NULL_TYPE } from '../well-known.ts'
import type { CodeBuilder } from './code-builder.ts'
import { expect, type SymbolIds } from './symbol-ids.ts'
import type { TypeTable } from './types.ts'

/** The whole program while it is lowered. */
export interface Lowering {
  readonly model: SemanticModel
  readonly ids: SymbolIds
  readonly types: TypeTable
  /** Filled function by function, in order. */
  readonly points: IrPoint[]
  readonly functions: IrFunction[]
}

/** Where a variable is. */
export type Slot =
  | { readonly kind: 'local'; readonly local: LocalId }
  | { readonly kind: 'field'; readonly field: FieldId; readonly machine: MachineId }
  | { readonly kind: 'param'; readonly param: ParamId }
  | { readonly kind: 'bound'; readonly index: number }
  | { readonly kind: 'pureParameter'; readonly index: number }

/** The surroundings of an expression. */
export interface Scope {
  readonly lowering: Lowering
  /** Locals, bound variables and parameters of pure functions; fields and params are global. */
  readonly variables: Map<VariableSymbol, Slot>
  /** Where effects go; absent in formulas, which have none. */
  readonly code?: Code
  /** How many quantified variables are around. */
  readonly boundCount: number
}

/** The function that is being lowered. */
export interface Code {
  readonly builder: CodeBuilder
  readonly symbol: FunctionSymbol
  readonly id: FunctionId
  /** Whether an expression calls, creates or chooses; filled on demand. */
  readonly effects: Map<Expression, boolean>
  /** Where `break` and `continue` go. */
  exits: { readonly breakTo?: BlockId; readonly continueTo?: BlockId }
}

/** The surroundings of a statement. */
export type CodeScope = Scope & { readonly code: Code }

/** The id of the type of a checked expression or lvalue. */
export function typeOf(scope: Scope, node: Expression | LValue): TypeId {
  const { model, types } = scope.lowering
  return types.of(expect(model.types.get(node), `type of ${node.kind}`))
}

/** The row of a type. */
export function typeRow(scope: Scope, type: TypeId): IrType {
  return scope.lowering.types.row(type)
}

/** What a name stands for. */
export function symbolOf(scope: Scope, name: Identifier): AnySymbol {
  return expect(scope.lowering.model.symbols.get(name), name.name)
}

/** Where a variable is. */
export function slotOf(scope: Scope, variable: VariableSymbol): Slot {
  const known = scope.variables.get(variable)
  if (known !== undefined) return known
  const { fields, params } = scope.lowering.ids
  const field = fields.get(variable)
  if (field !== undefined) return { kind: 'field', ...field }
  return { kind: 'param', param: expect(params.get(variable), variable.name) }
}

/** Adds a scheduling point or choice of the function. */
export function newPoint(scope: CodeScope, kind: IrPoint['kind'], range: Range): PointId {
  const { start, end } = range
  return scope.lowering.points.push({ kind, function: scope.code.id, start, end }) - 1
}

/** Keeps a value in a new temporary; returns the read of it. */
export function saveValue(scope: CodeScope, value: IrExpression): IrExpression {
  const { start, end, type } = value
  const { builder } = scope.code
  const local = builder.newLocal('', type, value)
  builder.emit({ kind: 'assign', target: localPlace(local, type, value), value, start, end })
  return { kind: 'local', local, type, start, end }
}

/** The place of a whole local. */
export function localPlace(local: LocalId, type: TypeId, { start, end }: Range): IrPlace {
  return { root: { kind: 'local', local }, path: [], type, start, end }
}

/** The `null` value. */
export function nullConstant({ start, end }: Range): IrExpression {
  return { kind: 'null', type: NULL_TYPE, start, end }
}

/** Only the range of a node. */
export function rangeOf({ start, end }: Range): Range {
  return { start, end }
}
