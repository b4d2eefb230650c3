/**
 * Scalarsets (Ip and Dill 1996): enums whose elements may be interchanged, as the user has
 * declared. All their elements are numbered in one row.
 */
import type { Program } from '@parley/runtime'

export interface Element {
  /** The scalarset that it is in. */
  readonly set: number
  readonly name: string
  readonly value: number
}

/** Elements of all scalarsets together, beyond which sets of them are no bits of an int. */
export const MOST_ELEMENTS = 30

export class Scalarsets {
  /** Names of the enums, and their indexes in the program. */
  readonly names: readonly string[]
  readonly enums: readonly number[]
  readonly elements: readonly Element[]
  /** By type: the element that a value of it is. */
  readonly #byType: (ReadonlyMap<number, number> | undefined)[] = []

  /** Throws a RangeError for a name that is no enum, and for too many elements. */
  constructor({ enums, types }: Pick<Program, 'enums' | 'types'>, names: readonly string[]) {
    this.names = names
    this.enums = names.map((name) => {
      const id = enums.findIndex((each) => each.name === name)
      if (id < 0) throw new RangeError(`there is no enum '${name}'`)
      return id
    })
    this.elements = this.enums.flatMap((id, set) => {
      return (enums[id]?.elements ?? []).map(({ name, value }) => ({ set, name, value }))
    })
    if (this.elements.length > MOST_ELEMENTS) {
      throw new RangeError(`scalarsets have at most ${MOST_ELEMENTS} elements together`)
    }
    for (const [type, row] of types.entries()) {
      const set = row.kind === 'enum' ? this.enums.indexOf(row.enum) : -1
      if (set >= 0) this.#byType[type] = this.#numbers(set)
    }
  }

  #numbers(set: number): ReadonlyMap<number, number> {
    const own = this.members(set).map((element) => [this.valueOf(element), element] as const)
    return new Map(own)
  }

  /** The elements of a scalarset. */
  members(set: number): number[] {
    return [...this.elements.keys()].filter((at) => this.elements[at]?.set === set)
  }

  valueOf(element: number): number {
    return this.elements[element]?.value as number
  }

  /** The element that a value of a type is; −1 if it is none. */
  elementOf(type: number, value: number): number {
    return this.#byType[type]?.get(value) ?? -1
  }
}
