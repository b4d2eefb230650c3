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
  type Draw,
  type EffectItem,
  FAILS,
  type Local,
  type Message,
  SENDS,
} from './component.ts'
import { Configurations } from './configurations.ts'
import { BEGINS, type Beginning, HANDLES, type Laboratory, RESUMES } from './laboratory.ts'
import { flagsOf, HAS_LOOKED, IS_STARTED, type Locals } from './locals.ts'
import {
  GOES_ON,
  IS_ABANDONED,
  IS_BUG,
  IS_CUT,
  type MachineConfiguration,
  type Outcome,
} from './outcome.ts'
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

/** Bytes of one outcome or of one way in which a handler goes, with its share of their lists. */
const STEP_BYTES = 300

/** Pauses in one way that a step can go, and in all of them, beyond which it is not followed. */
const LONGEST_PAUSES = 1000
const MOST_PAUSES = 3000

/** A machine while a step of it is worked out. */
interface Working {
  local: number
  inbox: readonly number[]
  /** What is still to happen begins at `first`. */
  readonly out: readonly number[]
  first: number
  isAnnounced: boolean
  receiver: number
  message: number
  born: number
  newborn: number
  readonly notes: number[]
  end: number
  bug: Outcome['bug']
  draws: readonly Draw[]
  /** What the machine was at pauses in this step, with how much had been drawn. */
  pauses: readonly Pause[]
}

interface Pause {
  readonly local: number
  readonly draws: number
}

export interface MachineSettings {
  /** Monitors that observe an event of a machine of this interface, as bits. */
  observersOf(event: number, interfaceId: number): number
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
    return this.configurations.intern(this.#locals.newborn(slot, message), [], [], false)
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
      const { local: id, isBlocked, inbox, out } = configurations.at(configuration)
      if (isBlocked && this.#local(id).waiting?.events[this.#event(message)] === 1) {
        return this.configurations.intern(
          this.#locals.change(id, message),
          inbox,
          out,
          false,
        )
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
    const at = this.#at(configuration)
    const outcomes = this.#outcomes(at)
    const { steps } = this
    const isLooking =
      ((steps.configurations[STRIDE * configuration + FLAGS] as number) & IS_LOOKING) !== 0
    const isOwn = at.out.length === 0 ? !isLooking : this.#creates(at)
    let observers = 0
    for (const { notes } of outcomes) {
      for (const message of notes) observers |= this.#observersOf(at.slot, message)
    }
    const isPrivate = isOwn && outcomes.every(isSilent)
    return steps.learn(configuration, outcomes, isPrivate, this.#receivers(at), observers)
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

  #outcomes(at: MachineConfiguration): readonly Outcome[] {
    const all: Working[] = []
    this.#pauses = 0
    if (at.out.length > 0) this.#stop(at, all)
    else {
      const local = this.#local(at.local)
      if (!local.isStarted) this.#computeFrom(at, at.local, BEGINS, at.inbox, all)
      else if (local.waiting !== null) {
        this.#computeFrom(at, at.local, RESUMES, at.inbox, all)
      } else if (this.#stateOf(local).hasDefault) this.#default(at, local, all)
      else this.#dequeue(at, local, all)
    }
    const outcomes: Outcome[] = []
    for (const working of all) outcomes.push(this.#outcome(working))
    return this.#distinct(outcomes)
  }

  #receivers({ out }: MachineConfiguration): number {
    if (out.length === 0) return 0
    const { kind, target } = this.#effect(out[0] as number)
    return kind === SENDS ? bitOf(target) : 0
  }

  /** Nobody can name a machine before its creator has gone on after its creation. */
  #creates({ out }: MachineConfiguration): boolean {
    return this.#effect(out[0] as number).kind === CREATES && !this.#settings.isNumbered()
  }

  #dequeue(at: MachineConfiguration, local: Local, all: Working[]): void {
    const position = this.configurations.eligible(local, at.inbox)
    const message = at.inbox[position] as number
    const inbox = without(at.inbox, position)
    this.#computeFrom(at, at.local, HANDLES, inbox, all, message)
  }

  /** Under `on null` the look into the inbox is a step of its own (checker §2.10). */
  #default(at: MachineConfiguration, local: Local, all: Working[]): void {
    if (local.hasLooked) {
      const { handed } = local
      const rested = this.#locals.change(at.local, 0, IS_STARTED)
      this.#computeFrom(at, rested, HANDLES, at.inbox, all, handed)
      return
    }
    const position = this.configurations.eligible(local, at.inbox)
    const handed = position < 0 ? 0 : (at.inbox[position] as number)
    const inbox = without(at.inbox, position)
    const looked = this.#locals.change(at.local, handed, IS_STARTED | HAS_LOOKED)
    all.push({ ...this.#working(looked, inbox, []) })
  }

  /** A computation from rest: each of its endings happens up to the next stop. */
  #computeFrom(
    at: MachineConfiguration,
    local: number,
    beginning: Beginning,
    inbox: readonly number[],
    all: Working[],
    message = 0,
  ): void {
    for (const { draws, local: after, out } of this.#compute(local, beginning, message)) {
      const working = this.#working(after, inbox, out)
      working.draws = draws
      this.#settle(at.slot, working, all)
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

  #working(local: number, inbox: readonly number[], out: readonly number[], first = 0): Working {
    return {
      local,
      inbox,
      out,
      first,
      isAnnounced: false,
      receiver: -1,
      message: 0,
      born: -1,
      newborn: 0,
      notes: [],
      end: GOES_ON,
      bug: null,
      draws: [],
      pauses: [],
    }
  }

  /** Enqueues or creates what heads the outbox. */
  #stop(at: MachineConfiguration, all: Working[]): void {
    const { kind, message, target } = this.#effect(at.out[0] as number)
    const working = this.#working(at.local, at.inbox, at.out, 1)
    if (kind === CREATES) {
      working.born = target
      working.newborn = this.newborn(target, message)
    } else if (target === at.slot) working.inbox = [...at.inbox, message]
    else {
      working.receiver = target
      working.message = message
    }
    if (kind !== CREATES) this.#settle(at.slot, working, all)
    // What comes in the same step may tell the number of the new machine.
    else this.#settings.afterBirth(target, () => this.#settle(at.slot, working, all))
  }

  /** Lets riders happen up to the next stop, whose monitors ride before it; then rests. */
  #settle(slot: number, working: Working, all: Working[]): void {
    while (working.first < working.out.length) {
      const effect = this.#effect(working.out[working.first] as number)
      if (effect.kind === SENDS || effect.kind === CREATES) {
        if (effect.kind === SENDS && !working.isAnnounced) {
          working.isAnnounced = true
          this.#note(slot, effect.message, working)
        }
        all.push(working)
        return
      }
      working.first++
      if (this.#ride(slot, effect, working)) {
        all.push(working)
        return
      }
    }
    const local = this.#local(working.local)
    if (local.isPaused) this.#goOn(slot, working, all)
    else {
      if (local.waiting !== null) this.#look(local, working)
      all.push(working)
    }
  }

  /** True if the rider is the last. */
  #ride(slot: number, effect: EffectItem, working: Working): boolean {
    switch (effect.kind) {
      case ANNOUNCES:
        this.#note(slot, effect.message, working)
        return false
      case FAILS:
        working.end = IS_BUG
        working.bug = effect.bug
        return true
      case ABANDONS:
        working.end = IS_ABANDONED
        return true
      case CUTS:
        working.end = IS_CUT
        return true
      default:
        working.local = this.#locals.halted(slot)
        working.inbox = []
        return true
    }
  }

  #note(slot: number, message: number, working: Working): void {
    if (this.#observersOf(slot, message) !== 0) working.notes.push(message)
  }

  #observersOf(slot: number, message: number): number {
    return this.#settings.observersOf(this.#event(message), this.#settings.interfaceOf(slot))
  }

  /** A computation that paused goes on inside the step that empties the outbox. */
  #goOn(slot: number, working: Working, all: Working[]): void {
    const { isStarted, hasLooked, handed } = this.#local(working.local)
    const flags = flagsOf(isStarted, false, false, hasLooked)
    const local = this.#locals.change(working.local, handed, flags)
    const drawn = working.draws.length
    const before = working.pauses.find((pause) => pause.local === local)
    // The same again and again, and nothing to choose in between.
    if (before?.draws === drawn) {
      all.push({ ...working, end: IS_BUG, bug: this.#laboratory.endless(local) })
      return
    }
    if (++this.#pauses > MOST_PAUSES || working.pauses.length === LONGEST_PAUSES) {
      all.push({ ...working, end: IS_CUT })
      return
    }
    const pauses = [...working.pauses, { local, draws: drawn }]
    for (const { draws, local: after, out } of this.#compute(local, RESUMES, 0)) {
      this.#settle(
        slot,
        {
          ...working,
          local: after,
          notes: [...working.notes],
          out,
          first: 0,
          draws: [...working.draws, ...draws],
          pauses,
        },
        all,
      )
    }
  }

  /** Checker §2.9: the first awaited event in the order of the inbox. */
  #look(local: Local, working: Working): void {
    const events = local.waiting?.events as Uint8Array
    const at = working.inbox.findIndex((message) => events[this.#event(message)] === 1)
    if (at < 0) return
    const handed = working.inbox[at] as number
    working.inbox = without(working.inbox, at)
    working.local = this.#locals.change(working.local, handed)
  }

  #outcome(working: Working): Outcome {
    const { local, inbox, out, first, isAnnounced, receiver, message, born, newborn } = working
    const { notes, end, bug, draws } = working
    const left = first === 0 ? out : out.slice(first)
    const own = this.configurations.intern(local, inbox, left, isAnnounced)
    return { own, receiver, message, born, newborn, notes, end, bug, draws }
  }

  /** Different draws often come to the same. */
  #distinct(outcomes: readonly Outcome[]): readonly Outcome[] {
    if (this.#settings.keepsDraws || outcomes.length < 2) return outcomes
    const keys = new Set<string>()
    return outcomes.filter(({ own, notes, end, bug }) => {
      const key = `${own},${end},${bug?.text ?? ''},${notes.join()}`
      return !keys.has(key) && keys.add(key)
    })
  }

  // ------------------------------------------------------------------------------- helpers

  #at(configuration: number): MachineConfiguration {
    return this.configurations.at(configuration)
  }

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

function without(numbers: readonly number[], position: number): number[] {
  const left: number[] = []
  for (let at = 0; at < numbers.length; at++) if (at !== position) left.push(numbers[at] as number)
  return left
}

/** Whether nobody but the machine itself notices an outcome of a step without a stop. */
function isSilent({ notes, end }: Outcome): boolean {
  return notes.length === 0 && end === GOES_ON
}
