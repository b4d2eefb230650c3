/**
 * Abstract states, for the curve of what schedules still discover: who is in which state, machines
 * and monitors, at each dequeue, and which event is taken. No variables, no inboxes.
 */
import type { Effect, Machine, StateTable } from '@parley/runtime'
import { mix } from '../random.ts'

/** Distinct states kept in one block of schedules; nothing is new after that many. */
const MAX_STATES = 65_536

export class StateRecorder {
  /** Hash of an abstract state → index of the schedule that reached it first. */
  readonly found = new Map<number, number>()
  #schedule = 0
  /** The sum over all machines and monitors of a code of their state. */
  #sum = 0
  /** By machine number: its share of the sum. */
  readonly #machines: number[] = []
  readonly #monitors = new Map<number, number>()
  #last = 0

  /** The index of the schedule that begins next. */
  expect(schedule: number): void {
    this.#schedule = schedule
  }

  start(): void {
    this.#sum = 0
    this.#last = 0
    this.#machines.length = 0
    this.#monitors.clear()
  }

  entered(m: Machine, state: StateTable): void {
    const code = mix(m.table.id * 4096 + state.index + 1)
    const { number } = m.identity
    // Monitors have no number: there is one of each type.
    const before = m.interface < 0 ? this.#monitors.get(m.table.id) : this.#machines[number]
    this.#sum = (this.#sum + code - (before ?? 0)) | 0
    if (m.interface < 0) this.#monitors.set(m.table.id, code)
    else this.#machines[number] = code
  }

  dequeued(m: Machine, message: Effect): void {
    const step = m.table.id * 4096 + m.state.index * 64 + (message.event?.id ?? 0)
    const hash = mix(this.#sum + Math.imul(step, 0x9e3779b9))
    if (hash === this.#last) return
    this.#last = hash
    if (this.found.has(hash) || this.found.size >= MAX_STATES) return
    this.found.set(hash, this.#schedule)
  }
}
