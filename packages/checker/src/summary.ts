/** Merges the results of blocks, in the order of their indices, into the report of a test. */
import type { Program } from '@parley/runtime'
import { addCoverage, type Coverage, emptyCoverage } from './coverage/coverage.ts'
import { coveredEvents } from './coverage/event-coverage.ts'
import { DistinctCounter } from './distinct.ts'
import { type BlockResult, bugKey, type FoundBug } from './explore.ts'
import { type CheckOptions, strategyText } from './options.ts'
import { notChecked, propertyReports } from './properties.ts'
import type {
  CoverageSummary,
  EndReason,
  LostSchedules,
  ScenarioReport,
  TestReport,
} from './report.ts'
import { addStatistics, emptyStatistics, type Statistics } from './statistics.ts'

interface ScenarioTotal {
  readonly states: number
  best: number
  satisfying: number
  readonly timelines: DistinctCounter
}

/** States that the curve knows the first schedule of. */
const MAX_CURVE_STATES = 262_144

export class Summary {
  readonly statistics: Statistics = emptyStatistics()
  readonly #program: Program
  readonly #options: CheckOptions
  readonly #bugs = new Map<string, FoundBug>()
  readonly #timelines = new DistinctCounter()
  readonly #states = new DistinctCounter()
  /** Abstract state → number of schedules, in index order, up to the one that reached it first. */
  readonly #firstSeen = new Map<number, number>()
  readonly #scenarios = new Map<string, ScenarioTotal>()
  readonly #lost: LostSchedules[] = []
  readonly #coverage: Coverage

  constructor(program: Program, options: CheckOptions) {
    this.#program = program
    this.#options = options
    this.#coverage = emptyCoverage(program)
  }

  /** Abstract states so far, of those that the curve counts. */
  get states(): number {
    return this.#firstSeen.size
  }

  /** A block that could not be run. */
  lose(from: number, to: number, reason: string): void {
    this.#lost.push({ from, to, reason })
  }

  add(block: BlockResult): void {
    this.#addStates(block)
    addStatistics(this.statistics, block.statistics)
    for (const hash of block.timelines) this.#timelines.add(hash)
    if (block.coverage !== null) addCoverage(this.#coverage, block.coverage)
    for (const found of block.bugs) {
      const known = this.#bugs.get(bugKey(found.bug))
      if (known === undefined) this.#bugs.set(bugKey(found.bug), { ...found })
      else known.occurrences += found.occurrences
    }
    this.#addScenarios(block)
  }

  /** Adds what was reached elsewhere. */
  reach(coverage: Coverage): void {
    addCoverage(this.#coverage, coverage)
  }

  #addStates({ from, states }: BlockResult): void {
    const before = this.statistics.schedules
    states.hashes.forEach((hash, at) => {
      this.#states.add(hash)
      if (this.#firstSeen.has(hash) || this.#firstSeen.size >= MAX_CURVE_STATES) return
      this.#firstSeen.set(hash, before + (states.schedules[at] as number) - from + 1)
    })
  }

  #addScenarios(block: BlockResult): void {
    for (const { name, states, best, satisfying, timelines } of block.scenarios) {
      let total = this.#scenarios.get(name)
      if (total === undefined) {
        total = { states, best: 0, satisfying: 0, timelines: new DistinctCounter() }
        this.#scenarios.set(name, total)
      }
      total.best = Math.max(total.best, best)
      total.satisfying += satisfying
      for (const hash of timelines) total.timelines.add(hash)
    }
  }

  report(end: EndReason): TestReport {
    const options = this.#options
    const { statistics } = this
    const known = { program: this.#program, options, statistics, end, lost: this.#lost }
    return {
      test: options.test,
      verdict: this.#verdict(end),
      end,
      strategy: strategyText(options),
      seed: options.seed,
      shard: options.shard,
      unfairSteps: finite(options.unfairSteps),
      fairSteps: finite(options.fairSteps),
      temperature: finite(options.temperature),
      statistics,
      timelineKind: options.timeline.kind,
      timelines: this.#timelines.summary(),
      states: this.#states.summary(),
      curve: this.#curve(),
      bugs: [...this.#bugs.values()],
      properties: propertyReports(known),
      notChecked: notChecked(known),
      lost: this.#lost,
      coverage: options.coverage ? coverageSummary(this.#program, this.#coverage) : null,
      scenarios: this.#scenarioReports(),
      search: null,
    }
  }

  #verdict(end: EndReason): TestReport['verdict'] {
    if (this.#bugs.size > 0) return 'bug'
    if (this.#lost.length > 0) return 'incomplete'
    // Beyond the smaller bound schedules go on at random, so not all of these were seen.
    const { boundHits, fairBeyondUnfair } = this.statistics
    const isComplete = end === 'exhausted' && boundHits === 0 && fairBeyondUnfair === 0
    return isComplete ? 'verified' : 'no bug found'
  }

  /** At 1, 2, 5, 10, 20, 50, … schedules and at the end. */
  #curve(): [number, number][] {
    if (!this.#options.coverage || this.statistics.schedules === 0) return []
    const seen = Float64Array.from(this.#firstSeen.values()).sort()
    const points: [number, number][] = []
    let at = 0
    const mark = (schedules: number): void => {
      while (at < seen.length && (seen[at] as number) <= schedules) at++
      points.push([schedules, at])
    }
    const { schedules } = this.statistics
    for (let unit = 1; unit < schedules; unit *= 10) {
      for (const step of [1, 2, 5]) if (unit * step < schedules) mark(unit * step)
    }
    mark(schedules)
    return points
  }

  #scenarioReports(): ScenarioReport[] {
    return [...this.#scenarios]
      .map(([name, { states, best, satisfying, timelines }]) => ({
        name,
        isSatisfied: satisfying > 0,
        satisfyingSchedules: satisfying,
        timelines: timelines.summary(),
        maxStatesVisited: best,
        states,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function coverageSummary(program: Program, coverage: Coverage): CoverageSummary {
  const reached: [number, number][] = []
  coverage.bits.forEach((bit, at) => {
    if (bit === 0) return
    const last = reached.at(-1)
    if (last !== undefined && last[1] === at) last[1]++
    else reached.push([at, at + 1])
  })
  return {
    ...coveredEvents(program, coverage),
    reached,
    calls: positive(coverage.calls),
    ...(program.statements === null ? {} : { statements: positive(coverage.statements) }),
  }
}

/** The counts that are not 0, with their positions. */
function positive(counts: Float64Array): [number, number][] {
  return [...counts.entries()].filter(([, count]) => count > 0)
}

/** The coverage that a report summarises. */
export function coverageOf(program: Program, summary: CoverageSummary): Coverage {
  const coverage = emptyCoverage(program)
  for (const [from, to] of summary.reached) coverage.bits.fill(1, from, to)
  for (const [id, count] of summary.calls) coverage.calls[id] = count
  for (const [at, count] of summary.statements ?? []) coverage.statements[at] = count
  return coverage
}
