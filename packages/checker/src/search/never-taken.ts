/** Handlers that a complete search has never seen run, which means that nothing ever runs them. */
import type { MachineTable, Program } from '@parley/runtime'
import { type Coverage, stateCoverage } from '../coverage/coverage.ts'
import { coveredMachines } from '../coverage/event-coverage.ts'

export interface NeverTaken {
  readonly machine: string
  readonly state: string
  /** The event whose handler never runs; null if the state is never entered at all. */
  readonly event: string | null
}

/** In the order of machines' names, states and events; of machines that are never created none. */
export function neverTaken(program: Program, coverage: Coverage): NeverTaken[] {
  return coveredMachines(program, coverage)
    .filter(({ flavour }) => flavour !== 'scenario')
    .flatMap((machine) =>
      machine.states.flatMap((_, at) => inState(program, coverage, machine, at)),
    )
}

function inState(
  program: Program,
  coverage: Coverage,
  machine: MachineTable,
  at: number,
): NeverTaken[] {
  const { name: state = '', actions = [] } = machine.states[at] ?? {}
  const { expected, received, previous } = stateCoverage(program, coverage, machine, at)
  const who = { machine: machine.name, state }
  if (at !== machine.start && previous.length === 0) return [{ ...who, event: null }]
  return (
    expected
      .filter((event) => !received.includes(event))
      // What a monitor ignores is no code.
      .filter((event) => actions[event]?.kind === 'do' || actions[event]?.kind === 'goto')
      .map((event) => ({ ...who, event: program.events[event]?.name ?? '' }))
  )
}
