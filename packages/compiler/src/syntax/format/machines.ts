/** Prints machines, specs, scenarios and their states (language §2.3). */
import { unreachable } from '../../source/unreachable.ts'
import { concat, type Doc, hardline, nest, nil, space } from '../layout.ts'
import type {
  HandlerReference,
  MachineDeclaration,
  MachineMember,
  RoleClause,
  StateDeclaration,
  StateItem,
} from '../tree.ts'
import { formatFunction } from './functions.ts'
import { block, filled, INDENT, name, spaceOrBreak, word } from './parts.ts'
import { formatHandler, formatVariables } from './statements.ts'
import type { TokenWriter } from './token-writer.ts'

export function formatMachine(write: TokenWriter, machine: MachineDeclaration): Doc {
  const head = concat([word(write), write.token()])
  const clauses = machine.clauses.map((clause) => concat([hardline, formatClause(write, clause)]))
  return concat([
    head,
    machine.observes.length === 0
      ? nil
      : concat([space, word(write), filled(write, machine.observes, name)]),
    nest(INDENT, concat(clauses)),
    clauses.length > 0 ? hardline : spaceOrBreak(write),
    block(write, machine.members, formatMember),
  ])
}

/** `receives a, b;` or `sends;` */
function formatClause(write: TokenWriter, clause: RoleClause): Doc {
  if (clause.events.length === 0) return write.tokens(2)
  return concat([word(write), filled(write, clause.events, name), write.token()])
}

function formatMember(write: TokenWriter, member: MachineMember): Doc {
  switch (member.kind) {
    case 'VariableDeclaration':
      return formatVariables(write, member)
    case 'FunctionDeclaration':
      return formatFunction(write, member)
    case 'StateDeclaration':
      return formatState(write, member)
    case 'ErrorMember':
      return nil
    default:
      return unreachable(member)
  }
}

function formatState(write: TokenWriter, state: StateDeclaration): Doc {
  return concat([
    state.isStart ? word(write) : nil,
    state.temperature === 'warm' ? nil : word(write),
    word(write),
    write.token(),
    spaceOrBreak(write),
    block(write, state.items, formatItem),
  ])
}

function formatItem(write: TokenWriter, item: StateItem): Doc {
  switch (item.kind) {
    case 'EntryItem':
    case 'ExitItem':
      return concat([write.token(), formatReference(write, item.handler)])
    case 'DeferItem':
    case 'IgnoreItem':
      return concat([word(write), filled(write, item.events, name), write.token()])
    case 'OnDoItem':
      return concat([
        word(write),
        filled(write, item.events, name),
        space,
        write.token(),
        formatReference(write, item.handler),
      ])
    case 'OnGotoItem':
      return concat([
        word(write),
        filled(write, item.events, name),
        space,
        word(write),
        write.token(),
        item.handler === undefined
          ? write.token()
          : concat([space, write.token(), formatReference(write, item.handler)]),
      ])
    case 'ErrorStateItem':
      return nil
    default:
      return unreachable(item)
  }
}

/** A handler with the space or break before it, or the name of one and a semicolon. */
function formatReference(write: TokenWriter, handler: HandlerReference): Doc {
  if (handler.kind === 'Handler') return formatHandler(write, handler)
  return concat([space, write.tokens(2)])
}
