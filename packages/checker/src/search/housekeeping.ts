/**
 * Memory besides that of states: components, and what was computed of them. What was computed is
 * dropped when it outgrows its share of the budget, and computed again when it is needed. The hash
 * of a component depends on its contents alone, so that where states are told apart by fingerprints
 * a component that no waiting state refers to can be dropped, too; if it comes back it gets another
 * number, which nobody notices.
 */
import { EXACT } from './commons.ts'
import type { Local } from './component.ts'
import type { SearchParts } from './parts.ts'
import type { SearchSettings } from './settings.ts'
import type { System } from './system.ts'

/** A vector somewhere in an array. */
export interface VectorPlace {
  readonly view: Int32Array
  readonly offset: number
  readonly length: number
}

/** The part of the budget beyond which components, and what was computed, are dropped. */
const SHARE = 1 / 8
/** Components are looked through when they have grown by so much since the last time. */
const GROWTH = 1.5

export class Housekeeping {
  readonly #parts: SearchParts
  readonly #share: number
  /** Bytes of components that were left the last time. */
  #left = 0

  constructor(parts: SearchParts, { memory, memo }: SearchSettings) {
    this.#parts = parts
    this.#share = memory * SHARE
    parts.system.limitMemo(Math.min(memo, this.#share) / parts.commons.workers)
  }

  /** Bytes of all workers: each has its own. */
  get bytes(): number {
    const { system, commons } = this.#parts
    return (system.componentBytes + system.memoBytes) * commons.workers
  }

  /** Whether components that nothing refers to should be dropped, and may be. */
  get isDue(): boolean {
    const { system, commons, symmetry } = this.#parts
    // Vectors that are compared hold numbers, and so does what symmetry has worked out.
    if (commons.control[EXACT] !== 0 || symmetry !== null) return false
    const { componentBytes } = system
    return componentBytes * commons.workers > this.#share && componentBytes > GROWTH * this.#left
  }

  /** Drops the components that none of the waiting vectors refers to. */
  drop(waiting: Iterable<VectorPlace>): void {
    const { system } = this.#parts
    dropUnused(system, waiting)
    this.#left = system.componentBytes
  }
}

function dropUnused(system: System, waiting: Iterable<VectorPlace>): void {
  const { orders, locals, laboratory, machines, head } = system
  const { messages } = locals
  const { effects } = laboratory
  const { configurations } = machines
  const interners = [orders, locals.locals, configurations, effects, messages] as const
  const used = interners.map(({ count }) => new Uint8Array(count))
  const [orderUsed, localUsed, configurationUsed, effectUsed, messageUsed] = used as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  for (const { view, offset, length } of waiting) {
    orderUsed[view[offset] as number] = 1
    for (let at = 1; at < head; at++) localUsed[view[offset + at] as number] = 1
    for (let at = head; at < length; at++) configurationUsed[view[offset + at] as number] = 1
  }
  for (let id = 1; id < configurationUsed.length; id++) {
    if (configurationUsed[id] === 0) continue
    const { local, inbox, out } = system.configuration(id)
    localUsed[local] = 1
    for (const message of inbox) messageUsed[message] = 1
    for (const effect of out) effectUsed[effect] = 1
  }
  for (let id = 1; id < effectUsed.length; id++) {
    if (effectUsed[id] === 1) messageUsed[effects.items[id]?.message as number] = 1
  }
  for (let id = 1; id < localUsed.length; id++) {
    if (localUsed[id] === 1) messageUsed[(locals.locals.items[id] as Local).handed] = 1
  }
  // What was computed refers to components by their numbers.
  system.forgetMemo()
  locals.ids.clear()
  for (const [at, interner] of interners.entries()) interner.drop(used[at] as Uint8Array)
}
