/** What a generated program declares, and what code may use at a place. */
import type { Random } from '../random.ts'
import { ANY, INT, MACHINE, TYPES, type Type } from './types.ts'

export interface World {
  readonly events: readonly EventPlan[]
  readonly machines: readonly MachinePlan[]
  readonly specs: readonly SpecPlan[]
  /** Global functions that only compute. */
  readonly functions: readonly FunctionPlan[]
  /** How often code does what will probably end in a bug, 0 to 1. */
  readonly carelessness: number
  /** How large bodies are. */
  readonly size: number
}

export interface Variable {
  readonly name: string
  readonly type: Type
}

export interface EventPlan {
  readonly name: string
  readonly payload: Type | undefined
}

export interface StatePlan {
  readonly name: string
  /** The parameter of the entry function. */
  readonly parameter: Type | undefined
}

export interface MachinePlan {
  readonly name: string
  readonly fields: readonly Variable[]
  /** The first is the start state. */
  readonly states: readonly StatePlan[]
  readonly functions: readonly FunctionPlan[]
}

export interface SpecPlan extends MachinePlan {
  readonly observes: readonly EventPlan[]
  readonly isScenario: boolean
}

export interface FunctionPlan {
  readonly name: string
  readonly parameters: readonly Variable[]
  readonly result: Type | undefined
  readonly may: Abilities
}

/** What code may do where it stands. */
export interface Abilities {
  /** Send, create, choose and announce. */
  readonly act: boolean
  readonly receive: boolean
  /** Raise and goto. */
  readonly leave: boolean
}

export const COMPUTE: Abilities = { act: false, receive: false, leave: false }

/** Makes up what a program declares. */
export function makeWorld(random: Random): World {
  const type = (): Type => random.pick(TYPES)
  const size = 1 + random.int(5)
  const events = names(2 + random.int(4), 'e').map((name) => ({
    name,
    payload: random.chance(0.7) ? payloadType(random) : undefined,
  }))
  const carelessness = random.pick([0, 0.02, 0.1])
  const machines = names(1 + random.int(3), 'M').map((name, at) => {
    const states = makeStates(random, random.few(1, 3), at > 0)
    const parent = { may: { act: true, receive: random.chance(0.4), leave: true } }
    return { name, states, fields: makeFields(random), functions: makeFunctions(random, parent) }
  })
  const specs = names(random.int(3), 'S').map((name) => ({
    name,
    states: makeStates(random, random.few(1, 3), false),
    fields: makeFields(random),
    functions: makeFunctions(random, { may: { act: false, receive: false, leave: true } }),
    observes: events.filter(() => random.chance(0.6)),
    isScenario: random.chance(0.15),
  }))
  const functions = names(random.int(3), 'pure').map((name) => ({
    name,
    parameters: names(1 + random.int(2), 'q').map((name) => ({ name, type: type() })),
    result: type(),
    may: COMPUTE,
  }))
  return {
    events,
    machines,
    specs: specs.filter(({ observes }) => observes.length > 0),
    functions,
    carelessness,
    size,
  }
}

function payloadType(random: Random): Type {
  return random.chance(0.6) ? random.pick([INT, MACHINE, MACHINE, ANY]) : random.pick(TYPES)
}

function makeFields(random: Random): Variable[] {
  const peers = names(1 + random.int(2), 'peer').map((name) => ({ name, type: MACHINE }))
  const others = names(1 + random.int(4), 'f').map((name) => ({ name, type: random.pick(TYPES) }))
  return [...peers, ...others]
}

function makeStates(random: Random, count: number, hasConstructor: boolean): StatePlan[] {
  return names(count, 'State').map((name, at) => {
    if (at === 0 && !hasConstructor) return { name, parameter: undefined }
    if (at === 0 && random.chance(0.7)) return { name, parameter: MACHINE }
    const parameter = random.chance(0.5) ? random.pick([INT, MACHINE, ANY, ANY]) : undefined
    return { name, parameter }
  })
}

/** Methods; those with a result cannot leave the handler. */
function makeFunctions(random: Random, { may }: { may: Abilities }): FunctionPlan[] {
  return names(random.int(3), 'help').map((name) => {
    const result = random.chance(0.6) ? random.pick(TYPES) : undefined
    const canLeave = may.leave && result === undefined && random.chance(0.4)
    return {
      name,
      parameters: names(random.int(3), 'p').map((name) => ({ name, type: random.pick(TYPES) })),
      result,
      may: { ...may, leave: canLeave },
    }
  })
}

/** `x0`, `x1`, … */
export function names(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`)
}
