/** How far the scenarios of a test come in a schedule (checker §6.1). */
import type { Machine, Program, StateTable, TestTable } from '@parley/runtime'

interface Progress {
  readonly entered: Set<number>
  isSatisfied: boolean
}

export class ScenarioRecorder {
  /** By machine table: the current schedule's progress. */
  readonly #progress = new Map<number, Progress>()

  constructor(program: Program, test: TestTable) {
    for (const { machine } of test.monitors) {
      if (program.machines[machine]?.flavour !== 'scenario') continue
      this.#progress.set(machine, { entered: new Set(), isSatisfied: false })
    }
  }

  start(): void {
    for (const progress of this.#progress.values()) {
      progress.entered.clear()
      progress.isSatisfied = false
    }
  }

  entered(monitor: Machine, state: StateTable): void {
    const progress = this.#progress.get(monitor.table.id)
    if (progress === undefined) return
    // The entry of the start state at creation satisfies nothing, however cold it is.
    if (progress.entered.size > 0 && state.temperature === 'cold') progress.isSatisfied = true
    progress.entered.add(state.index)
  }

  /** The scenarios in the order of their attachment. */
  *results(): Generator<{ machine: number; isSatisfied: boolean; states: number }> {
    for (const [machine, { entered, isSatisfied }] of this.#progress) {
      yield { machine, isSatisfied, states: entered.size }
    }
  }
}
