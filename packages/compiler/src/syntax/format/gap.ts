/** The comments between two neighbouring tokens, as the formatter sees them. */
import type { SourceFile } from '../../source/source-file.ts'
import { trivia } from '../trivia.ts'

/** Comments without a line end between them. */
export interface CommentRun {
  /** Their texts; those of line comments without blanks at the end. */
  readonly comments: readonly string[]
  /** How many line ends stand before it. */
  readonly endsBefore: number
  /** Whether a line end follows. */
  readonly endsLine: boolean
}

export interface Gap {
  readonly runs: readonly CommentRun[]
  /** How many line ends stand after the last comment, or in the gap if there is none. */
  readonly endsAfter: number
}

/** The line ends of white space: a `\r\n`, a `\n` and a `\r` are one each. */
export function lineEndsIn(blank: string): readonly string[] {
  return blank.match(/\r\n|\n|\r/g) ?? []
}

/** The comments of the gap `[from, to)` between two neighbouring tokens. */
export function readGap(file: SourceFile, from: number, to: number): Gap {
  if (isOneBlank(file.text, from, to)) return NOTHING
  const runs: CommentRun[] = []
  let comments: string[] = []
  let endsBefore = 0
  let ends = 0
  const finishRun = (endsLine: boolean): void => {
    if (comments.length > 0) runs.push({ comments, endsBefore, endsLine })
    comments = []
  }
  for (const { kind, start, end } of trivia(file, from, to)) {
    const content = file.text.slice(start, end)
    if (kind === 'blank') {
      ends = lineEndsIn(content).length
      if (ends > 0) finishRun(true)
      continue
    }
    if (comments.length === 0) endsBefore = ends
    ends = 0
    comments.push(kind === 'line-comment' ? trimEnd(content, ' \t\f') : content)
    if (kind === 'line-comment') finishRun(true)
  }
  finishRun(false)
  return { runs, endsAfter: ends }
}

const NOTHING: Gap = { runs: [], endsAfter: 0 }

/** The common case, worth its own test. */
function isOneBlank(text: string, from: number, to: number): boolean {
  return from === to || (to === from + 1 && text[from] === ' ')
}

/** The text without the characters of `blanks` at its end. A regular expression is not linear. */
export function trimEnd(text: string, blanks: string): string {
  let end = text.length
  while (end > 0 && blanks.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}
