/**
 * What a component says about machines and elements, whoever they are: hashes of it in which
 * machines count by what they are (the interfaces on the path to them), elements by their
 * scalarset, and one of them may be marked. They are the same for a component and for what a
 * permutation makes of it.
 *
 * Machines and elements are *vertices* of a graph here: first the elements, then the slots.
 */
import { Identity, MachineRef } from '@parley/runtime'
import type { EffectItem, Local, Message } from './component.ts'
import { hashText } from './hash.ts'
import type { MachineConfiguration } from './outcome.ts'
import type { Image, Rewriter } from './rewriter.ts'
import type { System } from './system.ts'
import { ValueTexts } from './value-text.ts'

export interface Sight {
  /** The hash with its own machine marked. */
  readonly own: number
  /** Others that are mentioned, and the hash with each of them marked. */
  readonly vertices: readonly number[]
  readonly marked: readonly number[]
}

const nothing: Sight = { own: 0, vertices: [], marked: [] }

export class Sights {
  readonly #system: System
  readonly #rewriter: Rewriter
  readonly #texts: ValueTexts
  readonly #machines: Sight[] = [nothing]
  readonly #monitors: Sight[] = [nothing]
  /** By slot: the interfaces on the path to it. */
  readonly #kinds: string[] = []
  /** Elements are written as machines are. */
  readonly #image: Image
  readonly #elements = new Map<Identity, number>()
  #marked = -1
  #mentioned = new Set<number>()

  constructor(system: System, rewriter: Rewriter) {
    this.#system = system
    this.#rewriter = rewriter
    this.#texts = new ValueTexts(system.program, {
      textOf: (identity) => this.#textOf(identity),
      identityOf: (text) => system.slots.identityOf(text),
      keyOf: (foreign) => `${foreign.type.name}:${String(foreign.type.key(foreign.content))}`,
      foreignOf: () => {
        throw new Error('sights are not read')
      },
    })
    const { scalarsets } = system
    const references = scalarsets.elements.map(({ name }, element) => {
      const identity = new Identity(null, element, -1, name)
      this.#elements.set(identity, element)
      return new MachineRef(identity, 0)
    })
    this.#image = {
      machine: null,
      number: (type, value) => references[scalarsets.elementOf(type, value)] ?? value,
    }
  }

  /** The vertex of the first slot. */
  get first(): number {
    return this.#system.scalarsets.elements.length
  }

  ofMachine(configuration: number): Sight {
    const known = this.#machines[configuration]
    if (known !== undefined) return known
    const at = this.#system.configuration(configuration)
    const sight = this.#look(this.first + at.slot, () => this.#sketch(at))
    this.#machines[configuration] = sight
    return sight
  }

  ofMonitor(id: number): Sight {
    const known = this.#monitors[id]
    if (known !== undefined) return known
    const local = this.#system.locals.locals.items[id] as Local
    const sight = this.#look(-1, () => this.#sketchLocal(local))
    this.#monitors[id] = sight
    return sight
  }

  #look(own: number, sketch: () => string): Sight {
    this.#mentioned = new Set()
    this.#marked = own
    const hash = hashText(sketch()).low
    const vertices = [...this.#mentioned].filter((vertex) => vertex !== own)
    const marked = vertices.map((vertex) => {
      this.#marked = vertex
      return hashText(sketch()).low
    })
    return { own: hash, vertices, marked }
  }

  #textOf(identity: Identity): string {
    const element = this.#elements.get(identity)
    const vertex = element ?? this.first + this.#system.slots.slotOf(identity)
    this.#mentioned.add(vertex)
    if (vertex === this.#marked) return '*'
    return element === undefined ? this.#kindOf(vertex - this.first) : this.#setOf(element)
  }

  #setOf(element: number): string {
    return `e${this.#system.scalarsets.elements[element]?.set}`
  }

  #kindOf(slot: number): string {
    const { parents, interfaces } = this.#system.slots
    const parent = parents[slot] as number
    this.#kinds[slot] ??= `${parent < 0 ? '' : this.#kindOf(parent)}.${interfaces[slot]}`
    return this.#kinds[slot] as string
  }

  #sketch({ local, inbox, out, isAnnounced }: MachineConfiguration): string {
    const { locals, effects } = { ...this.#system, effects: this.#system.laboratory.effects }
    const own = this.#sketchLocal(locals.locals.items[local] as Local)
    const messages = inbox.map((message) => this.#sketchMessage(message, -1))
    const acts = out.map((effect) => this.#sketchEffect(effects.items[effect] as EffectItem))
    return `${own}|${messages.join('')}|${acts.join('')}${isAnnounced ? '!' : ''}`
  }

  #sketchLocal(local: Local): string {
    const { locals } = this.#system
    const sorted = locals.rewritten(local, this.#rewriter, this.#image, this.#texts)
    const handed = this.#sketchMessage(local.handed, local.slot)
    return `${locals.keyOf({ ...sorted, handed: 0 }, this.#texts)}h${handed}`
  }

  #sketchMessage(id: number, target: number): string {
    if (id === 0) return ''
    const { locals } = this.#system
    const { event, payload } = locals.messages.items[id] as Message
    const type = locals.payloadType(event, target)
    const sorted = this.#rewriter.rewrite(payload, type, this.#image, this.#texts)
    return `${event?.id ?? -1}${this.#texts.write(sorted)}`
  }

  #sketchEffect({ kind, message, target, bug }: EffectItem): string {
    const { identities } = this.#system.slots
    const who = target < 0 ? '' : this.#texts.textOf(identities[target] as Identity)
    return `${kind}:${this.#sketchMessage(message, target)}:${who}:${bug === null ? '' : 'bug'};`
  }
}
