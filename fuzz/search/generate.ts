/**
 * Small random programs with few states and many ways to get to them: machines that have fuel for a
 * few messages, siblings that are alike, monitors that watch the same machines. All of them
 * compile.
 */
import type { Random } from '../random.ts'

interface World {
  readonly random: Random
  /** Names of events with what they carry. */
  readonly events: readonly EventPlan[]
  /** Names of machines, the main one first. */
  readonly machines: readonly string[]
  /** How many states each machine has. */
  readonly states: number
  /** Programs of one kind each have a rare thing; 0 to 1. */
  readonly odds: Readonly<Record<Rarity, number>>
  /** Messages that each machine may send. */
  readonly fuel: number
}

interface EventPlan {
  readonly name: string
  readonly payload: 'int' | 'machine' | 'any' | null
}

type Rarity = 'number' | 'receive' | 'null' | 'halt' | 'choice' | 'create' | 'announce' | 'failure'

interface Scope {
  readonly world: World
  readonly isSpec: boolean
  /** Names of ints and machines that code may read. */
  readonly ints: readonly string[]
  readonly machines: readonly string[]
  readonly depth: number
}

const ODDS: readonly number[] = [0, 0, 0.1, 0.3]

/** The text of a program with one test, `T`. */
export function generateActors(random: Random): string {
  const odds = {
    number: random.pick([0, 0, 0, 0.15]),
    receive: random.pick(ODDS),
    null: random.pick([0, 0, 0, 0.2]),
    halt: random.pick(ODDS),
    choice: random.pick(ODDS),
    create: random.pick(ODDS),
    announce: random.pick(ODDS),
    failure: random.pick([0, 0, 0.05, 0.15]),
  }
  const payloads = ['int', 'machine', 'machine', 'any', null, null] as const
  const world: World = {
    random,
    odds,
    events: many(2 + random.int(3), (at) => ({ name: `e${at}`, payload: random.pick(payloads) })),
    machines: ['Main', ...many(1 + random.int(2), (at) => `M${at}`)],
    states: random.few(1, 3),
    fuel: 1 + random.int(2),
  }
  const specs = many(random.int(3), (at) => `Spec${at}`)
  const asserted = specs.length === 0 ? '' : `assert ${specs.join(', ')} in `
  return [
    ...world.events.map(({ name, payload }) => `event ${name}${payload ? `: ${payload}` : ''};`),
    ...world.machines.map((name) => machineText(world, name)),
    ...specs.map((name) => specText(world, name)),
    `test T [main = Main]: ${asserted}{ ${world.machines.join(', ')} };\n`,
  ].join('\n')
}

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

function block(lines: readonly string[]): string {
  return `{\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}\n}`
}

// -------------------------------------------------------------------------------- machines

const FIELDS: readonly string[] = [
  'var n: int;',
  'var fuel: int;',
  'var peer: machine;',
  'var other: machine;',
  'var text: string;',
  'var known: set[machine];',
  'var counts: map[machine, seq[int]];',
  'var pairs: seq[(int, machine)];',
]

const OWN: Omit<Scope, 'world'> = {
  isSpec: false,
  ints: ['n', 'sizeof(known)', 'sizeof(pairs)'],
  machines: ['peer', 'other', 'this'],
  depth: 2,
}

function machineText(world: World, name: string): string {
  const scope: Scope = { ...OWN, world }
  const parameter = name === 'Main' ? '' : '(x: machine) '
  const opening = [`fuel = ${world.fuel};`, ...openingLines(scope, name), 'goto S0;']
  const states = many(world.states, (at) => {
    const lines = statements(scope, world.random.int(2), 0.2)
    return stateText(scope, at, `entry ${block(lines)}`)
  })
  const start = `start state Init { entry ${parameter}${block(opening)} }`
  return `machine ${name} ${block([...FIELDS, start, ...states])}`
}

/** The main machine makes the others, some of them alike. */
function openingLines(scope: Scope, name: string): string[] {
  const { random, machines } = scope.world
  if (name !== 'Main') return ['peer = x;', 'other = x;']
  const kind = random.pick(machines.slice(1))
  const second = random.chance(0.6) ? kind : random.pick(machines.slice(1))
  const made = [`peer = new ${kind}(this);`, `other = new ${second}(this);`]
  return [...made, ...(random.chance(0.5) ? introduction(scope) : [])]
}

/** Tells machines of each other, if there is an event that can. */
function introduction({ world: { random, events } }: Scope): string[] {
  const fitting = events.filter(({ payload }) => payload === 'machine' || payload === 'any')
  if (fitting.length === 0) return []
  const { name } = random.pick(fitting)
  return [`send peer, ${name}, other;`, `send other, ${name}, peer;`]
}

function stateText(scope: Scope, at: number, entry: string): string {
  const { world, isSpec } = scope
  const { random, events, odds } = world
  const heat = isSpec ? random.pick(['', '', 'hot ', 'cold ']) : ''
  const lines = [entry]
  if (random.chance(0.15)) lines.push(`exit ${block(statements(scope, 1, 0))}`)
  for (const event of events) lines.push(actionText(scope, event))
  if (!isSpec && random.chance(odds.null)) {
    const body = block(spending(scope, statements(scope, 1 + random.int(2), 0.3)))
    lines.push(`on null do ${body}`)
  }
  if (!isSpec && random.chance(odds.halt / 2)) {
    lines.push(random.pick(['defer halt;', 'ignore halt;', 'on halt do { raise halt; }']))
  }
  return `${at === 0 && isSpec ? 'start ' : ''}${heat}state S${at} ${block(lines)}`
}

function actionText(scope: Scope, { name, payload }: EventPlan): string {
  const { world, isSpec } = scope
  const { random, states } = world
  const kind = random.int(12)
  if (kind < 2 && !isSpec) return `defer ${name};`
  if (kind < 4) return `ignore ${name};`
  if (kind === 4 && random.chance(world.odds.failure)) return ''
  if (kind < 7 && states > 1) return `on ${name} goto S${random.int(states)};`
  const inner = { ...scope, ...withPayload(scope, payload) }
  const lines = statements(inner, 1 + random.int(3), 0.3)
  if (payload === 'machine' && !isSpec && random.chance(0.7)) lines.unshift('other = x;')
  return `on ${name} do ${payload === null ? '' : `(x: ${payload}) `}${block(lines)}`
}

function withPayload({ ints, machines }: Scope, payload: EventPlan['payload']): Partial<Scope> {
  if (payload === 'int') return { ints: [...ints, 'x'] }
  return payload === 'machine' ? { machines: [...machines, 'x', 'x'] } : {}
}

function specText(world: World, name: string): string {
  const { random } = world
  const observed = world.events.filter(() => random.chance(0.7)).map((event) => event.name)
  const scope: Scope = { world, isSpec: true, ints: ['n'], machines: [], depth: 1 }
  const states = many(random.few(1, 2), (at) =>
    stateText({ ...scope, world: { ...world, events: [], states: 2 } }, at, 'entry { }'),
  )
  const handled = states.map((text) => {
    const actions = world.events
      .filter((event) => observed.includes(event.name))
      .map((event) => specAction(scope, event, states.length))
    return text.replace(/\}$/, `  ${actions.join('\n').replaceAll('\n', '\n  ')}\n}`)
  })
  const fields = ['var n: int;', 'var text: string;', 'var known: seq[machine];']
  const events = observed.length === 0 ? [world.events[0]!.name] : observed
  const missing =
    observed.length === 0 ? handled.map((text) => ignoring(text, events[0]!)) : handled
  return `spec ${name} observes ${events.join(', ')} ${block([...fields, ...missing])}`
}

function ignoring(text: string, event: string): string {
  return text.replace(/\}$/, `  ignore ${event};\n}`)
}

function specAction(scope: Scope, { name, payload }: EventPlan, states: number): string {
  const { random, odds } = scope.world
  if (random.chance(0.2)) return `ignore ${name};`
  if (random.chance(0.3)) return `on ${name} goto S${random.int(states)};`
  const lines = [`n = (n + ${1 + random.int(2)}) % 3;`]
  if (payload === 'machine') {
    if (random.chance(0.3)) lines.push('if (sizeof(known) < 2) { known += (0, x); }')
    if (random.chance(odds.number)) lines.push('text = format("{0}", x);')
  }
  if (random.chance(odds.failure)) lines.push(`assert n != ${random.int(3)}, "spec";`)
  if (random.chance(0.3)) lines.push(`if (n == ${random.int(3)}) { goto S${random.int(states)}; }`)
  return `on ${name} do ${payload === null ? '' : `(x: ${payload}) `}${block(lines)}`
}

// ------------------------------------------------------------------------------ statements

/** Some statements; the last may leave the handler. */
function statements(scope: Scope, count: number, leaves: number): string[] {
  const lines = many(count, () => statement(scope))
  if (scope.world.random.chance(leaves)) lines.push(leaving(scope))
  return lines
}

/** What is done only as long as there is fuel. */
function spending(scope: Scope, lines: readonly string[]): string[] {
  if (scope.isSpec) return [...lines]
  return [`if (fuel > 0) ${block(['fuel = fuel - 1;', ...lines])}`]
}

function statement(scope: Scope): string {
  const { world, isSpec, depth } = scope
  const { random, odds } = world
  if (isSpec) return `n = (n + 1) % 3;`
  if (random.chance(odds.failure)) return failure(scope)
  if (random.chance(odds.number)) return naming(scope)
  if (random.chance(odds.announce)) return `announce ${message(scope)};`
  if (random.chance(odds.create)) return creation(scope)
  if (depth > 0) {
    const inner = { ...scope, depth: depth - 1 }
    if (random.chance(odds.receive)) return spending(scope, [receiving(inner)]).join('\n')
    if (random.chance(odds.choice)) return choosing(inner)
    if (random.chance(0.15)) return conditional(inner, random.pick(['n > 0', 'peer == other']))
  }
  if (random.chance(0.25)) return change(scope)
  return spending(scope, [sending(scope)]).join('\n')
}

function conditional(scope: Scope, condition: string): string {
  const { random } = scope.world
  const then = block(statements(scope, 1, 0))
  const otherwise = random.chance(0.4) ? ` else ${block(statements(scope, 1, 0))}` : ''
  return `if (${condition}) ${then}${otherwise}`
}

function choosing(scope: Scope): string {
  const { random } = scope.world
  switch (random.int(4)) {
    case 0:
      return 'n = choose(2);'
    case 1:
      return 'if (sizeof(known) > 0) { other = choose(known); }'
    default:
      return conditional(scope, random.pick(['$', '$$', 'choose()']))
  }
}

function change({ world, ints, machines }: Scope): string {
  const { random } = world
  const m = random.pick(machines)
  switch (random.int(6)) {
    case 0:
      return `known += (${m});`
    case 1:
      return `known -= (${m});`
    case 2:
      return `if (!(${m} in counts)) { counts += (${m}, default(seq[int])); }
if (sizeof(counts[${m}]) < 2) { counts[${m}] += (0, ${random.int(2)}); }`
    case 3:
      return `if (sizeof(pairs) < 2) { pairs += (sizeof(pairs), (n, ${m})); }`
    case 4:
      return 'if (sizeof(pairs) > 0) { pairs[0].0 = n; pairs[0].1 = other; }'
    default:
      return `n = (${random.pick(ints)} + 1) % ${2 + random.int(2)};`
  }
}

function message({ world, ints, machines }: Scope): string {
  const { random, events } = world
  const { name, payload } = random.pick(events)
  if (payload === null) return name
  const any = random.pick(['n', 'other', 'pairs', 'counts', 'this'])
  const value = payload === 'int' ? random.pick(ints) : random.pick(machines)
  return `${name}, ${payload === 'any' ? any : value}`
}

function sending(scope: Scope): string {
  const { random, odds } = scope.world
  const what = random.chance(odds.halt / 2) ? 'halt' : message(scope)
  return `send ${random.pick(scope.machines)}, ${what};`
}

function creation(scope: Scope): string {
  const { random, machines } = scope.world
  const made = `${random.pick(['peer', 'other'])} = new ${random.pick(machines.slice(1))}(this);`
  return spending(scope, [made]).join('\n')
}

/** Text with the number of a machine in it, stored. */
function naming({ world: { random }, machines }: Scope): string {
  return `text = format("{0}", ${random.pick(machines)});`
}

function failure({ world: { random } }: Scope): string {
  switch (random.int(6)) {
    case 0:
      return 'assert n == 0, "n";'
    case 1:
      return 'assert fuel > 0;'
    case 2:
      return 'assume $;'
    case 3:
      return 'if ($) { n = pairs[1].0; } else { n = pairs[1].0; }'
    case 4:
      return `while (n > ${random.int(2)}) { fuel = 0; }`
    default:
      return 'if (n > 0) { send default(machine), halt; }'
  }
}

function receiving(scope: Scope): string {
  const { random, events } = scope.world
  const chosen = events.filter(() => random.chance(0.5))
  const cases = (chosen.length === 0 ? events.slice(0, 1) : chosen).map(({ name, payload }) => {
    const bound = payload === null ? '' : `(r: ${payload}) `
    const lines = statements(scope, random.int(2), 0)
    if (payload === 'machine') lines.push('other = r;')
    return `case ${name}: ${bound}${block(lines)}`
  })
  return `receive ${block(cases)}`
}

function leaving(scope: Scope): string {
  const { random, states, odds } = scope.world
  if (scope.isSpec) return ''
  if (random.chance(odds.halt)) return 'raise halt;'
  if (random.chance(0.5)) return spending(scope, [`goto S${random.int(states)};`]).join('\n')
  return spending(scope, [`raise ${message(scope)};`]).join('\n')
}
