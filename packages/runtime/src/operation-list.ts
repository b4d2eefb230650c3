/** The enabled operations of an execution, in ascending order. */

/** A sorted list of operation numbers; `items` up to `count` are its members. */
export class OperationList {
  items: Int32Array = new Int32Array(16)
  count = 0

  clear(): void {
    this.count = 0
  }

  has(operation: number): boolean {
    const at = this.items.indexOf(operation)
    return at >= 0 && at < this.count
  }

  /** Adds an operation; nothing happens if it is there. */
  add(operation: number): void {
    const { items, count } = this
    let at = count
    while (at > 0 && (items[at - 1] as number) > operation) at--
    if (at > 0 && items[at - 1] === operation) return
    if (count === items.length) {
      this.items = new Int32Array(count * 2)
      this.items.set(items)
    }
    // Loops beat the methods of typed arrays on lists as short as these.
    for (let to = count; to > at; to--) this.items[to] = this.items[to - 1] as number
    this.items[at] = operation
    this.count++
  }

  /** Removes an operation; nothing happens if it is not there. */
  remove(operation: number): void {
    const { items, count } = this
    let at = 0
    while (at < count && items[at] !== operation) at++
    if (at === count) return
    for (; at < count - 1; at++) items[at] = items[at + 1] as number
    this.count--
  }
}
