/**
 * Rows that every program has at the same place, so that nobody has to search for them: the basic
 * types, the built-in events and the empty set of events.
 */
import type { EventId, EventSetId, IrType, TypeId } from './ir.ts'

export const NULL_TYPE: TypeId = 0
export const BOOL_TYPE: TypeId = 1
export const INT_TYPE: TypeId = 2
export const FLOAT_TYPE: TypeId = 3
export const STRING_TYPE: TypeId = 4
export const EVENT_TYPE: TypeId = 5
export const MACHINE_TYPE: TypeId = 6
export const ANY_TYPE: TypeId = 7
export const DATA_TYPE: TypeId = 8

/** The rows of the basic types, in the order of their ids. */
export const BASIC_TYPES = [
  { kind: 'null' },
  { kind: 'bool' },
  { kind: 'int' },
  { kind: 'float' },
  { kind: 'string' },
  { kind: 'event' },
  { kind: 'machine' },
  { kind: 'any' },
  { kind: 'data' },
] as const satisfies readonly IrType[]

/** The event of `on null`. */
export const NULL_EVENT: EventId = 0
export const HALT_EVENT: EventId = 1

/** The set without events. */
export const EMPTY_EVENT_SET: EventSetId = 0
