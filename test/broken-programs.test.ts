/**
 * One mistake, one error: every token of a realistic program may be missing or be there twice, and
 * hardly any of these programs gets a second error, which would only be a consequence of the first.
 */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compile } from '../packages/compiler/src/compile.ts'
import type { Project } from '../packages/compiler/src/project/project.ts'
import { createSourceFile } from '../packages/compiler/src/source/source-file.ts'
import { tokenize } from '../packages/compiler/src/syntax/lexer.ts'
import { readCorpus } from './corpus/read-case.ts'

/** Every so many tokens of the program are tried; a prime, so that columns do not matter. */
const STRIDE = 23

/** The share of broken programs with exactly one error; the rest has few, or is not broken. */
const LEAST_SHARE = 0.93
const MOST_ERRORS = 4

const corpus = readCorpus(fileURLToPath(new URL('../corpus', import.meta.url)))

test.each(['two-phase-commit', 'lock-server'])('a token too few or too many in %s', (name) => {
  const texts = programTexts(name)
  const counts: number[] = []
  for (const [path, text] of texts) {
    for (const mutant of mutants(text)) {
      const errors = countErrors(new Map([...texts, [path, mutant.text]]))
      expect(errors, `errors of ${path} ${mutant.description}`).toBeLessThanOrEqual(MOST_ERRORS)
      if (errors > 0) counts.push(errors)
    }
  }
  expect(counts.length).toBeGreaterThan(100)
  expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(LEAST_SHARE)
})

/** The texts of a project by path. */
function programTexts(name: string): Map<string, string> {
  const found = corpus.find((one) => one.name === `realistic/${name}`)
  if (found === undefined) throw new Error(`no corpus case ${name}`)
  const texts = new Map<string, string>()
  for (const [path, bytes] of Object.entries(found.files)) {
    if (path.endsWith('.p')) texts.set(path, new TextDecoder().decode(bytes))
  }
  return texts
}

function* mutants(text: string): Iterable<{ text: string; description: string }> {
  const { tokens } = tokenize(createSourceFile('whole.p', text))
  for (let i = STRIDE >> 1; i < tokens.count - 1; i += STRIDE) {
    const [before, after] = [text.slice(0, tokens.starts[i]), text.slice(tokens.ends[i])]
    const token = text.slice(tokens.starts[i], tokens.ends[i])
    const place = `\`${token}\` in line ${before.split('\n').length}`
    yield { text: `${before} ${after}`, description: `without ${place}` }
    yield { text: `${before}${token} ${token}${after}`, description: `with another ${place}` }
  }
}

function countErrors(texts: ReadonlyMap<string, string>): number {
  const inputs = [...texts].map(([path, text]) => createSourceFile(path, text))
  const project: Project = { name: 'broken', inputs, foreignFiles: [], targets: ['PChecker'] }
  const { diagnostics } = compile(project, { lints: false })
  return diagnostics.filter(({ severity }) => severity === 'error').length
}
