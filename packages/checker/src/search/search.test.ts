import type { TestTable } from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import type { SearchPlace } from './result.ts'
import { search } from './search.ts'
import { defaultSettings, type SearchHooks, type SearchSettings } from './settings.ts'
import type { Snapshot } from './snapshot.ts'

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

/** Fails only if it draws the very last of many numbers. */
const chooser = loadText(`
machine Main {
  start state Run { entry { assert choose(5) + choose(5) < 8, "many"; } }
}
test tcAll [main = Main]: { Main };`)

/** One step with 4,000 outcomes. */
const brancher = loadText(`
machine Main {
  var n: int;
  start state Run { entry { n = choose(4000); } }
}
test tcAll [main = Main]: { Main };`)

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

  test('draws from as many numbers as the language allows', () => {
    const lottery = loadText(`
machine Main { start state Run { entry { assert choose(10000) < 9999, "the last"; } } }`)
    const { bugs, cuts, stopped } = run(lottery)
    expect({ cuts, stopped }).toEqual({ cuts: 0, stopped: null })
    expect(bugs.map(({ bug }) => bug.kind)).toEqual(['assertion'])
  })

  test('cuts a computation that can go in more ways than it follows', () => {
    const { cuts, stopped } = run(chooser, { outcomes: 10 })
    expect({ cuts, stopped }).toEqual({ cuts: 1, stopped: null })
    expect(run(chooser).bugs.map(({ bug }) => bug.text)).toEqual([expect.stringContaining('many')])
  })

  test('stops in the middle of a state with very many successors', () => {
    const asked: number[] = []
    const table = brancher.tests[0] as TestTable
    const { stopped, depth } = search(
      brancher,
      table,
      { ...defaultSettings, forgets: false, trial: 0 },
      {
        mayGoOn: ({ transitions }) => asked.push(transitions) < 2,
      },
    )
    expect({ stopped, depth }).toEqual({ stopped: 'asked', depth: 0 })
    expect(asked[1]).toBeLessThan(4000)
  })

  const orders = ['breadth-first', 'depth-first', 'random', 'delay-bounded'] as const
  test.each(orders)('%s finds the bug, and all states where there is none', (order) => {
    for (const changes of reductions) {
      const settings = { ...changes, order, sleeps: changes.sleeps && order !== 'delay-bounded' }
      const { bugs, unconfirmed } = run(overtaking, settings)
      expect(unconfirmed).toEqual([])
      expect(bugs.map(({ bug }) => bug.text)).toEqual([expect.stringContaining('1 after 2')])
      const { states, stopped } = run(senders, settings)
      expect(stopped).toBe(null)
      if (order !== 'delay-bounded') expect(states).toBe(changes.merges ? 4 : 22)
    }
  })

  test('needs one delay to overtake', () => {
    const settings = { order: 'delay-bounded', sleeps: false, explore: true } as const
    expect(run(overtaking, { ...settings, delays: 0 })).toMatchObject({
      bugs: [],
      stopped: 'delays',
    })
    expect(run(overtaking, { ...settings, delays: 1 }).bugs.map(({ depth }) => depth)).toEqual([1])
  })

  test('bitstate finds the bug and keeps no states', () => {
    const settings = { order: 'depth-first', storage: 'bitstate', bits: 1 << 16 } as const
    const { bugs, isExact, states, omission } = run(overtaking, settings)
    expect(bugs).toHaveLength(1)
    expect(isExact).toBe(false)
    expect(states).toBeGreaterThan(0)
    expect(omission).toBeLessThan(1e-6)
  })

  test('confirms a bug in a handler of a machine that has forgotten something before', () => {
    const forgetful = loadText(`
event eGo; event eNever;
machine Main {
  var unread: int;
  start state Run {
    entry { unread = 5; send this, eGo; }
    on eGo do { receive { case eNever: { } } }
  }
}
test tcAll [main = Main]: { Main };`)
    const { bugs, unconfirmed } = run(forgetful)
    expect(unconfirmed).toEqual([])
    expect(bugs.map(({ bug }) => bug.kind)).toEqual(['deadlock'])
  })

  test.each(['exact', 'fingerprint'] as const)('has one state without machines: %s', (storage) => {
    const empty = loadText('machine M { start state S { } } implementation A: { M };')
    expect(run(empty, { storage }).states).toBe(1)
  })

  test.each(['breadth-first', 'depth-first', 'delay-bounded'] as const)(
    'may be stopped in the middle of a step that takes long: %s',
    (order) => {
      const [table] = brancher.tests
      if (table === undefined) throw new Error('no test')
      let left = 20
      const hooks: SearchHooks = { mayGoOn: () => left-- > 0 }
      const { stopped, transitions } = search(brancher, table, { ...defaultSettings, order }, hooks)
      expect(stopped).toBe('asked')
      expect(transitions).toBeLessThan(1000)
    },
  )

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

describe('snapshots', () => {
  /** Senders of two items each: thousands of states. */
  const sendersOf = (count: number) =>
    loadText(`
event eItem: (int, int);
machine Main {
  var i: int;
  start state Run {
    entry { while (i < ${count}) { new Sender((sink = this, n = i)); i = i + 1; } }
    on eItem do (item: (int, int)) { i = i + item.0; assert i < 100; }
  }
}
machine Sender {
  start state Send {
    entry (p: (sink: machine, n: int)) {
      send p.sink, eItem, (p.n, 0); send p.sink, eItem, (p.n, 1);
    }
  }
}
test tcAll [main = Main]: { Main, Sender };`)
  const many = sendersOf(4)

  test.each(['exact', 'fingerprint'] as const)('goes on where it was stopped, %s', (storage) => {
    const [table] = many.tests
    if (table === undefined) throw new Error('no test')
    const settings = { ...defaultSettings, storage, merges: false }
    const whole = search(many, table, settings)
    let snapshot: Snapshot | null = null
    let rounds = 0
    for (;;) {
      let left = 7
      const hooks: SearchHooks = {
        mayGoOn: () => left-- > 0,
        // What is kept must not share memory with the search.
        save: (take) => (snapshot = structuredClone(take())),
      }
      const goesOn = snapshot !== null
      const place: SearchPlace = { memory: null, index: 0, store: null, goesOn, snapshot }
      const { stopped, ...result } = search(many, table, settings, hooks, place)
      rounds++
      if (stopped === 'asked') continue
      const { states, transitions, depth, steps } = whole
      expect(result).toMatchObject({ states, transitions, depth, steps, bugs: [] })
      break
    }
    expect(rounds).toBeGreaterThan(3)
    expect(whole.states).toBeGreaterThan(1000)
  })

  test('counts a state once that was left in the middle', () => {
    const table = brancher.tests[0] as TestTable
    const settings = { ...defaultSettings, forgets: false, merges: false }
    const { states, transitions, steps } = search(brancher, table, settings)
    let snapshot: Snapshot | null = null
    const hooks: SearchHooks = {
      mayGoOn: ({ transitions: done }) => done < 2000,
      save: (take) => (snapshot = structuredClone(take())),
    }
    expect(search(brancher, table, settings, hooks).stopped).toBe('asked')
    const place: SearchPlace = { memory: null, index: 0, store: null, goesOn: true, snapshot }
    const resumed = search(brancher, table, settings, {}, place)
    expect(resumed).toMatchObject({ states, transitions, steps, stopped: null })
  })

  test('keeps waiting states in a file when memory is short', () => {
    // Few components, and all combinations of them.
    const more = loadText(`
event eStep;
machine Main { start state Run { entry {
  var i: int;
  while (i < 7) { new Walker(); i = i + 1; }
} } }
machine Walker {
  var i: int;
  start state Walk {
    entry { send this, eStep; }
    on eStep do { if (i < 2) { i = i + 1; send this, eStep; } }
  }
}
test tcAll [main = Main]: { Main, Walker };`)
    const [table] = more.tests
    if (table === undefined) throw new Error('no test')
    const settings = { ...defaultSettings, storage: 'fingerprint', merges: false } as const
    const whole = search(more, table, { ...settings, states: 100_000 })
    const chunks = new Map<number, Int32Array>()
    let written = 0
    const store = {
      write: (at: number, chunk: Int32Array) => {
        written++
        chunks.set(at, chunk.slice())
      },
      read: (at: number, chunk: Int32Array) => chunk.set(chunks.get(at) as Int32Array),
    }
    const place: SearchPlace = {
      memory: null,
      index: 0,
      store,
      goesOn: false,
      snapshot: null,
    }
    const small = search(
      more,
      table,
      { ...settings, states: 100_000, memory: 4 * 2 ** 20 },
      {},
      place,
    )
    expect(written).toBeGreaterThan(0)
    expect(small).toMatchObject({ states: whole.states, transitions: whole.transitions })
  })
})
