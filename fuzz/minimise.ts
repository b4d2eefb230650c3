/**
 * Makes failing inputs small: first whole parts of the syntax tree are left out, then lines, tokens
 * and characters (delta debugging; Zeller, Hildebrandt 2002).
 */
import { createSourceFile, parse } from '../packages/compiler/src/index.ts'
import type { Node } from '../packages/compiler/src/syntax/tree.ts'
import { visit } from '../packages/compiler/src/syntax/walk.ts'

/** How often the test is tried at most. */
const MAX_TRIALS = 5000

/** A text for which `fails` still holds and from which little can be left out. */
export function minimise(text: string, fails: (text: string) => boolean): string {
  let trials = 0
  const test = (candidate: string): boolean => trials++ < MAX_TRIALS && fails(candidate)
  let smallest = withoutNodes(text, test)
  for (const separator of [/(?<=\n)/, /(?<=[\s;{}(),])|(?=[;{}(),])/, /(?:)/u]) {
    const pieces = smallest.split(separator)
    smallest = withoutPieces(pieces, (rest) => test(rest.join(''))).join('')
  }
  return smallest
}

/** Leaves out nodes, or puts one of their children in their place, as long as that helps. */
function withoutNodes(text: string, fails: (text: string) => boolean): string {
  for (const { start, end, children } of nodesOf(text)) {
    for (const part of ['', ...children.map((child) => text.slice(child.start, child.end))]) {
      const rest = text.slice(0, start) + part + text.slice(end)
      if (rest.length < text.length && fails(rest)) return withoutNodes(rest, fails)
    }
  }
  return text
}

interface Place {
  readonly start: number
  readonly end: number
  readonly children: readonly Node[]
}

/** The nodes of a text, the longest first. */
function nodesOf(text: string): readonly Place[] {
  const { program } = parse(createSourceFile('a.p', text), { verifier: true })
  const places: Place[] = []
  visit(program, (node) => {
    const children: Node[] = []
    visit(node, (child) => {
      if (child !== node && children.length < 20) children.push(child)
    })
    places.push({ start: node.start, end: node.end, children })
  })
  return places.sort((a, b) => b.end - b.start - (a.end - a.start))
}

function withoutPieces(
  pieces: readonly string[],
  fails: (pieces: readonly string[]) => boolean,
): readonly string[] {
  let kept = pieces
  for (let size = kept.length >> 1; size > 0; ) {
    const before = kept.length
    for (let at = 0; at < kept.length; ) {
      const rest = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (fails(rest)) kept = rest
      else at += size
    }
    if (size > 1 || kept.length === before) size >>= 1
  }
  return kept
}
