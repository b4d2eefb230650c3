/**
 * Bitstate hashing (Holzmann 1998): of a state only a few bits are kept. States may be taken for
 * seen that are not, so nothing is ever proved; but many more states fit into memory.
 */

/** Bits set for each state. */
const BITS = 3

export class Bits {
  /** States that were not there. */
  count = 0
  /** Bits that are set. */
  filled = 0
  readonly #words: Uint32Array
  readonly #size: number

  /** @param bytes how large the field is */
  constructor(bytes: number) {
    this.#words = new Uint32Array(Math.max(1, Math.floor(bytes / 4)))
    this.#size = this.#words.length * 32
  }

  get bytes(): number {
    return this.#words.byteLength
  }

  /** Enters a state; false if all its bits were set before. */
  add(low: number, high: number): boolean {
    let isNew = false
    let at = (low >>> 0) + (high & 0xfffff) * 4294967296
    const stride = (high >>> 0) * 2 + 1
    for (let turn = 0; turn < BITS; turn++) {
      const bit = at % this.#size
      const word = Math.floor(bit / 32)
      const flag = 1 << (bit % 32)
      const before = this.#words[word] as number
      if ((before & flag) === 0) {
        this.#words[word] = before | flag
        this.filled++
        isNew = true
      }
      at += stride
    }
    if (isNew) this.count++
    return isNew
  }

  /**
   * The share of states, at most, that were taken for seen at the end: the chance that all bits of
   * a state that was not seen were set.
   */
  get omission(): number {
    return (this.filled / this.#size) ** BITS
  }
}
