/**
 * The configuration of an execution at a decision as a text: equal texts mean that whatever can
 * follow the one can follow the other. Machine numbers, steps and temperatures are no part of it,
 * nor halted machines, which do nothing any more, nor what a resting machine would drop.
 */
import {
  canonicalText,
  type Effect,
  type Execution,
  type Frame,
  IGNORE,
  type Machine,
  RUN,
  type Value,
} from '@parley/runtime'
import { pathOf } from './identity-path.ts'

export function configurationKey(execution: Execution): string {
  return new ConfigurationKeys().key(execution)
}

/** The keys of one configuration after another, of which only what changed is written again. */
export class ConfigurationKeys {
  /** By machine number; missing where the machine may have changed. */
  readonly #machines: (string | undefined)[] = []

  /** Forgets everything. */
  clear(): void {
    this.#machines.length = 0
  }

  /** A step of the machine, or an enqueue to it, is about to happen. */
  changed(machine: number): void {
    this.#machines[machine] = undefined
  }

  key(execution: Execution): string {
    let key = ''
    for (const monitor of execution.monitors) {
      key += `${monitor.state?.index ?? -1}${values(Object.values(monitor.fields))}`
    }
    for (const m of execution.machines) {
      const { number } = m.identity
      let own = this.#machines[number]
      if (own === undefined) {
        own = m.isHalted ? '' : machineKey(m)
        this.#machines[number] = own
      }
      key += own
    }
    return key
  }
}

function machineKey(m: Machine): string {
  const flags = `${+m.isStarted}${+m.isPaused}${+m.hasLooked}${+m.isAnnounced}`
  let key = `|${pathOf(m.identity)}:${m.state.index},${flags}${values(Object.values(m.fields))}`
  if (m.waiting !== null) key += `w${m.waiting.names.join(',')}`
  if (m.handed !== null) key += `h${messageKey(m.handed)}`
  if (m.frames.length > 0) key += suspendedKey(m)
  key += 'i'
  const isResting = m.isStarted && m.waiting === null && m.head === m.out.length
  for (const message of m.inbox) {
    const event = message.event?.id ?? 0
    if (isResting && m.state.disposition[event] === IGNORE) continue
    key += messageKey(message)
  }
  key += 'o'
  for (let at = m.head; at < m.out.length; at++) {
    const effect = m.out[at] as Effect
    // Texts for listeners change nothing.
    if (effect.kind !== RUN) key += effectKey(effect)
  }
  return key
}

/** A computation that waits or pauses: where it is, and what is to come after its code. */
function suspendedKey(m: Machine): string {
  const coming = [m.event?.id ?? -1, m.next, m.withHandler?.id ?? -1].join(',')
  const frames = m.frames.map(
    (frame: Frame) => `${frame.function.id},${frame.block}${values(frame.locals)}`,
  )
  return `f${m.stage},${coming}${values([m.nextPayload, m.withPayload])}${frames.join('/')}`
}

function messageKey(message: Effect): string {
  return `${message.event?.id ?? -1}${values([message.payload])}`
}

function effectKey(effect: Effect): string {
  const target = effect.target === null ? '' : pathOf(effect.target.identity)
  const { kind, value, bound } = effect
  return `${kind},${value},${bound},${target},${messageKey(effect)}`
}

function values(all: readonly Value[]): string {
  return `(${all.map(canonicalText).join('')})`
}
