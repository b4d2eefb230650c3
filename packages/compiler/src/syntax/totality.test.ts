import { expect, test } from 'vitest'
import { MAX_NESTING, MAX_SYNTAX_ERRORS } from './limits.ts'
import { parseText } from './test-support.ts'
import { TOKEN_TEXTS } from './token.ts'
import type { Node } from './tree.ts'
import { children } from './walk.ts'

const inBody = (text: string) => `fun f() { ${text} }\nevent last;`
const DEEP = 20_000

const NESTED: readonly (readonly [string, string])[] = [
  ['parentheses', inBody(`x = ${'('.repeat(DEEP)}1${')'.repeat(DEEP)};`)],
  ['open parentheses', inBody(`x = ${'('.repeat(DEEP)}`)],
  ['sums', inBody(`x = ${'a + '.repeat(DEEP)}a;`)],
  ['fields', inBody(`x = a${'.b'.repeat(DEEP)};`)],
  ['fields assigned to', inBody(`a${'.b'.repeat(DEEP)} = 1;`)],
  ['indices', inBody(`x = ${'a['.repeat(DEEP)}1${']'.repeat(DEEP)};`)],
  ['calls', inBody(`x = ${'f('.repeat(DEEP)}1${')'.repeat(DEEP)};`)],
  ['signs', inBody(`x = ${'-'.repeat(DEEP)}1;`)],
  ['casts', inBody(`x = a${' as int'.repeat(DEEP)};`)],
  ['named tuples', inBody(`x = ${'(a = '.repeat(DEEP)}1${',)'.repeat(DEEP)};`)],
  ['sums in parentheses', inBody(`x = ${'(a + '.repeat(DEEP)}1${')'.repeat(DEEP)};`)],
  ['blocks', inBody('{'.repeat(DEEP) + '}'.repeat(DEEP))],
  ['ifs', inBody(`${'if (a) '.repeat(DEEP)};`)],
  ['elses', inBody(`${'if (a) x = 1; else '.repeat(DEEP)};`)],
  ['receives', inBody('receive { case e: { '.repeat(DEEP) + '} }'.repeat(DEEP))],
  ['types', `type T = ${'seq['.repeat(DEEP)}int${']'.repeat(DEEP)}; event last;`],
  ['fields of types', `type T = ${'(a: '.repeat(DEEP)}int${')'.repeat(DEEP)}; event last;`],
  ['modules', `module m = ${'('.repeat(DEEP)}a${')'.repeat(DEEP)}; event last;`],
  ['unions', `module m = ${'union a, '.repeat(DEEP)}a; event last;`],
]

test.each(NESTED)('nesting too deep is one error: %s', (_, text) => {
  const { program, diagnostics } = parseText(text)
  expect(diagnostics.map(({ name }) => name)).toEqual(['nesting-too-deep'])
  expect(depthOf(program)).toBeLessThan(MAX_NESTING + 10)
})

test('nesting up to the bound is no error', () => {
  const deep = MAX_NESTING - 10
  expect(parseText(inBody(`x = ${'('.repeat(deep)}1${')'.repeat(deep)};`)).diagnostics).toEqual([])
})

test('millions of parentheses give one error', () => {
  const { diagnostics } = parseText(`fun f() { x = ${'('.repeat(2_000_000)}`)
  expect(diagnostics.map(({ name }) => name)).toEqual(['nesting-too-deep'])
})

test('the number of errors is bounded', () => {
  const { diagnostics } = parseText('@ event ; '.repeat(5000))
  expect(diagnostics.length).toBeLessThanOrEqual(2 * MAX_SYNTAX_ERRORS)
})

test('any sequence of tokens gives a tree that covers the text', () => {
  const next = random(7)
  const words = [
    ...TOKEN_TEXTS.filter((text) => text !== ''),
    'x',
    'y',
    '1',
    '"s"',
    '\n',
    '//',
    "'",
  ]
  for (let i = 0; i < 1000; i++) {
    const length = next(60)
    const chosen = Array.from({ length }, () => words[next(words.length)])
    const text = chosen.join(next(4) === 0 ? '' : ' ')
    parseText(text)
    parseText(text, { verifier: true })
  }
})

test('any characters give a tree that covers the text', () => {
  const next = random(11)
  for (let i = 0; i < 1000; i++) {
    const codes = Array.from({ length: next(80) }, () => next(next(9) === 0 ? 0x10000 : 128))
    parseText(String.fromCharCode(...codes))
  }
})

test('recovery takes linear time', () => {
  for (const piece of ['fun ', 'fun f( ', 'fun f() x ', 'send ', 'on e do x ', '} x = 1; ', 'x ']) {
    const timeOf = (count: number) => {
      const start = performance.now()
      parseText(`fun f() { ${piece.repeat(count)}`)
      return performance.now() - start
    }
    timeOf(2000)
    // Ten times as many pieces take about ten times as long, in quadratic time a hundred times.
    expect(timeOf(40_000), piece).toBeLessThan(60 * Math.max(timeOf(4000), 10))
  }
})

function depthOf(node: Node): number {
  let depth = 0
  for (const child of children(node)) depth = Math.max(depth, depthOf(child))
  return depth + 1
}

/** Numbers in `[0, bound)`, the same for the same seed. */
function random(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >>> 8) % bound
  }
}
