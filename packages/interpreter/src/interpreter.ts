/**
 * Runs one schedule of a test, literally as checker §2 says: effects happen at once, and at every
 * scheduling point of §2.15 the strategy decides who goes on. Written for clarity, not for speed.
 */
import type { IrTest, Program } from '@parley/compiler'
import type { Bug, Listener } from '@parley/runtime'
import * as bugs from './bugs.ts'
import { defaultOf } from './casts.ts'
import type { Machine, Running, Subject } from './instances.ts'
import { addMachine } from './machine-acts.ts'
import { live } from './machine-life.ts'
import { addMonitor, observe } from './monitors.ts'
import {
  type Chooser,
  type Decision,
  type End,
  Ended,
  type ForeignFunctions,
  isLivenessMonitor,
  type Limits,
  World,
} from './world.ts'

export interface Options {
  readonly limits: Limits
  readonly listener?: Listener<Subject>
  readonly foreign?: ForeignFunctions
}

/** What is scheduled: 0 is the bootstrap, the others are machines by their numbers. */
interface Operation {
  readonly machine: Machine | null
  readonly running: Running<void>
}

/** One schedule; to be run once. */
export class Interpreter {
  readonly #world: World
  readonly #test: IrTest
  readonly #operations: Operation[] = []
  #isStarting = true

  /** `test` is one of the program's tests. */
  constructor(program: Program, test: IrTest, chooser: Chooser, options: Options) {
    const { limits, listener = null, foreign = new Map() } = options
    const module = program.modules[test.module]!
    this.#world = new World({
      program,
      module,
      limits,
      chooser,
      listener,
      foreign,
      observe: (sender, event, payload) => observe(this.#world, sender, event, payload),
    })
    this.#test = test
  }

  /** Runs to the end of the schedule; says how it ended. */
  run(): { readonly end: End; readonly bug: Bug | null } {
    this.#operations.push({ machine: null, running: this.#bootstrap() })
    let next = 0
    try {
      for (;;) {
        this.#operations[next]!.running.next()
        next = this.#chooseOperation()
      }
    } catch (error) {
      if (error instanceof Ended) return error
      throw error
    }
  }

  /** Answered questions to the strategy. */
  get steps(): number {
    return this.#world.steps
  }

  /** The answers. */
  get decisions(): readonly Decision[] {
    return this.#world.decisions
  }

  /** Operation 0: parameters, monitors, the main machine (checker §2.1). */
  *#bootstrap(): Running<void> {
    const world = this.#world
    const { params, main } = this.#test
    for (const { type } of world.program.params) world.params.push(defaultOf(world.program, type))
    for (const { param, value } of params) world.params[param] = value
    for (const monitor of world.module.monitors) addMonitor(world, monitor)
    if (main !== undefined) {
      yield 'create'
      addMachine(world, null, main, null)
    }
    this.#isStarting = false
    yield 'stop'
  }

  /** A scheduling point: the number of the operation that goes on. */
  #chooseOperation(): number {
    const world = this.#world
    for (const machine of world.machines.slice(this.#operations.length - 1)) {
      this.#operations.push({ machine, running: live(world, machine) })
    }
    world.beforeRequest()
    const enabled = [...this.#operations.keys()].filter((at) => this.#isEnabled(at))
    if (enabled.length === 0) return this.#endWithoutEnabled()
    const position = world.chooser.operation(Int32Array.from(enabled), enabled.length)
    const operation = enabled[position]
    if (operation === undefined) throw new Error('interpreter: no such operation is enabled')
    world.countStep()
    world.forgetWork()
    world.decisions.push({ kind: 'operation', operation })
    return operation
  }

  #isEnabled(operation: number): boolean {
    const { machine } = this.#operations[operation]!
    return machine === null ? this.#isStarting : machine.task === 'enabled'
  }

  /** Nobody can go on: deadlock, a hot monitor, or an end as it should be (checker §2.16). */
  #endWithoutEnabled(): never {
    const world = this.#world
    const blocked = world.machines.filter(({ task }) => task === 'blocked')
    if (blocked.length > 0) world.fail(bugs.deadlock(blocked))
    const hot = world.monitors
      .filter(isLivenessMonitor)
      .find(({ state }) => state.temperature === 'hot')
    if (hot !== undefined) world.fail(bugs.hotAtEnd(hot))
    throw new Ended('terminated')
  }
}
