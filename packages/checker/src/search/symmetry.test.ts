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

/**
 * Two-phase commit as in Lamport's TLA+ specification: one step at a time, taken for one of the
 * resource managers. A manager is a machine that does nothing, so its reference is a scalarset.
 */
const commit = (count: number): string => `
enum Phase { WORKING, PREPARED, COMMITTED, ABORTED }
event eNext;
machine Manager { start state Idle { } }
machine Main {
  var managers: set[Manager];
  var phases: map[Manager, Phase];
  var decision: Phase;
  var heard: set[Manager];
  var prepared: set[Manager];
  start state Init {
    entry {
      var manager: Manager;
      while (sizeof(managers) < ${count}) {
        manager = new Manager();
        managers += (manager);
        phases[manager] = WORKING;
      }
      goto Running;
    }
  }
  state Running {
    entry { raise eNext; }
    on eNext do {
      act(choose(managers), choose(7));
      send this, eNext;
    }
  }
  fun act(manager: Manager, act: int) {
    if (act == 0 && decision == WORKING && heard == managers) { decision = COMMITTED; }
    if (act == 1 && decision == WORKING) { decision = ABORTED; }
    if (act == 2 && decision == WORKING && manager in prepared) { heard += (manager); }
    if (act == 3 && phases[manager] == WORKING) {
      phases[manager] = PREPARED;
      prepared += (manager);
    }
    if (act == 4 && phases[manager] == WORKING) { phases[manager] = ABORTED; }
    if (act == 5 && decision == COMMITTED) { phases[manager] = COMMITTED; }
    if (act == 6 && decision == ABORTED) { phases[manager] = ABORTED; }
    assert !(COMMITTED in values(phases) && ABORTED in values(phases));
  }
}
test tcAll [main = Main]: { Main, Manager };`

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

  // 288 and 8832 are the counts of the TLA+ model, 80 and 314 those of its orbits: as many
  // multisets of managers there are in it. Steps that nobody notices, the creations, are merged.
  test.each([
    [3, 288, 80],
    [5, 8832, 314],
  ])('commits in two phases with %i managers: %i states, %i orbits', (count, all, orbits) => {
    const settings = { merges: true, trial: 0 }
    const { states, symmetry, bugs } = run(commit(count), settings)
    expect(bugs).toEqual([])
    expect({ states, standsFor: symmetry?.standsFor }).toEqual({ states: orbits, standsFor: all })
    if (count > 3) return
    expect(run(commit(count), { ...settings, symmetry: false }).states).toBe(all)
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
