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
