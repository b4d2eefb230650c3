/** `receive` (language §6.9) and paths that return (§7.2). */
import { describe, expect, test } from 'vitest'
import { analyseText, errorsOf } from '../test-support.ts'
import { inEntry, inMethod, inSpec } from './test-programs.ts'

describe('receive', () => {
  test.each([
    'receive { case E: { } case EInt: (k: int) { x = k; } case halt, null: { } }',
    'receive { case EInt: (k: any) { } case EPair: (k: (int, int)) { return; } }',
    'receive { case E: { var x: bool; receive { case E: { var x: string; x = "s"; } } x = b; } }',
    'receive { case E: { raise E; } case EAny: (p: any) { goto Counting, 1; } }',
    'while (b) { receive { case E: { break; } } }',
  ])('%s', (statement) => {
    expect(errorsOf(inEntry(statement))).toEqual([])
  })

  test.each([
    ['receive { case EInt: { } }', ['`{` got type: int, expected: (no value)']],
    ['receive { case EInt: (k: bool) { } }', ['`(k: bool` got type: int, expected: bool']],
    ['receive { case E: (k: int) { } }', ['`(k: int` got type: (no value), expected: int']],
    ['receive { case E: { return 1; } }', ['`return 1;` got type: int, expected: (no value)']],
    [
      'receive { case E: (limit: any) { } }',
      ["`limit` 'limit' duplicates declaration 'limit' at a.p:18:7"],
    ],
    [
      'receive { case E, EInt: (k: any) { var j: bool; j = k; } }',
      ['`k` got type: any, expected: bool', '`k` got type: any, expected: bool'],
    ],
    [
      'receive { case E, EInt, EAny: { } }',
      ['`{` got type: int, expected: (no value)', '`{` got type: any, expected: (no value)'],
    ],
  ])('%s', (statement, expected) => {
    expect(errorsOf(inEntry(statement))).toEqual(expected)
  })

  test('nested cases with many events do not multiply errors without bound', () => {
    const depth = 60
    const inner = `${'receive { case E, halt: { '.repeat(depth)} x = true; ${'} }'.repeat(depth)}`
    const { errors } = analyseText(inEntry(inner))
    expect(errors.length).toBeGreaterThan(1)
    expect(errors.length).toBeLessThan(2000)
  })

  test('raise and goto in a function that returns', () => {
    const text = inMethod(`receive { case E: { raise E; } case EInt: (k: int) { goto S; } }
      return 1;`)
    expect(errorsOf(text)).toEqual([
      '`receive` state changes are only allowed in functions that do not return a value',
      "`receive` 'raise' is only allowed in functions that do not return a value",
    ])
  })

  test('in a spec names and bodies are still checked', () => {
    expect(errorsOf(inSpec('receive { case Nope, E: (k: int) { x = true; } }'))).toEqual([
      "`receive` '$', '$$', 'this', 'new', 'send', 'announce', 'receive', and 'pop' are not " +
        "allowed in spec monitor 'Watch'",
      "`Nope` could not find event 'Nope'",
      '`true` got type: bool, expected: int',
    ])
  })

  test('each case has a function with its parameter and locals', () => {
    const { model } = analyseText(
      inEntry('receive { case EInt, EAny: (k: any) { var v: int; v = 1; } }'),
    )
    const cases = [...model.handlers.values()].filter(({ role }) => role === 'receive')
    expect(cases).toHaveLength(1)
    expect(cases[0]!.parameters.map(({ name }) => name)).toEqual(['k'])
    expect(cases[0]!.locals.map(({ name }) => name)).toEqual(['v'])
    expect(cases[0]!.parent?.role).toBe('entry')
  })
})

describe('all paths return', () => {
  test.each([
    'return 1;',
    '{ { return 1; } }',
    'return 1; x = 2;',
    'if (b) { return 1; } else return 2;',
    'if (b) { assert false; } else { assume false; }',
    'assert (false), "never";',
    'receive { case E: { assert false; } }',
  ])('%s', (body) => {
    expect(errorsOf(inMethod(body))).toEqual([])
  })

  test.each([
    '',
    'x = 1;',
    'if (b) { return 1; }',
    'while (true) { return 1; }',
    'foreach (x in xs) { return 1; }',
    'assert !true;',
    'receive { case E: { assert false; } case EInt: (k: int) { } }',
  ])('not: %s', (body) => {
    expect(errorsOf(inMethod(body))).toEqual([
      "`{` not all paths in function 'method' return a value",
    ])
  })

  test('void functions and handlers need not return', () => {
    expect(errorsOf('fun f() { }')).toEqual([])
  })
})
