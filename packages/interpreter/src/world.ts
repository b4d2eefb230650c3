/** What all parts of one running program share: its tables, machines, monitors and bounds. */
import {
  type EventSetId,
  type FunctionId,
  HALT_EVENT,
  type IrFunction,
  type IrModule,
  NULL_EVENT,
  type Program,
  type TypeId,
} from '@parley/compiler'
import { type Bug, EventRef, type Listener, type Strategy, type Value } from '@parley/runtime'
import { boundReached, livelock, tooHot } from './bugs.ts'
import type { Machine, Monitor, Subject } from './instances.ts'
import { DEFAULT_EVENT_NAME, HALT_EVENT_NAME } from './names.ts'

export interface Limits {
  /** Steps after which the schedule ends; Infinity for no bound. */
  readonly steps: number
  readonly failOnBound: boolean
  /** Decisions in hot states without a cold one that are a bug; Infinity switches it off. */
  readonly temperature: number
  /** Loop rounds, calls and handlers between two scheduling points. */
  readonly work: number
  /** Nested calls. */
  readonly depth: number
}

/** Who answers the questions of one schedule. */
export type Chooser = Pick<Strategy, 'isFair' | 'operation' | 'choice'>

/** Implementations of foreign functions, by the function's unique name. */
export type ForeignFunctions = ReadonlyMap<string, (...args: readonly Value[]) => Value>

/** How a schedule ended (checker §2.16). */
export type End = 'terminated' | 'bound' | 'bug' | 'abandoned'

/** An answer of the strategy; `operation` is the machine that was chosen, or that asked. */
export type Decision =
  | { readonly kind: 'operation'; readonly operation: number }
  | {
      readonly kind: 'choice'
      readonly operation: number
      readonly bound: number
      readonly answer: number
    }

/** Thrown to leave whatever is running when the schedule is over. */
export class Ended {
  readonly end: End
  readonly bug: Bug | null
  constructor(end: End, bug: Bug | null = null) {
    this.end = end
    this.bug = bug
  }
}

/** What a schedule is run with. */
export interface Setting {
  readonly program: Program
  readonly module: IrModule
  readonly limits: Limits
  readonly chooser: Chooser
  readonly listener: Listener<Subject> | null
  readonly foreign: ForeignFunctions
  /** Shows an event to the monitors. */
  readonly observe: (sender: Machine, event: EventRef, payload: Value) => void
}

export class World {
  readonly program: Program
  readonly module: IrModule
  readonly limits: Limits
  readonly chooser: Chooser
  readonly listener: Listener<Subject> | null
  readonly foreign: ForeignFunctions
  readonly observe: Setting['observe']
  /** By event id. */
  readonly events: readonly EventRef[]
  /** By param id. */
  readonly params: Value[] = []
  /** In creation order: by number − 1. */
  readonly machines: Machine[] = []
  /** In attachment order. */
  readonly monitors: Monitor[] = []
  steps = 0
  /** What the strategy has answered. */
  readonly decisions: Decision[] = []
  /** Loop rounds, calls and handlers since the last scheduling point. */
  #work = 0

  constructor(setting: Setting) {
    this.program = setting.program
    this.module = setting.module
    this.limits = setting.limits
    this.chooser = setting.chooser
    this.listener = setting.listener
    this.foreign = setting.foreign
    this.observe = setting.observe
    const events = setting.program.events
    this.events = events.map(({ name }, id) => new EventRef(id, runtimeName(id, name)))
  }

  functionOf(id: FunctionId): IrFunction {
    return this.program.functions[id]!
  }

  typeOf(id: TypeId): Program['types'][number] {
    return this.program.types[id]!
  }

  setHas(set: EventSetId, event: EventRef): boolean {
    return this.program.eventSets[set]!.includes(event.id)
  }

  /** Ends the schedule with a bug. */
  fail(bug: Bug): never {
    this.listener?.failed(bug)
    throw new Ended('bug', bug)
  }

  /** What precedes every question to the strategy: the step bound, then temperatures (§2.14). */
  beforeRequest(): void {
    const { steps, failOnBound, temperature } = this.limits
    if (this.steps >= steps) {
      if (failOnBound) this.fail(boundReached(steps))
      throw new Ended('bound')
    }
    if (!this.chooser.isFair) return
    for (const monitor of this.monitors) {
      if (!isLivenessMonitor(monitor) || monitor.state.temperature !== 'hot') continue
      monitor.temperature++
      if (monitor.temperature > temperature) this.fail(tooHot(monitor))
    }
  }

  /** Counts an answered question. */
  countStep(): void {
    this.steps++
  }

  /** After a scheduling point: whoever goes on may work again. */
  forgetWork(): void {
    this.#work = 0
  }

  /** Counts work that no scheduling point interrupts; too much is a bug. */
  countWork(subject: Subject): void {
    this.#work++
    if (this.#work > this.limits.work) this.fail(livelock(subject))
  }
}

/** Scenarios are exempt from liveness (checker §6.1). */
export function isLivenessMonitor(monitor: Monitor): boolean {
  return monitor.table.flavour === 'spec'
}

function runtimeName(id: number, name: string): string {
  if (id === NULL_EVENT) return DEFAULT_EVENT_NAME
  return id === HALT_EVENT ? HALT_EVENT_NAME : name
}
