import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { search } from './search.ts'
import { defaultSettings, type SearchSettings } from './settings.ts'

/** Two senders and a sink: the interleavings can be counted by hand. */
const senders = loadText(`
event eItem: int;
machine Main {
  start state Run {
    entry { new Sender((sink = this, n = 0)); new Sender((sink = this, n = 1)); }
    on eItem do (n: int) { }
  }
}
machine Sender {
  start state Send { entry (p: (sink: machine, n: int)) { send p.sink, eItem, p.n; } }
}
test tcAll [main = Main]: { Main, Sender };`)

/** Fails only if the second sender overtakes the first. */
const overtaking = loadText(`
event eItem: int;
machine Main {
  var last: int;
  start state Run {
    entry { new Sender((sink = this, n = 1)); new Sender((sink = this, n = 2)); }
    on eItem do (n: int) { assert n >= last, format("{0} after {1}", n, last); last = n; }
  }
}
machine Sender {
  start state Send { entry (p: (sink: machine, n: int)) { send p.sink, eItem, p.n; } }
}
test tcAll [main = Main]: { Main, Sender };`)

function run(program: typeof senders, changes: Partial<SearchSettings> = {}) {
  const [table] = program.tests
  if (table === undefined) throw new Error('no test')
  return search(program, table, { ...defaultSettings, ...changes })
}

const reductions = [false, true].flatMap((merges) =>
  [false, true].map((sleeps) => ({ merges, sleeps })),
)

describe('search', () => {
  test('visits every state once', () => {
    const { states, transitions, stopped, cuts } = run(senders, { merges: false, sleeps: false })
    expect({ states, transitions, stopped, cuts }).toMatchInlineSnapshot(`
      {
        "cuts": 0,
        "states": 22,
        "stopped": null,
        "transitions": 32,
      }
    `)
  })

  test('sleep sets leave out transitions, never states', () => {
    const all = run(senders, { merges: false, sleeps: false })
    const awake = run(senders, { merges: false, sleeps: true })
    expect(awake.states).toBe(all.states)
    expect(awake.transitions).toBeLessThan(all.transitions)
  })

  test.each(reductions)('finds a bug that one order shows with %o', (changes) => {
    const { bugs, unconfirmed } = run(overtaking, changes)
    expect(unconfirmed).toEqual([])
    expect(bugs.map(({ bug }) => bug.text)).toEqual([expect.stringContaining('1 after 2')])
  })

  test('stops at a number of states and says so', () => {
    const { stopped } = run(senders, { states: 0, merges: false, sleeps: false })
    expect(stopped).toBe('states')
  })

  test('stops in time among machines that create machines without end', () => {
    const breeding = loadText(`
machine Main { start state S { entry { if ($) new Main(); new Main(); } } }`)
    expect(run(breeding, { states: 100 }).stopped).toBe('states')
  })
})
