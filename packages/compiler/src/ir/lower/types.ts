/** Interns types and event sets: one row per structure, aliases expanded (language §4.1). */
import type { EventSet, EventSetSymbol, EventSymbol } from '../../semantics/symbol.ts'
import type { PermissionType, Type } from '../../semantics/type.ts'
import type { EventId, EventSetId, IrType, TypeId } from '../ir.ts'
import { BASIC_TYPES, NULL_EVENT } from '../well-known.ts'
import { expect, type SymbolIds } from './symbol-ids.ts'

/** The rows of `Program.types` and `Program.eventSets` and how to find them. */
export class TypeTable {
  readonly types: IrType[] = []
  readonly eventSets: (readonly EventId[])[] = []
  readonly #ids: SymbolIds
  readonly #typeIds = new Map<string, TypeId>()
  readonly #idOfType = new Map<Type, TypeId>()
  readonly #setIds = new Map<string, EventSetId>()
  readonly #idOfSet = new Map<ReadonlySet<string>, EventSetId>()
  #universalSet: EventSetId | undefined

  constructor(ids: SymbolIds) {
    this.#ids = ids
    for (const row of BASIC_TYPES) this.intern(row)
    this.eventSet([])
  }

  /** The row of a type. */
  row(id: TypeId): IrType {
    return expect(this.types[id], 'type row')
  }

  /** The id of a static type. */
  of(type: Type): TypeId {
    return this.#idOfType.get(type) ?? this.#internDeep(type)
  }

  /** The id of a row whose parts are interned. */
  intern(row: IrType): TypeId {
    const key = JSON.stringify(row)
    const known = this.#typeIds.get(key)
    if (known !== undefined) return known
    const id = this.types.push(row) - 1
    this.#typeIds.set(key, id)
    return id
  }

  /** The type of messages that a variable of type `type` in a formula stands for, if it is one. */
  messageOf(type: Type): TypeId | undefined {
    const canonical = expandAlias(type)
    if (canonical.kind === 'event') {
      return this.intern({ kind: 'message', name: 'event', events: this.universalSet() })
    }
    if (canonical.kind !== 'permission') return undefined
    const { symbol } = canonical
    if (symbol.kind !== 'event' && symbol.kind !== 'eventSet') return undefined
    return this.intern({ kind: 'message', name: symbol.name, events: this.#setOf(symbol) })
  }

  /** The set of all events that can be sent: `halt` and the declared ones. */
  universalSet(): EventSetId {
    this.#universalSet ??= this.eventSet(
      [...this.#ids.events.values()].filter((event) => event !== NULL_EVENT),
    )
    return this.#universalSet
  }

  /** The id of a set given by names; `receives`, `sends`. */
  namedSet(set: EventSet): EventSetId {
    if (set.isUniversal) return this.universalSet()
    const known = this.#idOfSet.get(set.names)
    if (known !== undefined) return known
    const events = [...set.names].map((name) => expect(this.#ids.eventNames.get(name), name))
    const id = this.eventSet(events)
    this.#idOfSet.set(set.names, id)
    return id
  }

  /** The id of a set of events, in any order, repeats allowed. */
  eventSet(events: readonly EventId[]): EventSetId {
    const ascending = [...new Set(events)].sort((a, b) => a - b)
    const key = ascending.join()
    const known = this.#setIds.get(key)
    if (known !== undefined) return known
    const id = this.eventSets.push(ascending) - 1
    this.#setIds.set(key, id)
    return id
  }

  /** Without recursion, since aliases nest types deeper than any text. */
  #internDeep(type: Type): TypeId {
    const open = [type]
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const missing = this.#idOfType.has(top) ? [] : partsOf(top).filter((t) => !this.#knows(t))
      if (missing.length > 0) {
        open.push(...missing)
        continue
      }
      if (!this.#idOfType.has(top)) this.#idOfType.set(top, this.#internParts(top))
      open.pop()
    }
    return expect(this.#idOfType.get(type), 'type')
  }

  #knows(type: Type): boolean {
    return this.#idOfType.has(type)
  }

  #internParts(type: Type): TypeId {
    const id = (part: Type): TypeId => expect(this.#idOfType.get(part), 'part of a type')
    switch (type.kind) {
      case 'alias':
        return id(type.symbol.type)
      case 'enum':
        return this.intern({ kind: 'enum', enum: expect(this.#ids.enums.get(type.symbol), 'enum') })
      case 'foreign': {
        const foreign = expect(this.#ids.foreignTypes.get(type.symbol), 'foreign type')
        return this.intern({ kind: 'foreign', foreign })
      }
      case 'permission':
        return this.intern(this.#reference(type))
      case 'seq':
      case 'set':
        return this.intern({ kind: type.kind, element: id(type.element) })
      case 'map':
        return this.intern({ kind: 'map', key: id(type.key), value: id(type.value) })
      case 'tuple':
        return this.intern({ kind: 'tuple', elements: type.elements.map(id) })
      case 'namedTuple':
        return this.intern({
          kind: 'namedTuple',
          names: type.fields.map((field) => field.name),
          elements: type.fields.map((field) => id(field.type)),
        })
      case 'error':
        throw new Error('lowering: a program with errors is not lowered')
      default:
        return this.intern({ kind: type.kind })
    }
  }

  #reference({ symbol }: PermissionType): IrType {
    const { interfaces, machines } = this.#ids
    switch (symbol.kind) {
      case 'interface': {
        const machine = symbol.machine === undefined ? undefined : machines.get(symbol.machine)
        return {
          kind: 'reference',
          name: symbol.name,
          events: this.namedSet(symbol.receives),
          interface: expect(interfaces.get(symbol), 'interface'),
          ...(machine === undefined ? {} : { machine }),
        }
      }
      case 'machine':
        if (symbol.interface !== undefined) {
          return this.#reference({ kind: 'permission', symbol: symbol.interface })
        }
        return {
          kind: 'reference',
          name: symbol.name,
          events: this.eventSet([]),
          machine: expect(machines.get(symbol), 'machine'),
        }
      default:
        return { kind: 'reference', name: symbol.name, events: this.#setOf(symbol) }
    }
  }

  #setOf(symbol: EventSymbol | EventSetSymbol): EventSetId {
    const events = symbol.kind === 'event' ? [symbol] : symbol.events
    return this.eventSet(events.map((event) => expect(this.#ids.events.get(event), 'event')))
  }
}

/** A type without the aliases around it. */
function expandAlias(type: Type): Type {
  let expanded = type
  while (expanded.kind === 'alias') expanded = expanded.symbol.type
  return expanded
}

function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'alias':
      return [type.symbol.type]
    case 'seq':
    case 'set':
      return [type.element]
    case 'map':
      return [type.key, type.value]
    case 'tuple':
      return type.elements
    case 'namedTuple':
      return type.fields.map((field) => field.type)
    default:
      return []
  }
}
