/**
 * Values by number: two have the same number if they have the same text (`value-text.ts`), which
 * need not be written for that. Numbers mean nothing to other workers, and nothing once they have
 * been forgotten.
 */
import {
  EventRef,
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
import type { Suspended } from './component.ts'
import { TupleIndex } from './tuple-index.ts'
import { shapeText, type ValueTexts } from './value-text.ts'

/** Ints below this are their own numbers, but for a bit. */
const MOST_INT = 2 ** 20

/** Numbers of values that have no parts. Others that are even are given one after the other. */
const NULL = 0
const FALSE = 2
const TRUE = 4
/** Slots beyond which machines get numbers like tuples; before, theirs are negative and odd. */
const MOST_SLOT = 2 ** 20
const MOST_PERMISSIONS = 2 ** 10

const SEQ = 0
const SET = 1
const MAP = 2
const MACHINE = 3
const SUSPENDED = 4
/** Tuples have the number of their shape, which is even, and this. */
const TUPLE = 5

export class ValueIds {
  readonly #texts: ValueTexts
  readonly #slotOf: (identity: Identity) => number
  readonly #composed = new TupleIndex()
  readonly #byText = new Map<string, number>()
  readonly #shapes = new Map<Shape, number>()
  /** The last even number that was given. */
  #last = TRUE
  #characters = 0
  /** The numbers of the parts of values that are under way, the outermost first. */
  #parts: Int32Array = new Int32Array(256)
  #end = 0

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
    if (value === null) return NULL
    if (typeof value === 'boolean') return value ? TRUE : FALSE
    if (value instanceof Tuple) return this.#tuple(value)
    if (value instanceof MachineRef) return this.#machine(value)
    if (value instanceof EventRef) return -2 - 2 * value.id
    if (value instanceof PSet) return this.#collection(SET, elementsOf(value))
    if (value instanceof PMap) return this.#map(value)
    if (value instanceof Seq) return this.#collection(SEQ, value.items)
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

  /** The number of a computation that waits or pauses, which no value has. */
  ofSuspended(suspended: Suspended): number {
    const { frames, stage, event, next, withHandler, action } = suspended
    const start = this.#begin(SUSPENDED)
    this.#part(this.ofText(stage))
    for (const part of [event, next, withHandler, action]) this.#part(part)
    this.#part(this.of(suspended.nextPayload))
    this.#part(this.of(suspended.withPayload))
    for (const { function: id, block, locals } of frames) {
      this.#part(id)
      this.#part(block)
      this.#part(locals.length)
      for (let at = 0; at < locals.length; at++) this.#part(this.of(locals[at] as Value))
    }
    return this.#compose(start)
  }

  /** Forgets all numbers. */
  clear(): void {
    this.#composed.clear()
    this.#byText.clear()
    this.#shapes.clear()
    this.#characters = 0
    this.#last = TRUE
  }

  #tuple(tuple: Tuple): number {
    const { shape } = tuple
    const start = this.#begin(TUPLE + this.#shape(shape))
    for (let at = 0; at < shape.size; at++) this.#part(this.of(tuple.at(at)))
    return this.#compose(start)
  }

  #machine({ identity, permissions }: MachineRef): number {
    const slot = this.#slotOf(identity)
    if (slot < MOST_SLOT && permissions < MOST_PERMISSIONS) {
      return -1 - 2 * (slot * MOST_PERMISSIONS + permissions)
    }
    const start = this.#begin(MACHINE)
    this.#part(slot)
    this.#part(permissions)
    return this.#compose(start)
  }

  #collection(kind: number, values: readonly Value[]): number {
    const start = this.#begin(kind)
    for (let at = 0; at < values.length; at++) this.#part(this.of(values[at] as Value))
    return this.#compose(start)
  }

  #map(map: PMap): number {
    const start = this.#begin(MAP)
    const { keys, values } = map
    if (map.index === null) {
      for (let at = 0; at < keys.length; at++) {
        this.#part(this.of(keys[at] as Value))
        this.#part(this.of(values[at] as Value))
      }
    } else {
      for (const [key, content] of entriesOf(map)) {
        this.#part(this.of(key))
        this.#part(this.of(content))
      }
    }
    return this.#compose(start)
  }

  #shape(shape: Shape): number {
    const known = this.#shapes.get(shape)
    if (known !== undefined) return known
    const id = this.ofText(`shape ${shapeText(shape)}`)
    this.#shapes.set(shape, id)
    return id
  }

  /** Begins with a value; returns where its parts begin. */
  #begin(kind: number): number {
    const start = this.#end
    this.#part(kind)
    return start
  }

  #part(number: number): void {
    if (this.#end === this.#parts.length) {
      const longer = new Int32Array(2 * this.#end)
      longer.set(this.#parts)
      this.#parts = longer
    }
    this.#parts[this.#end++] = number
  }

  #compose(start: number): number {
    const length = this.#end - start
    this.#end = start
    const known = this.#composed.get(this.#parts, start, length)
    if (known >= 0) return known
    this.#last += 2
    this.#composed.set(this.#parts, start, length, this.#last)
    return this.#last
  }
}
