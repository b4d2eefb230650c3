/** A list of ints that grows, in a typed array. */
export class IntList {
  length = 0
  #items: Int32Array = new Int32Array(1024)

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#items.byteLength
  }

  at(index: number): number {
    return this.#items[index] as number
  }

  /** Replaces an item. */
  set(index: number, item: number): void {
    this.#items[index] = item
  }

  push(item: number): void {
    if (this.length === this.#items.length) {
      const longer = new Int32Array(Math.ceil(this.length * 1.6))
      longer.set(this.#items)
      this.#items = longer
    }
    this.#items[this.length++] = item
  }
}

const nothing: readonly number[] = []

/** Ints of an array as a list, which takes no more room than it needs. */
export function listOf(ints: Int32Array, from: number, to: number): readonly number[] {
  if (to <= from) return nothing
  if (to === from + 1) return [ints[from] as number]
  if (to === from + 2) return [ints[from] as number, ints[from + 1] as number]
  const list: number[] = []
  for (let at = from; at < to; at++) list.push(ints[at] as number)
  return list
}
