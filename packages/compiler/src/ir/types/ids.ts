/** Names for the small integers that refer to rows of the program's tables. */

/** Index into `Program.types`. */
export type TypeId = number
/** Index into `Program.eventSets`. */
export type EventSetId = number
/** Index into `Program.enums`. */
export type EnumId = number
/** Index into `Program.foreignTypes`. */
export type ForeignTypeId = number
/** Index into `Program.events`. */
export type EventId = number
/** Index into `Program.params`. */
export type ParamId = number
/** Index into `Program.interfaces`. */
export type InterfaceId = number
/** Index into `Program.machines`. */
export type MachineId = number
/** Index into the `states` of a machine. */
export type StateId = number
/** Index into the `fields` of a machine. */
export type FieldId = number
/** Index into `Program.functions`. */
export type FunctionId = number
/** Index into the `locals` of a function. */
export type LocalId = number
/** Index into the `blocks` of a function; 0 is the entry. */
export type BlockId = number
/** Index into `Program.points`. */
export type PointId = number
/** Index into `Program.files`. */
export type FileId = number
/** Index into `Program.modules`. */
export type ModuleId = number
/** Index into `Proof.pures`. */
export type PureId = number
/** Index into `Proof.invariants`. */
export type InvariantId = number

/** A half-open range of UTF-16 code units in the file of the enclosing declaration. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A range with its file. */
export interface IrSpan extends Range {
  readonly file: FileId
}
