/**
 * Components as plain data and back, so that workers can agree on their numbers and checkpoints can
 * be written. Components refer to others by number; values are texts.
 */
import type { Bug, EventRef, Value, Waiting } from '@parley/runtime'
import type { EffectItem, Local, Message, Suspended, SuspendedCall } from './component.ts'
import type { ComponentKind } from './interner.ts'
import type { System } from './system.ts'
import type { ValueTexts } from './value-text.ts'

type SuspendedData = readonly [
  frames: readonly (readonly [number, number, readonly string[]])[],
  stage: string,
  event: number,
  next: number,
  withHandler: number,
  action: number,
  nextPayload: string,
  withPayload: string,
]

type LocalData = readonly [
  slot: number,
  state: number,
  flags: number,
  children: number,
  handed: number,
  waiting: readonly [events: readonly number[], names: readonly number[], point: number] | null,
  suspended: SuspendedData | null,
  fields: readonly string[],
]

export type ConfigurationData = readonly [number, readonly number[], readonly number[], boolean]

export function encodeMessage(texts: ValueTexts, { event, payload }: Message): unknown {
  return [event === null ? -1 : event.id, texts.write(payload)]
}

export function encodeEffect({ kind, message, target, bug }: EffectItem): unknown {
  return [kind, message, target, bug]
}

export function encodeLocal(texts: ValueTexts, local: Local | null): unknown {
  const { slot, state, children, handed, waiting, suspended, fields } = local as Local
  const { isStarted, isPaused, isHalted, hasLooked } = local as Local
  const flags = +isStarted + 2 * +isPaused + 4 * +isHalted + 8 * +hasLooked
  const awaits = waiting === null ? null : [[...waiting.events], waiting.names, waiting.point]
  const suspends = suspended === null ? null : encodeSuspended(texts, suspended)
  return [slot, state, flags, children, handed, awaits, suspends, encodeAll(texts, fields)]
}

function encodeSuspended(texts: ValueTexts, suspended: Suspended): unknown {
  const { frames, stage, event, next, withHandler, action } = suspended
  const calls = frames.map((frame) => [frame.function, frame.block, encodeAll(texts, frame.locals)])
  const nextPayload = texts.write(suspended.nextPayload)
  const withPayload = texts.write(suspended.withPayload)
  return [calls, stage, event, next, withHandler, action, nextPayload, withPayload]
}

function encodeAll(texts: ValueTexts, values: readonly Value[]): string[] {
  return values.map((value) => texts.write(value))
}

/**
 * Gives a component that was written the next number of its kind, unless it has one; null takes a
 * number for nothing.
 */
export function decode(system: System, kind: ComponentKind, data: unknown): void {
  if (data === null) {
    internersOf(system)
      .find((interner) => interner.kind === kind)
      ?.skip()
    return
  }
  switch (kind) {
    case 'slot': {
      const [parent, ordinal, interfaceId] = data as [number, number, number]
      system.slots.child(parent, ordinal, interfaceId)
      return
    }
    case 'message': {
      const [event, payload] = data as [number, string]
      const known = event < 0 ? null : (system.program.events[event] as EventRef)
      system.locals.message(known, system.texts.readOne(payload))
      return
    }
    case 'effect': {
      const [effectKind, message, target, bug] = data as [number, number, number, Bug | null]
      if (bug === null) system.laboratory.effect(effectKind, message, target)
      else system.laboratory.failure(bug)
      return
    }
    case 'local':
      system.locals.intern(localOf(system.texts, data as LocalData))
      return
    case 'configuration': {
      const [local, inbox, out, isAnnounced] = data as ConfigurationData
      system.machines.configurations.intern(local, inbox, out, isAnnounced)
      return
    }
    case 'order':
      system.order(data as readonly number[])
  }
}

/** In an order in which components only need those of the interners before. */
export function internersOf(system: System) {
  const { locals, laboratory, machines, orders } = system
  const { messages } = locals
  return [messages, laboratory.effects, locals.locals, machines.configurations, orders] as const
}

function localOf(texts: ValueTexts, data: LocalData): Local {
  const [slot, state, flags, children, handed, waiting, suspended, fields] = data
  return {
    slot,
    state,
    isStarted: (flags & 1) !== 0,
    isPaused: (flags & 2) !== 0,
    isHalted: (flags & 4) !== 0,
    hasLooked: (flags & 8) !== 0,
    children,
    handed,
    waiting: waiting === null ? null : waitingOf(waiting),
    suspended: suspended === null ? null : suspendedOf(texts, suspended),
    fields: fields.map((text) => texts.readOne(text)),
  }
}

function waitingOf([events, names, point]: NonNullable<LocalData[5]>): Waiting {
  return { events: Uint8Array.from(events), names, point }
}

function suspendedOf(texts: ValueTexts, data: SuspendedData): Suspended {
  const [calls, stage, event, next, withHandler, action, nextPayload, withPayload] = data
  const frames = calls.map(([id, block, locals]): SuspendedCall => {
    return { function: id, block, locals: locals.map((text) => texts.readOne(text)) }
  })
  return {
    frames,
    stage,
    event,
    next,
    withHandler,
    action,
    nextPayload: texts.readOne(nextPayload),
    withPayload: texts.readOne(withPayload),
  }
}
