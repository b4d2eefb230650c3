/**
 * Components by number: equal keys have equal numbers, so comparing components is comparing ints.
 */
import type { Hash } from './hash.ts'

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
export type ComponentKind =
  | 'slot'
  | 'message'
  | 'effect'
  | 'local'
  | 'configuration'
  | 'order'
  | 'label'

/** Bytes of an entry of the map, of its place in the arrays, and of the head of its key. */
const ENTRY_BYTES = 100

/** One kind of components. Number 0 is taken by `none`, whose hash is zero. */
export class Interner<T> {
  readonly items: T[]
  low: Int32Array = new Int32Array(1024)
  high: Int32Array = new Int32Array(1024)
  /** Set when other workers number the same components. */
  claim: Claim | null = null
  /** Bytes that the components take: an estimate. */
  bytes = 0
  readonly kind: ComponentKind
  readonly #ids = new Map<string, number>()
  readonly #keys: (string | null)[] = [null]
  /** Numbers of components that were dropped, which the next ones get. */
  readonly #free: number[] = []
  readonly #encode: (item: T) => unknown
  readonly #bytesOf: (key: string) => number

  /**
   * `encode` writes a component as plain data of which it can be made again; `bytesOf` estimates
   * the bytes of one by its key.
   */
  constructor(
    kind: ComponentKind,
    none: T,
    encode: (item: T) => unknown,
    bytesOf: (key: string) => number,
  ) {
    this.kind = kind
    this.items = [none]
    this.#encode = encode
    this.#bytesOf = (key) => ENTRY_BYTES + key.length + bytesOf(key)
  }

  /** Numbers that were given, those of dropped components among them. */
  get count(): number {
    return this.items.length
  }

  /** The number of a component; undefined if it has none yet. */
  find(key: string): number | undefined {
    return this.#ids.get(key)
  }

  /** Gives a component the next number. */
  add(key: string, item: T, hash: Hash): number {
    const claimed = this.claim?.(
      this.kind,
      () => this.#encode(item),
      () => this.find(key),
    )
    if (claimed !== undefined) return claimed
    const id = this.#free.pop() ?? this.#append()
    this.items[id] = item
    this.#keys[id] = key
    this.#ids.set(key, id)
    this.low[id] = hash.low
    this.high[id] = hash.high
    this.bytes += this.#bytesOf(key)
    return id
  }

  #append(): number {
    const id = this.items.length
    this.items.push(this.items[0] as T)
    this.#keys.push(null)
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
    for (let id = this.items.length - 1; id > 0; id--) {
      if (isUsed[id] === 1) continue
      this.#free.push(id)
      const key = this.#keys[id] as string | null
      if (key === null) continue
      this.#ids.delete(key)
      this.bytes -= this.#bytesOf(key)
      this.#keys[id] = null
      this.items[id] = this.items[0] as T
      this.low[id] = 0
      this.high[id] = 0
    }
  }

  /** All components as plain data, in the order of their numbers; null for numbers of nobody. */
  *encoded(): Generator<unknown> {
    for (let id = 1; id < this.items.length; id++) {
      yield this.#keys[id] === null ? null : this.#encode(this.items[id] as T)
    }
  }

  hashOf(id: number): Hash {
    return { low: this.low[id] as number, high: this.high[id] as number }
  }

  #grow(): void {
    const low = new Int32Array(this.low.length * 2)
    const high = new Int32Array(this.low.length * 2)
    low.set(this.low)
    high.set(this.high)
    this.low = low
    this.high = high
  }
}
