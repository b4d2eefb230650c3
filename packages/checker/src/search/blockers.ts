/**
 * What keeps like machines from being interchangeable: fields in which they always differ by more
 * than the machines in them, such as numbers given at birth, and collections in which others hold
 * them in an order that code can notice.
 */
import {
  elementsOf,
  entriesOf,
  locationOf,
  MachineRef,
  PMap,
  PSet,
  Seq,
  Tuple,
  type Value,
  type ValueType,
} from '@parley/runtime'
import type { Local } from './component.ts'
import type { Siblings } from './orbits.ts'
import { PairMap } from './pair-map.ts'
import type { System } from './system.ts'
import { ValueTexts } from './value-text.ts'

/** The fields of an interface's machines in which all that were compared have differed. */
interface Differing {
  readonly fields: Set<number>
  isCompared: boolean
}

/** What was noticed so far, as plain data. */
export interface BlockerNotes {
  /** By interface: the fields that are left, and whether any machines were compared. */
  readonly differing: readonly (readonly [number, readonly number[], boolean])[]
  readonly orders: readonly string[]
}

export class Blockers {
  readonly #system: System
  readonly #texts: ValueTexts
  readonly #differing = new Map<number, Differing>()
  readonly #compared = new PairMap()
  readonly #orders = new Set<string>()
  readonly #inspected = new Set<number>()

  constructor(system: System) {
    this.#system = system
    this.#texts = new ValueTexts(system.program, {
      textOf: () => '',
      identityOf: (text) => system.slots.identityOf(text),
      keyOf: (foreign) => `${foreign.type.name}:${String(foreign.type.key(foreign.content))}`,
      foreignOf: () => {
        throw new Error('these texts are not read')
      },
    })
  }

  /** Looks at a state with groups of like machines. */
  meet(vector: Int32Array, length: number, groups: readonly Siblings[]): void {
    const { head } = this.#system
    for (const group of groups) {
      const differing = this.#differingOf(group[0] as number)
      if (differing.fields.size === 0) continue
      for (let at = 1; at < group.length; at++) {
        const a = this.#localId(vector, group[at - 1] as number)
        const b = this.#localId(vector, group[at] as number)
        if (this.#compared.get(a, b) < 0) this.#compare(differing, a, b)
      }
    }
    for (let at = head; at < length; at++) {
      if (vector[at] !== 0) this.#inspect(this.#localId(vector, at - head))
    }
  }

  #localId(vector: Int32Array, slot: number): number {
    return this.#system.configuration(vector[this.#system.head + slot] as number).local
  }

  #local(id: number): Local {
    return this.#system.locals.locals.items[id] as Local
  }

  #differingOf(slot: number): Differing {
    const id = this.#system.slots.interfaces[slot] as number
    const known = this.#differing.get(id)
    if (known !== undefined) return known
    const { fieldNames } = this.#system.locals.tableOf(slot)
    const made = { fields: new Set(fieldNames.keys()), isCompared: false }
    this.#differing.set(id, made)
    return made
  }

  #compare(differing: Differing, a: number, b: number): void {
    this.#compared.set(a, b, 1)
    const [first, second] = [this.#local(a), this.#local(b)]
    if (!first.isStarted || !second.isStarted || first.isHalted || second.isHalted) return
    differing.isCompared = true
    for (const field of differing.fields) {
      const text = this.#texts.write(first.fields[field] as Value)
      if (text === this.#texts.write(second.fields[field] as Value)) differing.fields.delete(field)
    }
  }

  /** Looks for collections that hold several like machines, or elements, in an order. */
  #inspect(id: number): void {
    if (this.#inspected.has(id)) return
    this.#inspected.add(id)
    const { slot, fields } = this.#local(id)
    const { name, fieldNames, fieldTypes } = this.#system.locals.tableOf(slot)
    for (const [at, value] of fields.entries()) {
      const why = this.#orderIn(value, fieldTypes[at] as number)
      if (why !== null) {
        this.#orders.add(`field ${fieldNames[at]} of ${name} keeps the order of ${why}`)
      }
    }
  }

  /** Of what, and where the order is noticed, as the end of a sentence; null if there is none. */
  #orderIn(value: Value, type: number): string | null {
    const row = this.#system.program.types[type]
    if (value instanceof Seq || value instanceof PSet) {
      const items = value instanceof Seq ? value.items : elementsOf(value)
      const element = row?.kind === 'seq' || row?.kind === 'set' ? row.element : -1
      const alike = this.#alike(items, element)
      return alike === null ? this.#firstIn(items, element) : this.#why(alike, row)
    }
    if (value instanceof PMap) {
      const entries = entriesOf(value)
      const [key, content] = row?.kind === 'map' ? [row.key, row.value] : [-1, -1]
      const alike = this.#alike(
        entries.map(([each]) => each),
        key,
      )
      const why = alike === null ? null : this.#why(alike, row)
      if (why !== null) return why
      return this.#firstIn(
        entries.map(([, each]) => each),
        content,
      )
    }
    if (!(value instanceof Tuple)) return null
    const types = row?.kind === 'tuple' ? row.elements : []
    for (let at = 0; at < value.shape.size; at++) {
      const why = this.#orderIn(value.at(at), types[at] ?? -1)
      if (why !== null) return why
    }
    return null
  }

  #firstIn(values: readonly Value[], type: number): string | null {
    for (const value of values) {
      const why = this.#orderIn(value, type)
      if (why !== null) return why
    }
    return null
  }

  /** What several of these values of a type are that can be interchanged; null if nothing. */
  #alike(values: readonly Value[], type: number): string | null {
    const { slots, scalarsets } = this.#system
    const elements = values.filter((value) => {
      return typeof value === 'number' && scalarsets.elementOf(type, value) >= 0
    })
    if (elements.length > 1) return 'elements'
    const kinds = values.flatMap((value) => {
      if (!(value instanceof MachineRef)) return []
      const slot = slots.slotOf(value.identity)
      return [`${slots.parents[slot]}/${slots.interfaces[slot]}`]
    })
    return new Set(kinds).size < kinds.length ? 'machines' : null
  }

  #why(alike: string, row: ValueType | undefined): string | null {
    if (row?.kind !== 'set' && row?.kind !== 'map') return alike
    return row.order && `${alike}, noticed at ${locationOf(this.#system.program, row.order)}`
  }

  notes(): BlockerNotes {
    const differing = [...this.#differing].map(([id, { fields, isCompared }]) => {
      return [id, [...fields], isCompared] as const
    })
    return { differing, orders: [...this.#orders] }
  }

  /** Adds what was noticed before or elsewhere. */
  recall({ differing, orders }: BlockerNotes): void {
    for (const [id, fields, isCompared] of differing) {
      const known = this.#differing.get(id)
      const both = fields.filter((field) => known?.fields.has(field) ?? true)
      const wasCompared = known?.isCompared ?? false
      this.#differing.set(id, { fields: new Set(both), isCompared: isCompared || wasCompared })
    }
    for (const order of orders) this.#orders.add(order)
  }

  texts(): string[] {
    const { interfaces, machines } = this.#system.program
    const texts: string[] = []
    for (const [id, { fields, isCompared }] of this.#differing) {
      if (!isCompared) continue
      const machine = machines[this.#system.test.definitions[id] as number]
      for (const field of fields) {
        texts.push(`field ${machine?.fieldNames[field]} of ${interfaces[id]?.name} tells it apart`)
      }
    }
    return [...texts, ...this.#orders].sort()
  }
}
