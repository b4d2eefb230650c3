/**
 * Lints: warnings beyond the reference about programs that are legal but hardly meant (W1xxx). Each
 * can be switched off. The exact rule of each is in its file in `lints/`.
 */
import { warningKind } from '../diagnostic.ts'

export const eventUnused = warningKind<{ readonly event: string }>({
  code: 'W1001',
  name: 'event-unused',
  reference: ({ event }) => `event '${event}' is never used`,
  message: ({ event }) => `event \`${event}\` is never used`,
  help: 'Remove the declaration.',
})

export const eventNeverSent = warningKind<{ readonly event: string }>({
  code: 'W1002',
  name: 'event-never-sent',
  reference: ({ event }) => `event '${event}' is handled but never sent, raised or announced`,
  message: ({ event }) =>
    `event \`${event}\` is handled, but nothing sends, raises or announces it`,
  help: 'Send the event somewhere, or remove it together with its handlers.',
})

export const eventNeverHandled = warningKind<{ readonly event: string }>({
  code: 'W1003',
  name: 'event-never-handled',
  reference: ({ event }) => `event '${event}' is sent but never handled`,
  message: ({ event }) => `event \`${event}\` is sent, but no state handles, defers or ignores it`,
  help: 'Handle the event where it is sent to: a machine that takes it from its inbox fails.',
})

export const stateUnreachable = warningKind<{
  readonly state: string
  readonly machine: string
}>({
  code: 'W1004',
  name: 'state-unreachable',
  reference: ({ state, machine }) => `state '${state}' of '${machine}' is unreachable`,
  message: ({ state, machine }) => `state \`${state}\` of \`${machine}\` can never be entered`,
  help: 'Add a `goto` to the state, or remove it.',
})

export const stateDefersForever = warningKind<{
  readonly state: string
  readonly event: string
}>({
  code: 'W1005',
  name: 'state-defers-forever',
  reference: ({ state, event }) => `state '${state}' defers event '${event}' but can never be left`,
  message: ({ state, event }) =>
    `state \`${state}\` defers \`${event}\` for a later state, but can never be left`,
  help: 'Write `ignore` if the event is not needed any more, or leave the state at some time.',
})

export const stateHotForever = warningKind<{ readonly state: string; readonly spec: string }>({
  code: 'W1006',
  name: 'state-hot-forever',
  reference: ({ state, spec }) =>
    `no state that is not hot can be reached from hot state '${state}' of spec '${spec}'`,
  message: ({ state, spec }) =>
    `spec \`${spec}\` stays hot for ever once it is in state \`${state}\``,
  help: 'Add a transition to a state that is not hot, or `assert false` if entering is the error.',
})

export const raiseUnhandled = warningKind<{ readonly event: string; readonly states: string }>({
  code: 'W1007',
  name: 'raise-unhandled',
  reference: ({ event, states }) => `raised event '${event}' is not handled in ${states}`,
  message: ({ event, states }) => `raised event \`${event}\` is not handled in ${states}`,
  help:
    'Add `on … do` or `on … goto` to the state, or use `goto`: ' +
    'an unhandled raise is a failure.',
})

export const selfSendUnhandled = warningKind<{
  readonly event: string
  readonly machine: string
}>({
  code: 'W1008',
  name: 'self-send-unhandled',
  reference: ({ event, machine }) =>
    `machine '${machine}' sends event '${event}' to itself but handles it in no state`,
  message: ({ event, machine }) =>
    `machine \`${machine}\` sends \`${event}\` to itself, but none of its states handles it`,
  help: 'Handle the event in the states that can take it from the inbox.',
})

export const observationUnhandled = warningKind<{
  readonly event: string
  readonly spec: string
}>({
  code: 'W1009',
  name: 'observation-unhandled',
  reference: ({ event, spec }) =>
    `spec '${spec}' observes event '${event}' but handles it in no state`,
  message: ({ event, spec }) =>
    `spec \`${spec}\` observes \`${event}\`, but none of its states handles or ignores it`,
  help: 'Handle or ignore the event in every state in which it can occur: else it is a failure.',
})

export const variableUnread = warningKind<{
  readonly variable: string
  readonly what: string
  readonly isWritten: boolean
}>({
  code: 'W1010',
  name: 'variable-unread',
  reference: ({ variable, isWritten }) =>
    isWritten
      ? `variable '${variable}' is assigned but never read`
      : `variable '${variable}' is never used`,
  message: ({ variable, what, isWritten }) =>
    isWritten
      ? `${what} \`${variable}\` is assigned but never read`
      : `${what} \`${variable}\` is never used`,
  help: 'Remove it, or begin its name with `_` if it is meant to be unused.',
})

export const specNeverHot = warningKind<{ readonly spec: string }>({
  code: 'W1011',
  name: 'spec-never-hot',
  reference: ({ spec }) => `spec '${spec}' has cold states but no hot state`,
  message: ({ spec }) => `spec \`${spec}\` has \`cold\` states, but can never be hot`,
  help: 'Mark the states in which something is still to happen `hot`, or remove `cold`.',
})

export const specNeverMoves = warningKind<{ readonly spec: string; readonly state: string }>({
  code: 'W1012',
  name: 'spec-never-moves',
  reference: ({ spec, state }) => `spec '${spec}' never leaves its start state '${state}'`,
  message: ({ spec, state }) => `spec \`${spec}\` can never leave its start state \`${state}\``,
  help: 'Add the transitions to its other states.',
})

export const specUnchecked = warningKind<{ readonly spec: string }>({
  code: 'W1013',
  name: 'spec-unchecked',
  reference: ({ spec }) => `spec '${spec}' is attached to no test`,
  message: ({ spec }) => `spec \`${spec}\` is attached to no test, so it is never checked`,
  help: 'Attach it with `assert … in` in the module of a test.',
})

export const timerNotCancelled = warningKind<{
  readonly machine: string
  readonly state: string
  readonly event: string
  readonly timeout: string
  readonly target: string
}>({
  code: 'W1014',
  name: 'timer-not-cancelled',
  reference: ({ machine, event, timeout, target }) =>
    `machine '${machine}' leaves on '${event}' without cancelling its timer; ` +
    `'${timeout}' is not handled in state '${target}'`,
  message: ({ state, event, timeout, target }) =>
    `state \`${state}\` is left on \`${event}\` with its timer running, but \`${target}\` does ` +
    `not handle \`${timeout}\``,
  help: 'Cancel the timer on the way out, or ignore the late timeout in the next state.',
})

export const testEmpty = warningKind<{ readonly test: string }>({
  code: 'W1015',
  name: 'test-empty',
  reference: ({ test }) => `no parameter values of test '${test}' satisfy its assume clause`,
  message: ({ test }) => `test \`${test}\` makes no test: no values satisfy its \`assume\` clause`,
  help: 'Weaken the clause or list other values.',
})
