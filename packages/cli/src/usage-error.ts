/** How wrong usage is reported. */
import { type Environment, programName } from './environment.ts'
import { EXIT_USAGE } from './exit-codes.ts'
import type { CommandName } from './options.ts'

/** Prints what is wrong and where help is; returns the exit code. */
export function usageError(
  environment: Environment,
  message: string,
  command: CommandName,
): typeof EXIT_USAGE {
  const program = programName(environment)
  const help = command === 'help' ? `${program} help` : `${program} ${command} --help`
  environment.stderr(`Error: ${message}\nRun \`${help}\` for usage help.\n`)
  return EXIT_USAGE
}
