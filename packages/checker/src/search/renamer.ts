/**
 * Permutations of machines and of elements of scalarsets, and components with others in them. A
 * permutation keeps parents, interfaces and the child numbers of machines that are yet to be born,
 * so it is given by where it takes the machines that exist; the rest follows their parents.
 */
import type { EffectItem, Local, Message } from './component.ts'
import { PairMap } from './pair-map.ts'
import type { Image, Rewriter } from './rewriter.ts'
import type { Slots } from './slots.ts'
import type { System } from './system.ts'

export class Permutation {
  readonly id: number
  /** Where the elements of scalarsets go; empty if they stay. */
  readonly elements: readonly number[]
  readonly #slots: Slots
  readonly #images: number[]

  constructor(id: number, slots: Slots, images: readonly number[], elements: readonly number[]) {
    this.id = id
    this.elements = elements
    this.#slots = slots
    this.#images = [...images]
  }

  /** Where an element goes. */
  element(element: number): number {
    return this.elements[element] ?? element
  }

  /** Where a slot goes. Monitors stay. */
  image(slot: number): number {
    if (slot < 0) return slot
    const known = this.#images[slot]
    if (known !== undefined) return known
    const { parents, ordinals, interfaces } = this.#slots
    const parent = this.image(parents[slot] as number)
    const image = this.#slots.child(parent, ordinals[slot] as number, interfaces[slot] as number)
    this.#images[slot] = image
    return image
  }

  /** Where a slot comes from. */
  origin(slot: number): number {
    for (let other = 0; other < this.#slots.count; other++) {
      if (this.image(other) === slot) return other
    }
    return slot
  }
}

export class Renamer {
  readonly identity: Permutation
  readonly #system: System
  readonly #rewriter: Rewriter
  readonly #permutations = new Map<string, Permutation>()
  readonly #all: Permutation[] = []
  readonly #messages = new PairMap()
  readonly #effects = new PairMap()
  readonly #locals = new PairMap()
  readonly #configurations = new PairMap()

  constructor(system: System, rewriter: Rewriter) {
    this.#system = system
    this.#rewriter = rewriter
    this.identity = this.permutation([], [])
  }

  /** The permutation that takes slots and elements to the images at their positions. */
  permutation(images: readonly number[], elements: readonly number[]): Permutation {
    const moved = movedOf(elements)
    const key = `${movedOf(images)}|${moved}`
    const known = this.#permutations.get(key)
    if (known !== undefined) return known
    const { slots } = this.#system
    const made = new Permutation(this.#all.length, slots, images, moved === '' ? [] : elements)
    this.#all.push(made)
    this.#permutations.set(key, made)
    return made
  }

  /** First `first`, then `second`. */
  compose(second: Permutation, first: Permutation): Permutation {
    const images: number[] = []
    const { slots } = this.#system
    for (let slot = 0; slot < slots.count; slot++) images.push(second.image(first.image(slot)))
    const elements = this.#system.scalarsets.elements.map((_, at) => {
      return second.element(first.element(at))
    })
    return this.permutation(images, elements)
  }

  /** `target` is the slot that a creation gives its payload to. */
  message(by: Permutation, id: number, target = -1): number {
    if (id === 0) return 0
    // Payloads of creations have types of their own, so equal ones are not kept for each other.
    const { event } = this.#system.locals.messages.items[id] as Message
    if (event === null) return this.#message(by, id, target)
    return kept(this.#messages, by, id, () => this.#message(by, id, target))
  }

  #message(by: Permutation, id: number, target: number): number {
    const { locals, texts } = this.#system
    const { event, payload } = locals.messages.items[id] as Message
    const type = locals.payloadType(event, target)
    const renamed = this.#rewriter.rewrite(payload, type, this.#image(by), texts)
    return locals.message(event, renamed, by.image(target))
  }

  effect(by: Permutation, id: number): number {
    return kept(this.#effects, by, id, () => {
      const { laboratory } = this.#system
      const { kind, message, target, bug } = laboratory.effects.items[id] as EffectItem
      if (bug !== null) return id
      return laboratory.effect(kind, this.message(by, message, target), by.image(target))
    })
  }

  local(by: Permutation, id: number): number {
    return kept(this.#locals, by, id, () => {
      const { locals } = this.#system
      const local = locals.locals.items[id] as Local
      const rewritten = locals.rewritten(local, this.#rewriter, this.#image(by))
      const handed = this.message(by, local.handed, local.slot)
      return locals.intern({ ...rewritten, slot: by.image(local.slot), handed })
    })
  }

  configuration(by: Permutation, id: number): number {
    return id === 0 ? 0 : kept(this.#configurations, by, id, () => this.#configuration(by, id))
  }

  #configuration(by: Permutation, id: number): number {
    const { machines } = this.#system
    const at = machines.configurations.at(id)
    const inbox = at.inbox.map((message) => this.message(by, message))
    const out = at.out.map((effect) => this.effect(by, effect))
    const local = this.local(by, at.local)
    return machines.configurations.intern(local, inbox, out, at.isAnnounced)
  }

  #image(by: Permutation): Image {
    const { slots, scalarsets } = this.#system
    return {
      machine(identity) {
        const slot = slots.slotOf(identity)
        const image = by.image(slot)
        return image === slot ? identity : (slots.identities[image] as typeof identity)
      },
      number:
        by.elements.length === 0
          ? null
          : (type, value) => {
              const element = scalarsets.elementOf(type, value)
              return element < 0 ? value : scalarsets.valueOf(by.element(element))
            },
    }
  }
}

/** What is not where it was, as a text. */
function movedOf(images: readonly number[]): string {
  return images.flatMap((image, at) => (image === at ? [] : [`${at}>${image}`])).join(' ')
}

function kept(map: PairMap, by: Permutation, id: number, make: () => number): number {
  const known = map.get(by.id, id)
  if (known >= 0) return known
  const made = make()
  map.set(by.id, id, made)
  return made
}
