/**
 * Lists of nodes in the making. An array that grows by `push` has room for 17 elements from the
 * first one on; half of the memory of a tree would be such room. Lists are collected on one stack
 * instead, and copied in their exact sizes when they are complete.
 */
import type { Node } from './tree.ts'

/** The list without nodes; one for all trees. */
export const NO_NODES: readonly never[] = []

export class NodeStack {
  readonly #nodes: Node[] = []
  #size = 0

  /** Where a list begins whose nodes are pushed from now on. */
  get size(): number {
    return this.#size
  }

  push(node: Node): void {
    this.#nodes[this.#size++] = node
  }

  /** The first node of the list that begins at `from`; nothing if it is empty. */
  first(from: number): Node | undefined {
    return from < this.#size ? this.#nodes[from] : undefined
  }

  /** The node pushed last to the list that begins at `from`; nothing if it is empty. */
  last(from: number): Node | undefined {
    return from < this.#size ? this.#nodes[this.#size - 1] : undefined
  }

  /** Takes the list that begins at `from` from the stack. Its nodes must all be of type `T`. */
  take<T extends Node>(from: number): readonly T[] {
    const size = this.#size
    const nodes = this.#nodes as unknown as readonly T[]
    this.#size = from
    switch (size - from) {
      case 0:
        return NO_NODES
      case 1:
        return [nodes[from]!]
      case 2:
        return [nodes[from]!, nodes[from + 1]!]
      default:
        return nodes.slice(from, size)
    }
  }
}
