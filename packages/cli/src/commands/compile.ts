/** `p compile [paths…] [options]` */
import type { Arguments } from '../arguments.ts'
import { compileOnce, hasFailed } from '../compile/compile-once.ts'
import { printOutcome } from '../compile/reporter.ts'
import { readSettings } from '../compile/settings.ts'
import { watch } from '../compile/watch.ts'
import type { Environment } from '../environment.ts'
import { EXIT_ERRORS, EXIT_SUCCESS } from '../exit-codes.ts'
import { usageError } from '../usage-error.ts'

/** Compiles once, or again and again with `--watch`. */
export async function compileCommand(environment: Environment, args: Arguments): Promise<number> {
  const read = readSettings(args)
  if (read.kind === 'wrong') return usageError(environment, read.message, 'compile')
  const { settings } = read
  if (!settings.isQuiet) for (const note of args.notes) environment.stderr(`note: ${note}\n`)
  if (settings.isWatching) return watch(environment, settings)
  const outcome = compileOnce(environment, settings)
  printOutcome(environment, settings, outcome)
  return hasFailed(outcome) ? EXIT_ERRORS : EXIT_SUCCESS
}
