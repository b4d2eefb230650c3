/** How many workers a check has. */
import type { Environment } from '../environment.ts'
import type { CheckSettings } from './check-settings.ts'

/** Beyond so many in all, and for each core, workers take memory and time and bring nothing. */
const ALWAYS_ALLOWED = 16
const ALLOWED_PER_CORE = 4

export interface WorkerCount {
  readonly count: number
  /** Why these are fewer than asked for; undefined if they are not. */
  readonly note: string | undefined
}

/** What is found does not depend on it. */
export function workerCount({ cores }: Environment, settings: CheckSettings): WorkerCount {
  const { jobs } = settings
  const useful = usefulWorkers(jobs ?? cores, settings)
  const most = Math.max(ALWAYS_ALLOWED, ALLOWED_PER_CORE * cores)
  if (jobs === undefined || useful <= most) return { count: useful, note: undefined }
  const machine = cores === 1 ? '1 core has' : `${cores} cores have`
  const note = `--jobs ${jobs} starts ${most} workers: ${machine} no use for more`
  return { count: most, note }
}

/** Schedules of a verbose run are told one after the other; one order of search can be divided. */
function usefulWorkers(wanted: number, { options, output, search }: CheckSettings): number {
  if (output.isVerbose) return 1
  if (search?.isFirst === false) return search.settings.order === 'breadth-first' ? wanted : 1
  return Math.max(1, Math.min(wanted, options.schedules))
}
