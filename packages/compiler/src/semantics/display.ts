/** How types are written in messages (language §4.1). */
import { unreachable } from '../source/unreachable.ts'
import type { Type } from './type.ts'

/** The source form of a type: typedef names as written, `null` for "no value", `<error>`. */
export function displayType(type: Type): string {
  switch (type.kind) {
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'event':
    case 'machine':
    case 'any':
    case 'data':
    case 'null':
      return type.kind
    case 'error':
      return '<error>'
    case 'enum':
    case 'foreign':
    case 'alias':
    case 'permission':
      return type.symbol.name
    case 'seq':
    case 'set':
      return `${type.kind}[${displayType(type.element)}]`
    case 'map':
      return `map[${displayType(type.key)},${displayType(type.value)}]`
    case 'tuple':
      return `(${type.elements.map(displayType).join(',')})`
    case 'namedTuple':
      return `(${type.fields.map((field) => `${field.name}:${displayType(field.type)}`).join(',')})`
    default:
      return unreachable(type)
  }
}

/** As {@link displayType}, but `(no value)` when the whole type displays as `null`. */
export function displayForMismatch(type: Type): string {
  const text = displayType(type)
  return text === 'null' ? '(no value)' : text
}
