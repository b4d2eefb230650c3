/** The coverage report as text, in the reference's format (checker §5.7). */
import type { MachineTable, Program } from '@parley/runtime'
import { type Coverage, type StateCoverage, stateCoverage } from './coverage.ts'
import {
  coveredEvents,
  coveredMachines,
  type EventCounts,
  machineCounts,
  stateCounts,
} from './event-coverage.ts'

/** Lines end in a newline each. */
export function coverageText(program: Program, coverage: Coverage): string {
  const lines = underlined(`Total event coverage: ${percent(coveredEvents(program, coverage))}`)
  for (const machine of coveredMachines(program, coverage)) {
    lines.push(...machineLines(program, coverage, machine), '')
  }
  return `${lines.join('\n')}\n`
}

function machineLines(program: Program, coverage: Coverage, machine: MachineTable): string[] {
  const title = machine.flavour === 'machine' ? 'StateMachine' : 'Monitor'
  return [
    ...underlined(`${title}: ${machine.name}`),
    `Event coverage: ${percent(machineCounts(program, coverage, machine))}`,
    ...machine.states.flatMap(({ name }, state) => [
      '',
      ...stateLines(program, machine, name, stateCoverage(program, coverage, machine, state)),
    ]),
  ]
}

function stateLines(
  program: Program,
  machine: MachineTable,
  name: string,
  state: StateCoverage,
): string[] {
  const counts = stateCounts(state)
  const isUncovered = counts.expected > 0 && counts.covered === 0
  const lines = [`\tState: ${name}${isUncovered ? ' is uncovered' : ''}`]
  if (counts.expected === 0) {
    lines.push('\t\tState has no expected events, so coverage is 100%')
  } else if (!isUncovered) lines.push(`\t\tState event coverage: ${percent(counts)}`)
  const eventNames = (ids: readonly number[]): string[] =>
    ids.map((id) => program.events[id]?.name ?? '')
  const stateNames = (indices: readonly number[]): string[] =>
    indices.map((index) => machine.states[index]?.name ?? '')
  // The default event has number 0.
  const own = (ids: readonly number[]): number[] => ids.filter((id) => id !== 0)
  const missing = state.expected.filter((event) => !state.received.includes(event))
  const lists: readonly (readonly [string, string[]])[] = [
    ['Events received', eventNames(own(state.received))],
    ['Events sent', eventNames(own(state.sent))],
    ['Events not covered', eventNames(missing)],
    ['Previous states', stateNames(state.previous)],
    ['Next states', stateNames(state.next)],
  ]
  for (const [title, names] of lists) {
    if (names.length > 0) lines.push(`\t\t${title}: ${names.sort().join(', ')}`)
  }
  return lines
}

function underlined(title: string): string[] {
  return [title, '='.repeat(title.length)]
}

/** With one decimal; nothing expected is all covered. */
export function percent({ covered, expected }: EventCounts): string {
  return `${(expected === 0 ? 100 : (100 * covered) / expected).toFixed(1)}%`
}
