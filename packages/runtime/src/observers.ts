/** Who hears of an event: the monitors that observe it. */
import type { Program, TestTable } from './program.ts'

export interface Observer {
  /** Position among the monitors of the test. */
  readonly monitor: number
  /** By interface: 1 for those whose events it sees. */
  readonly watches: Uint8Array
}

/** Who observes an event in a test, in the order of its monitors. */
export function observersOf(program: Program, test: TestTable, event: number): Observer[] {
  return test.monitors.flatMap(({ machine, watches }, monitor) => {
    const { start, observes } = program.machines[machine] as Program['machines'][number]
    return start >= 0 && observes[event] === 1 ? [{ monitor, watches }] : []
  })
}
