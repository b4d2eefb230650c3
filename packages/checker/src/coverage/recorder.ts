/**
 * Hears every schedule of a block and keeps what it reached. What code computes before it happens
 * is put aside until the machine's outbox has come that far, so that nothing counts that never
 * happened.
 */
import type {
  Effect,
  EventRef,
  Execution,
  FunctionTable,
  Machine,
  Probe,
  StateTable,
} from '@parley/runtime'
import type { Timeline } from '../timeline.ts'
import { type Coverage, type Layout, layoutOf, type MachineLayout } from './coverage.ts'
import type { ScenarioRecorder } from './scenario-recorder.ts'
import type { StateRecorder } from './state-recorder.ts'

/** Who sent a message, and from which state: for edges between instances of a type. */
interface Source {
  readonly sender: Machine
  readonly state: number
}

export interface RecorderParts {
  readonly coverage: Coverage
  readonly timeline: Timeline
  readonly scenarios: ScenarioRecorder
  readonly states: StateRecorder
}

export class Recorder implements Probe {
  readonly #parts: RecorderParts
  readonly #layout: Layout
  readonly #bits: Uint8Array
  readonly #calls: Float64Array
  /** By machine number: position in the outbox and bit, alternately, of what is put aside. */
  readonly #aside: number[][] = []
  readonly #sources = new Map<Effect, Source>()

  constructor(execution: Execution, parts: RecorderParts) {
    this.#parts = parts
    this.#layout = layoutOf(execution.program)
    this.#bits = parts.coverage.bits
    this.#calls = parts.coverage.calls
  }

  started(): void {
    for (const list of this.#aside) if (list !== undefined) list.length = 0
    this.#sources.clear()
    this.#parts.timeline.start()
    this.#parts.scenarios.start()
    this.#parts.states.start()
  }

  /** Counts what has happened of the computations that the end cut short. */
  finished(execution: Execution): void {
    for (const m of execution.machines) {
      const list = this.#aside[m.identity.number]
      if (list === undefined) continue
      const isOver = m.out.length === 0
      for (let at = 0; at < list.length; at += 2) {
        if (isOver || (list[at] as number) <= m.head) this.#bits[list[at + 1] as number] = 1
      }
      list.length = 0
    }
  }

  computing(m: Machine): void {
    const list = this.#aside[m.identity.number]
    if (list === undefined || list.length === 0) return
    for (let at = 1; at < list.length; at += 2) this.#bits[list[at] as number] = 1
    list.length = 0
  }

  /** Counts a bit once so much of the outbox has happened. */
  #note(m: Machine, bit: number, position = m.out.length): void {
    if (this.#bits[bit] === 1) return
    if (m.interface < 0 || position === 0) {
      this.#bits[bit] = 1
      return
    }
    const { number } = m.identity
    const list = this.#aside[number]
    if (list === undefined) this.#aside[number] = [position, bit]
    else list.push(position, bit)
  }

  #machine(m: Machine): MachineLayout {
    return this.#layout.machines[m.table.id] as MachineLayout
  }

  dequeued(m: Machine, message: Effect): void {
    this.#parts.timeline.dequeued(m, message)
    this.#parts.states.dequeued(m, message)
    if (this.#sources.size > 0) this.#edge(m, message, false)
  }

  received(m: Machine, message: Effect): void {
    const event = (message.event as EventRef).id
    const { received } = this.#machine(m)
    this.#bits[received + m.state.index * this.#layout.events + event] = 1
    if (this.#sources.size > 0) this.#edge(m, message, true)
  }

  /** From the sender's state, if it is of the same type, to the state that gets the event. */
  #edge(m: Machine, message: Effect, isReceive: boolean): void {
    const source = this.#sources.get(message)
    if (source === undefined) return
    this.#sources.delete(message)
    const to = m.state.index
    if (!isReceive && source.sender === m && source.state === to) return
    const { edges } = this.#machine(m)
    this.#bits[edges + source.state * m.table.states.length + to] = 1
  }

  observed(monitor: Machine, event: EventRef): void {
    const { received } = this.#machine(monitor)
    this.#bits[received + monitor.state.index * this.#layout.events + event.id] = 1
  }

  sent(m: Machine, message: Effect): void {
    this.#parts.timeline.sent(m, message)
    const { sent } = this.#machine(m)
    const bit = sent + m.state.index * this.#layout.events + (message.event as EventRef).id
    this.#note(m, bit, m.out.length + 1)
    if (message.target?.identity.machine === m.table.id) {
      this.#sources.set(message, { sender: m, state: m.state.index })
    }
  }

  raised(m: Machine, event: EventRef): void {
    const { sent } = this.#machine(m)
    this.#note(m, sent + m.state.index * this.#layout.events + event.id)
  }

  handled(m: Machine, event: EventRef): void {
    const { received } = this.#machine(m)
    this.#note(m, received + m.state.index * this.#layout.events + event.id)
  }

  moved(m: Machine, to: StateTable): void {
    const { edges } = this.#machine(m)
    this.#note(m, edges + m.state.index * m.table.states.length + to.index)
  }

  entered(m: Machine, state: StateTable): void {
    if (m.interface < 0) this.#parts.scenarios.entered(m, state)
    this.#parts.states.entered(m, state)
    const { instance } = this.#machine(m)
    this.#bits[instance] = 1
  }

  called(_m: Machine, code: FunctionTable): void {
    this.#calls[code.id] = (this.#calls[code.id] as number) + 1
  }
}
