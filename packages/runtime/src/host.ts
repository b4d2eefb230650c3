/** What a running machine needs of whoever runs it: an execution, or a search. */
import type { Machine } from './machine.ts'
import type { Probe } from './probe.ts'
import type { Program, TestTable } from './program.ts'
import type { Telling } from './telling.ts'
import type { EventRef, Identity, Value } from './value/value.ts'

export interface Host {
  readonly program: Program
  readonly test: TestTable
  readonly listener: Telling | null
  readonly probe: Probe | null
  /** Decisions so far. */
  readonly steps: number
  /** Work allowed between two stops, and nesting of recursive functions. */
  readonly workLimit: number
  readonly depthLimit: number
  /** Stops that one computation may make. */
  readonly stopLimit: number
  /** Draws a choice for emitted code: a number in [0, bound), bound ≥ 1; for a bool 0 is true. */
  draw(m: Machine, bound: number, isFair: boolean, point: number): number
  /** Checks and completes the payload of an announcement (checker §2.13). */
  announcedPayload(event: EventRef, payload: Value): Value
  /** Who the `ordinal`-th child of a machine is, an instance of a machine table. */
  identify(parent: Identity, ordinal: number, machine: number, name: string): Identity
}
