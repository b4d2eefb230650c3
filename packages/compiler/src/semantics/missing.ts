/**
 * Reports names that stand for nothing in the namespace where they are looked up
 * (MissingDeclaration), with the best guess at what was meant.
 */
import { missingDeclaration } from '../diagnostics/catalogue/declarations.ts'
import type { Details, ErrorClass } from '../diagnostics/diagnostic.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { unreachable } from '../source/unreachable.ts'
import type { Identifier } from '../syntax/tree.ts'
import type { Context } from './context.ts'
import { emit } from './emit.ts'
import type { SemanticModel } from './model.ts'
import { nearestName } from './nearest-name.ts'
import { describeKind, nameOf, spanOf } from './places.ts'
import { globalScope, type Scope, variableNames } from './scope.ts'
import type { AnySymbol } from './symbol.ts'

/** What is looked for, in the reference's words (appendix A.1). */
export type Wanted =
  | 'event'
  | 'function'
  | 'interface'
  | 'state'
  | 'name'
  | 'variable'
  | 'foreach iterator variable'
  | 'module'
  | 'machine'
  | 'spec monitor'
  | 'machine, event, or state'
  | 'enum, typedef, event set, machine, or interface'

/** Where a name was looked up, and for what. */
export interface Lookup {
  readonly wanted: Wanted
  readonly name: Identifier
  readonly file: SourceFile
  /** Where variables, functions and states were looked for; default: the global scope. */
  readonly scope?: Scope
  /** The place of the error if it is not the name. */
  readonly span?: Span
}

/**
 * Reports an unknown name; silent if its declaration may have been lost to syntax errors. Returns
 * for class `reported`, and for the others in tolerant analyses.
 */
export function reportMissing(
  context: Context,
  lookup: Lookup,
  failure: ErrorClass = 'reported',
): void {
  const { name, wanted, file } = lookup
  if (name.name === '' || context.lostNames?.has(name.name, wanted)) return
  const span = lookup.span ?? spanOf(name, file)
  const values = { kind: wanted, name: name.name }
  emit(context, failure, missingDeclaration, values, span, explain(context, lookup))
}

/** As {@link reportMissing} for the phases after gate 1: ends the compilation. */
export function failMissing(context: Context, lookup: Lookup): never {
  const { name, wanted, file } = lookup
  const values = { kind: wanted, name: name.name }
  const details = explain(context, lookup)
  return context.collector.fail(missingDeclaration, values, spanOf(name, file), details)
}

function explain({ collector, model }: Context, lookup: Lookup): Details {
  const { name } = lookup.name
  const scope = lookup.scope ?? globalScope(model)
  const label = LABELS[lookup.wanted]
  const other = findElsewhere(model, scope, name)
  if (other !== undefined) {
    const span = nameOf(other)
    const text = `\`${name}\` is ${describeKind(other)}`
    return {
      label,
      help: `\`${name}\` is ${describeKind(other)}, not ${describeWanted(lookup.wanted)}.`,
      related: span.file.path === '' ? [] : [{ span, text }],
    }
  }
  const foreign = isType(lookup.wanted) ? FOREIGN_TYPE_NAMES.get(name.toLowerCase()) : undefined
  const near = foreign ?? nearestName(collector, name, candidates(model, scope, lookup.wanted))
  return near === undefined ? { label } : { label, help: `Did you mean \`${near}\`?` }
}

const LABELS: Readonly<Record<Wanted, string>> = {
  event: 'no event has this name',
  function: 'no function has this name',
  interface: 'no machine or interface has this name',
  state: 'this machine has no state of this name',
  name: 'nothing of this name is visible here',
  variable: 'no variable of this name is visible here',
  'foreach iterator variable': 'the loop variable must be declared with `var` before',
  module: 'no module has this name',
  machine: 'no machine has this name',
  'spec monitor': 'no spec has this name',
  'machine, event, or state': 'no machine, event or state has this name',
  'enum, typedef, event set, machine, or interface': 'no type has this name',
}

function describeWanted(wanted: Wanted): string {
  if (isType(wanted)) return 'a type'
  switch (wanted) {
    case 'event':
      return 'an event'
    case 'interface':
      return 'a machine or interface'
    case 'name':
      return 'a value'
    case 'spec monitor':
      return 'a spec'
    case 'foreach iterator variable':
      return 'a variable'
    default:
      return `a ${wanted}`
  }
}

function isType(wanted: Wanted): boolean {
  return wanted === 'enum, typedef, event set, machine, or interface'
}

/** What other languages call P's basic types. */
const FOREIGN_TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['boolean', 'bool'],
  ['integer', 'int'],
  ['long', 'int'],
  ['double', 'float'],
  ['real', 'float'],
  ['str', 'string'],
  ['list', 'seq'],
  ['array', 'seq'],
  ['vector', 'seq'],
  ['dict', 'map'],
  ['dictionary', 'map'],
  ['object', 'any'],
])

const BASIC_TYPE_NAMES = ['bool', 'int', 'float', 'string', 'event', 'machine', 'data', 'any']

/** Something of this very name in another namespace. */
function findElsewhere(model: SemanticModel, scope: Scope, name: string): AnySymbol | undefined {
  const { globals } = model
  return (
    scope.lookupVariable(name) ??
    scope.lookupFunction(name) ??
    scope.lookupState(name) ??
    globals.events.get(name) ??
    globals.machines.get(name) ??
    globals.interfaces.get(name) ??
    globals.enums.get(name) ??
    globals.enumElements.get(name) ??
    globals.types.get(name) ??
    globals.eventSets.get(name) ??
    globals.modules.get(name) ??
    globals.pures.get(name) ??
    globals.invariants.get(name) ??
    globals.lemmas.get(name) ??
    globals.tests.get(name) ??
    globals.implementations.get(name)
  )
}

/** The names that would have been found. */
function* candidates(model: SemanticModel, scope: Scope, wanted: Wanted): Iterable<string> {
  const { globals } = model
  switch (wanted) {
    case 'event':
      return yield* globals.events.keys()
    case 'function':
      yield* scope.functionNames()
      return yield* globals.pures.keys()
    case 'interface':
      return yield* globals.interfaces.keys()
    case 'state':
      return yield* scope.stateNames()
    case 'name':
      yield* variableNames(scope)
      yield* globals.enumElements.keys()
      yield* globals.events.keys()
      yield* globals.invariants.keys()
      return yield* globals.lemmas.keys()
    case 'variable':
    case 'foreach iterator variable':
      return yield* variableNames(scope)
    case 'module':
      return yield* globals.modules.keys()
    case 'machine':
      return yield* globals.machines.keys()
    case 'spec monitor':
      for (const machine of globals.machines.values()) {
        if (machine.flavour !== 'machine') yield machine.name
      }
      return
    case 'machine, event, or state':
      yield* globals.machines.keys()
      yield* globals.events.keys()
      for (const machine of globals.machines.values()) yield* machine.tables.states.keys()
      return
    case 'enum, typedef, event set, machine, or interface':
      yield* BASIC_TYPE_NAMES
      yield* globals.enums.keys()
      yield* globals.types.keys()
      yield* globals.eventSets.keys()
      return yield* globals.interfaces.keys()
    default:
      return unreachable(wanted)
  }
}
