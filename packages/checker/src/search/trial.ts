/**
 * For which machines symmetry is worth it. Finding representatives costs several times what finding
 * successors does, and where likes are told apart by numbers or by the order in which others hold
 * them no two states are ever permutations of each other. So a short search tries.
 */
import type { Program, TestTable } from '@parley/runtime'
import { SearchRun } from './run.ts'
import { defaultSettings, type SearchHooks, type SearchSettings } from './settings.ts'

/** What part of the states must be left for an attempt to count as a gain. */
const GAIN = 0.95

export const numbersMatter = 'code looks at the numbers of machines'

/** How likes of these interfaces fared. */
export interface Trial {
  /** Null for all. */
  readonly interfaces: ReadonlySet<number> | null
  readonly blockers: readonly string[]
  /** Whether it was ended before it was done, and might have come out differently. */
  readonly isCut: boolean
}

/** Without any. */
export const noTrial: Trial = { interfaces: new Set(), blockers: [], isCut: false }

/** Where everything is permuted. */
export const everything: Trial = { interfaces: null, blockers: [], isCut: false }

/**
 * Tries a test; with numbers of machines that matter, nothing can be permuted. What comes of it
 * depends on the program and on what kind of search it is, not on limits: all workers of a search
 * come to the same, and so does one that is resumed.
 */
export function tryOut(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks,
): Trial {
  return new Attempts(program, test, settings, hooks).best()
}

class Attempts {
  readonly #program: Program
  readonly #test: TestTable
  readonly #settings: SearchSettings
  readonly #hooks: SearchHooks
  #isCut = false

  constructor(program: Program, test: TestTable, settings: SearchSettings, hooks: SearchHooks) {
    const { mayGoOn } = hooks
    this.#hooks =
      mayGoOn === undefined ? {} : { mayGoOn: (progress) => mayGoOn(progress) !== false }
    this.#program = program
    this.#test = test
    const { memory, depth } = defaultSettings
    const limits = { states: settings.trial, memory, depth }
    this.#settings = { ...settings, explore: true, storage: 'fingerprint', ...limits }
  }

  best(): Trial {
    return { ...this.#best(), isCut: this.#isCut }
  }

  #best(): Omit<Trial, 'isCut'> {
    const all = this.#run(null)
    if (all === null) return { interfaces: new Set(), blockers: [numbersMatter] }
    const interfaces = all.interfaces()
    const { blockers } = all.symmetryReport()
    if (interfaces.size === 0) return { interfaces, blockers }
    const without = this.#run(new Set())
    let kept = gain(all, without) ? interfaces : new Set<number>()
    for (const id of kept.size > 1 ? [...kept] : []) {
      const fewer = new Set([...kept].filter((other) => other !== id))
      if (!gain(all, this.#run(fewer))) kept = fewer
    }
    return { interfaces: kept, blockers }
  }

  /** Null if code looks at numbers. */
  #run(permuted: ReadonlySet<number> | null): SearchRun | null {
    const place = { memory: null, index: 0, store: null, goesOn: false, snapshot: null }
    const settings = this.#settings
    const parts = { settings, hooks: this.#hooks, place, isNumbered: false, permuted }
    const run = new SearchRun(this.#program, this.#test, parts)
    const { stopped } = run.run()
    if (stopped === 'asked') this.#isCut = true
    return stopped === 'numbers' ? null : run
  }
}

/** Whether one search has had clearly fewer states than another, as deep as both went. */
function gain(one: SearchRun | null, other: SearchRun | null): boolean {
  if (one === null || other === null) return false
  const last = Math.min(one.levels.length, other.levels.length) - 1
  return (one.levels[last] ?? 0) < GAIN * (other.levels[last] ?? 0)
}
