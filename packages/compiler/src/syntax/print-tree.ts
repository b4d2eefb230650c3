/** The textual form of a syntax tree: it is in expected files. */
import { positionAt, type SourceFile } from '../source/source-file.ts'
import type { Node } from './tree.ts'
import { children } from './walk.ts'

/**
 * One line a node, children indented below their parent:
 * `<kind> <values> <line>:<column>-<line>:<column>`. The values are the node's own, such as a name
 * or an operator; the range is half-open.
 */
export function printTree(file: SourceFile, root: Node): string {
  const lines: string[] = []
  printNode(file, root, '', lines)
  return `${lines.join('\n')}\n`
}

function printNode(file: SourceFile, node: Node, indent: string, lines: string[]): void {
  const from = place(file, node.start)
  lines.push(`${indent}${node.kind}${values(node)} ${from}-${place(file, node.end)}`)
  for (const child of children(node)) printNode(file, child, `${indent}  `, lines)
}

function place(file: SourceFile, offset: number): string {
  const { line, column } = positionAt(file, offset)
  return `${line}:${column}`
}

/** Members that are no values of the node: they are places, or printed in another way. */
const PLACES: ReadonlySet<string> = new Set([
  'kind',
  'start',
  'end',
  'bodyStart',
  'rawStart',
  'operatorStart',
])

/** The members of a node that are neither nodes nor places, in order, with a blank before each. */
function values(node: Node): string {
  let text = ''
  for (const [key, value] of Object.entries(node)) {
    if (PLACES.has(key)) continue
    if (typeof value === 'boolean') text += value ? ` ${key}` : ''
    else if (typeof value === 'string') text += ` ${shown(key, value)}`
  }
  return text
}

/** Free text is quoted; names and words of the language are not. */
function shown(key: string, value: string): string {
  return key === 'raw' ? JSON.stringify(value) : value === '' ? '<missing>' : value
}
