/** Explores the schedules of a test case and reports what was found. */
export { type CheckHooks, checkTest, type LostBlock, shardOf } from './check.ts'
export { configurationKey } from './configuration-key.ts'
export { addCoverage, type Coverage, emptyCoverage } from './coverage/coverage.ts'
export { type CoverageJson, coverageJson } from './coverage/json.ts'
export { coverageLcov } from './coverage/lcov.ts'
export { coverageSci } from './coverage/sci.ts'
export { coverageText } from './coverage/text.ts'
export { differsOnRepetition } from './determinism.ts'
export type { DistinctSummary } from './distinct.ts'
export {
  type BlockHooks,
  type BlockResult,
  bugKey,
  exploreBlock,
  type FoundBug,
} from './explore.ts'
export { LassoFinder, type LassoSettings } from './lasso.ts'
export { mergeReports } from './merge-reports.ts'
export { allOf, counted, grouped } from './numbers.ts'
export {
  type Bounds,
  boundsOf,
  type CheckOptions,
  defaultOptions,
  findTest,
  hotMonitors,
  isAdversarial,
  strategyText,
} from './options.ts'
export { deriveSeed, SeededRandom } from './random.ts'
export * from './report.ts'
export {
  type MergedScenarios,
  mergeScenarioCoverage,
  type ScenarioSource,
  scenarioFileText,
} from './scenarios.ts'
export type { Collisions } from './search/collisions.ts'
export { abandonMemory, type SharedMemory, shareMemory } from './search/commons.ts'
export {
  findLassos,
  type Lasso,
  type Liveness,
  type LivenessVerdict,
} from './search/liveness.ts'
export type { NeverTaken } from './search/never-taken.ts'
export type { ChunkStore } from './search/pool.ts'
export type { SearchBug, SearchPlace, SearchResult } from './search/result.ts'
export { scalarsetProblem } from './search/scalarset-blockers.ts'
export { joinSearch, search } from './search/search.ts'
export {
  addSearch,
  isSettled,
  reportLostSearch,
  reportSearch,
  type SearchReport,
  withCoverageOf,
} from './search/search-report.ts'
export {
  defaultSettings,
  type SearchHooks,
  type SearchOrder,
  type SearchProgress,
  type SearchSettings,
  type Storage,
} from './search/settings.ts'
export type { Snapshot } from './search/snapshot.ts'
export { isComplete, type SearchVerdict, verdictOf } from './search/verdict.ts'
export { shrinkSchedule, switches } from './shrink.ts'
export type { Statistics } from './statistics.ts'
export { statisticsLines, statisticsText } from './statistics-text.ts'
export {
  type StrategyKind,
  type StrategyName,
  strategyKind,
  strategyKinds,
} from './strategies/index.ts'
export { type Divergence, ReplayStrategy } from './strategies/replay.ts'
export { coverageOf } from './summary.ts'
export { type TimelineKind, type TimelineSettings, usualTimeline } from './timeline.ts'
