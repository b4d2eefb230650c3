/**
 * Which elements of scalarsets may not be interchanged in a state: those that code tells from
 * others which may still run. What a machine can do gets less with every step, so elements that are
 * free once stay free.
 */
import type { ElementUse, ElementUses } from '@parley/runtime'
import { CREATES, type EffectItem, type Local, type Suspended } from './component.ts'
import type { System } from './system.ts'

export class Pins {
  readonly #system: System
  readonly #uses: readonly ElementUses[]
  /** Elements as bits, by configuration and by what monitors are. */
  readonly #machines: number[] = [0]
  readonly #monitors: number[] = [0]

  constructor(system: System) {
    this.#system = system
    this.#uses = system.scalarsets.enums.map((id) => system.test.elementUses(id))
  }

  /** The elements that stay what they are in a state, as bits. */
  of(vector: Int32Array, length: number): number {
    const { head } = this.#system
    let pinned = 0
    for (let at = 1; at < head; at++) pinned |= this.#ofMonitor(vector[at] as number)
    for (let at = head; at < length; at++) pinned |= this.#ofMachine(vector[at] as number)
    return pinned
  }

  #ofMonitor(id: number): number {
    this.#monitors[id] ??= this.#ofLocal(this.#system.locals.locals.items[id] as Local)
    return this.#monitors[id] as number
  }

  #ofMachine(id: number): number {
    const known = this.#machines[id]
    if (known !== undefined) return known
    const { local, out } = this.#system.configuration(id)
    const { laboratory, locals } = this.#system
    let pinned = this.#ofLocal(locals.locals.items[local] as Local)
    for (const each of out) {
      const { kind, target } = laboratory.effects.items[each] as EffectItem
      if (kind !== CREATES) continue
      const { id: machine } = locals.tableOf(target)
      pinned |= this.#all((uses) => [uses.ofStart(machine)])
    }
    this.#machines[id] = pinned
    return pinned
  }

  #ofLocal({ slot, state, isStarted, isHalted, suspended }: Local): number {
    if (isHalted) return 0
    const { id: machine, start } = this.#system.locals.tableOf(slot)
    if (!isStarted) return start < 0 ? 0 : this.#all((uses) => [uses.ofStart(machine)])
    if (suspended === null) return this.#all((uses) => [uses.ofRest(machine, state)])
    // Of what is handed from function to function the types are not known.
    const isHanding = suspended.nextPayload !== null || suspended.withPayload !== null
    if (isHanding) return (1 << this.#system.scalarsets.elements.length) - 1
    return this.#all((uses) => [
      uses.ofRest(machine, state),
      ...functionsOf(suspended).map((id) => uses.ofFunction(id)),
      ...(suspended.next < 0 ? [] : [uses.ofEntry(machine, suspended.next)]),
    ])
  }

  #all(usesOf: (uses: ElementUses) => readonly ReadonlySet<ElementUse>[]): number {
    const { elements } = this.#system.scalarsets
    let pinned = 0
    for (const [set, uses] of this.#uses.entries()) {
      for (const each of usesOf(uses)) {
        for (const { element } of each) {
          for (const [at, own] of elements.entries()) {
            if (own.set === set && (element === null || own.value === element)) pinned |= 1 << at
          }
        }
      }
    }
    return pinned
  }
}

/** Functions that run, and that run next. */
function functionsOf({ frames, withHandler, action }: Suspended): number[] {
  return [...frames.map((frame) => frame.function), withHandler, action].filter((id) => id >= 0)
}
