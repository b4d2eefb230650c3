import { expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { search } from './search.ts'
import { defaultSettings } from './settings.ts'

/** A text with a machine in it becomes a value only when the announcement has happened. */
function searched(body: string) {
  const program = loadText(`
event eTick;
machine Main {
  var text: string;
  var n: int;
  start state Run { entry { while (true) { announce eTick; ${body} } } }
}
test T [main = Main]: { Main };`)
  return search(program, program.tests[0] as never, { ...defaultSettings, work: 5000 })
}

const pause = 'text = format("{0}", this);'

test('finds that code which pauses again and again has no end', () => {
  const { bugs, cuts } = searched(pause)
  expect(bugs.map(({ bug }) => bug.kind)).toEqual(['livelock'])
  expect(cuts).toBe(0)
})

test('gives up code that pauses again and again and counts, and says so', () => {
  expect(searched(`${pause} n = n + 1;`).cuts).toBeGreaterThan(0)
})

test('gives up code that draws without end, and says so', () => {
  const { cuts } = searched(`${pause} if ($) { n = n + 1; } else { n = n - 1; }`)
  expect(cuts).toBeGreaterThan(0)
})

test('a loop that chooses whether to go on is no bug, and all its shorter ways are followed', () => {
  const program = loadText(`
machine Main {
  var n: int;
  start state Run { entry { while ($) { n = n + 1; } assert n != 7; } }
}
test T [main = Main]: { Main };`)
  const { bugs, cuts } = search(program, program.tests[0] as never, defaultSettings)
  expect(bugs.map(({ bug, schedule }) => [bug.kind, schedule.length])).toEqual([['assertion', 10]])
  expect(cuts).toBe(1)
})
