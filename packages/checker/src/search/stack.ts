import type { VectorPlace } from './housekeeping.ts'

/** A stack of vectors, with the number and the depth of their states. */
export class VectorStack {
  vector: Int32Array = new Int32Array(64)
  length = 0
  number = 0
  depth = 0
  /** Vectors on the stack. */
  count = 0
  #ints = new Int32Array(1 << 14)
  #top = 0

  get bytes(): number {
    return this.#ints.byteLength
  }

  get isEmpty(): boolean {
    return this.#top === 0
  }

  push(vector: Int32Array, length: number, number: number, depth: number): void {
    const top = this.#top + length + 3
    if (top > this.#ints.length) {
      const longer = new Int32Array(Math.max(top, this.#ints.length * 2))
      longer.set(this.#ints)
      this.#ints = longer
    }
    for (let at = 0; at < length; at++) this.#ints[this.#top + at] = vector[at] as number
    this.#ints[top - 3] = number
    this.#ints[top - 2] = depth
    this.#ints[top - 1] = length
    this.#top = top
    this.count++
  }

  /** All vectors, the last first. */
  *waiting(): Generator<VectorPlace> {
    for (let top = this.#top; top > 0; ) {
      const length = this.#ints[top - 1] as number
      top -= 3 + length
      yield { view: this.#ints, offset: top, length }
    }
  }

  /** Takes the last vector off; it is in `vector`, `length`, `number` and `depth`. */
  pop(): void {
    const top = this.#top
    this.count--
    this.length = this.#ints[top - 1] as number
    this.depth = this.#ints[top - 2] as number
    this.number = this.#ints[top - 3] as number
    if (this.length > this.vector.length) this.vector = new Int32Array(this.length * 2)
    this.#top = top - 3 - this.length
    for (let at = 0; at < this.length; at++) {
      this.vector[at] = this.#ints[this.#top + at] as number
    }
  }
}
