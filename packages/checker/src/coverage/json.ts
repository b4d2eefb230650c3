/** The coverage report as data: states × events, edges between states, calls of handlers. */
import type { MachineTable, Program } from '@parley/runtime'
import { type Coverage, isInstantiated, stateCoverage } from './coverage.ts'
import { coveredEvents } from './event-coverage.ts'
import { handlersOf } from './handlers.ts'

/** Plain JSON. Machines and states are in the order of their declaration, events sorted by name. */
export interface CoverageJson {
  readonly version: 1
  readonly covered: number
  readonly expected: number
  readonly machines: readonly MachineJson[]
  readonly handlers: readonly HandlerJson[]
}

export interface MachineJson {
  readonly name: string
  readonly kind: 'machine' | 'spec' | 'scenario'
  readonly isInstantiated: boolean
  readonly states: readonly StateJson[]
}

export interface StateJson {
  readonly name: string
  /** What happened with each event that the state handles, receives, sends or raises. */
  readonly events: Readonly<Record<string, EventJson>>
  readonly previous: readonly string[]
  readonly next: readonly string[]
}

export interface EventJson {
  /** The state has a handler for it. */
  readonly isExpected: boolean
  readonly isReceived: boolean
  /** Sent or raised from the state. */
  readonly isSent: boolean
}

export interface HandlerJson {
  readonly name: string
  readonly path: string
  /** 1-based. */
  readonly line: number
  readonly calls: number
}

export function coverageJson(program: Program, coverage: Coverage): CoverageJson {
  return {
    version: 1,
    ...coveredEvents(program, coverage),
    machines: program.machines.map((machine) => ({
      name: machine.name,
      kind: machine.flavour,
      isInstantiated: isInstantiated(program, coverage, machine.id),
      states: machine.states.map((_, state) => stateJson(program, coverage, machine, state)),
    })),
    handlers: handlersOf(program).map(({ code, path, line }) => ({
      name: code.name,
      path,
      line,
      calls: coverage.calls[code.id] ?? 0,
    })),
  }
}

function stateJson(
  program: Program,
  coverage: Coverage,
  machine: MachineTable,
  index: number,
): StateJson {
  const state = stateCoverage(program, coverage, machine, index)
  const names = (indices: readonly number[]): string[] =>
    indices.map((at) => machine.states[at]?.name ?? '')
  const events: Record<string, EventJson> = {}
  for (const { id, name } of [...program.events].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const isExpected = state.expected.includes(id)
    const isReceived = state.received.includes(id)
    const isSent = state.sent.includes(id)
    if (isExpected || isReceived || isSent) events[name] = { isExpected, isReceived, isSent }
  }
  return {
    name: machine.states[index]?.name ?? '',
    events,
    previous: names(state.previous),
    next: names(state.next),
  }
}
