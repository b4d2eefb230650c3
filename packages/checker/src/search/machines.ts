/**
 * What machines do, one at a time: the step semantics of the engine (`runtime/src/execution.ts`) on
 * components. Everything is computed once and kept: a message that arrives at a configuration, a
 * step of a configuration, a handler that takes a message.
 */
import type { MachineTable, StateTable } from '@parley/runtime'
import {
  ABANDONS,
  ANNOUNCES,
  type Computed,
  CREATES,
  CUTS,
  type EffectItem,
  FAILS,
  type Local,
  type Message,
  SENDS,
} from './component.ts'
import { Configurations } from './configurations.ts'
import { BEGINS, type Beginning, HANDLES, type Laboratory, RESUMES } from './laboratory.ts'
import { flagsOf, HAS_LOOKED, IS_STARTED, type Locals } from './locals.ts'
import { GOES_ON, IS_ABANDONED, IS_BUG, IS_CUT, type Outcome } from './outcome.ts'
import { PairMap } from './pair-map.ts'
import { bitOf } from './sleep.ts'
import {
  COUNT,
  FIRST,
  FLAGS,
  IS_ENABLED,
  IS_HALTED,
  IS_LOOKING,
  STRIDE,
  type StepTable,
} from './step-table.ts'
import { nothing, Working } from './working.ts'

/** Bytes of one outcome or of one way in which a handler goes, with its share of their lists. */
const STEP_BYTES = 300

/** Pauses in one way that a step can go, and in all of them, beyond which it is not followed. */
const LONGEST_PAUSES = 1000
const MOST_PAUSES = 3000

/** Ways of a step that need no room that is worth giving back. */
const FEW_WAYS = 100

export interface MachineSettings {
  /** Monitors that observe an event of a machine of this interface. */
  observersOf(event: number, interfaceId: number): readonly number[]
  interfaceOf(slot: number): number
  /** Whether outcomes that differ only in what was drawn are kept apart. */
  readonly keepsDraws: boolean
  /** Whether code looks at the numbers of machines, so that the order of creations matters. */
  isNumbered(): boolean
  /** Does something as code does it that runs after the machine of a slot was created. */
  afterBirth(slot: number, act: () => void): void
}

export class Machines {
  /** Whether what was computed is kept; if not, only while one state is expanded. */
  memoises = true
  readonly configurations: Configurations
  readonly #locals: Locals
  readonly #laboratory: Laboratory
  readonly #settings: MachineSettings
  readonly #arrivals = new PairMap()
  readonly #handled = new PairMap()
  readonly #computed: (readonly Computed[])[] = []
  /** The ways in which the step can go that is worked out; those beyond the number are old. */
  readonly #ways: Working[] = []
  #wayCount = 0
  /** Pauses in the step that is worked out. */
  #pauses = 0

  constructor(locals: Locals, laboratory: Laboratory, settings: MachineSettings) {
    this.#locals = locals
    this.#laboratory = laboratory
    this.#settings = settings
    this.configurations = new Configurations(locals, laboratory)
  }

  /** Bytes that it takes to keep what was computed: an estimate. */
  get memoBytes(): number {
    const steps = this.steps.count + this.#computed.length
    return this.#arrivals.bytes + this.#handled.bytes + STEP_BYTES * steps
  }

  /** The number of what a created machine begins as. */
  newborn(slot: number, message: number): number {
    return this.configurations.intern(this.#locals.newborn(slot, message), nothing, nothing, false)
  }

  // ------------------------------------------------------------------------------- arrivals

  /** What a machine is after a message of another one has arrived (checker §2.4). */
  arrive(configuration: number, message: number): number {
    if (!this.memoises) return this.#arrive(configuration, message)
    const known = this.#arrivals.get(configuration, message)
    if (known >= 0) return known
    const after = this.#arrive(configuration, message)
    this.#arrivals.set(configuration, message, after)
    return after
  }

  #arrive(configuration: number, message: number): number {
    const { steps, configurations } = this
    const flags = steps.configurations[STRIDE * configuration + FLAGS] as number
    if ((flags & IS_HALTED) !== 0) return configuration
    if ((flags & IS_ENABLED) === 0) {
      // Nothing is in its outbox, and it was not handed anything.
      const id = configurations.localOf(configuration)
      const { isStarted, waiting } = this.#local(id)
      if (isStarted && waiting !== null && waiting.events[this.#event(message)] === 1) {
        const inbox = configurations.inboxOf(configuration)
        return configurations.intern(this.#locals.change(id, message), inbox, nothing, false)
      }
    }
    return configurations.withMessage(configuration, message)
  }

  // ---------------------------------------------------------------------------------- steps

  /** What its steps are known to do, and about configurations. */
  get steps(): StepTable {
    return this.configurations.steps
  }

  /**
   * Works out everything that the next step of an enabled machine can do; returns the number of the
   * first outcome.
   */
  step(configuration: number): number {
    const { steps } = this
    const known = steps.configurations[configuration * STRIDE + FIRST] as number
    return known >= 0 ? known : this.#learn(configuration)
  }

  /** The outcomes of the next step of an enabled machine. */
  outcomes(configuration: number): Outcome[] {
    const first = this.step(configuration)
    const { steps } = this
    const count = steps.configurations[configuration * STRIDE + COUNT] as number
    return Array.from({ length: count }, (_, at) => steps.outcome(first + at))
  }

  #learn(configuration: number): number {
    const { steps, configurations } = this
    this.#wayCount = 0
    const local = configurations.localOf(configuration)
    const head = configurations.headOf(configuration)
    const { slot } = this.#local(local)
    this.#pauses = 0
    if (head > 0) this.#stop(configuration, slot, local, this.#effect(head))
    else this.#start(configuration, local)
    let isSilent = true
    for (let at = 0; at < this.#wayCount; at++) {
      const { notes, end } = this.#ways[at] as Working
      if (notes.length > 0 || end !== GOES_ON) isSilent = false
    }
    const flags = steps.configurations[STRIDE * configuration + FLAGS] as number
    const isOwn = head > 0 ? this.#creates(head) : (flags & IS_LOOKING) === 0
    const receivers = head > 0 ? this.#receivers(this.#effect(head)) : 0
    const first = steps.count
    const observers = this.#enter(slot)
    if (this.#wayCount > FEW_WAYS) this.#ways.length = 0
    steps.learn(configuration, first, isOwn && isSilent, receivers, observers)
    return first
  }

  /** Forgets steps, because what they do has come to depend on something else. */
  forget(): void {
    this.#handled.clear()
    this.#computed.length = 0
    this.forgetOutcomes()
  }

  /** Forgets everything that was computed. */
  forgetAll(): void {
    this.forget()
    this.#arrivals.clear()
  }

  forgetOutcomes(): void {
    this.steps.forget()
  }

  /** A machine with nothing in its outbox. */
  #start(configuration: number, id: number): void {
    const local = this.#local(id)
    if (local.isStarted && local.waiting === null) {
      if (this.#stateOf(local).hasDefault) this.#default(configuration, id, local)
      else this.#dequeue(configuration, id, local)
      return
    }
    const inbox = this.configurations.inboxOf(configuration)
    this.#computeFrom(local.slot, id, local.isStarted ? RESUMES : BEGINS, inbox)
  }

  #receivers({ kind, target }: EffectItem): number {
    return kind === SENDS ? bitOf(target) : 0
  }

  /** Nobody can name a machine before its creator has gone on after its creation. */
  #creates(head: number): boolean {
    return this.#effect(head).kind === CREATES && !this.#settings.isNumbered()
  }

  #dequeue(configuration: number, id: number, local: Local): void {
    const { configurations } = this
    const position = configurations.eligible(local, configuration)
    const message = configurations.messageAt(configuration, position)
    const inbox = configurations.inboxWithout(configuration, position)
    this.#computeFrom(local.slot, id, HANDLES, inbox, message)
  }

  /** Under `on null` the look into the inbox is a step of its own (checker §2.10). */
  #default(configuration: number, id: number, local: Local): void {
    const { configurations } = this
    if (local.hasLooked) {
      const { slot, handed } = local
      const rested = this.#locals.change(id, 0, IS_STARTED)
      const inbox = configurations.inboxOf(configuration)
      this.#computeFrom(slot, rested, HANDLES, inbox, handed)
      return
    }
    const position = configurations.eligible(local, configuration)
    const handed = position < 0 ? 0 : configurations.messageAt(configuration, position)
    const inbox = configurations.inboxWithout(configuration, position)
    const looked = this.#locals.change(id, handed, IS_STARTED | HAS_LOOKED)
    this.#found(new Working(looked, inbox, nothing, 0, nothing, 0))
  }

  /** A computation from rest: each of its endings happens up to the next stop. */
  #computeFrom(
    slot: number,
    local: number,
    beginning: Beginning,
    inbox: readonly number[],
    message = 0,
  ): void {
    const ways = this.#compute(local, beginning, message)
    for (let at = 0; at < ways.length; at++) {
      const { draws, local: after, out, work } = ways[at] as Computed
      this.#settle(slot, new Working(after, inbox, out, 0, draws, work))
    }
  }

  #compute(local: number, beginning: Beginning, message: number): readonly Computed[] {
    if (!this.memoises) return this.#laboratory.compute(local, beginning, message)
    const known = this.#handled.get(local, message)
    if (known >= 0) return this.#computed[known] as readonly Computed[]
    const computed = this.#laboratory.compute(local, beginning, message)
    this.#handled.set(local, message, this.#computed.length)
    this.#computed.push(computed)
    return computed
  }

  /** Enqueues or creates what heads the outbox. */
  #stop(
    configuration: number,
    slot: number,
    local: number,
    { kind, message, target }: EffectItem,
  ): void {
    const { configurations } = this
    const inbox = configurations.inboxOf(configuration)
    const out = configurations.outOf(configuration)
    const working = new Working(local, inbox, out, 1, nothing, 0)
    if (kind === CREATES) {
      this.#bear(slot, working, target, message)
      return
    }
    if (target === slot) working.inbox = [...inbox, message]
    else {
      working.receiver = target
      working.message = message
    }
    this.#settle(slot, working)
  }

  #bear(slot: number, working: Working, born: number, message: number): void {
    working.born = born
    working.newborn = this.newborn(born, message)
    // What comes in the same step may tell the number of the new machine.
    this.#settings.afterBirth(born, () => this.#settle(slot, working))
  }

  /** Lets riders happen up to the next stop, whose monitors ride before it; then rests. */
  #settle(slot: number, working: Working): void {
    while (working.first < working.out.length) {
      const effect = this.#effect(working.out[working.first] as number)
      if (effect.kind === SENDS || effect.kind === CREATES) {
        if (effect.kind === SENDS && !working.isAnnounced) {
          working.isAnnounced = true
          this.#note(slot, effect.message, working)
        }
        this.#found(working)
        return
      }
      working.first++
      if (this.#ride(slot, effect, working)) {
        this.#found(working)
        return
      }
    }
    const local = this.#local(working.local)
    if (local.isPaused) this.#goOn(slot, working)
    else {
      if (local.waiting !== null) this.#look(local, working)
      this.#found(working)
    }
  }

  /** True if the rider is the last. */
  #ride(slot: number, effect: EffectItem, working: Working): boolean {
    switch (effect.kind) {
      case ANNOUNCES:
        this.#note(slot, effect.message, working)
        return false
      case FAILS:
        working.ended(IS_BUG, effect.bug)
        return true
      case ABANDONS:
        working.ended(IS_ABANDONED)
        return true
      case CUTS:
        working.ended(IS_CUT)
        return true
      default:
        working.local = this.#locals.halted(slot)
        working.inbox = nothing
        return true
    }
  }

  #note(slot: number, message: number, working: Working): void {
    if (this.#observersOf(slot, message).length > 0) working.note(message)
  }

  #observersOf(slot: number, message: number): readonly number[] {
    return this.#settings.observersOf(this.#event(message), this.#settings.interfaceOf(slot))
  }

  /** A computation that paused goes on inside the step that empties the outbox. */
  #goOn(slot: number, working: Working): void {
    const { isStarted, hasLooked, handed } = this.#local(working.local)
    const flags = flagsOf(isStarted, false, false, hasLooked)
    const local = this.#locals.change(working.local, handed, flags)
    const drawn = working.draws.length
    const before = working.pauses.find((pause) => pause.local === local)
    // The same again and again, and nothing to choose in between.
    if (before?.draws === drawn) {
      this.#found(working.ended(IS_BUG, this.#laboratory.endless(local)))
      return
    }
    if (++this.#pauses > MOST_PAUSES || working.pauses.length === LONGEST_PAUSES) {
      this.#found(working.ended(IS_CUT))
      return
    }
    const pauses = [...working.pauses, { local, draws: drawn }]
    for (const { draws, local: after, out, work } of this.#resume(local, working.work)) {
      const all = draws.length === 0 ? working.draws : [...working.draws, ...draws]
      this.#settle(slot, working.goneOn(after, out, all, work, pauses))
    }
  }

  /** What a pause goes on with; all computations of a step share what it may work. */
  #resume(local: number, worked: number): readonly Computed[] {
    const ways = this.#compute(local, RESUMES, 0)
    if (worked === 0) return ways
    const { workLimit } = this.#laboratory
    if (ways.some(({ work }) => worked + work > workLimit)) {
      return this.#laboratory.compute(local, RESUMES, 0, worked)
    }
    return ways.map((way) => ({ ...way, work: worked + way.work }))
  }

  /** Checker §2.9: the first awaited event in the order of the inbox. */
  #look(local: Local, working: Working): void {
    const events = local.waiting?.events as Uint8Array
    const at = working.inbox.findIndex((message) => events[this.#event(message)] === 1)
    if (at < 0) return
    const handed = working.inbox[at] as number
    working.inbox = working.inbox.filter((_, each) => each !== at)
    working.local = this.#locals.change(working.local, handed)
  }

  #found(working: Working): void {
    this.#ways[this.#wayCount++] = working
  }

  /** Enters what a step can do. Different draws often come to the same. */
  #enter(slot: number): number {
    const { steps } = this
    const ways = this.#ways
    const count = this.#wayCount
    if (this.#settings.keepsDraws || count === 1) {
      let observers = 0
      for (let at = 0; at < count; at++) {
        observers |= this.#add(slot, this.#outcome(ways[at] as Working))
      }
      return observers
    }
    let observers = 0
    const first = steps.count
    // Most outcomes are told from others by what the machine is afterwards.
    const owns = new Set<number>()
    for (let at = 0; at < count; at++) {
      const outcome = this.#outcome(ways[at] as Working)
      const isMet = owns.has(outcome.own) && this.#isAmong(outcome, first)
      owns.add(outcome.own)
      if (!isMet) observers |= this.#add(slot, outcome)
    }
    return observers
  }

  /** Returns the monitors that observe what an outcome tells, as bits. */
  #add(slot: number, outcome: Outcome): number {
    const { steps } = this
    const { notes } = outcome
    let observers = 0
    steps.add(outcome)
    for (let at = 0; at < notes.length; at++) {
      const message = notes[at] as number
      for (const monitor of this.#observersOf(slot, message)) {
        steps.addNote(monitor, message)
        observers |= 1 << monitor
      }
    }
    return observers
  }

  /** Whether an outcome that differs in draws at most is among those from a number on. */
  #isAmong({ own, notes, end, bug }: Outcome, first: number): boolean {
    const { steps } = this
    for (let at = first; at < steps.count; at++) {
      const other = steps.outcome(at)
      if (other.own !== own || other.end !== end || other.bug?.text !== bug?.text) continue
      if (areSame(other.notes, notes)) return true
    }
    return false
  }

  #outcome(working: Working): Outcome {
    const { local, inbox, out, first, isAnnounced, receiver, message, born, newborn } = working
    const { notes, end, bug, draws } = working
    const own = this.configurations.intern(local, inbox, out, isAnnounced, first)
    return { own, receiver, message, born, newborn, notes, end, bug, draws }
  }

  // ------------------------------------------------------------------------------- helpers

  #local(id: number): Local {
    return this.#locals.locals.items[id] as Local
  }

  #stateOf({ slot, state }: Local): StateTable {
    return (this.#locals.tableOf(slot) as MachineTable).states[state] as StateTable
  }

  #message(id: number): Message {
    return this.#locals.messages.items[id] as Message
  }

  #event(message: number): number {
    return this.#message(message).event?.id ?? -1
  }

  #effect(id: number): EffectItem {
    return this.#laboratory.effects.items[id] as EffectItem
  }
}

function areSame(some: readonly number[], others: readonly number[]): boolean {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false
  return true
}
