/** The three renderings of values and the text of floats (checker §1.13). */
import {
  EventRef,
  elementsOf,
  entriesOf,
  Float,
  Foreign,
  type Identity,
  MachineRef,
  PMap,
  PSet,
  Seq,
  Tuple,
  type Value,
} from './value.ts'

/** `Name(number)`, as a machine is shown everywhere. */
export function identityName(identity: Identity): string {
  return `${identity.name}(${identity.number})`
}

/** How `format`, `print` and assertion messages show a value. Null is empty. */
export function plain(value: Value): string {
  if (value === null) return ''
  if (value instanceof Tuple) return tupleText(value, plain, plain)
  if (value instanceof Seq) return `(${value.items.map(plain).join(', ')})`
  if (value instanceof PSet) {
    const items = elementsOf(value).map(plain).sort(ordinal)
    return `(${items.map((item) => `<${item}>`).join(', ')})`
  }
  if (value instanceof PMap) {
    const entries = entriesOf(value).map(([key, item]) => [plain(key), plain(item)] as const)
    entries.sort((a, b) => ordinal(a[0], b[0]))
    return `(${entries.map(([key, item]) => `<${key}->${item}>`).join(', ')})`
  }
  return scalar(value)
}

/** How log lines show a payload. Strings are quoted except inside plain tuples. */
export function logged(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return `"${value.replaceAll('"', '\\"')}"`
  if (value instanceof Tuple) return tupleText(value, plain, logged)
  if (value instanceof Seq) return `(${value.items.map(logged).join(', ')})`
  if (value instanceof PSet) {
    return `(${elementsOf(value)
      .map((item) => `<${logged(item)}>`)
      .join(', ')})`
  }
  if (value instanceof PMap) {
    const entries = entriesOf(value).map(([key, item]) => `<${logged(key)}->${logged(item)}>`)
    return `(${entries.join(', ')})`
  }
  return scalar(value)
}

/** A JSON value, as the JSON trace shows a payload. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** How the JSON trace shows a payload. Ints beyond 2^53 are strings, to keep their digits. */
export function json(value: Value): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return value
  if (value instanceof Float) return Number.isFinite(value.value) ? value.value : scalar(value)
  if (value instanceof Tuple) {
    const fields = fieldsOf(value)
    const names = value.shape.names ?? fields.map((_, at) => String(at))
    return Object.fromEntries(fields.map((field, at) => [names[at] as string, json(field)]))
  }
  if (value instanceof Seq) return value.items.map(json)
  if (value instanceof PSet) return elementsOf(value).map(json)
  if (value instanceof PMap) {
    return Object.fromEntries(entriesOf(value).map(([key, item]) => [logged(key), json(item)]))
  }
  return scalar(value)
}

function tupleText(tuple: Tuple, inPlain: typeof plain, inNamed: typeof plain): string {
  const { names } = tuple.shape
  const fields = fieldsOf(tuple)
  if (names === null) return `<${fields.map((field) => `${inPlain(field)},`).join('')}>`
  return `<${fields.map((field, at) => `${names[at]}:${inNamed(field)}, `).join('')}>`
}

function scalar(value: Exclude<Value, null>): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value !== 'object') return String(value)
  if (value instanceof Float) return floatText(value.value)
  if (value instanceof MachineRef) return identityName(value.identity)
  if (value instanceof EventRef) return value.name
  if (value instanceof Foreign) return value.type.render(value.content)
  return String(value)
}

/**
 * The shortest digits that round-trip; scientific when the decimal point lies further right than
 * max(digits, 15) or further left than 3 places before the first digit.
 */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (value === 0) return Object.is(value, -0) ? '-0' : '0'
  const [mantissa = '', power = '0'] = Math.abs(value).toExponential().split('e')
  const digits = mantissa.replace('.', '')
  const sign = value < 0 ? '-' : ''
  const point = Number(power) + 1
  if (point > Math.max(digits.length, 15) || point < -3) {
    const tail = digits.length > 1 ? `.${digits.slice(1)}` : ''
    const exponent = String(Math.abs(point - 1)).padStart(2, '0')
    return `${sign}${digits[0]}${tail}E${point - 1 < 0 ? '-' : '+'}${exponent}`
  }
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (digits.length <= point) return sign + digits + '0'.repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

function fieldsOf(tuple: Tuple): Value[] {
  return Array.from({ length: tuple.shape.size }, (_, at) => tuple.at(at))
}

/** By UTF-16 code units. */
function ordinal(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
