/**
 * Liveness of random programs, judged twice: by the search of all executions, and by the finder of
 * lassos on random schedules, which knows nothing of components.
 */
import { Execution, type Program, type TestTable } from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { loadText } from '../../../../test/load-program.ts'
import { LassoFinder } from '../lasso.ts'
import { SeededRandom } from '../random.ts'
import { RandomStrategy } from '../strategies/random.ts'
import { RoundRobinStrategy } from '../strategies/round-robin.ts'
import { findLassos } from './liveness.ts'
import { defaultSettings } from './settings.ts'

/** Always the same programs, so that the suite gives no false alarm; `FUZZ_SEED=n` tries others. */
const SEED = Number(process.env.FUZZ_SEED ?? 5)
const PROGRAMS = 60
const SCHEDULES = 12
const STEPS = 250

const EVENTS = ['eA', 'eB', 'eC']
const STATES = ['S0', 'S1', 'S2']

/** Machines that pass messages around, each on to one other at most, so that states are finite. */
function programText(random: SeededRandom): string {
  const pick = <T>(items: readonly T[]): T => items[random.below(items.length)] as T
  const may = (percent: number): boolean => random.below(100) < percent
  const announce = (): string => (may(50) ? `announce ${pick(['eHot', 'eCold', 'eWarm'])}; ` : '')
  const pass = (): string => `send ${pick(['this', 'other', 'boss'])}, ${pick(EVENTS)}; `
  const leave = (): string => (may(30) ? `goto ${pick(STATES)}; ` : '')
  const simple = (): string => {
    const acts = [announce(), may(85) ? pass() : '', announce()]
    return acts.join('') + leave()
  }
  const act = (): string => {
    if (may(55)) return simple()
    const choice = pick(['$', '$$', '$$', 'choose(3) == 0'])
    return `if (${choice}) { ${simple()} } else { ${simple()} }`
  }
  const handler = (event: string): string => {
    if (may(8)) return `ignore ${event};`
    if (may(8)) return `defer ${event};`
    if (may(8)) return `on ${event} do { ${pass()} receive { case ${pick(EVENTS)}: { ${act()} } } }`
    return `on ${event} do { ${act()} }`
  }
  const state = (name: string, at: number): string => {
    const silent = `${announce()}${leave()}`
    const poll = may(12) ? `on null do { if (${pick(['$', '$$'])}) { ${silent} } }` : ''
    const entry = at === 0 || may(50) ? '' : `entry { ${announce()} }`
    return `state ${name} { ${entry} ${EVENTS.map(handler).join(' ')} ${poll} }`
  }
  const machine = (name: string, start: string): string => `
machine ${name} {
  var boss: machine; var other: machine;
  start state Begin { ${start} defer ${EVENTS.join(', ')}; }
  ${STATES.map(state).join('\n  ')}
}`
  const created = 'boss = this; other = new Other(this); '
  const tokens = Array.from({ length: 1 + random.below(2) }, pass).join('')
  return `
event eHot; event eCold; event eWarm; ${EVENTS.map((event) => `event ${event};`).join(' ')}
spec Progress observes eHot, eCold, eWarm {
  start ${pick(['cold', 'hot', ''])} state Quiet { on eHot goto Hot; ignore eCold, eWarm; }
  hot state Hot { on eCold goto Cold; on eWarm goto Warm; ignore eHot; }
  state Warm { on eHot goto Hot; on eCold goto Cold; ignore eWarm; }
  cold state Cold { ${may(20) ? 'entry { goto Hot; }' : ''} on eHot goto Hot; ignore eWarm, eCold; }
}
${machine('Main', `entry { ${created}${may(30) ? 'new Other(this); ' : ''}${tokens}goto S0; }`)}
${machine('Other', 'entry (m: machine) { boss = m; other = this; goto S0; }')}
test T [main = Main]: assert Progress in { Main, Other };`
}

/** Whether some of a few schedules shows a lasso. */
function hasRandomLasso(program: Program, table: TestTable, isAdversarial: boolean): boolean {
  const random = new SeededRandom()
  const { POSITIVE_INFINITY: none } = Number
  const inners = [new RandomStrategy(random), new RoundRobinStrategy(random, isAdversarial)]
  return inners.some((inner) => {
    const finder = new LassoFinder(inner, 0, { isAdversarial, isThorough: true })
    const limits = { steps: STEPS, failOnBound: false, temperature: none, work: 1000, depth: 100 }
    const execution = new Execution(program, table, finder, limits)
    for (let index = 0; index < SCHEDULES; index++) {
      random.reseed(SEED, index)
      finder.next(execution)
      execution.run()
      if (execution.bug?.kind === 'liveness-lasso') return true
    }
    return false
  })
}

describe(`random programs, seed ${SEED}`, () => {
  test('have lassos only where the search finds some', () => {
    const counts = { proved: 0, lasso: 0, seen: 0, incomplete: 0 }
    for (let index = 0; index < PROGRAMS; index++) {
      const text = programText(new SeededRandom(SEED, index))
      const program = loadText(text)
      const [table] = program.tests as [TestTable]
      for (const isAdversarial of [false, true]) {
        const [merged, full] = [true, false].map((merges) => {
          const settings = { ...defaultSettings, isAdversarial, merges, states: 20_000 }
          return findLassos(program, table, settings)
        })
        const isSeen = hasRandomLasso(program, table, isAdversarial)
        const verdict = full?.verdict ?? 'incomplete'
        const about = `program ${index}, adversarial ${isAdversarial}:\n${text}`
        expect(merged?.verdict, about).toBe(verdict)
        expect([...(merged?.unconfirmed ?? []), ...(full?.unconfirmed ?? [])], about).toEqual([])
        if (isSeen && verdict !== 'incomplete') expect(verdict, about).toBe('lasso')
        if (verdict !== 'not-searched') counts[verdict]++
        if (isSeen) counts.seen++
      }
    }
    expect(counts.incomplete).toBe(0)
    expect(Math.min(counts.proved, counts.lasso, counts.seen)).toBeGreaterThan(10)
  })
})
