/**
 * Schedule files between the engine and the literal interpreter, which asks in the order in which
 * the reference implementation does: what one has written, the other follows.
 */
import { ReplayStrategy } from '../../packages/checker/src/index.ts'
import type { Chooser, Subject } from '../../packages/interpreter/src/index.ts'
import {
  CHOSE_FALSE,
  CHOSE_NUMBER,
  CHOSE_TRUE,
  type Execution,
  type Limits,
  type Listener,
  type Strategy,
} from '../../packages/runtime/src/index.ts'
import { readSchedule, type Schedule, writeSchedule } from '../../packages/trace/src/index.ts'
import type { Random } from '../random.ts'
import { type Outcome, runEngine, runInterpreter, type Subjects } from './evaluators.ts'

/** A schedule in both evaluators, and the file by which it came from one to the other. */
export interface Passed {
  readonly engine: Outcome
  readonly interpreter: Outcome
  readonly file: string
  /** Why the second could not follow; null if it could. */
  readonly divergence: string | null
}

/** The engine runs at random and writes; the interpreter follows, decision by decision. */
export function fromEngine(subjects: Subjects, random: Random, limits: Limits): Passed {
  let execution: Execution | undefined
  const strategy: Strategy = {
    name: 'random',
    isFair: true,
    next(each) {
      execution = each
      return true
    },
    operation: (_enabled, count) => random.int(count),
    choice: (bound) => random.int(bound),
    finished() {},
  }
  const engine = runEngine(subjects, strategy, limits)
  const { schedule, scheduleLength } = execution as Execution
  const file = write(schedule.slice(0, scheduleLength))
  const strict = new StrictChooser(read(file).decisions)
  const interpreter = runInterpreter(subjects, strict, limits)
  return { engine, interpreter, file, divergence: strict.divergence }
}

/** The interpreter runs at random and writes; the engine replays as `p check --replay` does. */
export function fromInterpreter(subjects: Subjects, random: Random, limits: Limits): Passed {
  const decisions: number[] = []
  const chooser: Chooser = {
    isFair: true,
    operation(enabled, count) {
      const position = random.int(count)
      decisions.push(enabled[position] as number)
      return position
    },
    choice: (bound) => random.int(bound),
  }
  const listener: Pick<Listener<Subject>, 'chose'> = {
    chose(_m, value, _bound, isBool) {
      const coded = value === 0 ? CHOSE_TRUE : CHOSE_FALSE
      decisions.push(isBool ? coded : CHOSE_NUMBER - value)
    },
  }
  const interpreter = runInterpreter(subjects, chooser, limits, listener)
  const file = write(Int32Array.from(decisions))
  const { decisions: recorded, isFair } = read(file)
  const replay = new ReplayStrategy(recorded, isFair)
  // A replay has no bound of steps, unless it was the bound that ended the schedule.
  const steps = interpreter.end === 'bound' ? limits.steps : Number.POSITIVE_INFINITY
  const engine = runEngine(subjects, replay, limits.failOnBound ? limits : { ...limits, steps })
  const { divergence } = replay
  const reason = divergence === null ? null : `${divergence.at}: ${divergence.reason}`
  return { engine, interpreter, file, divergence: reason }
}

function write(decisions: Int32Array): string {
  return writeSchedule({ isFair: true, test: 'T', decisions })
}

function read(file: string): Schedule {
  const reading = readSchedule(file)
  if (reading.kind === 'error') throw new Error(`line ${reading.line}: ${reading.message}`)
  return reading.schedule
}

/** Takes every decision from its place in the file, as the reference's replay does. */
class StrictChooser implements Chooser {
  readonly isFair = true
  divergence: string | null = null
  readonly #decisions: Int32Array
  #at = 0

  constructor(decisions: Int32Array) {
    this.#decisions = decisions
  }

  operation(enabled: Int32Array, count: number): number {
    const wanted = this.#decisions[this.#at++]
    const position = wanted === undefined ? -1 : enabled.indexOf(wanted)
    if (position >= 0 && position < count) return position
    return this.#diverge(wanted)
  }

  choice(bound: number): number {
    const wanted = this.#decisions[this.#at++]
    if (wanted === CHOSE_TRUE) return 0
    if (wanted === CHOSE_FALSE) return 1
    if (wanted === undefined || wanted >= 0) return this.#diverge(wanted)
    const value = CHOSE_NUMBER - wanted
    return value < bound ? value : this.#diverge(wanted)
  }

  #diverge(wanted: number | undefined): number {
    this.divergence ??= `decision ${this.#at}: ${wanted ?? 'the file has ended'}`
    return 0
  }
}
