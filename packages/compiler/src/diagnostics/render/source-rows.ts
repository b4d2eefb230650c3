/** One source line and the rows below it that underline and label parts of it. */
import { type CellLine, layOut, visible } from './cells.ts'
import type { Style } from './palette.ts'
import { paint, put, type Row } from './row.ts'

/** A part of one line, in offsets of UTF-16 code units from its start. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly text: string | undefined
  readonly style: Style
  readonly sign: '^' | '-'
}

export type SourceRow = Row

export interface SourceRows {
  /** The source line, then its underlines and labels. */
  readonly rows: readonly SourceRow[]
  /** The shown column of an offset in the line. */
  readonly columnOf: (offset: number) => number
}

/**
 * Renders a line in at most `room` columns. A longer line is cut around its first `^` segment, or
 * around the offset `focus`; `…` stands for what is left out.
 */
export function sourceRows(
  line: string,
  segments: readonly Segment[],
  room: number,
  focus: number | undefined,
): SourceRows {
  const main = segments.find(({ sign }) => sign === '^') ?? segments[0]
  const from = main?.start ?? focus ?? 0
  const cut = cutUnits(line, from, room)
  const laidOut = layOut(line.slice(cut.start, cut.end))
  const column = (offset: number): number => {
    const index = Math.min(Math.max(offset - cut.start, 0), laidOut.columns.length - 1)
    return laidOut.columns[index]!
  }
  const start = column(from)
  const end = main === undefined ? start + 1 : column(main.end)
  const isCut = { before: cut.start > 0, after: cut.end < line.length }
  const view = chooseView(laidOut, start, end, room, isCut)
  const columnOf = (offset: number): number =>
    Math.min(Math.max(column(offset) - view.from, 0), view.to - view.from)
  const source = paintSource(laidOut, view)
  return { rows: [source, ...underline(segments, columnOf)], columnOf }
}

/** Columns of a laid out line that are shown: `[from, to)`. */
interface View {
  readonly from: number
  readonly to: number
  readonly dotsBefore: boolean
  readonly dotsAfter: boolean
}

/** Cuts an enormous line to a part that is certainly wide enough before it is laid out. */
function cutUnits(line: string, focus: number, room: number): { start: number; end: number } {
  const reach = room * 4
  const start = focus > reach ? focus - reach : 0
  return { start, end: Math.min(line.length, focus + reach) }
}

function chooseView(
  { columns }: CellLine,
  start: number,
  end: number,
  room: number,
  isCut: { readonly before: boolean; readonly after: boolean },
): View {
  const width = columns.at(-1)!
  if (width <= room && !isCut.before && !isCut.after) {
    return { from: 0, to: Math.max(width, end), dotsBefore: false, dotsAfter: false }
  }
  const length = Math.min(end - start, room - 4)
  const margin = Math.floor((room - length) / 2)
  const latest = Math.max(0, width - room)
  const wanted = !isCut.before && end + 2 <= room ? 0 : start - margin
  const from = Math.min(Math.max(0, wanted), latest)
  const to = from + room
  return {
    from,
    to,
    dotsBefore: from > 0 || isCut.before,
    dotsAfter: to < width || isCut.after,
  }
}

function paintSource({ cells }: CellLine, view: View): Row {
  const row: Row = []
  let column = 0
  for (const { text, width } of cells) {
    const isShown = column >= view.from && column + width <= view.to
    if (isShown && width === text.length) paint(row, column - view.from, text)
    else if (isShown) put(row, column - view.from, text, undefined, width)
    column += width
    if (column > view.to) break
  }
  if (view.dotsBefore) paint(row, 0, '…', 'faint')
  if (view.dotsAfter) paint(row, view.to - view.from - 1, '…', 'faint')
  return row
}

interface Placed {
  readonly segment: Segment
  readonly column: number
  readonly end: number
  readonly text: string
}

/** The row of underlines and the rows of labels below it, the rightmost label first. */
function underline(segments: readonly Segment[], columnOf: (offset: number) => number): Row[] {
  if (segments.length === 0) return []
  const placed = segments.map((segment): Placed => {
    const column = columnOf(segment.start)
    const end = Math.max(columnOf(segment.end), column + 1)
    return { segment, column, end, text: visible(segment.text ?? '') }
  })
  const marks: Row = []
  // What is painted last stays visible: `^` wins over `-`.
  const byImportance = [...placed].sort((a, b) => rank(a) - rank(b))
  for (const { segment, column, end } of byImportance) {
    paint(marks, column, segment.sign.repeat(end - column), segment.style)
  }
  const labelled = placed.filter(({ text }) => text !== '')
  labelled.sort((a, b) => b.column - a.column || rank(b) - rank(a))
  const [rightmost, ...others] = labelled
  if (rightmost === undefined) return [marks]
  const isFree = placed.every(({ end }) => end <= rightmost.end)
  if (isFree) paint(marks, rightmost.end + 1, rightmost.text, rightmost.segment.style)
  return [marks, ...labelRows(isFree ? others : labelled)]
}

function rank({ segment }: Placed): number {
  return segment.sign === '^' ? 1 : 0
}

/** Hangs labels below their marks; `labels` go from right to left. */
function labelRows(labels: readonly Placed[]): Row[] {
  const rows: Row[] = []
  if (labels.length > 0) rows.push(connectors(labels))
  labels.forEach((label, index) => {
    const row = connectors(labels.slice(index + 1).filter(({ column }) => column < label.column))
    paint(row, label.column, label.text, label.segment.style)
    rows.push(row)
  })
  return rows
}

function connectors(labels: readonly Placed[]): Row {
  const row: Row = []
  for (const { column, segment } of [...labels].reverse()) paint(row, column, '|', segment.style)
  return row
}
