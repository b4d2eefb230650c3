/** Random statements. */
import {
  callText,
  expression,
  formatText,
  isCareless,
  isCollection,
  itemType,
  newText,
  type Scope,
} from './expressions.ts'
import { ANY, BOOL, EVENT, INT, MACHINE, type Type, typeText } from './types.ts'
import type { EventPlan, Variable } from './world.ts'

/** The body of a function in braces: `first`, some statements, `last`. */
export function bodyText(
  scope: Scope,
  first: readonly string[] = [],
  last: readonly string[] = [],
): string {
  const { random, world } = scope
  const count = random.int(3)
  const locals = Array.from({ length: count }, (_, at) => ({
    name: `l${at}`,
    type: random.pick(scope.variables.map(({ type }) => type).concat(INT)),
  }))
  const inner: Scope = {
    ...scope,
    variables: [...scope.variables, ...locals],
    locals: [...locals],
  }
  const lines = statements(inner, random.int(world.size + 1) + (random.chance(0.7) ? 1 : 0))
  const declared = inner.locals.map(({ name, type }) => `var ${name}: ${typeText(type)};`)
  return block([...declared, ...first, ...lines, ...last])
}

export function block(lines: readonly string[]): string {
  const inside = lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`)
  return ['{', ...inside, '}'].join('\n')
}

function statements(scope: Scope, count: number): string[] {
  return Array.from({ length: count }, () => statement(scope))
}

type Maker = (scope: Scope) => string | undefined

/** How often each is tried. */
const MAKERS: readonly (readonly [number, Maker])[] = [
  [5, assignment],
  [5, collectionChange],
  [4, conditional],
  [1, whileLoop],
  [2, foreachLoop],
  [20, sending],
  [1, creating],
  [2, printing],
  [1, asserting],
  [1, announcing],
  [2, leaving],
  [6, receiving],
  [2, calling],
  [1, jumping],
  [1, endless],
]

const TOTAL = MAKERS.reduce((sum, [weight]) => sum + weight, 0)

function statement(scope: Scope): string {
  for (let tries = 0; tries < 5; tries++) {
    let at = scope.random.int(TOTAL)
    const found = MAKERS.find(([weight]) => {
      at -= weight
      return at < 0
    })
    const text = found?.[1](scope)
    if (text !== undefined) return text
  }
  return printing(scope)
}

function printing(scope: Scope): string {
  return `print ${formatText(scope)};`
}

// ---------------------------------------------------------------------------------- stores

interface Place {
  readonly text: string
  readonly type: Type
  /** What must hold for the place to be there. */
  readonly guards: readonly string[]
}

/** A variable or something inside one. */
function place(scope: Scope): Place | undefined {
  const { random, variables } = scope
  if (variables.length === 0) return undefined
  const { name, type } = random.pick(variables)
  let at: Place = { text: name, type, guards: [] }
  while (random.chance(0.6)) {
    const inner = innerPlace(scope, at)
    if (inner === undefined) break
    at = inner
  }
  return at
}

function innerPlace(scope: Scope, { text, type, guards }: Place): Place | undefined {
  const { random } = scope
  const shallow = { ...scope, depth: 0 }
  switch (type.kind) {
    case 'tuple': {
      const at = random.int(type.fields.length)
      const step = type.names.length === 0 ? String(at) : type.names[at]
      return { text: `${text}.${step}`, type: type.fields[at]!, guards }
    }
    case 'seq': {
      const index = random.pick(['0', '1'])
      const guard = `sizeof(${text}) > ${index}`
      return { text: `${text}[${index}]`, type: type.element, guards: [...guards, guard] }
    }
    case 'map': {
      const key = expression(shallow, type.key)
      const guard = `${key} in ${text}`
      return { text: `${text}[${key}]`, type: type.value, guards: [...guards, guard] }
    }
    default:
      return undefined
  }
}

/** Mostly only where the place is there. */
function guarded(scope: Scope, guards: readonly string[], text: string): string {
  if (guards.length === 0 || isCareless(scope)) return text
  return `if (${guards.join(' && ')}) ${block([text])}`
}

function assignment(scope: Scope): string | undefined {
  const found = place(scope)
  if (found === undefined) return undefined
  const { text, type, guards } = found
  // The key of a map may be new.
  const isElement = text.endsWith(']') && !guards.at(-1)?.startsWith('sizeof')
  const needed = isElement ? guards.slice(0, -1) : guards
  return guarded(scope, needed, `${text} = ${expression(scope, type)};`)
}

function collectionChange(scope: Scope): string | undefined {
  const { random } = scope
  const found = place(scope)
  if (found === undefined || !isCollection(found.type)) return undefined
  const { text, type, guards } = found
  const isRemoval = random.chance(0.25)
  const item = expression({ ...scope, depth: 1 }, itemType(type))
  switch (type.kind) {
    case 'set':
      return guarded(scope, guards, isRemoval ? `${text} -= (${item});` : `${text} += (${item});`)
    case 'map': {
      if (isRemoval) return guarded(scope, guards, `${text} -= (${item});`)
      const key = expression({ ...scope, depth: 0 }, type.key)
      const add = `${text} += (${key}, ${expression(scope, type.value)});`
      return guarded(scope, [...guards, `!(${key} in ${text})`], add)
    }
    default: {
      const remove = `${text} -= (0);`
      if (isRemoval) return guarded(scope, [...guards, `sizeof(${text}) > 0`], remove)
      const index = random.chance(0.5) ? '0' : `sizeof(${text})`
      return guarded(scope, guards, `${text} += (${index}, ${expression(scope, type.element)});`)
    }
  }
}

// ------------------------------------------------------------------------------ control flow

function conditional(scope: Scope): string {
  const { random } = scope
  const condition = expression(scope, BOOL)
  const inner = { ...scope, depth: Math.max(1, scope.depth - 1) }
  const then = block(statements(inner, 1 + random.int(2)))
  if (random.chance(0.5)) return `if (${condition}) ${then}`
  return `if (${condition}) ${then} else ${block(statements(inner, 1 + random.int(2)))}`
}

/** Counts to a small number with a variable that nothing else assigns. */
function whileLoop(scope: Scope): string | undefined {
  const { random } = scope
  if (scope.loops > 1) return undefined
  const counter = `w${scope.locals.length}`
  scope.locals.push({ name: counter, type: INT })
  const inner = { ...scope, loops: scope.loops + 1, depth: 1 }
  const lines = [`${counter} = ${counter} + 1;`, ...statements(inner, 1 + random.int(3))]
  const limit = random.pick(['1', '2', '3'])
  const condition = random.chance(0.3) ? ` && ${expression({ ...scope, depth: 1 }, BOOL)}` : ''
  return `${counter} = 0;\nwhile (${counter} < ${limit}${condition}) ${block(lines)}`
}

function foreachLoop(scope: Scope): string | undefined {
  const { random } = scope
  const found = scope.variables.flatMap(({ name, type }) =>
    isCollection(type) ? [{ name, isMap: type.kind === 'map', element: itemType(type) }] : [],
  )
  if (scope.loops > 1 || found.length === 0) return undefined
  const { name, isMap, element } = random.pick(found)
  const collection = isMap ? `keys(${name})` : name
  const item: Variable = { name: `each${scope.locals.length}`, type: element }
  scope.locals.push(item)
  const variables = [...scope.variables, item]
  const inner = { ...scope, variables, loops: scope.loops + 1, depth: 1 }
  // A loop that adds to what it loops over would double it again and again.
  const guard = `if (sizeof(${name}) > 4) { break; }`
  const body = block([guard, ...statements(inner, 1 + random.int(3))])
  return `foreach (${item.name} in ${collection}) ${body}`
}

/** Loops that only chance, a bound or a guard ends. */
function endless(scope: Scope): string | undefined {
  const { random, may } = scope
  if (!isCareless(scope)) return undefined
  const condition = may.act && random.chance(0.5) ? '$' : 'true'
  const message = random.chance(0.8) ? sending(scope) : undefined
  return `while (${condition}) ${block([message ?? ';'])}`
}

function jumping({ random, loops, result, may }: Scope): string | undefined {
  if (loops > 0) return `if (${may.act ? '$' : 'true'}) { ${random.pick(['break', 'continue'])}; }`
  return result === undefined && random.chance(0.3) ? 'if (1 > 2) { return; }' : undefined
}

function asserting(scope: Scope): string {
  const { random } = scope
  if (!isCareless(scope)) {
    const type = random.pick(scope.variables.map(({ type }) => type).concat(INT))
    const value = expression({ ...scope, depth: 0, may: { ...scope.may, act: false } }, type)
    return `assert ${value} == ${value}, ${formatText({ ...scope, depth: 0 })};`
  }
  const keyword = random.chance(0.85) ? 'assert' : 'assume'
  return `${keyword} ${expression(scope, BOOL)}, ${formatText({ ...scope, depth: 1 })};`
}

function calling(scope: Scope): string | undefined {
  if (scope.functions.length === 0) return undefined
  return `${callText(scope, scope.random.pick(scope.functions))};`
}

// -------------------------------------------------------------------------------- messages

/** An event and its payload as arguments; any payload when the event comes from a variable. */
function emission(scope: Scope): string {
  const { random, world } = scope
  if (isCareless(scope)) {
    const event = expression({ ...scope, depth: 0 }, EVENT)
    const isName = world.events.some(({ name }) => name === event)
    if (!isName) return `${event}, ${expression(scope, random.pick([INT, MACHINE, ANY]))}`
  }
  return eventWithPayload(scope, random.pick(world.events))
}

function eventWithPayload(scope: Scope, { name, payload }: EventPlan): string {
  return payload === undefined ? name : `${name}, ${expression(scope, payload)}`
}

/** A message to a machine, if there is one. */
export function sending(scope: Scope): string | undefined {
  const { random, variables, world } = scope
  if (!scope.may.act) return undefined
  const known = variables.filter(({ type }) => type.kind === 'machine')
  const isKnown = known.length > 0 && random.chance(0.7)
  const target = isKnown ? random.pick(known).name : expression({ ...scope, depth: 0 }, MACHINE)
  const message = random.chance(world.rareness / 2) ? 'halt' : emission(scope)
  const text = `send ${target}, ${message};`
  if (target.startsWith('(this') || isCareless(scope)) return text
  return `if (${target} != null) ${block([text])}`
}

function creating(scope: Scope): string | undefined {
  if (!scope.may.act) return undefined
  const holders = scope.variables.filter(({ type }) => type.kind === 'machine')
  if (holders.length === 0) return undefined
  return `${scope.random.pick(holders).name} = ${newText(scope)};`
}

function announcing(scope: Scope): string | undefined {
  return scope.may.act ? `announce ${emission(scope)};` : undefined
}

function leaving(scope: Scope): string | undefined {
  const { random, owner, isSpec } = scope
  if (!scope.may.leave || owner === undefined) return undefined
  if (random.chance(0.5)) {
    if (isSpec && !random.chance(0.3)) return undefined
    const what = !isSpec && random.chance(0.15) ? 'halt' : emission(scope)
    return random.chance(0.5) ? `raise ${what};` : `if (${condition(scope)}) { raise ${what}; }`
  }
  const { name, parameter } = random.pick(owner.states)
  const payload = parameter === undefined ? '' : `, ${expression(scope, parameter)}`
  const text = `goto ${name}${payload};`
  return random.chance(0.1) ? text : `if (${condition(scope)}) { ${text} }`
}

function condition(scope: Scope): string {
  return scope.may.act && scope.random.chance(0.4) ? '$' : expression({ ...scope, depth: 1 }, BOOL)
}

function receiving(scope: Scope): string | undefined {
  const { random, world } = scope
  if (!scope.may.receive) return undefined
  const events = world.events.filter(() => random.chance(0.5))
  if (events.length === 0) return undefined
  const inner = { ...scope, depth: 1, may: { ...scope.may, receive: random.chance(0.3) } }
  const cases = events.map((event, at) => {
    const { name, payload } = event
    const parameter = { name: `r${scope.locals.length}x${at}`, type: payload ?? ANY }
    const variables = payload === undefined ? inner.variables : [...inner.variables, parameter]
    const body = block(statements({ ...inner, variables }, random.int(3)))
    const binding = payload === undefined ? '' : `(${parameter.name}: ${typeText(payload)}) `
    return `case ${name}: ${binding}${body}`
  })
  const halting = random.chance(0.1) ? ['case halt: { print "got halt"; }'] : []
  return `receive ${block([...cases, ...halting])}`
}
