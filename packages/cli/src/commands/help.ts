/** `p help [command]` */
import { suggest } from '@parley/compiler'
import type { Arguments } from '../arguments.ts'
import type { Environment } from '../environment.ts'
import { EXIT_SUCCESS } from '../exit-codes.ts'
import { commandHelp, overview } from '../help.ts'
import { COMMANDS, findCommand } from '../options.ts'
import { usageError } from '../usage-error.ts'

/** Explains one command, or lists all. */
export function helpCommand(environment: Environment, { positionals }: Arguments): number {
  const { stdout, version, columns } = environment
  const name = positionals[0]
  if (name === undefined) {
    stdout(overview(version, columns))
    return EXIT_SUCCESS
  }
  const command = findCommand(name)
  if (command === undefined) {
    const names = COMMANDS.map((one) => one.name)
    const guess = suggest(name, names)
    const hint = guess === undefined ? '' : ` Did you mean '${guess}'?`
    return usageError(environment, `There is no command '${name}'.${hint}`, 'help')
  }
  stdout(commandHelp(command, columns))
  return EXIT_SUCCESS
}
