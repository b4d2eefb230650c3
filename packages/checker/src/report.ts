/** What a check has found out, as plain JSON: the shape of `p check --json`. */

import type { DistinctSummary } from './distinct.ts'
import type { FoundBug } from './explore.ts'
import type { SearchReport } from './search/search-report.ts'
import type { Statistics } from './statistics.ts'
import type { TimelineKind } from './timeline.ts'

/** Raised when a member changes its meaning. */
export const REPORT_VERSION = 1

export interface CheckReport {
  readonly version: typeof REPORT_VERSION
  readonly program: string
  readonly tests: readonly TestReport[]
}

/** Why a check ended: all schedules asked for, all that there are, a bug, or somebody's wish. */
export type EndReason = 'schedules' | 'exhausted' | 'bug' | 'stopped'

export interface TestReport {
  readonly test: string
  /**
   * `incomplete`: some schedules were lost, and no bug was found in the others. `verified`: every
   * schedule up to the step bound was run, and none was longer. `proved`: every state was
   * searched, told apart exactly, and nothing is left to check.
   */
  readonly verdict: 'no bug found' | 'verified' | 'proved' | 'bug' | 'incomplete'
  readonly end: EndReason
  readonly strategy: string
  readonly seed: number
  readonly shard: { readonly index: number; readonly count: number }
  readonly unfairSteps: number | null
  readonly fairSteps: number | null
  readonly temperature: number | null
  readonly statistics: Statistics
  readonly timelineKind: TimelineKind
  readonly timelines: DistinctSummary
  /** Abstract states: who is in which state, at each dequeue. */
  readonly states: DistinctSummary
  /** How many abstract states had been reached after so many schedules. */
  readonly curve: readonly (readonly [schedules: number, states: number])[]
  /** Distinct bugs in the order of their first schedules. */
  readonly bugs: readonly FoundBug[]
  readonly properties: readonly PropertyReport[]
  /** In words, what the check says nothing about. */
  readonly notChecked: readonly string[]
  /** Schedules that were not run because their worker died. */
  readonly lost: readonly LostSchedules[]
  readonly coverage: CoverageSummary | null
  readonly scenarios: readonly ScenarioReport[]
  /** What an exhaustive search has shown; null if there was none. */
  readonly search: SearchReport | null
}

export interface LostSchedules {
  readonly from: number
  readonly to: number
  readonly reason: string
}

/** How a property was checked. */
export interface PropertyReport {
  readonly property: string
  /** `proved`: in all executions. `checked` or `partly`: in those that `how` tells of. */
  readonly status: 'proved' | 'checked' | 'partly' | 'not checked'
  readonly how: string
}

export interface CoverageSummary {
  /** Events handled in the states that expect them, and all of these. */
  readonly covered: number
  readonly expected: number
  /** Bits of the coverage layout that were reached, as ranges [from, to). */
  readonly reached: readonly (readonly [number, number])[]
  /** Calls by function id, for those called. */
  readonly calls: readonly (readonly [number, number])[]
  /** Executions by counter of a statement, for those executed; absent if they were not counted. */
  readonly statements?: readonly (readonly [number, number])[]
}

export interface ScenarioReport {
  readonly name: string
  readonly isSatisfied: boolean
  readonly satisfyingSchedules: number
  readonly timelines: DistinctSummary
  readonly maxStatesVisited: number
  readonly states: number
}
