/**
 * What of a program the schedules of a test have reached (checker §5.7): plain data that adds up.
 */
import type { MachineTable, Program } from '@parley/runtime'

/** Reached things of a program; sizes follow from the program, see `layoutOf`. */
export interface Coverage {
  /** By bit of the layout: 1 once it was reached. */
  readonly bits: Uint8Array
  /** By function: how often it began as a handler, entry, exit or transition function. */
  readonly calls: Float64Array
  /** By counter of a statement: how often it was executed. Empty if the program does not count. */
  readonly statements: Float64Array
}

/** Where the bits of a machine type are. */
export interface MachineLayout {
  /** The type has had an instance. */
  readonly instance: number
  /** + state · events + event: the event was handled or received in the state. */
  readonly received: number
  /** + state · events + event: it was sent or raised from the state. */
  readonly sent: number
  /** + from · states + to. */
  readonly edges: number
}

export interface Layout {
  readonly machines: readonly MachineLayout[]
  readonly events: number
  readonly size: number
}

/** The places of all bits of a program. */
export function layoutOf(program: Program): Layout {
  const events = program.events.length
  let size = 0
  const take = (count: number): number => {
    size += count
    return size - count
  }
  const machines = program.machines.map(({ states }) => ({
    instance: take(1),
    received: take(states.length * events),
    sent: take(states.length * events),
    edges: take(states.length ** 2),
  }))
  return { machines, events, size }
}

/** Nothing reached yet. */
export function emptyCoverage(program: Program): Coverage {
  return {
    bits: new Uint8Array(layoutOf(program).size),
    calls: new Float64Array(program.functions.length),
    statements: new Float64Array(program.statements?.places.length ?? 0),
  }
}

/** Adds what `other` reached to `total`. */
export function addCoverage(total: Coverage, other: Coverage): void {
  other.bits.forEach((bit, at) => {
    if (bit === 1) total.bits[at] = 1
  })
  addCounts(total.calls, other.calls)
  addCounts(total.statements, other.statements)
}

function addCounts(total: Float64Array, other: Float64Array): void {
  other.forEach((count, at) => {
    total[at] = (total[at] as number) + count
  })
}

/** What is known of a state. Events are ids, states are indices, both ascending. */
export interface StateCoverage {
  readonly expected: readonly number[]
  readonly received: readonly number[]
  readonly sent: readonly number[]
  readonly previous: readonly number[]
  readonly next: readonly number[]
}

/** Reads off one state. `expected` are its events with a handler (a monitor's ignored ones too). */
export function stateCoverage(
  program: Program,
  coverage: Coverage,
  machine: MachineTable,
  state: number,
): StateCoverage {
  const layout = layoutOf(program)
  const { received, sent, edges } = layout.machines[machine.id] as MachineLayout
  const { bits } = coverage
  const count = machine.states.length
  const row = (from: number): number[] =>
    program.events.map(({ id }) => id).filter((id) => bits[from + state * layout.events + id] === 1)
  const others = machine.states.map((_, at) => at)
  const actions = machine.states[state]?.actions ?? []
  const expected = program.events
    .map(({ id }) => id)
    .filter((id) => {
      const kind = actions[id]?.kind
      if (kind === 'do' || kind === 'goto') return true
      return kind !== undefined && machine.flavour !== 'machine'
    })
  return {
    expected,
    received: row(received),
    sent: row(sent),
    previous: others.filter((other) => bits[edges + other * count + state] === 1),
    next: others.filter((other) => bits[edges + state * count + other] === 1),
  }
}

/** Whether a type has had an instance; others are neither listed nor counted. */
export function isInstantiated(program: Program, coverage: Coverage, machine: number): boolean {
  const layout = layoutOf(program).machines[machine] as MachineLayout
  return coverage.bits[layout.instance] === 1
}
