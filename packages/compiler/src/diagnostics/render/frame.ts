/**
 * Code frames: source lines with line numbers, underlines and labels.
 *
 * ```
 *   --> src/a.p:7:5
 *    |
 *  3 |   var x: int;
 *    |       - declared here
 * ...
 *  7 |     x = false;
 *    |         ^^^^^ this is a `bool`
 * ```
 */
import { lineText, positionAt, type SourceFile, type Span } from '../../source/source-file.ts'
import { visible } from './cells.ts'
import type { Palette, Style } from './palette.ts'
import { flatten, paint, type Row } from './row.ts'
import { type Segment, type SourceRow, sourceRows } from './source-rows.ts'

/** A place to underline and, maybe, what to say about it. */
export interface Mark {
  readonly span: Span
  readonly text: string | undefined
  readonly style: Style
  /** Character of the underline. */
  readonly sign: '^' | '-'
}

export interface FrameOptions {
  readonly palette: Palette
  /** Columns of the terminal. */
  readonly width: number
  /** Columns kept for line numbers; see {@link gutterWidth}. */
  readonly gutter: number
}

/** The columns that the largest line number of the marks takes. */
export function gutterWidth(marks: readonly Mark[]): number {
  const last = marks.map(({ span }) => positionAt(span.file, span.end).line)
  return String(Math.max(1, ...last)).length
}

/** The frames of all marks: one for each file, the first mark's file first. */
export function renderFrames(marks: readonly Mark[], options: FrameOptions): string[] {
  const files = [...new Set(marks.map(({ span }) => span.file))]
  return files.flatMap((file, index) => {
    const own = marks.filter(({ span }) => span.file === file)
    return renderFrame(file, own, index === 0 ? '-->' : ':::', options)
  })
}

/** An empty row of the gutter. */
export function gutterRow({ gutter, palette }: FrameOptions): string {
  return `${' '.repeat(gutter)} ${palette.secondary('|')}`
}

/** Lines shown between the first and last of a mark over several lines; the rest is left out. */
const MAX_INNER_LINES = 4

/** A mark over several lines, drawn as a bracket at the left. */
interface Bracket {
  readonly mark: Mark
  readonly first: number
  readonly last: number
  /** Offsets in the first and last line. */
  readonly start: number
  readonly end: number
}

function renderFrame(
  file: SourceFile,
  marks: readonly Mark[],
  arrow: string,
  options: FrameOptions,
): string[] {
  const { palette, gutter } = options
  const { line, column } = positionAt(file, marks[0]!.span.start)
  const place = `${visible(file.path)}:${line}:${column}`
  const rows = [`${' '.repeat(gutter)}${palette.secondary(arrow)} ${place}`, gutterRow(options)]
  const { lines, bracket } = arrange(file, marks)
  const numbers = shownLines(lines, bracket)
  let previous: number | undefined
  for (const number of numbers) {
    if (previous !== undefined && number > previous + 1) rows.push(palette.secondary('...'))
    previous = number
    const segments = lines.get(number) ?? []
    rows.push(...renderLine(file, number, segments, bracket, options))
  }
  return rows
}

/** Distributes marks over lines; the first mark over several lines becomes the bracket. */
function arrange(
  file: SourceFile,
  marks: readonly Mark[],
): { lines: Map<number, Segment[]>; bracket: Bracket | undefined } {
  const lines = new Map<number, Segment[]>()
  let bracket: Bracket | undefined
  for (const mark of marks) {
    const from = positionAt(file, mark.span.start)
    const to = positionAt(file, endOfMark(mark.span))
    const start = from.column - 1
    const end = to.column - 1
    if (from.line !== to.line && bracket === undefined) {
      bracket = { mark, first: from.line, last: to.line, start, end }
      continue
    }
    const { text, style, sign } = mark
    const lastOffset = from.line === to.line ? end : lineText(file, from.line).length
    const segment = { start, end: lastOffset, text, style, sign }
    const known = lines.get(from.line)
    if (known === undefined) lines.set(from.line, [segment])
    else known.push(segment)
  }
  return { lines, bracket }
}

/** The end of a span without white space at its end: it would underline lines that are empty. */
function endOfMark({ file, start, end }: Span): number {
  // Only the tail is looked at, so that megabytes of blanks cost nothing.
  const from = Math.max(start, end - 200)
  const tail = file.text.slice(from, end)
  return /[\r\n]\s*$/.test(tail) ? from + tail.trimEnd().length : end
}

function shownLines(lines: Map<number, Segment[]>, bracket: Bracket | undefined): number[] {
  const shown = new Set(lines.keys())
  if (bracket !== undefined) {
    const { first, last } = bracket
    shown.add(first).add(last)
    const isShort = last - first - 1 <= MAX_INNER_LINES
    for (let line = first + 1; isShort && line < last; line++) shown.add(line)
  }
  // A single line left out takes as much room as the dots that stand for it.
  for (const line of [...shown]) if (shown.has(line + 2)) shown.add(line + 1)
  return [...shown].sort((a, b) => a - b)
}

function renderLine(
  file: SourceFile,
  number: number,
  segments: readonly Segment[],
  bracket: Bracket | undefined,
  options: FrameOptions,
): string[] {
  const { palette, gutter, width } = options
  const text = lineText(file, number)
  const indent = bracket === undefined ? 0 : 2
  const room = Math.max(20, width - gutter - 3 - indent)
  const focus = bracketOffset(bracket, number)
  const { rows, columnOf } = sourceRows(text, segments, room, focus)
  const isOpening = bracket?.first === number
  const opensInside = isOpening && text.slice(0, bracket.start).trim() !== ''
  const shown = rows.map((content, index): SourceRow => {
    if (bracket === undefined) return content
    const isInside = number > bracket.first && number <= bracket.last
    const sign = isInside || (isOpening && !opensInside && index > 0) ? '|' : ' '
    const first = isOpening && !opensInside && index === 0 ? '/' : sign
    return indented(content, first, bracket.mark.style)
  })
  if (opensInside) shown.push(openingRow(columnOf(bracket.start), bracket))
  if (bracket?.last === number) shown.push(closingRow(columnOf(bracket.end), bracket))
  return shown.map((row, index) => {
    const label = index === 0 ? String(number).padStart(gutter) : ' '.repeat(gutter)
    const content = flatten(row, palette)
    const head = palette.secondary(`${label} |`)
    return content === '' ? head : `${head} ${content}`
  })
}

function bracketOffset(bracket: Bracket | undefined, line: number): number | undefined {
  if (bracket?.first === line) return bracket.start
  return bracket?.last === line ? bracket.end : undefined
}

function indented(row: Row, sign: string, style: Style): Row {
  const result: Row = []
  paint(result, 0, sign, style)
  paint(result, 1, ' ')
  return result.concat(row)
}

/** ` ______^` below the place in its first line where a bracket starts. */
function openingRow(column: number, { mark }: Bracket): Row {
  const row: Row = []
  paint(row, 1, '_'.repeat(column + 1), mark.style)
  paint(row, column + 2, mark.sign, mark.style)
  return row
}

/** `|______^ label` below the place in its last line where a bracket ends. */
function closingRow(column: number, { mark }: Bracket): Row {
  const row: Row = []
  const last = Math.max(0, column - 1)
  paint(row, 0, '|', mark.style)
  paint(row, 1, '_'.repeat(last + 1), mark.style)
  paint(row, last + 2, mark.sign, mark.style)
  if (mark.text !== undefined) paint(row, last + 4, visible(mark.text), mark.style)
  return row
}
