/** Paragraphs and two-column tables in the width of a terminal. */

/** The width to lay help out for: that of the terminal, within reason. */
export function helpWidth(columns: number | undefined): number {
  return Math.min(100, Math.max(40, columns ?? 100))
}

/** Breaks a text between words into lines of at most `width` columns where possible. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/**
 * The column in which explanations start if they stand beside these terms, which take at most
 * `share` of the width.
 */
export function columnOf(terms: readonly string[], width: number, share = 0.35): number {
  const longest = Math.max(...terms.map((term) => term.length))
  return Math.min(longest, Math.max(14, Math.floor(width * share))) + 4
}

/**
 * Rows of a term and its explanation, indented by two, the explanations aligned at a column and
 * wrapped. A term too long for its column stands on a line of its own.
 */
export function definitionRows(
  rows: readonly (readonly [term: string, text: string])[],
  width: number,
  column: number = columnOf(
    rows.map(([term]) => term),
    width,
  ),
): string[] {
  return rows.flatMap(([term, text]) => {
    const [first = '', ...rest] = wrap(text, width - column)
    const isLong = term.length > column - 4
    const head = isLong
      ? [`  ${term}`, `${' '.repeat(column)}${first}`]
      : [`  ${term.padEnd(column - 2)}${first}`]
    return [...head, ...rest.map((line) => ' '.repeat(column) + line)]
  })
}
