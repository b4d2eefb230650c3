import type { Program } from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import type { SearchPlace, SearchResult } from './result.ts'
import { search } from './search.ts'
import { defaultSettings, type SearchHooks, type SearchSettings } from './settings.ts'
import type { Snapshot } from './snapshot.ts'

/** The sink meets what all send in every order, and forgets it: components without end to keep. */
const program: Program = loadText(`
event eItem: int;
spec Few observes eItem {
  var last: int;
  start state S { on eItem do (n: int) { last = n; } }
}
machine Main {
  var sum: int;
  start state Run {
    entry { var i: int; while (i < 6) { i = i + 1; new Sender((sink = this, n = i)); } }
    on eItem do (n: int) { sum = 10 * sum + n; assert sum != 654321; }
  }
}
machine Sender {
  start state Send { entry (p: (sink: machine, n: int)) { send p.sink, eItem, p.n; } }
}
test tcAll [main = Main]: assert Few in { Main, Sender };`)

interface Run {
  readonly result: SearchResult
  /** How often handlers ran. */
  readonly computations: number
}

function run(changes: Partial<SearchSettings>, hooks: SearchHooks = {}, place?: SearchPlace): Run {
  const [table] = program.tests
  if (table === undefined) throw new Error('no test')
  let computations = 0
  const settings = { ...defaultSettings, explore: true, ...changes }
  const mayGoOn: SearchHooks['mayGoOn'] = (progress) => {
    computations = progress.computations
    return hooks.mayGoOn?.(progress) ?? true
  }
  return { result: search(program, table, settings, { ...hooks, mayGoOn }, place), computations }
}

function counts({ states, transitions, steps, depth, stopped, bugs, coverage }: SearchResult) {
  const texts = bugs.map(({ bug, depth: found }) => `${found} ${bug.text}`)
  return { states, transitions, steps, depth, stopped, coverage, texts }
}

const unreduced = { merges: false, sleeps: false, storage: 'fingerprint' } as const

describe('memory that gets short', () => {
  const plenty = run(unreduced)

  test.each(['breadth-first', 'depth-first', 'random', 'delay-bounded'] as const)(
    'handlers that run again come to the same, %s',
    (order) => {
      const settings = { ...unreduced, order, states: 3000 }
      const kept = run(settings)
      const again = run({ ...settings, memo: 0 })
      expect(counts(again.result)).toEqual(counts(kept.result))
      expect(again.computations).toBeGreaterThan(2 * kept.computations)
    },
  )

  test('what was computed and what is not needed any more is dropped in the middle', () => {
    const short = run({ ...unreduced, memory: 6 * 2 ** 20 })
    expect(counts(short.result)).toEqual(counts(plenty.result))
    expect(plenty.result).toMatchObject({ stopped: null, bugs: [{ bug: { kind: 'assertion' } }] })
    expect(short.computations).toBeGreaterThan(plenty.computations)
    expect(short.result.components).toBeLessThan(plenty.result.components)
  })

  test('a search ends when there is not enough for what it needs, and says so', () => {
    const { result } = run({ ...unreduced, memory: 2 ** 20 })
    expect(result.stopped).toBe('memory')
    expect(result.states).toBeLessThan(plenty.result.states)
  })

  test('what was saved after components were dropped is gone on with', () => {
    const settings = { ...unreduced, memory: 6 * 2 ** 20 }
    let snapshot: Snapshot | null = null
    let rounds = 0
    for (;;) {
      let left = 40
      const hooks: SearchHooks = {
        mayGoOn: () => left-- > 0,
        save: (take) => (snapshot = structuredClone(take())),
      }
      const goesOn = snapshot !== null
      const place: SearchPlace = { memory: null, index: 0, store: null, goesOn, snapshot }
      const { result } = run(settings, hooks, place)
      rounds++
      if (result.stopped === 'asked') continue
      expect(counts(result)).toEqual(counts(plenty.result))
      break
    }
    expect(rounds).toBeGreaterThan(2)
  })
})
