/** What states leave out because no code will notice it. */
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { search } from './search.ts'
import { defaultSettings } from './settings.ts'

/** Of the whole search, without other reductions: what each number of states is of. */
function statesOf(machines: string, all = 'Main') {
  const module = `test tcAll [main = Main]: { ${all} };`
  const program = loadText(`event eGo; event eEnd; ${machines} ${module}`)
  const [table] = program.tests
  if (table === undefined) throw new Error('no test')
  const [kept, forgotten] = [false, true].map((forgets) => {
    const settings = { ...defaultSettings, merges: false, sleeps: false, forgets }
    const { states, stopped, bugs, unconfirmed } = search(program, table, settings)
    expect({ stopped, bugs, unconfirmed }).toEqual({ stopped: null, bugs: [], unconfirmed: [] })
    return states
  })
  return { kept, forgotten }
}

describe('dead fields', () => {
  test('are the same before a machine has ever rested and after', () => {
    const { kept, forgotten } = statesOf(`machine Main {
      var unread: int;
      start state Run {
        entry { send this, eGo; receive { case eGo: { } } send this, eEnd; }
        on eEnd goto Run;
      }
    }`)
    expect(forgotten).toBe(kept)
  })

  test('are forgotten while a handler waits', () => {
    const body = (after: string) => `machine Main {
      var n: int;
      start state Run {
        entry { send this, eGo; Draw(); receive { case eGo: { } } ${after} }
        ignore eEnd;
      }
      fun Draw() { n = choose(3); }
    }`
    const unread = statesOf(body('n = 0;'))
    expect(unread.forgotten).toBeLessThan(unread.kept as number)
    const read = statesOf(body('if (n == 1) { send this, eEnd; } n = 0;'))
    expect(read.forgotten).toBe(read.kept)
  })

  test('are kept where a state that a suspended handler goes to reads them', () => {
    const { kept, forgotten } = statesOf(`machine Main {
      var n: int;
      start state Run {
        entry { send this, eGo; n = choose(3); receive { case eGo: { goto Next; } } }
      }
      state Next { entry { assert n < 3; n = 0; } }
    }`)
    expect(forgotten).toBe(kept)
  })

  test('are kept on the way out of a state, for the one to come', () => {
    const { kept, forgotten } = statesOf(`machine Main {
      var n: int;
      start state Run {
        entry { n = choose(3); goto Next; }
        exit { send this, eGo; receive { case eGo: { } } }
      }
      state Next { entry { assert n < 3; n = 0; } }
    }`)
    expect(forgotten).toBe(kept)
  })
})

describe('dead locals of calls that wait', () => {
  const asking = (taken: string) => `
    event eAsk: machine; event eAnswer: int;
    machine Main {
      start state Run {
        entry {
          var other: machine; var last: int; var i: int;
          other = new Answerer();
          while (i < 3) {
            send other, eAsk, this;
            receive { case eAnswer: (n: int) { last = ${taken}; } }
            i = i + 1;
          }
          assert last < 10;
        }
      }
    }
    machine Answerer {
      start state Run { on eAsk do (asker: machine) { send asker, eAnswer, choose(4); } }
    }`

  test('are forgotten, whether the program names them or not', () => {
    const { kept, forgotten } = statesOf(asking('n'), 'Main, Answerer')
    const { forgotten: constant } = statesOf(
      asking('n').replace('choose(4)', '0'),
      'Main, Answerer',
    )
    // Only the answer under way is drawn: three more of each of the two states that hold it.
    expect(forgotten).toBe((constant as number) + 3 * 2 * 3)
    expect(kept).toBeGreaterThan(2 * (forgotten as number))
  })

  test('are kept while some way on reads them', () => {
    const { forgotten: unread } = statesOf(asking('n'), 'Main, Answerer')
    const { forgotten: read } = statesOf(asking('last + n'), 'Main, Answerer')
    expect(read).toBeGreaterThan(unread as number)
  })

  test('of callers are what is live after the call', () => {
    const program = (use: string) => `machine Main {
      start state Run {
        entry {
          var drawn: int; var result: int;
          drawn = choose(5);
          send this, eGo;
          result = Wait(drawn);
          assert result >= 0;
          ${use}
        }
      }
      fun Wait(given: int) : int { receive { case eGo: { } } return 1; }
    }`
    const unread = statesOf(program(''))
    expect(unread.kept).toBeGreaterThan(unread.forgotten as number)
    const read = statesOf(program('assert drawn < 5;'))
    // Four more values in two states: the event is on its way, or in the inbox.
    expect(read.forgotten).toBe((unread.forgotten as number) + 4 * 2)
  })
})

/** The bugs that are found with unnoticed orders and without; none is to be left unconfirmed. */
function bugsOf(text: string) {
  const program = loadText(`${text} test tcAll [main = Main]: { Main };`)
  const [table] = program.tests
  if (table === undefined) throw new Error('no test')
  return [false, true].map((forgets) => {
    const settings = { ...defaultSettings, explore: true, forgets }
    const { bugs, unconfirmed, stopped } = search(program, table, settings)
    expect({ unconfirmed, stopped }).toEqual({ unconfirmed: [], stopped: null })
    return bugs.map(({ bug }) => bug.text)
  })
}

/** A set that was filled as 2, 1 and is gone through in another step. */
const over = (body: string, filled = 's += (2); s += (1);') => `event eGo;
machine Main {
  var s: set[int]; var n: int; var m: map[int, int]; var o: set[int]; var q: map[int, seq[int]];
  start state Run {
    entry { ${filled} send this, eGo; }
    on eGo do { var x: int; var y: int; var t: set[int]; var l: seq[int]; ${body} }
  }
}`

describe('the order of a set matters to a loop', () => {
  test.each([
    ['leaves its last element', 'foreach (x in s) { } assert x != 1;'],
    [
      'leaves an element in the variable of another loop',
      'foreach (x in s) { y = x; } assert y != 1; foreach (y in l) { }',
    ],
    [
      'reads what the last round left',
      'foreach (x in s) { if (y == 20) { o += (x); } foreach (y in q[x]) { } } assert !(1 in o);',
    ],
    [
      'leaves its last element in a variable that goes through something else',
      'l += (0, 5); foreach (x in l) { foreach (x in s) { } n = n + x; } assert n != 1;',
    ],
    [
      'puts in and takes out',
      'foreach (x in s) { t += (x); t -= (x + 1); } assert sizeof(t) != 1;',
    ],
    [
      'changes its element',
      'foreach (x in s) { foreach (y in q[x]) { x = 0; m[x] = y; } } assert m[0] != 10;',
    ],
    ['gives up or fails', 'foreach (x in s) { assume x != 1; if (10 / (x - 2) > 9) { n = 0; } }'],
  ])('that %s', (_, body) => {
    const filled = `s += (2); s += (1);
      q[1] = default(seq[int]); q[1] += (0, 10); q[2] = default(seq[int]); q[2] += (0, 20);`
    const [kept, forgotten] = bugsOf(over(body, filled))
    expect(forgotten).toEqual(kept)
    expect(kept?.length).toBeLessThan(2)
  })
})

describe('what is found in another order is found', () => {
  test.each([
    ['after rounds that came before', 'foreach (x in s) { n = n + 1; assert x != 1; } n = 0;'],
    ['before what is sent', 'foreach (x in s) { n = n + 1; assert x != 1; } send this, eGo;'],
  ])('%s', (_, body) => {
    const [kept, forgotten] = bugsOf(over(body))
    expect(kept).toHaveLength(1)
    expect(forgotten).toEqual(kept)
  })

  test('although it is another fault', () => {
    const body = 'foreach (x in s) { assert m[x] + 10 / (x - 2) < 100; }'
    const [kept, forgotten] = bugsOf(over(body, 'm[2] = 1; s += (2); s += (0);'))
    expect(kept?.[0]).toContain('DivideByZero')
    expect(forgotten).toEqual(kept)
  })

  test('with a value of no known type', () => {
    const [kept, forgotten] = bugsOf(`event eGo; event eR: any; event eL: set[string];
      machine Main {
        var s: set[int];
        start state Run {
          entry { s += (2); s += (1); send this, eGo; }
          on eGo do { send this, eR, s; }
          on eR do (a: any) { assert a != s; }
          on eL do (all: set[string]) { if (all[0] == "x") { print "first"; } }
        }
      }`)
    expect(kept).toHaveLength(1)
    expect(forgotten).toEqual(kept)
  })

  test('with a payload on the way to another state', () => {
    const [kept, forgotten] = bugsOf(`event eGo; event eR;
      machine Main {
        var s: set[int];
        start state Run {
          entry { s += (2); s += (1); send this, eGo; }
          on eGo do { goto Next, s; }
          exit { send this, eR; receive { case eR: { } } }
        }
        state Next { entry (x: set[int]) { assert sizeof(x) != 2; } }
      }`)
    expect(kept).toHaveLength(1)
    expect(forgotten).toEqual(kept)
  })
})
