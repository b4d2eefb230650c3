/** One machine with its inbox and outbox, as a component, and what a step of it can do. */
import type { Bug } from '@parley/runtime'
import type { Draw } from './component.ts'

/** How a step ends the execution, if it does. */
export const GOES_ON = 0
export const IS_BUG = 1
export const IS_ABANDONED = 2
/** The search does not follow it any further. */
export const IS_CUT = 3

/** One of the things that a step of a machine can do. Numbers of configurations are components. */
export interface Outcome {
  /** The machine itself afterwards. */
  readonly own: number
  /** The slot that a message is sent to, or −1. */
  readonly receiver: number
  readonly message: number
  /** The slot that is born, or −1, and the configuration it begins with. */
  readonly born: number
  readonly newborn: number
  /** Messages that monitors observe in this step, in order. */
  readonly notes: readonly number[]
  readonly end: number
  readonly bug: Bug | null
  /** What was drawn, for those who execute the step again. */
  readonly draws: readonly Draw[]
}

/** A machine with its inbox and outbox. */
export interface MachineConfiguration {
  readonly slot: number
  readonly local: number
  /** Numbers of messages. */
  readonly inbox: readonly number[]
  /** Numbers of effects that are still to happen. */
  readonly out: readonly number[]
  /** Whether the monitors of the stop at the head have run. */
  readonly isAnnounced: boolean
  readonly isHalted: boolean
  /** Waits in a `receive` for something that has not come. */
  readonly isBlocked: boolean
}
