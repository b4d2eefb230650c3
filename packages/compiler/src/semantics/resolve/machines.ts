/** The contents of machines, specs and scenarios (language §8.1). */
import { redeclareGlobalParam } from '../../diagnostics/catalogue/declarations.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { RoleClause } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import type { FieldsMember, MachineItem } from '../declare/machines.ts'
import { emit } from '../emit.ts'
import { headOf, locationOf, nameOf } from '../places.ts'
import { eventSet } from '../relations.ts'
import type { EventSet, MachineSymbol } from '../symbol.ts'
import { resolveEvents } from './events.ts'
import { resolveSignature } from './functions.ts'
import { resolveType } from './resolve-type.ts'
import { resolveState } from './states.ts'

/** Resolves the event lists, then the members in source order. All errors are fatal. */
export function resolveMachine(context: Context, { symbol, members }: MachineItem): void {
  resolveClauses(context, symbol)
  symbol.observes = resolveEvents(context, symbol.node.observes, symbol.file)
  for (const member of members) {
    switch (member.kind) {
      case 'fields':
        resolveFields(context, symbol, member)
        break
      case 'function':
        symbol.functions.push(member)
        resolveSignature(context, member)
        break
      case 'state':
        resolveState(context, member)
        break
      default:
        unreachable(member)
    }
  }
}

/** Clauses of one role replace the universal set with the union of their lists (§4.3). */
function resolveClauses(context: Context, symbol: MachineSymbol): void {
  const clauses = symbol.node.clauses.map(({ role, events }) => ({
    role,
    names: resolveEvents(context, events, symbol.file).map((event) => event.name),
  }))
  const unite = (role: RoleClause['role'], otherwise: EventSet): EventSet => {
    const own = clauses.filter((clause) => clause.role === role)
    return own.length === 0 ? otherwise : eventSet(own.flatMap((clause) => clause.names))
  }
  symbol.receives = unite('receives', symbol.receives)
  symbol.sends = unite('sends', symbol.sends)
  if (symbol.interface !== undefined) symbol.interface.receives = symbol.receives
}

function resolveFields(context: Context, machine: MachineSymbol, member: FieldsMember): void {
  const type = resolveType(context, member.node.type, machine.file, 'fatal')
  for (const field of member.symbols) {
    field.type = type
    const param = context.model.globals.params.get(field.name)
    if (param === undefined) continue
    const values = { name: field.name, location: locationOf(param) }
    emit(context, 'fatal', redeclareGlobalParam, values, nameOf(field), {
      related: [{ span: headOf(param), text: 'the global param' }],
    })
  }
}
