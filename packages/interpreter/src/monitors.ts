/** Monitors: they hear of sends and announcements at once, each to completion (checker §2.14). */
import type { EventId, FunctionId, IrModule, StateId } from '@parley/compiler'
import type { EventRef, Value } from '@parley/runtime'
import * as bugs from './bugs.ts'
import { defaultOf } from './casts.ts'
import { runHandler } from './functions.ts'
import type { Completion, Machine, Monitor, Running } from './instances.ts'
import type { World } from './world.ts'

/** Creates a monitor, which enters its start state at once. */
export function addMonitor(world: World, row: IrModule['monitors'][number]): void {
  const { program, monitors, listener } = world
  const table = program.machines[row.machine]!
  if (table.startState === undefined) return
  const monitor: Monitor = {
    kind: 'monitor',
    table,
    watches: new Set(row.interfaces),
    fields: table.fields.map(({ type }) => defaultOf(program, type)),
    state: table.states[table.startState]!,
    temperature: 0,
  }
  monitors.push(monitor)
  listener?.monitorCreated(monitor)
  settle(world, monitor, enter(world, monitor, table.startState, null))
}

/** Shows a sent or announced event to the monitors that watch the machine and observe the event. */
export function observe(world: World, sender: Machine, event: EventRef, payload: Value): void {
  for (const monitor of world.monitors) {
    if (!monitor.watches.has(sender.interface)) continue
    if (!world.setHas(monitor.table.observes, event)) continue
    world.listener?.monitorProcesses(monitor, sender, event, payload)
    settle(world, monitor, handle(world, monitor, event, payload))
  }
}

/** Goes on as long as functions end in raise or goto. */
function settle(world: World, monitor: Monitor, first: Completion): void {
  let completion = first
  while (completion.kind !== 'return') {
    world.countWork(monitor)
    const { payload } = completion
    if (completion.kind === 'raise') {
      world.listener?.monitorRaised(monitor, completion.event, payload)
      completion = handle(world, monitor, completion.event, payload)
    } else {
      world.listener?.monitorRaised(monitor, null, payload)
      completion = transfer(world, monitor, completion.state, undefined, payload)
    }
  }
}

const DONE: Completion = { kind: 'return', value: null }

function handle(world: World, monitor: Monitor, event: EventRef, payload: Value): Completion {
  const action = actionOf(monitor, event.id)
  switch (action?.kind) {
    case 'do':
      return run(world, monitor, action.function, payload)
    case 'goto':
      return transfer(world, monitor, action.state, action.function, payload)
    case 'ignore':
    case 'defer':
      return DONE
    default:
      world.listener?.exited(monitor, monitor.state.name)
      return world.fail(bugs.unhandled(monitor, event))
  }
}

function actionOf(monitor: Monitor, event: EventId) {
  return monitor.state.actions.find((action) => action.event === event)
}

function transfer(
  world: World,
  monitor: Monitor,
  target: StateId,
  between: FunctionId | undefined,
  payload: Value,
): Completion {
  world.listener?.exited(monitor, monitor.state.name)
  runOnExit(world, monitor, monitor.state.exit, null)
  runOnExit(world, monitor, between, payload)
  return enter(world, monitor, target, payload)
}

function enter(world: World, monitor: Monitor, target: StateId, payload: Value): Completion {
  monitor.state = monitor.table.states[target]!
  if (monitor.state.temperature === 'cold') monitor.temperature = 0
  world.listener?.entered(monitor, monitor.state.name)
  const { entry } = monitor.state
  return entry === undefined ? DONE : run(world, monitor, entry, payload)
}

function runOnExit(
  world: World,
  monitor: Monitor,
  code: FunctionId | undefined,
  payload: Value,
): void {
  if (code === undefined) return
  const { kind } = run(world, monitor, code, payload)
  if (kind !== 'return') world.fail(bugs.transitionInExit(monitor, kind))
}

function run(world: World, monitor: Monitor, code: FunctionId, payload: Value): Completion {
  return toEnd(runHandler(world, monitor, code, payload))
}

/** Code of monitors has no scheduling points. */
function toEnd<Result>(running: Running<Result>): Result {
  const { done, value } = running.next()
  if (done !== true) throw new Error('interpreter: a monitor cannot wait')
  return value
}
