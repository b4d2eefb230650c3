/**
 * Values on their way to foreign functions and back. Functions of the host see plain JavaScript:
 *
 * | P | host |
 * | --- | --- |
 * | `bool`, `string`, `null` | the same |
 * | `int`, enum | number; bigint beyond ±(2^53 − 1) |
 * | `float` | number |
 * | `seq`, tuple | array |
 * | `set`, `map` | `Set`, `Map` in insertion order |
 * | named tuple | object with its fields |
 * | `event`, machines | opaque: to be compared and given back |
 * | foreign type | what the host made |
 *
 * What comes back is checked against the declared type, deeply.
 */
import type { Program as Ir, IrType } from '@parley/compiler'
import {
  EventRef,
  elementsOf,
  emptyMap,
  emptySet,
  entriesOf,
  Fault,
  Float,
  Foreign,
  type ForeignType,
  Machine,
  MachineRef,
  mapInsert,
  PMap,
  PSet,
  Seq,
  setAdd,
  Tuple,
  type Value,
} from '@parley/runtime'

/** The executing machine or monitor, as foreign functions see it. */
export interface HostMachine {
  readonly name: string
  /** 0 for monitors. */
  readonly id: number
  readonly state: string
}

/** A tuple class of emitted code. */
export type TupleClass = (new (...fields: Value[]) => Tuple) & { readonly prototype: Tuple }

/** Those that results of foreign functions need, by type. */
export type TupleClasses = Readonly<Record<number, TupleClass>>

/** What making values of a program takes. */
export interface HostContext {
  readonly ir: Ir
  /** By the id of the foreign type. */
  readonly types: readonly ForeignType[]
  readonly tuples: TupleClasses
}

export function toHost(value: Value | Machine): unknown {
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Float) return value.value
  if (value instanceof Seq) return value.items.map(toHost)
  if (value instanceof PSet) return new Set(elementsOf(value).map(toHost))
  if (value instanceof PMap) {
    return new Map(entriesOf(value).map(([key, item]) => [toHost(key), toHost(item)]))
  }
  if (value instanceof Tuple) return tupleToHost(value)
  if (value instanceof Foreign) return value.content
  if (value instanceof Machine) return machineToHost(value)
  return value
}

function machineToHost({ table, identity, interface: created, state }: Machine): HostMachine {
  return {
    name: created < 0 ? table.name : identity.name,
    id: created < 0 ? 0 : identity.number,
    state: state.name,
  }
}

function tupleToHost(tuple: Tuple): unknown {
  const fields = Array.from({ length: tuple.shape.size }, (_, at) => toHost(tuple.at(at)))
  const { names } = tuple.shape
  if (names === null) return fields
  return Object.fromEntries(names.map((name, at) => [name, fields[at]]))
}

/** Makes a value of a type; a fault if the host's value is no such value. */
export function fromHost(context: HostContext, type: number, value: unknown): Value {
  const { ir, types } = context
  const row = ir.types[type] as IrType
  const wrong = (): never => {
    const expected = hostTypeText(ir, type)
    throw new Fault('foreign', `returned ${describe(value)} where ${expected} is declared`)
  }
  switch (row.kind) {
    case 'null':
      return null
    case 'bool':
      return typeof value === 'boolean' ? value : wrong()
    case 'string':
      return typeof value === 'string' ? value : wrong()
    case 'int':
    case 'enum':
      return integer(value) ?? wrong()
    case 'float':
      return typeof value === 'number' ? new Float(value) : wrong()
    case 'event':
      return value === null || value instanceof EventRef ? value : wrong()
    case 'machine':
    case 'reference':
      return value === null || value instanceof MachineRef ? value : wrong()
    case 'any':
    case 'data':
    case 'message':
      return anyFromHost(value) ?? (value === null || value === undefined ? null : wrong())
    case 'foreign': {
      if (value === null || value === undefined) return null
      return new Foreign(types[row.foreign] as ForeignType, value)
    }
    default:
      return compoundFromHost(context, type, row, value) ?? wrong()
  }
}

type Compound = Extract<IrType, { kind: 'seq' | 'set' | 'map' | 'tuple' | 'namedTuple' }>

/** Undefined if the value has the wrong kind. */
function compoundFromHost(
  context: HostContext,
  type: number,
  row: Compound,
  value: unknown,
): Value | undefined {
  const of = (part: number) => (item: unknown) => fromHost(context, part, item)
  const tuple = (fields: Value[]): Tuple => new (context.tuples[type] as TupleClass)(...fields)
  switch (row.kind) {
    case 'seq':
      return Array.isArray(value) ? new Seq(value.map(of(row.element))) : undefined
    case 'set': {
      if (!(value instanceof Set)) return undefined
      return [...value]
        .map(of(row.element))
        .reduce((set: PSet, one) => setAdd(set, one), emptySet())
    }
    case 'map': {
      if (!(value instanceof Map)) return undefined
      const entries = [...value].map(
        ([key, item]) => [of(row.key)(key), of(row.value)(item)] as const,
      )
      return entries.reduce((map: PMap, [key, item]) => mapInsert(map, key, item), emptyMap())
    }
    case 'tuple': {
      if (!Array.isArray(value) || value.length !== row.elements.length) return undefined
      const fields = row.elements.map((element, at) => of(element)(value[at]))
      return tuple(fields)
    }
    case 'namedTuple': {
      if (typeof value !== 'object' || value === null) return undefined
      const members = value as Readonly<Record<string, unknown>>
      const fields = row.elements.map((element, at) => of(element)(members[row.names[at] ?? '']))
      return tuple(fields)
    }
  }
}

function integer(value: unknown): number | bigint | undefined {
  if (typeof value === 'bigint') {
    const wrapped = BigInt.asIntN(64, value)
    const number = Number(wrapped)
    return Number.isSafeInteger(number) ? number : wrapped
  }
  return Number.isSafeInteger(value) ? (value as number) + 0 : undefined
}

/** Whole numbers become ints, others floats. */
function anyFromHost(value: unknown): Value | undefined {
  if (typeof value === 'number') return integer(value) ?? new Float(value)
  if (typeof value === 'bigint') return integer(value)
  if (typeof value === 'boolean' || typeof value === 'string') return value
  return value instanceof EventRef || value instanceof MachineRef ? value : undefined
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object') return `an object (${value.constructor?.name ?? 'no class'})`
  return typeof value === 'function' ? 'a function' : `${typeof value} ${String(value)}`
}

// ---------------------------------------------------------------------------------- signatures

/** How a foreign function is declared in TypeScript, such as `f(n: number): string`. */
export function foreignSignature(ir: Ir, id: number): string {
  const fn = ir.functions[id] as Ir['functions'][number]
  const parameters = fn.locals
    .slice(0, fn.parameterCount)
    .map(({ name, type }) => `${name}: ${hostTypeText(ir, type)}`)
  const result = fn.result === 0 ? 'void' : hostTypeText(ir, fn.result)
  return `${foreignName(fn.name)}(${parameters.join(', ')}): ${result}`
}

/** The name under which the host exports a function: as declared, without its machine. */
export function foreignName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

function hostTypeText(ir: Ir, type: number): string {
  const row = ir.types[type] as IrType
  const of = (one: number): string => hostTypeText(ir, one)
  const field = (name: string, one: number): string => `${name}: ${of(one)}`
  switch (row.kind) {
    case 'null':
      return 'null'
    case 'bool':
      return 'boolean'
    case 'string':
      return 'string'
    case 'int':
      return 'number | bigint'
    case 'enum':
    case 'float':
      return 'number'
    case 'seq':
      return `Array<${of(row.element)}>`
    case 'set':
      return `Set<${of(row.element)}>`
    case 'map':
      return `Map<${of(row.key)}, ${of(row.value)}>`
    case 'tuple':
      return `[${row.elements.map(of).join(', ')}]`
    case 'namedTuple':
      return `{ ${row.names.map((name, at) => field(name, row.elements[at] ?? 0)).join('; ')} }`
    default:
      return 'unknown'
  }
}

// ------------------------------------------------------------------------------- foreign types

/**
 * Foreign types, each as an export of its name describes it: an object or class with `equals`,
 * `key` and `render`. Without one, values are compared by their JSON text.
 */
export function foreignTypes(
  ir: Ir,
  exports: Readonly<Record<string, unknown>>,
): readonly ForeignType[] {
  return ir.foreignTypes.map(({ name }): ForeignType => {
    const given = (exports[name] ?? {}) as Partial<ForeignType>
    const key = (content: unknown): string | number => {
      return given.key?.(content) ?? JSON.stringify(content) ?? ''
    }
    return {
      name,
      key,
      equals: (a, b) => given.equals?.(a, b) ?? key(a) === key(b),
      render: (content) => given.render?.(content) ?? String(key(content)),
    }
  })
}
