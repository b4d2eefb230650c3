/** From type nodes to types (language §4.2). */
import {
  circularTypeDef,
  duplicateNamedTupleEntry,
  typeTooLarge,
} from '../../diagnostics/catalogue/declarations.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import { MAX_NESTING } from '../../syntax/limits.ts'
import type { Identifier, NamedTupleType, PrimitiveName, TypeNode } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { emit, type Failure } from '../emit.ts'
import { reportMissing } from '../missing.ts'
import { headOf, spanOf } from '../places.ts'
import { canonical } from '../relations.ts'
import type { AliasSymbol, AnySymbol } from '../symbol.ts'
import type { Type } from '../type.ts'
import {
  aliasType,
  anyType,
  boolType,
  dataType,
  enumType,
  errorType,
  eventType,
  floatType,
  foreignType,
  intType,
  machineType,
  mapType,
  namedTupleType,
  permissionType,
  seqType,
  setType,
  stringType,
  tupleType,
} from '../types.ts'

/**
 * Typedefs can make types exponentially large (`type B = (A, A); type C = (B, B); …`). No walk over
 * a type need fear that: the canonical form of every written type has at most this many parts.
 */
const MAX_TYPE_SIZE = 10_000

/**
 * The type that a node denotes; records what its names stand for. Unknown names, circular typedefs,
 * repeated fields and types that are too large are errors of class `failure`; in tolerant analyses
 * the part in question becomes the error type.
 */
export function resolveType(
  context: Context,
  node: TypeNode,
  file: SourceFile,
  failure: Failure,
): Type {
  return new TypeResolver(context, file, failure, 0).resolveWhole(node)
}

/** Resolves the definition of a typedef, where it is declared, unless that has been done. */
export function resolveTypedef(context: Context, symbol: AliasSymbol): void {
  if (context.typedefs.has(symbol)) return
  // The typedef itself is not marked: the use that closes a circle is the second one met (§4.2).
  const resolver = new TypeResolver(context, symbol.file, 'fatal', 0)
  resolver.define(symbol)
}

const PRIMITIVES: Readonly<Record<PrimitiveName, Type>> = {
  bool: boolType,
  int: intType,
  float: floatType,
  string: stringType,
  event: eventType,
  machine: machineType,
  data: dataType,
  any: anyType,
}

/** Resolves one written type, and counts the parts and the depth of its canonical form. */
class TypeResolver {
  readonly #context: Context
  readonly #file: SourceFile
  readonly #failure: Failure
  /** Levels of types around this one: the typedefs whose definitions are being resolved. */
  readonly #base: number
  #size = 0
  #depth = 0
  #isTooLarge = false

  constructor(context: Context, file: SourceFile, failure: Failure, base: number) {
    this.#context = context
    this.#file = file
    this.#failure = failure
    this.#base = base
  }

  /** Resolves the whole written type; the error type if it is too large or damaged. */
  resolveWhole(node: TypeNode): Type {
    if (this.#context.damage?.breaks(this.#file, node)) return errorType
    const type = this.#resolve(node, 0)
    return this.#isTooLarge ? errorType : type
  }

  /** Resolves a node that is `level` levels inside of the written type. */
  #resolve(node: TypeNode, level: number): Type {
    if (!this.#count(level, 1)) return this.#tooLarge(node)
    switch (node.kind) {
      case 'PrimitiveType':
        return PRIMITIVES[node.name]
      case 'NamedType':
        return node.name.name === '' ? errorType : this.#resolveName(node.name, level)
      case 'SequenceType':
        return seqType(this.#resolve(node.element, level + 1))
      case 'SetType':
        return setType(this.#resolve(node.element, level + 1))
      case 'MapType':
        return mapType(this.#resolve(node.key, level + 1), this.#resolve(node.value, level + 1))
      case 'TupleType':
        return tupleType(node.elements.map((element) => this.#resolve(element, level + 1)))
      case 'NamedTupleType':
        return this.#resolveNamedTuple(node, level)
      case 'ErrorType':
        return errorType
      default:
        return unreachable(node)
    }
  }

  /** Resolves the definition of a typedef and stores the result in its symbol. */
  define(symbol: AliasSymbol): void {
    const { type: node } = symbol.node
    const isBroken = this.#context.damage?.breaks(symbol.file, symbol.node) === true
    const type = node === undefined || isBroken ? errorType : this.resolveWhole(node)
    // After a circle in a tolerant analysis, an inner visit has been faster; it stays.
    if (this.#context.typedefs.get(symbol)?.kind === 'resolved') return
    symbol.type = type
    symbol.canonical = canonical(type)
    const [depth, size] = this.#isTooLarge ? [0, 1] : [this.#depth, this.#size]
    this.#context.typedefs.set(symbol, { kind: 'resolved', depth, size })
  }

  #resolveNamedTuple(node: NamedTupleType, level: number): Type {
    const first = new Map<string, Identifier>()
    const fields = node.fields.map(({ name, type }) => {
      const earlier = first.get(name.name)
      if (earlier !== undefined && name.name !== '') this.#repeatedField(name, earlier)
      else first.set(name.name, name)
      return { name: name.name, type: this.#resolve(type, level + 1) }
    })
    return namedTupleType(fields)
  }

  /** The first of enum, typedef, event set, interface, machine, event of that name. */
  #resolveName(name: Identifier, level: number): Type {
    const { globals } = this.#context.model
    const text = name.name
    const type = globals.enums.get(text) ?? globals.types.get(text)
    if (type !== undefined) {
      this.#record(name, type)
      if (type.kind === 'enum') return enumType(type)
      return type.kind === 'foreignType' ? foreignType(type) : this.#useTypedef(name, type, level)
    }
    const reference =
      globals.eventSets.get(text) ??
      globals.interfaces.get(text) ??
      globals.machines.get(text) ??
      globals.events.get(text)
    if (reference !== undefined) {
      this.#record(name, reference)
      return permissionType(reference)
    }
    const wanted = 'enum, typedef, event set, machine, or interface'
    reportMissing(this.#context, { wanted, name, file: this.#file }, this.#failure)
    return errorType
  }

  #useTypedef(name: Identifier, symbol: AliasSymbol, level: number): Type {
    const { typedefs } = this.#context
    if (typedefs.get(symbol)?.kind === 'resolving') {
      this.#circular(name, symbol)
      return errorType
    }
    if (!typedefs.has(symbol)) {
      typedefs.set(symbol, { kind: 'resolving' })
      const base = this.#base + level + 1
      new TypeResolver(this.#context, symbol.file, this.#failure, base).define(symbol)
    }
    const progress = typedefs.get(symbol)
    if (progress?.kind !== 'resolved') return errorType
    const isBounded = this.#count(level + progress.depth, progress.size)
    return isBounded ? aliasType(symbol) : this.#tooLarge(name)
  }

  /** Counts parts at a level; false if that makes the type too large. */
  #count(level: number, size: number): boolean {
    this.#depth = Math.max(this.#depth, level)
    this.#size += size
    return this.#size <= MAX_TYPE_SIZE && this.#base + level <= MAX_NESTING
  }

  #record(name: Identifier, symbol: AnySymbol): void {
    this.#context.model.symbols.set(name, symbol)
  }

  #tooLarge(node: TypeNode | Identifier): Type {
    if (this.#isTooLarge) return errorType
    this.#isTooLarge = true
    const span = spanOf(node, this.#file)
    const values = { size: MAX_TYPE_SIZE, depth: MAX_NESTING }
    emit(this.#context, this.#failure, typeTooLarge, values, span)
    return errorType
  }

  #circular(name: Identifier, symbol: AliasSymbol): void {
    const span = spanOf(name, this.#file)
    emit(this.#context, this.#failure, circularTypeDef, { name: name.name }, span, {
      label: `\`${name.name}\` is being defined`,
      related: [{ span: headOf(symbol), text: `the definition of \`${name.name}\`` }],
    })
  }

  #repeatedField(name: Identifier, earlier: Identifier): void {
    const span = spanOf(name, this.#file)
    emit(this.#context, this.#failure, duplicateNamedTupleEntry, { field: name.name }, span, {
      label: 'second field of this name',
      related: [{ span: spanOf(earlier, this.#file), text: 'first field of this name' }],
    })
  }
}
