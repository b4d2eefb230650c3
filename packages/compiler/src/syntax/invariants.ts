/** What must hold for every parsed text; asserted by tests and fuzzing. */
import { trivia } from './lexer.ts'
import type { SyntaxFile } from './parser.ts'
import { Kind } from './token.ts'
import type { Node } from './tree.ts'
import { children } from './walk.ts'

/**
 * The first promise of lexer and parser that a file breaks, or nothing: tokens and trivia cover the
 * text, the tree covers the text, nodes lie in their parents in order without overlap, diagnostics
 * lie in the text.
 */
export function brokenPromise(syntax: SyntaxFile): string | undefined {
  return brokenTokens(syntax) ?? brokenTree(syntax) ?? brokenDiagnostics(syntax)
}

function brokenTokens({ file, tokens }: SyntaxFile): string | undefined {
  let end = 0
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i]!
    if (start < end) return `token ${i} begins before the end of the previous one`
    for (const piece of trivia(file, end, start)) {
      if (piece.start !== end || piece.end <= end) return `a hole in the trivia at ${end}`
      end = piece.end
    }
    if (end !== start) return `trivia before token ${i} do not fill the gap`
    end = tokens.ends[i]!
    const isLast = i === tokens.count - 1
    if (isLast !== (tokens.kinds[i] === Kind.EndOfFile)) return `token ${i}: end of file misplaced`
    if (isLast !== (end === start)) return `token ${i} is empty`
  }
  return end === file.text.length ? undefined : 'the tokens do not reach the end of the text'
}

function brokenTree({ file, program }: SyntaxFile): string | undefined {
  if (program.start !== 0 || program.end !== file.text.length) return 'the tree is not the text'
  return brokenNode(program)
}

function brokenNode(node: Node): string | undefined {
  let at = node.start
  for (const child of children(node)) {
    const name = `${child.kind} [${child.start}, ${child.end}) in ${node.kind}`
    if (child.start < at) return `${name} [${node.start}, ${node.end}) begins before ${at}`
    if (child.end < child.start) return `${name} ends before it begins`
    if (child.end > node.end) return `${name} ends after its parent, at ${node.end}`
    const broken = brokenNode(child)
    if (broken !== undefined) return broken
    at = child.end
  }
  return undefined
}

function brokenDiagnostics({ file, diagnostics }: SyntaxFile): string | undefined {
  for (const { span, code, message, fix, related } of diagnostics) {
    const spans = [span, ...related.map((label) => label.span)]
    for (const edit of fix?.edits ?? []) spans.push(edit.span)
    for (const each of spans) {
      if (each === undefined || each.start > each.end || each.end > file.text.length) {
        return `${code} is outside of the text`
      }
    }
    if (message.includes('undefined')) return `${code} has a broken message`
  }
  return undefined
}
