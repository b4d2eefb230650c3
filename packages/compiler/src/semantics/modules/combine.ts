/** `compose` and `union` of modules (language §9.3, "Union / Compose"). */
import {
  type CompositionProblem,
  invalidCompositionExpr,
  invalidHideEventExpr,
} from '../../diagnostics/catalogue/modules.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { CombinedModule, ModuleExpression } from '../../syntax/tree.ts'
import type { ModuleAttributes } from '../model.ts'
import { nameOf, spanOf } from '../places.ts'
import type { MachineSymbol } from '../symbol.ts'
import { openInterfaces } from './hide-events.ts'
import { keywordSpan } from './keyword.ts'
import { firstShared, firstThat, type Names, unite } from './names.ts'
import type { ModuleTables } from './tables.ts'

/** The attributes of modules put together; `parts` are those of `node.modules`. */
export function combineModules(
  tables: ModuleTables,
  node: CombinedModule,
  file: SourceFile,
  parts: readonly ModuleAttributes[],
): ModuleAttributes {
  const united = uniteAttributes(tables, node, file, parts)
  // Every ordered pair is checked by the language, but most unions are seen to be fine at once.
  if (mayConflict(tables, node.operator, parts, united)) {
    for (const [at, a] of parts.entries()) {
      tables.charge(parts.length, keywordSpan(node, file))
      for (const [other, b] of parts.entries()) {
        if (at === other) continue
        const pair = { a, b, nodeA: node.modules[at]!, nodeB: node.modules[other]! }
        checkPair(tables, node.operator, pair, file)
      }
    }
  }
  return united
}

interface Pair {
  readonly a: ModuleAttributes
  readonly b: ModuleAttributes
  readonly nodeA: ModuleExpression
  readonly nodeB: ModuleExpression
}

function uniteAttributes(
  tables: ModuleTables,
  node: CombinedModule,
  file: SourceFile,
  parts: readonly ModuleAttributes[],
): ModuleAttributes {
  const sends = unite(parts.map((part) => part.sends))
  const receives = unite(parts.map((part) => part.receives))
  const isShared = parts.some((part) => part.sends === sends && part.receives === receives)
  const entries = total(parts, (part) => 2 * part.definitions.size + part.creates.size)
  tables.charge(entries + (isShared ? 0 : sends.size + receives.size), keywordSpan(node, file))
  return {
    definitions: new Map(parts.flatMap((part) => [...part.definitions])),
    sends,
    receives,
    creates: unite(parts.map((part) => part.creates)),
    links: new Map(parts.flatMap((part) => [...part.links])),
    monitors: new Map(parts.flatMap((part) => [...part.monitors])),
    privateEvents: unite(parts.map((part) => part.privateEvents)),
    privateInterfaces: unite(parts.map((part) => part.privateInterfaces)),
  }
}

/** Whether some pair might fail a check; if not, none does. */
function mayConflict(
  tables: ModuleTables,
  operator: CombinedModule['operator'],
  parts: readonly ModuleAttributes[],
  united: ModuleAttributes,
): boolean {
  if (united.definitions.size < total(parts, (part) => part.definitions.size)) return true
  if (united.monitors.size < total(parts, (part) => part.monitors.size)) return true
  if (operator === 'compose') {
    if (united.sends.size < total(parts, (part) => part.sends.size)) return true
    if (united.creates.size < total(parts, (part) => part.creates.size)) return true
  }
  if (united.privateEvents.size === 0) return false
  const interfaces = new Set([...united.creates, ...united.definitions.keys()])
  return (
    leakOf(tables, united, interfaces) !== undefined ||
    exposedBy(tables, united, united) !== undefined
  )
}

function checkPair(
  tables: ModuleTables,
  operator: CombinedModule['operator'],
  pair: Pair,
  file: SourceFile,
): void {
  const { collector } = tables.context
  const problem = findConflict(tables, operator, pair)
  if (problem !== undefined) {
    collector.fail(invalidCompositionExpr, problem, spanOf(pair.nodeA, file), {
      related: explain(problem, pair, file),
      ...helpFor(problem),
    })
  }
  const exposed = exposedBy(tables, pair.b, pair.a)
  if (exposed !== undefined) {
    const text = `\`${exposed.interface}\` is bound or created here`
    const values = { kind: 'composed', ...exposed } as const
    collector.fail(invalidHideEventExpr, values, spanOf(pair.nodeB, file), {
      related: [{ span: spanOf(pair.nodeA, file), text }],
    })
  }
}

/** Checks 1 to 6 of §9.3. */
function findConflict(
  tables: ModuleTables,
  operator: CombinedModule['operator'],
  { a, b }: Pair,
): CompositionProblem | undefined {
  const defined = firstShared(a.definitions, b.definitions)
  if (defined !== undefined) return { kind: 'definitions', interface: defined }
  const hidden = unite([a.privateEvents, b.privateEvents])
  if (hidden.size > 0) {
    const created = unite([a.creates, b.creates])
    const bound = new Map([...a.definitions, ...b.definitions])
    const both = {
      sends: unite([a.sends, b.sends]),
      receives: unite([a.receives, b.receives]),
      privateEvents: hidden,
    }
    const leak = leakOf(tables, both, openInterfaces(created, bound))
    if (leak !== undefined) return leak
  }
  const spec = firstShared(specNames(a.monitors), specNames(b.monitors))
  if (spec !== undefined) return { kind: 'monitor', spec }
  if (operator === 'union') return undefined
  const event = firstShared(a.sends, b.sends)
  if (event !== undefined) return { kind: 'sends', event }
  const creation = firstShared(a.creates, b.creates)
  return creation === undefined ? undefined : { kind: 'creates', interface: creation }
}

/** Checks 2 to 4: how a private event of modules put together is public as well. */
function leakOf(
  tables: ModuleTables,
  module: Pick<ModuleAttributes, 'sends' | 'receives' | 'privateEvents'>,
  interfaces: Iterable<string>,
): CompositionProblem | undefined {
  const hidden = module.privateEvents
  const visible = unite([module.sends, module.receives])
  const event = firstShared(visible, hidden)
  if (event !== undefined) return { kind: 'privateEvent', event }

  const carriedBy = (name: string): string | undefined =>
    firstShared(hidden, tables.payloadPermissions(name))
  const carrier = firstThat(visible, (name) => carriedBy(name) !== undefined)
  if (carrier !== undefined) {
    return { kind: 'permissions', event: carrier, hidden: carriedBy(carrier)! }
  }

  const receivedBy = (name: string): string | undefined =>
    firstShared(hidden, tables.names(tables.interface(name).receives))
  const open = firstThat(interfaces, (name) => receivedBy(name) !== undefined)
  if (open !== undefined) return { kind: 'interface', event: receivedBy(open)!, interface: open }
  return undefined
}

/** Check 7: an interface of `public_` whose constructor takes references to a private event. */
function exposedBy(
  tables: ModuleTables,
  { privateEvents }: ModuleAttributes,
  open: ModuleAttributes,
): { readonly event: string; readonly interface: string } | undefined {
  if (privateEvents.size === 0) return undefined
  const givenTo = (name: string): string | undefined =>
    firstShared(privateEvents, tables.constructorPermissions(name))
  const names = new Set([...open.creates, ...open.definitions.keys()])
  const exposing = firstThat(names, (name) => givenTo(name) !== undefined)
  if (exposing === undefined) return undefined
  return { event: givenTo(exposing)!, interface: exposing }
}

function explain(problem: CompositionProblem, { a, b, nodeB }: Pair, file: SourceFile) {
  const other = { span: spanOf(nodeB, file), text: 'the other module' }
  if (problem.kind === 'sends') {
    const sender = (module: ModuleAttributes): MachineSymbol | undefined =>
      [...module.definitions.values()].find((machine) => machine.sends.names.has(problem.event))
    const senders = [sender(a), sender(b)].filter((machine) => machine !== undefined)
    const related = [...new Set(senders)].map((machine) => ({
      span: nameOf(machine),
      text: machine.sends.isUniversal
        ? `\`${machine.name}\` may send every event: it has no \`sends\` clause`
        : `\`${machine.name}\` may send \`${problem.event}\``,
    }))
    return [other, ...related]
  }
  return [other]
}

function helpFor(problem: CompositionProblem): { readonly help?: string } {
  switch (problem.kind) {
    case 'sends':
      return { help: 'Restrict the machines with `sends` clauses, or use `union`.' }
    case 'creates':
      return { help: 'Use `union`, which allows both modules to create it.' }
    case 'definitions':
      return { help: 'Leave the machine out of one of the modules.' }
    case 'monitor':
      return { help: 'Attach the spec once, around the union: `assert … in (union …)`.' }
    default:
      return {}
  }
}

function specNames(monitors: ReadonlyMap<MachineSymbol, unknown>): Names {
  return new Set([...monitors.keys()].map((spec) => spec.name))
}

function total(
  parts: readonly ModuleAttributes[],
  size: (part: ModuleAttributes) => number,
): number {
  return parts.reduce((sum, part) => sum + size(part), 0)
}
