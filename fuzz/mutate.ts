/** Damages programs: characters, tokens, or parts of the syntax tree. */
import { createSourceFile, parse, type SyntaxProgram } from '../packages/compiler/src/index.ts'
import { TOKEN_TEXTS } from '../packages/compiler/src/syntax/token.ts'
import type { Node } from '../packages/compiler/src/syntax/tree.ts'
import { visit } from '../packages/compiler/src/syntax/walk.ts'
import type { Random } from './random.ts'
import { joinTokens, splitTokens } from './tokens.ts'

/** A text like `text`, with a few changes, some of them taken from the text `other`. */
export function mutate(text: string, other: string, random: Random): string {
  let mutated = text
  for (let changes = random.few(1, 6); changes > 0; changes--) {
    const level = random.pick([
      mutateCharacters,
      mutateTokens,
      mutateTokens,
      mutateTree,
      mutateTree,
    ])
    mutated = level(mutated, other, random)
  }
  return mutated
}

/** Changes, removes, inserts or repeats a few characters, or cuts the text. */
export function mutateCharacters(text: string, other: string, random: Random): string {
  const at = random.int(text.length + 1)
  const end = Math.min(text.length, at + random.few(0, 40))
  switch (random.int(6)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(end)
    case 3:
      return text.slice(0, end) + text.slice(at)
    case 4:
      return text.slice(0, at) + other.slice(random.int(other.length + 1))
    default:
      return text.slice(0, at) + strangeText(random) + text.slice(at + random.int(2))
  }
}

/** Random characters, among them those that break careless code. */
export function strangeText(random: Random): string {
  return Array.from({ length: random.few(1, 8) }, () =>
    random.chance(0.7) ? random.pick(STRANGE) : String.fromCharCode(random.int(0x10000)),
  ).join('')
}

const STRANGE: readonly string[] = [
  ...'\0\t\v\f\r\n @#\'~^?&|`"\\{}()[];:,.$=<>+-*/%!0_aé',
  ...[
    '/*',
    '*/',
    '//',
    '"\\',
    '\\"',
    '\ud800',
    '\udfff',
    '\ufeff',
    '\u2028',
    '\u00a0',
    '\u{1f600}',
  ],
  ...['init-condition', '99999999999999999999', '1e5', '0x1f', '::', '<==>', '==>', '$$', '+='],
]

/** Removes, repeats, swaps, replaces or inserts tokens. */
export function mutateTokens(text: string, other: string, random: Random): string {
  const tokens = splitTokens(text)
  const at = random.int(tokens.length)
  const count = random.few(1, 8)
  switch (random.int(6)) {
    case 0:
      tokens.splice(at, count)
      break
    case 1:
      tokens.splice(at, 0, ...tokens.slice(at, at + count))
      break
    case 2:
      swap(tokens, at, random.int(tokens.length))
      break
    case 3:
      tokens.splice(at, 1, random.pick(TOKENS))
      break
    case 4:
      tokens.splice(at, 0, random.pick(TOKENS))
      break
    default:
      tokens.splice(at, 1, ...someOf(splitTokens(other), random))
  }
  return joinTokens(tokens, 'plain', random)
}

const TOKENS: readonly string[] = [
  ...TOKEN_TEXTS.filter((token) => token !== ''),
  ...['x', 'M', '0', '1', '2147483648', '""', '"{0}"', '//', '/**/'],
]

function swap(tokens: string[], left: number, right: number): void {
  if (tokens.length === 0) return
  ;[tokens[left], tokens[right]] = [tokens[right]!, tokens[left]!]
}

function someOf(tokens: readonly string[], random: Random): readonly string[] {
  const at = random.int(tokens.length)
  return tokens.slice(at, at + random.few(1, 30))
}

/** Removes, repeats or replaces a part of the syntax tree. */
export function mutateTree(text: string, other: string, random: Random): string {
  const nodes = nodesOf(text)
  if (nodes.length === 0) return text
  const { kind, start, end } = random.pick(nodes)
  const before = text.slice(0, start)
  const after = text.slice(end)
  const part = text.slice(start, end)
  switch (random.int(6)) {
    case 0:
      return before + after
    case 1:
      return `${before}${part} ${part}${after}`
    default: {
      const source = random.chance(0.5) ? text : other
      const candidates = nodesOf(source).filter((node) => family(node.kind) === family(kind))
      if (candidates.length === 0) return before + after
      const chosen = random.pick(candidates)
      return `${before} ${source.slice(chosen.start, chosen.end)} ${after}`
    }
  }
}

/** All nodes of a text but the root. */
function nodesOf(text: string): readonly Node[] {
  const nodes: Node[] = []
  const root: SyntaxProgram = parse(createSourceFile('a.p', text), { verifier: true }).program
  // Offsets are those of the text unless a byte-order mark was dropped.
  if (root.end === text.length) visit(root, (node) => nodes.push(node))
  return nodes.slice(1)
}

/** Kinds that may stand in each other's place have the same family. */
function family(kind: Node['kind']): string {
  const suffix = /(Declaration|Item|Statement|Type|Module|LValue)$/.exec(kind)
  if (suffix !== null) return suffix[0]
  return /(Expression|Literal|Call)$/.test(kind) ? 'Expression' : kind
}
