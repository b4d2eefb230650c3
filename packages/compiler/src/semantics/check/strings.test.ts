import { describe, expect, test } from 'vitest'
import { scanPlaceholders } from './strings.ts'

describe('placeholders (language §5.9)', () => {
  test.each([
    ['', 0],
    ['plain', 0],
    ['{{}}', 0],
    ['{{0}}', 0],
    ['{0}', 1],
    ['{1} {0}', 2],
    ['{7}', 8],
    ['{{{0}}}', 1],
    ['{007}', 8],
    ['{99999999999999999999}', 2147483647],
  ])('%j needs %i', (raw, needed) => {
    expect(scanPlaceholders(raw)).toEqual({ kind: 'ok', needed })
  })

  test.each([
    ['{}', 0, 2, '`{}` is no placeholder: only digits may stand between the braces'],
    ['a { 0}', 2, 6, '`{ 0}` is no placeholder: only digits may stand between the braces'],
    ['{0', 0, 1, 'a single `{` in a string'],
    ['a{b{0}', 1, 2, 'a single `{` in a string'],
    ['x}', 1, 2, 'a single `}` in a string'],
    ['{0}}', 3, 4, 'a single `}` in a string'],
    ['{{{', 2, 3, 'a single `{` in a string'],
  ])('%j is bad', (raw, start, end, problem) => {
    expect(scanPlaceholders(raw)).toEqual({ kind: 'bad', start, end, problem })
  })
})
