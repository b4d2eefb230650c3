/** The row of `p init` in the table of commands. */
import { type CommandDescription, HELP, SWITCH } from '../option.ts'
import { DEFAULT_TEMPLATE, TEMPLATE_NAMES } from './templates.ts'

export const INIT_COMMAND: CommandDescription = {
  name: 'init',
  summary: 'make a new project',
  argumentsText: '[folder]',
  arguments: { kind: 'paths' },
  description: [
    'Makes a project of a template in a folder, or in the current one: a model with its ' +
      'specifications and tests, which hold, and bugs to switch on. Nothing is overwritten.',
  ],
  options: [
    {
      long: 'template',
      short: 't',
      value: { kind: 'choice', placeholder: 'template', choices: TEMPLATE_NAMES },
      group: 'Input',
      help: 'what the project is made of',
      default: DEFAULT_TEMPLATE,
    },
    {
      long: 'projname',
      short: 'pn',
      value: { kind: 'text', placeholder: 'name' },
      group: 'Input',
      help: 'name of the project',
      default: 'made from that of the folder',
    },
    {
      long: 'list',
      short: 'l',
      value: SWITCH,
      group: 'Output',
      help: 'list the templates',
    },
    HELP,
  ],
  examples: [
    ['p init lock-server', 'the project LockServer in a new folder'],
    ['p init --template protocol', 'time-outs, lost messages and crashes, in this folder'],
    ['p init --list', 'which templates there are'],
  ],
}
