/**
 * Words of the command line → options and positional arguments.
 *
 * The grammar is the reference implementation's (checker §5.1, language appendix D): `--long`, and
 * `-x` for a short name or else a long one; the values of an option are the words after it that do
 * not start with `-`. Beyond it, `--x=value` is understood, `--` ends the options, and words that
 * no option takes are positional.
 */
import { suggest } from '@parley/compiler'
import type { CommandDescription, Option } from './options.ts'

/** What was given. */
export interface Arguments {
  readonly positionals: readonly string[]
  /**
   * Values by long name: the empty list for a switch, all values of all mentions otherwise. In the
   * order of the last mentions.
   */
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Remarks about what was accepted but means nothing. */
  readonly notes: readonly string[]
}

export type ParsedArguments =
  | { readonly kind: 'ok'; readonly arguments: Arguments }
  | { readonly kind: 'wrong'; readonly message: string }

/** Parses the words after the name of a command. The first mistake ends the parsing. */
export function parseArguments(
  words: readonly string[],
  command: CommandDescription,
): ParsedArguments {
  const parsing: Parsing = { words, at: 0, command, positionals: [], values: new Map(), notes: [] }
  while (parsing.at < words.length) {
    const message = parseNext(parsing)
    if (message !== undefined) return { kind: 'wrong', message }
  }
  const { positionals, values, notes } = parsing
  const extra = positionals[0]
  if (extra !== undefined && command.arguments.kind === 'none') {
    return { kind: 'wrong', message: `Unexpected positional argument: '${extra}'.` }
  }
  return { kind: 'ok', arguments: { positionals, values, notes } }
}

/** Whether a switch, or any option, was given. */
export function has({ values }: Arguments, long: string): boolean {
  return values.has(long)
}

/** The value of an option; the last one if it was given several times. */
export function valueFor({ values }: Arguments, long: string): string | undefined {
  return values.get(long)?.at(-1)
}

/** All values of an option. */
export function valuesFor({ values }: Arguments, long: string): readonly string[] {
  return values.get(long) ?? []
}

interface Parsing {
  readonly words: readonly string[]
  at: number
  readonly command: CommandDescription
  readonly positionals: string[]
  readonly values: Map<string, string[]>
  readonly notes: string[]
}

function parseNext(parsing: Parsing): string | undefined {
  const word = parsing.words[parsing.at++]!
  if (word === '--') {
    parsing.positionals.push(...parsing.words.slice(parsing.at))
    parsing.at = parsing.words.length
    return undefined
  }
  if (!isOption(word)) {
    parsing.positionals.push(word)
    return undefined
  }
  const equals = word.indexOf('=')
  const name = equals < 0 ? word : word.slice(0, equals)
  const attached = equals < 0 ? undefined : word.slice(equals + 1)
  const option = findOption(parsing.command.options, name)
  if (option === undefined) return unknownOption(parsing.command, name)
  return takeValues(parsing, option, attached)
}

/** A lone `-` stands for standard input. */
function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-'
}

function findOption(options: readonly Option[], name: string): Option | undefined {
  if (name.startsWith('--')) return options.find(({ long }) => `--${long}` === name)
  return (
    options.find(({ short }) => `-${short}` === name) ??
    options.find(({ long }) => `-${long}` === name)
  )
}

function unknownOption({ options }: CommandDescription, name: string): string {
  const offered = options.filter(({ isHidden }) => isHidden !== true)
  const guess = suggest(
    name.replace(/^-+/, ''),
    offered.map(({ long }) => long),
  )
  const hint = guess === undefined ? '' : ` Did you mean '--${guess}'?`
  return `Unexpected argument: '${name}'.${hint}`
}

function takeValues(
  parsing: Parsing,
  option: Option,
  attached: string | undefined,
): string | undefined {
  const known = parsing.values.get(option.long) ?? []
  parsing.values.delete(option.long)
  parsing.values.set(option.long, known)
  if (option.noEffect !== undefined) {
    const note = `--${option.long} has no effect: ${option.noEffect}`
    if (!parsing.notes.includes(note)) parsing.notes.push(note)
  }
  if (option.value.kind === 'none') return takeTruth(parsing, option, attached)
  const given = attached === undefined ? followingWords(parsing, option) : [attached]
  if (given.length === 0 || given.includes('')) {
    return `Missing value for argument: '--${option.long}'.`
  }
  for (const value of given) {
    const checked = checkValue(option, value)
    if (checked.kind === 'wrong') return checked.message
    known.push(checked.value)
  }
  return undefined
}

/** A switch may be followed by `true` or `false`, which the reference reads and ignores. */
function takeTruth(
  parsing: Parsing,
  option: Option,
  attached: string | undefined,
): string | undefined {
  const word = attached ?? parsing.words[parsing.at]
  const isTruth = word !== undefined && /^(?:true|false)$/i.test(word)
  if (attached === undefined && isTruth) parsing.at++
  if (attached !== undefined && !isTruth) {
    return `Argument: '--${option.long}' takes no value, received '${attached}'.`
  }
  if (isTruth && word.toLowerCase() === 'false') {
    parsing.notes.push(
      `--${option.long} takes no value; it is switched on although 'false' follows`,
    )
  }
  return undefined
}

function followingWords(parsing: Parsing, option: Option): readonly string[] {
  const start = parsing.at
  const most = mostValues(option.value)
  while (
    parsing.at < parsing.words.length &&
    parsing.at - start < most &&
    isValue(parsing.words[parsing.at]!, option.value, parsing.at === start)
  ) {
    parsing.at++
  }
  return parsing.words.slice(start, parsing.at)
}

function mostValues(value: Option['value']): number {
  if (value.kind === 'list') return Number.POSITIVE_INFINITY
  return value.kind === 'integers' ? value.most : 1
}

/**
 * A second number is only taken if it is one: a path may follow. No option is a number, so a
 * negative one is taken where numbers are wanted, to be refused as what it is.
 */
function isValue(word: string, { kind }: Option['value'], isFirst: boolean): boolean {
  if (NUMBERS[kind] !== undefined && NEGATIVE.test(word)) return true
  return kind === 'integers' && !isFirst ? /^\d+$/.test(word) : !isOption(word)
}

type CheckedValue =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'wrong'; readonly message: string }

const NUMBERS: Readonly<Record<string, RegExp | undefined>> = {
  integer: /^\d+$/,
  integers: /^\d+$/,
  number: /^\d+(?:\.\d*)?$/,
}
const NEGATIVE = /^-\d+(?:\.\d*)?$/

function checkValue({ long, value: expected }: Option, value: string): CheckedValue {
  const pattern = NUMBERS[expected.kind]
  if (pattern !== undefined && !pattern.test(value)) {
    const rule = NEGATIVE.test(value) ? 'must not be negative' : 'needs a number'
    return { kind: 'wrong', message: `Argument: '--${long}' ${rule}, received '${value}'.` }
  }
  if (expected.kind !== 'choice') return { kind: 'ok', value }
  const wanted = value.toLowerCase()
  if ([...expected.choices, ...(expected.hidden ?? [])].includes(wanted)) {
    return { kind: 'ok', value: wanted }
  }
  const choices = expected.choices.join(', ')
  const guess = suggest(value, expected.choices)
  const hint = guess === undefined ? '' : ` Did you mean '${guess}'?`
  const message = `Argument: '--${long}' value '${value}' must be one of [${choices}].${hint}`
  return { kind: 'wrong', message }
}
