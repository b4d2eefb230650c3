/**
 * The syntax tree (language §2). Nodes are immutable plain data: a `kind`, the half-open range
 * `[start, end)` of the text they cover in UTF-16 code units, and their parts. Comments and white
 * space are not in the tree; they are found through the token list of the file.
 *
 * The tree is total: whatever the text, there is one `Program`. A part that could not be parsed is
 * an `Error…` node, a missing name an {@link Identifier} with an empty `name`.
 */
import type { Identifier } from './tree/base.ts'
import type {
  Declaration,
  EnumElement,
  MachineMember,
  Program,
  ProveCommand,
  RoleClause,
  StateItem,
} from './tree/declarations.ts'
import type { Expression, NamedTupleField } from './tree/expressions.ts'
import type {
  Bind,
  ModuleExpression,
  TestParameter,
  TestParameters,
  TestValue,
  TwiseClause,
} from './tree/modules.ts'
import type { Body, Handler, LValue, ReceiveCase, Statement } from './tree/statements.ts'
import type { Parameter, TypeNode } from './tree/types.ts'

export type * from './tree/base.ts'
export type * from './tree/declarations.ts'
export type * from './tree/expressions.ts'
export type * from './tree/modules.ts'
export type * from './tree/statements.ts'
export type * from './tree/types.ts'

/** Every kind of node. */
export type Node =
  | Program
  | Declaration
  | Identifier
  | EnumElement
  | RoleClause
  | MachineMember
  | Parameter
  | Body
  | Handler
  | StateItem
  | ModuleExpression
  | Bind
  | TestParameters
  | TestParameter
  | TestValue
  | TwiseClause
  | ProveCommand
  | TypeNode
  | Statement
  | ReceiveCase
  | LValue
  | Expression
  | NamedTupleField
