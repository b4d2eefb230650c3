/** What is written down of bugs whose steps are as long as the limits allow. */
import { type CheckOptions, defaultOptions, exploreBlock, type FoundBug } from '@parley/checker'
import { expect, test } from 'vitest'
import { loadProgramText } from '../../../../test/check/run-program.ts'
import { runBlock } from './block.ts'
import { type Retelling, retell } from './retell.ts'

const options: CheckOptions = { ...defaultOptions, test: 'T', strategy: 'random' }
const round = 'machine Main { start state S { entry { goto S; } } } test T [main=Main]: { Main };'
const program = loadProgramText(round)

test('of a machine that goes round in circles the first lines, as often as it is told', () => {
  const { bugs } = exploreBlock(program, options, 0, 1, { mayRun: () => true })
  const { schedule, isFair, bounds, bug } = bugs[0] as FoundBug
  const { temperature } = bounds
  const again = (): Retelling =>
    retell(program, options, { decisions: schedule, isFair, temperature, bug })
  const told = again()
  expect(told.bug?.kind).toBe('livelock')
  expect(told.divergence).toBeNull()
  expect(told.log.slice(-2)).toEqual([
    // Of a million rounds of three lines each and the first entry, without what is told.
    '<OmissionLog> 2999001 more lines of the same step.',
    '<ErrorLog> Detected potential infinite loop in an atomic block of Main(1) in state S.',
  ])
  expect(told.log.length).toBe(1000 + 4)
  expect(told.entries.length).toBe(1000 + 3)
  expect(told.steps.length).toBe(1000 + 3)
  expect(told.xml).toContain('<Omission id="Main(1)" lines="2999001" />')
  expect(again()).toEqual(told)
})

test('verbose traces are as short', () => {
  let lines = 0
  const control = {
    mayGoOn: () => true,
    progress() {},
    tell({ log }: { readonly log: readonly string[] }) {
      lines += log.length
    },
  }
  const all = { from: 0, to: 1, deadline: Number.POSITIVE_INFINITY, number: 0 }
  const job = { kind: 'block', options, ...all, isVerbose: true } as const
  runBlock(program, job, control)
  expect(lines).toBe(1000 + 4)
})
