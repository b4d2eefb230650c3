import { expect, it } from 'vitest'
import { createSourceFile } from '../../source/source-file.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { renderJson, toJsonReport } from './json.ts'
import { renderPretty } from './pretty.ts'
import { renderShort } from './short.ts'

const file = createSourceFile('src/a.p', 'event E;\n  x\n')

function diagnostic(parts: Partial<Diagnostic>): Diagnostic {
  return {
    code: 'P0305',
    name: 'missing-declaration',
    severity: 'error',
    message: 'there is no `x`',
    reference: "could not find name 'x'",
    prefix: 'Error:',
    span: { file, start: 11, end: 12 },
    related: [],
    ...parts,
  }
}

const warning: Partial<Diagnostic> = { severity: 'warning', prefix: 'Warning:' }

it('errors have an empty line between them', () => {
  expect(renderShort([diagnostic({}), diagnostic({})])).toBe(
    "[Error:] [src/a.p:2:3] could not find name 'x'\n\n" +
      "[Error:] [src/a.p:2:3] could not find name 'x'\n",
  )
  expect(renderShort([])).toBe('')
  expect(renderShort([diagnostic({ isFatal: true }), diagnostic({}), diagnostic({})])).toMatch(
    /^[^\n]+\n[^\n]+\n\n[^\n]+\n$/,
  )
})

it('warnings come first, one after the other', () => {
  const text = renderShort([
    diagnostic({}),
    diagnostic({ ...warning, reference: 'w' }),
    diagnostic({ ...warning, reference: "[7] scenario 'S' has no accepting (cold) state" }),
  ])
  expect(text).toBe(
    '[Warning:] [src/a.p:2:3] w\n' +
      "[7] scenario 'S' has no accepting (cold) state\n" +
      "[Error:] [src/a.p:2:3] could not find name 'x'\n",
  )
})

it('syntax errors and the keyword ban bring their own place', () => {
  const parse = "[a.p] parse error: line 2:2 mismatched input '\n'"
  expect(renderShort([diagnostic({ prefix: 'Parser Error:', reference: parse })])).toBe(
    "[Parser Error:] [a.p] parse error: line 2:2 mismatched input '\\n'\n",
  )
  const ban = 'src/a.p (line 1:2): "is" keyword is only supported by PVerifier backend.'
  expect(renderShort([diagnostic({ prefix: 'NotSupportedError:', reference: ban })])).toBe(
    `[NotSupportedError:] ${ban}\n`,
  )
})

it('what has no place says so', () => {
  const { span: _, ...placeless } = diagnostic({ reference: 'free text' })
  expect(renderShort([placeless])).toBe('[Error:] [<no source>:-1:-1] free text\n')
})

it('JSON holds everything', () => {
  const span = { file, start: 6, end: 7 }
  const full = diagnostic({
    label: 'unknown',
    related: [{ span, text: 'similar' }],
    help: 'did you mean `E`?',
    fix: { title: 'use `E`', edits: [{ span: { file, start: 11, end: 12 }, newText: 'E' }] },
  })
  const location = {
    file: 'src/a.p',
    start: { line: 2, column: 3, offset: 11 },
    end: { line: 2, column: 4, offset: 12 },
  }
  const other = {
    file: 'src/a.p',
    start: { line: 1, column: 7, offset: 6 },
    end: { line: 1, column: 8, offset: 7 },
  }
  expect(JSON.parse(renderJson([full]))).toEqual({
    version: 1,
    diagnostics: [
      {
        code: 'P0305',
        name: 'missing-declaration',
        severity: 'error',
        message: 'there is no `x`',
        reference: "could not find name 'x'",
        location,
        label: 'unknown',
        related: [{ location: other, text: 'similar' }],
        help: 'did you mean `E`?',
        fix: { title: 'use `E`', edits: [{ location, newText: 'E' }] },
      },
    ],
    summary: { errors: 1, warnings: 0, omitted: 0 },
  })
})

it('JSON has null for what is missing', () => {
  const { span: _, ...placeless } = diagnostic(warning)
  expect(toJsonReport([placeless])).toMatchObject({
    diagnostics: [{ location: null, label: null, related: [], help: null, fix: null }],
    summary: { errors: 0, warnings: 1, omitted: 0 },
  })
})

it('there is an end to what is shown', () => {
  const many = Array.from({ length: 100_000 }, () => diagnostic({}))
  expect(renderShort(many)).toMatch(/\n\.\.\. and 99000 more\n$/)
  expect(toJsonReport(many).summary).toEqual({ errors: 100_000, warnings: 0, omitted: 99_000 })
  expect(toJsonReport(many).diagnostics).toHaveLength(1000)
  expect(renderPretty(many)).toMatch(/\n100000 errors; 99000 not shown\n$/)
})
