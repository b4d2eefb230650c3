/**
 * The machinery of the parser: the current token, nesting, errors and recovery. The grammar is in
 * `grammar/`, one function a production; all of them read tokens through one {@link Cursor}.
 *
 * Conventions. A node starts at its first token and ends after its last. Something missing is an
 * empty range at the end of the previous token; a node that begins with something missing starts
 * there. A function of the grammar never throws and may consume nothing: loops see to progress.
 */
import {
  expectedName,
  expectedToken,
  missingBrace,
  nestingTooDeep,
  reservedWord,
  type SyntaxKind,
  trailingComma,
} from '../diagnostics/catalogue/syntax.ts'
import type { Diagnostic, Fix, Label } from '../diagnostics/diagnostic.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import type { TokenList } from './lexer.ts'
import { MAX_NESTING, MAX_SYNTAX_ERRORS } from './limits.ts'
import {
  bracketChange,
  isExpressionStart,
  isNameFollower,
  isStatementKeyword,
  Level,
  levelOf,
} from './lookahead.ts'
import { NameTable } from './name-table.ts'
import { NodeStack } from './node-stack.ts'
import { syntaxDiagnostic } from './syntax-diagnostic.ts'
import { isKeyword, isVerifierKeyword, Kind, TOKEN_TEXTS } from './token.ts'
import type { Identifier } from './tree.ts'

/** What a grammar function says about an error; all places are offsets. */
export interface Report {
  /** The text the catalogue's message is about. */
  readonly subject?: string
  /** The place; the current token if absent. */
  readonly start?: number
  readonly end?: number
  readonly label?: string
  readonly help?: string
  readonly fix?: Fix
  readonly related?: readonly Label[]
  /** The reference's description, if it is known better than "no viable alternative". */
  readonly detail?: string
  /** Where the reference reports it; the current token if absent. */
  readonly offset?: number
}

export interface CursorOptions {
  readonly isVerifier: boolean
  /** The text ends in an unclosed comment: nothing is reported at its end. */
  readonly isCutShort: boolean
  /** Tokens before which invalid characters were skipped: they are the cause of errors there. */
  readonly afterInvalid: ReadonlySet<number>
}

export class Cursor {
  readonly file: SourceFile
  readonly text: string
  readonly diagnostics: Diagnostic[] = []
  /** The kind of the current token. */
  kind: number
  /** The index of the current token. */
  index = 0
  /** How many nested constructs are being parsed. */
  depth = 0
  /** The height of the expression or type parsed last: 1 for a leaf. */
  height = 0
  /** Whether the block that begins here belongs to an `if`, so that an `else` ends it. */
  isIfBlock = false
  /** How many `receive` statements are being parsed; a `case` ends blocks in them. */
  receiveDepth = 0
  /** Whether the value of an assignment is being parsed. */
  isAssigning = false

  /** The lists that are being parsed. */
  readonly nodes = new NodeStack()

  readonly #names = new NameTable()
  readonly #kinds: Uint8Array
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  readonly #isVerifier: boolean
  readonly #lastIndex: number
  readonly #afterInvalid: ReadonlySet<number>
  /** Errors at this token are consequences of one that has been reported. */
  #quietIndex: number
  /** An error has been reported in the current statement, item or declaration. */
  #isPanicking = false
  #isMuted = false
  /** How many more `}` than `{` there are, less those that have been dealt with. */
  #surplusBraces: number | undefined
  #hasReportedNesting = false
  /** Keywords that have been reported as names; they are taken for names from then on. */
  readonly #misusedKeywords = new Set<number>()

  constructor(tokens: TokenList, options: CursorOptions) {
    this.file = tokens.file
    this.text = tokens.file.text
    this.#kinds = tokens.kinds
    this.#starts = tokens.starts
    this.#ends = tokens.ends
    this.#isVerifier = options.isVerifier
    this.#lastIndex = tokens.count - 1
    this.#afterInvalid = options.afterInvalid
    this.#quietIndex = options.isCutShort ? this.#lastIndex : -1
    this.kind = tokens.kinds[0]!
  }

  // Reading.

  /** Goes to the next token; stays at the end of the file. */
  next(): void {
    if (this.index < this.#lastIndex) this.kind = this.#kinds[++this.index]!
  }

  /** The kind of the token `distance` after the current one; at most 5 past the last. */
  peek(distance: number): number {
    return this.#kinds[this.index + distance]!
  }

  /** Goes on if the current token is of the kind. */
  accept(kind: number): boolean {
    if (this.kind !== kind) return false
    this.next()
    return true
  }

  /** The start of the current token. */
  get start(): number {
    return this.#starts[this.index]!
  }

  /** The end of the current token. */
  get end(): number {
    return this.#ends[this.index]!
  }

  /** The end of the token before the current one, 0 at the first. */
  get previousEnd(): number {
    return this.index === 0 ? 0 : this.#ends[this.index - 1]!
  }

  /** The start of the token before the current one, 0 at the first. */
  get previousStart(): number {
    return this.index === 0 ? 0 : this.#starts[this.index - 1]!
  }

  /** The kind of the token before the current one. */
  get previousKind(): number {
    return this.index === 0 ? Kind.EndOfFile : this.#kinds[this.index - 1]!
  }

  /** The text of the current token. */
  get tokenText(): string {
    return this.text.slice(this.start, this.end)
  }

  /** Whether the current token, or one after it, is the first on its line. */
  isOnNewLine(distance = 0): boolean {
    const index = this.index + distance
    if (index === 0) return true
    return this.text.slice(this.#ends[index - 1], this.#starts[index]).includes('\n')
  }

  // Names.

  /** A name; `what` describes it, such as `the name of a state`. */
  name(what: string): Identifier {
    return this.kind === Kind.Identifier ? this.takeName() : this.#badName(what)
  }

  /** The current token as a name, whatever its kind. */
  takeName(): Identifier {
    const start = this.#starts[this.index]!
    const end = this.#ends[this.index]!
    this.next()
    return { kind: 'Identifier', start, end, name: this.share(start, end) }
  }

  /** The text `[start, end)`, equal ones as one string: for names and numbers, which recur. */
  share(start: number, end: number): string {
    return this.#names.take(this.text, start, end)
  }

  /** A missing name at the end of the previous token. */
  missingName(): Identifier {
    const at = this.previousEnd
    return { kind: 'Identifier', start: at, end: at, name: '' }
  }

  /**
   * Whether the current keyword stands for a name: it has been reported as one, or it is a word of
   * the verifier, which has been reported in a program for other targets (§1.5).
   */
  isMisusedKeyword(): boolean {
    if (!this.#isVerifier && isVerifierKeyword(this.kind)) return true
    return this.#misusedKeywords.has(this.kind)
  }

  // Errors.

  /**
   * Reports an error at the current token, unless one has been reported at this token or before it
   * in the same statement, item or declaration, which is then taken for its cause.
   */
  report(kind: SyntaxKind, report: Report = {}): void {
    if (this.isQuiet()) return
    this.#quietIndex = this.index
    this.#isPanicking = true
    if (this.diagnostics.length >= MAX_SYNTAX_ERRORS) return
    const start = report.start ?? this.start
    const span = this.span(start, report.end ?? Math.max(start, this.end))
    const found = this.found()
    const detail = report.detail ?? `no viable alternative at input ${this.quoted()}`
    const offset = report.offset ?? this.start
    const texts = { detail, found, subject: report.subject ?? '', offset }
    this.diagnostics.push(syntaxDiagnostic(kind, span, texts, report))
  }

  /** Whether an error at the current token would be the consequence of another one. */
  isQuiet(): boolean {
    if (this.#isPanicking || this.#isMuted || this.#quietIndex === this.index) return true
    return this.previousKind === Kind.UnclosedString || this.#afterInvalid.has(this.index)
  }

  /** Begins a statement, item or declaration: earlier errors are no cause of errors in it. */
  synchronise(): void {
    this.#isPanicking = false
  }

  /** Parses without reporting: what is parsed has been reported as a whole. */
  quietly(parse: () => void): void {
    const wasMuted = this.#isMuted
    this.#isMuted = true
    parse()
    this.#isMuted = wasMuted
    this.#isPanicking = true
  }

  /**
   * Takes one of the `}` that the file has more of than of `{`; says whether there is one left.
   * Then a `}` that something inside of the block follows was not meant to end the block.
   */
  takeSurplusBrace(): boolean {
    this.#surplusBraces ??= surplusBraces(this.#kinds, this.#lastIndex)
    return this.#surplusBraces-- > 0
  }

  /** Marks errors at the current token as consequences of one that has been reported. */
  hush(): void {
    this.#quietIndex = this.index
  }

  span(start: number, end: number): Span {
    return { file: this.file, start, end }
  }

  /** The current token for people. */
  found(): string {
    if (this.kind === Kind.EndOfFile) return 'the end of the file'
    const text = this.tokenText
    const line = text.split('\n', 1)[0]!
    return line.length > 30 || line !== text ? `\`${line.slice(0, 30)}…\`` : `\`${text}\``
  }

  /**
   * Takes a token, or reports that it is missing and goes on as if it were there. `what` says what
   * it is for, such as `after this statement`. Returns whether it was there.
   */
  expect(kind: number, what: string, opener?: Label): boolean {
    if (this.kind === kind) {
      this.next()
      return true
    }
    if (!this.isQuiet()) this.#reportMissing(kind, what, opener)
    return false
  }

  /** The closing `)` or `]` of a bracket at an offset; skips what stands before it on its line. */
  expectClose(kind: number, open: number): boolean {
    if (this.kind === kind) {
      this.next()
      return true
    }
    if (!this.isQuiet()) {
      const label = { span: this.span(open, open + 1), text: 'to close this' }
      this.#reportMissing(kind, `to close \`${this.text[open] ?? ''}\``, label)
    }
    const distance = this.#distanceTo(kind)
    for (let i = 0; i < distance; i++) this.next()
    return distance > 0
  }

  /** The `}` of a block whose `{` is at an offset; `what` names the block. */
  expectBrace(open: number, what: string): void {
    if (this.kind === Kind.RightBrace) {
      this.next()
      return
    }
    const at = this.previousEnd
    this.report(missingBrace, {
      subject: what,
      start: at,
      end: at,
      label: 'expected `}` here',
      detail: `missing '}' at ${this.quoted()}`,
      related: [
        { span: this.span(open, Math.min(open + 1, this.text.length)), text: 'opened here' },
      ],
    })
  }

  /**
   * Called after an element of a list in brackets: takes a comma and says whether another element
   * follows. A comma before the closing bracket is reported; so is a missing comma.
   */
  continues(close: number): boolean {
    if (this.kind === close) return false
    if (this.kind === Kind.Comma) {
      this.next()
      if (this.kind !== close) return true
      this.reportTrailingComma()
      return false
    }
    if (this.kind === Kind.Semicolon && close === Kind.RightBrace) return this.#skipSeparator(close)
    if (this.isQuiet() || !isExpressionStart(this.kind) || this.isOnNewLine()) return false
    if (this.kind === Kind.Minus || this.kind === Kind.Dot) return false
    const either = `\`,\` or \`${TOKEN_TEXTS[close]}\``
    this.report(expectedToken, {
      subject: either,
      detail: this.#mismatch(`',', '${TOKEN_TEXTS[close]}'`),
    })
    return true
  }

  /** A `;` between the elements of a list in braces, or behind the last one. */
  #skipSeparator(close: number): boolean {
    const next = this.peek(1)
    if (next !== close && next !== Kind.Identifier) return false
    this.report(expectedToken, { subject: '`,` or `}`', detail: this.#mismatch("',', '}'") })
    this.next()
    return next !== close
  }

  /** Reports that the list that has just been read ends in a comma. */
  reportTrailingComma(): void {
    const span = this.span(this.previousStart, this.previousEnd)
    const fix = { title: 'remove the comma', edits: [{ span, newText: '' }] }
    this.report(trailingComma, { start: span.start, end: span.end, fix })
  }

  // Nesting.

  /** Whether nothing more may be nested here; reports it, once a declaration. */
  isTooDeep(height: number): boolean {
    if (this.depth + height < MAX_NESTING) return false
    if (!this.#hasReportedNesting) this.report(nestingTooDeep, { subject: `${MAX_NESTING}` })
    this.#hasReportedNesting = true
    return true
  }

  /** Begins a declaration, in which too deep nesting is reported once. */
  resetNesting(): void {
    this.#hasReportedNesting = false
  }

  /** What the current token begins outside of bodies; see {@link levelOf}. */
  level(): number {
    if (!isKeyword(this.kind)) return Level.None
    return levelOf(this.kind, this.peek(1), this.peek(2))
  }

  #badName(what: string): Identifier {
    const isWord = isKeyword(this.kind)
    if (isWord && this.isMisusedKeyword()) return this.takeName()
    if (isWord && isNameFollower(this.peek(1)) && !this.isOnNewLine()) {
      this.#misusedKeywords.add(this.kind)
      this.report(reservedWord, { subject: this.tokenText, detail: this.#mismatch('Iden') })
      return this.takeName()
    }
    const isLater = this.kind === Kind.EndOfFile || this.isOnNewLine()
    const at = this.previousEnd
    const place = isLater ? { start: at, end: at } : {}
    const detail = this.#mismatch('Iden')
    const help = 'A name begins with a letter or `_`.'
    const report = { subject: what, detail, ...place }
    this.report(expectedName, this.kind === Kind.Int ? { ...report, help } : report)
    return this.missingName()
  }

  /** A missing token is shown at the end of the line where it belongs, or at what stands there. */
  #reportMissing(kind: number, what: string, opener: Label | undefined): void {
    const text = TOKEN_TEXTS[kind]!
    const at = this.previousEnd
    const isGap = this.kind === Kind.EndOfFile || this.isOnNewLine() || this.#isCloser(kind)
    const subject = `\`${text}\` ${what}`
    const related = opener === undefined ? [] : [opener]
    const detail = `missing '${text}' at ${this.quoted()}`
    if (!isGap) {
      this.report(expectedToken, { subject, detail, related })
      return
    }
    const label = `expected \`${text}\` here`
    const report = { subject, detail, related, start: at, end: at, label }
    const isCertain =
      kind === Kind.Semicolon || kind === Kind.RightParen || kind === Kind.RightBracket
    const edits = [{ span: this.span(at, at), newText: text }]
    const fix = { title: `insert \`${text}\``, edits }
    this.report(expectedToken, isCertain ? { ...report, fix } : report)
  }

  /** How many tokens to skip to get past a closing bracket before the next boundary; 0 if none. */
  #distanceTo(close: number): number {
    let open = 0
    for (let i = 0; i < LONGEST_SEARCH && this.index + i < this.#lastIndex; i++) {
      const kind = this.peek(i)
      if (kind === close && open === 0) return i + 1
      if (kind === Kind.Semicolon || kind === Kind.LeftBrace || kind === Kind.RightBrace) return 0
      if (isStatementKeyword(kind)) return 0
      open += bracketChange(kind)
    }
    return 0
  }

  #isCloser(missing: number): boolean {
    if (this.kind === Kind.RightBrace) return true
    return (
      missing !== Kind.Semicolon && (this.kind === Kind.Semicolon || this.kind === Kind.LeftBrace)
    )
  }

  /** The current token as the reference quotes it. */
  quoted(): string {
    return this.kind === Kind.EndOfFile ? "'<EOF>'" : `'${this.tokenText.slice(0, 200)}'`
  }

  #mismatch(expected: string): string {
    return `mismatched input ${this.quoted()} expecting ${expected}`
  }
}

/** How many more `}` than `{` there are. */
function surplusBraces(kinds: Uint8Array, count: number): number {
  let surplus = 0
  for (let i = 0; i < count; i++) {
    if (kinds[i] === Kind.RightBrace) surplus++
    else if (kinds[i] === Kind.LeftBrace) surplus--
  }
  return surplus
}

/** How many tokens are searched for a closing bracket. */
const LONGEST_SEARCH = 50
