/**
 * The executable program: tables, and handlers as ordinary functions. Made from the IR by
 * `codegen`; driven by the checker, the observer and the live runtime, which never see IR, tree or
 * source.
 *
 * Handlers run to their end at once and append what they do to the world to the outbox of their
 * machine (`machine.ts`); the engine lets these effects happen bit by bit (`execution.ts`).
 */
import type { Frame, Machine } from './machine.ts'
import type { EventRef, Tuple, Value } from './value/value.ts'

export interface Program {
  readonly name: string
  readonly files: readonly ProgramFile[]
  /** 0 is the default event of `on null`, 1 is halt. */
  readonly events: readonly EventRef[]
  /** Names as the source has them (`halt`, not `PHalt`), by event id. */
  readonly eventNames: readonly string[]
  /** Per event set: 1 at the ids of its events. */
  readonly eventSets: readonly Uint8Array[]
  readonly machines: readonly MachineTable[]
  readonly functions: readonly FunctionTable[]
  readonly interfaces: readonly InterfaceTable[]
  readonly points: readonly Point[]
  readonly tests: readonly TestTable[]
  /** The values of the global `param` variables; `start` sets them for a test. */
  readonly params: Value[]
  /** What a `param` is when the test does not set it, at the same positions. */
  readonly paramDefaults: readonly Value[]
  /** Checks the kind of an announced or bound payload, by event id; null if anything goes. */
  readonly payloadKinds: readonly (Kind | null)[]
  /** The value a missing payload becomes when announced, by event id. */
  readonly payloadDefaults: readonly (() => Value)[]
  readonly enums: readonly EnumTable[]
  /** What values of its types hold, for those who change what is inside; parts before wholes. */
  readonly types: readonly ValueType[]
  /** The types of payloads, by event id. */
  readonly payloadTypes: readonly number[]
  /** The classes of its tuples, one a shape, for those who make values of texts. */
  readonly tupleClasses: readonly (new (
    ...fields: Value[]
  ) => Tuple)[]
  /** What still matters where; worked out when it is asked for first. */
  readonly liveness: () => Liveness
  /** Null unless the program was loaded to count its statements. */
  readonly statements: StatementCounts | null
}

/** The variables that code may still read from somewhere on: 1 at their positions. */
export interface Liveness {
  /** Fields by machine and state: from where the machine rests there. */
  readonly states: readonly (readonly Uint8Array[])[]
  /** Fields by function: from inside it on, beyond a `goto` too. Empty for global functions. */
  readonly functions: readonly Uint8Array[]
  /** Locals of a function, by the block at which a frame of it has stopped. */
  locals(fn: number, block: number): Uint8Array
}

/** What the functions of a program have executed, in all executions, until somebody clears it. */
export interface StatementCounts {
  /** Of the statements, by counter. A statement over several lines may have several. */
  readonly places: readonly Place[]
  /** By counter. */
  readonly hits: Float64Array
}

/** A type as far as a search must know it. Parts are indexes into the program's types. */
export type ValueType =
  | { readonly kind: 'plain' }
  | { readonly kind: 'machine' }
  /** `enum` is an index into the program's enums. */
  | { readonly kind: 'enum'; readonly enum: number }
  /** Anything: its values say what they are. */
  | { readonly kind: 'any' }
  | { readonly kind: 'seq'; readonly element: number }
  | { readonly kind: 'set'; readonly element: number; readonly order: Order }
  | { readonly kind: 'map'; readonly key: number; readonly value: number; readonly order: Order }
  | { readonly kind: 'tuple'; readonly elements: readonly number[] }

/** A place where code may notice the order of a type's elements; null if it never does. */
export type Order = Place | null

export interface EnumTable {
  readonly name: string
  /** In declaration order. */
  readonly elements: readonly { readonly name: string; readonly value: number }[]
}

/** What code does that would come out differently if an enum's elements were interchanged. */
export interface ElementUse extends Place {
  /** The number of the one element that it tells from the others; null if it tells all apart. */
  readonly element: number | null
  /** As a clause about the place, e.g. `names K1`. */
  readonly does: string
}

/** The uses of an enum that may still happen, from where the machines of a test are. */
export interface ElementUses {
  /** From the beginning of a function. */
  ofFunction(id: number): ReadonlySet<ElementUse>
  /** When a machine rests in a state; when it enters it. */
  ofRest(machine: number, state: number): ReadonlySet<ElementUse>
  ofEntry(machine: number, state: number): ReadonlySet<ElementUse>
  /** When a machine has been created and not started. */
  ofStart(machine: number): ReadonlySet<ElementUse>
  /** The machines that can be created, the main machine first. */
  readonly created: readonly number[]
  /** The states in which a machine may come to rest. */
  restsOf(machine: number): readonly number[]
}

export interface ProgramFile {
  readonly path: string
  readonly text: string
}

/** A range of a file, in UTF-16 code units. */
export interface Place {
  readonly file: number
  readonly start: number
  readonly end: number
}

/** `<path>:<line>:<column>` of the start of a place, 1-based. */
export function locationOf(program: Pick<Program, 'files'>, place: Place): string {
  const file = program.files[place.file]
  if (file === undefined) return ''
  const before = file.text.slice(0, place.start)
  return `${file.path}:${before.split('\n').length}:${place.start - before.lastIndexOf('\n')}`
}

/** The run-time kinds that an `as` or a parameter tells apart (checker §1.11). */
export type Kind =
  | 'int'
  | 'bool'
  | 'float'
  | 'string'
  | 'event'
  | 'machine'
  | 'tuple'
  | 'namedTuple'
  | 'seq'
  | 'set'
  | 'map'
  | 'foreign'
  | 'null'
  | 'any'

/**
 * The code of a handler or function. Gets the machine, then arguments. Returns its result. When it
 * ended in raise or goto (the machine's `outcome` says which), one with a result returns nothing,
 * any other one `true`.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: emitted code without a result returns nothing
export type Code = (machine: Machine, ...args: Value[]) => Value | undefined | void

export interface FunctionTable {
  /** Index into the program's functions. */
  readonly id: number
  /** Unique in the program. */
  readonly name: string
  /** As the reference names it in messages (checker §3.1). */
  readonly referenceName: string
  readonly place: Place
  readonly code: Code
  /**
   * Instead of `code`, for a function that may wait or pause: runs from the frame's block to the
   * next stop and says how it ended. Its arguments are the frame's first locals.
   */
  readonly resume: ((machine: Machine, frame: Frame) => Progress) | null
  /** The kind that the payload must have; null for a function without parameter. */
  readonly parameter: Kind | null
  /** The types of its locals; parameters come first. */
  readonly localTypes: readonly number[]
}

/** How a resumable function stopped: `DONE` with the result in `machine.result`. */
export type Progress = typeof DONE | typeof EXIT | typeof SUSPEND | typeof CALL
export const DONE = 0
/** Ended in raise or goto. */
export const EXIT = 1
/** Waits in a `receive`, or pauses until the outbox is empty. */
export const SUSPEND = 2
/** Has pushed the frame of a callee, which is to run first. */
export const CALL = 3

export interface MachineTable {
  readonly id: number
  readonly name: string
  readonly flavour: 'machine' | 'spec' | 'scenario'
  readonly place: Place
  readonly states: readonly StateTable[]
  /** Index of the start state; −1 for a spec without one. */
  readonly start: number
  /** A new record of fields, each at its default. */
  readonly fields: () => Record<string, Value>
  readonly fieldNames: readonly string[]
  readonly fieldTypes: readonly number[]
  /** Events it may send, by id. */
  readonly sends: Uint8Array
  /** Event set id of what it receives: the permissions of `this`. */
  readonly receives: number
  /** Events a monitor observes, by id. */
  readonly observes: Uint8Array
  /** Interfaces it may create, by id. */
  readonly creates: Uint8Array
}

export interface StateTable {
  /** Position among the states of its machine. */
  readonly index: number
  readonly name: string
  readonly temperature: 'hot' | 'cold' | 'warm'
  readonly place: Place
  readonly entry: FunctionTable | null
  readonly exit: FunctionTable | null
  /** By event id; null where nothing is declared. */
  readonly actions: readonly (ActionTable | null)[]
  /** Whether it handles the default event of `on null`. */
  readonly hasDefault: boolean
  /** By event id: what a dequeue does with it. */
  readonly disposition: Uint8Array
}

/** What a dequeue does with an event in a state. */
export const TAKE = 0
export const DEFER = 1
export const IGNORE = 2

export type ActionTable =
  | { readonly kind: 'do'; readonly handler: FunctionTable; readonly place: Place }
  | {
      readonly kind: 'goto'
      readonly state: number
      readonly handler: FunctionTable | null
      readonly place: Place
    }
  | { readonly kind: 'defer' | 'ignore'; readonly place: Place }

export interface InterfaceTable {
  readonly name: string
  /** Event set id. */
  readonly receives: number
  readonly payload: Kind | null
  readonly payloadType: number
}

/** A place where the strategy decides. */
export interface Point extends Place {
  readonly kind: 'send' | 'new' | 'receive' | 'choose'
  readonly function: string
}

export interface TestTable {
  readonly kind: 'test' | 'implementation'
  readonly name: string
  /** The interface to create first; −1 if the implementation names no main machine. */
  readonly main: number
  /** Interface id → machine id, −1 where undefined. */
  readonly definitions: Int32Array
  /** Creating interface id → created interface id → implementing interface id. */
  readonly links: readonly Int32Array[]
  readonly monitors: readonly MonitorTable[]
  /** Param index and value, in the order of the test's list. */
  readonly params: readonly (readonly [number, Value])[]
  /** Works out the uses of an enum, by its index. */
  elementUses(id: number): ElementUses
}

export interface MonitorTable {
  readonly machine: number
  /** By interface id: whether its machines are watched. */
  readonly watches: Uint8Array
}
