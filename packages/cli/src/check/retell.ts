/**
 * Executes a recorded schedule again, with everything switched on that exploration leaves out: the
 * text log, the JSON and XML traces, and the steps that explain a bug.
 */
import {
  type CheckOptions,
  type Divergence,
  findTest,
  hotMonitors,
  isAdversarial,
  LassoFinder,
  ReplayStrategy,
} from '@parley/checker'
import { type Bug, Execution, type Machine, MOST_LINES, type Program } from '@parley/runtime'
import {
  fanOut,
  type JsonEntry,
  jsonTrace,
  type Step,
  stepTrace,
  testLine,
  textLog,
  xmlTrace,
} from '@parley/trace'

/** A schedule and what it was executed under. */
export interface Recorded {
  readonly decisions: ArrayLike<number>
  readonly isFair: boolean
  /** Infinity if temperatures are not checked. */
  readonly temperature: number
  /** The bug that ended it, if that is known. */
  readonly bug?: Pick<Bug, 'kind'> & Partial<Bug>
}

export interface Retelling {
  /** Lines of the text trace, the first names the test. */
  readonly log: readonly string[]
  readonly entries: readonly JsonEntry[]
  readonly steps: readonly Step[]
  readonly xml: string
  readonly bug: Bug | null
  /** How many decisions were taken. */
  readonly length: number
  /** Where the execution left the schedule; null if it never did. */
  readonly divergence: Divergence | null
}

/** Executes the schedule in the options' test, which must exist. */
export function retell(program: Program, options: CheckOptions, recorded: Recorded): Retelling {
  const test = findTest(program, options)
  if (test === undefined) throw new Error(`there is no test '${options.test}'`)
  const replay = new ReplayStrategy(recorded.decisions, recorded.isFair)
  const isLasso = recorded.bug?.kind === 'liveness-lasso' && hotMonitors(program, test).length > 0
  const settings = { isAdversarial: isAdversarial(program, options), isThorough: true }
  const strategy = isLasso ? new LassoFinder(replay, 0, settings) : replay
  const isBound = recorded.bug?.kind === 'step-bound'
  const execution = new Execution(program, test, strategy, {
    steps: isBound ? recorded.decisions.length : Number.POSITIVE_INFINITY,
    failOnBound: isBound,
    temperature: recorded.temperature,
    work: options.work,
    depth: options.depth,
    told: MOST_LINES,
  })
  const log = [testLine(test.name)]
  const json = jsonTrace<Machine>()
  const told = stepTrace(program)
  const xml = xmlTrace()
  const text = textLog<Machine>((line) => log.push(line))
  execution.listener = fanOut([text, json.listener, told.listener, xml.listener])
  strategy.next(execution)
  execution.run()
  const isOver = endsAsRecorded(execution, recorded, replay.divergence)
  return {
    log,
    entries: json.entries,
    steps: told.steps,
    xml: xml.text(),
    bug: execution.bug,
    length: execution.scheduleLength,
    divergence: isOver ? null : replay.divergence,
  }
}

/** Some bugs are not seen in the execution alone: that they were there is known from the record. */
function endsAsRecorded(
  execution: Execution,
  { bug, decisions }: Recorded,
  divergence: Divergence | null,
): boolean {
  if (divergence?.at !== decisions.length || bug?.text === undefined) return false
  if (bug.kind !== 'liveness-lasso' && bug.kind !== 'nondeterminism') return false
  execution.end = 'running'
  execution.report({ explanation: '', ...bug, text: bug.text })
  return true
}
