/** Tuples without a class of their own. */
import { equals } from './equality.ts'
import { type Shape, Tuple, type Value } from './value.ts'

/** A tuple of any shape, for those who do not know the shape beforehand. */
export class AnyTuple extends Tuple {
  readonly shape: Shape
  isShared = false
  readonly #fields: readonly Value[]
  constructor(shape: Shape, fields: readonly Value[]) {
    super()
    this.shape = shape
    this.#fields = fields
  }
  at(position: number): Value {
    return this.#fields[position] as Value
  }
  with(position: number, value: Value): AnyTuple {
    return new AnyTuple(this.shape, this.#fields.with(position, value))
  }
  equals(other: Tuple): boolean {
    const { size, names } = this.shape
    if (size !== other.shape.size || !equalNames(names, other.shape.names)) return false
    return this.#fields.every((field, at) => equals(field, other.at(at)))
  }
}

function equalNames(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  return a.every((name, at) => name === b[at])
}
