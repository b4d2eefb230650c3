/** Steps that choose for ever: they end with the step bound, and cost no more than that. */
import { expect, test } from 'vitest'
import { firstStrategy, loadProgramText, prepare } from '../../../test/check/run-program.ts'

const machine = (entry: string): string => `machine Main { start state S { entry { ${entry} } } }`

test.each([
  ['a loop that chooses', machine('while (true) { if ($) print "x"; }')],
  ['a loop that may end', machine('while ($) { }')],
  ['a state that may be left', machine('if ($) goto S;')],
  ['a state that is left either way', machine('if ($) goto S; else goto S;')],
  ['numbers', machine('var n: int; while (true) n = choose(3);')],
])('%s', (_, text) => {
  let choices = 0
  const strategy = {
    ...firstStrategy(),
    choice() {
      choices++
      return 0
    },
  }
  const limits = { steps: 500, work: 20_000 }
  const execution = prepare(loadProgramText(text), strategy, { limits })
  expect(execution.run()).toBe('bound')
  expect(execution.steps).toBe(500)
  expect(choices).toBeLessThan(500 + 5)
})
