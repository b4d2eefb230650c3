/** How far an execution may go. */

/**
 * Lines of one decision that a trace has. The reference's exhaustive engine takes so many actions
 * in a step for an endless loop.
 */
export const MOST_LINES = 1000

/** Bounds of an execution; 0 or Infinity where there is none. */
export interface Limits {
  /** Steps after which the execution ends; Infinity for no bound. */
  readonly steps: number
  /** Reaching the step bound is a bug. */
  readonly failOnBound: boolean
  /** Decisions in hot states without a cold one that are a bug; Infinity switches it off. */
  readonly temperature: number
  /** Loop rounds and recursive calls between two stops. */
  readonly work: number
  readonly depth: number
  /** Lines of one decision that a listener is told; all of them if absent. */
  readonly told?: number
}
