/**
 * Relations between types of the IR: the assignability of language §4.4 on canonical types, which
 * is what `widen` stands for. Types may be nested deeply and share parts, so both questions are
 * answered with work lists over type ids instead of recursion.
 */
import type { IrType, Program, TypeId } from './ir.ts'
import { EMPTY_EVENT_SET } from './well-known.ts'

/** The tables that relations look at. */
type TypeTables = Pick<Program, 'types'>

/** Whether every value of type `from` is a value of type `to`; true for equal types. */
export function isWidening(tables: TypeTables, from: TypeId, to: TypeId): boolean {
  if (from === to) return true
  const seen = new Set<string>()
  const open: (readonly [TypeId, TypeId])[] = [[from, to]]
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [source, target] = pair
    if (source === target) continue
    const key = `${source} ${target}`
    if (seen.has(key)) continue
    seen.add(key)
    const parts = widenedParts(tables, source, target)
    if (parts === undefined) return false
    open.push(...parts)
  }
  return true
}

/** The types that a composite type is made of; empty for the others. */
export function partsOfType(type: IrType): readonly TypeId[] {
  switch (type.kind) {
    case 'seq':
    case 'set':
      return [type.element]
    case 'map':
      return [type.key, type.value]
    case 'tuple':
    case 'namedTuple':
      return type.elements
    default:
      return []
  }
}

/** What `in` looks for and `choose` picks: keys of maps, elements of sequences and sets. */
export function memberTypeOf(type: IrType): TypeId | undefined {
  if (type.kind === 'map') return type.key
  return type.kind === 'seq' || type.kind === 'set' ? type.element : undefined
}

type Pairs = readonly (readonly [TypeId, TypeId])[]

/** The pairs of parts that must widen for `from` to widen to `to`; undefined if it cannot. */
function widenedParts(tables: TypeTables, from: TypeId, to: TypeId): Pairs | undefined {
  const source = tables.types[from]!
  const target = tables.types[to]!
  switch (target.kind) {
    case 'any':
      return []
    case 'data':
      return isData(tables, from) ? [] : undefined
    case 'machine':
      return source.kind === 'reference' || source.kind === 'null' ? [] : undefined
    case 'event':
      return source.kind === 'message' || source.kind === 'null' ? [] : undefined
    case 'reference':
      return source.kind === 'reference' && source.events === target.events ? [] : undefined
    case 'message':
      return source.kind === 'message' ? [] : undefined
    default:
      return source.kind === target.kind ? pairParts(source, target) : undefined
  }
}

function pairParts(source: IrType, target: IrType): Pairs | undefined {
  if (source.kind === 'namedTuple' && target.kind === 'namedTuple') {
    if (source.names.join() !== target.names.join()) return undefined
  }
  const from = partsOfType(source)
  const to = partsOfType(target)
  if (from.length === 0 || from.length !== to.length) return undefined
  return from.map((part, index) => [part, to[index]!] as const)
}

/** `data` takes what holds no reference and nothing of unknown kind (language §4.3). */
function isData(tables: TypeTables, type: TypeId): boolean {
  const seen = new Set<TypeId>()
  const open = [type]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const row = tables.types[id]!
    switch (row.kind) {
      case 'any':
      case 'machine':
      case 'foreign':
      case 'message':
        return false
      case 'reference':
        if (row.events !== EMPTY_EVENT_SET) return false
        break
      default:
        open.push(...partsOfType(row))
    }
  }
  return true
}
