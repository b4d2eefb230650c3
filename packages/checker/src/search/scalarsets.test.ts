import type { Program, TestTable } from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import type { SearchPlace, SearchResult } from './result.ts'
import { scalarsetProblem } from './scalarset-blockers.ts'
import { search } from './search.ts'
import { defaultSettings, type SearchHooks, type SearchSettings } from './settings.ts'
import type { Snapshot } from './snapshot.ts'

const permuting: SearchSettings = {
  ...defaultSettings,
  merges: false,
  sleeps: false,
  trial: 0,
  symmetry: true,
  scalarsets: ['Key'],
}

function testOf(program: Program): TestTable {
  const [table] = program.tests
  if (table === undefined) throw new Error('no test')
  return table
}

function run(text: string, changes: Partial<SearchSettings> = {}): SearchResult {
  const program = loadText(text)
  return search(program, testOf(program), { ...permuting, ...changes })
}

/** A machine that holds keys and takes them one by one; `body` is what it does with each. */
const holder = (body: string, more = ''): string => `
enum Key { K1, K2, K3 }
event eNext; event eKey: Key; event eAny: any;
machine Main {
  var free: set[Key]; var taken: map[Key, int]; var last: Key; var count: int; var name: string;
  var held: any; var tag: event;
  start state Init {
    entry {
      free += (K1); free += (K2); free += (K3);
      goto Run;
    }
  }
  state Run {
    entry { send this, eNext; }
    on eNext do {
      var key: Key; var other: Key;
      if (sizeof(free) > 0) {
        key = choose(free);
        ${body}
        free -= (key);
        taken[key] = sizeof(taken);
        send this, eNext;
      }
    }
    ignore eKey, eAny;
  }
}
${more}
test tcAll [main = Main]: { Main };`

describe('a declared scalarset', () => {
  test('leaves one of the states that permuting its elements makes of each other', () => {
    const whole = run(holder(''), { symmetry: false })
    const { states, symmetry, bugs } = run(holder(''))
    expect(bugs).toEqual([])
    expect({ states, all: whole.states }).toEqual({ states: 10, all: 39 })
    expect(symmetry).toEqual({ groups: ['3 × Key'], standsFor: 39, blockers: [] })
  })

  test('is permuted together with the machines that hold its elements', () => {
    const text = `
enum Key { K1, K2, K3 }
event eMine: (who: machine, key: Key); event eGo;
machine Main {
  var free: set[Key]; var owners: map[Key, machine];
  start state Init {
    entry {
      var key: Key;
      free += (K1); free += (K2); free += (K3);
      while (sizeof(free) > 0) {
        key = choose(free);
        free -= (key);
        new Worker((boss = this, key = key));
      }
    }
    on eMine do (p: (who: machine, key: Key)) {
      assert !(p.key in owners), format("{0} twice", p.key);
      owners[p.key] = p.who;
      send p.who, eGo;
    }
  }
}
machine Worker {
  var key: Key;
  start state Work {
    entry (p: (boss: machine, key: Key)) {
      key = p.key;
      send p.boss, eMine, (who = this, key = key);
    }
    ignore eGo;
  }
}
test tcAll [main = Main]: { Main, Worker };`
    const whole = run(text, { symmetry: false })
    const machines = run(text, { scalarsets: [] })
    const both = run(text)
    expect(both.bugs).toEqual([])
    expect(both.symmetry?.groups).toEqual(['3 × Worker', '3 × Key'])
    expect(both.states).toBeLessThan(machines.states)
    // Their names are all that tells workers apart.
    expect(both.states).toBeLessThan(whole.states / 4)
  })

  test('lets bugs be replayed with the elements that they are about', () => {
    const text = holder('assert sizeof(taken) < 2, format("{0} is the third", key);')
    const { bugs, unconfirmed } = run(text)
    expect(unconfirmed).toEqual([])
    expect(bugs.map(({ bug }) => bug.text)).toEqual([expect.stringMatching(/\d is the third$/)])
  })

  test('counts elements in suspended calls', () => {
    const text = holder(`
        send this, eKey, key;
        receive { case eKey: (got: Key) { other = got; } }
        assert other == key;`).replace('ignore eKey, eAny;', '')
    const whole = run(text, { symmetry: false })
    const { states, symmetry, bugs } = run(text)
    expect(bugs).toEqual([])
    expect(symmetry).toEqual({ groups: ['3 × Key'], standsFor: whole.states, blockers: [] })
    expect(states).toBeLessThan(whole.states / 2)
  })

  test('keeps an element apart that code names', () => {
    const { symmetry, states } = run(holder('if (key == K2) { count = count + 1; }'))
    expect(symmetry?.groups).toEqual(['2 × Key'])
    expect(symmetry?.blockers).toEqual(['Key: test.p:19:20 names K2'])
    expect(states).toBeGreaterThan(run(holder('')).states)
  })

  test('goes on from a snapshot to the same counts', () => {
    const program = loadText(`
enum Key { K1, K2, K3, K4 }
event eNext;
machine Main {
  var all: set[Key]; var counts: map[Key, int]; var workers: set[Worker];
  start state Init {
    entry {
      var key: Key;
      all += (K1); all += (K2); all += (K3); all += (K4);
      foreach (key in all) { counts[key] = 0; }
      workers += (new Worker()); workers += (new Worker());
      goto Run;
    }
  }
  state Run {
    entry { send this, eNext; }
    on eNext do {
      var key: Key;
      key = choose(all);
      if (counts[key] < 4) { counts[key] = counts[key] + 1; }
      send this, eNext;
    }
  }
}
machine Worker { start state Idle { } }
test tcAll [main = Main]: { Main, Worker };`)
    const table = testOf(program)
    const settings = { ...permuting, trial: 50 }
    const whole = search(program, table, settings)
    let snapshot: Snapshot | null = null
    let rounds = 0
    for (;;) {
      const known = snapshot as Snapshot | null
      let left = 20
      const hooks: SearchHooks = {
        mayGoOn: () => left-- > 0,
        save: (take) => (snapshot = structuredClone(take())),
      }
      const goesOn = known !== null
      const place: SearchPlace = { memory: null, index: 0, store: null, goesOn, snapshot: known }
      const { stopped, ...result } = search(program, table, settings, hooks, place)
      rounds++
      if (stopped === 'asked') continue
      const { states, transitions, depth, symmetry } = whole
      expect(symmetry?.groups).toEqual(['2 × Worker', '4 × Key'])
      expect(result).toMatchObject({ states, transitions, depth, symmetry, bugs: [] })
      break
    }
    expect(rounds).toBeGreaterThan(1)
  })
})

describe('what tells elements apart', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['if (key == K1) { count = 1; } if (key == K2) { count = 2; }', 'test.p:19:20 names K1'],
    ['count = key to int;', 'test.p:19:17 takes an element as a number'],
    ['name = format("{0}", key);', 'test.p:19:16 writes an element into a string'],
    ['held = key;', 'test.p:19:16 takes an element as another type'],
    ['held = 1; key = held as Key;', 'test.p:19:25 casts an element'],
    ['send this, eAny, key;', 'test.p:19:26 takes an element as another type'],
    ['tag = eKey; send this, tag, key;', 'takes an element as another type'],
    ['tag = eKey; announce tag, 1;', 'gives a payload to an event that is not named'],
  ]

  test.each(cases)('%s', (body, told) => {
    const program = loadText(holder(body))
    const problem = scalarsetProblem(program, testOf(program), ['Key'])
    expect(problem).toMatch(/^Key is not symmetric: /)
    expect(problem).toContain(told)
  })

  test('a default that is read before the variable is set', () => {
    const { symmetry } = run(holder('if (other == key) { count = 1; }'))
    expect(symmetry?.groups).toEqual(['2 × Key'])
    expect(symmetry?.blockers).toEqual(['Key: test.p:16:25 lets other begin as K1'])
  })

  test.each([
    ['mine = p;', '3 × Key', []],
    ['if (p != mine) { mine = p; }', '2 × Key', ['Key: test.p:29:22 lets mine begin as K1']],
  ] as const)('the default of a field, unless it is set first: %s', (entry, group, blockers) => {
    const worker = `machine Worker {
  var seen: Key; var mine: Key;
  start state Only { entry (p: Key) { ${entry} seen = mine; } }
}`
    const text = holder('new Worker(key);', worker).replace('{ Main };', '{ Main, Worker };')
    const { symmetry, bugs } = run(text, { scalarsets: ['Key'], forgets: true })
    expect(bugs).toEqual([])
    expect(symmetry?.groups).toContain(group)
    expect(symmetry?.blockers.filter((one) => one.startsWith('Key'))).toEqual(blockers)
  })

  test('a set whose order somebody notices', () => {
    const { symmetry } = run(`enum Key { K1, K2, K3 }
      event eNext;
      machine Main {
        var all: set[Key]; var n: int;
        start state Begin { entry { all += (K1); all += (K2); all += (K3); goto Run; } }
        state Run {
          entry { send this, eNext; }
          on eNext do { var key: Key; key = choose(all); if (all[0] == key) { n = 1; } }
        }
      }
      test tcAll [main = Main]: { Main };`)
    expect(symmetry?.groups).toEqual(['3 × Key'])
    expect(symmetry?.blockers).toEqual([
      'field all of Main keeps the order of elements, noticed at test.p:8:62',
    ])
  })

  test('a handler that takes a payload as another type', () => {
    const text = holder('send this, eKey, key;').replace(
      'ignore eKey, eAny;',
      'on eKey do (what: any) { held = what; } ignore eAny;',
    )
    const program = loadText(text)
    const problem = scalarsetProblem(program, testOf(program), ['Key'])
    expect(problem).toBe('Key is not symmetric: test.p:25:8 takes an element as another type')
  })

  test('a monitor that names one', () => {
    const spec = `spec Watch observes eKey {
  start state Only { on eKey do (key: Key) { assert key != K1 && key != K2; } }
}`
    const text = holder('send this, eKey, key;', spec).replace(
      'test tcAll [main = Main]: {',
      'test tcAll [main = Main]: assert Watch in {',
    )
    const program = loadText(text)
    expect(scalarsetProblem(program, testOf(program), ['Key'])).toBe(
      'Key is not symmetric: test.p:29:60 names K1, test.p:29:73 names K2',
    )
  })

  test('an enum that is not there, or has one element', () => {
    const program = loadText(holder(''))
    const table = testOf(program)
    expect(scalarsetProblem(program, table, ['Kye'])).toBe("there is no enum 'Kye'")
    expect(scalarsetProblem(program, table, ['Key'])).toBeUndefined()
  })
})
