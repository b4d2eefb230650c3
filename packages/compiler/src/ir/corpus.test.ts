/** Every program of the corpus that compiles has a valid IR, which survives being written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { Collector } from '../diagnostics/collector.ts'
import { analyse } from '../semantics/analyse.ts'
import { createSourceFile } from '../source/source-file.ts'
import { parse } from '../syntax/parser.ts'
import { lower } from './lower.ts'
import { printProgram } from './print.ts'
import { loadProgram, serializeProgram } from './serialize.ts'
import { validate } from './validate.ts'

const corpus = join(import.meta.dirname, '../../../../corpus')

/** The sources of each case, by its folder (the one above `PSrc` and the like). */
function readCases(): ReadonlyMap<string, string[]> {
  const cases = new Map<string, string[]>()
  for (const entry of readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!entry.endsWith('.p')) continue
    const path = join(corpus, entry)
    const folder = dirname(path).replace(/[/\\]P(?:Src|Spec|Tst)$/, '')
    cases.set(folder, [...(cases.get(folder) ?? []), path])
  }
  return cases
}

function isVerifierCase(folder: string): boolean {
  const options = join(folder, 'options.json')
  return existsSync(options) && JSON.parse(readFileSync(options, 'utf8')).verifier === true
}

it('holds for the corpus', () => {
  let lowered = 0
  for (const [folder, paths] of readCases()) {
    const isVerifier = isVerifierCase(folder)
    const files = paths.map((path) =>
      parse(createSourceFile(path, readFileSync(path, 'utf8')), { verifier: isVerifier }),
    )
    const { model, isComplete } = analyse(files, new Collector(), { isVerifier })
    if (!isComplete) continue
    const program = lower({ model, projectName: 'Case', isVerifier })
    expect(validate(program), folder).toEqual([])
    const loaded = loadProgram(serializeProgram(program))
    const again = 'program' in loaded ? printProgram(loaded.program) : loaded.problem
    expect(again, folder).toBe(printProgram(program))
    lowered++
  }
  expect(lowered).toBeGreaterThan(100)
})
