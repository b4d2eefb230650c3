/**
 * Values of the kind that an operation needs. Static types promise the kind, but casts are
 * shallow and let null pass (checker §1.11), so that a wrong one is a fault.
 */
import { Fault, Float, type Int, PMap, PSet, Seq, Tuple, type Value } from '@parley/runtime'

export function asBool(value: Value): boolean {
  return typeof value === 'boolean' ? value : wrong(value, 'bool')
}

export function asInt(value: Value): Int {
  return typeof value === 'number' || typeof value === 'bigint' ? value : wrong(value, 'int')
}

export function asFloat(value: Value): Float {
  return value instanceof Float ? value : wrong(value, 'float')
}

export function asString(value: Value): string {
  return typeof value === 'string' ? value : wrong(value, 'string')
}

export function asTuple(value: Value): Tuple {
  return value instanceof Tuple ? value : wrong(value, 'tuple')
}

export function asMap(value: Value): PMap {
  return value instanceof PMap ? value : wrong(value, 'map')
}

export function asCollection(value: Value): Seq | PSet | PMap {
  return value instanceof Seq || value instanceof PSet || value instanceof PMap
    ? value
    : wrong(value, 'collection')
}

function wrong(value: Value, wanted: string): never {
  if (value === null) throw new Fault('F6', `null is used where a ${wanted} is needed`)
  throw new Fault('F10', `a value of another kind is used where a ${wanted} is needed`)
}
