/** Help texts, made from the table of commands. */
import { EXIT_CODES } from './exit-codes.ts'
import { COMMANDS, type CommandDescription, type Option, type OptionGroup } from './options.ts'
import { columnOf, definitionRows, helpWidth, wrap } from './terminal/wrap.ts'

/** What `p`, `p help` and `p --help` print. `columns` is the width of the terminal. */
export function overview(version: string, columns: number | undefined): string {
  const width = helpWidth(columns)
  const exitCodes = EXIT_CODES.map(({ code, meaning }) => [String(code), meaning] as const)
  return text([
    ...wrap(
      `Parley ${version}: the P language for designing and checking distributed systems`,
      width,
    ),
    '',
    ...usage(width),
    '',
    'Exit codes',
    ...definitionRows(exitCodes, width),
    '',
    'Run `p <command> --help` for the options of a command.',
  ])
}

/** What follows the complaint about an unknown command. */
export function commandList(columns: number | undefined): string {
  return text(usage(helpWidth(columns)))
}

/** What `p <command> --help` prints. */
export function commandHelp(command: CommandDescription, columns: number | undefined): string {
  const width = helpWidth(columns)
  const options = command.options.filter(({ isHidden }) => isHidden !== true)
  const head = ['usage: p', command.name, command.argumentsText, '[options]']
  const column = columnOf(options.map(optionSyntax), width)
  const sections = GROUPS.flatMap((group) => {
    const own = options.filter((option) => option.group === group)
    if (own.length === 0) return []
    return ['', group, ...definitionRows(own.map(optionRow), width, column)]
  })
  const { examples } = command
  const commands = examples.map(([line]) => line)
  const exampleColumn = columnOf(commands, width, 0.65)
  return text([
    head.filter((part) => part !== '').join(' '),
    ...command.description.flatMap((paragraph) => ['', ...wrap(paragraph, width)]),
    ...sections,
    ...(examples.length === 0
      ? []
      : ['', 'Examples', ...definitionRows(examples, width, exampleColumn)]),
  ])
}

/** An option as it is written, with its value: `-pn, --projname <name>`. */
export function optionSyntax({ long, short, value }: Option): string {
  const names = short === undefined ? `--${long}` : `-${short}, --${long}`
  return value.kind === 'none' ? names : `${names} <${value.placeholder}>`
}

/** What an option does, its choices and its default. */
export function optionText({ value, help, default: standard }: Option): string {
  const facts = [
    ...(value.kind === 'choice' ? [value.choices.join(', ')] : []),
    ...(standard === undefined ? [] : [`default: ${standard}`]),
  ]
  return facts.length === 0 ? help : `${help} (${facts.join('; ')})`
}

const GROUPS: readonly OptionGroup[] = [
  'Input',
  'Analysis',
  'Strategy',
  'Exhaustive search',
  'Output',
  'Running',
]

function usage(width: number): string[] {
  const commands = COMMANDS.map(({ name, summary }) => [name, summary] as const)
  return [
    'usage: p <command> [arguments] [options]',
    '',
    'Commands',
    ...definitionRows(commands, width),
  ]
}

function optionRow(option: Option): [string, string] {
  return [optionSyntax(option), optionText(option)]
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
