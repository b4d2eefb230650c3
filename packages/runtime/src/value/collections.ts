/**
 * Operations on sequences, sets and maps (checker §1.9). Those that change a collection return the
 * collection to store back: the same one, updated in place, when it is not shared, else a copy.
 * Sets and maps keep insertion order; an element removed and added again comes last.
 */
import { positionOf } from './equality.ts'
import { Fault } from './fault.ts'
import { keyOf } from './key.ts'
import { plain } from './render.ts'
import { elementsOf, type Int, type Key, PMap, PSet, Seq, share, type Value } from './value.ts'

/** Up to this many elements are searched one by one; beyond, by key. */
const FEW = 8

// ------------------------------------------------------------------------------- sequences

/** A sequence that may be updated in place. */
function ownSeq(seq: Seq): Seq {
  if (!seq.isShared) return seq
  for (const item of seq.items) share(item)
  return new Seq(seq.items.slice())
}

export function seqGet(seq: Seq, index: Int): Value {
  const value = (notNull(seq) as Seq).items[index as number]
  return value === undefined ? outside(seq.items.length, index) : value
}

export function seqSet(seq: Seq, index: Int, value: Value): Seq {
  checkIndex(notNull(seq).items.length, index)
  const own = ownSeq(seq)
  own.items[index as number] = value
  return own
}

/** Replaces an element by what `change` makes of it. */
export function seqUpdate(seq: Seq, index: Int, change: (old: Value) => Value): Seq {
  checkIndex(notNull(seq).items.length, index)
  const own = ownSeq(seq)
  own.items[index as number] = change(own.items[index as number] as Value)
  return own
}

/** Inserts before position `index`, 0 ≤ index ≤ size. */
export function seqInsert(seq: Seq, index: Int, value: Value): Seq {
  const size = notNull(seq).items.length
  if (typeof index !== 'number' || index < 0 || index > size) {
    throw new Fault('F1', `cannot insert at position ${index} of a sequence of size ${size}`)
  }
  const own = ownSeq(seq)
  if (index === size) own.items.push(value)
  else own.items.splice(index, 0, value)
  return own
}

export function seqRemove(seq: Seq, index: Int): Seq {
  checkIndex(notNull(seq).items.length, index)
  const own = ownSeq(seq)
  own.items.splice(index as number, 1)
  return own
}

export function seqHas(seq: Seq, item: Value): boolean {
  return positionOf(notNull(seq).items, item) >= 0
}

function checkIndex(size: number, index: Int): void {
  if (typeof index !== 'number' || index < 0 || index >= size) outside(size, index)
}

function outside(size: number, index: Int): never {
  throw new Fault('F2', `index ${index} is outside a sequence of size ${size}`)
}

// ------------------------------------------------------------------------------------ sets

export function emptySet(): PSet {
  return new PSet([], null)
}

export function setSize(set: PSet): number {
  return notNull(set).index === null ? set.items.length : (set.index as Map<Key, Value>).size
}

/** The elements in order; not to be changed. */
export function setItems(set: PSet): readonly Value[] {
  return elementsOf(notNull(set))
}

export function setHas(set: PSet, item: Value): boolean {
  if (notNull(set).index === null) return positionOf(set.items, item) >= 0
  return (set.index as Map<Key, Value>).has(keyOf(item))
}

/** The element at a position in the order. */
export function setGet(set: PSet, index: Int): Value {
  const items = setItems(set)
  if (typeof index !== 'number' || index < 0 || index >= items.length) {
    throw new Fault('F3', `index ${index} is outside a set of size ${items.length}`)
  }
  return items[index] as Value
}

function ownSet(set: PSet): PSet {
  if (!set.isShared) return set
  for (const item of setItems(set)) share(item)
  return new PSet(set.items.slice(), set.index === null ? null : new Map(set.index))
}

/** Adds; an equal element that is there already stays. Faults F8 on null. */
export function setAdd(set: PSet, item: Value): PSet {
  if (item === null) throw new Fault('F8', 'null cannot be an element of a set')
  if (setHas(set, item)) return set
  const own = ownSet(set)
  if (own.index === null) {
    own.items.push(item)
    if (own.items.length > FEW) {
      own.index = new Map(own.items.map((each) => [keyOf(each), each]))
      own.items = []
    }
  } else own.index.set(keyOf(item), item)
  return own
}

export function setRemove(set: PSet, item: Value): PSet {
  if (!setHas(set, item)) return set
  const own = ownSet(set)
  if (own.index === null) own.items.splice(positionOf(own.items, item), 1)
  else own.index.delete(keyOf(item))
  return own
}

// ------------------------------------------------------------------------------------ maps

export function emptyMap(): PMap {
  return new PMap([], [], null)
}

export function mapSize(map: PMap): number {
  return notNull(map).index === null
    ? map.keys.length
    : (map.index as Map<Key, [Value, Value]>).size
}

/** Keys in order; not to be changed. */
export function mapKeys(map: PMap): readonly Value[] {
  if (notNull(map).index === null) return map.keys
  return [...(map.index as Map<Key, [Value, Value]>).values()].map(([key]) => key)
}

/** Values in the order of the keys; not to be changed. */
export function mapValues(map: PMap): readonly Value[] {
  if (notNull(map).index === null) return map.values
  return [...(map.index as Map<Key, [Value, Value]>).values()].map(([, value]) => value)
}

/** `keys(m)`: a fresh sequence. */
export function keysOf(map: PMap): Seq {
  return new Seq(mapKeys(map).map(share))
}

/** `values(m)`: a fresh sequence. */
export function valuesOf(map: PMap): Seq {
  return new Seq(mapValues(map).map(share))
}

function checkKey(map: PMap, key: Value): void {
  if (key === null) throw new Fault('F7', 'null cannot be a key of a map')
  notNull(map)
}

function find(map: PMap, key: Value): Value | undefined {
  checkKey(map, key)
  if (map.index !== null) return map.index.get(keyOf(key))?.[1]
  const at = positionOf(map.keys, key)
  return at < 0 ? undefined : map.values[at]
}

export function mapHas(map: PMap, key: Value): boolean {
  return find(map, key) !== undefined
}

/** Faults F5 on a missing key, F7 on null. */
export function mapGet(map: PMap, key: Value): Value {
  const value = find(map, key)
  return value === undefined ? missing(key) : value
}

function missing(key: Value): never {
  throw new Fault('F5', () => `The given key '${plain(key)}' was not present in the dictionary.`)
}

function ownMap(map: PMap): PMap {
  if (!map.isShared) return map
  for (const key of mapKeys(map)) share(key)
  for (const value of mapValues(map)) share(value)
  if (map.index === null) return new PMap(map.keys.slice(), map.values.slice(), null)
  const copy = new Map<Key, [Value, Value]>()
  for (const [key, [mapKey, value]] of map.index) copy.set(key, [mapKey, value])
  return new PMap([], [], copy)
}

/** `m[k] = v`: adds or overwrites. */
export function mapSet(map: PMap, key: Value, value: Value): PMap {
  checkKey(map, key)
  if (map.index === null) {
    const at = positionOf(map.keys, key)
    const own = ownMap(map)
    if (at < 0) return append(own, key, value)
    own.values[at] = value
    return own
  }
  if (!map.index.has(keyOf(key))) return append(ownMap(map), key, value)
  const own = ownMap(map)
  entryOf(own, key)[1] = value
  return own
}

/** Replaces the value at a key by what `change` makes of it. */
export function mapUpdate(map: PMap, key: Value, change: (old: Value) => Value): PMap {
  checkKey(map, key)
  // The old value is read last, since copying the map shares what is inside.
  if (map.index === null) {
    const at = positionOf(map.keys, key)
    if (at < 0) missing(key)
    const own = ownMap(map)
    own.values[at] = change(own.values[at] as Value)
    return own
  }
  if (!map.index.has(keyOf(key))) missing(key)
  const own = ownMap(map)
  const entry = entryOf(own, key)
  entry[1] = change(entry[1])
  return own
}

function entryOf({ index }: PMap, key: Value): [Value, Value] {
  return index?.get(keyOf(key)) as [Value, Value]
}

const keyIsThere = 'An item with the same key has already been added.'

/** `m += (k, v)`: faults F4 if the key is there already. */
export function mapInsert(map: PMap, key: Value, value: Value): PMap {
  if (find(map, key) !== undefined) {
    throw new Fault('F4', () => `${keyIsThere} Key: ${plain(key)}`)
  }
  return append(ownMap(map), key, value)
}

export function mapRemove(map: PMap, key: Value): PMap {
  if (find(map, key) === undefined) return map
  const own = ownMap(map)
  if (own.index === null) {
    const at = positionOf(own.keys, key)
    own.keys.splice(at, 1)
    own.values.splice(at, 1)
  } else own.index.delete(keyOf(key))
  return own
}

function append(own: PMap, key: Value, value: Value): PMap {
  if (own.index !== null) own.index.set(keyOf(key), [key, value])
  else {
    own.keys.push(key)
    own.values.push(value)
    if (own.keys.length > FEW) {
      own.index = new Map(
        own.keys.map((each, at) => [keyOf(each), [each, own.values[at] as Value]]),
      )
      own.keys = []
      own.values = []
    }
  }
  return own
}

// --------------------------------------------------------------------------------- general

/** `sizeof(c)` */
export function sizeOf(collection: Seq | PSet | PMap): number {
  if (collection instanceof Seq) return collection.items.length
  return collection instanceof PSet ? setSize(collection) : mapSize(collection)
}

/** `item in collection` */
export function contains(item: Value, collection: Seq | PSet | PMap): boolean {
  if (collection instanceof Seq) return seqHas(collection, item)
  return collection instanceof PSet ? setHas(collection, item) : mapHas(collection, item)
}

function notNull<C>(collection: C | null): C {
  if (collection === null) throw new Fault('F6', 'null is used where a collection is needed')
  return collection
}
