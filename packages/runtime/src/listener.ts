/**
 * What can be heard of an execution, each call at the moment when it happens. Exploration has no
 * listener; a failing schedule is executed again with listeners that write the log, the trace and
 * coverage.
 */
import type { Bug } from './failure.ts'
import type { Machine } from './machine.ts'
import type { EventRef, Value } from './value/value.ts'

export interface Listener {
  /** `creator` is null for the main machine. */
  created(m: Machine, creator: Machine | null): void
  monitorCreated(monitor: Machine): void
  entered(m: Machine, state: string): void
  exited(m: Machine, state: string): void
  transition(m: Machine, from: string, to: string): void
  /** Before the monitors of a send and its enqueue. */
  sent(m: Machine, event: EventRef, payload: Value, target: Machine, state: string): void
  dequeued(m: Machine, event: EventRef, payload: Value, state: string): void
  /** A `receive` got its event; `wasBlocked` when it had been waiting. */
  received(m: Machine, event: EventRef, payload: Value, state: string, wasBlocked: boolean): void
  waiting(m: Machine, events: readonly EventRef[], state: string): void
  defaulted(m: Machine, state: string): void
  raised(m: Machine, event: EventRef, payload: Value, state: string): void
  handling(m: Machine, event: EventRef, state: string): void
  popped(m: Machine, event: EventRef, state: string): void
  halted(m: Machine, left: number, event: EventRef, state: string): void
  chose(m: Machine, value: number, bound: number, isBool: boolean): void
  announced(m: Machine, event: EventRef, payload: Value): void
  monitorProcesses(monitor: Machine, sender: Machine, event: EventRef, payload: Value): void
  monitorRaised(monitor: Machine, event: EventRef | null, payload: Value): void
  printed(m: Machine, text: string): void
  /** Code of `m` failed; not called for bugs outside any code. */
  threw(m: Machine, bug: Bug, action: string): void
  failed(bug: Bug): void
}
