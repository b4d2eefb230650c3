/** How far an execution may go. */

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
}
