/** Values, resting machines and bugs as texts that are the same for every evaluator. */
import {
  type Bug,
  EventRef,
  elementsOf,
  entriesOf,
  Float,
  Foreign,
  type Identity,
  MachineRef,
  PMap,
  PSet,
  Seq,
  Tuple,
  type Value,
} from '../../packages/runtime/src/index.ts'
import { bugText } from '../programs/log-lines.ts'

/** The path of child numbers from the main machine. */
export function pathText(identity: Identity): string {
  const { parent, ordinal, name } = identity
  return `${parent === null ? '' : `${pathText(parent)}.`}${ordinal}/${name}`
}

/** A value; two that a program can tell apart have different texts. */
export function valueText(value: Value): string {
  if (value === null) return '-'
  if (typeof value === 'string') return JSON.stringify(value)
  if (value instanceof MachineRef) return `#${pathText(value.identity)}^${value.permissions}`
  if (value instanceof EventRef) return `!${value.id}`
  if (value instanceof Float) return `${Object.is(value.value, -0) ? '-0' : value.value}f`
  if (value instanceof Seq) return `[${value.items.map(valueText).join()}]`
  if (value instanceof PSet) return `{${elementsOf(value).map(valueText).join()}}`
  if (value instanceof PMap) {
    const entries = entriesOf(value).map(([key, item]) => `${valueText(key)}=${valueText(item)}`)
    return `<${entries.join()}>`
  }
  if (value instanceof Tuple) {
    const fields = Array.from({ length: value.shape.size }, (_, at) => valueText(value.at(at)))
    return `(${value.shape.names?.join() ?? ''}:${fields.join()})`
  }
  if (value instanceof Foreign) return `${value.type.name}(${value.type.key(value.content)})`
  return String(value)
}

/** A message; an event without name is the payload of a creation. */
export interface Letter {
  readonly event: EventRef | null
  readonly payload: Value
}

export function letterText({ event, payload }: Letter): string {
  return `${event?.name ?? ''}:${valueText(payload)}`
}

/** A machine or monitor in a state in which nobody can act. */
export interface Resting {
  /** The path of a machine, the name of a monitor. */
  readonly who: string
  readonly state: string
  readonly isHalted: boolean
  readonly fields: readonly Value[]
  /** Without what the state ignores. */
  readonly inbox: readonly Letter[]
}

/** A whole state in which nobody can act. */
export function restText(all: readonly Resting[]): string {
  return all
    .map(({ who, state, isHalted, fields, inbox }) => {
      if (isHalted) return `${who} halted`
      return `${who} ${state} ${fields.map(valueText).join()} ${inbox.map(letterText).join()}`
    })
    .sort()
    .join('\n')
}

/**
 * Which bug it is for every evaluator: the interpreter tells no places but in the texts of
 * assertions, and how a machine gets into an endless loop is not fixed.
 */
export function bugIdentity(bug: Bug): string {
  const { kind, fault } = bug
  if (kind === 'exception') return `${kind} ${fault}`
  if (kind === 'deadlock' || kind === 'livelock' || kind === 'recursion') return kind
  if (kind === 'assertion') return bugText(bug).split(' ', 3).join(' ')
  return `${kind}: ${bugText(bug).replace(/\d+/g, '#')}`
}
