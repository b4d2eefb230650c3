/** Searches all states of a test case. */
import type { Program, TestTable } from '@parley/runtime'
import { hotMonitors } from '../options.ts'
import { findLassos, type Liveness, notSearched } from './liveness.ts'
import type { FiniteResult, SearchPlace, SearchResult } from './result.ts'
import { SearchRun } from './run.ts'
import { scalarsetBlockers } from './scalarset-blockers.ts'
import { permutes, type SearchHooks, type SearchSettings } from './settings.ts'
import type { SymmetryReport } from './symmetry.ts'
import { everything, noTrial, numbersMatter, type Trial, tryOut } from './trial.ts'

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
  const { result, symmetry } = searchFinite(program, test, settings, hooks, place, isNumbered)
  const isFirst = place.index === 0 && result.stopped !== 'numbers'
  const liveness = isFirst ? livenessOf(program, test, settings, hooks, result) : null
  return { ...result, symmetry, liveness }
}

/** The search for bugs, all of whose memory is free when it is over. */
function searchFinite(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks,
  place: SearchPlace,
  isNumbered: boolean,
): { readonly result: FiniteResult; readonly symmetry: SymmetryReport | null } {
  const trial =
    isNumbered || !permutes(settings) ? noTrial : trialOf(program, test, settings, hooks)
  const { interfaces: permuted } = trial
  // What is saved goes on as if nothing had happened, which a search with half a trial would not.
  const { save: _, ...unsaved } = hooks
  const parts = { settings, hooks: trial.isCut ? unsaved : hooks, place, isNumbered, permuted }
  const run = new SearchRun(program, test, parts)
  const result = run.run()
  if (!permutes(settings)) return { result, symmetry: null }
  const declared = scalarsetBlockers(program, test, settings.scalarsets)
  const known = [
    ...trial.blockers,
    ...declared.flatMap(({ name, uses }) => {
      return uses.map((use) => `${name}: ${use}`)
    }),
  ]
  return { result, symmetry: symmetryOf(run, known, isNumbered) }
}

/** Everything is worth it where nothing is tried. */
function trialOf(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks,
): Trial {
  return settings.trial > 0 ? tryOut(program, test, settings, hooks) : everything
}

/** What is known of symmetry after a search, with the blockers that were known before it. */
function symmetryOf(run: SearchRun, known: readonly string[], isNumbered: boolean): SymmetryReport {
  const report = run.symmetryReport()
  const numbers = isNumbered ? [numbersMatter] : []
  const blockers = new Set([...numbers, ...known, ...report.blockers])
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
