/**
 * Random programs that do something: machines create each other and exchange messages, monitors
 * listen, everything is printed. Nearly all of them compile; many end in a bug sooner or later.
 */
import type { Random } from '../random.ts'
import { expression, nameForNew, type Scope } from './expressions.ts'
import { block, bodyText, sending } from './statements.ts'
import { ENUM_DECLARATION, type Type, typeText } from './types.ts'
import {
  COMPUTE,
  type EventPlan,
  type FunctionPlan,
  type InterfacePlan,
  type MachinePlan,
  makeWorld,
  type SpecPlan,
  type StatePlan,
  type Variable,
  type World,
} from './world.ts'

/** The text of a random program with one test, `T`. */
export function generateProgram(random: Random): string {
  const world = makeWorld(random)
  const make: Make = { random, world }
  return [
    ENUM_DECLARATION,
    ...world.events.map(eventText),
    'fun nobody(): machine { return default(machine); }',
    'fun spin(n: int): int { return spin(n + 1) + 1; }',
    'param size: int;',
    'fun depth(n: int): int { if (n <= 0) { return 0; } return depth(n - 1) + 1; }',
    ...world.interfaces.map(interfaceText),
    ...world.functions.map((plan, at) => functionText(make, plan, world.functions.slice(0, at))),
    ...world.machines.map((machine) => machineText(make, machine)),
    ...world.specs.map((spec) => specText(make, spec)),
    testText(make),
    '',
  ].join('\n')
}

function interfaceText({ name, machine, receives }: InterfacePlan): string {
  const parameter = machine.states[0]?.parameter
  const payload = parameter === undefined ? '' : typeText(parameter)
  return `interface ${name}(${payload}) receives ${receives.map((event) => event.name).join(', ')};`
}

interface Make {
  readonly random: Random
  readonly world: World
}

function eventText({ name, payload }: EventPlan): string {
  return `event ${name}${payload === undefined ? '' : `: ${typeText(payload)}`};`
}

function scopeOf({ random, world }: Make, variables: readonly Variable[]): Scope {
  return {
    random,
    world,
    owner: undefined,
    isSpec: false,
    may: COMPUTE,
    variables,
    functions: [],
    result: undefined,
    loops: 0,
    locals: [],
    depth: 2,
  }
}

function functionText(make: Make, plan: FunctionPlan, callable: readonly FunctionPlan[]): string {
  const scope = { ...scopeOf(make, plan.parameters), functions: callable }
  return withResult(scope, plan)
}

function withResult(base: Scope, { name, parameters, result, may }: FunctionPlan): string {
  const scope = { ...base, may, result }
  const list = parameters.map((one) => `${one.name}: ${typeText(one.type)}`).join(', ')
  if (result === undefined) return `fun ${name}(${list}) ${bodyText(scope)}`
  const last = `return ${expression({ ...scope, depth: 1 }, result)};`
  return `fun ${name}(${list}): ${typeText(result)} ${bodyText(scope, [], [last])}`
}

// -------------------------------------------------------------------------------- machines

function machineText(make: Make, machine: MachinePlan): string {
  const { random, world } = make
  const events = world.events.map(({ name }) => name)
  const listed = (): string[] => [...events.filter(() => random.chance(0.8)), 'halt']
  const clauses = (['receives', 'sends'] as const).flatMap((word) =>
    random.chance(world.carelessness) ? [`${word} ${listed().join(', ')};`] : [],
  )
  const lines = memberTexts(make, machine, false)
  return ['machine', machine.name, ...clauses, block(lines)].join(' ')
}

function specText(make: Make, spec: SpecPlan): string {
  const { name, observes, isScenario } = spec
  const events = observes.map((event) => event.name).join(', ')
  const lines = memberTexts(make, spec, true)
  return `${isScenario ? 'scenario' : 'spec'} ${name} observes ${events} ${block(lines)}`
}

function memberTexts(make: Make, machine: MachinePlan, isSpec: boolean): string[] {
  const { world } = make
  const { fields, functions, states } = machine
  const scope: Scope = { ...scopeOf(make, fields), owner: machine, isSpec }
  const methods = functions.map((plan, at) => {
    const variables = [...fields, ...plan.parameters]
    const callable = [...world.functions, ...callableFrom(functions.slice(0, at), plan)]
    return withResult({ ...scope, variables, functions: callable }, plan)
  })
  return [
    ...fields.map(({ name, type }) => `var ${name}: ${typeText(type)};`),
    ...methods,
    ...states.map((state, at) => stateText({ ...make, scope, machine }, state, at)),
  ]
}

/** A function that must not leave its handler cannot call one that does. */
function callableFrom(
  functions: readonly FunctionPlan[],
  { may }: Pick<FunctionPlan, 'may'>,
): FunctionPlan[] {
  return functions.filter(
    (one) => (may.leave || !one.may.leave) && (may.receive || !one.may.receive),
  )
}

interface StateMake extends Make {
  readonly scope: Scope
  readonly machine: MachinePlan
}

function stateText(make: StateMake, state: StatePlan, at: number): string {
  const { random, scope, world, machine } = make
  const heat = scope.isSpec ? random.pick(['', 'hot ', 'cold ']) : ''
  const isMain = machine === world.machines[0]
  const opening = at === 0 && isMain ? openingLines(make) : []
  const lines = [`entry ${handlerText(make, state.parameter, true, opening)}`]
  if (random.chance(0.3)) lines.push(`exit ${handlerText(make, undefined, false)}`)
  const observed = new Set((machine as Partial<SpecPlan>).observes ?? world.events)
  for (const event of world.events) {
    const skips = observed.has(event) ? world.carelessness : 0.8
    if (!random.chance(skips)) lines.push(actionText(make, event))
  }
  if (!scope.isSpec && random.chance(world.rareness)) {
    const body = handlerText(make, undefined, true)
    const { name, parameter } = machine.states[0]!
    const isGoto = random.chance(0.4) && accepts(parameter, undefined)
    lines.push(isGoto ? `on null goto ${name};` : `on null do ${body}`)
  }
  if (!scope.isSpec && random.chance(world.rareness)) {
    lines.push(random.pick(['defer halt;', 'ignore halt;', 'on halt do { raise halt; }']))
  }
  return `${at === 0 ? 'start ' : ''}${heat}state ${state.name} ${block(lines)}`
}

function actionText(make: StateMake, event: EventPlan): string {
  const { random, scope, machine } = make
  const targets = machine.states.filter(({ parameter }) => accepts(parameter, event.payload))
  const kind = random.int(10)
  if (kind === 0 && !scope.isSpec) return `defer ${event.name};`
  if (kind === 1) return `ignore ${event.name};`
  if (kind <= 4 && targets.length > 0) {
    const { name } = random.pick(targets)
    if (random.chance(0.6)) return `on ${event.name} goto ${name};`
    const body = handlerText(make, event.payload, false)
    return `on ${event.name} goto ${name} with ${body}`
  }
  return `on ${event.name} do ${handlerText(make, event.payload, true)}`
}

function accepts(parameter: Type | undefined, payload: Type | undefined): boolean {
  if (parameter === undefined || parameter.kind === 'any') return true
  return payload !== undefined && typeText(parameter) === typeText(payload)
}

/** The first machine creates others and sends them something. */
function openingLines({ random, world, scope, machine }: StateMake): string[] {
  const may = { act: true, receive: false, leave: false }
  const peers = machine.fields.filter(({ name }) => name.startsWith('peer'))
  const made = peers.map((peer) => {
    const picked = random.pick(world.machines.slice(1).concat(machine))
    const { name, states } = picked
    const created = nameForNew(scope, picked)
    const parameter = states[0]?.parameter
    if (name === machine.name) return `${peer.name} = (this as machine);`
    if (parameter === undefined) return `${peer.name} = new ${created}();`
    const payload =
      parameter.kind === 'machine' ? '(this as machine)' : expression(scope, parameter)
    return `${peer.name} = new ${created}(${payload});`
  })
  const sent = peers.flatMap(() => sending({ ...scope, may, variables: machine.fields }) ?? [])
  return [...made, ...sent]
}

/** A handler with the payload as its parameter; without `first` lines it may ignore the payload. */
function handlerText(
  make: StateMake,
  payload: Type | undefined,
  mayLeave: boolean,
  first?: readonly string[],
): string {
  const { random, scope, machine } = make
  const may = { act: !scope.isSpec, receive: !scope.isSpec && random.chance(0.5), leave: mayLeave }
  const isBound = payload !== undefined && (first !== undefined || random.chance(0.9))
  const variables = isBound ? [...scope.variables, { name: 'x', type: payload }] : scope.variables
  const functions = [...make.world.functions, ...callableFrom(machine.functions, { may })]
  const isPeer = isBound && !scope.isSpec && payload.kind === 'machine' && random.chance(0.6)
  const lines = [...(isPeer ? ['peer0 = x;'] : []), ...(first ?? [])]
  const body = bodyText({ ...scope, may, variables, functions }, lines)
  return isBound ? `(x: ${typeText(payload)}) ${body}` : body
}

// ----------------------------------------------------------------------------------- test

/** The main machine with all the others; each spec watches all or some of them. */
function testText({ random, world }: Make): string {
  const binding = ({ machine, name }: InterfacePlan): string => `${machine.name} -> ${name}`
  const bindings = world.interfaces.map(binding)
  const [main, ...others] = world.machines.map(({ name }) => name)
  const all = `{ ${[main, ...others, ...bindings].join(', ')} }`
  const head = `test param (size in [2, 5]) T [main = ${main}]:`
  const specs = world.specs.filter(({ isScenario }) => !isScenario || random.chance(0.3))
  if (specs.length === 0) return `${head} ${all};`
  const [first, ...rest] = specs.map(({ name }) => name)
  if (rest.length === 0 || random.chance(0.5)) {
    return `${head} assert ${[first, ...rest].join(', ')} in ${all};`
  }
  const split = random.chance(0.5) && others.length > 0
  const watched = [...others, ...bindings.filter((one) => !one.startsWith(`${main} `))]
  const unwatched = [main, ...bindings.filter((one) => one.startsWith(`${main} `))]
  const inner = split
    ? `(union (assert ${first} in { ${watched.join(', ')} }), { ${unwatched.join(', ')} })`
    : `(assert ${first} in ${all})`
  return `${head} assert ${rest.join(', ')} in ${inner};`
}
