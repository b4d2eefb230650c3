/** What stands between tokens: white space, comments and text that is no token (language §1.2). */
import type { SourceFile } from '../source/source-file.ts'
import { CharClass, classOf } from './characters.ts'

export interface Trivia {
  readonly kind: 'blank' | 'line-comment' | 'block-comment' | 'invalid'
  readonly start: number
  readonly end: number
}

/**
 * The pieces of the gap `[from, to)` between two neighbouring tokens, in order and without holes. A
 * `blank` is a longest run of white space, line ends included.
 */
export function trivia(file: SourceFile, from: number, to: number): readonly Trivia[] {
  const pieces: Trivia[] = []
  let start = from
  while (start < to) {
    const piece = pieceAt(file.text, start, to)
    pieces.push(piece)
    start = piece.end
  }
  return pieces
}

function pieceAt(text: string, start: number, to: number): Trivia {
  if (text.startsWith('//', start)) {
    let end = start
    while (end < to && text[end] !== '\n' && text[end] !== '\r') end++
    return { kind: 'line-comment', start, end }
  }
  if (text.startsWith('/*', start)) {
    const close = text.indexOf('*/', start + 2)
    if (close < 0 || close + 2 > to) return { kind: 'invalid', start, end: to }
    return { kind: 'block-comment', start, end: close + 2 }
  }
  const isBlank = classOf(text.charCodeAt(start)) === CharClass.Blank
  let end = start + 1
  while (end < to && text[end] !== '/' && isBlank === isBlankAt(text, end)) end++
  return { kind: isBlank ? 'blank' : 'invalid', start, end }
}

function isBlankAt(text: string, offset: number): boolean {
  return classOf(text.charCodeAt(offset)) === CharClass.Blank
}
