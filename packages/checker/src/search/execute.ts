/** Executes what a search has found by the engine that runs every other schedule. */
import { type Bug, Execution, type Limits, type Strategy } from '@parley/runtime'
import type { PathStep } from './path.ts'
import type { System } from './system.ts'

/** An execution along a path. */
export interface Executed {
  readonly bug: Bug | null
  /** The decisions, coded as `Execution.schedule`. */
  readonly schedule: readonly number[]
}

/**
 * Runs a path of steps, and on to the end if no machine can act after it; `watch` may put another
 * strategy around the one that follows the path.
 */
export function executePath(
  { program, test }: System,
  path: readonly PathStep[],
  limits: Limits,
  watch: (strategy: Strategy) => Strategy = (strategy) => strategy,
): Executed {
  const strategy = watch(new PathStrategy(path))
  const execution = new Execution(program, test, strategy, limits)
  strategy.next(execution)
  execution.run()
  const { bug, schedule, scheduleLength } = execution
  return { bug, schedule: [...schedule.subarray(0, scheduleLength)] }
}

class PathStrategy implements Strategy {
  readonly name = 'exhaustive'
  readonly isFair = false
  readonly #path: readonly PathStep[]
  /** The number of each slot's machine; machines are numbered in the order of their creation. */
  readonly #numbers = new Map<number, number>()
  #at = -1
  #draw = 0

  constructor(path: readonly PathStep[]) {
    this.#path = path
  }

  next(): boolean {
    return true
  }

  operation(enabled: Int32Array, count: number): number {
    if (this.#at < 0) {
      this.#at = 0
      return 0
    }
    const step = this.#path[this.#at]
    if (step === undefined) return -1
    this.#at++
    this.#draw = 0
    if (this.#numbers.size === 0) this.#numbers.set(step.slot, 1)
    const number = this.#numbers.get(step.slot) ?? -1
    if (step.outcome.born >= 0) this.#numbers.set(step.outcome.born, this.#numbers.size + 1)
    const position = enabled.indexOf(number)
    return position < count ? position : -1
  }

  choice(): number {
    return this.#path[this.#at - 1]?.outcome.draws[this.#draw++]?.value ?? 0
  }

  finished(): void {}
}
