/** Diagnostics of declarations, names, states and handlers (language appendix A.1): P02xx. */
import { errorKind, warningKind } from '../diagnostic.ts'

export const duplicateDeclaration = errorKind<{
  readonly name: string
  readonly earlier: string
  /** Of the earlier declaration: `<path>:<line>:<column>`. */
  readonly location: string
  /** What the earlier declaration is, e.g. `event`. */
  readonly earlierKind: string
}>({
  code: 'P0201',
  name: 'duplicate-declaration',
  reference: ({ name, earlier, location }) =>
    `'${name}' duplicates declaration '${earlier}' at ${location}`,
  message: ({ name, earlierKind }) => `\`${name}\` is already declared, as ${earlierKind}`,
  help: 'Rename one of the two.',
})

export const redeclareGlobalParam = errorKind<{
  readonly name: string
  readonly location: string
}>({
  code: 'P0202',
  name: 'redeclare-global-param',
  reference: ({ name, location }) =>
    `'${name}' redeclares global param '${name}' (originally declared at ${location})`,
  message: ({ name }) => `field \`${name}\` has the name of a global param`,
  help: 'Rename the field: global params are visible everywhere and cannot be shadowed.',
})

export const missingDeclaration = errorKind<{
  /** The kind of thing as the reference calls it, e.g. `event`. */
  readonly kind: string
  readonly name: string
}>({
  code: 'P0203',
  name: 'missing-declaration',
  reference: ({ kind, name }) => `could not find ${kind} '${name}'`,
  message: ({ kind, name }) => `cannot find ${wanted(kind)} \`${name}\``,
})

export const circularTypeDef = errorKind<{ readonly name: string }>({
  code: 'P0204',
  name: 'circular-type-def',
  reference: ({ name }) => `typedef '${name}' has a circular dependency`,
  message: ({ name }) => `type \`${name}\` contains itself`,
  help: 'Break the circle: P has no recursive types, but a map can refer to values by a key.',
})

export const duplicateNamedTupleEntry = errorKind<{ readonly field: string }>({
  code: 'P0205',
  name: 'duplicate-named-tuple-entry',
  reference: ({ field }) => `named tuple has duplicate field '${field}'`,
  message: ({ field }) => `\`${field}\` appears twice`,
})

export const valueOutOfRange = errorKind<{ readonly type: 'int' | 'float' }>({
  code: 'P0206',
  name: 'value-out-of-range',
  reference: ({ type }) => `value is out of range for type '${type}'`,
  message: ({ type }) => `this number is out of range for type \`${type}\``,
})

export const duplicateEnumValue = errorKind<{
  readonly element: string
  readonly earlier: string
  readonly enum: string
  readonly value: string
}>({
  code: 'P0207',
  name: 'duplicate-enum-value',
  reference: ({ element, earlier, enum: name, value }) =>
    `enum element '${element}' has the same value ${value} as '${earlier}' in enum '${name}'`,
  message: ({ element, earlier, value }) =>
    `\`${element}\` has the same number as \`${earlier}\`: ${value}`,
  help: 'Give each element of an enum a number of its own.',
})

export const typeTooLarge = errorKind<{ readonly size: number; readonly depth: number }>({
  code: 'P0208',
  name: 'type-too-large',
  reference: () => 'type is too large',
  message: ({ size, depth }) =>
    'this type is too large: with all type names expanded ' +
    `it has more than ${size} parts or ${depth} levels`,
  help: 'Use fewer nested tuples and collections.',
})

export const duplicateStartState = errorKind<{
  readonly state: string
  readonly earlier: string
  readonly machine: string
}>({
  code: 'P0210',
  name: 'duplicate-start-state',
  reference: ({ state, earlier, machine }) =>
    `state '${state}' tries to replace start state '${earlier}' in machine '${machine}'`,
  message: ({ machine }) => `machine \`${machine}\` has two start states`,
  help: 'Keep `start` on the state in which the machine begins, and remove it from the others.',
})

export const missingStartState = errorKind<{ readonly machine: string }>({
  code: 'P0211',
  name: 'missing-start-state',
  reference: ({ machine }) => `machine '${machine}' has no start state`,
  message: ({ machine }) => `machine \`${machine}\` has no start state`,
})

export const duplicateEventAction = errorKind<{
  readonly event: string
  readonly state: string
  readonly location: string
}>({
  code: 'P0212',
  name: 'duplicate-event-action',
  reference: ({ state, location }) =>
    `event handler in state '${state}' duplicates handler at ${location}`,
  message: ({ event, state }) => `state \`${state}\` says twice what to do with event \`${event}\``,
  help: 'Keep one of the two: a state has one action for each event.',
})

export const duplicateStateEntry = errorKind<{
  readonly state: string
  readonly location: string
}>({
  code: 'P0213',
  name: 'duplicate-state-entry',
  reference: ({ state, location }) =>
    `entry handler in state '${state}' duplicates entry handler at ${location}`,
  message: ({ state }) => `state \`${state}\` has two entry handlers`,
  help: 'Merge the two into one.',
})

export const duplicateStateExitHandler = errorKind<{
  readonly state: string
  readonly location: string
}>({
  code: 'P0214',
  name: 'duplicate-state-exit-handler',
  reference: ({ state, location }) =>
    `exit handler in state '${state}' duplicates exit handler at ${location}`,
  message: ({ state }) => `state \`${state}\` has two exit handlers`,
  help: 'Merge the two into one.',
})

export const moreThanOneParameterForHandlers = errorKind<{
  readonly count: number
  readonly name: string
}>({
  code: 'P0215',
  name: 'more-than-one-parameter-for-handlers',
  reference: ({ count }) =>
    `entry, exit, do, and goto handlers take at most 1 parameter; function expects ${count}`,
  message: ({ name, count }) =>
    `${name} takes ${count} parameters, but a handler takes at most one: the payload`,
  help: 'Take one parameter of a tuple type.',
})

export const exitFunctionCannotTakeParameters = errorKind<{
  readonly count: number
  readonly name: string
}>({
  code: 'P0216',
  name: 'exit-function-cannot-take-parameters',
  reference: ({ count }) => `exit handlers cannot take parameters; function expects ${count}`,
  message: ({ name }) => `${name} takes parameters, but nothing is passed to an exit handler`,
  help: 'Use a function without parameters, or an anonymous handler that calls this one.',
})

export const staticFunctionNotAllowedAsHandler = errorKind<{
  readonly name: string
  readonly isForeign: boolean
}>({
  code: 'P0217',
  name: 'static-function-not-allowed-as-handler',
  reference: ({ name }) =>
    `function '${name}' cannot be used as a handler: ` +
    'global and foreign functions are not allowed as handlers',
  message: ({ name, isForeign }) =>
    `${isForeign ? 'foreign' : 'global'} function \`${name}\` cannot be a handler`,
  help: 'Call it from an anonymous handler or from a function of the machine.',
})

export const nullTransitionInMonitor = errorKind<{ readonly machine: string }>({
  code: 'P0218',
  name: 'null-transition-in-monitor',
  reference: ({ machine }) => `cannot transition on null event in spec monitor '${machine}'`,
  message: ({ machine }) => `spec \`${machine}\` cannot handle \`null\``,
  help: 'A spec only moves when it observes an event; name the events to react to.',
})

export const deferredEventInMonitor = errorKind<{ readonly machine: string }>({
  code: 'P0219',
  name: 'deferred-event-in-monitor',
  reference: ({ machine }) => `events cannot be deferred in spec monitor '${machine}'`,
  message: ({ machine }) => `spec \`${machine}\` cannot defer events`,
  help: 'A spec sees each event at once; remember what matters in a field, or `ignore` the event.',
})

export const unobservedEvent = warningKind<{ readonly event: string; readonly machine: string }>({
  code: 'W0001',
  name: 'unobserved-event',
  reference: ({ event, machine }) =>
    `event '${event}' is not in the observes list of spec monitor '${machine}'; ` +
    'the handler will never be triggered',
  message: ({ event, machine }) =>
    `spec \`${machine}\` does not observe event \`${event}\`, so this is never triggered`,
})

/** The reference prints the line of the scenario in a form of its own. */
interface ScenarioValues {
  readonly scenario: string
  readonly line: number
}

export const scenarioWithoutColdState = warningKind<ScenarioValues>({
  code: 'W0002',
  name: 'scenario-without-cold-state',
  reference: ({ scenario, line }) =>
    `[${line}] scenario '${scenario}' has no accepting (cold) state; ` +
    'it can never be marked satisfied and will always report 0 coverage. ' +
    "Mark its accepting state 'cold'.",
  message: ({ scenario }) =>
    `scenario \`${scenario}\` has no accepting state, so it is never covered`,
  help: 'Mark the state in which the scenario has happened `cold`.',
})

export const scenarioWithColdStart = warningKind<ScenarioValues>({
  code: 'W0003',
  name: 'scenario-with-cold-start',
  reference: ({ scenario, line }) =>
    `[${line}] scenario '${scenario}' has a 'cold' (accepting) start state; ` +
    'it accepts before any behavior is observed, so it is NOT counted as covered until observed ' +
    'events re-enter an accepting state. ' +
    "Mark the start state 'hot' (or leave it unmarked) and mark the accepting state 'cold'.",
  message: ({ scenario }) =>
    `scenario \`${scenario}\` accepts in its start state, before anything has happened`,
  help: 'Mark the state in which the scenario has happened `cold`, and not the start state.',
})

/** The reference's kind texts, made readable where they are not. */
function wanted(what: string): string {
  if (what.startsWith('enum,')) return 'type'
  if (what === 'name') return 'the name'
  if (what === 'spec monitor') return 'spec'
  return what
}
