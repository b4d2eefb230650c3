/**
 * What exploration counts of an execution, on every schedule: cheap calls with numbers in them.
 * Unlike a listener a probe hears some things when code computes them, which may be before they
 * happen; each call says which. `Machine.head` and the length of `Machine.out` at the call tell
 * when.
 */
import type { Effect, Machine } from './machine.ts'
import type { FunctionTable, StateTable } from './program.ts'
import type { EventRef } from './value/value.ts'

export interface Probe {
  /** A schedule begins. */
  started(): void
  /** Happens: the handler loop took a message, which may be the default event. */
  dequeued(m: Machine, message: Effect): void
  /** Happens: a `receive` got its message. */
  received(m: Machine, message: Effect): void
  /** Happens: a monitor begins to process an event, which it may ignore. */
  observed(monitor: Machine, event: EventRef): void
  /** Computed: an outbox that was empty is about to be filled again. */
  computing(m: Machine): void
  /** Computed: a send; `message` is about to be put into the outbox. */
  sent(m: Machine, message: Effect): void
  /** Computed: a raise. */
  raised(m: Machine, event: EventRef): void
  /** Computed: a machine handles an event in its state; not when it has no handler. */
  handled(m: Machine, event: EventRef): void
  /** Computed: a goto or transition from the current state; nothing of it has run. */
  moved(m: Machine, to: StateTable): void
  /** Computed: a state was entered; its entry function has not run. */
  entered(m: Machine, state: StateTable): void
  /** Computed: a handler, entry, exit or transition function begins. */
  called(m: Machine, code: FunctionTable): void
}
