/** What a generated program declares, and its types. */
import type { Random } from '../random.ts'

export type Type =
  | { readonly kind: 'int' | 'bool' | 'float' | 'string' | 'machine' | 'event' | 'any' }
  | { readonly kind: 'seq' | 'set'; readonly element: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
  | { readonly kind: 'named'; readonly fields: readonly Variable[] }
  | { readonly kind: 'enum'; readonly name: string; readonly elements: readonly string[] }
  | { readonly kind: 'alias'; readonly name: string; readonly type: Type }
  /** A reference to machines of one declaration. */
  | { readonly kind: 'reference'; readonly name: string }

export interface Variable {
  readonly name: string
  readonly type: Type
}

export interface TypeNames {
  readonly enums: readonly { readonly name: string; readonly elements: readonly string[] }[]
  readonly aliases: readonly { readonly name: string; readonly type: Type }[]
  readonly machineNames: readonly string[]
}

export interface World extends TypeNames {
  readonly events: readonly { readonly name: string; readonly payload: Type | undefined }[]
  readonly functions: readonly {
    readonly name: string
    readonly parameters: readonly Variable[]
    readonly result: Type | undefined
  }[]
  readonly machines: readonly {
    readonly name: string
    readonly payload: Type | undefined
    readonly fields: readonly Variable[]
    /** The first is the start state. */
    readonly states: readonly string[]
  }[]
  readonly specs: readonly string[]
}

export const INT: Type = { kind: 'int' }
export const BOOL: Type = { kind: 'bool' }
export const STRING: Type = { kind: 'string' }

/** A type as it is written; the declared type of an alias if `isExpanded`. */
export function typeText(type: Type, isExpanded = false): string {
  switch (type.kind) {
    case 'seq':
    case 'set':
      return `${type.kind}[${typeText(type.element)}]`
    case 'map':
      return `map[${typeText(type.key)}, ${typeText(type.value)}]`
    case 'tuple':
      return `(${type.elements.map((element) => typeText(element)).join(', ')})`
    case 'named':
      return `(${type.fields.map((field) => `${field.name}: ${typeText(field.type)}`).join(', ')})`
    case 'enum':
    case 'reference':
      return type.name
    case 'alias':
      return isExpanded ? typeText(type.type) : type.name
    default:
      return type.kind
  }
}

/** A random type of at most `depth` levels. */
export function makeType(random: Random, names: TypeNames, depth: number): Type {
  if (depth === 0 || random.chance(0.5)) return makeFlatType(random, names)
  const next = (): Type => makeType(random, names, depth - 1)
  const some = (): Type[] => Array.from({ length: 1 + random.int(3) }, next)
  switch (random.int(5)) {
    case 0:
      return { kind: 'seq', element: next() }
    case 1:
      return { kind: 'set', element: next() }
    case 2:
      return { kind: 'map', key: next(), value: next() }
    case 3:
      return { kind: 'tuple', elements: some() }
    default:
      return { kind: 'named', fields: some().map((type, i) => ({ name: `field${i}`, type })) }
  }
}

function makeFlatType(random: Random, names: TypeNames): Type {
  const { enums, aliases, machineNames } = names
  switch (random.int(12)) {
    case 0:
      return { kind: 'float' }
    case 1:
      return STRING
    case 2:
      return { kind: 'machine' }
    case 3:
      return { kind: 'event' }
    case 4:
      return { kind: 'any' }
    case 5:
      return enums.length === 0 ? INT : { kind: 'enum', ...random.pick(enums) }
    case 6:
      return aliases.length === 0 ? BOOL : random.pick(aliases).type
    case 7:
      return { kind: 'reference', name: random.pick(machineNames) }
    case 8:
    case 9:
      return BOOL
    default:
      return INT
  }
}
