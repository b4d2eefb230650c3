/** Machines with their inboxes and outboxes, as components. */
import { DEFER, IGNORE, type MachineTable, type StateTable, TAKE } from '@parley/runtime'
import { encodeConfiguration } from './codec.ts'
import type { Local } from './component.ts'
import { hashPair } from './hash.ts'
import { Interner } from './interner.ts'
import type { Laboratory } from './laboratory.ts'
import type { Locals } from './locals.ts'
import type { MachineConfiguration } from './outcome.ts'

/** Bytes of a configuration without the entries of its arrays. */
const BYTES = 240

function keyOf(local: number, inbox: readonly number[], out: readonly number[], flag: boolean) {
  const key = [local, +flag, inbox.length]
  for (let at = 0; at < inbox.length; at++) key.push(inbox[at] as number)
  for (let at = 0; at < out.length; at++) key.push(out[at] as number)
  return key
}

export class Configurations {
  readonly interner: Interner<MachineConfiguration | null> =
    new Interner<MachineConfiguration | null>('configuration', null, {
      encode: encodeConfiguration,
      keyOf: (configuration) => {
        const { local, inbox, out, isAnnounced } = configuration as MachineConfiguration
        return keyOf(local, inbox, out, isAnnounced)
      },
    })
  readonly #locals: Locals
  readonly #laboratory: Laboratory

  constructor(locals: Locals, laboratory: Laboratory) {
    this.#locals = locals
    this.#laboratory = laboratory
  }

  /** The number of a configuration. What a machine would drop is left out. */
  intern(
    slot: number,
    local: number,
    inbox: readonly number[],
    out: readonly number[],
    isAnnounced: boolean,
  ): number {
    const kept = out.length > 0 ? inbox : this.#withoutIgnored(local, inbox)
    const key = keyOf(local, kept, out, isAnnounced)
    const known = this.interner.find(key)
    if (known !== undefined) return known
    const configuration = this.#configuration(slot, local, kept, out, isAnnounced)
    const hash = this.#hash(local, kept, out, isAnnounced)
    return this.interner.add(key, configuration, hash, BYTES + 8 * (kept.length + out.length))
  }

  /** What a machine at rest would drop before it takes the next event, it drops at once. */
  #withoutIgnored(id: number, inbox: readonly number[]): readonly number[] {
    const local = this.#local(id)
    if (!local.isStarted || local.waiting !== null || local.hasLooked) return inbox
    const { disposition } = this.#stateOf(local)
    let hasIgnored = false
    let end = 0
    for (; end < inbox.length; end++) {
      const fate = disposition[this.#event(inbox[end] as number)]
      if (fate === TAKE) break
      if (fate === IGNORE) hasIgnored = true
    }
    if (!hasIgnored) return inbox
    return inbox.filter((message, at) => {
      return at >= end || disposition[this.#event(message)] !== IGNORE
    })
  }

  #configuration(
    slot: number,
    local: number,
    inbox: readonly number[],
    out: readonly number[],
    isAnnounced: boolean,
  ): MachineConfiguration {
    const { isHalted, isStarted, waiting, handed } = this.#local(local)
    const hasStops = out.length > 0
    const isBlocked = isStarted && !hasStops && waiting !== null && handed === 0
    const isResting = isStarted && !hasStops && waiting === null && !isHalted
    return {
      slot,
      local,
      inbox,
      out,
      isAnnounced,
      isHalted,
      isEnabled: !isHalted && !isBlocked && (hasStops || this.#isReady(local, inbox)),
      isBlocked,
      outcomes: null,
      isPrivate: false,
      receivers: 0,
      observers: 0,
      isLooking: isResting && this.#stateOf(this.#local(local)).hasDefault,
    }
  }

  /** Whether a machine with an empty outbox has something to do. */
  #isReady(id: number, inbox: readonly number[]): boolean {
    const local = this.#local(id)
    if (!local.isStarted || local.waiting !== null) return true
    return this.#stateOf(local).hasDefault || this.eligible(local, inbox) >= 0
  }

  /** Checker §2.5: the first message that is not deferred. */
  eligible(local: Local, inbox: readonly number[]): number {
    const { disposition } = this.#stateOf(local)
    for (let at = 0; at < inbox.length; at++) {
      const fate = disposition[this.#event(inbox[at] as number)]
      if (fate !== DEFER && fate !== IGNORE) return at
    }
    return -1
  }

  #hash(local: number, inbox: readonly number[], out: readonly number[], isAnnounced: boolean) {
    const { messages, locals } = this.#locals
    let hash = hashPair(locals.hashOf(local), { low: inbox.length, high: +isAnnounced })
    for (const message of inbox) hash = hashPair(hash, messages.hashOf(message))
    for (const effect of out) hash = hashPair(hash, this.#laboratory.effects.hashOf(effect))
    return hash
  }

  #local(id: number): Local {
    return this.#locals.locals.items[id] as Local
  }

  #stateOf({ slot, state }: Local): StateTable {
    return (this.#locals.tableOf(slot) as MachineTable).states[state] as StateTable
  }

  #event(message: number): number {
    return this.#locals.messages.items[message]?.event?.id ?? -1
  }
}
