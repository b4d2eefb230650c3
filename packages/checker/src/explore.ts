/**
 * Runs a block of schedules of one test under one strategy: the unit of work of a worker. A
 * schedule is determined by (program, options, index); so are the results of a block, but for where
 * it was told to stop.
 */
import {
  type Bug,
  Execution,
  type Listener,
  locationOf,
  MOST_LINES,
  type Program,
  type Strategy,
  type TestTable,
} from '@parley/runtime'
import { type Coverage, emptyCoverage } from './coverage/coverage.ts'
import { Recorder } from './coverage/recorder.ts'
import { ScenarioRecorder } from './coverage/scenario-recorder.ts'
import { StateRecorder } from './coverage/state-recorder.ts'
import { differsOnRepetition } from './determinism.ts'
import { LassoFinder } from './lasso.ts'
import {
  type Bounds,
  boundsOf,
  type CheckOptions,
  findTest,
  hotMonitors,
  isAdversarial,
} from './options.ts'
import { SeededRandom } from './random.ts'
import { type ScenarioCounts, ScenarioTally } from './scenario-tally.ts'
import { countSchedule, emptyStatistics, type Statistics } from './statistics.ts'
import { strategyKind } from './strategies/index.ts'
import { Patience } from './strategies/patience.ts'
import { Timeline } from './timeline.ts'

/** What the caller of a block may say and hear while it runs. */
export interface BlockHooks {
  /** Asked before each schedule, and now and then in endless ones; false ends the block. */
  mayRun(index: number): boolean
  /** Told now and then how many schedules, steps and abstract states there were so far. */
  progress?(schedules: number, steps: number, states: number): void
  /** Makes what hears of the next schedule, for those who want to see every one. */
  listener?(): Listener
  /** Told after each schedule. */
  ended?(): void
}

/** A bug with everything that it takes to see it again. */
export interface FoundBug {
  readonly bug: Bug
  /** `path:line:column` of the bug's place; empty if it has none. */
  readonly location: string
  /** Index of the schedule. */
  readonly index: number
  /** The strategy of the schedule; of a portfolio the member. */
  readonly strategy: string
  readonly isFair: boolean
  readonly bounds: Bounds
  /** The decisions, coded as `Execution.schedule`. */
  readonly schedule: readonly number[]
  /** How many schedules showed it. */
  occurrences: number
}

/** What came of a block: plain data. */
export interface BlockResult {
  readonly kind: 'done'
  readonly from: number
  /** Index after the last schedule that was run to its end. */
  readonly upTo: number
  /** The search is over: there are no more schedules. */
  readonly isExhausted: boolean
  readonly statistics: Statistics
  /** Distinct bugs in the order of their first schedule. */
  readonly bugs: readonly FoundBug[]
  /** Hashes of the distinct timelines. */
  readonly timelines: Float64Array
  readonly coverage: Coverage | null
  /** Hashes of the abstract states, and the schedules that reached them first. */
  readonly states: { readonly hashes: Float64Array; readonly schedules: Float64Array }
  readonly scenarios: readonly ScenarioCounts[]
}

/** Distinct timelines kept in one block. */
const MAX_TIMELINES = 262_144
/** Distinct bugs kept in one block. */
const MAX_BUGS = 256
/** Schedules that may have more steps are not always waited for. */
const PATIENT_STEPS = 200_000
/** Steps between two reports of progress. */
const PROGRESS_STEPS = 5000

/**
 * Runs the schedules [from, to). Blocks of strategies that learn must begin at a multiple of the
 * strategy's block and not reach beyond the next. Without `explore` the block ends with the first
 * bug. Throws if the test does not exist.
 */
export function exploreBlock(
  program: Program,
  options: CheckOptions,
  from: number,
  to: number,
  hooks: BlockHooks,
): BlockResult {
  const test = findTest(program, options)
  if (test === undefined) throw new Error(`there is no test '${options.test}'`)
  return new Block(program, test, options, from, hooks).run(to)
}

class Block {
  readonly #options: CheckOptions
  readonly #bounds: Bounds
  readonly #hooks: BlockHooks
  readonly #from: number
  #index: number
  readonly #random = new SeededRandom()
  readonly #execution: Execution
  readonly #strategy: Strategy
  /** The same strategy, if schedules may be too long to be waited for. */
  readonly #patience: Patience | null
  readonly #timeline: Timeline
  readonly #tally: ScenarioTally
  readonly #coverage: Coverage
  readonly #states = new StateRecorder()
  readonly #recorder: Recorder | null
  readonly #statistics = emptyStatistics()
  readonly #timelines = new Set<number>()
  readonly #bugs = new Map<string, FoundBug>()
  #nextProgress = PROGRESS_STEPS

  constructor(
    program: Program,
    test: TestTable,
    options: CheckOptions,
    from: number,
    hooks: BlockHooks,
  ) {
    this.#options = options
    this.#hooks = hooks
    this.#from = from
    this.#index = from
    this.#bounds = boundsOf(program, test, options)
    this.#timeline = new Timeline(options.timeline)
    const scenarios = new ScenarioRecorder(program, test)
    this.#tally = new ScenarioTally(program, test, scenarios)
    this.#coverage = emptyCoverage(program)
    const made = this.#makeStrategy(program, test)
    const isEndless = this.#bounds.steps > PATIENT_STEPS
    this.#patience = isEndless ? new Patience(made, () => hooks.mayRun(this.#index)) : null
    this.#strategy = this.#patience ?? made
    this.#execution = new Execution(program, test, this.#strategy, {
      steps: this.#bounds.steps,
      failOnBound: options.failOnBound,
      temperature: this.#bounds.temperature,
      work: options.work,
      depth: options.depth,
      told: MOST_LINES,
    })
    const { name } = strategyKind(options.strategy)
    const needsRecorder =
      options.coverage || !this.#tally.isEmpty || /feedback|portfolio/.test(name)
    this.#recorder = needsRecorder
      ? new Recorder(this.#execution, {
          coverage: this.#coverage,
          timeline: this.#timeline,
          scenarios,
          states: this.#states,
        })
      : null
    this.#execution.probe = this.#recorder
  }

  #makeStrategy(program: Program, test: TestTable): Strategy {
    const { strategy, parameter } = this.#options
    const adversarial = isAdversarial(program, this.#options)
    const { fairAfter } = this.#bounds
    const kind = strategyKind(strategy)
    const made = kind.make({
      random: this.#random,
      parameter: parameter ?? kind.parameter?.usual ?? 0,
      first: this.#from,
      fairAfter: fairAfter === null ? null : { steps: fairAfter },
      isAdversarial: adversarial,
      novelty: {
        hash: () => this.#timeline.hash(),
        signature: () => this.#timeline.signature(),
        isProgress: () => this.#tally.isProgress(),
      },
    })
    if (hotMonitors(program, test).length === 0) return made
    return new LassoFinder(made, this.#from, { isAdversarial: adversarial })
  }

  run(to: number): BlockResult {
    let isExhausted = false
    this.#execution.program.statements?.hits.fill(0)
    for (; this.#index < to && this.#hooks.mayRun(this.#index); this.#index++) {
      this.#random.reseed(this.#options.seed, this.#index)
      this.#states.expect(this.#index)
      if (!this.#strategy.next(this.#execution)) {
        isExhausted = true
        break
      }
      this.#execution.listener = this.#hooks.listener?.() ?? null
      this.#execution.run()
      this.#hooks.ended?.()
      if (this.#patience?.hasGivenUp === true) break
      this.#count()
      if (this.#bugs.size > 0 && !this.#options.explore) {
        this.#index++
        break
      }
    }
    return this.#result(isExhausted)
  }

  #count(): void {
    const { end, steps } = this.#execution
    this.#recorder?.finished(this.#execution)
    const { isFair } = this.#bounds
    countSchedule(this.#statistics, end, steps, isFair, this.#options.unfairSteps)
    if (this.#recorder !== null) {
      if (!this.#tally.isEmpty) this.#tally.count(() => this.#timeline.hash())
      if (this.#timelines.size < MAX_TIMELINES) this.#timelines.add(this.#timeline.hash())
    }
    const { bug } = this.#execution
    if (bug !== null) this.#note(bug)
    else if (this.#options.checkDeterminism) {
      const difference = this.#repeat()
      if (difference !== null) {
        this.#statistics.buggy++
        this.#note(difference)
      }
    }
    if (this.#statistics.steps < this.#nextProgress) return
    this.#nextProgress = this.#statistics.steps + PROGRESS_STEPS
    const { schedules } = this.#statistics
    this.#hooks.progress?.(schedules, this.#statistics.steps, this.#states.found.size)
  }

  /** Executes the schedule again; what that counts is no coverage. */
  #repeat(): Bug | null {
    const { hits } = this.#execution.program.statements ?? {}
    const before = hits?.slice()
    const difference = differsOnRepetition(this.#execution)
    if (before !== undefined) hits?.set(before)
    return difference
  }

  #note(bug: Bug): void {
    const key = bugKey(bug)
    const known = this.#bugs.get(key)
    if (known !== undefined) {
      known.occurrences++
      return
    }
    if (this.#bugs.size >= MAX_BUGS) return
    const { program, schedule, scheduleLength } = this.#execution
    this.#bugs.set(key, {
      bug,
      location: bug.place === undefined ? '' : locationOf(program, bug.place),
      index: this.#index,
      strategy: this.#strategy.name,
      isFair: this.#bounds.isFair,
      bounds: this.#bounds,
      schedule: [...schedule.subarray(0, scheduleLength)],
      occurrences: 1,
    })
  }

  #result(isExhausted: boolean): BlockResult {
    const { found } = this.#states
    const { statements } = this.#execution.program
    if (statements !== null) this.#coverage.statements.set(statements.hits)
    return {
      kind: 'done',
      from: this.#from,
      upTo: this.#index,
      isExhausted,
      statistics: this.#statistics,
      bugs: [...this.#bugs.values()],
      timelines: Float64Array.from(this.#timelines),
      coverage: this.#options.coverage ? this.#coverage : null,
      states: {
        // Spread over the range that counters of distinct hashes expect.
        hashes: Float64Array.from(found.keys(), (hash) => (hash >>> 0) * 2 ** 21),
        schedules: Float64Array.from(found.values()),
      },
      scenarios: this.#tally.results(),
    }
  }
}

/**
 * Bugs with equal keys are one bug: the same assertion whatever its message says, the same fault of
 * the same function, and otherwise the same text but for numbers.
 */
export function bugKey({ kind, place, fault, text }: Bug): string {
  const where = place === undefined ? '' : `${place.file}:${place.start}`
  const isPlaced = place !== undefined && (kind === 'assertion' || kind === 'exception')
  return `${kind} ${where} ${isPlaced ? (fault ?? '') : text.replace(/\d+/g, '#')}`
}
