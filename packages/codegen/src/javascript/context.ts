/** What the emitters of one program share: its tables, names of constants, and a text writer. */
import {
  type IrFunction,
  type IrType,
  type Program,
  partsOfType,
  type TypeId,
} from '@parley/compiler'
import type { Place } from '@parley/runtime'
import { findRecursive, findResumable } from './analysis.ts'
import { ownNames, pathName, safeName, uniqueNames } from './names.ts'

export interface ProgramContext {
  readonly ir: Program
  /** JavaScript names by function id. */
  readonly functions: readonly string[]
  /** The same as a set, for the names of locals to keep out of. */
  readonly functionNames: ReadonlySet<string>
  /** Names of event constants by event id. */
  readonly events: readonly string[]
  /** Whether a function runs by frames, by function id: it may wait or must pause. */
  readonly isResumable: readonly boolean[]
  /** Whether a function may call itself, directly or not, by function id. */
  readonly isRecursive: readonly boolean[]
  /** The class for tuples of a type; classes go by field names, so widening needs no new object. */
  tupleClass(type: TypeId): string
  /** Class name → field names (or a count for plain tuples), in order of first use. */
  readonly tupleClasses: ReadonlyMap<string, readonly string[] | number>
  /** Whether values of a type can hold a collection, so that storing one must share it. */
  holdsCollection(type: TypeId): boolean
  /** The places of the statements counted so far, by counter; null if none are counted. */
  readonly statements: Place[] | null
  /** Whether values of a type can hold a machine, whose number a text would show. */
  holdsMachine(type: TypeId): boolean
}

/** Prepares the emission of a program, with counters of statements or without. */
export function programContext(ir: Program, countsStatements: boolean): ProgramContext {
  const unique = uniqueNames(ownNames)
  const functions = ir.functions.map(({ name }) => unique(pathName(name)))
  const tupleClasses = new Map<string, readonly string[] | number>()
  const classNames = new Map<string, string>()
  const collections = closure(ir, (type) => collectionKinds.has(type.kind))
  const machines = closure(ir, (type) => machineKinds.has(type.kind))
  return {
    ir,
    functions,
    functionNames: new Set(functions),
    events: ir.events.map(({ name }) => unique(`$${name}`)),
    isResumable: findResumable(ir, (type) => machines[type] as boolean),
    isRecursive: findRecursive(ir),
    statements: countsStatements ? [] : null,
    tupleClasses,
    tupleClass(type) {
      const shape = ir.types[type] as IrType & { kind: 'tuple' | 'namedTuple' }
      const fields = shape.kind === 'tuple' ? shape.elements.length : shape.names
      const key = JSON.stringify(fields)
      let name = classNames.get(key)
      if (name === undefined) {
        const wanted = typeof fields === 'number' ? `$Tuple${fields}` : `$${fields.join('$')}`
        name = unique(wanted.length > 40 ? `$Record${classNames.size}` : wanted)
        classNames.set(key, name)
        tupleClasses.set(name, fields)
      }
      return name
    },
    holdsCollection: (type) => collections[type] as boolean,
    holdsMachine: (type) => machines[type] as boolean,
  }
}

const collectionKinds = new Set(['seq', 'set', 'map', 'any', 'data'])
const machineKinds = new Set(['machine', 'reference', 'any', 'foreign'])

/** Types for which `test` holds somewhere inside. */
function closure(ir: Program, test: (type: IrType) => boolean): boolean[] {
  const known: (boolean | undefined)[] = []
  const visit = (id: TypeId): boolean => {
    const type = ir.types[id] as IrType
    known[id] ??= test(type) || partsOfType(type).some(visit)
    return known[id]
  }
  return ir.types.map((_, id) => visit(id))
}

/** The members of a tuple class, in field order. */
export function tupleMembers(fields: readonly string[] | number): string[] {
  if (typeof fields === 'number') return Array.from({ length: fields }, (_, at) => `_${at}`)
  return fields.map(safeName)
}

/** Lines of text with indentation. */
export interface Writer {
  line(text: string): void
  /** Writes `head {`, the lines of `body`, and `tail`. */
  block(head: string, body: () => void, tail?: string): void
  text(): string
}

export function writer(): Writer {
  const lines: string[] = []
  let depth = 0
  const line = (text: string): void => {
    lines.push('  '.repeat(depth) + text)
  }
  return {
    line,
    block(head, body, tail = '}') {
      line(`${head} {`)
      depth++
      body()
      depth--
      line(tail)
    },
    text: () => lines.join('\n'),
  }
}

/** How one function's emitter names its variables. */
export interface FunctionContext {
  readonly program: ProgramContext
  readonly function: IrFunction
  /** Its id. */
  readonly id: number
  /** The JavaScript text of a local, by local id. */
  readonly locals: readonly string[]
  readonly write: Writer
  /** A new name for a constant inside the function. */
  fresh(): string
}
