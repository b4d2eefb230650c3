/** Phases P4 and P7: what may be a handler, and what must fit together (§7.3, §8.3-8.6). */
import {
  exitFunctionCannotTakeParameters,
  missingStartState,
  moreThanOneParameterForHandlers,
  staticFunctionNotAllowedAsHandler,
} from '../diagnostics/catalogue/declarations.ts'
import { typeMismatch } from '../diagnostics/catalogue/expressions.ts'
import type { Details, Label } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { Identifier } from '../syntax/tree.ts'
import type { Context } from './context.ts'
import { displayForMismatch } from './display.ts'
import { functionName, headOf, nameOf, spanOf } from './places.ts'
import { canonical, isAssignable } from './relations.ts'
import type {
  EventSymbol,
  FunctionSymbol,
  MachineSymbol,
  StateSymbol,
  VariableSymbol,
} from './symbol.ts'
import type { Type } from './type.ts'
import { warnAboutObservers } from './validate-observers.ts'

/** P4. The first problem of a machine ends its validation; the other machines go on. */
export function validateMachines(context: Context): void {
  for (const machine of context.model.globals.machines.values()) {
    context.collector.guard(() => validateMachine(context, machine))
  }
}

/** P7: global and foreign functions are no handlers. One error for each machine at most. */
export function validateHandlers(context: Context): void {
  for (const machine of context.model.globals.machines.values()) {
    context.collector.guard(() => {
      for (const state of machine.states) requireOwnHandlers(context, state)
    })
  }
}

function validateMachine(context: Context, machine: MachineSymbol): void {
  if (machine.flavour === 'machine') requireStartState(context, machine)
  const { startState } = machine
  const others = machine.states.filter((state) => state !== startState)
  const states = startState === undefined ? others : [startState, ...others]
  for (const state of states) validateParameterCounts(context, state)
  for (const state of states) validatePayloads(context, state)
  if (machine.flavour !== 'machine') warnAboutObservers(context, machine)
}

function requireStartState(context: Context, machine: MachineSymbol): void {
  if (machine.startState !== undefined || context.lostNames?.hasWord('start')) return
  const values = { machine: machine.name }
  context.collector.abandon(missingStartState, values, headOf(machine), explainNoStart(machine))
}

function explainNoStart({ states, file }: MachineSymbol): Details {
  const [only] = states
  if (only === undefined) {
    return {
      label: 'it has no states at all',
      help: 'Give it a state to begin in: `start state Init { }`.',
    }
  }
  const label = 'none of its states is marked `start`'
  if (states.length > 1) {
    return { label, help: 'Put `start` before the state in which it begins.' }
  }
  const span = { file, start: only.start, end: only.start }
  return {
    label,
    help: `Write \`start state ${only.name}\`.`,
    fix: { title: `make \`${only.name}\` the start state`, edits: [{ span, newText: 'start ' }] },
  }
}

function validateParameterCounts(context: Context, state: StateSymbol): void {
  const { entry, exit, actions } = state
  if (entry !== undefined && entry.parameters.length > 1) {
    rejectParameters(context, entry, headOf(state), useOf(state, 'EntryItem'))
  }
  // Only named functions: parameters of an anonymous exit handler are a syntax error already.
  if (exit !== undefined && exit.role === 'named' && exit.parameters.length > 0) {
    const values = { count: exit.parameters.length, name: phrase(exit) }
    const details = { related: [...useOf(state, 'ExitItem'), declarationOf(exit)] }
    context.collector.abandon(exitFunctionCannotTakeParameters, values, headOf(state), details)
  }
  for (const action of actions.values()) {
    if (action.kind !== 'do' && action.kind !== 'goto') continue
    const { handler, trigger } = action
    if (handler !== undefined && handler.parameters.length > 1) {
      rejectParameters(context, handler, spanOf(trigger, state.machine.file))
    }
  }
}

function rejectParameters(
  context: Context,
  handler: FunctionSymbol,
  span: Span,
  use: readonly Label[] = [],
): never {
  const values = { count: handler.parameters.length, name: phrase(handler) }
  const details = { related: [...use, declarationOf(handler)] }
  return context.collector.abandon(moreThanOneParameterForHandlers, values, span, details)
}

/** A named function is all that can have too many parameters; anonymous ones by syntax cannot. */
function phrase(symbol: FunctionSymbol): string {
  return symbol.name === '' ? 'this handler' : `function \`${symbol.name}\``
}

function declarationOf(symbol: FunctionSymbol): Label {
  return { span: headOf(symbol), text: 'the function' }
}

function validatePayloads(context: Context, state: StateSymbol): void {
  for (const [event, action] of state.actions) {
    if (action.kind !== 'do' && action.kind !== 'goto') continue
    const { trigger, handler } = action
    if (action.kind === 'goto') {
      const { target } = action
      const where = `the entry handler of \`${target.name}\` takes`
      requirePayload(context, state, event, trigger, target.entry, where)
    }
    requirePayload(context, state, event, trigger, handler, 'the handler takes')
  }
}

function requirePayload(
  context: Context,
  state: StateSymbol,
  event: EventSymbol,
  trigger: Identifier,
  handler: FunctionSymbol | undefined,
  where: string,
): void {
  const parameter = handler?.parameters[0]
  if (parameter === undefined || takesPayload(parameter.type, event.payload)) return
  const got = displayForMismatch(event.payload)
  const expected = displayForMismatch(parameter.type)
  const span = spanOf(trigger, state.machine.file)
  const details = explainPayload(event, parameter, `${where} \`${expected}\``)
  context.collector.abandon(typeMismatch, { got, expected: [expected] }, span, details)
}

/** `ok(f, P)` of §8.4. */
function takesPayload(parameter: Type, payload: Type): boolean {
  if (isAssignable(parameter, payload)) return true
  const whole = canonical(payload)
  return (
    whole.kind === 'tuple' &&
    whole.elements.length === 1 &&
    isAssignable(parameter, whole.elements[0]!)
  )
}

function explainPayload(event: EventSymbol, parameter: VariableSymbol, where: string): Details {
  const takes = { span: nameOf(parameter), text: where }
  if (canonical(event.payload).kind === 'null') {
    const declared = { span: headOf(event), text: 'declared without a payload' }
    return {
      label: `\`${event.name}\` carries no payload`,
      related: event.builtIn === undefined ? [takes, declared] : [takes],
      help: 'Remove the parameter, or handle the event with a function that has none.',
    }
  }
  const type = displayForMismatch(event.payload)
  return {
    label: `\`${event.name}\` carries \`${type}\``,
    related: [takes, { span: headOf(event), text: `declared with payload \`${type}\`` }],
  }
}

function requireOwnHandlers(context: Context, state: StateSymbol): void {
  const { entry, exit, actions, machine } = state
  requireOwn(context, entry, headOf(state), useOf(state, 'EntryItem'))
  requireOwn(context, exit, headOf(state), useOf(state, 'ExitItem'))
  for (const action of actions.values()) {
    if (action.kind !== 'do' && action.kind !== 'goto') continue
    requireOwn(context, action.handler, spanOf(action.trigger, machine.file))
  }
}

function requireOwn(
  context: Context,
  handler: FunctionSymbol | undefined,
  span: Span,
  use: readonly Label[] = [],
): void {
  if (handler === undefined) return
  const isForeign = handler.body === undefined
  if (handler.owner !== undefined && !isForeign) return
  const values = { name: functionName(handler), isForeign }
  const text = `the ${isForeign ? 'foreign' : 'global'} function`
  const related = [...use, { span: headOf(handler), text }]
  context.collector.abandon(staticFunctionNotAllowedAsHandler, values, span, { related })
}

/** Where a state names its entry or exit handler. */
function useOf({ node, machine }: StateSymbol, kind: 'EntryItem' | 'ExitItem'): Label[] {
  const item = node.items.find((item) => item.kind === kind)
  if (item?.kind !== 'EntryItem' && item?.kind !== 'ExitItem') return []
  if (item.handler.kind !== 'Identifier') return []
  const word = kind === 'EntryItem' ? 'entry' : 'exit'
  return [{ span: spanOf(item.handler, machine.file), text: `the ${word} handler` }]
}
