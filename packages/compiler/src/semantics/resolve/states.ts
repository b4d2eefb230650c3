/** States and their items (language §8.2). All errors are fatal. */
import {
  deferredEventInMonitor,
  duplicateEventAction,
  duplicateStartState,
  duplicateStateEntry,
  duplicateStateExitHandler,
  nullTransitionInMonitor,
} from '../../diagnostics/catalogue/declarations.ts'
import { locationText, type Span } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type {
  DeferItem,
  EntryItem,
  ExitItem,
  HandlerReference,
  Identifier,
  IgnoreItem,
  OnDoItem,
  OnGotoItem,
  StateItem,
} from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { emit } from '../emit.ts'
import { reportMissing } from '../missing.ts'
import { headOf, locationOf, spanOf } from '../places.ts'
import { machineScope } from '../scope.ts'
import type { Action, EventSymbol, FunctionRole, FunctionSymbol, StateSymbol } from '../symbol.ts'
import { resolveEvent } from './events.ts'
import { resolveHandler } from './functions.ts'

/** Fills in a state, item by item; a start state becomes that of its machine. */
export function resolveState(context: Context, state: StateSymbol): void {
  if (state.isStart) becomeStart(context, state)
  for (const item of state.node.items) resolveItem(context, state, item)
}

function becomeStart(context: Context, state: StateSymbol): void {
  const { machine } = state
  const earlier = machine.startState
  if (earlier === undefined) {
    machine.startState = state
    return
  }
  const values = { state: state.name, earlier: earlier.name, machine: machine.name }
  emit(context, 'fatal', duplicateStartState, values, headOf(state), {
    label: 'second start state',
    related: [{ span: headOf(earlier), text: 'first start state' }],
  })
}

function resolveItem(context: Context, state: StateSymbol, item: StateItem): void {
  switch (item.kind) {
    case 'EntryItem':
    case 'ExitItem':
      resolveEntryOrExit(context, state, item)
      break
    case 'DeferItem':
    case 'IgnoreItem':
      resolvePassive(context, state, item)
      break
    case 'OnDoItem':
      resolveOnDo(context, state, item)
      break
    case 'OnGotoItem':
      resolveOnGoto(context, state, item)
      break
    case 'ErrorStateItem':
      break
    default:
      unreachable(item)
  }
}

function resolveEntryOrExit(
  context: Context,
  state: StateSymbol,
  item: EntryItem | ExitItem,
): void {
  const role = item.kind === 'EntryItem' ? 'entry' : 'exit'
  const handler = resolveReference(context, state, item.handler, role)
  if (handler === undefined) return
  const earlier = state[role]
  if (earlier === undefined) {
    state[role] = handler
    return
  }
  const kind = role === 'entry' ? duplicateStateEntry : duplicateStateExitHandler
  const values = { state: state.name, location: locationOf(earlier) }
  emit(context, 'fatal', kind, values, keyword(state, item, role), {
    label: `second ${role} handler`,
    related: [{ span: firstItem(state, item.kind, role), text: `first ${role} handler` }],
  })
}

function resolvePassive(context: Context, state: StateSymbol, item: DeferItem | IgnoreItem): void {
  const kind = item.kind === 'DeferItem' ? 'defer' : 'ignore'
  const { machine } = state
  if (kind === 'defer' && machine.flavour !== 'machine') {
    const values = { machine: machine.name }
    emit(context, 'fatal', deferredEventInMonitor, values, spanOf(item, machine.file))
  }
  addActions(context, state, item.events, (trigger) => ({ kind, trigger }))
}

function resolveOnDo(context: Context, state: StateSymbol, item: OnDoItem): void {
  const handler = resolveReference(context, state, item.handler, 'do')
  addActions(context, state, item.events, (trigger) =>
    handler === undefined ? undefined : { kind: 'do', trigger, handler },
  )
}

function resolveOnGoto(context: Context, state: StateSymbol, item: OnGotoItem): void {
  const handler =
    item.handler === undefined ? undefined : resolveReference(context, state, item.handler, 'with')
  const target = resolveTarget(context, state, item.target)
  addActions(context, state, item.events, (trigger) => {
    if (target === undefined) return undefined
    return { kind: 'goto', trigger, target, ...(handler === undefined ? {} : { handler }) }
  })
}

/** The function of a handler: anonymous, or a name visible in the machine. */
function resolveReference(
  context: Context,
  state: StateSymbol,
  reference: HandlerReference,
  role: Exclude<FunctionRole, 'named' | 'receive'>,
): FunctionSymbol | undefined {
  const { machine } = state
  if (reference.kind === 'Handler') return resolveHandler(context, reference, machine, role)
  const scope = machineScope(context.model, machine)
  const found = scope.lookupFunction(reference.name)
  if (found === undefined) {
    const lookup = { wanted: 'function', name: reference, file: machine.file, scope } as const
    reportMissing(context, lookup, 'fatal')
  } else {
    context.model.symbols.set(reference, found)
  }
  return found
}

function resolveTarget(
  context: Context,
  { machine }: StateSymbol,
  name: Identifier,
): StateSymbol | undefined {
  const scope = machineScope(context.model, machine)
  const found = scope.lookupState(name.name)
  if (found === undefined) {
    reportMissing(context, { wanted: 'state', name, file: machine.file, scope }, 'fatal')
  } else {
    context.model.symbols.set(name, found)
  }
  return found
}

/** Looks up all events of an item first, then adds an action for each. */
function addActions(
  context: Context,
  state: StateSymbol,
  names: readonly Identifier[],
  makeAction: (trigger: Identifier) => Action | undefined,
): void {
  const events = names.map((name) => {
    const event = resolveEvent(context, name, state.machine.file)
    if (event?.builtIn === 'null') forbidInSpec(context, state, name)
    return event
  })
  names.forEach((trigger, at) => {
    const event = events[at]
    const action = event === undefined ? undefined : makeAction(trigger)
    if (event !== undefined && action !== undefined) addAction(context, state, event, action)
  })
}

function forbidInSpec(context: Context, { machine }: StateSymbol, name: Identifier): void {
  if (machine.flavour === 'machine') return
  const span = spanOf(name, machine.file)
  emit(context, 'fatal', nullTransitionInMonitor, { machine: machine.name }, span)
}

function addAction(context: Context, state: StateSymbol, event: EventSymbol, action: Action): void {
  const earlier = state.actions.get(event)
  if (earlier === undefined) {
    state.actions.set(event, action)
    return
  }
  const { file } = state.machine
  const location = locationText(file, earlier.trigger.start)
  const values = { event: event.name, state: state.name, location }
  emit(context, 'fatal', duplicateEventAction, values, spanOf(action.trigger, file), {
    label: DESCRIPTIONS[action.kind],
    related: [
      { span: spanOf(earlier.trigger, file), text: `but here ${DESCRIPTIONS[earlier.kind]}` },
    ],
  })
}

const DESCRIPTIONS = {
  do: 'it is handled',
  goto: 'it changes the state',
  defer: 'it is deferred',
  ignore: 'it is ignored',
} as const

function keyword(state: StateSymbol, item: StateItem, word: string): Span {
  return { file: state.machine.file, start: item.start, end: item.start + word.length }
}

function firstItem(state: StateSymbol, kind: StateItem['kind'], word: string): Span {
  return keyword(state, state.node.items.find((item) => item.kind === kind)!, word)
}
