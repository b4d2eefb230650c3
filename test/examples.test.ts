/**
 * The examples and the uses of the library: each compiles without a warning, is formatted, and
 * gives the recorded verdicts. A short form of `scripts/verdicts.ts`, which searches longer.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSourceFile, formatSource, parse } from '../packages/compiler/src/index.ts'
import type { Program } from '../packages/runtime/src/index.ts'
import { explore, type LoadedFolder, loadFolder, ROOT } from '../scripts/examples.ts'
import { BUDGET, EXERCISED, exampleFolders, readVerdicts } from '../scripts/verdicts.ts'

/** Schedules of a test that passes; the script runs 100,000. */
const SCHEDULES = 100

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
  if (program === undefined) return

  it('compiles without warnings', () => {
    expect(diagnostics).toEqual([])
  })

  it('has a verdict for each test', () => {
    expect(verdicts.map(({ test }) => test)).toEqual(program.tests.map(({ name }) => name))
  })

  it('shows each specification fail', () => {
    const outcomes = new Set(verdicts.map(({ outcome }) => outcome))
    expect(specificationsOf(program).filter((name) => !outcomes.has(name))).toEqual([])
  })

  it('has at least three bugs, each found within the budget', () => {
    const bugs = verdicts.filter(({ outcome }) => outcome !== 'none')
    expect(bugs.length).toBeGreaterThanOrEqual(3)
    for (const { schedules, worst } of bugs) {
      expect(Math.max(schedules, worst ?? 0)).toBeLessThanOrEqual(BUDGET)
    }
  })

  it.each(verdicts)('$test: $outcome', ({ test, seed, outcome, schedules }) => {
    if (outcome === 'none') survive(program, test, seed)
    else {
      const run = explore(program, test, { seed, schedules })
      expect(run.outcome, run.bug?.text ?? '').toBe(outcome)
      expect(run.schedules).toBe(schedules)
    }
  })
})

/** No bug, and no specification sleeps. */
function survive(program: Program, test: string, seed: number): void {
  const run = explore(program, test, { seed, schedules: SCHEDULES, vacuity: true })
  expect(run.outcome, run.bug?.text ?? '').toBe(null)
  for (const [name, count] of run.moved) {
    // A hundred schedules are few: ten less are no alarm.
    expect(count, name).toBeGreaterThanOrEqual((EXERCISED - 0.1) * SCHEDULES)
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
