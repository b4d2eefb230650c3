/**
 * Keys: for every value something that a JavaScript `Map` compares exactly as P's equality compares
 * values. Scalars are their own keys; compound values get a canonical text.
 */
import {
  type EventRef,
  elementsOf,
  entriesOf,
  Float,
  Foreign,
  type Identity,
  type Key,
  MachineRef,
  PMap,
  PSet,
  Seq,
  Tuple,
  type Value,
} from './value.ts'

/** Starts the text of every compound key; strings that start with it are escaped. */
const MARK = '\u0000'

/**
 * The key of a value. Two values have equal keys iff they are
 * equal, except that NaN inside a compound value counts as equal to itself.
 */
export function keyOf(value: Value): Key {
  if (typeof value === 'string') return value.startsWith(MARK) ? `${MARK}s${value}` : value
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof MachineRef) return value.identity
  if (value instanceof Float && Number.isNaN(value.value)) return {}
  return isCompound(value) ? MARK + canonicalText(value) : value
}

function isCompound(value: object): boolean {
  return (
    value instanceof Tuple ||
    value instanceof Float ||
    value instanceof Seq ||
    value instanceof PSet ||
    value instanceof PMap ||
    value instanceof Foreign
  )
}

/** Canonical text of any value; unambiguous, since strings carry their length. */
export function canonicalText(value: Value): string {
  if (value === null) return 'n'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'string') return `"${value.length}:${value}`
  if (typeof value !== 'object') return `${value};`
  if (value instanceof Float) return `d${value.value + 0};`
  if (value instanceof MachineRef) return `m${identityText(value.identity)};`
  if (value instanceof Tuple) return tupleText(value)
  if (value instanceof Seq) return `[${value.items.map(canonicalText).join('')}]`
  if (value instanceof PSet) return `{${elementsOf(value).map(canonicalText).sort().join('')}}`
  if (value instanceof PMap) {
    const entries = entriesOf(value).map(
      ([key, content]) => canonicalText(key) + canonicalText(content),
    )
    return `<${entries.sort().join('')}>`
  }
  if (value instanceof Foreign) {
    const key = String(value.type.key(value.content))
    return `x${value.type.name}:${key.length}:${key}`
  }
  return `e${(value as EventRef).id};`
}

function tupleText(tuple: Tuple): string {
  const { size, names } = tuple.shape
  let all = names === null ? `(${size}:` : `(${names.join(',')}:`
  for (let at = 0; at < size; at++) all += canonicalText(tuple.at(at))
  return `${all})`
}

/** The path of child numbers from the first machine. */
function identityText(identity: Identity): string {
  let path = String(identity.ordinal)
  for (let up = identity.parent; up !== null; up = up.parent) path = `${up.ordinal}.${path}`
  return path
}
