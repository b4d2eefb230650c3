/**
 * What a component says about machines and elements, whoever they are: a hash of it in which
 * machines count by what they are (the interfaces on the path to them) and elements by their
 * scalarset, and for each of them a hash of the places in which it stands. They are the same for a
 * component and for what a permutation makes of it.
 *
 * Machines and elements are *vertices* of a graph here: first the elements, then the slots.
 */
import type { Value } from '@parley/runtime'
import type { EffectItem, Local, Message } from './component.ts'
import { hashText, mix } from './hash.ts'
import type { MachineConfiguration } from './outcome.ts'
import type { Rewriter } from './rewriter.ts'
import type { System } from './system.ts'
import { ValueSights } from './value-sights.ts'

export interface Sight {
  /** The hash in which its own machine is told from others. */
  readonly own: number
  /** Others that are mentioned, and the hash of where each of them is. */
  readonly vertices: readonly number[]
  readonly marked: readonly number[]
}

const nothing: Sight = { own: 0, vertices: [], marked: [] }

export class Sights {
  readonly #system: System
  readonly #forgets: boolean
  readonly #values: ValueSights
  readonly #machines: Sight[] = [nothing]
  readonly #monitors: Sight[] = [nothing]
  // What is looked at: its hash so far, and how many parts it had.
  #hash = 0
  #place = 0

  constructor(system: System, rewriter: Rewriter) {
    this.#system = system
    this.#forgets = rewriter.forgets
    this.#values = new ValueSights(system, rewriter)
  }

  ofMachine(configuration: number): Sight {
    const known = this.#machines[configuration]
    if (known !== undefined) return known
    const at = this.#system.configuration(configuration)
    const sight = this.#look(at.slot, () => this.#machine(at))
    this.#machines[configuration] = sight
    return sight
  }

  ofMonitor(id: number): Sight {
    const known = this.#monitors[id]
    if (known !== undefined) return known
    const local = this.#system.locals.locals.items[id] as Local
    const sight = this.#look(local.slot, () => this.#local(local))
    this.#monitors[id] = sight
    return sight
  }

  #look(slot: number, go: () => void): Sight {
    this.#values.begin(slot)
    this.#hash = 0
    this.#place = 0
    go()
    const { marks } = this.#values
    return { own: this.#hash, vertices: [...marks.keys()], marked: [...marks.values()] }
  }

  #machine({ local, inbox, out, isAnnounced }: MachineConfiguration): void {
    const { locals, laboratory } = this.#system
    this.#local(locals.locals.items[local] as Local)
    this.#note(inbox.length * 2 + +isAnnounced)
    for (const message of inbox) this.#message(message, -1)
    for (const effect of out) this.#effect(laboratory.effects.items[effect] as EffectItem)
  }

  #local(local: Local): void {
    const { state, children, waiting, suspended, slot, isStarted } = local
    const flags =
      +isStarted + 2 * +local.isPaused + 4 * +local.isHalted + 8 * +local.hasLooked + 16 * children
    this.#note(Math.min(slot, 0))
    this.#note(state)
    this.#note(flags)
    if (waiting !== null) this.#text(`w${waiting.point}:${waiting.names.join()}`)
    if (suspended !== null) {
      const { frames, stage, event, next, withHandler, action } = suspended
      this.#text(`s${stage},${event},${next},${withHandler},${action}`)
      for (const { function: id, block } of frames) this.#note(id * 4096 + block)
    }
    this.#message(local.handed, slot)
    for (const [value, type] of this.#system.locals.valuesOf(local, this.#forgets)) {
      this.#value(value, type)
    }
  }

  #message(id: number, target: number): void {
    if (id === 0) return
    const { locals } = this.#system
    const { event, payload } = locals.messages.items[id] as Message
    this.#note(event?.id ?? -1)
    this.#value(payload, locals.payloadType(event, target))
  }

  #effect({ kind, message, target, bug }: EffectItem): void {
    this.#note(kind * 2 + +(bug !== null))
    this.#message(message, target)
    if (target < 0) return
    this.#values.markSlot(target, this.#place)
    this.#note(this.#values.ofSlot(target))
  }

  #value(value: Value, type: number): void {
    this.#values.mark(value, type, mix(this.#place))
    this.#note(this.#values.of(value, type))
  }

  #text(text: string): void {
    this.#note(hashText(text).low)
  }

  #note(part: number): void {
    this.#place++
    this.#hash = mix(Math.imul(this.#hash, 0x2c1b3c6d) + part)
  }
}
