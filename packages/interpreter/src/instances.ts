/** Machines and monitors of a running program (checker §2.2, §2.3, §2.14). */
import type { EventId, InterfaceId, IrMachine, IrState, StateId } from '@parley/compiler'
import type { EventRef, Identity, Value } from '@parley/runtime'

/** Whoever runs code: a machine or a monitor. */
export type Subject = Machine | Monitor

export interface Machine {
  readonly kind: 'machine'
  readonly identity: Identity
  /** The interface it was created through, after linking. */
  readonly interface: InterfaceId
  readonly table: IrMachine
  readonly fields: Value[]
  /** What its creator gave to it. */
  readonly payload: Value
  state: IrState
  /** Whether it can be chosen: not while blocked in `receive`, nor when it has nothing to do. */
  task: 'enabled' | 'blocked' | 'completed'
  isHalted: boolean
  /** A first-in first-out queue without capacity. */
  inbox: Message[]
  /** What the last handler ended in: handled before anything in the inbox. */
  raised: Exit | null
  /** The events that a blocked `receive` waits for. */
  awaited: ReadonlySet<EventId> | null
  /** The event that a delivery gave to the blocked `receive`. */
  handed: Message | null
}

export interface Monitor {
  readonly kind: 'monitor'
  readonly table: IrMachine
  /** Whose sends and announcements it sees. */
  readonly watches: ReadonlySet<InterfaceId>
  readonly fields: Value[]
  state: IrState
  /** Decisions taken in hot states since a cold state was last entered. */
  temperature: number
}

export interface Message {
  readonly event: EventRef
  readonly payload: Value
}

/** How a function ended. */
export type Completion = { readonly kind: 'return'; readonly value: Value } | Exit

/** An end that abandons the whole handler (checker §2.8). */
export type Exit =
  | { readonly kind: 'raise'; readonly event: EventRef; readonly payload: Value }
  | { readonly kind: 'goto'; readonly state: StateId; readonly payload: Value }

/** A place where other machines may run, by its name in checker §2.15. */
export type Point = 'create' | 'send' | 'receive' | 'default' | 'join' | 'stop'

/** Code that stops at every scheduling point. */
export type Running<Result> = Generator<Point, Result, void>
