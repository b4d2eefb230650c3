/** Strings and their placeholders (language §5.9). */
import { invalidEscape, invalidStringExprFormat } from '../../diagnostics/catalogue/expressions.ts'
import type { StringExpression } from '../../syntax/tree.ts'
import { type Checker, report, reportCount } from './checker.ts'

/** Checks the placeholders of a string; its arguments have been visited. */
export function checkString(checker: Checker, expression: StringExpression): boolean {
  const { raw, rawStart, args, isFormat } = expression
  // An unclosed string has swallowed what follows it.
  if (checker.file.text[rawStart + raw.length] !== '"') return true
  const wrong = findInvalidEscape(raw)
  if (wrong !== undefined) {
    const text = raw.slice(wrong.start, wrong.end)
    const place = { start: rawStart + wrong.start, end: rawStart + wrong.end }
    report(checker, invalidEscape, { text }, place)
    return false
  }
  const found = scanPlaceholders(raw)
  if (found.kind === 'bad') {
    const literal = { start: rawStart - 1, end: rawStart + raw.length + 1 }
    const start = rawStart + found.start
    const span = { file: checker.file, start, end: rawStart + found.end }
    report(checker, invalidStringExprFormat, { problem: found.problem }, literal, {
      related: [{ span, text: 'here' }],
    })
    return false
  }
  if (found.needed === args.length) return true
  const help = countHelp(found.needed, args.length, isFormat)
  reportCount(checker, 'this string needs', found.needed, args.length, expression, { help })
  return false
}

const ESCAPE = /\\(?:["'\\0abfnrtv]|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{8}|)/gs

/** The first escape that means nothing (language §1.4), relative to the raw text. */
function findInvalidEscape(raw: string): { start: number; end: number } | undefined {
  if (!raw.includes('\\')) return undefined
  for (const { 0: text, index } of raw.matchAll(ESCAPE)) {
    const isTooLarge = text[1] === 'U' && Number.parseInt(text.slice(2), 16) > 0x10ffff
    if (text.length === 1) return { start: index, end: index + 2 }
    if (isTooLarge) return { start: index, end: index + text.length }
  }
  return undefined
}

function countHelp(needed: number, got: number, isFormat: boolean): string {
  if (!isFormat) return 'Write `format("…{0}…", value)`, or `{{0}}` for the text `{0}`.'
  return needed > got
    ? `Placeholders count from 0: \`{${needed - 1}}\` stands for argument number ${needed}.`
    : `Every argument needs a placeholder; the next one is \`{${needed}}\`.`
}

/** What a scan of a string's raw text finds. */
type Placeholders =
  /** `needed` is the highest index plus one, 0 without placeholders. */
  | { readonly kind: 'ok'; readonly needed: number }
  /** The first offending brace, `start` and `end` relative to the raw text. */
  | { readonly kind: 'bad'; readonly start: number; readonly end: number; readonly problem: string }

const OPEN = 0x7b
const CLOSE = 0x7d

/** Larger indices count as this one: no string has so many arguments. */
const MAX_INDEX = 2 ** 31 - 2

/** Scans the text between the quotes: `{{` and `}}` are braces, `{12}` refers to an argument. */
export function scanPlaceholders(raw: string): Placeholders {
  let needed = 0
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charCodeAt(at)
    if (char !== OPEN && char !== CLOSE) continue
    if (raw.charCodeAt(at + 1) === char) {
      at++
      continue
    }
    if (char === CLOSE) {
      return { kind: 'bad', start: at, end: at + 1, problem: 'a single `}` in a string' }
    }
    const end = skipDigits(raw, at + 1)
    if (end === at + 1 || raw.charCodeAt(end) !== CLOSE) return badPlaceholder(raw, at)
    needed = Math.max(needed, Math.min(Number(raw.slice(at + 1, end)), MAX_INDEX) + 1)
    at = end
  }
  return { kind: 'ok', needed }
}

function skipDigits(raw: string, from: number): number {
  let at = from
  while (raw.charCodeAt(at) >= 0x30 && raw.charCodeAt(at) <= 0x39) at++
  return at
}

function badPlaceholder(raw: string, start: number): Placeholders {
  const close = raw.indexOf('}', start)
  const next = raw.indexOf('{', start + 1)
  if (close < 0 || (next >= 0 && next < close) || raw.slice(start, close).includes('\n')) {
    return { kind: 'bad', start, end: start + 1, problem: 'a single `{` in a string' }
  }
  const text = raw.slice(start, close + 1)
  const problem = `\`${text}\` is no placeholder: only digits may stand between the braces`
  return { kind: 'bad', start, end: close + 1, problem }
}
