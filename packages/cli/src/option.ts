/** What a command and an option are, and the options that several commands have. */

/** How an option takes values. */
export type OptionValue =
  /** A switch. */
  | { readonly kind: 'none' }
  /** One word; `placeholder` is shown in help, `completes` tells shells what to offer. */
  | {
      readonly kind: 'text'
      readonly placeholder: string
      readonly completes?: 'file' | 'folder'
    }
  /** A whole number, not negative. */
  | { readonly kind: 'integer'; readonly placeholder: string }
  /** Up to `most` whole numbers, not negative. */
  | { readonly kind: 'integers'; readonly placeholder: string; readonly most: number }
  /** A decimal number, not negative. */
  | { readonly kind: 'number'; readonly placeholder: string }
  /** All words up to the next option. */
  | {
      readonly kind: 'list'
      readonly placeholder: string
      readonly completes?: 'file' | 'folder'
    }
  /** One of some words, in any case; those in `hidden` are understood but not offered. */
  | {
      readonly kind: 'choice'
      readonly placeholder: string
      readonly choices: readonly string[]
      readonly hidden?: readonly string[]
    }

export type OptionGroup =
  | 'Input'
  | 'Analysis'
  | 'Strategy'
  | 'Exhaustive search'
  | 'Output'
  | 'Running'

export interface Option {
  /** Without the dashes. */
  readonly long: string
  /** Without the dash; may have several letters. */
  readonly short?: string
  readonly value: OptionValue
  readonly group: OptionGroup
  /** One clause in lower case, without a full stop. */
  readonly help: string
  /** What happens without the option, as shown in help. */
  readonly default?: string
  /** Understood, but neither listed nor completed. */
  readonly isHidden?: boolean
  /** Why the option changes nothing; printed when it is given. */
  readonly noEffect?: string
}

export type CommandName =
  | 'init'
  | 'compile'
  | 'check'
  | 'merge-scenario-coverage'
  | 'format'
  | 'completion'
  | 'version'
  | 'help'

export interface CommandDescription {
  readonly name: CommandName
  /** One clause in lower case, without a full stop: the list of commands. */
  readonly summary: string
  /** How arguments without an option are written in the usage line. */
  readonly argumentsText: string
  /** What such arguments may be, for shell completion; none if there may be no such argument. */
  readonly arguments:
    | { readonly kind: 'none' }
    | { readonly kind: 'paths' }
    | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Paragraphs of the command's own help. */
  readonly description: readonly string[]
  readonly options: readonly Option[]
  readonly examples: readonly (readonly [command: string, purpose: string])[]
}

export const SWITCH: OptionValue = { kind: 'none' }

export const HELP: Option = {
  long: 'help',
  short: 'h',
  value: SWITCH,
  group: 'Running',
  help: 'show this help',
}

export const COLOR: Option = {
  long: 'color',
  value: { kind: 'choice', placeholder: 'when', choices: ['auto', 'always', 'never'] },
  group: 'Output',
  help: 'use colours; auto is on a terminal unless NO_COLOR is set',
  default: 'auto',
}

export const DIAGNOSTICS_FORMAT: Option = {
  long: 'format',
  value: { kind: 'choice', placeholder: 'format', choices: ['pretty', 'short', 'json'] },
  group: 'Output',
  help: 'how to print errors and warnings: with code frames, in one line each, as data',
  default: 'pretty',
}
