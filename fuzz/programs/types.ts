/** The types of generated programs. */

export type Type =
  | { readonly kind: 'int' | 'bool' | 'float' | 'string' | 'machine' | 'event' | 'any' }
  | { readonly kind: 'enum' }
  | { readonly kind: 'seq' | 'set'; readonly element: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  /** Named if there are names. */
  | { readonly kind: 'tuple'; readonly names: readonly string[]; readonly fields: readonly Type[] }

export const INT: Type = { kind: 'int' }
export const BOOL: Type = { kind: 'bool' }
export const STRING: Type = { kind: 'string' }
export const MACHINE: Type = { kind: 'machine' }
export const ANY: Type = { kind: 'any' }
export const EVENT: Type = { kind: 'event' }
const FLOAT: Type = { kind: 'float' }
const ENUM: Type = { kind: 'enum' }

/** The one enum, with gaps and not in order. */
export const ENUM_DECLARATION = 'enum Color { RED = 3, GREEN = 1, BLUE = 7 }'
export const ENUM_ELEMENTS: readonly string[] = ['RED', 'GREEN', 'BLUE']

const seq = (element: Type): Type => ({ kind: 'seq', element })
const set = (element: Type): Type => ({ kind: 'set', element })
const map = (key: Type, value: Type): Type => ({ kind: 'map', key, value })
const tuple = (...fields: Type[]): Type => ({ kind: 'tuple', names: [], fields })
const named = (fields: Readonly<Record<string, Type>>): Type => ({
  kind: 'tuple',
  names: Object.keys(fields),
  fields: Object.values(fields),
})

const INTS = seq(INT)
const RECORD = named({ a: INT, s: INTS })

/** What variables and payloads may be; the frequent ones several times. */
export const TYPES: readonly Type[] = [
  ...[INT, INT, INT, BOOL, STRING, FLOAT, ENUM, MACHINE, MACHINE, EVENT, ANY],
  ...[INTS, INTS, RECORD, RECORD],
  ...[set(INT), map(INT, INTS), map(INT, INT), map(STRING, INT)],
  ...[tuple(INT, MACHINE), tuple(INT, BOOL, STRING), named({ who: MACHINE, n: INT })],
  ...[seq(RECORD), map(INT, RECORD), set(INTS), set(tuple(INT, BOOL)), seq(MACHINE)],
  ...[map(MACHINE, INT), map(tuple(INT, INT), INTS), seq(ANY), map(ENUM, set(INT))],
  ...[named({ c: ENUM, m: map(INT, INTS) }), seq(seq(INT)), set(STRING), map(INT, ANY)],
]

/** Few types, for programs about messages. */
export const SMALL_TYPES: readonly Type[] = [INT, INT, MACHINE, MACHINE, BOOL, STRING, ANY, INTS]

/** As it is written. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case 'enum':
      return 'Color'
    case 'seq':
    case 'set':
      return `${type.kind}[${typeText(type.element)}]`
    case 'map':
      return `map[${typeText(type.key)}, ${typeText(type.value)}]`
    case 'tuple': {
      const { names, fields } = type
      const shown = fields.map((field, at) =>
        names.length === 0 ? typeText(field) : `${names[at]}: ${typeText(field)}`,
      )
      return `(${shown.join(', ')})`
    }
    default:
      return type.kind
  }
}

export function sameType(a: Type, b: Type): boolean {
  return typeText(a) === typeText(b)
}
