/**
 * For which machines symmetry is worth it. Finding representatives costs several times what finding
 * successors does, and where likes are told apart by numbers or by the order in which others hold
 * them no two states are ever permutations of each other. So a short search tries.
 */
import type { Program, TestTable } from '@parley/runtime'
import { BreadthFirst, NumbersMatter } from './breadth.ts'
import type { SearchSettings } from './settings.ts'
import { Symmetry } from './symmetry.ts'
import { System } from './system.ts'

/** What part of the states must be left for an attempt to count as a gain. */
const GAIN = 0.95

export const numbersMatter = 'code looks at the numbers of machines'

/** How likes of these interfaces fared. */
export interface Trial {
  readonly interfaces: ReadonlySet<number>
  readonly blockers: readonly string[]
}

/** Tries a test; with numbers of machines that matter, nothing can be permuted. */
export function tryOut(program: Program, test: TestTable, settings: SearchSettings): Trial {
  try {
    return new Attempts(program, test, settings).best()
  } catch (thrown) {
    if (!(thrown instanceof NumbersMatter)) throw thrown
    return { interfaces: new Set(), blockers: [numbersMatter] }
  }
}

class Attempts {
  readonly #program: Program
  readonly #test: TestTable
  readonly #settings: SearchSettings

  constructor(program: Program, test: TestTable, settings: SearchSettings) {
    this.#program = program
    this.#test = test
    this.#settings = { ...settings, explore: true, storage: 'fingerprint', states: settings.trial }
  }

  best(): Trial {
    const all = this.#run(null)
    const symmetry = all.symmetry as Symmetry
    const interfaces = symmetry.interfaces()
    const blockers = symmetry.report().blockers
    if (interfaces.size === 0) return { interfaces, blockers }
    const without = this.#run(new Set())
    let kept = gain(all, without) ? interfaces : new Set<number>()
    for (const id of kept.size > 1 ? [...kept] : []) {
      const fewer = new Set([...kept].filter((other) => other !== id))
      if (!gain(all, this.#run(fewer))) kept = fewer
    }
    return { interfaces: kept, blockers }
  }

  #run(interfaces: ReadonlySet<number> | null): BreadthFirst {
    const { forgets, work, calls } = this.#settings
    const limits = { work, depth: calls }
    const system = new System(this.#program, this.#test, limits, false, forgets)
    const isSymmetric = interfaces === null || interfaces.size > 0
    const symmetry = isSymmetric ? new Symmetry(system, forgets, interfaces) : null
    const run = new BreadthFirst(system, this.#settings, {}, symmetry)
    run.run()
    return run
  }
}

/** Whether one search has had clearly fewer states than another, as deep as both went. */
function gain(one: BreadthFirst, other: BreadthFirst): boolean {
  const last = Math.min(one.levels.length, other.levels.length) - 1
  return (one.levels[last] ?? 0) < GAIN * (other.levels[last] ?? 0)
}
