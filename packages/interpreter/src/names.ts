/** Names that programs have at run time (checker §2.2). */

/** Put before names of the program in some messages. */
export const NAMESPACE = 'PImplementation'

/** The run-time name of the event `halt`. */
export const HALT_EVENT_NAME = 'PHalt'

/** The run-time name of the event of `on null`. */
export const DEFAULT_EVENT_NAME = 'DefaultEvent'
