/** The default rendering: a headline, code frames, help, and the change that would fix it. */
import type { Diagnostic } from '../diagnostic.ts'
import { visible } from './cells.ts'
import { renderFix } from './fix.ts'
import { type FrameOptions, gutterRow, gutterWidth, type Mark, renderFrames } from './frame.ts'
import { clipped, limited } from './limit.ts'
import { type Palette, PLAIN } from './palette.ts'
import { countDiagnostics, summaryText } from './summary.ts'

export interface PrettyOptions {
  readonly palette?: Palette
  /** Columns of the terminal; longer source lines are cut around what matters. */
  readonly width?: number
}

const DEFAULT_WIDTH = 140

/**
 * Renders diagnostics in the given order, each followed by an empty line, and a last line that
 * counts them; the empty text if there are none. Ends with a line break.
 */
export function renderPretty(
  diagnostics: readonly Diagnostic[],
  options: PrettyOptions = {},
): string {
  if (diagnostics.length === 0) return ''
  const palette = options.palette ?? PLAIN
  const { shown, omitted } = limited(diagnostics)
  const parts = shown.map((diagnostic) => `${renderOne(diagnostic, options)}\n\n`)
  const { errors } = countDiagnostics(diagnostics)
  const style = errors > 0 ? palette.error : palette.warning
  const rest = omitted === 0 ? '' : `; ${omitted} not shown`
  return `${parts.join('')}${style(summaryText(diagnostics))}${rest}\n`
}

function renderOne(diagnostic: Diagnostic, { palette = PLAIN, width }: PrettyOptions): string {
  const { severity, code, message } = diagnostic
  const head = palette[severity](`${severity}[${code}]`)
  const title = `${head}${palette.strong(`: ${visible(clipped(message))}`)}`
  const marks = marksOf(diagnostic)
  const fixMarks = (diagnostic.fix?.edits ?? []).map(({ span }): Mark => {
    return { span, text: undefined, style: 'added', sign: '-' }
  })
  const gutter = gutterWidth([...marks, ...fixMarks])
  const frame: FrameOptions = { palette, width: width ?? DEFAULT_WIDTH, gutter }
  const notes = notesOf(diagnostic, frame)
  const frames = marks.length === 0 ? [] : renderFrames(marks, frame)
  const separator = marks.length > 0 && notes.length > 0 ? [gutterRow(frame)] : []
  return [title, ...frames, ...separator, ...notes].join('\n')
}

function marksOf({ span, label, related, severity }: Diagnostic): Mark[] {
  const others = related.map((one): Mark => {
    return { span: one.span, text: one.text, style: 'secondary', sign: '-' }
  })
  if (span === undefined) return others
  return [{ span, text: label, style: severity, sign: '^' }, ...others]
}

function notesOf({ help, fix }: Diagnostic, frame: FrameOptions): string[] {
  const { palette, gutter } = frame
  const start = `${' '.repeat(gutter)} ${palette.secondary('=')}`
  const note = (kind: string, text: string): string =>
    `${start} ${palette.help(`${kind}:`)} ${visible(clipped(text))}`
  const rows = help === undefined ? [] : [note('help', help)]
  if (fix === undefined) return rows
  if (fix.title !== help) rows.push(note('fix', fix.title))
  return [...rows, ...renderFix(fix, frame)]
}
