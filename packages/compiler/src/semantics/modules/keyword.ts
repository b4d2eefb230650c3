/** Where errors about a whole module expression are shown: at the word that makes it. */
import type { SourceFile, Span } from '../../source/source-file.ts'
import type { NodeBase } from '../../syntax/tree.ts'

/** The first word of a construct, or its first character if that is no letter. */
export function keywordSpan(node: NodeBase, file: SourceFile): Span {
  let end = node.start
  while (end < node.end && isLetter(file.text.charCodeAt(end))) end++
  return { file, start: node.start, end: Math.max(end, Math.min(node.start + 1, node.end)) }
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}
