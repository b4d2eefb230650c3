/** The options of `p check` → what to do. */
import { type StrategyName, strategyKinds, type TimelineSettings } from '@parley/checker'
import type { ProjectRequest } from '@parley/compiler'
import { type Arguments, has, valueFor, valuesFor } from '../arguments.ts'
import { projectRequest } from '../project-request.ts'

export type CheckFormat = 'pretty' | 'short' | 'json'

/** What to run: a project that is compiled first, or a compiled program. */
export type CheckInput =
  | { readonly kind: 'project'; readonly request: ProjectRequest }
  | { readonly kind: 'compiled'; readonly path: string }

/** A step bound, a budget and such; Infinity stands for no limit. */
export interface CheckSettings {
  readonly input: CheckInput
  readonly foreignFiles: readonly string[]
  /** Tests whose names start so; undefined for all. */
  readonly testPrefix: string | undefined
  readonly isListing: boolean
  /** The schedule file to replay. */
  readonly replay: string | undefined
  readonly strategy: StrategyName
  readonly parameter: number
  /** Undefined: to be drawn. */
  readonly seed: number | undefined
  readonly schedules: number
  readonly seconds: number
  readonly unfairSteps: number
  readonly fairSteps: number
  /** Whether the bound of fair schedules was given. */
  readonly isFairBoundGiven: boolean
  readonly temperature: number
  readonly failOnBound: boolean
  readonly isExploring: boolean
  readonly attachAllSpecs: boolean
  readonly checkDeterminism: boolean
  readonly timeline: TimelineSettings
  readonly coverage: boolean
  /** 1 ≤ index ≤ count. */
  readonly shard: Shard
  /** Undefined: as many as there are cores. */
  readonly jobs: number | undefined
  /** Of each worker, in megabytes; undefined for Node's own limit. */
  readonly memoryMb: number | undefined
  readonly output: OutputSettings
  /** Remarks about options that were understood but change nothing. */
  readonly notes: readonly string[]
}

export interface Shard {
  readonly index: number
  readonly count: number
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
  const memory = numberFor(args, 'memout')
  const jobs = numberFor(args, 'jobs')
  if (jobs === 0) problems.push("Argument: '--jobs' must be at least 1.")
  return {
    input: inputOf(args, problems),
    foreignFiles: valuesFor(args, 'foreign'),
    testPrefix: valueFor(args, 'testcase'),
    isListing: has(args, 'list-tests'),
    replay: replayOf(args, problems),
    strategy,
    parameter,
    seed: seedOf(args, problems),
    ...budgetOf(args),
    ...boundsOf(args, problems),
    failOnBound: has(args, 'fail-on-maxsteps'),
    isExploring: has(args, 'explore'),
    attachAllSpecs: has(args, 'attach-all-specs'),
    checkDeterminism: has(args, 'check-determinism'),
    timeline: timelineOf(args),
    coverage: !has(args, 'no-coverage'),
    shard: shardOf(args, problems),
    jobs,
    memoryMb: memory === undefined ? undefined : Math.max(16, Math.round(memory * 1024)),
    output: outputOf(args),
    notes: [...args.notes, ...notes],
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
  readonly parameter: number
  readonly notes: readonly string[]
}

/** The last strategy that is mentioned wins. */
function strategyOf(args: Arguments): ChosenStrategy {
  const notes: string[] = []
  if (valueFor(args, 'mode') === 'pex') {
    notes.push('--mode pex has no effect: the search is that of bug finding')
  }
  const last = [...args.values.keys()].reverse().find((long) => long.startsWith('sch-'))
  if (last === 'sch-pex') {
    const wanted = valueFor(args, 'sch-pex')
    if (wanted === 'dfs' || wanted === 'random') return { strategy: wanted, parameter: 0, notes }
    notes.push('--sch-pex astar has no effect: there is no such strategy')
  }
  const kind = strategyKinds.find(({ option }) => option === last)
  if (kind === undefined) return { strategy: 'portfolio', parameter: 0, notes }
  const parameter = kind.parameter === null ? 0 : Number(valueFor(args, kind.option))
  return { strategy: kind.name, parameter, notes }
}

function seedOf(args: Arguments, problems: string[]): number | undefined {
  const seed = numberFor(args, 'seed')
  if (seed !== undefined && seed > UINT32) {
    problems.push(`Argument: '--seed' must be at most ${UINT32}, received '${seed}'.`)
  }
  return seed
}

/** Without a number of schedules and a time: 10 seconds (checker §4.11 has one schedule). */
function budgetOf(args: Arguments): { schedules: number; seconds: number } {
  const given = numberFor(args, 'schedules') ?? numberFor(args, 'iterations')
  const seconds = numberFor(args, 'timeout')
  return {
    schedules: given === undefined || given === 0 ? Number.POSITIVE_INFINITY : given,
    seconds: seconds ?? (given === undefined ? DEFAULT_SECONDS : Number.POSITIVE_INFINITY),
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
    isFairBoundGiven: second !== undefined,
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

function shardOf(args: Arguments, problems: string[]): Shard {
  const text = valueFor(args, 'shard')
  if (text === undefined) return { index: 1, count: 1 }
  const match = /^(\d+)\/(\d+)$/.exec(text)
  const [index, count] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || index < 1 || index > count) {
    problems.push(`Argument: '--shard' needs i/n with 1 ≤ i ≤ n, received '${text}'.`)
  }
  if (valueFor(args, 'seed') === undefined) {
    problems.push("Argument: '--shard' needs '--seed', the same for all shards.")
  }
  return { index, count }
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
