import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import type { SearchResult } from './result.ts'
import { search } from './search.ts'
import { defaultSettings, type SearchSettings } from './settings.ts'

const everyState = { merges: false, sleeps: false } as const

function run(text: string, changes: Partial<SearchSettings> = {}): SearchResult {
  const program = loadText(text)
  const [table] = program.tests
  if (table === undefined) throw new Error('no test')
  return search(program, table, { ...defaultSettings, symmetry: true, ...everyState, ...changes })
}

/** Workers that start and stop, which nobody notices. */
const workers = (count: number): string => `
machine Main {
  start state Run { entry { ${'new Worker();'.repeat(count)} } }
}
machine Worker { start state Only { } }
test tcAll [main = Main]: { Main, Worker };`

describe('symmetry', () => {
  // With k of n workers created, each of the k has started or not: 2^k states, of which only the
  // number of those that have started is left, k + 1. Main adds one state before it starts.
  test.each([2, 3, 4, 5])('counts started workers, not which, among %i', (count) => {
    const whole = 1 + 2 ** (count + 1) - 1
    const left = 1 + ((count + 1) * (count + 2)) / 2
    expect(run(workers(count), { symmetry: false }).states).toBe(whole)
    const { states, symmetry } = run(workers(count))
    expect(states).toBe(left)
    expect(symmetry).toEqual({ groups: [`${count} × Worker`], standsFor: whole, blockers: [] })
  })

  test('replays a bug that it has found among representatives', () => {
    const text = `
event eVote: Worker;
machine Main {
  var votes: set[Worker];
  start state Run {
    entry { ${'new Worker(this);'.repeat(3)} }
    on eVote do (who: Worker) {
      assert sizeof(votes) < 2, format("{0} is the third", who);
      votes += (who);
    }
  }
}
machine Worker { start state Only { entry (boss: machine) { send boss, eVote, this; } } }
test tcAll [main = Main]: { Main, Worker };`
    const { bugs, unconfirmed, symmetry } = run(text)
    expect(symmetry?.groups).toEqual(['3 × Worker'])
    expect(unconfirmed).toEqual([])
    expect(bugs.map(({ bug }) => bug.text)).toEqual([expect.stringMatching(/is the third$/)])
  })

  test('takes what a machine has created along', () => {
    const text = `
event eUp: machine;
machine Main {
  start state Run { entry { new Parent(); new Parent(); } }
}
machine Parent {
  var child: machine;
  start state Only { entry { child = new Child(this); } on eUp do (who: machine) {
    assert who == child; } }
}
machine Child { start state Only { entry (up: machine) { send up, eUp, this; } } }
test tcAll [main = Main]: { Main, Parent, Child };`
    const whole = run(text, { symmetry: false })
    const { states, symmetry, bugs } = run(text)
    expect(bugs).toEqual([])
    expect(states).toBeLessThan(whole.states)
    expect(symmetry?.standsFor).toBe(whole.states)
  })
})

describe('what keeps likes apart', () => {
  test('a number that each is given', () => {
    const text = `
machine Main {
  start state Run { entry { var i: int; while (i < 3) { i = i + 1; new Worker(i); } } }
}
event eShow: int;
machine Worker {
  var number: int;
  start state Only { entry (own: int) { number = own; send this, eShow, 0; }
    on eShow do (n: int) { assert number > n; } }
}
test tcAll [main = Main]: { Main, Worker };`
    const { symmetry } = run(text)
    expect(symmetry?.blockers).toEqual(['field number of Worker tells it apart'])
  })

  test('the order of a set that is gone through to send', () => {
    const text = `
event eGo;
machine Main {
  var workers: set[Worker];
  start state Run {
    entry {
      var worker: Worker;
      while (sizeof(workers) < 3) { workers += (new Worker()); }
      foreach (worker in workers) { send worker, eGo; }
    }
    on eGo do { var worker: Worker; foreach (worker in workers) { send worker, eGo; } }
  }
}
machine Worker { start state Only { ignore eGo; } }
test tcAll [main = Main]: { Main, Worker };`
    const { symmetry } = run(text)
    expect(symmetry?.blockers).toEqual([
      'field workers of Main keeps the order of machines, noticed at test.p:9:26',
    ])
  })

  test('a look at the numbers of machines', () => {
    const text = `
machine Main {
  var name: string;
  start state Run { entry { name = format("{0}", new Worker()); new Worker(); } }
}
machine Worker { start state Only { } }
test tcAll [main = Main]: { Main, Worker };`
    const { symmetry } = run(text)
    expect(symmetry).toEqual({
      groups: [],
      standsFor: symmetry?.standsFor,
      blockers: ['code looks at the numbers of machines'],
    })
  })
})
