/**
 * A layout algebra: documents say where a text may be broken, {@link render} decides where it is.
 *
 * After P. Wadler, "A prettier printer" (2003), in the strict, iterative form of C. Lindig,
 * "Strictly pretty" (2000): a group is printed on one line if it and what follows it up to the next
 * possible break fit, otherwise all breaks that are directly in it become line ends. Two things are
 * our own. Every document knows its flat width, so that a decision looks at no more than one line
 * of what follows and rendering takes time linear in the document; and two kinds of text know that
 * nothing may follow them on their line, which is what comments need.
 *
 * Nothing here knows the language that is printed. Widths are UTF-16 code units. Neither building
 * nor rendering recurses, so that documents may be nested as deeply as memory allows.
 */
import { unreachable } from '../source/unreachable.ts'

/** A document. Make it with the functions below; its fields are for {@link render}. */
export type Doc = Text | Line | Concat | Nest | Group | Trailing | OwnLine

interface DocBase {
  /** Width on one line, up to the first line end inside a text; infinite if it cannot be flat. */
  readonly width: number
  /** Whether a text in it contains a line end. */
  readonly isMultiline: boolean
  /** Whether it begins with an {@link ownLine}, and whether it ends with a {@link trailing}. */
  readonly startsLine: boolean
  readonly endsLine: boolean
}

interface Text extends DocBase {
  readonly kind: 'text'
  readonly text: string
}

interface Line extends DocBase {
  readonly kind: 'line'
  readonly flat: string
  /** How many line ends it is when broken; 2 leaves an empty line. */
  readonly ends: 1 | 2
}

interface Concat extends DocBase {
  readonly kind: 'concat'
  readonly parts: readonly Doc[]
}

interface Nest extends DocBase {
  readonly kind: 'nest'
  readonly indent: number
  readonly doc: Doc
}

interface Group extends DocBase {
  readonly kind: 'group'
  readonly doc: Doc
}

interface Trailing extends DocBase {
  readonly kind: 'trailing'
  readonly text: string
}

interface OwnLine extends DocBase {
  readonly kind: 'ownLine'
  readonly text: string
  readonly isApart: boolean
}

const INLINE = { isMultiline: false, startsLine: false, endsLine: false } as const

/** The empty document. */
export const nil: Doc = { kind: 'concat', parts: [], width: 0, ...INLINE }

/** A space, or a line end if its group is broken. */
export const line: Doc = { kind: 'line', flat: ' ', ends: 1, width: 1, ...INLINE }

/** Nothing, or a line end if its group is broken. */
export const softline: Doc = { kind: 'line', flat: '', ends: 1, width: 0, ...INLINE }

/** A line end; groups around it are broken. */
export const hardline: Doc = { ...softline, width: Infinity }

/** A line end and an empty line; groups around it are broken. */
export const emptyLine: Doc = { ...hardline, ends: 2 }

/** One space, which vanishes at the start and the end of a line. */
export const space: Doc = text(' ')

/** A text as it is. It may contain line ends; they are not indented, and do not break groups. */
export function text(content: string): Doc {
  const end = content.indexOf('\n')
  const width = end < 0 ? content.length : end
  return { kind: 'text', text: content, width, ...INLINE, isMultiline: end >= 0 }
}

/** A space and a text with which its line ends: whatever follows goes to the next line. */
export function trailing(content: string): Doc {
  return { kind: 'trailing', text: content, width: 0, ...INLINE, endsLine: true }
}

/** Nothing; whatever follows goes to the next line. */
export const lineEnd: Doc = trailing('')

/**
 * A text on a line of its own. What follows goes to the next line, indented the same; after an
 * empty line if `isApart`.
 */
export function ownLine(content: string, isApart = false): Doc {
  return { kind: 'ownLine', text: content, isApart, width: 0, ...INLINE, startsLine: true }
}

/**
 * Documents one after the other. One that starts its line can be flat only at the beginning, and
 * one that ends its line only at the end.
 */
export function concat(parts: readonly Doc[]): Doc {
  let width = 0
  let isMultiline = false
  let startsLine = false
  let endsLine = false
  let isEmpty = true
  let hasOnlyOwnLines = true
  for (const part of parts) {
    if (part === nil) continue
    if (isEmpty) startsLine = part.startsLine
    if (endsLine || (part.startsLine && !hasOnlyOwnLines)) width = Infinity
    if (!isMultiline || part.width === Infinity) width += part.width
    isMultiline ||= part.isMultiline
    endsLine = part.endsLine
    hasOnlyOwnLines &&= part.kind === 'ownLine'
    isEmpty = false
  }
  if (isEmpty) return nil
  return { kind: 'concat', parts, width, isMultiline, startsLine, endsLine }
}

/** The documents with `separator` between them. */
export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return concat(docs.flatMap((doc, i) => (i === 0 ? [doc] : [separator, doc])))
}

/** Indents the lines that begin inside `doc` by `indent` more columns. */
export function nest(indent: number, doc: Doc): Doc {
  const { width, isMultiline, startsLine, endsLine } = doc
  return { kind: 'nest', indent, doc, width, isMultiline, startsLine, endsLine }
}

/** Either all breaks directly in `doc` are line ends, or none is. */
export function group(doc: Doc): Doc {
  const { width, isMultiline, startsLine, endsLine } = doc
  return { kind: 'group', doc, width, isMultiline, startsLine, endsLine }
}

export interface RenderOptions {
  /** The greatest number of columns of a line, where breaks allow it. */
  readonly width: number
  /** Extra indentation of a line that begins where the document foresaw no break. */
  readonly continuation: number
  /** The line end to use. */
  readonly newline: string
}

/** The text of a document. It has no blanks at the ends of lines but those inside texts. */
export function render(doc: Doc, options: RenderOptions): string {
  const stack: Frame[] = [{ doc, indent: 0, isFlat: false }]
  const out = new Output(options)
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { doc, indent, isFlat } = frame
    switch (doc.kind) {
      case 'text':
        out.text(doc.text)
        break
      case 'line':
        if (isFlat && !out.isPending) out.text(doc.flat)
        else out.line(indent, doc.ends)
        break
      case 'concat':
        for (let i = doc.parts.length - 1; i >= 0; i--) {
          stack.push({ doc: doc.parts[i]!, indent, isFlat })
        }
        break
      case 'nest':
        stack.push({ doc: doc.doc, indent: indent + doc.indent, isFlat })
        break
      case 'group': {
        const column = doc.startsLine ? out.freshColumn(indent) : out.column
        const isFlatNow = isFlat || fits(doc, options.width - column, stack)
        stack.push({ doc: doc.doc, indent, isFlat: isFlatNow })
        break
      }
      case 'trailing':
        out.trailing(doc.text, indent)
        break
      case 'ownLine':
        out.ownLine(doc.text, doc.isApart, indent)
        break
      default:
        unreachable(doc)
    }
  }
  return out.finish()
}

/** A document still to be rendered. */
interface Frame {
  readonly doc: Doc
  readonly indent: number
  readonly isFlat: boolean
}

/**
 * Whether a flat `doc` and the frames after it, up to their first possible break, have at most
 * `width` columns.
 */
function fits(doc: Doc, width: number, rest: readonly Frame[]): boolean {
  let left = width - doc.width
  if (left < 0) return false
  if (doc.isMultiline || doc.endsLine) return true
  const open: { readonly parts: readonly Doc[]; next: number }[] = []
  let nextFrame = rest.length
  for (;;) {
    const parent = open.at(-1)
    const doc = parent === undefined ? rest[--nextFrame]?.doc : parent.parts[parent.next++]
    if (doc === undefined) {
      if (open.pop() === undefined) return true
      continue
    }
    if (doc.kind === 'concat') {
      open.push({ parts: doc.parts, next: 0 })
    } else if (doc.kind === 'nest' || doc.kind === 'group') {
      open.push({ parts: [doc.doc], next: 0 })
    } else {
      if (doc.kind !== 'text') return true
      left -= doc.width
      if (left < 0) return false
      if (doc.isMultiline) return true
    }
  }
}

/** The text so far and the line end that may be due. */
class Output {
  readonly #options: RenderOptions
  readonly #chunks: string[] = []
  #column = 0
  /** The indentation of the current line. */
  #indent = 0
  #isLineEmpty = true
  /** The line end that a text needs before it can be printed. */
  #pending: { readonly indent: number; readonly ends: 1 | 2 } | undefined

  constructor(options: RenderOptions) {
    this.#options = options
  }

  /** Whether the current line is at its end. */
  get isPending(): boolean {
    return this.#pending !== undefined
  }

  /** Where the next text would start. */
  get column(): number {
    return this.#pending?.indent ?? this.#column
  }

  /** Where the next {@link Output.ownLine} would start. */
  freshColumn(indent: number): number {
    if (this.#pending !== undefined) return this.#pending.indent
    return this.#isLineEmpty ? this.#column : indent + this.#options.continuation
  }

  text(content: string): void {
    if (content === '' || (content === ' ' && (this.isPending || this.#isLineEmpty))) return
    this.#breakIfDue()
    this.#chunks.push(content)
    const lineStart = content.lastIndexOf('\n') + 1
    this.#column = (lineStart > 0 ? 0 : this.#column) + content.length - lineStart
    this.#isLineEmpty = false
  }

  line(indent: number, ends: 1 | 2): void {
    const { newline } = this.#options
    while (isSpaces(this.#chunks.at(-1))) this.#chunks.pop()
    const isApart = ends === 2 || this.#pending?.ends === 2
    this.#chunks.push(isApart ? newline + newline : newline, ' '.repeat(indent))
    this.#pending = undefined
    this.#column = indent
    this.#indent = indent
    this.#isLineEmpty = true
  }

  trailing(content: string, indent: number): void {
    if (content !== '') this.text(' ')
    this.text(content)
    this.#pending = { indent: indent + this.#options.continuation, ends: 1 }
  }

  ownLine(content: string, isApart: boolean, indent: number): void {
    this.#breakIfDue()
    if (!this.#isLineEmpty) this.line(indent + this.#options.continuation, 1)
    this.text(content)
    this.#pending = { indent: this.#indent, ends: isApart ? 2 : 1 }
  }

  finish(): string {
    return this.#chunks.join('')
  }

  #breakIfDue(): void {
    if (this.#pending !== undefined) this.line(this.#pending.indent, this.#pending.ends)
  }
}

function isSpaces(chunk: string | undefined): boolean {
  return chunk !== undefined && /^ *$/.test(chunk)
}
