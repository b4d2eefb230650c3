/** What emitted code is given of the runtime, by the names it uses. */
import type { Program as Ir } from '@parley/compiler'
import type { EventRef, Kind, Machine, MachineRef, Tuple, Value } from '@parley/runtime'
import * as runtime from '@parley/runtime'
import {
  foreignName,
  foreignTypes,
  fromHost,
  type TupleClass,
  type TupleClasses,
  toHost,
} from './foreign-values.ts'
import { runtimeNames } from './javascript/runtime-names.ts'

/**
 * What the host exports, by name: functions, and descriptions of foreign types. Functions get plain
 * JavaScript values (`foreign-values.ts`), the executing machine last.
 */
export type ForeignFunctions = Readonly<Record<string, unknown>>

export type RuntimeSupport = Readonly<Record<(typeof runtimeNames)[number], unknown>>

/** Gathers the runtime for one program; `tuples` are filled when the emitted code has run. */
export function runtimeSupport(
  ir: Ir,
  events: readonly EventRef[],
  foreign: ForeignFunctions,
  tuples: TupleClasses,
): RuntimeSupport {
  const own = {
    cast,
    castTuple,
    events,
    foreign: foreignCall(ir, foreign, tuples),
    restrict: restriction(ir),
    unreachable,
  }
  const all: Readonly<Record<string, unknown>> = { ...runtime, ...runtime.int, ...own }
  const named = runtimeNames.map((name) => [name, all[name]] as const)
  return Object.fromEntries(named) as RuntimeSupport
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

function foreignCall(ir: Ir, foreign: ForeignFunctions, tuples: TupleClasses) {
  const context = { ir, types: foreignTypes(ir, foreign), tuples }
  return (m: Machine, id: number, ...args: Value[]): Value => {
    const fn = ir.functions[id] as Ir['functions'][number]
    const name = foreignName(fn.name)
    const host = foreign[name]
    if (typeof host !== 'function') {
      throw new runtime.Fault('foreign', `no host function is given for foreign function ${name}`)
    }
    try {
      const result: unknown = host(...args.map(toHost), toHost(m))
      return fn.result === 0 ? null : fromHost(context, fn.result, result)
    } catch (thrown) {
      const text =
        thrown instanceof Error || thrown instanceof runtime.Fault ? thrown.message : thrown
      throw new runtime.Fault('foreign', `foreign function ${name}: ${String(text)}`)
    }
  }
}

function unreachable(): never {
  throw new Error('emitted code reached a place that the IR calls unreachable')
}
