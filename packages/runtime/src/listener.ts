/**
 * What can be heard of an execution, each call at the moment when it happens. Exploration has no
 * listener; a failing schedule is executed again with listeners that write the log and the trace.
 */
import type { Bug } from './failure.ts'
import type { Machine } from './machine.ts'
import type { EventRef, Value } from './value/value.ts'

/**
 * `M` is how an evaluator represents a machine or monitor. Values are to be rendered during the
 * call: the engine may update a collection in place afterwards. A `point` is an index into the
 * points of the program, absent or −1 where the evaluator does not know it.
 */
export interface Listener<M = Machine> {
  /** `creator` is null for the main machine. */
  created(m: M, creator: M | null, point?: number): void
  monitorCreated(monitor: M): void
  /** A machine or monitor enters a state, before the entry function. */
  entered(m: M, state: string): void
  /** A machine or monitor leaves a state, before the exit function. */
  exited(m: M, state: string): void
  /** A machine begins a transition, before it leaves its state; not called for monitors. */
  transition(m: M, from: string, to: string): void
  /** A send takes effect: its monitors have run, the event is about to be enqueued. */
  sent(m: M, event: EventRef, payload: Value, target: M, state: string, point?: number): void
  dequeued(m: M, event: EventRef, payload: Value, state: string): void
  /** A `receive` got its event; `wasBlocked` when it had been waiting. */
  received(
    m: M,
    event: EventRef,
    payload: Value,
    state: string,
    wasBlocked: boolean,
    point?: number,
  ): void
  /** A `receive` begins to wait; `events` has halt last unless the program lists it. */
  waiting(m: M, events: readonly EventRef[], state: string, point?: number): void
  /** Nothing was in the inbox under `on null`. */
  defaulted(m: M, state: string): void
  /** A machine ended its handler in `raise`; not called for `goto`, nor for monitors. */
  raised(m: M, event: EventRef, payload: Value, state: string): void
  /** A dequeued, default or raised event meets what the machine's state declares for it. */
  handling(m: M, event: EventRef, state: string): void
  /** The exit function has run that an event without handler makes a machine run. */
  popped(m: M, event: EventRef, state: string): void
  /** The machine halts; `left` events were in its inbox. */
  halted(m: M, left: number, event: EventRef, state: string): void
  /** `value` is the number drawn; of a bool, 0 is true. */
  chose(m: M, value: number, bound: number, isBool: boolean, point?: number): void
  /** Before the monitors of an announcement. */
  announced(m: M, event: EventRef, payload: Value): void
  /** A monitor observes an event of `sender`. */
  monitorProcesses(monitor: M, sender: M, event: EventRef, payload: Value): void
  /** A monitor ended its function in `raise`, or in `goto` if the event is null. */
  monitorRaised(monitor: M, event: EventRef | null, payload: Value): void
  printed(m: M, text: string): void
  /** So many more lines of what `m` does in the same step are left out. */
  omitted(m: M, lines: number): void
  /**
   * Code of `m` failed; `failed` follows. Called at least for faults and unhandled events, where
   * `action` is empty; not called for bugs outside any code.
   */
  threw(m: M, bug: Bug, action: string): void
  /** The execution ends with a bug. */
  failed(bug: Bug): void
}
