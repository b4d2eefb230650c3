/** What states leave out because no code will notice it. */
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { search } from './search.ts'
import { defaultSettings } from './settings.ts'

/** Of the whole search, without other reductions: what each number of states is of. */
function statesOf(machines: string) {
  const program = loadText(`event eGo; event eEnd; ${machines} test tcAll [main = Main]: { Main };`)
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
