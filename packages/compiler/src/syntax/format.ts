/**
 * The formatter: one style for all P programs. Blocks open on the line of their head and are
 * indented by two; what fits in 100 columns is on one line; a list that does not has one item a
 * line, a condition is broken before its operators. Four choices are left to the author: one empty
 * line between items, whether a named tuple, an enum or the like is written one item a line,
 * whether a block of one plain statement is on one line, and where comments stand.
 *
 * The tree says what may be broken where, the token list supplies every token and comment in its
 * order, so nothing can be lost or moved. Formatting a formatted text changes nothing.
 */
import { createSourceFile } from '../source/source-file.ts'
import { formatDeclaration } from './format/declarations.ts'
import { lineEndsIn, readGap, trimEnd } from './format/gap.ts'
import { CONTINUATION } from './format/parts.ts'
import { TokenWriter } from './format/token-writer.ts'
import { concat, type Doc, render } from './layout.ts'
import { type TokenList, tokenize, trivia } from './lexer.ts'
import type { SyntaxFile } from './parser.ts'

/** Columns that a line has at most, where the grammar has a place to break it. */
export const LINE_WIDTH = 100

/**
 * The text of a file in the common style: the same tokens and comments, in the same order, and a
 * line end at the end. Line ends are `\r\n` if most of the file's are; the insides of strings and
 * block comments stay as they are. A file with errors is returned unchanged, and so is one whose
 * tokens or comments would change, which would be a mistake of the formatter: formatting may never
 * damage a program.
 */
export function formatSource(file: SyntaxFile): string {
  if (file.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return file.file.text
  const formatted = layOut(file)
  return haveSameContent(file.tokens, formatted) ? formatted : file.file.text
}

/** {@link formatSource} without its checks; for tests, which make them with a better report. */
export function layOut(file: SyntaxFile): string {
  const write = new TokenWriter(file.tokens)
  const items: Doc[] = []
  for (const declaration of file.program.declarations) {
    if (items.length > 0) items.push(write.itemBreak())
    items.push(formatDeclaration(write, declaration))
  }
  if (items.length > 0) items.push(write.itemBreak())
  items.push(write.token())
  const newline = dominantLineEnd(file.tokens)
  const text = render(concat(items), { width: LINE_WIDTH, continuation: CONTINUATION, newline })
  const end = trimEnd(text, ' \r\n')
  return end === '' ? '' : end + newline
}

/** The tokens and comments of a file as texts, in order. Formatting keeps this list. */
export function contentOf(tokens: TokenList): string[] {
  const { file, starts, ends } = tokens
  const content: string[] = []
  let end = 0
  for (let i = 0; i < tokens.count; i++) {
    for (const run of readGap(file, end, starts[i]!).runs) content.push(...run.comments)
    end = ends[i]!
    content.push(file.text.slice(starts[i]!, end))
  }
  return content
}

function haveSameContent(tokens: TokenList, formatted: string): boolean {
  const before = contentOf(tokens)
  const after = contentOf(tokenize(createSourceFile(tokens.file.path, formatted)).tokens)
  return before.length === after.length && before.every((text, i) => text === after[i])
}

/** The more frequent line end between tokens and comments; `\n` if neither is. */
function dominantLineEnd(tokens: TokenList): string {
  const { file, starts, ends } = tokens
  let windows = 0
  let others = 0
  for (let i = 0; i < tokens.count; i++) {
    for (const piece of trivia(file, i === 0 ? 0 : ends[i - 1]!, starts[i]!)) {
      if (piece.kind !== 'blank') continue
      for (const lineEnd of lineEndsIn(file.text.slice(piece.start, piece.end))) {
        if (lineEnd === '\r\n') windows++
        else others++
      }
    }
  }
  return windows > others ? '\r\n' : '\n'
}
