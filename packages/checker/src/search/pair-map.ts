/**
 * A map from pairs of numbers to a number ≥ 0: open addressing in one typed array, so that looking
 * a pair up touches one place of memory.
 */
import { mix } from './hash.ts'

/** The first number + 1, the second, the value, and one that is not used. */
const STRIDE = 4
const LEAST = 1024 * STRIDE

export class PairMap {
  #entries = new Int32Array(LEAST)
  #count = 0

  /** −1 if the pair is not there. Numbers are ≥ 0. */
  get(first: number, second: number): number {
    const entries = this.#entries
    const mask = entries.length - 1
    for (let at = slotOf(first, second) & mask; ; at = (at + STRIDE) & mask) {
      const stored = entries[at] as number
      if (stored === 0) return -1
      if (stored === first + 1 && entries[at + 1] === second) return entries[at + 2] as number
    }
  }

  /** Puts a pair that is not there. */
  set(first: number, second: number, value: number): void {
    if (this.#count * 2 * STRIDE >= this.#entries.length) this.#grow()
    this.#put(first + 1, second, value)
    this.#count++
  }

  #put(stored: number, second: number, value: number): void {
    const entries = this.#entries
    const mask = entries.length - 1
    let at = slotOf(stored - 1, second) & mask
    while (entries[at] !== 0) at = (at + STRIDE) & mask
    entries[at] = stored
    entries[at + 1] = second
    entries[at + 2] = value
  }

  #grow(): void {
    const entries = this.#entries
    this.#entries = new Int32Array(entries.length * 2)
    for (let at = 0; at < entries.length; at += STRIDE) {
      const stored = entries[at] as number
      if (stored !== 0) this.#put(stored, entries[at + 1] as number, entries[at + 2] as number)
    }
  }

  get bytes(): number {
    return this.#entries.byteLength
  }

  get count(): number {
    return this.#count
  }

  clear(): void {
    if (this.#count === 0) return
    this.#count = 0
    if (this.#entries.length === LEAST) this.#entries.fill(0)
    else this.#entries = new Int32Array(LEAST)
  }
}

/** Where a pair belongs, before the length is taken into account. */
function slotOf(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) & -STRIDE
}
