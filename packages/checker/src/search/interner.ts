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

/** One kind of components. Number 0 is taken by `none`, whose hash is zero. */
export class Interner<T> {
  readonly items: T[]
  low: Int32Array = new Int32Array(1024)
  high: Int32Array = new Int32Array(1024)
  /** Set when other workers number the same components. */
  claim: Claim | null = null
  readonly kind: ComponentKind
  readonly #ids = new Map<string, number>()
  readonly #encode: (item: T) => unknown

  /** `encode` writes a component as plain data of which it can be made again. */
  constructor(kind: ComponentKind, none: T, encode: (item: T) => unknown) {
    this.kind = kind
    this.items = [none]
    this.#encode = encode
  }

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
    const id = this.items.length
    this.items.push(item)
    this.#ids.set(key, id)
    if (id === this.low.length) this.#grow()
    this.low[id] = hash.low
    this.high[id] = hash.high
    return id
  }

  /** All components as plain data, in the order of their numbers. */
  *encoded(): Generator<unknown> {
    for (let id = 1; id < this.items.length; id++) yield this.#encode(this.items[id] as T)
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
