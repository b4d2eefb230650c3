/** The textual form of a token list, comments and blanks included: it is in expected files. */
import { positionAt } from '../source/source-file.ts'
import { type TokenList, trivia } from './lexer.ts'
import { kindName } from './token.ts'

/**
 * One line a token: `<line>:<column> <kind> <text as a JSON string>`. What stands between tokens is
 * indented by two blanks; together the texts are the text of the file.
 */
export function printTokens(tokens: TokenList): string {
  const { file, count, kinds, starts, ends } = tokens
  const lines: string[] = []
  const print = (indent: string, kind: string, start: number, end: number) => {
    const { line, column } = positionAt(file, start)
    lines.push(`${indent}${line}:${column} ${kind} ${JSON.stringify(file.text.slice(start, end))}`)
  }
  let previousEnd = 0
  for (let i = 0; i < count; i++) {
    const start = starts[i]!
    const end = ends[i]!
    for (const piece of trivia(file, previousEnd, start)) {
      print('  ', piece.kind, piece.start, piece.end)
    }
    print('', kindName(kinds[i]!), start, end)
    previousEnd = end
  }
  return `${lines.join('\n')}\n`
}
