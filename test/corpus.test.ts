/**
 * Runs every case of `corpus/`: the hand-derived annotations hold in every mode; the texts in
 * `expect/` are compared, and rewritten when PARLEY_UPDATE is set.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { validate } from '../packages/compiler/src/ir/validate.ts'
import { compareDiagnostics } from './corpus/compare.ts'
import { type CompiledCase, compileCase } from './corpus/compile-case.ts'
import { expectedTexts } from './corpus/expected-texts.ts'
import { type CorpusCase, readCorpus } from './corpus/read-case.ts'

const corpus = readCorpus(fileURLToPath(new URL('../corpus', import.meta.url)))
const isUpdating = process.env.PARLEY_UPDATE === '1'

for (const area of new Set(corpus.map(({ name }) => name.split('/')[0]!))) {
  describe(`corpus/${area}`, () => {
    const cases = corpus.filter(({ name }) => name.startsWith(`${area}/`))
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => checkCase(one))
  })
}

function checkCase(one: CorpusCase): void {
  const compiled = compileCase(one, one.options.strict === true)
  checkAnnotations(one, compiled)
  if (compiled.compilation?.ir !== undefined) expect(validate(compiled.compilation.ir)).toEqual([])
  checkStrictCount(one)
  checkExpectedTexts(one, expectedTexts(one, compiled))
}

function checkAnnotations(one: CorpusCase, { diagnostics, compilation }: CompiledCase): void {
  const { expected, actual } = compareDiagnostics(one.annotations, diagnostics)
  expect(actual).toEqual(expected)
  const isOk = one.annotations.some(({ kind }) => kind === 'ok')
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error')
  expect(hasErrors, 'a case says "//! ok", or which errors it has').toBe(!isOk)
  for (const annotation of one.annotations) {
    if (annotation.kind !== 'tests') continue
    const tests = compilation?.model?.tests.filter(({ kind }) => kind === 'test') ?? []
    expect(tests.map(({ name }) => name)).toEqual(annotation.names)
  }
}

/** In strict mode an invalid program has one error (language, appendix B.1). */
function checkStrictCount(one: CorpusCase): void {
  const said = one.annotations.find((annotation) => annotation.kind === 'strict')
  const isOk = one.annotations.some(({ kind }) => kind === 'ok')
  const count = compileCase(one, true).diagnostics.filter(({ severity }) => severity === 'error')
  expect(count.length, 'errors in strict mode').toBe(said?.errors ?? (isOk ? 0 : 1))
}

function checkExpectedTexts(one: CorpusCase, texts: ReadonlyMap<string, string>): void {
  const folder = join(one.folder, 'expect')
  const present = existsSync(folder) ? readdirSync(folder).sort() : []
  if (!isUpdating) {
    expect([...texts.keys()].sort(), 'files in expect/').toEqual(present)
    for (const [name, text] of texts) {
      expect(text, `expect/${name}`).toBe(readFileSync(join(folder, name), 'utf8'))
    }
    return
  }
  mkdirSync(folder, { recursive: true })
  for (const name of present) if (!texts.has(name)) rmSync(join(folder, name))
  for (const [name, text] of texts) writeFileSync(join(folder, name), text)
}
