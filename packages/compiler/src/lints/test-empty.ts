/** W1015: parametric tests of which nothing is left. */
import { testEmpty } from '../diagnostics/catalogue/lints.ts'
import { nameOf, spanOf } from '../semantics/places.ts'
import { type Lint, lint } from './lint.ts'

/** A test of which nothing is left, because no values satisfy its `assume` clause. */
export const testEmptyLint: Lint = lint(testEmpty, function* (facts) {
  const { globals, tests } = facts.model
  const made = new Set(tests.map((test) => test.symbol))
  for (const test of globals.tests.values()) {
    const { assume, refines } = test.node
    if (made.has(test) || assume === undefined || refines !== undefined) continue
    const related = [{ span: spanOf(assume, test.file), text: 'false for all listed values' }]
    yield { values: { test: test.name }, span: nameOf(test), details: { related } }
  }
})
