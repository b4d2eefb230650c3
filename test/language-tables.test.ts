/**
 * The language's tables, cell by cell: which declarations may share a name (§3.2), which values may
 * be assigned to what (§4.4), and which operands each operator takes (§5.7). Each table is written
 * by hand from the rules; each cell is a small program.
 */
import { describe, expect, test } from 'vitest'
import { compile } from '../packages/compiler/src/compile.ts'
import { createSourceFile } from '../packages/compiler/src/source/source-file.ts'

/** Names of the errors of a program. */
function errorsOf(text: string, verifier = false): string[] {
  const project = {
    name: 'Table',
    inputs: [createSourceFile('main.p', text)],
    foreignFiles: [],
    targets: [verifier ? ('PVerifier' as const) : ('PChecker' as const)],
  }
  const { diagnostics } = compile(project, { verifier, lints: false })
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ name }) => name)
}

/** Declarations of the name X, and which earlier declarations of X each one conflicts with. */
const DECLARATIONS: Record<string, { readonly text: string; readonly conflicts: string }> = {
  typedef: { text: 'type X = int;', conflicts: 'typedef foreign enum interface machine spec' },
  foreign: { text: 'type X;', conflicts: 'typedef foreign enum interface machine spec' },
  enum: { text: 'enum X { A1 }', conflicts: 'enum interface typedef foreign machine spec' },
  interface: {
    text: 'interface X() receives;',
    conflicts: 'interface enum typedef foreign machine spec',
  },
  machine: {
    text: 'machine X { start state S { } }',
    conflicts: 'machine spec interface enum typedef foreign',
  },
  spec: {
    text: 'spec X observes e { start state S { ignore e; } }',
    conflicts: 'machine spec interface enum typedef foreign',
  },
  event: { text: 'event X;', conflicts: 'event element' },
  element: { text: 'enum Y { X }', conflicts: 'event element' },
  eventset: { text: 'eventset X = { e };', conflicts: 'eventset interface machine' },
  function: { text: 'fun X() { }', conflicts: 'function' },
  param: { text: 'param X: int;', conflicts: 'param' },
  module: { text: 'module X = { Other };', conflicts: 'module' },
  implementation: { text: 'implementation X: { Other };', conflicts: 'implementation test' },
  test: { text: 'test X [main=Other]: { Other };', conflicts: 'implementation test' },
  pure: { text: 'pure X(): bool;', conflicts: 'pure' },
  invariant: { text: 'invariant X: true;', conflicts: 'invariant' },
  lemma: { text: 'Lemma X { }', conflicts: 'lemma' },
  proof: { text: 'Proof X { }', conflicts: 'proof' },
}

describe('names that may be shared (§3.2)', () => {
  for (const [second, { text, conflicts }] of Object.entries(DECLARATIONS)) {
    test(`${second} after each other declaration`, () => {
      const found = Object.entries(DECLARATIONS)
        .filter(([first]) => {
          const other = 'event e; machine Other { start state S { } }'
          const earlier = DECLARATIONS[first]!.text
          const again = first === second ? text.replace('Y', 'Z').replace('A1', 'A2') : text
          return errorsOf(`${other}\n${earlier}\n${again}`, true).includes('duplicate-declaration')
        })
        .map(([first]) => first)
      expect(found.sort()).toEqual(conflicts.split(' ').sort())
    })
  }
})

const PRELUDE = `
event a;
eventset ES = { a };
enum E { RED }
type F;
interface I() receives a;
interface N() receives;
machine Client { start state S { } }
`

/** Every type that the tables look at. `null` stands for the literal. */
const TYPES = [
  ...['null', 'bool', 'int', 'float', 'string', 'event', 'machine', 'any', 'data', 'E', 'F'],
  ...['Client', 'I', 'ES', 'N', 'seq[int]', 'set[int]', 'map[int,int]', '(int,int)'],
  ...['(x:int,y:int)', 'seq[any]', 'seq[machine]', 'seq[I]', '(any,data)'],
]

const BOUNDED = 'null bool int float string event data E N seq[int] set[int] map[int,int] (int,int)'

/** What a variable of each type accepts. */
const ACCEPTS: Record<string, string> = {
  bool: 'bool',
  int: 'int',
  float: 'float',
  string: 'string',
  event: 'event null',
  machine: 'machine null Client I ES N',
  any: TYPES.join(' '),
  data: `${BOUNDED} (x:int,y:int)`,
  E: 'E',
  F: 'F',
  Client: 'Client',
  I: 'I ES',
  ES: 'I ES',
  N: 'N',
  'seq[int]': 'seq[int]',
  'set[int]': 'set[int]',
  'map[int,int]': 'map[int,int]',
  '(int,int)': '(int,int)',
  '(x:int,y:int)': '(x:int,y:int)',
  'seq[any]': 'seq[int] seq[any] seq[machine] seq[I]',
  'seq[machine]': 'seq[machine] seq[I]',
  'seq[I]': 'seq[I]',
  '(any,data)': '(int,int) (any,data)',
}

const accepts = (target: string, source: string): boolean =>
  source === 'null' && target === 'null'
    ? true
    : (ACCEPTS[target] ?? '').split(' ').includes(source)

describe('assignment (§4.4)', () => {
  for (const target of TYPES.filter((type) => type !== 'null')) {
    test(target, () => {
      const found = TYPES.filter((source) => {
        const value = source === 'null' ? 'null' : `default(${source})`
        return errorsOf(`${PRELUDE}\nfun f(t: ${target}) { t = ${value}; }`).length === 0
      })
      expect(found.sort()).toEqual((ACCEPTS[target] ?? '').split(' ').sort())
    })
  }
})

const OPERANDS = ['bool', 'int', 'float', 'string', 'any', 'E', 'machine', 'null', 'seq[int]']

/** The pairs each operator takes; `both` means twice the same of the listed types. */
const both = (types: string) => (left: string, right: string) =>
  left === right && types.split(' ').includes(left)
const OPERATORS: Record<string, (left: string, right: string) => boolean> = {
  '+': both('int float string'),
  '-': both('int float'),
  '*': both('int float'),
  '/': both('int float'),
  '%': both('int float'),
  '<': both('int float string'),
  '<=': both('int float string'),
  '>': both('int float string'),
  '>=': both('int float string'),
  '==': (left, right) => accepts(left, right) || accepts(right, left),
  '!=': (left, right) => accepts(left, right) || accepts(right, left),
  '&&': both('bool'),
  '||': both('bool'),
  '==>': both('bool'),
  '<==>': both('bool'),
  in: (left, right) => right === 'seq[int]' && left === 'int',
}

describe('binary operators (§5.7)', () => {
  const valueText = (type: string): string => (type === 'null' ? 'null' : `default(${type})`)
  for (const [operator, takes] of Object.entries(OPERATORS)) {
    test(operator, () => {
      const pairs = OPERANDS.flatMap((left) => OPERANDS.map((right) => [left, right] as const))
      const found = pairs.filter(([left, right]) => {
        const text = `var x: any; x = ${valueText(left)} ${operator} ${valueText(right)};`
        return errorsOf(`${PRELUDE}\nfun f() { ${text} }`).length === 0
      })
      expect(found).toEqual(pairs.filter(([left, right]) => takes(left, right)))
    })
  }
})
