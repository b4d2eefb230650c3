/**
 * The examples and the uses of the library: each compiles without a warning, is formatted, and
 * gives the recorded verdicts. A short form of `scripts/verdicts.ts`, which searches longer.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSourceFile, formatSource, parse } from '../packages/compiler/src/index.ts'
import type { Program } from '../packages/runtime/src/index.ts'
import { explore, type LoadedFolder, loadFolder, ROOT } from '../scripts/examples.ts'
import { readProofs } from '../scripts/proof-table.ts'
import {
  BUDGET,
  EXERCISED,
  exampleFolders,
  type Failing,
  FOUND,
  isFailing,
  PAGE,
  type Passing,
  readVerdicts,
  verdictPage,
} from '../scripts/verdict-table.ts'

/** Schedules of a test that passes; the script runs 100,000. */
const SCHEDULES = 100
/** Seeds from which the script searches for a bug. */
const SEEDS = 20
/** Schedules of the searches for a bug that are repeated. */
const SEARCHED = 500

/** Loading is half of the work, so each project is loaded once. */
function loaded(folder: string): LoadedFolder {
  const result = loadFolder(folder)
  if (result.program === undefined) throw new Error(result.diagnostics.join('\n'))
  return result
}

function specificationsOf(program: Program): readonly string[] {
  return program.machines.filter(({ flavour }) => flavour === 'spec').map(({ name }) => name)
}

describe.each(exampleFolders())('%s', (folder) => {
  const { program, diagnostics } = loaded(folder)
  const verdicts = readVerdicts(folder)
  const failing = verdicts.filter(isFailing)
  const passing = verdicts.filter((verdict): verdict is Passing => !isFailing(verdict))
  if (program === undefined) return

  it('compiles without warnings', () => {
    expect(diagnostics).toEqual([])
  })

  it('has a verdict for each test that is not for the search alone', () => {
    const names = program.tests.map(({ name }) => name)
    const recorded = verdicts.map(({ test }) => test)
    const searched = readProofs(folder).map(({ test }) => test)
    expect(recorded).toEqual(names.filter((name) => recorded.includes(name)))
    expect([...recorded, ...searched].sort()).toEqual(expect.arrayContaining(names))
  })

  it('shows each specification fail', () => {
    const outcomes = new Set(failing.map(({ outcome }) => outcome))
    expect(specificationsOf(program).filter((name) => !outcomes.has(name))).toEqual([])
  })

  it('has at least three bugs', () => {
    expect(failing.length).toBeGreaterThanOrEqual(3)
  })

  describe.each(failing)('$test', ({ test, outcome, found, seconds }) => {
    it('is recorded as found within the budget', () => {
      const lengths = found.filter((length) => length !== null)
      expect(found.length).toBe(SEEDS)
      expect(lengths.length).toBeGreaterThanOrEqual(FOUND * SEEDS)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(BUDGET.schedules)
      expect(seconds).toBeLessThanOrEqual(BUDGET.seconds)
    })

    it(`is found by ${outcome}, as recorded`, () => {
      for (const { seed, schedules } of quickest(found)) {
        const run = explore(program, test, { seed, schedules })
        expect([seed, run.outcome, run.schedules]).toEqual([seed, outcome, schedules])
      }
    })
  })

  describe.each(passing)('$test', ({ test, schedules, exercised }) => {
    it('is recorded as passing, with no specification asleep', () => {
      expect(schedules).toBeGreaterThanOrEqual(100_000)
      for (const share of Object.values(exercised)) expect(share).toBeGreaterThanOrEqual(EXERCISED)
    })

    it('passes, with no specification asleep', () => {
      survive(program, test)
    })
  })
})

it('the page of the verdicts is current', () => {
  if (process.env.PARLEY_UPDATE === '1') writeFileSync(join(ROOT, PAGE), verdictPage())
  expect(readFileSync(join(ROOT, PAGE), 'utf8')).toBe(verdictPage())
})

/** The seeds with the shortest searches, up to so many schedules in all; one at least. */
function quickest(found: Failing['found']): { seed: number; schedules: number }[] {
  const searches = found
    .flatMap((schedules, at) => (schedules === null ? [] : [{ seed: at + 1, schedules }]))
    .sort((a, b) => a.schedules - b.schedules)
  let sum = 0
  return searches.filter(({ schedules }, at) => {
    sum += schedules
    return at === 0 || sum <= SEARCHED
  })
}

/** No bug, and no specification sleeps. */
function survive(program: Program, test: string): void {
  const run = explore(program, test, { seed: 1, schedules: SCHEDULES, vacuity: true })
  expect(run.outcome, run.bug?.text ?? '').toBe(null)
  for (const [name, count] of run.moved) {
    // A hundred schedules are few: ten less are no alarm.
    expect((100 * count) / SCHEDULES, name).toBeGreaterThanOrEqual(EXERCISED - 10)
  }
}

describe.each(readdirSync(join(ROOT, 'library/uses')))('the use of %s', (name) => {
  const { program, diagnostics } = loaded(`library/uses/${name}`)
  if (program === undefined) return

  it('compiles without warnings', () => {
    expect(diagnostics).toEqual([])
  })

  it.each(program.tests.map((test) => test.name))('%s', (test) => {
    const run = explore(program, test, { seed: 1, schedules: 1000 })
    expect(run.outcome !== null, run.bug?.text ?? '').toBe(test.startsWith('Fails'))
  })
})

describe('layout', () => {
  const files = ['examples', 'library'].flatMap((folder) => {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.p'))
      .map((path) => join(folder, path))
  })

  it.each(files)('%s is formatted', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    expect(formatSource(parse(createSourceFile(path, text)))).toBe(text)
  })
})
