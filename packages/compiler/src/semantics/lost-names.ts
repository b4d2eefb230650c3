/**
 * Names whose declarations may have been lost to syntax errors: those that occur in text that was
 * skipped, or on a line with a syntax error; and every name of a namespace in which a declaration
 * has no name. That such a name is not found says nothing; that any other name is not found is a
 * mistake of its own.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SyntaxFile } from '../syntax/parser.ts'
import type { Node } from '../syntax/tree.ts'
import { visit } from '../syntax/walk.ts'
import { linesOf, type Range, UNBALANCING } from './damage.ts'
import type { Wanted } from './missing.ts'

export interface LostNames {
  /** Whether something of the name may have been declared; `wanted` says what it would be. */
  has(name: string, wanted: Wanted): boolean
  /** Whether the word occurs in the text that may have been lost. */
  hasWord(word: string): boolean
}

/** Which names may be lost, by what is wrong with the files. */
export function findLostNames(
  files: readonly SyntaxFile[],
  isSyntaxError: (diagnostic: Diagnostic) => boolean,
): LostNames {
  const words = new Set<string>()
  const unnamed = new Set<Namespace>()
  for (const file of files) {
    const errors = file.diagnostics.filter(isSyntaxError)
    if (errors.some(({ name }) => UNBALANCING.has(name))) return EVERYTHING
    if (errors.length === 0) continue
    const ranges = brokenRanges(file, errors)
    visit(file.program, (node) => {
      if (node.kind.startsWith('Error')) ranges.push(node)
      for (const namespace of missingNames(node)) unnamed.add(namespace)
    })
    collect(
      file,
      ranges.sort((a, b) => a.start - b.start),
      words,
    )
  }
  const isUnnamed = (namespace: Namespace) => unnamed.has(namespace)
  return {
    has: (name, wanted) => words.has(name) || NAMESPACES[wanted].some(isUnnamed),
    hasWord: (word) => words.has(word),
  }
}

const EVERYTHING: LostNames = { has: () => true, hasWord: () => true }

type Namespace = 'type' | 'machine' | 'event' | 'value' | 'function' | 'state' | 'module'

/** Where declarations must be that are looked for. */
const NAMESPACES: Readonly<Record<Wanted, readonly Namespace[]>> = {
  event: ['event'],
  function: ['function'],
  interface: ['machine'],
  state: ['state'],
  name: ['value', 'event'],
  variable: ['value'],
  'foreach iterator variable': ['value'],
  module: ['module'],
  machine: ['machine'],
  'spec monitor': ['machine'],
  'machine, event, or state': ['machine', 'event', 'state'],
  'enum, typedef, event set, machine, or interface': ['type', 'machine'],
}

/** The namespaces that a node would add to if it had a name. */
function missingNames(node: Node): readonly Namespace[] {
  switch (node.kind) {
    case 'VariableDeclaration':
    case 'ParamDeclaration':
      return node.names.some(({ name }) => name === '') ? ['value'] : []
    case 'Parameter':
    case 'EnumElement':
    case 'InvariantDeclaration':
    case 'LemmaDeclaration':
      return node.name.name === '' ? ['value'] : []
    case 'TypeDeclaration':
    case 'EnumDeclaration':
    case 'EventSetDeclaration':
      return node.name.name === '' ? ['type'] : []
    case 'MachineDeclaration':
    case 'InterfaceDeclaration':
      return node.name.name === '' ? ['machine'] : []
    case 'EventDeclaration':
      return node.name.name === '' ? ['event'] : []
    case 'FunctionDeclaration':
    case 'PureDeclaration':
      return node.name.name === '' ? ['function'] : []
    case 'StateDeclaration':
      return node.name.name === '' ? ['state'] : []
    case 'ModuleDeclaration':
      return node.name.name === '' ? ['module'] : []
    default:
      return []
  }
}

function brokenRanges({ file }: SyntaxFile, errors: readonly Diagnostic[]): Range[] {
  return errors.flatMap(({ span }) => (span === undefined ? [] : [linesOf(file, span)]))
}

/** Adds every word of the ranges, which are sorted by their starts and may overlap. */
function collect({ file, tokens }: SyntaxFile, ranges: readonly Range[], into: Set<string>): void {
  let next = 0
  let end = -1
  for (let at = 0; at < tokens.count; at++) {
    const start = tokens.starts[at] as number
    for (let range = ranges[next]; range !== undefined && range.start <= start; ) {
      end = Math.max(end, range.end)
      range = ranges[++next]
    }
    if (start < end) into.add(file.text.slice(start, tokens.ends[at]))
  }
}
