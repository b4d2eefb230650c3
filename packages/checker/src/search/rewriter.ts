/**
 * Values written anew by their types: with other machines and elements of enums in them and, if it
 * `forgets`, with what is in sets and maps in a fixed order wherever code never notices their
 * order.
 */
import {
  AnyTuple,
  elementsOf,
  emptyMap,
  emptySet,
  entriesOf,
  type Identity,
  MachineRef,
  mapInsert,
  PMap,
  type Program,
  PSet,
  Seq,
  setAdd,
  share,
  Tuple,
  type Value,
  type ValueType,
} from '@parley/runtime'
import type { ValueTexts } from './value-text.ts'

/** What becomes of machines, and of numbers by their type. Null leaves them as they are. */
export interface Image {
  readonly machine: ((identity: Identity) => Identity) | null
  readonly number: ((type: number, value: number) => Value) | null
}

const anything: ValueType = { kind: 'any' }

export class Rewriter {
  readonly #types: readonly ValueType[]
  /** By type, −1 for one that is not known: whether a value may hold what is put into order. */
  readonly #holdsBlind: boolean[]

  /** Leaves out what no code will ever notice. */
  readonly forgets: boolean
  /** Puts all sets and maps into a fixed order, as if nobody noticed it. */
  readonly #sortsAll: boolean

  /** Whether no code sees the order of any set, or any map: then types need not be known. */
  readonly #areBlind: { readonly set: boolean; readonly map: boolean }

  constructor({ types }: Pick<Program, 'types'>, forgets: boolean, sortsAll = false) {
    const areBlind = (kind: string) => types.every((row) => row.kind !== kind || isBlind(row))
    this.forgets = forgets
    this.#sortsAll = sortsAll
    this.#types = types
    this.#areBlind = { set: areBlind('set'), map: areBlind('map') }
    const isOpen = sortsAll || this.#areBlind.set || this.#areBlind.map
    this.#holdsBlind = closure(types, (row) => isBlind(row) || (isOpen && row.kind === 'any'))
    this.#holdsBlind[-1] = isOpen
  }

  /** Whether it puts sets or maps into order in places of a type; undefined if it is not known. */
  sorts(row: ValueType | undefined, kind: 'set' | 'map'): boolean {
    if (this.#sortsAll || !this.forgets) return this.#sortsAll
    return row?.kind === kind ? isBlind(row) : this.#areBlind[kind]
  }

  /**
   * The value with other machines, its elements sorted by their `texts` where no code sees their
   * order. The very same value if nothing changes. `type` is −1 where it is not known.
   */
  rewrite(value: Value, type: number, image: Image | null, texts: ValueTexts): Value {
    if (typeof value === 'number') return image?.number?.(type, value) ?? value
    if (value === null || typeof value !== 'object') return value
    if (image === null && !this.#sortsAll && !this.#holdsBlind[type]) return value
    const row = this.#types[type] ?? anything
    const inner = (part: Value, of: number): Value => this.rewrite(part, of, image, texts)
    if (value instanceof MachineRef) return renamed(value, image?.machine ?? null)
    if (value instanceof Seq) {
      const element = row.kind === 'seq' ? row.element : -1
      const items = changed(value.items, (item) => inner(item, element))
      return items === null ? value : share(new Seq(items))
    }
    if (value instanceof Tuple) {
      const items = Array.from({ length: value.shape.size }, (_, at) => value.at(at))
      const types = row.kind === 'tuple' ? row.elements : []
      const fields = changed(items, (item, at) => inner(item, types[at] ?? -1))
      return fields === null ? value : share(tupleLike(value, fields))
    }
    if (value instanceof PSet) {
      const items = elementsOf(value)
      const element = row.kind === 'set' ? row.element : -1
      const others = changed(items, (item) => inner(item, element))
      return this.#set(value, others, this.sorts(row, 'set'), texts)
    }
    if (value instanceof PMap) return this.#map(value, row, inner, texts)
    return value
  }

  #set(set: PSet, others: Value[] | null, isSorted: boolean, texts: ValueTexts): PSet {
    const items = others ?? [...elementsOf(set)]
    const isMoved = isSorted && sort(items, (item) => texts.write(item))
    if (others === null && !isMoved) return set
    return share(items.reduce((all: PSet, item) => setAdd(all, item), emptySet()))
  }

  #map(
    map: PMap,
    row: ValueType,
    inner: (part: Value, of: number) => Value,
    texts: ValueTexts,
  ): PMap {
    const [key, content] = row.kind === 'map' ? [row.key, row.value] : [-1, -1]
    let isChanged = false
    const entries = entriesOf(map).map(([k, v]): [Value, Value] => {
      const entry: [Value, Value] = [inner(k, key), inner(v, content)]
      isChanged ||= entry[0] !== k || entry[1] !== v
      return entry
    })
    const isMoved =
      this.sorts(row, 'map') && sort(entries, ([k, v]) => texts.write(k) + texts.write(v))
    if (!isChanged && !isMoved) return map
    return share(entries.reduce((all: PMap, [k, v]) => mapInsert(all, k, v), emptyMap()))
  }
}

/** Whether no code sees the order of a type's own elements. */
function isBlind(row: ValueType): boolean {
  return (row.kind === 'set' || row.kind === 'map') && row.order === null
}

function renamed(machine: MachineRef, image: Image['machine']): MachineRef {
  const identity = image?.(machine.identity) ?? machine.identity
  return identity === machine.identity ? machine : new MachineRef(identity, machine.permissions)
}

function tupleLike(tuple: Tuple, fields: readonly Value[]): Tuple {
  if (tuple instanceof AnyTuple) return new AnyTuple(tuple.shape, fields)
  return fields.reduce((all: Tuple, field, at) => {
    return all.at(at) === field ? all : all.with(at, field)
  }, tuple)
}

/** The items made anew; null if all of them are the same. */
function changed(
  items: readonly Value[],
  make: (item: Value, at: number) => Value,
): Value[] | null {
  const others = items.map(make)
  return others.every((other, at) => other === items[at]) ? null : others
}

/** Sorts by text; false if that changes nothing. */
function sort<T>(items: T[], textOf: (item: T) => string): boolean {
  if (items.length < 2) return false
  const keyed = items.map((item) => ({ item, text: textOf(item) }))
  keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  if (keyed.every(({ item }, at) => item === items[at])) return false
  for (const [at, { item }] of keyed.entries()) items[at] = item
  return true
}

/** Types for which `test` holds somewhere inside. */
function closure(types: readonly ValueType[], test: (row: ValueType) => boolean): boolean[] {
  const found: boolean[] = []
  const visit = (id: number): boolean => {
    const row = types[id]
    if (row === undefined) return false
    found[id] ??= test(row) || partsOf(row).some(visit)
    return found[id] as boolean
  }
  types.forEach((_, id) => {
    visit(id)
  })
  return found
}

function partsOf(row: ValueType): readonly number[] {
  switch (row.kind) {
    case 'seq':
    case 'set':
      return [row.element]
    case 'map':
      return [row.key, row.value]
    case 'tuple':
      return row.elements
    default:
      return []
  }
}
