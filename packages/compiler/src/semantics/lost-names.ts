/**
 * Names whose declarations may have been lost to syntax errors: those that occur in text that was
 * skipped, or on a line with a syntax error. That such a name is not found says nothing; that any
 * other name is not found is a mistake of its own.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SyntaxFile } from '../syntax/parser.ts'
import { visit } from '../syntax/walk.ts'

export interface LostNames {
  has(name: string): boolean
}

/** After these nothing is certain: what belongs to what is a guess. */
const UNBALANCING: ReadonlySet<string> = new Set([
  'missing-brace',
  'unmatched-bracket',
  'unclosed-string',
  'unclosed-comment',
  'nesting-too-deep',
])

/** Which names may be lost, by what is wrong with the files. */
export function findLostNames(
  files: readonly SyntaxFile[],
  isSyntaxError: (diagnostic: Diagnostic) => boolean,
): LostNames {
  const lost = new Set<string>()
  for (const file of files) {
    const errors = file.diagnostics.filter(isSyntaxError)
    if (errors.some(({ name }) => UNBALANCING.has(name))) return { has: () => true }
    if (errors.length > 0) collect(file, brokenRanges(file, errors), lost)
  }
  return lost
}

interface Range {
  readonly start: number
  readonly end: number
}

function brokenRanges({ file, program }: SyntaxFile, errors: readonly Diagnostic[]): Range[] {
  const ranges: Range[] = []
  for (const { span } of errors) {
    if (span === undefined) continue
    const end = file.text.indexOf('\n', span.end)
    ranges.push({
      start: file.text.lastIndexOf('\n', span.start - 1) + 1,
      end: end < 0 ? file.text.length : end,
    })
  }
  visit(program, (node) => {
    if (node.kind.startsWith('Error')) ranges.push(node)
  })
  return ranges.sort((a, b) => a.start - b.start)
}

/** Adds every word of the ranges, which are sorted by their starts and may overlap. */
function collect({ file, tokens }: SyntaxFile, ranges: readonly Range[], into: Set<string>): void {
  let next = 0
  let end = -1
  for (let at = 0; at < tokens.count; at++) {
    const start = tokens.starts[at] as number
    for (let range = ranges[next]; range !== undefined && range.start <= start; ) {
      end = Math.max(end, range.end)
      range = ranges[++next]
    }
    if (start < end) into.add(file.text.slice(start, tokens.ends[at]))
  }
}
