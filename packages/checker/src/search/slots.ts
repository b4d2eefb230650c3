/**
 * The machines that a search has met, each with a slot number. A machine is who it is by its path
 * of child numbers and interfaces, whatever the interleaving; slot numbers are in order of
 * discovery and never leave the search.
 */
import type { Identity, Program, TestTable } from '@parley/runtime'
import type { Claim } from './interner.ts'

/** Who a machine is that has a slot; its number may be another one in each state. */
class SlotIdentity implements Identity {
  readonly parent: Identity | null
  readonly ordinal: number
  readonly machine: number
  readonly name: string
  children = 0
  readonly slot: number
  readonly #slots: Slots

  constructor(
    parent: Identity | null,
    ordinal: number,
    machine: number,
    name: string,
    slot: number,
    slots: Slots,
  ) {
    this.parent = parent
    this.ordinal = ordinal
    this.machine = machine
    this.name = name
    this.slot = slot
    this.#slots = slots
  }

  get number(): number {
    return this.#slots.numberOf(this.slot)
  }
}

export class Slots {
  readonly identities: Identity[] = []
  readonly texts: string[] = []
  readonly parents: number[] = []
  readonly ordinals: number[] = []
  readonly interfaces: number[] = []
  /** Set when code has looked at the number of a machine, which depends on the interleaving. */
  wasNumberRead = false
  /** Set while texts for people are made, which may show numbers. */
  isTelling = false
  /** Agrees with other workers on the next slot. */
  claim: Claim | null = null
  #ordered: readonly number[] = []
  readonly #byText = new Map<string, number>()
  readonly #interfaceIds: ReadonlyMap<string, number>
  readonly #numbers: number[] = []
  readonly #program: Program
  readonly #test: TestTable

  constructor(program: Program, test: TestTable) {
    this.#program = program
    this.#test = test
    this.#interfaceIds = new Map(program.interfaces.map(({ name }, id) => [name, id]))
  }

  get count(): number {
    return this.identities.length
  }

  /** Slots by their paths: an order that does not depend on that of discovery. */
  get ordered(): readonly number[] {
    const known = this.#ordered
    if (known.length < this.count) this.#ordered = this.#merge(known)
    return this.#ordered
  }

  #merge(known: readonly number[]): number[] {
    const text = (slot: number | undefined) => this.texts[slot as number] as string
    const added = Array.from({ length: this.count - known.length }, (_, at) => known.length + at)
    added.sort((a, b) => (text(a) < text(b) ? -1 : 1))
    const merged: number[] = []
    let at = 0
    for (const slot of known) {
      while (at < added.length && text(added[at]) < text(slot)) merged.push(added[at++] as number)
      merged.push(slot)
    }
    return [...merged, ...added.slice(at)]
  }

  /** The slot of a child; −1 as parent for the main machine. */
  child(parent: number, ordinal: number, interfaceId: number): number {
    const above = parent < 0 ? '' : `${this.texts[parent]}.`
    const text = `${above}${ordinal}/${interfaceId}`
    const known = this.#byText.get(text) ?? this.#claim(text, parent, ordinal, interfaceId)
    if (known !== undefined) return known
    const slot = this.identities.length
    const identity = this.#make(slot, parent, ordinal, interfaceId)
    this.identities.push(identity)
    this.texts.push(text)
    this.parents.push(parent)
    this.ordinals.push(ordinal)
    this.interfaces.push(interfaceId)
    this.#byText.set(text, slot)
    this.#numbers.push(0)
    return slot
  }

  #claim(text: string, parent: number, ordinal: number, interfaceId: number): number | undefined {
    const entry = () => [parent, ordinal, interfaceId]
    return this.claim?.('slot', entry, () => this.#byText.get(text))
  }

  #make(slot: number, parent: number, ordinal: number, interfaceId: number): SlotIdentity {
    const up = parent < 0 ? null : (this.identities[parent] as Identity)
    const machine = this.#test.definitions[interfaceId] as number
    const name = this.#program.interfaces[interfaceId]?.name ?? ''
    return new SlotIdentity(up, ordinal, machine, name, slot, this)
  }

  /** The slot of one of its machines. */
  slotOf(identity: Identity): number {
    return (identity as SlotIdentity).slot
  }

  /** The number that code sees of the machine of a slot. */
  numberOf(slot: number): number {
    if (!this.isTelling) this.wasNumberRead = true
    return this.#numbers[slot] as number
  }

  /** The child of an identity, as the engine asks for it. */
  identify(parent: Identity, ordinal: number, name: string): Identity {
    const interfaceId = this.#interfaceIds.get(name) as number
    return this.identities[this.child(this.slotOf(parent), ordinal, interfaceId)] as Identity
  }

  textOf(identity: Identity): string {
    return this.texts[this.slotOf(identity)] as string
  }

  identityOf(text: string): Identity {
    return this.identities[this.slotOfText(text)] as Identity
  }

  /** The slot of a text that another search may have made. */
  slotOfText(text: string): number {
    const known = this.#byText.get(text)
    if (known !== undefined) return known
    const dot = text.lastIndexOf('.')
    const parent = dot < 0 ? -1 : this.slotOfText(text.slice(0, dot))
    const [ordinal, interfaceId] = text.slice(dot + 1).split('/')
    return this.child(parent, Number(ordinal), Number(interfaceId))
  }

  /** Gives machines the numbers that they have in a state: slots in the order of creation. */
  number(order: readonly number[]): void {
    this.#numbers.fill(0)
    for (const [at, slot] of order.entries()) this.#numbers[slot] = at + 1
  }
}
