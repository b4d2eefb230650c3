/** `hidee e1, … in M`: events that stay inside a module (language §9.3, "Hide events"). */
import { type HideEventProblem, invalidHideEventExpr } from '../../diagnostics/catalogue/modules.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { HideEventsModule } from '../../syntax/tree.ts'
import type { ModuleAttributes } from '../model.ts'
import { spanOf } from '../places.ts'
import { keywordSpan } from './keyword.ts'
import { firstShared, firstThat, type Names, unite, without } from './names.ts'
import type { ModuleTables } from './tables.ts'

/** The attributes of a module some of whose events become private. */
export function hideEvents(
  tables: ModuleTables,
  node: HideEventsModule,
  file: SourceFile,
  module: ModuleAttributes,
): ModuleAttributes {
  const hidden: Names = new Set(node.events.map((event) => event.name))
  const span = keywordSpan(node, file)
  tables.charge(module.sends.size + module.receives.size + module.privateEvents.size, span)
  const sends = without(module.sends, hidden)
  const receives = without(module.receives, hidden)
  const problem = findProblem(tables, module, hidden, unite([sends, receives]))
  if (problem !== undefined) {
    const name = node.events.find((event) => event.name === problem.event)!
    tables.context.collector.fail(invalidHideEventExpr, problem, span, {
      related: [{ span: spanOf(name, file), text: `\`${problem.event}\` is hidden here` }],
    })
  }
  return { ...module, sends, receives, privateEvents: unite([module.privateEvents, hidden]) }
}

/** The interfaces that are created or bound, but not both; the outside world sees them. */
export function openInterfaces(created: Names, bound: ReadonlyMap<string, unknown>): string[] {
  return [
    ...[...created].filter((name) => !bound.has(name)),
    ...[...bound.keys()].filter((name) => !created.has(name)),
  ]
}

/** The first check that fails, in the order of §9.3; the first event and interface by name. */
function findProblem(
  tables: ModuleTables,
  module: ModuleAttributes,
  hidden: Names,
  remaining: Names,
): HideEventProblem | undefined {
  const isInternal = (name: string): boolean => module.sends.has(name) && module.receives.has(name)
  const foreign = firstThat(hidden, (name) => !isInternal(name))
  if (foreign !== undefined) return { kind: 'notInternal', event: foreign }

  const receivedBy = (name: string): string | undefined =>
    firstShared(hidden, tables.names(tables.interface(name).receives))
  const open = firstThat(
    openInterfaces(module.creates, module.definitions),
    (name) => receivedBy(name) !== undefined,
  )
  if (open !== undefined) return { kind: 'interface', event: receivedBy(open)!, interface: open }

  const carriedBy = (name: string): string | undefined =>
    firstShared(hidden, tables.payloadPermissions(name))
  const carrier = firstThat(remaining, (name) => carriedBy(name) !== undefined)
  if (carrier !== undefined) return { kind: 'permissions', event: carriedBy(carrier)!, carrier }

  const givenTo = (name: string): string | undefined =>
    firstShared(hidden, tables.constructorPermissions(name))
  const created = firstThat(
    new Set([...module.creates, ...module.definitions.keys()]),
    (name) => givenTo(name) !== undefined,
  )
  if (created !== undefined) {
    return { kind: 'constructor', event: givenTo(created)!, interface: created }
  }
  return undefined
}
