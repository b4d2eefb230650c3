/**
 * Which parts of the files syntax errors have damaged. What is written there is not what was meant,
 * so that nothing is said about it, nor about what depends on it: one mistake, one error.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import type { SyntaxFile } from '../syntax/parser.ts'
import type { Node, NodeBase } from '../syntax/tree.ts'
import { children } from '../syntax/walk.ts'

export interface Damage {
  /** Whether a syntax error lies inside of a part of a file, so that its meaning is unknown. */
  breaks(file: SourceFile, part: NodeBase): boolean
  /** Whether an error there, or one that refers there, is a consequence of a syntax error. */
  covers(span: Span): boolean
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** After these it is a guess what belongs to what. */
export const UNBALANCING: ReadonlySet<string> = new Set([
  'missing-brace',
  'unmatched-bracket',
  'unclosed-string',
  'unclosed-comment',
  'nesting-too-deep',
])

/** The damage that the syntax errors of some files have done. */
export function findDamage(
  files: readonly SyntaxFile[],
  isSyntaxError: (diagnostic: Diagnostic) => boolean,
): Damage {
  const broken = new Map<SourceFile, readonly Range[]>()
  const covered = new Map<SourceFile, readonly Range[]>()
  for (const syntax of files) {
    const errors = syntax.diagnostics.filter(isSyntaxError)
    if (errors.length === 0) continue
    const places = errors.flatMap(({ span }) => (span === undefined ? [] : [span])).sort(byStart)
    broken.set(syntax.file, places)
    covered.set(syntax.file, merged(damagedRanges(syntax, errors, places)))
  }
  return {
    breaks: (file, part) => hasInside(broken.get(file), part),
    covers: ({ file, start, end }) => touchesAny(covered.get(file), start, end),
  }
}

/** The lines with errors, the simple constructs with errors inside, and what cannot be certain. */
function damagedRanges(
  { file, program }: SyntaxFile,
  errors: readonly Diagnostic[],
  places: readonly Range[],
): Range[] {
  const ranges = places.map((place) => linesOf(file, place))
  collectUnits(program, places, ranges)
  const first = places[0]
  if (errors.some(({ name }) => name === 'unmatched-bracket')) {
    ranges.push({ start: 0, end: file.text.length })
  } else if (first !== undefined && errors.some(({ name }) => UNBALANCING.has(name))) {
    const declaration = program.declarations.findLast(({ start }) => start <= first.start)
    ranges.push({ start: declaration?.start ?? 0, end: file.text.length })
  }
  return ranges
}

/** The whole lines on which a place lies. */
export function linesOf({ text }: SourceFile, place: Range): Range {
  const end = text.indexOf('\n', place.end)
  return {
    start: text.lastIndexOf('\n', place.start - 1) + 1,
    end: end < 0 ? text.length : end,
  }
}

/** Adds the largest nodes with errors that contain no statements, and heads with errors. */
function collectUnits(node: Node, places: readonly Range[], into: Range[]): void {
  const start = firstAfter(places, node.start)
  if (start >= places.length || places[start]!.start > node.end) return
  const contents = CONTENTS[node.kind]
  if (contents === undefined) {
    if (hasInside(places, node)) into.push({ start: node.start, end: node.end })
    return
  }
  const head = { start: node.start, end: contents(node as never) }
  if (hasInside(places, head)) into.push(head)
  for (const child of children(node)) collectUnits(child, places, into)
}

type ContentsOf = {
  readonly [K in Node['kind']]?: (node: Extract<Node, { kind: K }>) => number
}

/** The nodes that contain statements or members, and where these begin. */
const CONTENTS: ContentsOf = {
  Program: () => 0,
  MachineDeclaration: (node) => node.bodyStart,
  FunctionDeclaration: (node) => node.body?.start ?? node.end,
  StateDeclaration: (node) => node.name.end,
  EntryItem: ({ handler }) => headEnd(handler),
  ExitItem: ({ handler }) => headEnd(handler),
  OnDoItem: ({ handler }) => headEnd(handler),
  OnGotoItem: ({ handler, target }) => (handler === undefined ? target.end : headEnd(handler)),
  Handler: (node) => node.body.start,
  Body: (node) => node.start,
  BlockStatement: (node) => node.start,
  WhileStatement: (node) => node.condition.end,
  ForeachStatement: (node) => node.collection.end,
  IfStatement: (node) => node.condition.end,
  ReceiveStatement: (node) => node.start,
  ReceiveCase: (node) => node.handler.body.start,
}

function headEnd(handler: Node): number {
  return handler.kind === 'Handler' ? handler.body.start : handler.end
}

/** Whether a place lies in a part; one that is empty must not lie at the part's edge. */
function hasInside(places: readonly Range[] | undefined, part: Range): boolean {
  if (places === undefined) return false
  for (let at = firstAfter(places, part.start); at < places.length; at++) {
    const place = places[at]!
    if (place.start >= part.end) return false
    if (place.start > part.start || place.end > part.start) return true
  }
  return false
}

/** Whether a range shares a place, or an edge, with one of the merged ranges. */
function touchesAny(ranges: readonly Range[] | undefined, start: number, end: number): boolean {
  if (ranges === undefined) return false
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.end < start) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range !== undefined && range.start <= end
}

/** The index of the first range that starts at an offset or after it. */
function firstAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The same ranges in order, those that touch made one. */
function merged(ranges: Range[]): Range[] {
  const result: Range[] = []
  let last: { start: number; end: number } | undefined
  for (const { start, end } of ranges.sort(byStart)) {
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else {
      last = { start, end }
      result.push(last)
    }
  }
  return result
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start
}
