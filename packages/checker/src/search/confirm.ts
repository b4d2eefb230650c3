/** Confirms what a search has found by the engine. */
import { locationOf } from '@parley/runtime'
import { bugKey } from '../explore.ts'
import { executePath } from './execute.ts'
import { endingKey, type Finding } from './finding.ts'
import { type Print, walk } from './path.ts'
import type { SearchBug } from './result.ts'
import { retrace } from './retrace.ts'
import type { SearchSettings } from './settings.ts'
import type { Symmetry } from './symmetry.ts'
import type { System } from './system.ts'

/**
 * Executes a finding at the end of states with these fingerprints; its key if the engine does not
 * show the same.
 */
export function confirm(
  system: System,
  settings: SearchSettings,
  symmetry: Symmetry | null,
  prints: readonly Print[],
  finding: Finding,
): SearchBug | string {
  const key = endingKey(finding.ending)
  const found = walk(system, settings, symmetry, prints, finding)
  const isPlain = symmetry === null && system.locals.forgetter === null
  if (found === null) return key
  const path = isPlain ? { steps: found, isVague: false } : retrace(system, found)
  if (path === null) return key
  const { POSITIVE_INFINITY } = Number
  const { bug, schedule } = executePath(system, path.steps, {
    steps: POSITIVE_INFINITY,
    failOnBound: false,
    temperature: POSITIVE_INFINITY,
    work: settings.work,
    depth: settings.calls,
  })
  if (bug === null) return key
  // Whatever the engine shows is a bug; it may be another one than that of the search.
  const isSame = finding.ending.kind !== 'bug' || path.isVague || bugKey(bug) === key
  if (!isSame) return key
  const location = bug.place === undefined ? '' : locationOf(system.program, bug.place)
  return { bug, location, schedule, depth: finding.depth }
}
