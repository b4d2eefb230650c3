/** Hashes of values in which machines and elements count by what they are, not who they are. */
import {
  elementsOf,
  entriesOf,
  MachineRef,
  PMap,
  PSet,
  Seq,
  Tuple,
  type Value,
  type ValueType,
} from '@parley/runtime'
import { hashText, mix } from './hash.ts'
import type { Rewriter } from './rewriter.ts'
import type { System } from './system.ts'

const OWN = 0x51ed270b
const [SEQ, SET, MAP, TUPLE] = [0x1b873593, 0x38b34ae5, 0x4cf5ad43, 0x27d4eb2f]

export class ValueSights {
  /** By vertex: a hash of the places in which it was marked. */
  marks = new Map<number, number>()
  readonly #system: System
  readonly #rewriter: Rewriter
  /** By slot: the hash of the interfaces on the path to it. */
  readonly #kinds: number[] = []
  #own = -1

  constructor(system: System, rewriter: Rewriter) {
    this.#system = system
    this.#rewriter = rewriter
  }

  /** Begins to look at what a machine has; it is told from others. */
  begin(own: number): void {
    this.#own = own
    this.marks = new Map()
  }

  /** The hash of a value of a type. */
  of(value: Value, type: number): number {
    if (typeof value === 'number') {
      const element = this.#system.scalarsets.elementOf(type, value)
      return element < 0 ? this.#number(value) : this.#setOf(element)
    }
    if (value === null) return SEQ ^ TUPLE
    if (value instanceof MachineRef) {
      return mix(this.ofSlot(this.#slotOf(value)) + value.permissions)
    }
    const row = this.#row(type)
    if (value instanceof Seq) {
      const element = row?.kind === 'seq' ? row.element : -1
      return value.items.reduce((hash: number, item) => next(hash, this.of(item, element)), SEQ)
    }
    if (value instanceof Tuple) {
      let hash = TUPLE
      for (let at = 0; at < value.shape.size; at++) {
        hash = next(hash, this.of(value.at(at), partOf(row, at)))
      }
      return hash
    }
    if (value instanceof PSet || value instanceof PMap) {
      const isSorted = this.#rewriter.sorts(row, value instanceof PSet ? 'set' : 'map')
      const start = value instanceof PSet ? SET : MAP
      return this.#entries(value, row).reduce((hash, { own }) => {
        return isSorted ? (hash + mix(own)) | 0 : next(hash, own)
      }, start)
    }
    return hashText(this.#system.texts.write(value)).low
  }

  /** Marks the machines and elements in a value, which stands in some place. */
  mark(value: Value, type: number, place: number): void {
    if (typeof value === 'number') {
      const element = this.#system.scalarsets.elementOf(type, value)
      if (element >= 0) this.#mark(element, place)
      return
    }
    if (value === null || typeof value !== 'object') return
    if (value instanceof MachineRef) {
      this.markSlot(this.#slotOf(value), place + value.permissions)
      return
    }
    const row = this.#row(type)
    if (value instanceof Seq) {
      const element = row?.kind === 'seq' ? row.element : -1
      for (const [at, item] of value.items.entries()) this.mark(item, element, next(place, at))
    } else if (value instanceof Tuple) {
      for (let at = 0; at < value.shape.size; at++) {
        this.mark(value.at(at), partOf(row, at), next(place, at))
      }
    } else if (value instanceof PSet || value instanceof PMap) {
      const isSorted = this.#rewriter.sorts(row, value instanceof PSet ? 'set' : 'map')
      for (const [at, { own, parts }] of this.#entries(value, row).entries()) {
        const inside = next(place, isSorted ? own : mix(own + at))
        for (const [index, [part, of]] of parts.entries()) this.mark(part, of, inside + index)
      }
    }
  }

  /** What a machine counts for. */
  ofSlot(slot: number): number {
    return slot === this.#own ? OWN : this.#kindOf(slot)
  }

  markSlot(slot: number, place: number): void {
    if (slot !== this.#own) this.#mark(this.#system.scalarsets.elements.length + slot, place)
  }

  #mark(vertex: number, place: number): void {
    this.marks.set(vertex, ((this.marks.get(vertex) ?? 0) + mix(place)) | 0)
  }

  /** What a set or map holds, with the hash of each entry. */
  #entries(value: PSet | PMap, row: ValueType | undefined): readonly Entry[] {
    if (value instanceof PSet) {
      const type = row?.kind === 'set' ? row.element : -1
      return elementsOf(value).map((item) => {
        return { own: this.of(item, type), parts: [[item, type]] }
      })
    }
    const [keyType, type] = row?.kind === 'map' ? [row.key, row.value] : [-1, -1]
    return entriesOf(value).map(([key, content]) => {
      const own = next(this.of(key, keyType), this.of(content, type))
      return {
        own,
        parts: [
          [key, keyType],
          [content, type],
        ],
      }
    })
  }

  #row(type: number): ValueType | undefined {
    return this.#system.program.types[type]
  }

  #number(value: number): number {
    return value === (value | 0) ? mix(value ^ MAP) : hashText(String(value)).low
  }

  #setOf(element: number): number {
    return mix((this.#system.scalarsets.elements[element]?.set as number) ^ SET)
  }

  #slotOf({ identity }: MachineRef): number {
    return this.#system.slots.slotOf(identity)
  }

  #kindOf(slot: number): number {
    const { parents, interfaces } = this.#system.slots
    const parent = parents[slot] as number
    const above = parent < 0 ? 0 : (this.#kinds[parent] ?? this.#kindOf(parent))
    this.#kinds[slot] ??= next(above, interfaces[slot] as number)
    return this.#kinds[slot] as number
  }
}

/** Of a set's or map's elements: its hash, and what is in it, with the types. */
interface Entry {
  readonly own: number
  readonly parts: readonly (readonly [Value, number])[]
}

function partOf(row: ValueType | undefined, at: number): number {
  return row?.kind === 'tuple' ? (row.elements[at] ?? -1) : -1
}

function next(hash: number, part: number): number {
  return mix(Math.imul(hash, 0x85ebca6b) + part)
}
