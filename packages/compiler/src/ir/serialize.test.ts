import { describe, expect, it } from 'vitest'
import { loadProgram, serializeProgram } from './serialize.ts'
import { lowerText, textOf } from './test-support.ts'

const SOURCE = `
  event A: string;
  machine Main { var d: float; start state S { entry {
    d = 0.1; print "ä\\uD800\\n"; send this, A, "x"; } on A do (s: string) { } } }`

const program = lowerText(SOURCE)
const text = serializeProgram(program)

/** The problem of a text that is no program. */
function problemOf(changed: string): string {
  const result = loadProgram(changed)
  return 'problem' in result ? result.problem : 'loaded'
}

it('reads what it wrote', () => {
  const result = loadProgram(text)
  expect(result).toEqual({ program })
  expect('program' in result && textOf(result.program)).toBe(textOf(program))
  expect('program' in result && serializeProgram(result.program)).toBe(text)
})

it('writes plain JSON', () => {
  expect(JSON.parse(text)).toMatchObject({ format: 'parley-program', program: { name: 'Test' } })
})

describe('says what is wrong with', () => {
  it('other files', () => {
    for (const other of ['', '{}', 'machine Main { }', '\0\0\0', '[]']) {
      expect(problemOf(other)).toBe('This is not a compiled program.')
    }
  })

  it('programs of other versions', () => {
    expect(problemOf(text.replace('"version":1', '"version":7'))).toBe(
      'The program was compiled by another version (format 7, this one reads 1): compile it again.',
    )
  })

  it('files that are cut off', () => {
    expect(problemOf(text.slice(0, text.length / 2))).toMatch(/^The file is cut off after \d+ char/)
    expect(problemOf(text.slice(0, 40))).toBe('This is not a compiled program.')
  })

  it('files with changed characters', () => {
    const damaged = 'The file is damaged or was changed by hand: compile it again.'
    expect(problemOf(text.replace('"Main"', '"Pain"'))).toBe(damaged)
    expect(problemOf(`${text}x`)).toBe(damaged)
    expect(problemOf(text.slice(0, -2))).toBe(damaged)
  })

  it('programs that somebody else made wrong', () => {
    const broken = { ...program, events: [] }
    expect(problemOf(serializeProgram(broken))).toMatch(/^The program is not valid: /)
    const shapeless = { version: 1, name: 'x' } as unknown as typeof program
    expect(problemOf(serializeProgram(shapeless))).toBe(
      'The program is not valid: it does not have the right shape.',
    )
  })

  it('any text with one character changed', () => {
    for (let at = 0; at < text.length; at += 97) {
      const changed = text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1)
      expect(problemOf(changed)).not.toBe('loaded')
    }
  })
})
