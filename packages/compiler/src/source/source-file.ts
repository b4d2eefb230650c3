/** One source text and the arithmetic of positions in it. */

/**
 * A half-open range of UTF-16 code units in one file: `start` ≤ `end`, both offsets from the start
 * of the text (after a byte-order mark has been dropped).
 */
export interface Span {
  readonly file: SourceFile
  readonly start: number
  readonly end: number
}

/** A place as people count: line and column are 1-based, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A text with a name. Create one with {@link createSourceFile}. */
export interface SourceFile {
  /** The path as it is shown to people: relative to the working directory where possible. */
  readonly path: string
  /** The whole text, without a byte-order mark. */
  readonly text: string
  /** Offsets at which lines start; the first is 0. Only `\n` ends a line (language §1.1). */
  readonly lineStarts: readonly number[]
  /**
   * True for files that belong to a project included by another one: their safety tests are not
   * part of the program (language, appendix C).
   */
  readonly isDependency: boolean
}

/** Makes a source file of a text; drops a leading byte-order mark. */
export function createSourceFile(path: string, text: string, isDependency = false): SourceFile {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return { path, text: body, lineStarts: findLineStarts(body), isDependency }
}

/** The position of an offset; offsets past the end count as the end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const line = lineIndexAt(file, offset)
  return { line: line + 1, column: Math.min(offset, file.text.length) - file.lineStarts[line]! + 1 }
}

/** `<path>:<line>:<column>` of an offset, the form used inside messages. */
export function locationText(file: SourceFile, offset: number): string {
  const { line, column } = positionAt(file, offset)
  return `${file.path}:${line}:${column}`
}

/** The text of a line (1-based) without its line terminator. */
export function lineText(file: SourceFile, line: number): string {
  const start = file.lineStarts[line - 1]
  if (start === undefined) return ''
  const next = file.lineStarts[line]
  const raw = file.text.slice(start, next === undefined ? file.text.length : next - 1)
  return raw.endsWith('\r') ? raw.slice(0, -1) : raw
}

function lineIndexAt(file: SourceFile, offset: number): number {
  let low = 0
  let high = file.lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (file.lineStarts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
