/** The types of a file's expressions as text, one a line: `line:col text : type`. */
import { positionAt } from '../source/source-file.ts'
import type { SyntaxFile } from '../syntax/parser.ts'
import type { Expression } from '../syntax/tree.ts'
import { visit } from '../syntax/walk.ts'
import { displayType } from './display.ts'
import type { SemanticModel } from './model.ts'

/** Lists every expression of a file that has a type, outer ones before their parts. */
export function printTypes({ file, program }: SyntaxFile, model: SemanticModel): string {
  const rows: string[] = []
  visit(program, (node) => {
    const type = model.types.get(node as Expression)
    if (type === undefined) return
    const { line, column } = positionAt(file, node.start)
    const text = file.text.slice(node.start, node.end).replaceAll(/\s+/g, ' ')
    rows.push(`${line}:${column} ${text} : ${displayType(type)}\n`)
  })
  return rows.join('')
}
