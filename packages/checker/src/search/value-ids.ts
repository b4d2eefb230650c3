/**
 * Values by number: two have the same number if they have the same text (`value-text.ts`), which
 * need not be written for that. Numbers mean nothing to other workers, and nothing once they have
 * been forgotten.
 */
import {
  elementsOf,
  entriesOf,
  type Identity,
  MachineRef,
  PMap,
  PSet,
  Seq,
  type Shape,
  Tuple,
  type Value,
} from '@parley/runtime'
import { TupleIndex } from './tuple-index.ts'
import { shapeText, type ValueTexts } from './value-text.ts'

/** Ints below this are their own numbers, but for a bit. */
const MOST_INT = 2 ** 20

const SEQ = 0
const SET = 1
const MAP = 2
const MACHINE = 3
/** Tuples have the number of their shape and this. */
const TUPLE = 4

export class ValueIds {
  readonly #texts: ValueTexts
  readonly #slotOf: (identity: Identity) => number
  readonly #composed = new TupleIndex()
  readonly #byText = new Map<string, number>()
  readonly #shapes = new Map<Shape, number>()
  /** The last even number that was given. */
  #last = 0
  #characters = 0

  constructor(texts: ValueTexts, slotOf: (identity: Identity) => number) {
    this.#texts = texts
    this.#slotOf = slotOf
  }

  /** Bytes that they take: an estimate. */
  get bytes(): number {
    return this.#composed.bytes + 80 * this.#byText.size + this.#characters
  }

  of(value: Value): number {
    if (typeof value === 'number' && value >= 0 && value < MOST_INT) return 2 * value + 1
    if (value instanceof Tuple) {
      const { shape } = value
      const key = [TUPLE + this.#shape(shape)]
      for (let at = 0; at < shape.size; at++) key.push(this.of(value.at(at)))
      return this.#compose(key)
    }
    if (value instanceof MachineRef) {
      return this.#compose([MACHINE, this.#slotOf(value.identity), value.permissions])
    }
    if (value instanceof Seq) return this.#collection(SEQ, value.items)
    if (value instanceof PSet) return this.#collection(SET, elementsOf(value))
    if (value instanceof PMap) return this.#map(value)
    return this.ofText(this.#texts.write(value))
  }

  /** The number of a text, which no value has that is not written like this. */
  ofText(text: string): number {
    const known = this.#byText.get(text)
    if (known !== undefined) return known
    this.#last += 2
    this.#byText.set(text, this.#last)
    this.#characters += text.length
    return this.#last
  }

  /** Forgets all numbers. */
  clear(): void {
    this.#composed.clear()
    this.#byText.clear()
    this.#shapes.clear()
    this.#characters = 0
    this.#last = 0
  }

  #collection(kind: number, values: readonly Value[]): number {
    const key = [kind]
    for (let at = 0; at < values.length; at++) key.push(this.of(values[at] as Value))
    return this.#compose(key)
  }

  #map(map: PMap): number {
    const key = [MAP]
    for (const [one, content] of entriesOf(map)) key.push(this.of(one), this.of(content))
    return this.#compose(key)
  }

  #shape(shape: Shape): number {
    const known = this.#shapes.get(shape)
    if (known !== undefined) return known
    const id = this.ofText(`shape ${shapeText(shape)}`)
    this.#shapes.set(shape, id)
    return id
  }

  #compose(key: readonly number[]): number {
    const known = this.#composed.get(key)
    if (known !== undefined) return known
    this.#last += 2
    this.#composed.set(key, this.#last)
    return this.#last
  }
}
