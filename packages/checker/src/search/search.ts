/** Searches all states of a test case. */
import type { Program, TestTable } from '@parley/runtime'
import { hotMonitors } from '../options.ts'
import { findLassos, type Liveness, notSearched } from './liveness.ts'
import type { FiniteResult, SearchPlace, SearchResult } from './result.ts'
import { SearchRun } from './run.ts'
import type { SearchHooks, SearchSettings } from './settings.ts'
import type { SymmetryReport } from './symmetry.ts'
import { noTrial, numbersMatter, type Trial, tryOut } from './trial.ts'

const here: SearchPlace = { memory: null, index: 0, store: null, goesOn: false, snapshot: null }

/**
 * Searches a test by one worker. Throws what foreign code throws outside of the program's own
 * faults.
 */
export function search(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks = {},
  place: SearchPlace = here,
): SearchResult {
  const isNumbered = place.snapshot?.isNumbered ?? false
  const result = joinSearch(program, test, settings, hooks, place, isNumbered)
  if (result.stopped !== 'numbers' || place.memory !== null) return result
  // In states that were saved without regard to numbers they are missing.
  const again = isNumbered ? place : { ...place, goesOn: false, snapshot: null }
  return joinSearch(program, test, settings, hooks, again, true)
}

/**
 * Takes part in a search, with as many others as the memory is for. The first gets the whole
 * result. If it has stopped for `numbers`, the test must be searched again, by one worker.
 */
export function joinSearch(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks,
  place: SearchPlace,
  isNumbered = false,
): SearchResult {
  const trial =
    isNumbered || !permutes(settings) ? noTrial : trialOf(program, test, settings, hooks)
  const { interfaces: permuted } = trial
  const parts = { settings, hooks, place, isNumbered, permuted }
  const run = new SearchRun(program, test, parts)
  const result = run.run()
  const isFirst = place.index === 0 && result.stopped !== 'numbers'
  const liveness = isFirst ? livenessOf(program, test, settings, hooks, result) : null
  const symmetry = permutes(settings) ? symmetryOf(run, trial, isNumbered) : null
  return { ...result, symmetry, liveness }
}

/** Delays count turns of machines, which permutations would confuse. */
function permutes({ symmetry, order }: SearchSettings): boolean {
  return symmetry && order !== 'delay-bounded'
}

/** Everything is worth it where nothing is tried. */
function trialOf(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks,
): Trial {
  return settings.trial > 0
    ? tryOut(program, test, settings, hooks)
    : { interfaces: null, blockers: [] }
}

/** What is known of symmetry after a search and the trial before it. */
function symmetryOf(run: SearchRun, trial: Trial, isNumbered: boolean): SymmetryReport {
  const report = run.symmetryReport()
  const numbers = isNumbered ? [numbersMatter] : []
  const blockers = new Set([...numbers, ...trial.blockers, ...report.blockers])
  return { ...report, blockers: [...blockers].sort() }
}

/** Bugs end executions, so that endless ones are looked at when there are no more of them. */
function livenessOf(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks,
  { bugs, stopped }: FiniteResult,
): Liveness | null {
  if (hotMonitors(program, test).length === 0) return null
  const isOver = stopped === 'asked' || (bugs.length > 0 && !settings.explore)
  const isCut = stopped !== null && !settings.livenessIfCut
  if (isOver || isCut || !settings.liveness) return notSearched
  return findLassos(program, test, settings, hooks)
}
