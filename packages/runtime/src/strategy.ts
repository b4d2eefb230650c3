/** The one door for chance: everything nondeterministic in an execution is asked of a strategy. */
import type { Execution } from './execution.ts'

/**
 * Answers every nondeterministic question of one execution after another. A strategy sees only what
 * has happened: it may look at the execution it is given, never at outboxes.
 */
export interface Strategy {
  readonly name: string
  /** Whether every enabled machine is chosen again and again with probability one. */
  readonly isFair: boolean
  /** Prepares the next execution; false when the search is over. */
  next(execution: Execution): boolean
  /**
   * Picks one of the enabled operations: returns a position in `enabled`, 0 ≤ position < count.
   * Operations are machine numbers in ascending order, 0 the bootstrap; `count` ≥ 1. A negative
   * answer gives the execution up.
   */
  operation(enabled: Int32Array, count: number): number
  /**
   * Picks a number in [0, bound) for `$`, `$$` (bound 2) and `choose`, bound ≥ 1; `operation` asks,
   * at a point of the program if the evaluator knows it. Asked when the code runs, which may be
   * before the choice takes effect and counts as a step.
   */
  choice(bound: number, operation: number, isFair: boolean, point?: number): number
  /** Hears that the execution is over. */
  finished(steps: number, foundBug: boolean): void
}
