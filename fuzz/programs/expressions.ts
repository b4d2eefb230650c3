/** Random expressions of a wanted type. */
import type { Random } from '../random.ts'
import {
  ANY,
  BOOL,
  ENUM_ELEMENTS,
  INT,
  MACHINE,
  STRING,
  sameType,
  type Type,
  typeText,
} from './types.ts'
import type { Abilities, FunctionPlan, MachinePlan, Variable, World } from './world.ts'

/** The place that code is made for. */
export interface Scope {
  readonly random: Random
  readonly world: World
  /** Whose code it is; absent in global functions. */
  readonly owner: MachinePlan | undefined
  readonly isSpec: boolean
  readonly may: Abilities
  /** What can be read and assigned. */
  readonly variables: readonly Variable[]
  /** What can be called. */
  readonly functions: readonly FunctionPlan[]
  /** What `return` needs. */
  readonly result: Type | undefined
  readonly loops: number
  /** Names for what is declared on the way. */
  readonly locals: Variable[]
  /** How deeply expressions may still be nested. */
  readonly depth: number
}

/** Types without texts and `any`: what is made of them cannot contain itself and double. */
function flatTypes({ world }: Scope): readonly Type[] {
  return world.types.filter((type) => !/string|any/.test(typeText(type)))
}

/** An expression of exactly the given type. */
export function expression(scope: Scope, type: Type): string {
  const { random } = scope
  const deeper = { ...scope, depth: scope.depth - 1 }
  if (random.chance(0.45)) {
    const read = readOf(deeper, type)
    if (read !== undefined) return read
  }
  if (scope.depth <= 0) return leaf(scope, type)
  if (random.chance(0.12)) {
    const call = callOf(deeper, type)
    if (call !== undefined) return call
  }
  return compound(deeper, type)
}

/** The shortest expressions. */
function leaf(scope: Scope, type: Type): string {
  const { random, owner, isSpec, world } = scope
  const some = scope.variables.filter((variable) => sameType(variable.type, type))
  if (some.length > 0 && random.chance(0.7)) return random.pick(some).name
  switch (type.kind) {
    case 'int':
      return random.pick(['0', '1', '1', '2', '3', '-1', '7', 'size'])
    case 'bool':
      return random.pick(['true', 'false'])
    case 'float':
      return random.pick(['0.5', '1.0', '2.25', '10.22'])
    case 'string':
      return random.pick(['""', '"a"', '"b"', '"x\\"y"', '"{{}}"'])
    case 'enum':
      return random.pick(ENUM_ELEMENTS)
    case 'machine':
      if (isCareless(scope) && world.interfaces.length > 0) {
        return `((${leaf(scope, MACHINE)} to ${random.pick(world.interfaces).name}) as machine)`
      }
      return owner !== undefined && !isSpec && random.chance(0.8) ? '(this as machine)' : 'nobody()'
    case 'event':
      return random.pick(world.events).name
    case 'any':
      return `(${leaf(scope, random.pick([INT, STRING, BOOL]))} as any)`
    case 'tuple':
      return tupleText(scope, type)
    default:
      return `default(${typeText(type)})`
  }
}

function tupleText(scope: Scope, type: Extract<Type, { kind: 'tuple' }>): string {
  const { names, fields } = type
  const parts = fields.map((field, at) => {
    const value = expression(scope, field)
    return names.length === 0 ? value : `${names[at]} = ${value}`
  })
  return `(${parts.join(', ')})`
}

function compound(scope: Scope, type: Type): string {
  const { random } = scope
  switch (type.kind) {
    case 'int':
      return intText(scope)
    case 'bool':
      return boolText(scope)
    case 'string':
      return random.chance(0.3)
        ? `(${leaf(scope, STRING)} + "c")`
        : formatText(scope, flatTypes(scope))
    case 'float': {
      if (random.chance(0.3)) return `(${expression(scope, INT)} to float)`
      const operator = random.pick(['+', '-', '*', '/', '%'])
      return `(${expression(scope, type)} ${operator} ${expression(scope, type)})`
    }
    case 'machine':
      return scope.may.act && random.chance(0.08) ? newText(scope) : leaf(scope, type)
    case 'any':
      return `(${expression(scope, random.pick(flatTypes(scope)))} as any)`
    case 'tuple':
      return tupleText(scope, type)
    case 'seq':
      return sequenceText(scope, type)
    default:
      return leaf(scope, type)
  }
}

function intText(scope: Scope): string {
  const { random, may } = scope
  switch (random.int(8)) {
    case 0:
    case 1:
      return `(${expression(scope, INT)} ${random.pick(['+', '-', '*'])} ${expression(scope, INT)})`
    case 2:
      return `(${expression(scope, INT)} ${random.pick(['/', '%'])} ${random.pick(['2', '3'])})`
    case 3:
    case 4: {
      const holders = scope.variables.filter(({ type }) => isCollection(type))
      return holders.length === 0 ? leaf(scope, INT) : `sizeof(${random.pick(holders).name})`
    }
    case 5:
      return may.act ? `choose(${random.pick(['1', '2', '3'])})` : leaf(scope, INT)
    case 6:
      return `(${expression(scope, { kind: 'enum' })} to int)`
    default:
      return isCareless(scope) ? riskyInt(scope) : leaf(scope, INT)
  }
}

function riskyInt(scope: Scope): string {
  const { random, may } = scope
  switch (random.int(5)) {
    case 0:
      return `(${expression(scope, INT)} / ${expression(scope, INT)})`
    case 3:
      return `${random.pick(['depth(20)', 'depth(20)', 'spin(1)'])}`
    case 1:
      return `(${expression(scope, ANY)} as int)`
    case 2:
      return '(2147483647 * 2147483647 * 4)'
    default: {
      const holders = scope.variables.filter(({ type }) => sameType(type, TYPES_OF_CHOICE))
      if (!may.act) return '(1 % 0)'
      return holders.length === 0 ? 'choose(0 - 1)' : `choose(${random.pick(holders).name})`
    }
  }
}

const TYPES_OF_CHOICE: Type = { kind: 'seq', element: INT }

function boolText(scope: Scope): string {
  const { random, may } = scope
  switch (random.int(7)) {
    case 0:
      return may.act ? random.pick(['$', '$$', 'choose()']) : leaf(scope, BOOL)
    case 1:
      return `(!${expression(scope, BOOL)})`
    case 2: {
      const operator = random.pick(['&&', '||'])
      return `(${expression(scope, BOOL)} ${operator} ${expression(scope, BOOL)})`
    }
    case 3: {
      const type = random.pick(scope.world.types)
      const operator = random.pick(['==', '!='])
      return `(${expression(scope, type)} ${operator} ${expression(scope, type)})`
    }
    case 4: {
      const holders = scope.variables.flatMap(({ name, type }) =>
        isCollection(type) ? [{ name, item: itemType(type) }] : [],
      )
      if (holders.length === 0) return leaf(scope, BOOL)
      const { name, item } = random.pick(holders)
      return `(${expression(scope, item)} in ${name})`
    }
    default: {
      const operator = random.pick(['<', '<=', '>', '>=', '=='])
      const type = random.chance(0.8) ? INT : STRING
      return `(${expression(scope, type)} ${operator} ${expression(scope, type)})`
    }
  }
}

/** A text that shows some values. */
export function formatText(scope: Scope, types = scope.world.types): string {
  const { random } = scope
  const shown = Array.from({ length: 1 + random.int(3) }, () =>
    expression({ ...scope, depth: Math.min(scope.depth, 1) }, random.pick(types)),
  )
  const holes = shown.map((_, at) => `{${at}}`)
  return `format("${random.pick(['', 'v', '-'])}${holes.join(' ')}", ${shown.join(', ')})`
}

function sequenceText(scope: Scope, type: Extract<Type, { element: Type }>): string {
  const maps = scope.variables.flatMap(({ name, type: held }) => {
    if (held.kind !== 'map') return []
    const keys = sameType(held.key, type.element) ? [`keys(${name})`] : []
    const values = sameType(held.value, type.element) ? [`values(${name})`] : []
    return [...keys, ...values]
  })
  return maps.length === 0 ? leaf(scope, type) : scope.random.pick(maps)
}

/** `new M(…)` of some machine. */
export function newText(scope: Scope): string {
  const { random, world } = scope
  const machine = random.pick(world.machines)
  const parameter = machine.states[0]?.parameter
  const payload = parameter === undefined ? '' : expression(scope, parameter)
  return `(new ${nameForNew(scope, machine)}(${payload}) as machine)`
}

/** The machine, or the interface through which it may be created too. */
export function nameForNew({ random, world }: Scope, machine: MachinePlan): string {
  const through = world.interfaces.find((one) => one.machine === machine)
  return through !== undefined && random.chance(0.5) ? through.name : machine.name
}

function callOf(scope: Scope, type: Type): string | undefined {
  const fitting = scope.functions.filter(
    ({ result }) => result !== undefined && sameType(result, type),
  )
  if (fitting.length === 0) return undefined
  return callText(scope, scope.random.pick(fitting))
}

export function callText(scope: Scope, { name, parameters }: FunctionPlan): string {
  return `${name}(${parameters.map(({ type }) => expression(scope, type)).join(', ')})`
}

/** A variable or a part of one; elements of collections only where it does not matter. */
function readOf(scope: Scope, type: Type): string | undefined {
  const { random } = scope
  const found = scope.variables.flatMap((variable) => partsOf(scope, variable, 0))
  const fitting = found.filter((part) => sameType(part.type, type))
  return fitting.length === 0 ? undefined : random.pick(fitting).name
}

function partsOf(scope: Scope, whole: Variable, level: number): Variable[] {
  const { type, name } = whole
  if (level > 2) return [whole]
  if (type.kind === 'tuple') {
    const parts = type.fields.map((field, at) => ({
      name: `${name}.${type.names.length === 0 ? at : type.names[at]}`,
      type: field,
    }))
    return [whole, ...parts.flatMap((part) => partsOf(scope, part, level + 1))]
  }
  if (!isCareless(scope)) return [whole]
  if (type.kind === 'seq') return [whole, { name: `${name}[0]`, type: type.element }]
  if (type.kind === 'map' && sameType(type.key, INT)) {
    return [whole, { name: `${name}[1]`, type: type.value }]
  }
  return [whole]
}

/** Whether to take a risk now. */
export function isCareless({ random, world }: Scope): boolean {
  return random.chance(world.carelessness)
}

export function isCollection(type: Type): type is Collection {
  return type.kind === 'seq' || type.kind === 'set' || type.kind === 'map'
}

type Collection = Extract<Type, { element: Type } | { key: Type }>

/** What `in` and `-=` take: keys of maps, elements of the others. */
export function itemType(type: Collection): Type {
  return type.kind === 'map' ? type.key : type.element
}
