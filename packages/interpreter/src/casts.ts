/** Default values and the shallow check of kinds (checker §1.2, §1.11, §1.15). */
import { type IrType, type Program, type TypeId, unreachable } from '@parley/compiler'
import {
  AnyTuple,
  EventRef,
  emptyMap,
  emptySet,
  Fault,
  Float,
  Foreign,
  MachineRef,
  PMap,
  PSet,
  Seq,
  Tuple,
  type Value,
} from '@parley/runtime'

/** The value of a variable that nobody has assigned. */
export function defaultOf(program: Program, type: TypeId): Value {
  const row = program.types[type]!
  switch (row.kind) {
    case 'bool':
      return false
    case 'int':
      return 0
    case 'float':
      return new Float(0)
    case 'string':
      return ''
    case 'enum':
      return program.enums[row.enum]!.default
    case 'seq':
      return new Seq([])
    case 'set':
      return emptySet()
    case 'map':
      return emptyMap()
    case 'tuple':
    case 'namedTuple':
      return tupleOf(
        row,
        row.elements.map((element) => defaultOf(program, element)),
      )
    case 'event':
    case 'machine':
    case 'reference':
    case 'message':
    case 'foreign':
    case 'any':
    case 'data':
    case 'null':
      return null
    default:
      return unreachable(row)
  }
}

/** A tuple of the given type. */
export function tupleOf(row: IrType, fields: readonly Value[]): Tuple {
  const names = row.kind === 'namedTuple' ? row.names : null
  return new AnyTuple({ size: fields.length, names }, fields)
}

/**
 * A value as one of type `type`, by its kind alone. Faults F10 on another kind and F6 on a null
 * where the type has none; a null collection or tuple passes.
 */
export function checkKind(program: Program, value: Value, type: TypeId): Value {
  const row = program.types[type]!
  const className = CLASSES[row.kind]
  if (className === undefined) return value
  if (value === null) {
    if (NEVER_NULL.has(row.kind)) throw new Fault('F6', 'null is used where a value is needed')
    return null
  }
  const actual = classOf(value)
  if (actual !== className) {
    throw new Fault('F10', `Unable to cast object of type '${actual}' to type '${className}'.`)
  }
  return value
}

const NEVER_NULL: ReadonlySet<IrType['kind']> = new Set([
  'bool',
  'int',
  'float',
  'string',
  'enum',
] as const)

/** Kinds without an entry take any value. */
const CLASSES: Readonly<Partial<Record<IrType['kind'], string>>> = {
  bool: 'PBool',
  int: 'PInt',
  enum: 'PInt',
  float: 'PFloat',
  string: 'PString',
  event: 'Event',
  machine: 'PMachineValue',
  reference: 'PMachineValue',
  seq: 'PSeq',
  set: 'PSet',
  map: 'PMap',
  tuple: 'PTuple',
  namedTuple: 'PNamedTuple',
  foreign: 'Foreign',
}

function classOf(value: Exclude<Value, null>): string {
  if (typeof value === 'boolean') return 'PBool'
  if (typeof value === 'string') return 'PString'
  if (typeof value !== 'object') return 'PInt'
  if (value instanceof Float) return 'PFloat'
  if (value instanceof EventRef) return 'Event'
  if (value instanceof MachineRef) return 'PMachineValue'
  if (value instanceof Seq) return 'PSeq'
  if (value instanceof PSet) return 'PSet'
  if (value instanceof PMap) return 'PMap'
  if (value instanceof Tuple) return value.shape.names === null ? 'PTuple' : 'PNamedTuple'
  if (value instanceof Foreign) return 'Foreign'
  return unreachable(value)
}
