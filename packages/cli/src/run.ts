/** The command line: words → a command → its exit code. */
import { suggest } from '@parley/compiler'
import { type Arguments, parseArguments } from './arguments.ts'
import { checkCommand } from './commands/check.ts'
import { compileCommand } from './commands/compile.ts'
import { completionCommand } from './commands/completion.ts'
import { formatCommand } from './commands/format.ts'
import { helpCommand } from './commands/help.ts'
import { initCommand } from './commands/init.ts'
import { mergeScenarioCoverageCommand } from './commands/merge-scenario-coverage.ts'
import { versionCommand } from './commands/version.ts'
import type { Environment } from './environment.ts'
import { EXIT_INTERNAL, EXIT_SUCCESS, EXIT_USAGE } from './exit-codes.ts'
import { commandHelp, commandList, overview } from './help.ts'
import { COMMANDS, type CommandName, commandNamed, findCommand } from './options.ts'
import { usageError } from './usage-error.ts'

/** Runs a command to its end and returns the exit code of the process. Never throws. */
export async function run(environment: Environment): Promise<number> {
  try {
    return await dispatch(environment)
  } catch (error) {
    environment.stderr(internalError(environment, error))
    return EXIT_INTERNAL
  }
}

type Command = (environment: Environment, args: Arguments) => number | Promise<number>

const IMPLEMENTATIONS: Readonly<Record<CommandName, Command>> = {
  init: initCommand,
  compile: compileCommand,
  check: checkCommand,
  'merge-scenario-coverage': mergeScenarioCoverageCommand,
  format: formatCommand,
  completion: completionCommand,
  version: versionCommand,
  help: helpCommand,
}

/** Options that stand for a command, as in the reference implementation. */
const SYNONYMS: Readonly<Record<string, CommandName>> = {
  '-h': 'help',
  '-help': 'help',
  '--help': 'help',
  '-v': 'version',
  '-version': 'version',
  '--version': 'version',
}

function dispatch(environment: Environment): number | Promise<number> {
  const [word, ...rest] = environment.args
  if (word === undefined) {
    environment.stdout(overview(environment.version, environment.columns))
    return EXIT_SUCCESS
  }
  const synonym = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined
  const command = synonym === undefined ? findCommand(word) : commandNamed(synonym)
  if (command === undefined) return unknownCommand(environment, word)
  const parsed = parseArguments(rest, command)
  // Who asks for help gets it, whatever else is wrong.
  const end = rest.indexOf('--')
  const options = end < 0 ? rest : rest.slice(0, end)
  const asksForHelp = options.some((one) => ['-h', '--help', '-help'].includes(one))
  if (asksForHelp) {
    environment.stdout(commandHelp(command, environment.columns))
    return EXIT_SUCCESS
  }
  if (parsed.kind === 'wrong') return usageError(environment, parsed.message, command.name)
  return IMPLEMENTATIONS[command.name](environment, parsed.arguments)
}

function unknownCommand({ columns, stderr }: Environment, word: string): number {
  const guess = suggest(
    word,
    COMMANDS.map(({ name }) => name),
  )
  const problem = word.startsWith('-')
    ? `Unexpected argument: '${word}'. A command comes first.`
    : `There is no command '${word}'.`
  const hint = guess === undefined ? '' : ` Did you mean 'p ${guess}'?`
  stderr(`Error: ${problem}${hint}\n\n${commandList(columns)}`)
  return EXIT_USAGE
}

function internalError({ args, version }: Environment, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : ''
  return (
    `[Internal Error]: ${message}\n` +
    `This is a bug of Parley ${version}, not of your program. ` +
    'Please report it with your files and what follows.\n' +
    `Command: p ${args.join(' ')}${stack}\n`
  )
}
