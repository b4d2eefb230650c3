/** Bugs: why an execution ended badly (checker §3.1). */
import type { Place } from './program.ts'

/** The classified kinds of bugs, as reports name them. */
export type BugKind =
  | 'assertion'
  | 'unhandled-event'
  | 'null-target'
  | 'null-event'
  | 'sends-set'
  | 'permission-set'
  | 'creates-set'
  | 'choose'
  | 'transition-in-exit'
  | 'deadlock'
  | 'liveness-terminated'
  | 'liveness-temperature'
  | 'liveness-lasso'
  | 'step-bound'
  | 'exception'
  | 'livelock'
  | 'recursion'
  | 'nondeterminism'

/** A bug, complete: `text` is the reference's wording, on one or more lines. */
export interface Bug {
  readonly kind: BugKind
  readonly text: string
  /** What happened, for people, where the reference's wording needs explaining. */
  readonly explanation: string
  /** Where in the source, if it has a place. */
  readonly place?: Place
  /** The machine or monitor it happened in, as logs name it. */
  readonly who?: string
  /** The monitor whose property was violated. */
  readonly monitor?: string
  /** Of a lasso: the decisions of the loop, as positions in the schedule, the second excluded. */
  readonly loop?: readonly [number, number]
  /** Fault number of `checker.md` §1.14 for exceptions. */
  readonly fault?: string
}

/** Ends a computation with a bug. The text is made when the failure takes effect. */
export class Failure {
  readonly bug: () => Bug
  constructor(bug: () => Bug) {
    this.bug = bug
  }
}

/** Ends a computation whose assumption is false: the schedule is given up silently. */
export class Abandoned {
  readonly kind = 'abandoned'
}

/** Ends a computation that has made more stops than the step bound leaves room for. */
export class Enough {
  readonly kind = 'enough'
}
