/** What the command knows when a test has been checked. */
import type { SearchProgress, TestReport } from '@parley/checker'
import type { Summary } from '@parley/trace'
import type { SearchCost } from './search-job.ts'
import type { SearchPlan } from './search-settings.ts'
import type { WorkProgress } from './workers.ts'

export interface TestResult {
  readonly report: TestReport
  readonly milliseconds: number
  /** What the exhaustive search has taken; undefined if there was none. */
  readonly cost: SearchCost | undefined
  /** The first bug for people, without colours; empty if there is none. */
  readonly lines: readonly string[]
  /** The last relevant steps before the first bug. */
  readonly summary: Summary
  /** Paths of the files that were written, as shown to people, traces of the bug first. */
  readonly files: readonly string[]
  /** What could not be written, in clauses. */
  readonly failures: readonly string[]
  /** The command that replays the first bug. */
  readonly replay: string | undefined
}

/** What is known when the checking begins. */
export interface RunInfo {
  readonly program: string
  readonly tests: readonly string[]
  readonly strategy: string
  readonly seed: number
  readonly workers: number
  /** Infinity for no limit; for each test. */
  readonly schedules: number
  readonly seconds: number
  /** How tests are searched; null if they are not. */
  readonly search: SearchPlan | null
}

/** Tells people about a run while it goes on. */
export interface CheckReporter {
  began(info: RunInfo): void
  /** `progress` tells what workers have done for this test so far. */
  testBegan(test: string, progress: () => TestProgress): void
  /** One schedule of a verbose run. */
  told(log: readonly string[]): void
  testEnded(result: TestResult): void
  /** Remarks about workers that died and such. */
  incident(text: string): void
  ended(results: readonly TestResult[]): void
  /** Leaves the terminal as it was, whatever happened. */
  close(): void
}

export type TestProgress =
  | (WorkProgress & { readonly kind: 'sampling'; readonly milliseconds: number })
  | (SearchProgress & { readonly kind: 'search'; readonly milliseconds: number })
