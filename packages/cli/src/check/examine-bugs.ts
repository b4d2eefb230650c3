/**
 * What is done with bugs once they are found: their schedules are made shorter and executed again,
 * both by workers, since they execute the program.
 */
import type { CheckOptions, FoundBug, TestReport } from '@parley/checker'
import { MAX_TRACES } from './artifacts.ts'
import type { Retelling } from './retell.ts'
import type { Lost, Workers } from './workers.ts'

/** Distinct bugs whose schedules are made shorter. */
const MAX_SHRUNK = 3

export interface ExaminedBugs {
  /** The report with schedules that are easier to read. */
  readonly report: TestReport
  /** Its first bugs, executed again; undefined where that could not be done. */
  readonly told: readonly (Retelling | undefined)[]
}

export interface ExamineHooks {
  /** Whether schedules are made shorter. */
  readonly isShrinking: boolean
  /** Hears what could not be done, and what happened to workers, in clauses for people. */
  warn(text: string): void
  /** Why a job was lost, as a clause for people. */
  explain(lost: Lost): string
}

/** Examines the bugs of a report; a bug that cannot be examined stays as it was found. */
export async function examineBugs(
  workers: Workers,
  options: CheckOptions,
  found: TestReport,
  hooks: ExamineHooks,
): Promise<ExaminedBugs> {
  const bugs: FoundBug[] = []
  const told: (Retelling | undefined)[] = []
  for (const [at, bug] of found.bugs.entries()) {
    const isShrinking = hooks.isShrinking && at < MAX_SHRUNK
    const best = isShrinking ? await shrink(workers, options, bug, hooks) : bug
    bugs.push(best)
    if (at < MAX_TRACES) told.push(await retellBug(workers, options, best, hooks))
    for (const incident of workers.takeIncidents()) hooks.warn(incident)
  }
  return { report: { ...found, bugs }, told }
}

async function shrink(
  workers: Workers,
  options: CheckOptions,
  found: FoundBug,
  { warn, explain }: ExamineHooks,
): Promise<FoundBug> {
  const outcome = await workers.run({ kind: 'shrink', options, found })
  if (outcome.kind === 'done') return outcome.result
  warn(`the schedule of a bug is as it was found, not made shorter: ${explain(outcome)}`)
  return found
}

async function retellBug(
  workers: Workers,
  options: CheckOptions,
  { schedule, isFair, bounds, bug }: FoundBug,
  { warn, explain }: ExamineHooks,
): Promise<Retelling | undefined> {
  const { temperature } = bounds
  const recorded = { decisions: schedule, isFair, temperature, bug }
  const outcome = await workers.run({ kind: 'retell', options, recorded })
  if (outcome.kind === 'done') return outcome.result
  warn(`there is no trace of a bug, its schedule was not executed again: ${explain(outcome)}`)
  return undefined
}
