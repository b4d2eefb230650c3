/** Diagnostics of module expressions (language §9, appendix A.3): P05xx. */
import { unreachable } from '../../source/unreachable.ts'
import { errorKind } from '../diagnostic.ts'

/** Why a machine cannot implement an interface. */
export interface BindProblem {
  readonly kind: 'receives' | 'payload'
  readonly interface: string
  readonly machine: string
}

/** Why a spec cannot be attached to a module. */
export type AssertProblem =
  | { readonly kind: 'unsent'; readonly event: string; readonly spec: string }
  | { readonly kind: 'attached'; readonly spec: string }

/** Why modules cannot be composed or united. */
export type CompositionProblem =
  | { readonly kind: 'definitions'; readonly interface: string }
  | { readonly kind: 'privateEvent'; readonly event: string }
  | { readonly kind: 'permissions'; readonly event: string; readonly hidden: string }
  | { readonly kind: 'interface'; readonly event: string; readonly interface: string }
  | { readonly kind: 'monitor'; readonly spec: string }
  | { readonly kind: 'sends'; readonly event: string }
  | { readonly kind: 'creates'; readonly interface: string }

/** Why an event cannot be hidden. */
export type HideEventProblem =
  | { readonly kind: 'notInternal'; readonly event: string }
  | { readonly kind: 'interface'; readonly event: string; readonly interface: string }
  | { readonly kind: 'permissions'; readonly event: string; readonly carrier: string }
  | { readonly kind: 'constructor'; readonly event: string; readonly interface: string }
  | { readonly kind: 'composed'; readonly event: string; readonly interface: string }

/** Why an interface cannot be renamed. */
export interface RenameProblem {
  readonly kind: 'receives' | 'absent' | 'present'
  readonly from: string
  readonly to: string
}

/** The module that an error of a test or implementation is about. */
export type ModuleRole = 'test' | 'LHS test' | 'RHS test' | 'implementation'

export const duplicateBindings = errorKind<{ readonly interface: string }>({
  code: 'P0501',
  name: 'duplicate-bindings',
  reference: (values) =>
    `interface or machine '${values.interface}' is mentioned or bound multiple times in the module`,
  message: (values) => `interface \`${values.interface}\` is bound more than once in this module`,
  help: 'Keep one binding for each interface of a module.',
})

export const expectedMonitor = errorKind<{ readonly machine: string }>({
  code: 'P0502',
  name: 'expected-monitor',
  reference: ({ machine }) => `expected a spec monitor; got '${machine}'`,
  message: ({ machine }) => `\`${machine}\` is a machine, not a spec`,
  help: 'Only specs and scenarios can stand between `assert` and `in`.',
})

export const invalidBindExpr = errorKind<BindProblem>({
  code: 'P0503',
  name: 'invalid-bind-expr',
  reference: ({ kind, interface: bound, machine }) =>
    kind === 'receives'
      ? `invalid bind: receive set of ${bound} is not a subset of receive set of ${machine}`
      : `invalid bind: payload type of ${bound} is not a subtype of payload type of ${machine}`,
  message: ({ kind, interface: bound, machine }) =>
    kind === 'receives'
      ? `machine \`${machine}\` cannot implement \`${bound}\`: it does not receive all its events`
      : `machine \`${machine}\` cannot implement \`${bound}\`: their payload types differ`,
})

export const invalidAssertExpr = errorKind<AssertProblem>({
  code: 'P0504',
  name: 'invalid-assert-expr',
  reference: (problem) =>
    problem.kind === 'unsent'
      ? `invalid assert: event '${problem.event}' in observes set of '${problem.spec}' ` +
        'is not in the sends set of the module'
      : `invalid assert: spec monitor '${problem.spec}' is already attached in the module`,
  message: (problem) =>
    problem.kind === 'unsent'
      ? `spec \`${problem.spec}\` observes event \`${problem.event}\`, which no machine of the ` +
        'module may send'
      : `spec \`${problem.spec}\` is attached to the module more than once`,
})

export const invalidCompositionExpr = errorKind<CompositionProblem>({
  code: 'P0505',
  name: 'invalid-composition-expr',
  reference: (problem) => `invalid composition: ${compositionReference(problem)}`,
  message: compositionMessage,
})

export const invalidHideEventExpr = errorKind<HideEventProblem>({
  code: 'P0506',
  name: 'invalid-hide-event-expr',
  reference: (problem) => `invalid hide event: ${hideEventReference(problem)}`,
  message: hideEventMessage,
})

export const invalidHideInterfaceExpr = errorKind<{ readonly interface: string }>({
  code: 'P0507',
  name: 'invalid-hide-interface-expr',
  reference: ({ interface: hidden }) =>
    `invalid hide interface: interface ${hidden} cannot be made private. ` +
    `Interface ${hidden} must be both created and bounded in the module`,
  message: ({ interface: hidden }) =>
    `interface \`${hidden}\` cannot be hidden: the module must both create and bind it`,
})

export const invalidRenameExpr = errorKind<RenameProblem>({
  code: 'P0508',
  name: 'invalid-rename-expr',
  reference: (problem) => `invalid rename: ${renameReference(problem)}`,
  message: renameMessage,
})

export const notClosed = errorKind<{ readonly role: ModuleRole; readonly interface: string }>({
  code: 'P0509',
  name: 'not-closed',
  reference: ({ role, interface: created }) =>
    `module not closed: ${role} module is not closed with respect to created interfaces; ` +
    `interface ${created} is created but not implemented inside the module`,
  message: ({ role, interface: created }) =>
    `the ${roleText(role)} creates \`${created}\` but contains no machine that implements it`,
})

export const noMain = errorKind<{
  readonly problem: 'absent' | 'payload'
  readonly role: ModuleRole
  readonly machine: string
}>({
  code: 'P0510',
  name: 'no-main',
  reference: ({ problem, role, machine }) =>
    problem === 'absent'
      ? `illegal main machine: machine ${machine} does not exist in the ${role} module`
      : `illegal main machine: main machine ${machine} cannot take an input parameter in the ` +
        'entry function of the start state.',
  message: ({ problem, role, machine }) =>
    problem === 'absent'
      ? `main machine \`${machine}\` is not in the ${roleText(role)}`
      : `main machine \`${machine}\` needs a payload, but nothing can pass it one`,
})

export const recursiveModule = errorKind<{ readonly module: string }>({
  code: 'P0511',
  name: 'recursive-module',
  reference: ({ module }) => `module '${module}' is defined in terms of itself`,
  message: ({ module }) => `module \`${module}\` is defined in terms of itself`,
  help: 'Write the machines of the module out instead of using its own name.',
})

export const specBound = errorKind<{ readonly spec: string; readonly interface: string }>({
  code: 'P0512',
  name: 'spec-bound',
  reference: ({ spec }) => `spec monitor '${spec}' cannot be bound to an interface`,
  message: (values) => `spec \`${values.spec}\` cannot implement interface \`${values.interface}\``,
  help: 'Attach specs with `assert … in`; only machines can be bound to interfaces.',
})

export const moduleTooLarge = errorKind<{ readonly limit: number }>({
  code: 'P0513',
  name: 'module-too-large',
  reference: ({ limit }) => `the modules of the program have more than ${limit} entries`,
  message: ({ limit }) =>
    `the modules of the program are too large: their tables have more than ${limit} entries`,
  help: 'Name a module once and use its name instead of listing the same machines again.',
})

/** A module as people call it. */
function roleText(role: ModuleRole): string {
  switch (role) {
    case 'LHS test':
      return 'left module of the test'
    case 'RHS test':
      return 'right module of the test'
    case 'test':
    case 'implementation':
      return `${role} module`
    default:
      return unreachable(role)
  }
}

function compositionReference(problem: CompositionProblem): string {
  switch (problem.kind) {
    case 'definitions':
      return (
        'bound interfaces after composition are not disjoint, e.g., ' +
        `interface ${problem.interface} is bound in both the modules being composed`
      )
    case 'privateEvent':
      return (
        'private events after composition are not disjoint from send and receives set, e.g., ' +
        `after composition private event ${problem.event} belongs to both private and public ` +
        '(sends or receives) events'
      )
    case 'permissions':
      return (
        'private events after composition are not disjoint from permissions in events sent or ' +
        `received, e.g., after composition private event ${problem.hidden} is in the permissions ` +
        `set of ${problem.event}`
      )
    case 'interface':
      return (
        `After composition, private event ${problem.event} is in the received events of ` +
        `interface ${problem.interface} which is created or bound in the module`
      )
    case 'monitor':
      return `monitor ${problem.spec} is attached in more than one modules being composed`
    case 'sends':
      return (
        `output sends are not disjoint, ${problem.event} belongs to the sends of multiple ` +
        'composed module'
      )
    case 'creates':
      return (
        `output creates are not disjoint, ${problem.interface} belongs to the creates of ` +
        'multiple composed module'
      )
    default:
      return unreachable(problem)
  }
}

function compositionMessage(problem: CompositionProblem): string {
  switch (problem.kind) {
    case 'definitions':
      return `interface \`${problem.interface}\` is bound in two of the modules put together`
    case 'privateEvent':
      return `event \`${problem.event}\` is hidden in one module, but sent or received in another`
    case 'permissions':
      return (
        `hidden event \`${problem.hidden}\` could leave its module: the payload of event ` +
        `\`${problem.event}\` carries references that allow it`
      )
    case 'interface':
      return (
        `hidden event \`${problem.event}\` is received by interface \`${problem.interface}\`, ` +
        'which the modules put together do not both create and bind'
      )
    case 'monitor':
      return `spec \`${problem.spec}\` is attached to two of the modules put together`
    case 'sends':
      return `event \`${problem.event}\` may be sent by two of the composed modules`
    case 'creates':
      return `interface \`${problem.interface}\` is created by two of the composed modules`
    default:
      return unreachable(problem)
  }
}

function hideEventReference(problem: HideEventProblem): string {
  switch (problem.kind) {
    case 'notInternal':
      return (
        `event ${problem.event} cannot be made private, it must belong to both receive and send ` +
        'set of the module'
      )
    case 'interface':
      return (
        `event ${problem.event} cannot be made private as interface ${problem.interface} ` +
        'contains this event. Only events in interfaces that are both created and bound in the ' +
        'module can be hidden'
      )
    case 'permissions':
      return (
        `event ${problem.event} cannot be made private as it belongs to allowed permission of ` +
        `${problem.carrier} which is received or sent by the module`
      )
    case 'constructor':
      return (
        `event ${problem.event} cannot be made private as it belongs to the permissions of the ` +
        `contructor type of interface ${problem.interface}`
      )
    case 'composed':
      return (
        `private event ${problem.event} belongs to the permissions of the constructor type of ` +
        `public interface ${problem.interface}`
      )
    default:
      return unreachable(problem)
  }
}

function hideEventMessage(problem: HideEventProblem): string {
  const start = `event \`${problem.event}\` cannot be hidden`
  switch (problem.kind) {
    case 'notInternal':
      return `${start}: the module must both send and receive it`
    case 'interface':
      return (
        `${start}: interface \`${problem.interface}\` receives it, and the module does not both ` +
        'create and bind that interface'
      )
    case 'permissions':
      return (
        `${start}: the payload of event \`${problem.carrier}\` carries references that may be ` +
        'sent it'
      )
    case 'constructor':
    case 'composed':
      return (
        `${start}: the constructor payload of interface \`${problem.interface}\` carries ` +
        'references that may be sent it'
      )
    default:
      return unreachable(problem)
  }
}

function renameReference({ kind, from, to }: RenameProblem): string {
  switch (kind) {
    case 'receives':
      return `${to} and ${from} must have the same receive set`
    case 'absent':
      return `${from} must belong to either created interfaces or bounded interfaces of the module`
    case 'present':
      return `${to} must not belong to created interfaces or bounded interfaces of the module`
    default:
      return unreachable(kind)
  }
}

function renameMessage({ kind, from, to }: RenameProblem): string {
  const start = `interface \`${from}\` cannot be renamed to \`${to}\``
  switch (kind) {
    case 'receives':
      return `${start}: they receive different events`
    case 'absent':
      return `${start}: the module neither creates nor binds \`${from}\``
    case 'present':
      return `${start}: the module already creates or binds \`${to}\``
    default:
      return unreachable(kind)
  }
}
