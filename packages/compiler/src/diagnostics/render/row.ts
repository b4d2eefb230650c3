/** One row of terminal output, painted cell by cell, then flattened with its styles. */
import type { Palette, Style } from './palette.ts'

interface Painted {
  readonly text: string
  readonly style: Style | undefined
}

/** A row is a list of columns; a wide character leaves the column after it empty. */
export type Row = Painted[]

const BLANK: Painted = { text: ' ', style: undefined }

/** Paints single-column characters from a column on, over what is there. */
export function paint(row: Row, column: number, text: string, style?: Style): void {
  let at = column
  for (const character of text) put(row, at++, character, style, 1)
}

/** Paints one character that takes `width` columns. */
export function put(
  row: Row,
  column: number,
  text: string,
  style: Style | undefined,
  width: number,
): void {
  while (row.length < column) row.push(BLANK)
  if (width === 0) {
    const before = row[column - 1]
    if (before !== undefined) row[column - 1] = { text: before.text + text, style: before.style }
    return
  }
  row[column] = { text, style }
  for (let extra = 1; extra < width; extra++) row[column + extra] = { text: '', style }
}

/** The text of a row without blanks at its end. */
export function flatten(row: Row, palette: Palette): string {
  let end = row.length
  while (end > 0 && row[end - 1]!.text === ' ') end--
  let result = ''
  for (let at = 0; at < end; ) {
    const { style } = row[at]!
    let run = ''
    for (; at < end && row[at]!.style === style; at++) run += row[at]!.text
    result += style === undefined ? run : palette[style](run)
  }
  return result
}
