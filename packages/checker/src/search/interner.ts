/**
 * Components by number: equal keys have equal numbers, so comparing components is comparing ints.
 */
import type { Hash } from './hash.ts'
import { TupleIndex } from './tuple-index.ts'

/**
 * Agrees with other workers on who gets the next number: `find` looks again when everything others
 * have made is known, and `encode` writes down what is new for them.
 */
export type Claim = (
  kind: ComponentKind,
  encode: () => unknown,
  find: () => number | undefined,
) => number | undefined

/** In an order in which each kind only needs those before it. */
export type ComponentKind = 'slot' | 'message' | 'effect' | 'local' | 'configuration' | 'order'

/** What it takes to write a component down, and to find it again. */
export interface Ways<T> {
  /** As plain data of which it can be made again. */
  encode(item: T): unknown
  /** The ints that tell it from others of its kind. */
  keyOf(item: T): Int32Array
}

/** One kind of components. Number 0 is taken by `none`, whose hash is zero. */
export class Interner<T> {
  readonly items: T[]
  low: Int32Array = new Int32Array(1024)
  high: Int32Array = new Int32Array(1024)
  /** Set when other workers number the same components. */
  claim: Claim | null = null
  readonly kind: ComponentKind
  readonly #ids = new TupleIndex()
  /** Where the keys of components are in the index. */
  #places: Int32Array = new Int32Array(1024)
  readonly #ways: Ways<T>
  /** Bytes of each component. */
  readonly #sizes: number[] = [0]
  #size = 0
  /** Numbers of components that were dropped, which the next ones get. */
  readonly #free: number[] = []

  constructor(kind: ComponentKind, none: T, ways: Ways<T>) {
    this.kind = kind
    this.items = [none]
    this.#ways = ways
  }

  /** Numbers that were given, those of dropped components among them. */
  get count(): number {
    return this.items.length
  }

  /** Bytes that the components take: an estimate. */
  get bytes(): number {
    return this.#size + this.#ids.bytes + 28 * this.items.length
  }

  /** The number of the component whose key begins an array; −1 if it has none yet. */
  find(key: Int32Array, length: number): number {
    return this.#ids.get(key, 0, length)
  }

  /** Copies the key of a component to the beginning of an array. */
  copyKey(id: number, to: Int32Array): void {
    const place = this.#places[id] as number
    const { ints } = this.#ids
    const length = ints[place - 1] as number
    for (let at = 0; at < length; at++) to[at] = ints[place + at] as number
  }

  /** Gives a component the next number; `size` is how many bytes it takes, roughly. */
  add(key: Int32Array, item: T, hash: Hash, size: number): number {
    const claimed = this.claim?.(
      this.kind,
      () => this.#ways.encode(item),
      () => this.#found(key),
    )
    if (claimed !== undefined) return claimed
    const id = this.#free.pop() ?? this.#append()
    this.items[id] = item
    this.#places[id] = this.#ids.set(key, 0, key.length, id)
    this.low[id] = hash.low
    this.high[id] = hash.high
    this.#sizes[id] = size
    this.#size += size
    return id
  }

  #found(key: Int32Array): number | undefined {
    const known = this.find(key, key.length)
    return known < 0 ? undefined : known
  }

  #append(): number {
    const id = this.items.length
    this.items.push(this.items[0] as T)
    this.#sizes.push(0)
    if (id === this.low.length) this.#grow()
    return id
  }

  /** Takes a number for nothing: in the search that goes on here it belonged to nobody. */
  skip(): void {
    this.claim?.(
      this.kind,
      () => null,
      () => undefined,
    )
    this.#append()
  }

  /** Drops all components but those that are used; their numbers are given to others. */
  drop(isUsed: Uint8Array): void {
    this.#free.length = 0
    this.#ids.clear()
    for (let id = this.items.length - 1; id > 0; id--) {
      if (isUsed[id] === 1) {
        const key = this.#ways.keyOf(this.items[id] as T)
        this.#places[id] = this.#ids.set(key, 0, key.length, id)
        continue
      }
      this.#free.push(id)
      this.#size -= this.#sizes[id] as number
      this.#sizes[id] = 0
      this.items[id] = this.items[0] as T
      this.low[id] = 0
      this.high[id] = 0
    }
  }

  /** All components as plain data, in the order of their numbers; null for numbers of nobody. */
  *encoded(): Generator<unknown> {
    for (let id = 1; id < this.items.length; id++) {
      const isNobody = this.items[id] === this.items[0]
      yield isNobody ? null : this.#ways.encode(this.items[id] as T)
    }
  }

  hashOf(id: number): Hash {
    return { low: this.low[id] as number, high: this.high[id] as number }
  }

  #grow(): void {
    const low = new Int32Array(this.low.length * 2)
    const high = new Int32Array(this.low.length * 2)
    const places = new Int32Array(this.low.length * 2)
    places.set(this.#places)
    this.#places = places
    low.set(this.low)
    high.set(this.high)
    this.low = low
    this.high = high
  }
}
