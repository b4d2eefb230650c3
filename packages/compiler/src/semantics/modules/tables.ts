/** What the checks of module expressions look up again and again, computed once. */
import { moduleTooLarge } from '../../diagnostics/catalogue/modules.ts'
import type { Span } from '../../source/source-file.ts'
import type { Context } from '../context.ts'
import { permissions } from '../relations.ts'
import type { EventSet, InterfaceSymbol, MachineSymbol } from '../symbol.ts'
import type { Type } from '../type.ts'
import { type Names, noNames } from './names.ts'

/**
 * How many entries all attribute tables of a program may have together. Tables of realistic
 * programs have thousands; without a bound, a chain of modules in which each adds a machine to the
 * one before would take memory that grows with the square of the program.
 */
const MAX_ENTRIES = 3_000_000

export interface ModuleTables {
  readonly context: Context
  /** The names of an event set; the universal set is always the same object. */
  names(set: EventSet): Names
  interface(name: string): InterfaceSymbol
  /** Events that references inside the payload of an event may be sent. */
  payloadPermissions(event: string): Names
  /** Events that references inside the constructor payload of an interface may be sent. */
  constructorPermissions(name: string): Names
  /** Names of the interfaces that a machine creates, each with itself. */
  ownLinks(machine: MachineSymbol): ReadonlyMap<string, string>
  /** Counts table entries about to be made; too many of them are a fatal error at `span`. */
  charge(entries: number, span: Span): void
}

/** Makes the tables of a program whose declarations have been checked. */
export function createModuleTables(context: Context): ModuleTables {
  const { events, interfaces } = context.model.globals
  const universe: Names = new Set([...events.keys()].filter((name) => name !== 'null'))
  const share = (names: Names): Names => (names.size === universe.size ? universe : names)
  const permitted = (type: Type | undefined): Names => {
    if (type === undefined) return noNames
    const set = permissions(type)
    return set === 'unbounded' ? universe : share(set.names)
  }
  const interfaceOf = (name: string): InterfaceSymbol => interfaces.get(name)!
  let entries = 0
  return {
    context,
    names: (set) => (set.isUniversal ? universe : share(set.names)),
    interface: interfaceOf,
    payloadPermissions: memoise((event) => permitted(events.get(event)?.payload)),
    constructorPermissions: memoise((name) => permitted(interfaceOf(name).payload)),
    ownLinks: memoise(({ creates }) => new Map(creates.map(({ name }) => [name, name]))),
    charge: (count, span) => {
      entries += count
      if (entries > MAX_ENTRIES) {
        context.collector.fail(moduleTooLarge, { limit: MAX_ENTRIES }, span)
      }
    },
  }
}

function memoise<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key))
    return known.get(key)!
  }
}
