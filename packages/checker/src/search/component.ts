/** What the states of a search are made of. All of it is plain data, immutable, and interned. */
import type { Bug, EventRef, Value, Waiting } from '@parley/runtime'

/** An event with its payload, wherever it is. */
export interface Message {
  /** Null for the payload of a creation. */
  readonly event: EventRef | null
  readonly payload: Value
}

/** A suspended call: what `Frame` is in a running machine. */
export interface SuspendedCall {
  readonly function: number
  readonly block: number
  readonly locals: readonly Value[]
}

/** A computation that waits or pauses: where it is, and what is to come after its code. */
export interface Suspended {
  readonly frames: readonly SuspendedCall[]
  readonly stage: string
  readonly event: number
  readonly next: number
  readonly withHandler: number
  readonly action: number
  readonly nextPayload: Value
  readonly withPayload: Value
}

/** A machine or monitor without what is in its inbox and outbox. */
export interface Local {
  /** The slot of a machine; −1 − index for a monitor. */
  readonly slot: number
  readonly state: number
  readonly isStarted: boolean
  readonly isPaused: boolean
  readonly isHalted: boolean
  /** Under `on null`: the inbox has been looked into. */
  readonly hasLooked: boolean
  /** How many machines it has created. */
  readonly children: number
  /** A message that was taken and not handled yet, by its number; 0 for none. */
  readonly handed: number
  readonly waiting: Waiting | null
  readonly suspended: Suspended | null
  readonly fields: readonly Value[]
}

/** Kinds of effects that are still to happen. The first two are stops. */
export const SENDS = 0
export const CREATES = 1
export const ANNOUNCES = 2
export const FAILS = 3
export const ABANDONS = 4
export const HALTS = 5
/** The computation made more stops than the search follows. */
export const CUTS = 6

/** One entry of an outbox. */
export interface EffectItem {
  readonly kind: number
  /** The message that is sent, announced or given to a created machine; 0 for none. */
  readonly message: number
  /** The slot of the receiver or of the created machine; −1 for none. */
  readonly target: number
  readonly bug: Bug | null
}

/** A choice that a computation drew. */
export interface Draw {
  readonly value: number
  readonly bound: number
  readonly isFair: boolean
  readonly point: number
}

/** One way in which a computation can end. */
export interface Computed {
  readonly draws: readonly Draw[]
  readonly local: number
  /** Numbers of effects. */
  readonly out: readonly number[]
  /** Rounds of loops and the like, which are limited for each step. */
  readonly work: number
}
