/**
 * Random programs that mean something: names are declared, expressions have the wanted types,
 * events carry their payloads. Nearly all of them compile.
 */
import type { Random } from '../random.ts'
import { Expressions } from './expressions.ts'
import {
  BOOL,
  INT,
  makeType,
  STRING,
  type Type,
  typeText,
  type Variable,
  type World,
} from './world.ts'

export interface TypedOptions {
  /** How deep statements and expressions may be nested. */
  readonly depth: number
  /** How many machines there are at most. */
  readonly machines: number
}

/** The text of a random program. */
export function generateTyped(random: Random, options: TypedOptions): string {
  const world = makeWorld(random, options.machines)
  const parts = [declarations(world)]
  for (const { name, parameters, result } of world.functions) {
    parts.push(fun(random, world, options.depth, name, parameters, result))
  }
  for (const machine of world.machines)
    parts.push(machineText(random, world, options.depth, machine))
  for (const spec of world.specs) parts.push(specText(random, world, options.depth, spec))
  parts.push(tests(random, world))
  return parts.join('\n')
}

function makeWorld(random: Random, machines: number): World {
  const enums = names(random.int(3), 'Enum').map((name, i) => ({
    name,
    elements: names(1 + random.int(3), `ELEMENT_${i}_`),
  }))
  const aliases: { name: string; type: Type }[] = []
  const machineNames = names(1 + random.int(machines), 'Machine')
  const partial = { enums, aliases, machineNames }
  for (const name of names(random.int(3), 'tAlias')) {
    const type = makeType(random, partial, 2)
    aliases.push({ name, type: { kind: 'alias', name, type } })
  }
  const anyType = (): Type => makeType(random, partial, 2)
  const maybeType = (): Type | undefined => (random.chance(0.6) ? anyType() : undefined)
  return {
    ...partial,
    events: names(1 + random.int(5), 'eEvent').map((name) => ({ name, payload: maybeType() })),
    functions: names(random.int(4), 'Function').map((name) => ({
      name,
      parameters: names(random.int(3), 'p').map((name) => ({ name, type: anyType() })),
      result: maybeType(),
    })),
    machines: machineNames.map((name, i) => ({
      name,
      payload: i === 0 ? undefined : maybeType(),
      fields: names(random.int(5), `f${name}_`).map((name) => ({ name, type: anyType() })),
      states: names(1 + random.int(3), 'State'),
    })),
    specs: names(random.int(2), 'Spec'),
  }
}

function declarations(world: World): string {
  return [
    ...world.enums.map((e) => `enum ${e.name} { ${e.elements.join(', ')} }`),
    ...world.aliases.map((a) => `type ${a.name} = ${typeText(a.type, true)};`),
    ...world.events.map((e) => `event ${e.name}${e.payload ? `: ${typeText(e.payload)}` : ''};`),
    'param limit: int;',
  ].join('\n')
}

function fun(
  random: Random,
  world: World,
  depth: number,
  name: string,
  parameters: readonly Variable[],
  result: Type | undefined,
): string {
  const scope: Scope = {
    variables: [...parameters],
    isPure: true,
    states: [],
    result,
    isLoop: false,
  }
  const annotation = result === undefined ? '' : `: ${typeText(result)}`
  const list = parameters.map((p) => `${p.name}: ${typeText(p.type)}`).join(', ')
  return `fun ${name}(${list})${annotation} ${body(random, world, depth, scope)}`
}

interface Scope {
  readonly variables: readonly Variable[]
  /** Whether only what a spec may do is allowed. */
  readonly isPure: boolean
  /** States that `goto` may name; none where it is not allowed. */
  readonly states: readonly string[]
  readonly result: Type | undefined
  readonly isLoop: boolean
}

function machineText(
  random: Random,
  world: World,
  depth: number,
  machine: World['machines'][number],
): string {
  const scope: Scope = {
    variables: machine.fields,
    isPure: false,
    states: machine.states,
    result: undefined,
    isLoop: false,
  }
  const states = machine.states.map((name, i) => {
    const payload = i === 0 ? machine.payload : undefined
    const start = i === 0 ? 'start ' : ''
    return `${start}state ${name} { ${stateItems(random, world, depth, scope, payload)} }`
  })
  return `machine ${machine.name} { ${fields(machine.fields)} ${states.join('\n')} }`
}

function specText(random: Random, world: World, depth: number, name: string): string {
  const variables = [{ name: 'count', type: INT }]
  const states = ['Idle', 'Busy']
  const scope: Scope = { variables, isPure: true, states, result: undefined, isLoop: false }
  const items = (temperature: string): string =>
    world.events
      .map((event) => handler(random, world, depth, scope, event))
      .filter((_, i) => temperature !== 'hot' || i > 0)
      .join('\n')
  return `spec ${name} observes ${world.events.map((event) => event.name).join(', ')} {
    var count: int;
    start cold state Idle { ${items('cold')} }
    hot state Busy { ${items('hot')} }
  }`
}

function stateItems(
  random: Random,
  world: World,
  depth: number,
  scope: Scope,
  payload: Type | undefined,
): string {
  const parameter = payload === undefined ? '' : `(input: ${typeText(payload)})`
  const input = payload === undefined ? [] : [{ name: 'input', type: payload }]
  const inner = { ...scope, variables: [...scope.variables, ...input] }
  const items = [`entry ${parameter} ${body(random, world, depth, inner)}`]
  for (const event of world.events) {
    const state = random.pick(scope.states)
    const choice = random.int(8)
    if (choice === 0) items.push(`defer ${event.name};`)
    else if (choice === 1) items.push(`ignore ${event.name};`)
    else if (choice === 2 && state !== scope.states[0])
      items.push(`on ${event.name} goto ${state};`)
    else if (choice < 7) items.push(handler(random, world, depth, scope, event))
  }
  if (random.chance(0.2)) items.push(`exit ${body(random, world, depth, { ...scope, states: [] })}`)
  return items.join('\n')
}

function handler(
  random: Random,
  world: World,
  depth: number,
  scope: Scope,
  event: World['events'][number],
): string {
  if (event.payload === undefined) return `on ${event.name} do ${body(random, world, depth, scope)}`
  const variables = [...scope.variables, { name: 'payload', type: event.payload }]
  const text = body(random, world, depth, { ...scope, variables })
  return `on ${event.name} do (payload: ${typeText(event.payload)}) ${text}`
}

function body(random: Random, world: World, depth: number, scope: Scope): string {
  const locals = names(random.int(4), `v${depth}_`).map((name) => ({
    name,
    type: makeType(random, world, 2),
  }))
  const inner = { ...scope, variables: [...scope.variables, ...locals] }
  const lines = statements(random, world, depth, inner)
  if (scope.result !== undefined) {
    lines.push(`return ${new Expressions(random, world, inner).make(scope.result, depth)};`)
  }
  return `{ ${fields(locals)} ${lines.join('\n')} }`
}

function fields(variables: readonly Variable[]): string {
  return variables.map((one) => `var ${one.name}: ${typeText(one.type)};`).join('\n')
}

function statements(random: Random, world: World, depth: number, scope: Scope): string[] {
  return Array.from({ length: random.few(0, 5) }, () => statement(random, world, depth, scope))
}

function statement(random: Random, world: World, depth: number, scope: Scope): string {
  const make = new Expressions(random, world, scope)
  const nested = (inner: Scope = scope): string =>
    `{ ${statements(random, world, depth - 1, inner).join('\n')} }`
  const loop = { ...scope, isLoop: true }
  switch (random.int(depth > 0 ? 18 : 12)) {
    case 0:
      return `print ${make.make(STRING, depth)};`
    case 1:
      return `assert ${make.make(BOOL, depth)}, ${make.make(STRING, depth)};`
    case 2:
      return scope.isLoop ? random.pick(['break;', 'continue;']) : ';'
    case 3:
    case 4:
      return effect(random, world, depth, scope, make)
    case 5:
      return call(random, world, depth, make)
    case 12:
      return `if (${make.make(BOOL, depth)}) ${nested()}`
    case 13:
      return `if (${make.make(BOOL, depth)}) ${nested()} else ${nested()}`
    case 14:
      return `while (${make.make(BOOL, depth)}) ${nested(loop)}`
    case 15:
      return forEach(random, scope, make, nested(loop))
    case 16:
      return receive(random, world, depth - 1, scope)
    default:
      return change(random, scope, make, depth)
  }
}

/** An assignment, or a change of a collection. */
function change(random: Random, scope: Scope, make: Expressions, depth: number): string {
  if (scope.variables.length === 0) return ';'
  const { name, type } = random.pick(scope.variables)
  const resolved = make.resolve(type)
  if (random.chance(0.5)) {
    switch (resolved.kind) {
      case 'seq':
        return `${name} += (${make.make(INT, 1)}, ${make.make(resolved.element, depth)});`
      case 'set':
        return random.chance(0.5)
          ? `${name} += (${make.make(resolved.element, depth)});`
          : `${name} -= (${make.make(resolved.element, depth)});`
      case 'map':
        return `${name}[${make.make(resolved.key, 1)}] = ${make.make(resolved.value, depth)};`
      case 'named': {
        const field = random.pick(resolved.fields)
        return `${name}.${field.name} = ${make.make(field.type, depth)};`
      }
      case 'tuple': {
        const index = random.int(resolved.elements.length)
        return `${name}.${index} = ${make.make(resolved.elements[index]!, depth)};`
      }
    }
  }
  return `${name} = ${make.make(type, depth)};`
}

/** Something that only machines may do, or `goto`. */
function effect(
  random: Random,
  world: World,
  depth: number,
  scope: Scope,
  make: Expressions,
): string {
  if (scope.isPure) return ';'
  const event = random.pick(world.events)
  const payload = event.payload === undefined ? '' : `, ${make.make(event.payload, depth)}`
  switch (random.int(5)) {
    case 0:
      return `announce ${event.name}${payload};`
    case 1:
      return scope.states.length === 0 ? ';' : `raise ${event.name}${payload};`
    case 2:
      return scope.states.length < 2 ? ';' : `goto ${scope.states[1]};`
    default:
      return `send ${make.make({ kind: 'machine' }, depth)}, ${event.name}${payload};`
  }
}

function call(random: Random, world: World, depth: number, make: Expressions): string {
  if (world.functions.length === 0) return ';'
  const callee = random.pick(world.functions)
  return `${callee.name}(${callee.parameters.map((p) => make.make(p.type, depth)).join(', ')});`
}

function forEach(random: Random, scope: Scope, make: Expressions, body: string): string {
  const pairs = scope.variables.flatMap((collection) => {
    const type = make.resolve(collection.type)
    if (type.kind !== 'seq' && type.kind !== 'set') return []
    const element = typeText(type.element)
    return scope.variables
      .filter((item) => typeText(item.type) === element)
      .map((item) => ({ item, collection }))
  })
  if (pairs.length === 0) return ';'
  const { item, collection } = random.pick(pairs)
  return `foreach (${item.name} in ${collection.name}) ${body}`
}

function receive(random: Random, world: World, depth: number, scope: Scope): string {
  if (scope.isPure || scope.states.length === 0) return ';'
  const event = random.pick(world.events)
  const inner = { ...scope, isLoop: false }
  if (event.payload === undefined) {
    return `receive { case ${event.name}: ${body(random, world, depth, inner)} }`
  }
  const variables = [...scope.variables, { name: 'received', type: event.payload }]
  const text = body(random, world, depth, { ...inner, variables })
  return `receive { case ${event.name}: (received: ${typeText(event.payload)}) ${text} }`
}

function tests(random: Random, world: World): string {
  const machines = `{ ${world.machineNames.join(', ')} }`
  const module =
    world.specs.length === 0 ? machines : `assert ${world.specs.join(', ')} in ${machines}`
  const lines = [`test tcMain [main=Machine0]: ${module};`]
  if (random.chance(0.3)) {
    lines.push(`module Everything = ${machines};`)
    lines.push('implementation Main [main=Machine0]: Everything;')
  }
  if (random.chance(0.3)) {
    lines.push(
      `test param (limit in [1, -2, 3]) assume limit > 0 tcParam [main=Machine0]: ${module};`,
    )
  }
  return lines.join('\n')
}

function names(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i}`)
}
