/** `p check [paths…] [options]` */
import type { Arguments } from '../arguments.ts'
import { readCheckSettings } from '../check/check-settings.ts'
import { checkTests } from '../check/check-tests.ts'
import { listTests } from '../check/list-tests.ts'
import { mergeReportFiles } from '../check/merge.ts'
import { replaySchedule } from '../check/replay.ts'
import type { Environment } from '../environment.ts'
import { usageError } from '../usage-error.ts'

/** Checks a program, or does what the options ask for instead. */
export async function checkCommand(environment: Environment, args: Arguments): Promise<number> {
  const read = readCheckSettings(args)
  if (read.kind === 'wrong') return usageError(environment, read.message, 'check')
  const { settings } = read
  if (!settings.output.isQuiet) {
    for (const note of settings.notes) environment.stderr(`note: ${note}\n`)
  }
  if (settings.merge.length > 0) return mergeReportFiles(environment, settings)
  if (settings.isListing) return listTests(environment, settings)
  if (settings.replay !== undefined) {
    return await replaySchedule(environment, settings, settings.replay)
  }
  return await checkTests(environment, settings, args)
}
