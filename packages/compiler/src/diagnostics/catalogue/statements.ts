/**
 * Diagnostics of statements, functions and whole-program checks (language §6, §7, §12, appendix
 * A.2): P04xx.
 */
import { errorKind } from '../diagnostic.ts'

export const emittedNullEvent = errorKind<{ readonly keyword: string }>({
  code: 'P0401',
  name: 'emitted-null-event',
  reference: () => 'cannot send null events',
  message: ({ keyword }) => `\`null\` is no event: \`${keyword}\` needs an event`,
})

export const raiseEventInNonVoidFunction = errorKind<{ readonly name: string }>({
  code: 'P0402',
  name: 'raise-event-in-non-void-function',
  reference: () => "'raise' is only allowed in functions that do not return a value",
  message: ({ name }) => `\`raise\` ends the handler, but ${name} returns a value`,
  help: 'Return a value that says what happened, and raise the event in the caller.',
})

export const changeStateInNonVoidFunction = errorKind<{ readonly name: string }>({
  code: 'P0403',
  name: 'change-state-in-non-void-function',
  reference: () => 'state changes are only allowed in functions that do not return a value',
  message: ({ name }) => `\`goto\` ends the handler, but ${name} returns a value`,
  help: 'Return a value that says what happened, and change state in the caller.',
})

export const duplicateReceiveCase = errorKind<{ readonly event: string }>({
  code: 'P0404',
  name: 'duplicate-receive-case',
  reference: ({ event }) => `event '${event}' appears twice in receive statement`,
  message: ({ event }) => `event \`${event}\` has two cases in one \`receive\``,
})

export const notAllPathsReturn = errorKind<{ readonly name: string }>({
  code: 'P0405',
  name: 'not-all-paths-return',
  reference: ({ name }) => `not all paths in function '${name}' return a value`,
  message: ({ name }) => `function \`${name}\` can end without returning a value`,
  help: 'End every path with `return`; `assert false;` marks a path that is never taken.',
})

export const bareLoopControlFlow = errorKind<{ readonly keyword: 'break' | 'continue' }>({
  code: 'P0406',
  name: 'bare-loop-control-flow',
  reference: ({ keyword }) => `'${keyword}' cannot appear outside a loop body`,
  message: ({ keyword }) => `\`${keyword}\` is outside of a loop`,
})

export const changedStateMidTransition = errorKind<{ readonly name: string }>({
  code: 'P0407',
  name: 'changed-state-mid-transition',
  reference: ({ name }) =>
    `function '${name}' is used as a transition handler but might change state here`,
  message: ({ name }) =>
    `function \`${name}\` runs during a transition, so it cannot \`goto\` or \`raise\``,
})

export const illegalFunctionUsedInSpecMachine = errorKind<{
  readonly name: string
  readonly machine: string
}>({
  code: 'P0408',
  name: 'illegal-function-used-in-spec-machine',
  reference: ({ name, machine }) =>
    `function '${name}' is non-deterministic or has side effects ` +
    `(new/send/receive/announce); cannot be called from spec monitor '${machine}'`,
  message: ({ name, machine }) =>
    `spec \`${machine}\` cannot use function \`${name}\`: it acts on the system or chooses`,
})

export const modifyGlobalParam = errorKind<{ readonly name: string; readonly location: string }>({
  code: 'P0409',
  name: 'modify-global-param',
  reference: ({ name, location }) =>
    `cannot modify global param '${name}' (declared at ${location})`,
  message: ({ name }) => `global param \`${name}\` cannot be changed`,
  help: 'Copy it into a variable; the value of a param is set by the test.',
})
