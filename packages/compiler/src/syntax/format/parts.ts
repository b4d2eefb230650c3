/** The shapes that the formatter is made of: lists, blocks, and breaks that heed comments. */
import { concat, type Doc, group, hardline, line, nest, nil, softline, space } from '../layout.ts'
import type { Identifier } from '../tree.ts'
import type { TokenWriter } from './token-writer.ts'

/** Columns by which the inside of brackets and blocks is indented. */
export const INDENT = 2

/** Columns by which the second line of something that has no brackets is indented. */
export const CONTINUATION = 4

/** Prints a part of the tree: takes exactly its tokens. */
export type Format<T> = (write: TokenWriter, node: T) => Doc

/** A space, or a line end if a comment before the next token needs one. For `{` and `else`. */
export function spaceOrBreak(write: TokenWriter): Doc {
  return write.isOnNewLine ? hardline : space
}

/** The next token and a space. */
export function word(write: TokenWriter): Doc {
  return concat([write.token(), space])
}

/** An identifier, which is one token. */
export function name(write: TokenWriter, _name: Identifier): Doc {
  return write.token()
}

/** `a, b, c` with the line broken wherever it must be, for lists without brackets. */
export function filled<T>(write: TokenWriter, items: readonly T[], format: Format<T>): Doc {
  const docs = items.map((item, i) => {
    if (i === 0) return format(write, item)
    return concat([write.token(), group(concat([line, format(write, item)]))])
  })
  return nest(CONTINUATION, concat(docs))
}

/** `a, b, c` with every comma followed by a break of the group around it. */
export function listed<T>(write: TokenWriter, items: readonly T[], format: Format<T>): Doc {
  const docs: Doc[] = []
  for (const item of items) {
    if (docs.length > 0) docs.push(write.token(), line)
    docs.push(format(write, item))
  }
  return concat(docs)
}

export interface ListStyle {
  /** What stands inside the brackets when all is on one line. */
  readonly padding: 'none' | 'space'
  /** One item a line if the first item was on a new line in the source. */
  readonly keepsExpanded: boolean
}

export const TIGHT: ListStyle = { padding: 'none', keepsExpanded: false }
export const FIELDS: ListStyle = { padding: 'none', keepsExpanded: true }
export const BRACED: ListStyle = { padding: 'space', keepsExpanded: true }

/** A list in brackets: on one line, or one item a line. A comma may end a list of one item. */
export function bracketed<T>(
  write: TokenWriter,
  items: readonly T[],
  format: Format<T>,
  style: ListStyle,
  endsWithComma = false,
): Doc {
  const open = write.token()
  if (items.length === 0) return concat([open, write.ownLines(), write.token()])
  const isExpanded = style.keepsExpanded && write.wasOnNewLine
  const edge = style.padding === 'none' ? softline : line
  const inside = concat([
    isExpanded ? hardline : edge,
    listed(write, items, format),
    endsWithComma ? write.token() : nil,
    danglingComments(write, line),
  ])
  return group(concat([open, nest(INDENT, inside), edge, write.token()]))
}

export interface BlockStyle<T> {
  /** Whether a lone item that was on the line of the opening brace stays there if it fits. */
  readonly mayBeOneLine: boolean
  /** Whether an item stands directly behind the item before it. */
  readonly isAttached: (item: T) => boolean
}

/** A block in braces, one item a line, at most one empty line between items. */
export function block<T>(
  write: TokenWriter,
  items: readonly T[],
  format: Format<T>,
  style: BlockStyle<T> = { mayBeOneLine: false, isAttached: () => false },
): Doc {
  const open = write.token()
  if (items.length === 0 && !write.isOnNewLine) return concat([open, space, write.token()])
  const isOneLine = style.mayBeOneLine && items.length === 1 && !write.wasOnNewLine
  const edge = isOneLine && !write.isOnNewLine ? line : hardline
  const inside: Doc[] = items.length === 0 ? [] : [edge]
  for (const item of items) {
    const isAttached = style.isAttached(item) && !write.isOnNewLine
    if (inside.length > 1 && !isAttached) inside.push(write.itemBreak())
    inside.push(format(write, item))
  }
  inside.push(danglingComments(write, items.length === 0 ? hardline : write.itemBreak()))
  return group(concat([open, nest(INDENT, concat(inside)), edge, write.token()]))
}

/** The comments on lines of their own before a closing token, `separator` before them if any. */
function danglingComments(write: TokenWriter, separator: Doc): Doc {
  const comments = write.ownLines()
  return comments === nil ? nil : concat([separator, comments])
}
