/** A bug for people: what went wrong, where, and the last steps that led to it. */
import type { FoundBug } from '@parley/checker'
import {
  createSourceFile,
  gutterWidth,
  LIBRARY_PREFIX,
  type Mark,
  type Palette,
  PLAIN,
  renderFrames,
} from '@parley/compiler'
import type { Place, ProgramFile } from '@parley/runtime'
import type { Summary } from '@parley/trace'

export interface BugTextOptions {
  readonly palette?: Palette
  /** Columns of the terminal. */
  readonly width?: number
}

const DEFAULT_WIDTH = 140
/** The column of places is no wider; where it would be, places leave out the folder of them all. */
const MAX_COLUMN = 40

/** The lines of a bug: headline, code frame, last steps; without indentation. */
export function bugLines(
  files: readonly ProgramFile[],
  { bug }: Pick<FoundBug, 'bug'>,
  summary: Summary,
  options: BugTextOptions,
): string[] {
  const palette = options.palette ?? PLAIN
  const [headline = '', ...rest] = bug.text.split('\n')
  const lines = [`${palette.error(`bug[${bug.kind}]`)}${palette.strong(`: ${headline}`)}`, ...rest]
  const frame = frameLines(files, bug.place, bug.explanation, options)
  if (frame.length === 0 && bug.explanation !== '') lines.push(`  ${bug.explanation}`)
  return [...lines, ...frame, ...stepLines(summary, palette)]
}

function frameLines(
  files: readonly ProgramFile[],
  place: Place | undefined,
  label: string,
  { palette = PLAIN, width = DEFAULT_WIDTH }: BugTextOptions,
): string[] {
  const file = place === undefined ? undefined : files[place.file]
  if (place === undefined || file === undefined) return []
  const source = createSourceFile(file.path, file.text)
  const end = Math.max(place.end, wordEnd(file.text, place.start))
  const span = { file: source, start: place.start, end }
  const text = label === '' ? undefined : label
  const marks: Mark[] = [{ span, text, style: 'error', sign: '^' }]
  return renderFrames(marks, { palette, width, gutter: gutterWidth(marks) })
}

/** Places of assertions have a start only. */
function wordEnd(text: string, start: number): number {
  const word = /^\w*/.exec(text.slice(start, start + 80))
  return start + (word?.[0].length ?? 0)
}

function stepLines({ lines, omitted, loopFrom }: Summary, palette: Palette): string[] {
  if (lines.length === 0) return []
  const isLong = lines.some(({ location }) => location.length > MAX_COLUMN)
  const folder = isLong ? commonFolder(lines) : ''
  const short = (location: string): string =>
    location.startsWith(folder) ? location.slice(folder.length) : location
  const widest = Math.max(...lines.map(({ location }) => short(location).length))
  const column = Math.min(MAX_COLUMN, widest)
  const told = (some: Summary['lines']): string[] =>
    collapsed(some).map(({ text, location, times }) => {
      const gap = column === 0 ? '' : '  '
      const often = times === 1 ? '' : palette.faint(` (${times} times)`)
      return `  ${palette.faint(short(location).padEnd(column))}${gap}${text}${often}`
    })
  const head = omitted === 0 ? 'Steps that led to it' : 'Last steps that led to it'
  return [
    '',
    folder === '' ? `${head}:` : `${head}, in ${folder}:`,
    ...(omitted === 0 ? [] : [palette.faint(`  … ${omitted} before`)]),
    ...told(lines.slice(0, Math.max(0, loopFrom))),
    ...(loopFrom < 0 ? [] : [palette.faint('  and then again and again:')]),
    ...told(lines.slice(Math.max(0, loopFrom))),
  ]
}

/** The deepest folder, with its `/`, that all places are in but those of the library; or ''. */
function commonFolder(lines: Summary['lines']): string {
  const folders = lines
    .filter(({ location }) => location !== '' && !location.startsWith(LIBRARY_PREFIX))
    .map(({ location }) => location.slice(0, location.lastIndexOf('/') + 1))
  let common = folders[0] ?? ''
  while (!folders.every((folder) => folder.startsWith(common))) {
    common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1)
  }
  return common
}

interface Repeated {
  readonly text: string
  readonly location: string
  times: number
}

/** Equal lines one after the other as one. */
function collapsed(lines: Summary['lines']): Repeated[] {
  const result: Repeated[] = []
  for (const { text, location } of lines) {
    const last = result.at(-1)
    if (last?.text === text && last.location === location) last.times++
    else result.push({ text, location, times: 1 })
  }
  return result
}
