/** Shows the change that a fix makes: the lines before and after. */
import { positionAt, type SourceFile } from '../../source/source-file.ts'
import type { Edit, Fix } from '../diagnostic.ts'
import { layOut } from './cells.ts'
import { type FrameOptions, gutterRow } from './frame.ts'

/** More changed lines than this are not shown; the title of the fix must do. */
const MAX_LINES = 6

/**
 * The rows that show a fix, without its title; none if it is too large to be shown. Removed lines
 * are marked `-`, added ones `+`.
 */
export function renderFix({ edits }: Fix, frame: FrameOptions): string[] {
  const file = edits[0]?.span.file
  if (file === undefined || edits.some(({ span }) => span.file !== file)) return []
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start)
  const first = positionAt(file, ordered[0]!.span.start).line
  const last = positionAt(file, Math.max(...ordered.map(({ span }) => span.end))).line
  if (last - first >= MAX_LINES) return []
  const start = file.lineStarts[first - 1]!
  const end = file.lineStarts[last] ?? file.text.length
  const before = linesOf(file.text.slice(start, end))
  const after = linesOf(applyEdits(file, ordered, start, end))
  const room = frame.width - frame.gutter - 3
  if (after.length > MAX_LINES || [...before, ...after].some((line) => line.length > room))
    return []
  return [gutterRow(frame), ...difference(before, after, first, frame)]
}

function linesOf(text: string): string[] {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  return body === '' && text === '' ? [] : body.split('\n').map((line) => line.replace(/\r$/, ''))
}

function applyEdits(file: SourceFile, edits: readonly Edit[], start: number, end: number): string {
  let text = ''
  let at = start
  for (const { span, newText } of edits) {
    text += file.text.slice(at, span.start) + newText
    at = Math.max(at, span.end)
  }
  return text + file.text.slice(at, end)
}

function difference(
  before: readonly string[],
  after: readonly string[],
  firstLine: number,
  { palette, gutter }: FrameOptions,
): string[] {
  let same = 0
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++
  let tail = 0
  while (
    tail < Math.min(before.length, after.length) - same &&
    before.at(-1 - tail) === after.at(-1 - tail)
  ) {
    tail++
  }
  const row = (sign: '-' | '+', line: string, index: number): string => {
    const number = String(firstLine + same + index).padStart(gutter)
    const shown = layOut(line).cells.map(({ text }) => text)
    const text = `${sign} ${shown.join('')}`.trimEnd()
    const style = sign === '-' ? palette.error : palette.added
    return `${palette.secondary(number)} ${style(text)}`
  }
  return [
    ...before.slice(same, before.length - tail).map((line, index) => row('-', line, index)),
    ...after.slice(same, after.length - tail).map((line, index) => row('+', line, index)),
  ]
}
