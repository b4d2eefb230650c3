/**
 * Turns the tokens of a file into documents, one by one and each once, together with the comments
 * around them. The order of tokens and comments is therefore always kept; the rest of the formatter
 * only decides what stands between them.
 *
 * A comment belongs to the token before it if it begins on that token's line and nothing but white
 * space follows it, or if the next token closes something. All others belong to the next token.
 */
import {
  concat,
  type Doc,
  emptyLine,
  hardline,
  lineEnd,
  nil,
  ownLine,
  space,
  text,
  trailing,
} from '../layout.ts'
import type { TokenList } from '../lexer.ts'
import { Kind } from '../token.ts'
import { type CommentRun, type Gap, readGap } from './gap.ts'

/** Reads a token list from its beginning. */
export class TokenWriter {
  readonly #tokens: TokenList
  #next = 0
  /** The gap before the next token. */
  #gap: Gap
  /** How many of its runs have been printed: those of the token before. */
  #printed = 0

  constructor(tokens: TokenList) {
    this.#tokens = tokens
    this.#gap = readGap(tokens.file, 0, tokens.starts[0]!)
  }

  /** The kind of the next token. */
  get kind(): number {
    return this.#tokens.kinds[this.#next]!
  }

  /** The next token with its comments. At the end of the file: the comments before the end. */
  token(): Doc {
    const before = this.#leading()
    if (this.kind === Kind.EndOfFile) return concat(before)
    const { file, starts, ends } = this.#tokens
    const start = starts[this.#next]!
    const end = ends[this.#next]!
    this.#next++
    this.#gap = readGap(file, end, starts[this.#next]!)
    this.#printed = 0
    return concat([...before, text(file.text.slice(start, end)), this.#trailing(start, end)])
  }

  /** The next `count` tokens without anything between them. */
  tokens(count: number): Doc {
    return concat(Array.from({ length: count }, () => this.token()))
  }

  /** Whether the next token must begin a line because of a comment before it. */
  get isOnNewLine(): boolean {
    const { runs } = this.#gap
    return runs.some((run, i) => this.#endsLine(run, i))
  }

  /** Whether there was a line end before the next token or the comments that belong to it. */
  get wasOnNewLine(): boolean {
    return this.#endsBefore() > 0
  }

  /** The line end before the next item of a list; one empty line before it is kept. */
  itemBreak(): Doc {
    return this.#endsBefore() > 1 ? emptyLine : hardline
  }

  /** The comments on lines of their own before the next token, so that they can be nested apart. */
  ownLines(): Doc {
    const { runs } = this.#gap
    const lines: Doc[] = []
    while (this.#printed < runs.length) {
      const run = runs[this.#printed]!
      if (!this.#endsLine(run, this.#printed)) break
      this.#printed++
      lines.push(
        ownLine(run.comments.join(' '), this.#endsBefore() > 1 && this.#printed < runs.length),
      )
    }
    return concat(lines)
  }

  /** The comments that belong to the next token. */
  #leading(): Doc[] {
    const { runs } = this.#gap
    const docs: Doc[] = []
    while (this.#printed < runs.length) {
      const run = runs[this.#printed]!
      const endsLine = this.#endsLine(run, this.#printed)
      this.#printed++
      if (endsLine) docs.push(ownLine(run.comments.join(' '), this.#endsBefore() > 1))
      else docs.push(text(run.comments.join(' ')), space)
    }
    return docs
  }

  /** The comments that belong to the token `[start, end)` just printed. */
  #trailing(start: number, end: number): Doc {
    const run = this.#gap.runs[0]
    if (run === undefined || run.endsBefore > 0) return nil
    const comments = run.comments.join(' ')
    const isOpening = end === start + 1 && '(['.includes(this.#tokens.file.text[start]!)
    if (!run.endsLine && !isClosing(this.kind)) return nil
    this.#printed = 1
    if (run.comments.at(-1)!.startsWith('//')) return trailing(comments)
    // It takes part in the width of its line, whether or not the line goes on behind it.
    const before = isOpening && !run.endsLine ? nil : space
    return concat([before, text(comments), run.endsLine ? lineEnd : nil])
  }

  /** A comment that is last in its line stays so; one on a closing token's line gets its own. */
  #endsLine(run: CommentRun, index: number): boolean {
    if (run.endsLine) return true
    const isFirst = index === 0 && run.endsBefore === 0 && this.#next > 0
    return isClosing(this.kind) && !isFirst
  }

  /** Line ends before what comes next: an unprinted run or the token. */
  #endsBefore(): number {
    const { runs, endsAfter } = this.#gap
    return runs[this.#printed]?.endsBefore ?? endsAfter
  }
}

/** Tokens that stay close to the token before them. Not `.`, with which a number may begin. */
function isClosing(kind: number): boolean {
  switch (kind) {
    case Kind.Comma:
    case Kind.Semicolon:
    case Kind.RightParen:
    case Kind.RightBracket:
    case Kind.RightBrace:
    case Kind.LeftBracket:
    case Kind.Colon:
    case Kind.EndOfFile:
      return true
    default:
      return false
  }
}
