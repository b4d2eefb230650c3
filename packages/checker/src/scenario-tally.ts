/** Scenario coverage of a test over its schedules (checker §6.1). */
import type { Program, TestTable } from '@parley/runtime'
import type { ScenarioRecorder } from './coverage/scenario-recorder.ts'

/** What a block of schedules knows of one scenario. */
export interface ScenarioCounts {
  readonly name: string
  /** States declared, and the most that were entered in one schedule. */
  readonly states: number
  best: number
  satisfying: number
  /** Hashes of the distinct timelines of satisfying schedules. */
  timelines: number[]
}

/** Distinct satisfying timelines kept for one scenario; the count says nothing beyond. */
const MAX_TIMELINES = 65_536

export class ScenarioTally {
  readonly #counts = new Map<number, ScenarioCounts>()
  readonly #timelines = new Map<number, Set<number>>()
  readonly #recorder: ScenarioRecorder
  // What feedback has been told of, which is only asked for schedules that it keeps.
  readonly #knownSatisfied = new Set<number>()
  readonly #knownBest = new Map<number, number>()

  constructor(program: Program, test: TestTable, recorder: ScenarioRecorder) {
    this.#recorder = recorder
    for (const { machine } of test.monitors) {
      const table = program.machines[machine]
      if (table?.flavour !== 'scenario') continue
      const { name, states } = table
      const counts = { name, states: states.length, best: 0, satisfying: 0, timelines: [] }
      this.#counts.set(machine, counts)
      this.#timelines.set(machine, new Set())
    }
  }

  get isEmpty(): boolean {
    return this.#counts.size === 0
  }

  /** Counts the schedule that has ended; `timeline` is asked for its hash if it satisfies. */
  count(timeline: () => number): void {
    for (const { machine, isSatisfied, states } of this.#recorder.results()) {
      const counts = this.#counts.get(machine) as ScenarioCounts
      counts.best = Math.max(counts.best, states)
      if (!isSatisfied) continue
      counts.satisfying++
      const timelines = this.#timelines.get(machine) as Set<number>
      if (timelines.size < MAX_TIMELINES) timelines.add(timeline())
    }
  }

  /** Whether the schedule satisfied a scenario for the first time, or came further in another. */
  isProgress(): boolean {
    let isProgress = false
    for (const { machine, isSatisfied, states } of this.#recorder.results()) {
      if (this.#knownSatisfied.has(machine)) continue
      if (isSatisfied) this.#knownSatisfied.add(machine)
      const best = this.#knownBest.get(machine) ?? 0
      if (isSatisfied || states > best) isProgress = true
      this.#knownBest.set(machine, Math.max(best, states))
    }
    return isProgress
  }

  results(): ScenarioCounts[] {
    return [...this.#counts].map(([machine, counts]) => ({
      ...counts,
      timelines: [...(this.#timelines.get(machine) as Set<number>)],
    }))
  }
}
