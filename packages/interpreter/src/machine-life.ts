/** The life of a machine, from its start state to halt (checker §2.3, §2.5–§2.7, §2.10, §2.11). */
import { type FunctionId, HALT_EVENT, NULL_EVENT, type StateId } from '@parley/compiler'
import type { EventRef, Value } from '@parley/runtime'
import * as bugs from './bugs.ts'
import { runHandler } from './functions.ts'
import type { Completion, Exit, Machine, Message, Running } from './instances.ts'
import { isEligible } from './machine-acts.ts'
import type { World } from './world.ts'

/** All that a machine ever does; it pauses at the Stop point whenever it has nothing to do. */
export function* live(world: World, machine: Machine): Running<void> {
  yield* enter(world, machine, machine.table.startState!, machine.payload)
  let isAwakened = false
  for (;;) {
    yield* workOff(world, machine, isAwakened)
    machine.task = 'completed'
    yield 'stop'
    isAwakened = true
  }
}

/** Handles events until there is none; the first after an awakening has no Receive point. */
function* workOff(world: World, machine: Machine, isAwakened: boolean): Running<void> {
  let skipsPoint = isAwakened
  while (!machine.isHalted) {
    const taken = yield* dequeue(world, machine)
    world.countWork(machine)
    switch (taken.kind) {
      case 'nothing':
        return
      case 'raise':
        yield* handle(world, machine, taken.event, taken.payload)
        break
      case 'goto':
        yield* transfer(world, machine, taken.state, undefined, taken.payload)
        break
      case 'message': {
        if (!skipsPoint) yield 'receive'
        skipsPoint = false
        const { event, payload } = taken.message
        world.listener?.dequeued(machine, event, payload, machine.state.name)
        yield* handle(world, machine, event, payload)
        break
      }
      default:
        world.listener?.defaulted(machine, machine.state.name)
        yield 'receive'
        yield* handle(world, machine, world.events[NULL_EVENT]!, null)
        break
    }
  }
}

type Taken =
  | Exit
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'default' }
  | { readonly kind: 'nothing' }

function* dequeue(world: World, machine: Machine): Running<Taken> {
  const { raised } = machine
  machine.raised = null
  if (raised !== null) {
    const isIgnored = raised.kind === 'raise' && actionOf(machine, raised.event)?.kind === 'ignore'
    if (!isIgnored) return raised
  }
  const hasDefault = actionOf(machine, world.events[NULL_EVENT]!) !== undefined
  if (hasDefault) yield 'default'
  const isKept = ({ event }: Message): boolean => actionOf(machine, event)?.kind === 'defer'
  const at = machine.inbox.findIndex(({ event }) => isEligible(machine, event))
  const passed = at < 0 ? machine.inbox : machine.inbox.slice(0, at)
  const message = machine.inbox[at]
  machine.inbox = [...passed.filter(isKept), ...(at < 0 ? [] : machine.inbox.slice(at + 1))]
  if (message !== undefined) return { kind: 'message', message }
  return hasDefault ? { kind: 'default' } : { kind: 'nothing' }
}

function actionOf(machine: Machine, event: EventRef) {
  return machine.state.actions.find((action) => action.event === event.id)
}

function* handle(world: World, machine: Machine, event: EventRef, payload: Value): Running<void> {
  const action = actionOf(machine, event)
  if (action === undefined) {
    yield* leaveUnhandled(world, machine, event)
    return
  }
  world.listener?.handling(machine, event, machine.state.name)
  if (action.kind === 'do') {
    keep(machine, yield* runHandler(world, machine, action.function, payload))
  } else if (action.kind === 'goto') {
    yield* transfer(world, machine, action.state, action.function, payload)
  }
  // What remains is a raised event that the state defers: it vanishes.
}

/** Exit function, transition function, new state, entry function. */
function* transfer(
  world: World,
  machine: Machine,
  target: StateId,
  between: FunctionId | undefined,
  payload: Value,
): Running<void> {
  const from = machine.state
  world.listener?.transition(machine, from.name, machine.table.states[target]!.name)
  world.listener?.exited(machine, from.name)
  yield* runOnExit(world, machine, from.exit, null)
  yield* runOnExit(world, machine, between, payload)
  yield* enter(world, machine, target, payload)
}

function* enter(world: World, machine: Machine, target: StateId, payload: Value): Running<void> {
  machine.state = machine.table.states[target]!
  world.listener?.entered(machine, machine.state.name)
  const { entry } = machine.state
  if (entry !== undefined) keep(machine, yield* runHandler(world, machine, entry, payload))
}

/** An exit or transition function, which must not raise or goto. */
function* runOnExit(
  world: World,
  machine: Machine,
  code: FunctionId | undefined,
  payload: Value,
): Running<void> {
  if (code === undefined) return
  const { kind } = yield* runHandler(world, machine, code, payload)
  if (kind !== 'return') world.fail(bugs.transitionInExit(machine, kind))
}

/** A raise or goto is handled before anything else. */
function keep(machine: Machine, completion: Completion): void {
  if (completion.kind !== 'return') machine.raised = completion
}

/** An event without handler: the exit function runs, then the machine halts or has a bug. */
function* leaveUnhandled(world: World, machine: Machine, event: EventRef): Running<void> {
  const { name, exit } = machine.state
  world.listener?.exited(machine, name)
  yield* runOnExit(world, machine, exit, null)
  world.listener?.popped(machine, event, name)
  if (event.id === HALT_EVENT) {
    machine.isHalted = true
    world.listener?.halted(machine, machine.inbox.length, event, name)
    machine.inbox = []
    return
  }
  const bug = bugs.unhandled(machine, event)
  world.listener?.threw(machine, bug, '')
  world.fail(bug)
}
