/** Event coverage: which of the events that states handle were handled there (checker §5.7). */
import type { MachineTable, Program } from '@parley/runtime'
import { type Coverage, isInstantiated, type StateCoverage, stateCoverage } from './coverage.ts'

export interface EventCounts {
  readonly covered: number
  readonly expected: number
}

/** Over all machines and monitors that had an instance. */
export function coveredEvents(program: Program, coverage: Coverage): EventCounts {
  return sum(
    coveredMachines(program, coverage).map((machine) => machineCounts(program, coverage, machine)),
  )
}

/** Machines and monitors that had an instance, sorted by name. */
export function coveredMachines(program: Program, coverage: Coverage): MachineTable[] {
  return program.machines
    .filter(({ id }) => isInstantiated(program, coverage, id))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

export function machineCounts(
  program: Program,
  coverage: Coverage,
  machine: MachineTable,
): EventCounts {
  return sum(
    machine.states.map((_, state) => stateCounts(stateCoverage(program, coverage, machine, state))),
  )
}

export function stateCounts({ expected, received }: StateCoverage): EventCounts {
  const covered = expected.filter((event) => received.includes(event)).length
  return { covered, expected: expected.length }
}

function sum(counts: readonly EventCounts[]): EventCounts {
  return {
    covered: counts.reduce((total, { covered }) => total + covered, 0),
    expected: counts.reduce((total, { expected }) => total + expected, 0),
  }
}
