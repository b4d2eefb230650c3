/**
 * Relations between types: canonical forms, permissions, assignability (language §4.1, §4.3, §4.4).
 *
 * All functions are recursive over types; `resolveType` bounds the depth and the size of what a
 * program can write, so neither the stack nor the time is a concern here.
 */
import { ordinal } from '../source/ordinal.ts'
import { unreachable } from '../source/unreachable.ts'
import type { EventSet } from './symbol.ts'
import type { NamedTupleType, PermissionType, Type } from './type.ts'
import { mapType, namedTupleType, tupleType } from './types.ts'

/**
 * Whether a value of type `source` may go into a place of type `target`. Typedefs are expanded on
 * both sides (the reference forgets some, language §E). The error type goes everywhere, but only as
 * a whole: `(<error>,int)` does not go into `(int,int)` (language §5.3).
 */
export function isAssignable(target: Type, source: Type): boolean {
  const from = canonical(source)
  return from.kind === 'error' || accepts(canonical(target), from)
}

/** Whether each type is assignable to the other. */
export function isSameType(a: Type, b: Type): boolean {
  return isAssignable(a, b) && isAssignable(b, a)
}

/** Whether one of the types is assignable to the other. */
export function isComparable(a: Type, b: Type): boolean {
  return isAssignable(a, b) || isAssignable(b, a)
}

/** The type with all typedefs expanded. Returns the same object if there are none. */
export function canonical(type: Type): Type {
  switch (type.kind) {
    case 'alias':
      return type.symbol.canonical
    case 'seq':
    case 'set': {
      const element = canonical(type.element)
      return element === type.element ? type : { kind: type.kind, element }
    }
    case 'map': {
      const key = canonical(type.key)
      const value = canonical(type.value)
      return key === type.key && value === type.value ? type : mapType(key, value)
    }
    case 'tuple': {
      const elements = type.elements.map(canonical)
      return elements.every((element, at) => element === type.elements[at])
        ? type
        : tupleType(elements)
    }
    case 'namedTuple': {
      const fields = type.fields.map(({ name, type }) => ({ name, type: canonical(type) }))
      return fields.every((field, at) => field.type === type.fields[at]!.type)
        ? type
        : namedTupleType(fields)
    }
    default:
      return type
  }
}

/** The events that references inside a value of this type may be sent; §4.3. */
export function permissions(type: Type): EventSet | 'unbounded' {
  const parts: EventSet[] = []
  if (!collectPermissions(canonical(type), parts)) return 'unbounded'
  const whole = parts.length === 1 ? parts[0] : parts.find((part) => part.isUniversal)
  if (whole !== undefined) return whole
  return eventSet(parts.flatMap((part) => [...part.names]))
}

/** The permission set of a reference; empty for specs. */
export function permissionsOf(type: PermissionType): EventSet {
  const { symbol } = type
  switch (symbol.kind) {
    case 'interface':
    case 'machine':
      return symbol.receives
    case 'eventSet':
      return eventSet(symbol.events.map((event) => event.name))
    case 'event':
      return eventSet([symbol.name])
    default:
      return unreachable(symbol)
  }
}

/** An event set of these names, in ordinal order and without repeats. */
export function eventSet(names: Iterable<string>, isUniversal = false): EventSet {
  return { names: new Set([...names].sort(ordinal)), isUniversal }
}

/** Whether two sets have the same names (language §4.3). */
export function isSameEventSet(a: EventSet, b: EventSet): boolean {
  if (a === b || (a.isUniversal && b.isUniversal)) return true
  if (a.names.size !== b.names.size) return false
  for (const name of a.names) if (!b.names.has(name)) return false
  return true
}

/** Adds the permission sets of the parts of a canonical type; false if one is unbounded. */
function collectPermissions(type: Type, parts: EventSet[]): boolean {
  switch (type.kind) {
    case 'any':
    case 'machine':
    case 'foreign':
      return false
    case 'permission':
      parts.push(permissionsOf(type))
      return true
    case 'seq':
    case 'set':
      return collectPermissions(type.element, parts)
    case 'map':
      return collectPermissions(type.key, parts) && collectPermissions(type.value, parts)
    case 'tuple':
      return type.elements.every((element) => collectPermissions(element, parts))
    case 'namedTuple':
      return type.fields.every((field) => collectPermissions(field.type, parts))
    default:
      return true
  }
}

/** `target ← source` on canonical types, row by row of §4.4. */
function accepts(target: Type, source: Type): boolean {
  if (target === source) return true
  switch (target.kind) {
    case 'any':
    case 'error':
      return true
    case 'machine':
      return source.kind === 'machine' || source.kind === 'null' || source.kind === 'permission'
    case 'event':
      return source.kind === 'event' || source.kind === 'null'
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'null':
      return source.kind === target.kind
    case 'data':
      return isData(source)
    case 'enum':
      return source.kind === 'enum' && source.symbol === target.symbol
    case 'foreign':
      return source.kind === 'foreign' && source.symbol === target.symbol
    case 'permission':
      return (
        source.kind === 'permission' && isSameEventSet(permissionsOf(target), permissionsOf(source))
      )
    case 'seq':
    case 'set':
      return source.kind === target.kind && accepts(target.element, source.element)
    case 'map':
      return (
        source.kind === 'map' &&
        accepts(target.key, source.key) &&
        accepts(target.value, source.value)
      )
    case 'tuple':
      return source.kind === 'tuple' && areAccepted(target.elements, source.elements)
    case 'namedTuple':
      return source.kind === 'namedTuple' && areFieldsAccepted(target, source)
    case 'alias':
      return accepts(target.symbol.canonical, source)
    default:
      return unreachable(target)
  }
}

function isData(source: Type): boolean {
  const set = permissions(source)
  return set !== 'unbounded' && set.names.size === 0
}

function areAccepted(targets: readonly Type[], sources: readonly Type[]): boolean {
  return (
    targets.length === sources.length &&
    targets.every((target, at) => accepts(target, sources[at]!))
  )
}

function areFieldsAccepted(target: NamedTupleType, source: NamedTupleType): boolean {
  return (
    target.fields.length === source.fields.length &&
    target.fields.every((field, at) => {
      const other = source.fields[at]!
      return field.name === other.name && accepts(field.type, other.type)
    })
  )
}
