/** A map from pairs of numbers to a number ≥ 0: open addressing in typed arrays. */
import { mix } from './hash.ts'

export class PairMap {
  #keys = new Int32Array(2048)
  #values = new Int32Array(1024)
  #count = 0

  /** −1 if the pair is not there. Numbers are ≥ 0. */
  get(first: number, second: number): number {
    const mask = this.#values.length - 1
    for (let at = slotOf(first, second) & mask; ; at = (at + 1) & mask) {
      const stored = this.#keys[at * 2] as number
      if (stored === 0) return -1
      if (stored === first + 1 && this.#keys[at * 2 + 1] === second) {
        return this.#values[at] as number
      }
    }
  }

  /** Puts a pair that is not there. */
  set(first: number, second: number, value: number): void {
    if (this.#count * 2 >= this.#values.length) this.#grow()
    this.#put(first + 1, second, value)
    this.#count++
  }

  #put(stored: number, second: number, value: number): void {
    const mask = this.#values.length - 1
    let at = slotOf(stored - 1, second) & mask
    while (this.#keys[at * 2] !== 0) at = (at + 1) & mask
    this.#keys[at * 2] = stored
    this.#keys[at * 2 + 1] = second
    this.#values[at] = value
  }

  #grow(): void {
    const keys = this.#keys
    const values = this.#values
    this.#keys = new Int32Array(keys.length * 2)
    this.#values = new Int32Array(values.length * 2)
    for (let at = 0; at < values.length; at++) {
      const stored = keys[at * 2] as number
      if (stored !== 0) this.#put(stored, keys[at * 2 + 1] as number, values[at] as number)
    }
  }

  get bytes(): number {
    return this.#keys.byteLength + this.#values.byteLength
  }

  get count(): number {
    return this.#count
  }

  clear(): void {
    if (this.#count === 0) return
    this.#count = 0
    if (this.#values.length === 1024) {
      this.#keys.fill(0)
      return
    }
    this.#keys = new Int32Array(2048)
    this.#values = new Int32Array(1024)
  }
}

function slotOf(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77))
}
