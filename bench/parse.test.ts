import { expect, test } from 'vitest'
import { createSourceFile } from '../packages/compiler/src/source/source-file.ts'
import { brokenPromise } from '../packages/compiler/src/syntax/invariants.ts'
import { parse } from '../packages/compiler/src/syntax/parser.ts'
import { generateFiles, generateProgram } from './generate.ts'
import { benchmarkParse } from './parse.ts'

test('the generated program is the same each time and parses without errors', () => {
  const result = benchmarkParse(1000, 0.05)
  expect(result.errors).toBe(0)
  expect(result.tokens).toBeGreaterThan(6000)
  expect(result.nodes).toBeGreaterThan(4000)
  expect(result.parseRate).toBeGreaterThan(0)
  expect(generateProgram(1000)).toBe(generateProgram(1000))
})

test('files hold the units of the program', () => {
  const files = generateFiles(1000)
  expect(files.map(({ text }) => text).join('\n')).toBe(generateProgram(1000))
})

test('broken programs give a tree that covers the text', () => {
  const program = generateProgram(1)
  let state = 13
  const next = (bound: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >>> 8) % bound
  }
  for (let i = 0; i < 200; i++) {
    const from = next(program.length)
    const at = next(program.length)
    const moved = program.slice(at, at + next(30))
    const text = program.slice(0, from) + moved + program.slice(from + next(30))
    for (const each of [text, program.slice(from, from + next(2000))]) {
      expect(brokenPromise(parse(createSourceFile('broken.p', each)))).toBe(undefined)
    }
  }
})
