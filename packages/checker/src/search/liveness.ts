/**
 * Liveness of all executions of a test: whether a monitor can be hot again and again and never
 * cold, in an endless execution that is fair (checker §8.2).
 */
import { type Bug, locationOf, type Program, type TestTable } from '@parley/runtime'
import { bugKey } from '../explore.ts'
import { LassoFinder } from '../lasso.ts'
import { hotMonitorIndices } from '../options.ts'
import { executePath } from './execute.ts'
import { type FairLoop, findFairLoop } from './fair-loop.ts'
import { type Print, printsTo, walkLabelled } from './path.ts'
import type { SearchHooks, SearchSettings, Stopped } from './settings.ts'
import { StateGraph } from './state-graph.ts'
import { System } from './system.ts'

/** States after which loops are looked for first; again whenever there are twice as many. */
const FIRST_LOOK = 1024
/**
 * How often a loop is executed: the engine may be hot again only in the second round, and keeps
 * choices apart that have been made but not taken effect, as those before the loop may be.
 */
const ROUNDS = 3

/**
 * What is known of endless executions: none violates a monitor, some does, not all were looked at,
 * none was.
 */
export type LivenessVerdict = 'proved' | 'lasso' | 'incomplete' | 'not-searched'

/** A violated monitor that the engine has confirmed. */
export interface Lasso {
  readonly bug: Bug
  readonly location: string
  /** The decisions, coded as `Execution.schedule`; the bug tells where the loop begins. */
  readonly schedule: readonly number[]
  /** States on the way to the loop. */
  readonly depth: number
}

export interface Liveness {
  readonly verdict: LivenessVerdict
  readonly states: number
  /** Steps between states in which some monitor can stay hot. */
  readonly edges: number
  readonly stopped: Stopped | null
  /** The lasso that is reached first; of each monitor, if the search goes on after bugs. */
  readonly lassos: readonly Lasso[]
  /** Monitors whose loops the engine did not confirm; a defect of the search if there are any. */
  readonly unconfirmed: readonly string[]
}

/** What is known if endless executions were not looked at. */
export const notSearched: Liveness = {
  verdict: 'not-searched',
  states: 0,
  edges: 0,
  stopped: null,
  lassos: [],
  unconfirmed: [],
}

/**
 * Searches the endless executions of a test. Bugs of other kinds end executions and are not told.
 * Throws what foreign code throws outside of the program's own faults.
 */
export function findLassos(
  program: Program,
  test: TestTable,
  settings: SearchSettings,
  hooks: SearchHooks = {},
): Liveness {
  const { work, calls: depth, outcomes } = settings
  const system = new System(program, test, { work, depth, outcomes }, true)
  const liveness = new LivenessSearch(system, settings, hooks).run()
  if (liveness.stopped !== 'numbers') return liveness
  const numbered = new System(program, test, { work, depth, outcomes }, true)
  numbered.isNumbered = true
  return new LivenessSearch(numbered, settings, hooks).run()
}

class LivenessSearch {
  readonly #system: System
  readonly #settings: SearchSettings
  readonly #graph: StateGraph
  readonly #lassos = new Map<string, Lasso>()
  readonly #unconfirmed = new Set<string>()

  constructor(system: System, settings: SearchSettings, hooks: SearchHooks) {
    this.#system = system
    this.#settings = settings
    const monitors = hotMonitorIndices(system.program, system.test)
    this.#graph = new StateGraph(system, settings, hooks, monitors)
  }

  /** A loop of a part of the graph is one of all of it: most are found early. */
  run(): Liveness {
    const graph = this.#graph
    for (let size = FIRST_LOOK; ; size *= 2) {
      graph.grow(size)
      const isOver = graph.stopped !== null || graph.expanded < size
      if (graph.stopped === 'numbers') break
      if (isOver || !this.#settings.explore) this.#look()
      if (isOver || this.#lassos.size > 0) break
    }
    const isProved = graph.isComplete && this.#unconfirmed.size === 0
    return {
      verdict: this.#lassos.size > 0 ? 'lasso' : isProved ? 'proved' : 'incomplete',
      states: graph.count,
      edges: graph.edges,
      stopped: graph.stopped,
      lassos: [...this.#lassos.values()],
      unconfirmed: [...this.#unconfirmed],
    }
  }

  #look(): void {
    const loops = this.#graph.monitors
      .map((_, monitor) => ({ monitor, loop: findFairLoop(this.#graph, monitor) }))
      .flatMap(({ monitor, loop }) => (loop === null ? [] : [{ monitor, loop }]))
      .sort((a, b) => a.loop.entry - b.loop.entry)
    for (const { monitor, loop } of loops) {
      const lasso = this.#confirm(loop)
      if (lasso === null) this.#unconfirmed.add(this.#nameOf(monitor))
      else if (!this.#lassos.has(bugKey(lasso.bug))) this.#lassos.set(bugKey(lasso.bug), lasso)
      if (this.#lassos.size > 0 && !this.#settings.explore) return
    }
  }

  #nameOf(monitor: number): string {
    const { program, test } = this.#system
    const table = test.monitors[this.#graph.monitors[monitor] as number]
    return program.machines[table?.machine as number]?.name ?? ''
  }

  #confirm({ entry, edges }: FairLoop): Lasso | null {
    const graph = this.#graph
    const stem = printsTo(graph.visited, entry)
    const round = edges.map((edge) => {
      return { print: this.#print(graph.target(edge)), label: graph.label(edge) }
    })
    const steps = Array.from({ length: ROUNDS }, () => round).flat()
    const path = walkLabelled(this.#system, this.#settings.merges, stem, steps, graph.labels)
    if (path === null) return null
    const { POSITIVE_INFINITY } = Number
    const { bug, schedule } = executePath(
      this.#system,
      path,
      {
        steps: POSITIVE_INFINITY,
        failOnBound: false,
        temperature: POSITIVE_INFINITY,
        work: this.#settings.work,
        depth: this.#settings.calls,
      },
      (strategy) => {
        const { isAdversarial } = this.#settings
        return new LassoFinder(strategy, 0, { isAdversarial, isThorough: true })
      },
    )
    if (bug === null || bug.kind !== 'liveness-lasso') return null
    const location = bug.place === undefined ? '' : locationOf(this.#system.program, bug.place)
    return { bug, location, schedule, depth: stem.length - 1 }
  }

  #print(state: number): Print {
    const { visited } = this.#graph
    return { low: visited.low(state), high: visited.high(state) }
  }
}
