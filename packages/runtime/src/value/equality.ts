/** Equality of values (checker §1.4): structural, kinds never mix except int with enum. */
import { keyOf } from './key.ts'
import {
  entriesOf,
  Float,
  Foreign,
  MachineRef,
  PMap,
  PSet,
  Seq,
  Tuple,
  type Value,
} from './value.ts'

/** Whether two values are equal. Values of different kinds are unequal, never a fault. */
export function equals(a: Value, b: Value): boolean {
  if (a === b) return !(a instanceof Float) || !Number.isNaN(a.value)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a instanceof MachineRef) return b instanceof MachineRef && a.identity === b.identity
  if (a instanceof Tuple) return b instanceof Tuple && a.equals(b)
  if (a instanceof Float) return b instanceof Float && a.value === b.value
  if (a instanceof Seq) return b instanceof Seq && equalItems(a.items, b.items)
  if (a instanceof PSet) return b instanceof PSet && equalSets(a, b)
  if (a instanceof PMap) return b instanceof PMap && equalMaps(a, b)
  if (a instanceof Foreign) {
    return b instanceof Foreign && a.type === b.type && a.type.equals(a.content, b.content)
  }
  return false
}

function equalItems(a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (!equals(a[at] as Value, b[at] as Value)) return false
  return true
}

/** The position of a value among others by equality, −1 if absent. */
export function positionOf(items: readonly Value[], value: Value): number {
  if (typeof value !== 'object' || value === null) return items.indexOf(value)
  if (value instanceof MachineRef) return positionOfMachine(items, value)
  for (let at = 0; at < items.length; at++) if (equals(items[at] as Value, value)) return at
  return -1
}

function positionOfMachine(items: readonly Value[], { identity }: MachineRef): number {
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    if (item instanceof MachineRef && item.identity === identity) return at
  }
  return -1
}

function equalSets(a: PSet, b: PSet): boolean {
  if (a.index !== null && b.index !== null) {
    if (a.index.size !== b.index.size) return false
    for (const key of a.index.keys()) if (!b.index.has(key)) return false
    return true
  }
  const size = a.index === null ? a.items.length : a.index.size
  if (size !== (b.index === null ? b.items.length : b.index.size)) return false
  const [some, other] = a.index === null ? [a, b] : [b, a]
  return some.items.every((item) => setHas(other, item))
}

function setHas(set: PSet, item: Value): boolean {
  return set.index === null ? positionOf(set.items, item) >= 0 : set.index.has(keyOf(item))
}

function equalMaps(a: PMap, b: PMap): boolean {
  const size = a.index === null ? a.keys.length : a.index.size
  if (size !== (b.index === null ? b.keys.length : b.index.size)) return false
  return entriesOf(a).every(([key, value]) => {
    const other = lookUp(b, key)
    return other !== undefined && equals(value, other)
  })
}

function lookUp(map: PMap, key: Value): Value | undefined {
  if (map.index !== null) return map.index.get(keyOf(key))?.[1]
  const at = positionOf(map.keys, key)
  return at < 0 ? undefined : map.values[at]
}
