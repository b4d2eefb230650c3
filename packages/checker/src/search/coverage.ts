/**
 * What the computations of a search reach, in the layout of coverage (checker §5.7), with 1 for
 * whatever ran: how often code runs means nothing where each computation is made once. Nothing that
 * never ran is reached, and in a complete search everything that ever runs has run.
 */
import type { EventRef, FunctionTable, Machine, Probe, Program, StateTable } from '@parley/runtime'
import {
  type Coverage,
  emptyCoverage,
  type Layout,
  layoutOf,
  type MachineLayout,
} from '../coverage/coverage.ts'

/** What ran, as plain data: positions in the bits, functions, and statements. */
export type Marks = readonly [
  bits: readonly number[],
  calls: readonly number[],
  statements: readonly number[],
]

export class SearchCoverage implements Probe {
  readonly reached: Coverage
  readonly #layout: Layout
  readonly #hits: Float64Array | null

  constructor(program: Program) {
    this.#hits = program.statements?.hits ?? null
    this.reached = emptyCoverage(program)
    this.#layout = layoutOf(program)
  }

  /** What ran so far. */
  marks(): Marks {
    const { bits, calls, statements } = this.reached
    this.#hits?.forEach((hits, at) => {
      if (hits > 0) statements[at] = 1
    })
    return [marked(bits), marked(calls), marked(statements)]
  }

  /** Adds what ran elsewhere. */
  mark([bits, calls, statements]: Marks): void {
    for (const at of bits) this.reached.bits[at] = 1
    for (const at of calls) this.reached.calls[at] = 1
    for (const at of statements) this.reached.statements[at] = 1
  }

  #of(machine: number): MachineLayout {
    return this.#layout.machines[machine] as MachineLayout
  }

  #note(bit: number): void {
    this.reached.bits[bit] = 1
  }

  handled(m: Machine, { id }: EventRef): void {
    this.#note(this.#of(m.table.id).received + m.state.index * this.#layout.events + id)
  }

  /** A monitor observes an event in a state, which may ignore it. */
  noted(machine: number, state: number, event: number): void {
    this.#note(this.#of(machine).received + state * this.#layout.events + event)
  }

  sent(m: Machine, message: { readonly event: EventRef | null }): void {
    if (message.event !== null) this.raised(m, message.event)
  }

  raised(m: Machine, { id }: EventRef): void {
    this.#note(this.#of(m.table.id).sent + m.state.index * this.#layout.events + id)
  }

  moved(m: Machine, to: StateTable): void {
    const { edges } = this.#of(m.table.id)
    this.#note(edges + m.state.index * m.table.states.length + to.index)
  }

  entered(m: Machine): void {
    this.#note(this.#of(m.table.id).instance)
  }

  called(_m: Machine, { id }: FunctionTable): void {
    this.reached.calls[id] = 1
  }

  started(): void {}
  dequeued(): void {}
  received(): void {}
  observed(): void {}
  computing(): void {}
}

function marked(counts: Uint8Array | Float64Array): number[] {
  const places: number[] = []
  counts.forEach((count, at) => {
    if (count > 0) places.push(at)
  })
  return places
}
