/**
 * Text to tokens (language §1). Tokens are three parallel typed arrays, not objects: the parser
 * works with indices. White space, comments and invalid text are the gaps between tokens.
 */
import {
  type SyntaxKind,
  singleOperator,
  singleQuotedString,
  unclosedComment,
  unclosedString,
  unexpectedCharacter,
} from '../diagnostics/catalogue/syntax.ts'
import type { Details, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../source/source-file.ts'
import { CharClass, classOf, SINGLE_KINDS } from './characters.ts'
import { MAX_SYNTAX_ERRORS } from './limits.ts'
import { syntaxDiagnostic } from './syntax-diagnostic.ts'
import { Kind, TOKEN_TEXTS, wordKind } from './token.ts'

export { type Trivia, trivia } from './trivia.ts'

/**
 * The tokens of a file in order: token `i < count` has kind `kinds[i]` and is the text
 * `[starts[i], ends[i])`. The last one is `EndOfFile`, empty, at the end of the text. The arrays
 * may be longer; kinds past `count` are `EndOfFile`, so that looking ahead needs no check.
 */
export interface TokenList {
  readonly file: SourceFile
  readonly count: number
  readonly kinds: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

export interface LexerResult {
  readonly tokens: TokenList
  /** Lexical errors in the order of their places, at most `MAX_SYNTAX_ERRORS`. */
  readonly diagnostics: Diagnostic[]
  /** True if an unclosed comment hides the rest of the text. */
  readonly isCutShort: boolean
  /** The indices of the tokens before which invalid characters were skipped. */
  readonly afterInvalid: ReadonlySet<number>
}

/**
 * Splits a text into tokens. Total: what is no token is skipped with one diagnostic a run, in
 * linear time. If the last string of the text is not closed (language §1.6), strings end at the
 * ends of their lines, since the missing quote is then on the first line where a string is open.
 */
export function tokenize(file: SourceFile): LexerResult {
  const lexer = new Lexer(file, undefined)
  const unclosed = lexer.run()
  if (unclosed === undefined) return lexer.result()
  const again = new Lexer(file, unclosed)
  again.run()
  return again.result()
}

class Lexer {
  readonly #file: SourceFile
  readonly #text: string
  /** Where the string starts that is open at the end of the text; then lines end strings. */
  readonly #openString: number | undefined
  readonly #diagnostics: Diagnostic[] = []
  readonly #afterInvalid = new Set<number>()
  #kinds: Uint8Array
  #starts: Uint32Array
  #ends: Uint32Array
  #count = 0
  #isCutShort = false
  #hasReportedString = false

  constructor(file: SourceFile, openString: number | undefined) {
    const capacity = (file.text.length >> 2) + 16
    this.#file = file
    this.#text = file.text
    this.#openString = openString
    this.#kinds = new Uint8Array(capacity)
    this.#starts = new Uint32Array(capacity)
    this.#ends = new Uint32Array(capacity)
  }

  /** Reads the whole text; stops at, and returns the place of, a string that is never closed. */
  run(): number | undefined {
    const text = this.#text
    const length = text.length
    let at = 0
    while (at < length) {
      const code = text.charCodeAt(at)
      const start = at
      switch (classOf(code)) {
        case CharClass.Blank:
          at++
          break
        case CharClass.Letter:
          at = wordEnd(text, at)
          at = this.#word(start, at)
          break
        case CharClass.Single:
          at++
          this.#push(SINGLE_KINDS[code]!, start, at)
          break
        case CharClass.Digit:
          at = digitsEnd(text, at)
          this.#push(Kind.Int, start, at)
          break
        case CharClass.Operator:
          at = this.#operator(code, start)
          break
        case CharClass.Slash:
          at = this.#slash(start)
          break
        case CharClass.Quote:
          at = this.#string(start)
          if (at < 0) return start
          break
        default:
          at = this.#invalid(code, start)
      }
    }
    this.#push(Kind.EndOfFile, length, length)
    return undefined
  }

  result(): LexerResult {
    const tokens: TokenList = {
      file: this.#file,
      count: this.#count,
      kinds: this.#kinds,
      starts: this.#starts,
      ends: this.#ends,
    }
    return {
      tokens,
      diagnostics: this.#diagnostics,
      isCutShort: this.#isCutShort,
      afterInvalid: this.#afterInvalid,
    }
  }

  /** Adds a token; keeps a few `EndOfFile` kinds behind the last one. */
  #push(kind: number, start: number, end: number): void {
    const index = this.#count++
    if (index + LOOKAHEAD >= this.#kinds.length) this.#grow()
    this.#kinds[index] = kind
    this.#starts[index] = start
    this.#ends[index] = end
  }

  #grow(): void {
    const capacity = this.#kinds.length * 2
    const kinds = new Uint8Array(capacity)
    const starts = new Uint32Array(capacity)
    const ends = new Uint32Array(capacity)
    kinds.set(this.#kinds)
    starts.set(this.#starts)
    ends.set(this.#ends)
    this.#kinds = kinds
    this.#starts = starts
    this.#ends = ends
  }

  #word(start: number, end: number): number {
    const kind = wordKind(this.#text, start, end)
    if (kind === Kind.Identifier && end - start === 4 && isInitCondition(this.#text, start)) {
      const longEnd = start + INIT_CONDITION.length
      this.#push(Kind.InitCondition, start, longEnd)
      return longEnd
    }
    this.#push(kind, start, end)
    return end
  }

  #operator(code: number, start: number): number {
    const kind = operatorKind(this.#text, code, start)
    if (kind === Kind.EndOfFile) return this.#lonely(code, start)
    const end = start + TOKEN_TEXTS[kind]!.length
    this.#push(kind, start, end)
    return end
  }

  /** A single `&` or `|`, which is taken for the double one. */
  #lonely(code: number, start: number): number {
    const operator = code === AMPERSAND ? '&' : '|'
    const word = code === AMPERSAND ? 'and' : 'or'
    const detail = this.#text.slice(start, start + 2)
    this.#report(singleOperator, start, start + 1, operator, detail, {
      help: `Logical “${word}” is \`${operator}${operator}\`; P has no operations on bits.`,
      fix: {
        title: `replace \`${operator}\` with \`${operator}${operator}\``,
        edits: [
          {
            span: { file: this.#file, start, end: start + 1 },
            newText: operator + operator,
          },
        ],
      },
    })
    this.#push(code === AMPERSAND ? Kind.AndAnd : Kind.OrOr, start, start + 1)
    return start + 1
  }

  #slash(start: number): number {
    const text = this.#text
    const next = text.charCodeAt(start + 1)
    if (next === SLASH) return lineCommentEnd(text, start)
    if (next !== STAR) {
      this.#push(Kind.Slash, start, start + 1)
      return start + 1
    }
    const close = text.indexOf('*/', start + 2)
    if (close >= 0) return close + 2
    const reference = "extraneous input '/'"
    this.#report(unclosedComment, start, start + 2, '/*', undefined, {}, reference)
    this.#isCutShort = true
    return text.length
  }

  /** A string in double quotes; -1 if it is never closed. */
  #string(start: number): number {
    const isLine = this.#openString !== undefined
    const end = stringEnd(this.#text, start, isLine)
    if (end >= 0) {
      this.#push(Kind.String, start, end)
      return end
    }
    if (!isLine) return -1
    const lineEnd = lineCommentEnd(this.#text, start)
    this.#push(Kind.UnclosedString, start, lineEnd)
    if (!this.#hasReportedString) {
      this.#hasReportedString = true
      const label = 'no closing quote on this line'
      const rest = this.#text.slice(this.#openString)
      this.#report(
        unclosedString,
        start,
        lineEnd,
        '"',
        rest,
        { label },
        undefined,
        this.#openString,
      )
    }
    return lineEnd
  }

  #invalid(code: number, start: number): number {
    const text = this.#text
    if (code === APOSTROPHE) {
      const end = quotedEnd(text, start)
      if (end > 0) return this.#singleQuoted(start, end)
    }
    this.#afterInvalid.add(this.#count)
    let end = start + 1
    while (end < text.length && classOf(text.charCodeAt(end)) === CharClass.Invalid) end++
    const isLong = end - start > 20
    const shown = text.slice(start, isLong ? start + 20 : end) + (isLong ? '…' : '')
    this.#report(unexpectedCharacter, start, end, visible(shown), text.slice(start, start + 1))
    return end
  }

  /** `'text'` on one line: taken for a string. */
  #singleQuoted(start: number, end: number): number {
    const file = this.#file
    const edits = [
      { span: { file, start, end: start + 1 }, newText: '"' },
      { span: { file, start: end - 1, end }, newText: '"' },
    ]
    const fix = { title: 'use double quotes', edits }
    this.#report(singleQuotedString, start, end, "'", "'", { fix })
    this.#push(Kind.String, start, end)
    return end
  }

  #report(
    kind: SyntaxKind,
    start: number,
    end: number,
    subject: string,
    consumed: string | undefined,
    details: Details = {},
    detail = `token recognition error at: '${visible((consumed ?? '').slice(0, LONGEST_TEXT))}'`,
    referenceOffset: number = start,
  ): void {
    if (this.#diagnostics.length >= MAX_SYNTAX_ERRORS) return
    const span = { file: this.#file, start, end }
    const texts = { detail, subject, found: '', offset: referenceOffset }
    this.#diagnostics.push(syntaxDiagnostic(kind, span, texts, details))
  }
}

/** How far the parser looks ahead at most, plus one. */
const LOOKAHEAD = 6

/** The reference repeats the rest of the file after an unclosed string; we stop somewhere. */
const LONGEST_TEXT = 2000

const INIT_CONDITION = 'init-condition'
const AMPERSAND = 0x26
const APOSTROPHE = 0x27
const BACKSLASH = 0x5c
const BAR = 0x7c
const CARRIAGE_RETURN = 0x0d
const EQUAL = 0x3d
const GREATER = 0x3e
const LINE_FEED = 0x0a
const MINUS = 0x2d
const QUOTE = 0x22
const SLASH = 0x2f
const STAR = 0x2a

/** The longest operator at a place, or `EndOfFile` for a single `&` or `|`. */
function operatorKind(text: string, code: number, start: number): number {
  const next = text.charCodeAt(start + 1)
  switch (code) {
    case 0x3d: // =
      if (next !== EQUAL) return Kind.Assign
      return text.charCodeAt(start + 2) === GREATER ? Kind.Implies : Kind.Equal
    case 0x3c: // <
      if (next !== EQUAL) return Kind.Less
      return text.startsWith('=>', start + 2) ? Kind.Iff : Kind.LessEqual
    case GREATER:
      return next === EQUAL ? Kind.GreaterEqual : Kind.Greater
    case 0x21: // !
      return next === EQUAL ? Kind.NotEqual : Kind.Not
    case 0x2b: // +
      return next === EQUAL ? Kind.PlusAssign : Kind.Plus
    case MINUS:
      if (next === EQUAL) return Kind.MinusAssign
      return next === GREATER ? Kind.Arrow : Kind.Minus
    case AMPERSAND:
      return next === AMPERSAND ? Kind.AndAnd : Kind.EndOfFile
    case BAR:
      return next === BAR ? Kind.OrOr : Kind.EndOfFile
    default: // $
      return next === code ? Kind.FairNondet : Kind.Nondet
  }
}

function isInitCondition(text: string, start: number): boolean {
  return text.charCodeAt(start + 4) === MINUS && text.startsWith(INIT_CONDITION, start)
}

function wordEnd(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const kind = classOf(text.charCodeAt(at))
    if (kind !== CharClass.Letter && kind !== CharClass.Digit) return at
    at++
  }
}

function digitsEnd(text: string, start: number): number {
  let at = start + 1
  while (classOf(text.charCodeAt(at)) === CharClass.Digit) at++
  return at
}

/** The offset of the CR or LF that ends the line, or of the end of the text. */
function lineCommentEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return at
    at++
  }
  return at
}

/** The offset after the closing quote, or -1. With `isLine` the string must end on its line. */
function stringEnd(text: string, start: number, isLine: boolean): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (isLine && (code === LINE_FEED || code === CARRIAGE_RETURN)) return -1
    if (code === BACKSLASH && !(isLine && text.charCodeAt(at + 1) === LINE_FEED)) at++
  }
  return -1
}

/** The offset after the second apostrophe of a line, or -1 if there is none. */
function quotedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === APOSTROPHE) return at + 1
    if (code === LINE_FEED || code === QUOTE) return -1
  }
  return -1
}

/** Control characters as escapes, as the reference shows them. */
function visible(text: string): string {
  return text.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
}
