/** What a machine does to the world: create, send, receive, announce (checker §2.4, §2.9–§2.13). */
import type { EventId, InterfaceId } from '@parley/compiler'
import { EventRef, Identity, MachineRef, type Value } from '@parley/runtime'
import * as bugs from './bugs.ts'
import { checkKind, defaultOf } from './casts.ts'
import type { Machine, Message, Running } from './instances.ts'
import type { World } from './world.ts'

// ---------------------------------------------------------------------------------- create

/** `new created(payload)`: a reference to the machine, after the Create point. */
export function* createMachine(
  world: World,
  creator: Machine,
  created: InterfaceId,
  payload: Value,
): Running<MachineRef> {
  const { program, module } = world
  const link = module.links.find(
    (row) => row.creator === creator.interface && row.created === created,
  )
  const implementation = link?.implementation ?? created
  // The set has the names used in `new`: after linking, a renamed interface could never be created.
  if (!creator.table.creates.includes(created)) {
    world.fail(bugs.notInCreates(creator, program.interfaces[created]!.name))
  }
  yield 'create'
  const machine = addMachine(world, creator, implementation, payload)
  return new MachineRef(machine.identity, program.interfaces[implementation]!.receives)
}

/** A new machine, enabled; `creator` is null for the main machine. */
export function addMachine(
  world: World,
  creator: Machine | null,
  through: InterfaceId,
  payload: Value,
): Machine {
  const { program, module, machines } = world
  const definition = module.definitions.find((row) => row.interface === through)
  if (definition === undefined) throw new Error('interpreter: an interface without machine')
  const table = program.machines[definition.machine]!
  const parent = creator?.identity ?? null
  if (parent !== null) parent.children++
  const { name } = program.interfaces[through]!
  const identity = new Identity(parent, parent?.children ?? 1, definition.machine, name)
  identity.number = machines.length + 1
  const machine: Machine = {
    kind: 'machine',
    identity,
    interface: through,
    table,
    fields: table.fields.map(({ type }) => defaultOf(program, type)),
    payload,
    state: table.states[table.startState!]!,
    task: 'enabled',
    isHalted: false,
    inbox: [],
    raised: null,
    awaited: null,
    handed: null,
  }
  machines.push(machine)
  world.listener?.created(machine, creator)
  return machine
}

// ------------------------------------------------------------------------- send and announce

/** `send to, event, payload`: checks, monitors, the Send point, delivery. */
export function* sendMessage(
  world: World,
  sender: Machine,
  to: Value,
  event: Value,
  payload: Value,
): Running<void> {
  if (!(event instanceof EventRef)) world.fail(bugs.nullSend(sender))
  if (!(to instanceof MachineRef)) world.fail(bugs.nullTarget(sender, event))
  const target = world.machines[to.identity.number - 1]!
  if (!world.setHas(sender.table.sends, event)) world.fail(bugs.notInSends(sender, event))
  if (!world.setHas(to.permissions, event)) world.fail(bugs.notPermitted(sender, event, target))
  world.observe(sender, event, payload)
  yield 'send'
  world.listener?.sent(sender, event, payload, target, sender.state.name)
  deliver(world, target, { event, payload })
}

function deliver(world: World, target: Machine, message: Message): void {
  if (target.isHalted) return
  if (target.awaited?.has(message.event.id)) {
    target.awaited = null
    target.handed = message
    target.task = 'enabled'
    const { event, payload } = message
    world.listener?.received(target, event, payload, target.state.name, true)
    return
  }
  target.inbox.push(message)
  const isIdle = target.task === 'completed'
  if (isIdle && target.inbox.some(({ event }) => isEligible(target, event))) target.task = 'enabled'
}

/** Whether a dequeue would take the event: it is neither deferred nor ignored (§2.5). */
export function isEligible(machine: Machine, event: EventRef): boolean {
  const kind = machine.state.actions.find((action) => action.event === event.id)?.kind
  return kind !== 'defer' && kind !== 'ignore'
}

/** `announce event, payload`: to monitors only, at once. */
export function announce(world: World, sender: Machine, event: Value, payload: Value): void {
  if (!(event instanceof EventRef)) world.fail(bugs.nullAnnounce(sender))
  const announced = announcedPayload(world, event, payload)
  world.listener?.announced(sender, event, announced)
  world.observe(sender, event, announced)
}

/** The payload's kind is checked here, whoever observes; a missing number or text is zero. */
function announcedPayload(world: World, event: EventRef, payload: Value): Value {
  const type = world.program.events[event.id]!.payload
  const row = world.typeOf(type)
  if (row.kind === 'null') return payload
  if (payload !== null) return checkKind(world.program, payload, type)
  return ZEROED.has(row.kind) ? defaultOf(world.program, type) : null
}

const ZEROED: ReadonlySet<string> = new Set(['bool', 'int', 'float', 'string', 'enum'])

// --------------------------------------------------------------------------------- receive

/** The first awaited event in the inbox, or else the first that arrives (§2.9). */
export function* takeAwaited(
  world: World,
  machine: Machine,
  awaited: readonly EventId[],
): Running<Message> {
  const { listener } = world
  const at = machine.inbox.findIndex(({ event }) => awaited.includes(event.id))
  const [found] = at < 0 ? [] : machine.inbox.splice(at, 1)
  if (found !== undefined) {
    const { event, payload } = found
    listener?.received(machine, event, payload, machine.state.name, false)
    yield 'receive'
    return found
  }
  const events = awaited.map((id) => world.events[id]!)
  listener?.waiting(machine, events, machine.state.name)
  machine.awaited = new Set(awaited)
  machine.task = 'blocked'
  yield 'join'
  const message = machine.handed
  if (message === null) throw new Error('interpreter: a blocked machine was resumed')
  machine.handed = null
  return message
}
