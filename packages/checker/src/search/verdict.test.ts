import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { defaultOptions } from '../options.ts'
import { search } from './search.ts'
import { isSettled, reportSearch } from './search-report.ts'
import { defaultSettings, type SearchSettings } from './settings.ts'

/**
 * Two senders of three numbers each; `live` is the temperature of a state, `check` runs for each.
 */
const program = (live: string, check: string) =>
  loadText(`
event eItem: int;
machine Main {
  start state Run {
    entry { new Sender(this); new Sender(this); }
    on eItem do (n: int) { ${check} }
  }
}
machine Sender {
  start state Sending { entry (sink: machine) { var i: int;
    while (i < 3) { send sink, eItem, choose(2); i = i + 1; } } }
}
spec Even observes eItem {
  start state Quiet { on eItem goto Busy; }
  ${live} state Busy { on eItem goto Quiet; }
}
test tcAll [main = Main]: assert Even in { Main, Sender };`)

const right = program('', '')

/** Sends itself messages for ever, which the spec waits through. */
const endless = loadText(`
event eItem;
machine Main {
  start state Run { entry { send this, eItem; } on eItem do { send this, eItem; } }
}
spec Done observes eItem {
  start state Quiet { on eItem goto Waiting; }
  hot state Waiting { ignore eItem; }
}
test tcAll [main = Main]: assert Done in { Main };`)

function report(loaded: typeof right, changes: Partial<SearchSettings> = {}) {
  const [table] = loaded.tests
  if (table === undefined) throw new Error('no test')
  const settings = { ...defaultSettings, ...changes }
  const options = { ...defaultOptions, test: 'tcAll' }
  return reportSearch(loaded, options, settings, search(loaded, table, settings))
}

describe('the verdict', () => {
  test('is a proof only of a complete search of exact states', () => {
    const { verdict, search } = report(right)
    expect({ verdict, kind: search?.verdict.kind }).toEqual({ verdict: 'proved', kind: 'proved' })
  })

  test.each<[Partial<SearchSettings>, unknown]>([
    [{ storage: 'fingerprint' }, { kind: 'proved up to collisions' }],
    [{ depth: 2 }, { kind: 'complete to depth', depth: 2 }],
    [{ states: 1 }, { kind: 'no bug found' }],
    [{ outcomes: 1 }, { kind: 'no bug found' }],
    [{ depth: 2, outcomes: 1 }, { kind: 'no bug found' }],
    [{ depth: 2, order: 'depth-first' }, { kind: 'no bug found' }],
    [{ storage: 'bitstate', order: 'depth-first', bits: 1 << 16 }, { kind: 'no bug found' }],
    [
      { order: 'delay-bounded', delays: 1 },
      { kind: 'complete to delays', delays: 1 },
    ],
    [{ order: 'delay-bounded' }, { kind: 'proved up to collisions' }],
  ])('is no more than what %o has shown', (changes, expected) => {
    const { verdict, search, properties } = report(right, changes)
    expect(search?.verdict).toEqual(expected)
    expect(verdict).toBe('no bug found')
    expect(properties.map(({ status }) => status)).not.toContain('proved')
  })

  test('says what was left out', () => {
    expect(report(right, { depth: 2 }).notChecked).toEqual(['what comes after 2 steps'])
    expect(report(right, { outcomes: 1 }).notChecked[0]).toMatch(/too many choices/)
  })

  test('leaves liveness in endless executions open if it was not searched', () => {
    const live = report(program('hot', ''), { liveness: false })
    expect(live.search?.verdict).toEqual({ kind: 'proved' })
    expect(live.verdict).toBe('no bug found')
    expect(isSettled(live)).toBe(false)
    expect(live.notChecked).toEqual(['endless executions in hot states of Even'])
  })

  test('proves liveness, or shows an endless execution', () => {
    expect(report(program('hot', '')).verdict).toBe('proved')
    const { verdict, search, bugs } = report(endless)
    expect({ verdict, kind: search?.verdict.kind }).toEqual({ verdict: 'bug', kind: 'lasso' })
    expect(bugs.map(({ bug, isFair }) => [bug.kind, isFair])).toEqual([['liveness-lasso', true]])
  })

  test('is the bug, with a schedule that shows it', () => {
    const { verdict, search, bugs } = report(program('', 'assert n == 0, "one";'))
    expect({ verdict, kind: search?.verdict.kind }).toEqual({ verdict: 'bug', kind: 'bug' })
    expect(bugs.map(({ bug }) => bug.text)).toEqual([expect.stringContaining('one')])
    expect(search?.neverTaken).toBe(null)
  })
})
