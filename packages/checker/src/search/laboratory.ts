/**
 * Runs the program's own emitted handlers on components: the same functions that the engine runs,
 * once for every way in which their choices can be answered.
 */
import {
  ABANDON,
  ANNOUNCE,
  announcedPayload,
  type Bug,
  begin,
  CREATE,
  Enough,
  type EventRef,
  FAIL,
  Failure,
  HALT,
  type Host,
  type Effect as HostEffect,
  handle,
  type Identity,
  livelock,
  type Machine,
  type Program,
  resume,
  SEND,
  type TestTable,
  toFailure,
  type Value,
} from '@parley/runtime'
import { bugKey } from '../explore.ts'
import { Bodies } from './bodies.ts'
import { encodeEffect } from './codec.ts'
import {
  ABANDONS,
  ANNOUNCES,
  type Computed,
  CREATES,
  CUTS,
  type Draw,
  type EffectItem,
  FAILS,
  HALTS,
  type Message,
  SENDS,
} from './component.ts'
import { SearchCoverage } from './coverage.ts'
import { hashText } from './hash.ts'
import { listOf } from './int-list.ts'
import { Interner } from './interner.ts'
import type { Locals } from './locals.ts'
import type { Slots } from './slots.ts'

/** Stops that one computation may make before the search gives it up as endless. */
const MOST_STOPS = 10_000

/** Choices drawn in all ways in which one computation can go, beyond which some are given up. */
const MOST_DRAWS = 1_000_000
/**
 * Choices in a row of one computation, beyond which it is given up: `while ($)` goes on for ever if
 * it always is true, which is no bug. All ways with fewer come to half of the draws above.
 */
const LONGEST_WAY = 1000

/** Computations between two looks at the clock and at the memory, where code takes long. */
const BETWEEN_LOOKS = 16

/** Bytes of an effect. */
const BYTES = 80

export interface LaboratoryLimits {
  /** Loop rounds between two scheduling points, and nested calls. */
  readonly work: number
  readonly depth: number
  /** Ways in which one computation may go, beyond which the search does not follow it. */
  readonly outcomes: number
}

/** How a computation begins. */
export type Beginning = typeof BEGINS | typeof RESUMES | typeof HANDLES
/** With the entry of the start state. */
export const BEGINS = 0
/** After a `receive` or a pause. */
export const RESUMES = 1
/** With a message that is handled or observed; 0 is the default event. */
export const HANDLES = 2

/** What a monitor makes of a message: the number of what it is then, or how it ends. */
export type Observed = number | { readonly bug: Bug | null }

export class Laboratory implements Host {
  readonly program: Program
  readonly test: TestTable
  readonly listener = null
  readonly probe: SearchCoverage
  readonly steps = 0
  readonly workLimit: number
  /** What the search does now and then while code runs, which may take long; it may throw. */
  whileWorking: (() => void) | null = null
  readonly depthLimit: number
  readonly stopLimit: number = MOST_STOPS
  readonly effects: Interner<EffectItem> = new Interner<EffectItem>('effect', noEffect, {
    encode: encodeEffect,
    keyOf: ({ kind, message, target, bug }) => this.#effectKey(kind, message, target, bug).slice(),
  })
  /** How often handlers ran. */
  computations = 0
  /** Cold states that the last computation of a monitor entered. */
  colds = 0
  readonly #outcomeLimit: number
  readonly #slots: Slots
  readonly #locals: Locals
  readonly #bodies: Bodies
  readonly #key = new Int32Array(4)
  /** The numbers of the effects of a computation. */
  #out: Int32Array = new Int32Array(64)
  // The answers to the choices of the computation that runs.
  #path: Draw[] = []
  #asked = 0

  constructor(
    program: Program,
    test: TestTable,
    limits: LaboratoryLimits,
    slots: Slots,
    locals: Locals,
  ) {
    this.program = program
    this.test = test
    this.probe = new SearchCoverage(program)
    this.workLimit = limits.work
    this.depthLimit = limits.depth
    this.#outcomeLimit = limits.outcomes
    this.#slots = slots
    this.#locals = locals
    this.#bodies = new Bodies(this, locals, slots)
  }

  announcedPayload(event: EventRef, payload: Value): Value {
    return announcedPayload(this.program, event, payload)
  }

  identify(parent: Identity, ordinal: number, _machine: number, name: string): Identity {
    return this.#slots.identify(parent, ordinal, name)
  }

  /** Answers as the path says, and with the first possibility beyond its end, up to a limit. */
  draw(_m: Machine, bound: number, isFair: boolean, point: number): number {
    const known = this.#path[this.#asked]
    if (known === undefined) {
      if (this.#asked === LONGEST_WAY) throw new Enough()
      this.#path.push({ value: 0, bound: Math.max(1, bound), isFair, point })
    }
    return (this.#path[this.#asked++] as Draw).value
  }

  /**
   * All ways in which a machine's computation can go; a cut stands for those beyond the limit.
   * `worked` is the work that the same step has done before.
   */
  compute(local: number, beginning: Beginning, message = 0, worked = 0): Computed[] {
    if (this.#path.length > 0) this.#path = []
    const all = [this.#run(local, beginning, message, worked)]
    let draws = 0
    for (;;) {
      draws += this.#asked
      while (this.#path.length > 0 && isLast(this.#path.at(-1) as Draw)) this.#path.pop()
      const last = this.#path.pop()
      if (last === undefined) return all
      if (draws > MOST_DRAWS || all.length >= this.#outcomeLimit) break
      const { value, bound, isFair, point } = last
      this.#path.push({ value: value + 1, bound, isFair, point })
      all.push(this.#run(local, beginning, message, worked))
    }
    all.push({ draws: [], local, out: [this.effect(CUTS, 0, -1)], work: 0 })
    return all
  }

  /** That a machine computes for ever. */
  endless(local: number): Bug {
    return this.#tell(livelock(this.#bodies.restore(local)))
  }

  #run(local: number, beginning: Beginning, message: number, worked: number): Computed {
    const m = this.#bodies.restore(local)
    m.budget -= worked
    const ended = this.#perform(m, beginning, message)
    const effects = m.out
    let count = 0
    if (effects.length >= this.#out.length) this.#out = new Int32Array(2 * effects.length)
    for (let at = 0; at < effects.length; at++) {
      const effect = this.#numberOf(effects[at] as HostEffect)
      if (effect > 0) this.#out[count++] = effect
    }
    if (ended !== 0) this.#out[count++] = ended
    const draws = this.#asked === 0 ? nothing : this.#path.slice(0, this.#asked)
    const work = this.workLimit - m.budget
    const out = listOf(this.#out, 0, count)
    return { draws, local: this.#bodies.capture(m, local), out, work }
  }

  /** Runs the code to its end; the number of the effect that ends it badly, or 0. */
  #perform(m: Machine, beginning: Beginning, message: number): number {
    if (++this.computations % BETWEEN_LOOKS === 0) this.whileWorking?.()
    this.#asked = 0
    try {
      if (beginning === HANDLES) this.#handle(m, message)
      else if (beginning === RESUMES) {
        m.waiting = null
        resume(m)
      } else {
        const payload = m.handed === null ? null : m.handed.payload
        m.handed = null
        begin(m, payload)
      }
      return 0
    } catch (thrown) {
      const failure = toFailure(m, thrown)
      m.frames = []
      m.isPaused = false
      if (failure instanceof Failure) return this.#failure(failure)
      return this.effect(failure instanceof Enough ? CUTS : ABANDONS, 0, -1)
    }
  }

  #handle(m: Machine, message: number): void {
    if (message === 0) {
      handle(m, this.program.events[0] as EventRef, null)
      return
    }
    const { event, payload } = this.#locals.messages.items[message] as Message
    handle(m, event as EventRef, payload)
  }

  #failure(failure: Failure): number {
    return this.failure(this.#tell(failure))
  }

  /** The number of the effect that is a bug. */
  failure(bug: Bug): number {
    const key = this.#effectKey(FAILS, 0, -1, bug).slice()
    const item = { kind: FAILS, message: 0, target: -1, bug }
    const text = `${FAILS}:${bugKey(bug)}`
    const known = this.effects.find(key, key.length)
    return known >= 0 ? known : this.effects.add(key, item, hashText(`E${text}`), BYTES)
  }

  #effectKey(kind: number, message: number, target: number, bug: Bug | null): Int32Array {
    const key = this.#key
    key[0] = kind
    key[1] = message
    key[2] = target
    key[3] = bug === null ? 0 : this.#locals.ids.ofText(`bug ${bugKey(bug)}`)
    return key
  }

  /** The bug of a failure. Its text may show numbers; nothing depends on that. */
  #tell(failure: Failure): Bug {
    this.#slots.isTelling = true
    const bug = failure.bug()
    this.#slots.isTelling = false
    return bug
  }

  /** The number of an effect of a machine; 0 if the search has nothing to do with it. */
  #numberOf({ kind, event, payload, target, action }: HostEffect): number {
    const slot = target === null ? -1 : this.#slots.slotOf(target.identity)
    switch (kind) {
      case SEND:
        return this.effect(SENDS, this.#locals.message(event, payload, slot), slot)
      case CREATE:
        return this.effect(CREATES, this.#locals.message(event, payload, slot), slot)
      case ANNOUNCE:
        return this.effect(ANNOUNCES, this.#locals.message(event, payload, slot), slot)
      case HALT:
        return this.effect(HALTS, 0, -1)
      case FAIL:
        return this.#failure(action as Failure)
      case ABANDON:
        return this.effect(ABANDONS, 0, -1)
      default:
        // What was drawn shows in what follows; texts are for listeners.
        return 0
    }
  }

  /** The number of an effect. */
  effect(kind: number, message: number, target: number): number {
    const key = this.#effectKey(kind, message, target, null)
    const known = this.effects.find(key, key.length)
    return known >= 0 ? known : this.#addEffect(key.slice(), kind, message, target)
  }

  #addEffect(key: Int32Array, kind: number, message: number, target: number): number {
    const { low, high } = this.#locals.messages.hashOf(message)
    const who = target < 0 ? '' : this.#slots.texts[target]
    const hash = hashText(`E${kind}:${low},${high}:${who}`)
    return this.effects.add(key, { kind, message, target, bug: null }, hash, BYTES)
  }

  /** A monitor at its beginning. */
  startMonitor(index: number): Observed {
    const slot = -1 - index
    const table = this.#locals.tableOf(slot)
    const fresh = this.#locals.newborn(slot, 0)
    if (table.start < 0) return fresh
    return this.#observe(fresh, BEGINS, 0)
  }

  /** A monitor observes a message that its state does not ignore. */
  observe(local: number, message: number): Observed {
    return this.#observe(local, HANDLES, message)
  }

  #observe(local: number, beginning: Beginning, message: number): Observed {
    const m = this.#bodies.restore(local)
    if (this.#path.length > 0) this.#path = []
    const ended = this.#perform(m, beginning, message)
    this.colds = m.colds
    if (ended !== 0) return { bug: (this.effects.items[ended] as EffectItem).bug }
    return this.#bodies.capture(m, local)
  }
}

const nothing: readonly Draw[] = []

const noEffect: EffectItem = { kind: ABANDONS, message: 0, target: -1, bug: null }

function isLast({ value, bound }: Draw): boolean {
  return value + 1 >= bound
}
