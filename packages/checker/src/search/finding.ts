/** Bugs that a search finds, before they are executed again. */
import { bugKey } from '../explore.ts'
import type { Print } from './path.ts'
import type { Ending } from './system.ts'

/** Where a search has seen an end, and which. */
export interface Finding {
  readonly ending: Ending
  /** The state whose step ended; the state itself if it rests. −1 for the very first steps. */
  readonly state: number
  /** Levels from the beginning. */
  readonly depth: number
  /** The fingerprint of `state`, which orders findings of one depth. */
  readonly low: number
  readonly high: number
  /** The fingerprints on the way to `state`, if the search does not keep predecessors. */
  readonly prints?: readonly Print[]
}

/** Endings with equal keys are one bug. */
export function endingKey(ending: Ending): string {
  if (ending.kind === 'bug') return bugKey(ending.bug)
  return ending.kind === 'hot-at-end' ? `hot-at-end ${ending.monitor}` : ending.kind
}

/** The least finding of each bug: by depth, then by fingerprint. */
export class Findings {
  readonly #byKey = new Map<string, Finding>()

  get count(): number {
    return this.#byKey.size
  }

  add(finding: Finding): void {
    const key = endingKey(finding.ending)
    const known = this.#byKey.get(key)
    if (known === undefined || compareFindings(finding, known) < 0) this.#byKey.set(key, finding)
  }

  sorted(): Finding[] {
    return [...this.#byKey.values()].sort(compareFindings)
  }
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    a.depth - b.depth ||
    (a.high >>> 0) - (b.high >>> 0) ||
    (a.low >>> 0) - (b.low >>> 0) ||
    (endingKey(a.ending) < endingKey(b.ending) ? -1 : 1)
  )
}
