/** What the enabled operations of an execution do next: all that strategies may see of outboxes. */
import type { Execution } from './execution.ts'
import { type Effect, SEND } from './machine.ts'

/** `receive` stands for the taking of an event, by a dequeue or a `receive`. */
export type Pending = 'start' | 'send' | 'create' | 'receive' | 'default'

/** What an enabled operation would do if it were chosen now. */
export function pendingOf(execution: Execution, operation: number): Pending {
  const m = execution.machines[operation - 1]
  if (m === undefined) return 'start'
  if (m.head < m.out.length) return (m.out[m.head] as Effect).kind === SEND ? 'send' : 'create'
  if (!m.isStarted) return 'start'
  return m.waiting === null && m.state.hasDefault ? 'default' : 'receive'
}

/** The number of the machine that an enabled operation would send to now; 0 if it would not. */
export function pendingReceiver(execution: Execution, operation: number): number {
  const m = execution.machines[operation - 1]
  if (m === undefined || m.head === m.out.length) return 0
  const { kind, target } = m.out[m.head] as Effect
  return kind === SEND && target !== null ? target.identity.number : 0
}
