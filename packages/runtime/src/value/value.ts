/**
 * The run-time values of P (checker §1.1). Values are immutable to everyone but their one owner: a
 * collection that is not shared may be updated in place by the variable that holds it (see
 * {@link share}), which makes P's strict value semantics free of copies.
 *
 * Ints and enums are JavaScript numbers while they are exact and bigints beyond ±(2^53 − 1); so one
 * integer has one representation and `===` compares ints. Floats are boxed, which keeps them apart
 * from ints inside `any`.
 */

export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Float
  | EventRef
  | MachineRef
  | Tuple
  | Seq
  | PSet
  | PMap
  | Foreign

/** An int or enum number. */
export type Int = number | bigint

/** An IEEE double. */
export class Float {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}

/** An event name; one object per event of a program, so `===` compares events. */
export class EventRef {
  /** Index into the program's events. */
  readonly id: number
  /** As it is rendered: `PHalt` for halt. */
  readonly name: string
  constructor(id: number, name: string) {
    this.id = id
    this.name = name
  }
}

/**
 * Who a machine is: the n-th child of its parent, whatever the interleaving. One object per
 * instance of an execution, so `===` compares machines.
 */
export class Identity {
  readonly parent: Identity | null
  /** 1-based among the children of `parent`. */
  readonly ordinal: number
  /** Index into the program's machines. */
  readonly machine: number
  /** The name of the interface it was created through, as shown in logs. */
  readonly name: string
  /** The visible number, 0 until the creation has taken effect. */
  number = 0
  /** How many machines it has created. */
  children = 0
  constructor(parent: Identity | null, ordinal: number, machine: number, name: string) {
    this.parent = parent
    this.ordinal = ordinal
    this.machine = machine
    this.name = name
  }
}

/** A reference to a machine with the set of events it may be sent. */
export class MachineRef {
  readonly identity: Identity
  /** Index into the program's event sets. */
  readonly permissions: number
  constructor(identity: Identity, permissions: number) {
    this.identity = identity
    this.permissions = permissions
  }
}

/** The shape of a tuple: field names for named tuples, none for plain ones. */
export interface Shape {
  readonly size: number
  readonly names: readonly string[] | null
}

/** A tuple or named tuple. Emitted programs make subclasses with one member per field. */
export abstract class Tuple {
  abstract readonly shape: Shape
  /**
   * Set once {@link share} has been through the fields; spares a second time. Set to false by the
   * constructors of subclasses: there a store always meets the same shape of objects.
   */
  abstract isShared: boolean
  /** The field at a position, 0 ≤ position < size. */
  abstract at(position: number): Value
  /** The same tuple with another field. */
  abstract with(position: number, value: Value): Tuple
  /** Whether the other tuple has the same field names and equal fields. */
  abstract equals(other: Tuple): boolean
}

/** A sequence. Only `collections.ts` writes its members. */
export class Seq {
  readonly items: Value[]
  isShared = false
  constructor(items: Value[]) {
    this.items = items
  }
}

/** A set in insertion order. Only `collections.ts` writes its members. */
export class PSet {
  /** The elements, while there are few; otherwise empty. */
  items: Value[]
  /** Key of element → element, once there are many. */
  index: Map<Key, Value> | null
  isShared = false
  constructor(items: Value[], index: Map<Key, Value> | null) {
    this.items = items
    this.index = index
  }
}

/** A map in insertion order of its keys. Only `collections.ts` writes its members. */
export class PMap {
  /** Keys and values at equal positions, while there are few; otherwise empty. */
  keys: Value[]
  values: Value[]
  /** Key of the map key → [key, value], once there are many. */
  index: Map<Key, [Value, Value]> | null
  isShared = false
  constructor(keys: Value[], values: Value[], index: Map<Key, [Value, Value]> | null) {
    this.keys = keys
    this.values = values
    this.index = index
  }
}

/** A value of a foreign type: the host's object and what P needs to know about it. */
export class Foreign {
  readonly type: ForeignType
  readonly content: unknown
  constructor(type: ForeignType, content: unknown) {
    this.type = type
    this.content = content
  }
}

/** What a host supplies for a foreign type. */
export interface ForeignType {
  readonly name: string
  equals(a: unknown, b: unknown): boolean
  /** Equal contents have equal keys. */
  key(content: unknown): string | number
  render(content: unknown): string
}

/** What a JavaScript `Map` tells apart exactly as P's equality does; see `key.ts`. */
export type Key = null | boolean | number | bigint | string | object

/** The elements of a set in order; not to be changed. */
export function elementsOf(set: PSet): readonly Value[] {
  return set.index === null ? set.items : [...set.index.values()]
}

/** Keys and values of a map in order; not to be changed. */
export function entriesOf(map: PMap): readonly (readonly [Value, Value])[] {
  if (map.index !== null) return [...map.index.values()]
  return map.keys.map((key, at) => [key, map.values[at] as Value])
}

/**
 * Marks the collections that can be reached through a value without passing another collection as
 * shared: whoever updates one from now on copies it first. To be called whenever a value comes to
 * be held at two places.
 */
export function share<V extends Value>(value: V): V {
  if (typeof value === 'object' && value !== null) shareObject(value)
  return value
}

function shareObject(value: object): void {
  if (value instanceof Tuple) {
    if (value.isShared) return
    value.isShared = true
    for (let at = 0; at < value.shape.size; at++) share(value.at(at))
  } else if (value instanceof Seq || value instanceof PSet || value instanceof PMap) {
    value.isShared = true
  }
}
