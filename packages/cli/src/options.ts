/**
 * The one table of commands and options. Parsing, help, shell completion and the documentation
 * are made from it.
 */

import { CHECK_COMMAND, MERGE_COMMAND } from './check/check-options.ts'
import { INIT_COMMAND } from './init/init-options.ts'
import {
  COLOR,
  type CommandDescription,
  type CommandName,
  DIAGNOSTICS_FORMAT,
  HELP,
  type Option,
  type OptionValue,
  SWITCH,
} from './option.ts'

export type { CommandDescription, CommandName, Option, OptionGroup, OptionValue } from './option.ts'

const COMPILE_OPTIONS: readonly Option[] = [
  {
    long: 'pproj',
    short: 'pp',
    value: { kind: 'text', placeholder: 'file', completes: 'file' },
    group: 'Input',
    help: 'compile this project file',
    default: 'the *.pproj of the folder, if there is one',
  },
  {
    long: 'pfiles',
    short: 'pf',
    value: { kind: 'list', placeholder: 'files…', completes: 'file' },
    group: 'Input',
    help: 'compile these files or folders, in addition to those of the project',
  },
  {
    long: 'projname',
    short: 'pn',
    value: { kind: 'text', placeholder: 'name' },
    group: 'Input',
    help: 'name of the project',
    default: 'that of the project file, or generatedOutput',
  },
  {
    long: 'mode',
    short: 'md',
    value: {
      kind: 'choice',
      placeholder: 'mode',
      choices: ['bugfinding', 'verification', 'pex', 'pobserve'],
      hidden: ['pchecker', 'pverifier'],
    },
    group: 'Analysis',
    help: 'what the program is compiled for; overrides the targets of the project file',
    default: 'bugfinding',
  },
  {
    long: 'strict-errors',
    short: 'se',
    value: SWITCH,
    group: 'Analysis',
    help: 'stop at the first error',
  },
  {
    long: 'no-lint',
    value: { kind: 'text', placeholder: 'names' },
    group: 'Analysis',
    help: 'leave out these warnings: codes or names separated by commas, or `all` lints',
  },
  {
    long: 'outdir',
    short: 'o',
    value: { kind: 'text', placeholder: 'folder', completes: 'folder' },
    group: 'Output',
    help: 'where to put the compiled program; made if it is missing',
    default: 'that of the project file, or PGenerated',
  },
  DIAGNOSTICS_FORMAT,
  {
    long: 'emit',
    value: { kind: 'choice', placeholder: 'stage', choices: ['ir', 'tree', 'types', 'tokens'] },
    group: 'Output',
    help: 'print a stage of the compilation instead of writing the compiled program',
  },
  COLOR,
  {
    long: 'quiet',
    short: 'q',
    value: SWITCH,
    group: 'Output',
    help: 'print errors and warnings only',
  },
  {
    long: 'watch',
    short: 'w',
    value: SWITCH,
    group: 'Running',
    help: 'compile again whenever an input changes; Ctrl-C ends it',
  },
  HELP,
  ...withoutEffect(),
]

/** Options of the reference implementation that have nothing to do here. */
function withoutEffect(): Option[] {
  const proofs = 'no proofs are run'
  const word: OptionValue = { kind: 'text', placeholder: 'name' }
  const number: OptionValue = { kind: 'integer', placeholder: 'number' }
  const words: OptionValue = { kind: 'list', placeholder: 'names…' }
  const rows: readonly (readonly [string, string, OptionValue, string, string])[] = [
    ['proof-blocks', 'pb', words, 'prove only these proof blocks', proofs],
    ['timeout', 't', number, 'seconds for each proof', proofs],
    ['jobs', 'j', number, 'proofs at the same time', proofs],
    ['check-only', 'co', word, 'prove only this goal', proofs],
    ['no-event-handler-checks', 'nch', SWITCH, 'do not prove that events are handled', proofs],
    ['debug', 'd', SWITCH, 'keep the output of the back end', 'no code is generated'],
    ['pobserve-package', 'po', word, 'package of log observers', 'no log observers are generated'],
  ]
  return rows.map(([long, short, value, help, noEffect]): Option => {
    return { long, short, value, help, noEffect, group: 'Analysis', isHidden: true }
  })
}

/** The commands that `p help` explains. */
const NAMED = [
  'init',
  'compile',
  'check',
  'merge-scenario-coverage',
  'format',
  'completion',
  'version',
] as const

export const COMMANDS: readonly CommandDescription[] = [
  INIT_COMMAND,
  {
    name: 'compile',
    summary: 'check a P program and write the compiled program',
    argumentsText: '[paths…]',
    arguments: { kind: 'paths' },
    description: [
      'Analyses P files and, if there are no errors, writes the compiled program to ' +
        '<outdir>/PChecker/<project>.pir. Paths are P files, folders or a project file; without ' +
        'them the project file of the current folder is used, or else its P files.',
    ],
    options: COMPILE_OPTIONS,
    examples: [
      ['p compile', 'the project in this folder'],
      ['p compile src spec.p --projname Bank', 'files and folders, without a project file'],
      ['p compile --format short', 'one line for each error'],
      ['p compile --emit ir | less', 'what the program means, in detail'],
    ],
  },
  CHECK_COMMAND,
  MERGE_COMMAND,
  {
    name: 'format',
    summary: 'lay out P files in the standard style',
    argumentsText: '[paths…]',
    arguments: { kind: 'paths' },
    description: [
      'Rewrites P files in the standard layout. Paths are P files, folders or a project file; ' +
        'without them the files that `p compile` would compile. `-` formats standard input to ' +
        'standard output. Files with syntax errors are left as they are.',
    ],
    options: [
      {
        long: 'check',
        short: 'c',
        value: SWITCH,
        group: 'Running',
        help: 'change nothing; list the files that would change, and exit with 1 if there are any',
      },
      DIAGNOSTICS_FORMAT,
      COLOR,
      {
        long: 'quiet',
        short: 'q',
        value: SWITCH,
        group: 'Output',
        help: 'print errors only',
      },
      HELP,
    ],
    examples: [
      ['p format src', 'every P file below src'],
      ['p format --check', 'for a build server'],
    ],
  },
  {
    name: 'completion',
    summary: 'print a completion script for a shell',
    argumentsText: 'bash|zsh|fish',
    arguments: { kind: 'words', words: ['bash', 'zsh', 'fish'] },
    description: ['Prints a script that completes commands, options and values of `p`.'],
    options: [HELP],
    examples: [
      ['p completion bash > ~/.local/share/bash-completion/completions/p', 'for bash'],
      ['p completion zsh > ~/.zfunc/_p', 'for zsh, with ~/.zfunc in fpath'],
      ['p completion fish > ~/.config/fish/completions/p.fish', 'for fish'],
    ],
  },
  {
    name: 'version',
    summary: 'print the version',
    argumentsText: '',
    arguments: { kind: 'none' },
    description: ['Prints the version of Parley.'],
    options: [HELP],
    examples: [],
  },
  {
    name: 'help',
    summary: 'explain a command',
    argumentsText: '[command]',
    arguments: { kind: 'words', words: NAMED },
    description: ['Explains a command, or lists all commands.'],
    options: [HELP],
    examples: [],
  },
]

/** The command of a name, in any case. */
export function findCommand(name: string): CommandDescription | undefined {
  const wanted = name.toLowerCase()
  return COMMANDS.find((command) => command.name === wanted)
}

/** The row of a command. */
export function commandNamed(name: CommandName): CommandDescription {
  return COMMANDS.find((command) => command.name === name)!
}
