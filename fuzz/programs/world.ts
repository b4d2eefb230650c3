/** What a generated program declares, and what code may use at a place. */
import type { Random } from '../random.ts'
import { ANY, INT, MACHINE, SMALL_TYPES, TYPES, type Type } from './types.ts'

export interface World {
  readonly events: readonly EventPlan[]
  readonly machines: readonly MachinePlan[]
  readonly specs: readonly SpecPlan[]
  /** Global functions that only compute. */
  readonly functions: readonly FunctionPlan[]
  /** What variables may be. */
  readonly types: readonly Type[]
  /** Machines, and how they are created through interfaces. */
  readonly interfaces: readonly InterfacePlan[]
  /** How often a state has each of the rarer items, 0 to 1. */
  readonly rareness: number
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

export interface InterfacePlan {
  readonly name: string
  readonly machine: MachinePlan
  readonly receives: readonly EventPlan[]
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

/** Makes up what a program declares: half of the programs are small and about messages. */
export function makeWorld(random: Random): World {
  const isSmall = random.chance(0.5)
  // Few types a program, so that values move between variables.
  const some = Array.from({ length: 3 + random.int(4) }, () => random.pick(TYPES))
  const types = isSmall ? SMALL_TYPES : [INT, MACHINE, ...some, ...some]
  const make: Make = { random, types, isSmall }
  const events = names(2 + random.int(isSmall ? 2 : 4), 'e').map((name) => ({
    name,
    payload: random.chance(0.7) ? payloadType(make) : undefined,
  }))
  const machines = names(1 + random.int(3), 'M').map((name, at) => makeMachine(make, name, at > 0))
  const specs = names(random.int(3), 'S').map((name) => makeSpec(make, name, events))
  const functions = names(isSmall ? 0 : random.int(3), 'pure').map((name) => ({
    name,
    parameters: makeVariables(make, 1 + random.int(2), 'q'),
    result: random.pick(types),
    may: COMPUTE,
  }))
  const interfaces = machines.flatMap((machine) => {
    if (!random.chance(0.15)) return []
    const receives = events.filter(() => random.chance(0.8))
    return [{ name: `I${machine.name}`, machine, receives }]
  })
  return {
    events,
    machines,
    specs: specs.filter(({ observes }) => observes.length > 0),
    functions,
    types,
    interfaces,
    rareness: random.pick([0.03, 0.1, 0.3]),
    carelessness: random.pick([0, 0.02, 0.1]),
    size: isSmall ? 1 : 1 + random.int(5),
  }
}

interface Make {
  readonly random: Random
  readonly types: readonly Type[]
  readonly isSmall: boolean
}

function makeMachine(make: Make, name: string, hasConstructor: boolean): MachinePlan {
  const { random } = make
  const may = { act: true, receive: random.chance(0.4), leave: true }
  return {
    name,
    states: makeStates(make, random.few(1, 3), hasConstructor),
    fields: makeFields(make),
    functions: makeFunctions(make, may),
  }
}

function makeSpec(make: Make, name: string, events: readonly EventPlan[]): SpecPlan {
  const { random } = make
  return {
    name,
    states: makeStates(make, random.few(1, 3), false),
    fields: makeVariables(make, 1 + random.int(3), 'f'),
    functions: makeFunctions(make, { act: false, receive: false, leave: true }),
    observes: events.filter(() => random.chance(0.6)),
    isScenario: random.chance(0.15),
  }
}

function payloadType({ random, types }: Make): Type {
  return random.chance(0.6) ? random.pick([INT, MACHINE, MACHINE, ANY]) : random.pick(types)
}

function makeFields(make: Make): Variable[] {
  const { random, isSmall } = make
  const peers = names(1 + random.int(2), 'peer').map((name) => ({ name, type: MACHINE }))
  return [...peers, ...makeVariables(make, 1 + random.int(isSmall ? 2 : 4), 'f')]
}

function makeVariables({ random, types }: Make, count: number, prefix: string): Variable[] {
  return names(count, prefix).map((name) => ({ name, type: random.pick(types) }))
}

function makeStates({ random }: Make, count: number, hasConstructor: boolean): StatePlan[] {
  return names(count, 'State').map((name, at) => {
    if (at === 0 && !hasConstructor) return { name, parameter: undefined }
    if (at === 0 && random.chance(0.7)) return { name, parameter: MACHINE }
    const parameter = random.chance(0.5) ? random.pick([INT, MACHINE, ANY, ANY]) : undefined
    return { name, parameter }
  })
}

/** Methods; those with a result cannot leave the handler. */
function makeFunctions(make: Make, may: Abilities): FunctionPlan[] {
  const { random, types, isSmall } = make
  return names(random.int(isSmall ? 2 : 3), 'help').map((name) => {
    const result = random.chance(0.6) ? random.pick(types) : undefined
    const canLeave = may.leave && result === undefined && random.chance(0.4)
    const parameters = makeVariables(make, random.int(3), 'p')
    return { name, parameters, result, may: { ...may, leave: canLeave } }
  })
}

/** `x0`, `x1`, … */
export function names(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`)
}
