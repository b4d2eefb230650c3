/**
 * A source line → what a terminal shows: tabs become blanks, wide characters take two columns, and
 * characters that would disturb the terminal or reorder the text become visible signs.
 */

/** One shown character and the columns it takes: 0 (combining), 1 or 2, more for tabs. */
export interface Cell {
  readonly text: string
  readonly width: number
}

export interface CellLine {
  readonly cells: readonly Cell[]
  /** The column in which the cell of each code unit starts; one more entry for the end. */
  readonly columns: readonly number[]
}

const TAB_WIDTH = 4

/** Lays out a line that contains no line break. */
export function layOut(line: string): CellLine {
  const cells: Cell[] = []
  const columns: number[] = []
  let column = 0
  for (const character of line) {
    for (let unit = 0; unit < character.length; unit++) columns.push(column)
    const cell =
      character === '\t'
        ? { text: ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)), width: 0 }
        : { text: visibleCharacter(character), width: 0 }
    const width = character === '\t' ? cell.text.length : widthOf(cell.text)
    cells.push({ text: cell.text, width })
    column += width
  }
  columns.push(column)
  return { cells, columns }
}

/** A text with its line breaks, control and direction characters made visible. */
export function visible(text: string): string {
  return HIDDEN.test(text) ? Array.from(text, visibleCharacter).join('') : text
}

/**
 * Control characters, line separators, marks that change the direction of the text, and halves of
 * surrogate pairs: shown as they are, they could forge what the terminal shows.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u

function visibleCharacter(character: string): string {
  const code = character.codePointAt(0)!
  if (code >= 0x20 && code < 0x7f) return character
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return HIDDEN.test(character) ? '\ufffd' : character
}

function widthOf(character: string): number {
  const code = character.codePointAt(0)!
  if (code < 0x300) return 1
  if (COMBINING.test(character)) return 0
  return WIDE.some(([from, to]) => from <= code && code <= to) ? 2 : 1
}

/** Blocks of East Asian wide and full-width characters and of emoji (Unicode annex 11). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]
