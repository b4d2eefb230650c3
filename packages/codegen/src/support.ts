/** What emitted code is given of the runtime, by the names it uses. */
import type { Program as Ir } from '@parley/compiler'
import type { EventRef, Kind, Machine, MachineRef, Tuple, Value } from '@parley/runtime'
import * as runtime from '@parley/runtime'
import type { runtimeNames } from './javascript/runtime-names.ts'

/** The host's functions by name; arguments are P values, the machine comes last. */
export type ForeignFunctions = Readonly<
  Record<string, ((...args: (Value | Machine)[]) => Value | undefined) | undefined>
>

export type RuntimeSupport = Readonly<Record<(typeof runtimeNames)[number], unknown>>

/** A tuple class of emitted code. */
type TupleClass = (new (...fields: Value[]) => Tuple) & { readonly prototype: Tuple }

/** Gathers the runtime for one program. */
export function runtimeSupport(
  ir: Ir,
  events: readonly EventRef[],
  foreign: ForeignFunctions,
): RuntimeSupport {
  const { int } = runtime
  return {
    Float: runtime.Float,
    Seq: runtime.Seq,
    Tuple: runtime.Tuple,
    abandon: runtime.abandon,
    add: int.add,
    announce: runtime.announce,
    cast,
    castTuple,
    chooseBool: runtime.chooseBool,
    chooseFrom: runtime.chooseFrom,
    chooseInt: runtime.chooseInt,
    contains: runtime.contains,
    create: runtime.create,
    descend: runtime.descend,
    divide: int.divide,
    emptyMap: runtime.emptyMap,
    emptySet: runtime.emptySet,
    equals: runtime.equals,
    events,
    fail: runtime.fail,
    foreign: foreignCall(ir, foreign),
    fromFloat: int.fromFloat,
    goto: runtime.goto,
    keysOf: runtime.keysOf,
    mapGet: runtime.mapGet,
    mapInsert: runtime.mapInsert,
    mapRemove: runtime.mapRemove,
    mapSet: runtime.mapSet,
    mapUpdate: runtime.mapUpdate,
    modulo: int.modulo,
    multiply: int.multiply,
    negate: int.negate,
    pause: runtime.pause,
    plain: runtime.plain,
    print: runtime.print,
    raise: runtime.raise,
    restrict: restriction(ir),
    send: runtime.send,
    seqGet: runtime.seqGet,
    seqInsert: runtime.seqInsert,
    seqRemove: runtime.seqRemove,
    seqSet: runtime.seqSet,
    seqUpdate: runtime.seqUpdate,
    setAdd: runtime.setAdd,
    setGet: runtime.setGet,
    setRemove: runtime.setRemove,
    share: runtime.share,
    sizeOf: runtime.sizeOf,
    subtract: int.subtract,
    taken: runtime.taken,
    tick: runtime.tick,
    toFloat: int.toFloat,
    unreachable,
    valuesOf: runtime.valuesOf,
    wait: runtime.wait,
  }
}

/** `value as T` for all but tuples. */
function cast(kind: Kind, value: Value): Value {
  runtime.checkKind(kind, value)
  return value
}

/** `value as (…)`: a value with other field names keeps those that are asked for. */
function castTuple(type: TupleClass, value: Value): Value {
  if (value instanceof type || value === null) return value
  const { shape } = type.prototype
  runtime.checkKind(shape.names === null ? 'tuple' : 'namedTuple', value)
  const other = value as unknown as Tuple
  const positions = Array.from({ length: shape.size }, (_, at) => {
    const name = shape.names?.[at]
    const position = name === undefined ? at : (other.shape.names?.indexOf(name) ?? -1)
    if (position >= 0 && position < other.shape.size) return position
    const fields = other.shape.names?.join(',') ?? ''
    const text = `Field ${name ?? at} absent from NamedTuple with fields ${fields}`
    throw new runtime.Fault('F9', text)
  })
  return new type(...positions.map((position) => other.at(position)))
}

/** `reference to I`: allowed if the reference may be sent every event of I. */
function restriction(ir: Ir) {
  const contains = (set: number, event: number): boolean =>
    (ir.eventSets[set] as readonly number[]).includes(event)
  return (_m: Machine, value: MachineRef | null, events: number, name: string): MachineRef => {
    if (value === null) throw new runtime.Fault('F6', 'null cannot be converted to an interface')
    const wanted = ir.eventSets[events] as readonly number[]
    if (!wanted.every((event) => contains(value.permissions, event))) {
      throw new runtime.Fault('F11', `value cannot be coerced to interface I_${name}`)
    }
    return new runtime.MachineRef(value.identity, events)
  }
}

function foreignCall(ir: Ir, foreign: ForeignFunctions) {
  return (m: Machine, id: number, ...args: Value[]): Value => {
    const fn = ir.functions[id] as Ir['functions'][number]
    const name = fn.name.slice(fn.name.lastIndexOf('.') + 1)
    const host = foreign[name]
    if (host === undefined) {
      throw new runtime.Fault('foreign', `no host function is given for foreign function ${name}`)
    }
    try {
      return host(...args, m) ?? null
    } catch (thrown) {
      if (thrown instanceof runtime.Fault) throw thrown
      const text = thrown instanceof Error ? thrown.message : String(thrown)
      throw new runtime.Fault('foreign', text)
    }
  }
}

function unreachable(): never {
  throw new Error('emitted code reached a place that the IR calls unreachable')
}
