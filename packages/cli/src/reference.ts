/** The manual's page about commands and options, made from the table of commands. */
import { optionSyntax, optionText } from './help.ts'
import { COMMANDS, type CommandDescription, type Option } from './options.ts'

/** The markdown of `docs/reference/commands.md`. */
export function referencePage(): string {
  return [
    '# Commands',
    '',
    'Made from the table of options by `npm run test:update`; the same texts are in `p help`.',
    'Commands may be written in any case. The values of an option are the words after it, or stand',
    'after `=`; `--` ends the options. What the exit codes mean: [exit codes](exit-codes.md).',
    ...COMMANDS.flatMap(commandSection),
    '',
  ].join('\n')
}

function commandSection(command: CommandDescription): string[] {
  const { name, argumentsText, description, options, examples } = command
  const usage = ['p', name, argumentsText, '[options]'].filter((part) => part !== '').join(' ')
  const accepted = options.filter(({ noEffect }) => noEffect !== undefined)
  const effective = options.filter(({ noEffect }) => noEffect === undefined)
  return [
    '',
    `## \`${usage}\``,
    ...description.flatMap((paragraph) => ['', paragraph.replaceAll('<', '\\<')]),
    ...table(effective, 'meaning', optionText),
    ...(accepted.length === 0
      ? []
      : ['', 'Accepted for scripts made for the reference implementation, without effect:']),
    ...table(accepted, 'why', ({ noEffect = '' }) => noEffect),
    ...(examples.length === 0 ? [] : ['', 'Examples:', '']),
    ...examples.map(([line, purpose]) => `- \`${line}\`: ${purpose}`),
  ]
}

function table(
  options: readonly Option[],
  head: string,
  text: (option: Option) => string,
): string[] {
  if (options.length === 0) return []
  const rows = options.map((option) => `| \`${optionSyntax(option)}\` | ${text(option)} |`)
  return ['', `| option | ${head} |`, '| --- | --- |', ...rows]
}
