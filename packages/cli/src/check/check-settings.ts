/** The options of `p check` → what to do. */
import {
  type CheckOptions,
  defaultOptions,
  type StrategyName,
  strategyKinds,
  type TimelineSettings,
} from '@parley/checker'
import type { ProjectRequest } from '@parley/compiler'
import { type Arguments, has, valueFor, valuesFor } from '../arguments.ts'
import { projectRequest } from '../project-request.ts'
import { pexNotes, type SearchPlan, searchPlanOf } from './search-settings.ts'

export type CheckFormat = 'pretty' | 'short' | 'json'

/** What to run: a project that is compiled first, or a compiled program. */
export type CheckInput =
  | { readonly kind: 'project'; readonly request: ProjectRequest }
  | { readonly kind: 'compiled'; readonly path: string }

export interface CheckSettings {
  readonly input: CheckInput
  /** As given. */
  readonly foreignFiles: readonly string[]
  /** Tests whose names start so; undefined for all. */
  readonly testPrefix: string | undefined
  readonly isListing: boolean
  /** The schedule file to replay. */
  readonly replay: string | undefined
  /** JSON reports to join instead of checking. */
  readonly merge: readonly string[]
  /** How to check each test, but for its name, and the seed if none was given. */
  readonly options: CheckOptions
  readonly isSeedGiven: boolean
  /** How tests are searched exhaustively; null if they are not. */
  readonly search: SearchPlan | null
  /** Whether schedules of bugs are made shorter. */
  readonly isShrinking: boolean
  /** For each test; Infinity for no limit. */
  readonly seconds: number
  /** Whether the step bound of fair schedules was given. */
  readonly isFairBoundGiven: boolean
  /** Undefined: as many as there are cores. */
  readonly jobs: number | undefined
  /** Of each worker; undefined for Node's own limit. */
  readonly memoryMb: number | undefined
  readonly output: OutputSettings
  /** Remarks about options that were understood but change nothing. */
  readonly notes: readonly string[]
}

export interface OutputSettings {
  readonly format: CheckFormat
  readonly color: string | undefined
  readonly isQuiet: boolean
  readonly isVerbose: boolean
  /** As given; relative to the working directory. */
  readonly folder: string
  readonly xmlTrace: boolean
  readonly reports: Reports
}

/** Files for reports, as given. */
export interface Reports {
  readonly json?: string
  readonly junit?: string
  readonly sarif?: string
}

export type CheckSettingsResult =
  | { readonly kind: 'ok'; readonly settings: CheckSettings }
  | { readonly kind: 'wrong'; readonly message: string }

/** Seconds for each test if neither a number of schedules nor a time is given. */
export const DEFAULT_SECONDS = 10
export const DEFAULT_OUTPUT_FOLDER = 'PCheckerOutput'

const UINT32 = 0xffffffff

/** Understands the options, or says what is wrong with them. */
export function readCheckSettings(args: Arguments): CheckSettingsResult {
  const problems: string[] = []
  const settings = settingsOf(args, problems)
  const [message] = problems
  return message === undefined ? { kind: 'ok', settings } : { kind: 'wrong', message }
}

/** Adds to `problems` what cannot be meant. */
function settingsOf(args: Arguments, problems: string[]): CheckSettings {
  const { strategy, parameter, notes } = strategyOf(args)
  const isPex = valueFor(args, 'mode') === 'pex'
  const memory = isPex ? undefined : numberFor(args, 'memout')
  const jobs = numberFor(args, 'jobs')
  if (jobs === 0) problems.push("Argument: '--jobs' must be at least 1.")
  const search = searchPlanOf(args, problems)
  const { schedules, seconds } = budgetOf(args, search?.isFirst !== false)
  return {
    input: inputOf(args, problems),
    foreignFiles: valuesFor(args, 'foreign'),
    testPrefix: valueFor(args, 'testcase'),
    isListing: has(args, 'list-tests'),
    replay: replayOf(args, problems),
    merge: valuesFor(args, 'merge'),
    options: {
      ...defaultOptions,
      strategy,
      parameter,
      seed: seedOf(args, problems),
      schedules,
      ...boundsOf(args, problems),
      failOnBound: has(args, 'fail-on-maxsteps'),
      explore: has(args, 'explore'),
      coverage: !has(args, 'no-coverage'),
      timeline: timelineOf(args),
      checkDeterminism: has(args, 'check-determinism'),
      attachAllSpecs: has(args, 'attach-all-specs'),
      adversarialChoice: has(args, 'unfair-choice'),
      shard: shardOf(args, problems),
    },
    isSeedGiven: has(args, 'seed'),
    search,
    isShrinking: !has(args, 'no-shrink'),
    seconds,
    isFairBoundGiven: valuesFor(args, 'max-steps').length > 1,
    jobs,
    memoryMb: memory === undefined ? undefined : Math.max(16, Math.round(memory * 1024)),
    output: outputOf(args),
    notes: [...args.notes, ...(isPex ? pexNotes(args) : notes)],
  }
}

function numberFor(args: Arguments, long: string): number | undefined {
  const value = valueFor(args, long)
  return value === undefined ? undefined : Number(value)
}

function inputOf(args: Arguments, problems: string[]): CheckInput {
  const { positionals } = args
  const compiled = positionals.find((path) => path.toLowerCase().endsWith('.pir'))
  if (compiled !== undefined) {
    if (positionals.length > 1 || has(args, 'pproj')) {
      problems.push(`The compiled program '${compiled}' cannot be combined with other inputs.`)
    }
    return { kind: 'compiled', path: compiled }
  }
  const read = projectRequest(valuesFor(args, 'pproj'), positionals)
  if (read.kind === 'wrong') problems.push(read.message)
  const request = read.kind === 'ok' ? read.request : {}
  return { kind: 'project', request: { ...request, target: 'PChecker' } }
}

function replayOf(args: Arguments, problems: string[]): string | undefined {
  const path = valueFor(args, 'replay')
  if (path !== undefined && !path.endsWith('.schedule')) {
    problems.push(`Argument: '--replay' needs a .schedule file, received '${path}'.`)
  }
  return path
}

interface ChosenStrategy {
  readonly strategy: StrategyName
  readonly parameter: number | undefined
  readonly notes: readonly string[]
}

/** The last strategy that is mentioned wins. */
function strategyOf(args: Arguments): ChosenStrategy {
  const notes: string[] = []
  const last = [...args.values.keys()].reverse().find((long) => long.startsWith('sch-'))
  if (last === 'sch-pex') {
    const wanted = valueFor(args, 'sch-pex')
    if (wanted === 'dfs' || wanted === 'random')
      return { strategy: wanted, parameter: undefined, notes }
    notes.push('--sch-pex astar has no effect: there is no such strategy')
  }
  const kind = strategyKinds.find(({ option }) => option === last)
  if (kind === undefined) return { strategy: 'portfolio', parameter: undefined, notes }
  const parameter = kind.parameter === null ? undefined : Number(valueFor(args, kind.option))
  return { strategy: kind.name, parameter, notes }
}

function seedOf(args: Arguments, problems: string[]): number {
  const seed = numberFor(args, 'seed') ?? 0
  if (seed > UINT32) {
    problems.push(`Argument: '--seed' must be at most ${UINT32}, received '${seed}'.`)
  }
  return seed
}

/** Without a number of schedules and a time: 10 seconds (checker §4.11 has one schedule). A search
 * alone goes on until it is complete. */
function budgetOf(args: Arguments, isSampling: boolean): { schedules: number; seconds: number } {
  const given = numberFor(args, 'schedules') ?? numberFor(args, 'iterations')
  const seconds = numberFor(args, 'timeout')
  return {
    schedules: given === undefined || given === 0 ? Number.POSITIVE_INFINITY : given,
    seconds: seconds ?? (isSampling && given === undefined ? DEFAULT_SECONDS : Infinity),
  }
}

function boundsOf(args: Arguments, problems: string[]) {
  const [first, second] = valuesFor(args, 'max-steps').slice(-2).map(Number)
  const unfair = first ?? 10_000
  const fair = second ?? 10 * unfair
  if (fair < unfair && !(fair === 0 && unfair === 0)) {
    problems.push(`Argument: '--max-steps' needs m ≥ n, received '${unfair} ${fair}'.`)
  }
  const threshold = numberFor(args, 'liveness-temperature-threshold')
  const temperature = threshold ?? Math.floor(fair / 2)
  return {
    unfairSteps: orInfinite(unfair),
    fairSteps: orInfinite(fair),
    temperature: orInfinite(temperature),
  }
}

function orInfinite(number: number): number {
  return number === 0 ? Number.POSITIVE_INFINITY : number
}

function timelineOf(args: Arguments): TimelineSettings {
  return {
    kind: (valueFor(args, 'timeline-repr') ?? 'pairwise') as TimelineSettings['kind'],
    k: Math.max(1, numberFor(args, 'timeline-kgram') ?? 3),
    hasPayload: has(args, 'timeline-payload'),
  }
}

function shardOf(args: Arguments, problems: string[]): CheckOptions['shard'] {
  const text = valueFor(args, 'shard')
  if (text === undefined) return { index: 0, count: 1 }
  const match = /^(\d+)\/(\d+)$/.exec(text)
  const [index, count] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || index < 1 || index > count) {
    problems.push(`Argument: '--shard' needs i/n with 1 ≤ i ≤ n, received '${text}'.`)
  }
  if (valueFor(args, 'seed') === undefined) {
    problems.push("Argument: '--shard' needs '--seed', the same for all shards.")
  }
  return { index: index - 1, count }
}

function outputOf(args: Arguments): OutputSettings {
  const reports: Record<string, string> = {}
  for (const format of ['json', 'junit', 'sarif']) {
    const path = valueFor(args, format)
    if (path !== undefined) reports[format] = path
  }
  return {
    format: (valueFor(args, 'format') ?? 'pretty') as CheckFormat,
    color: valueFor(args, 'color'),
    isQuiet: has(args, 'quiet'),
    isVerbose: has(args, 'verbose'),
    folder: valueFor(args, 'outdir') ?? DEFAULT_OUTPUT_FOLDER,
    xmlTrace: has(args, 'xml-trace'),
    reports,
  }
}
