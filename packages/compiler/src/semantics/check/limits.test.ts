/** Programs of awkward size and shape are checked to their end. */
import { expect, test } from 'vitest'
import { analyseText } from '../test-support.ts'
import { inEntry } from './test-programs.ts'

test('ten thousand misspelt names are all reported', () => {
  const names = Array.from({ length: 3000 }, (_, at) => `var variable${at}: int;`).join(' ')
  const uses = Array.from({ length: 10_000 }, (_, at) => `vairable${at} = ${at};`).join('\n')
  const { errors } = analyseText(`fun f() { ${names} ${uses} }`)
  expect(errors).toHaveLength(10_000)
})

test('the deepest nesting that parses is checked without exhausting the stack', () => {
  const depth = 900
  const nested = `x = ${'('.repeat(depth)}1${')'.repeat(depth)};`
  const chain = `x = ${'1 + '.repeat(depth)}1;`
  const blocks = `${'if (b) { '.repeat(depth / 3)}x = 1;${' }'.repeat(depth / 3)}`
  const tuple = `a = ${'(1, '.repeat(depth)}1${')'.repeat(depth)};`
  expect(analyseText(inEntry(`${nested} ${chain} ${blocks} ${tuple}`)).errors).toEqual([])
})
