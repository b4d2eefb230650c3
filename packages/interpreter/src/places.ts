/** Stores into variables and their parts (checker §1.3, §1.9, §1.10). */
import type { IrInstruction, IrPlace, IrStep, TypeId } from '@parley/compiler'
import {
  Fault,
  mapGet,
  mapInsert,
  mapRemove,
  mapSet,
  PMap,
  PSet,
  Seq,
  seqGet,
  seqInsert,
  seqRemove,
  seqSet,
  setAdd,
  setRemove,
  share,
  type Value,
} from '@parley/runtime'
import { evaluate, fieldAt, type Scope } from './evaluate.ts'
import { asCollection, asInt, asTuple } from './operands.ts'

type Of<Kind extends IrInstruction['kind']> = Extract<IrInstruction, { kind: Kind }>

/**
 * Index expressions of the left side, then the operands, then the look-ups and the store. Values
 * are never changed: every collection on the path is marked as shared, so that it is copied.
 */
export function store(
  scope: Scope,
  instruction: Of<'assign'> | Of<'insert'> | Of<'add'> | Of<'remove'>,
): void {
  const { target } = instruction
  const indexes = target.path.map((step) =>
    step.kind === 'element' ? evaluate(scope, step.index) : null,
  )
  const change = changeOf(scope, instruction)
  const steps = target.path.map((step, at): Access => ({ step, index: indexes[at]! }))
  const old = read(scope, target)
  write(scope, target, changed(scope, rootType(scope, target), old, steps, change))
}

/** Sets a local variable. */
export function setLocal(scope: Scope, local: number | undefined, value: Value): void {
  if (local !== undefined) scope.locals[local] = value
}

interface Access {
  readonly step: IrStep
  readonly index: Value
}

/** Makes the new content of a place out of the old one. */
type Change =
  | { readonly kind: 'replace'; readonly value: Value }
  | { readonly kind: 'update'; readonly update: (old: Value) => Value }

function changeOf(
  scope: Scope,
  instruction: Of<'assign'> | Of<'insert'> | Of<'add'> | Of<'remove'>,
): Change {
  switch (instruction.kind) {
    case 'assign':
      return { kind: 'replace', value: evaluate(scope, instruction.value) }
    case 'insert': {
      const index = evaluate(scope, instruction.index)
      const value = evaluate(scope, instruction.value)
      return { kind: 'update', update: (old) => inserted(old, index, value) }
    }
    case 'add': {
      const value = evaluate(scope, instruction.value)
      return { kind: 'update', update: (old) => setAdd(share(asSet(old)), value) }
    }
    default: {
      const item = evaluate(scope, instruction.item)
      return { kind: 'update', update: (old) => removed(old, item) }
    }
  }
}

function inserted(old: Value, index: Value, value: Value): Value {
  const collection = share(asCollection(old))
  if (collection instanceof PMap) return mapInsert(collection, index, value)
  if (collection instanceof Seq) return seqInsert(collection, asInt(index), value)
  throw new Fault('F10', 'a set has no positions to insert at')
}

function removed(old: Value, item: Value): Value {
  const collection = share(asCollection(old))
  if (collection instanceof PMap) return mapRemove(collection, item)
  return collection instanceof PSet
    ? setRemove(collection, item)
    : seqRemove(collection, asInt(item))
}

function asSet(value: Value): PSet {
  const collection = asCollection(value)
  if (collection instanceof PSet) return collection
  throw new Fault('F10', 'a set is needed')
}

function changed(
  scope: Scope,
  type: TypeId,
  old: Value,
  [access, ...inner]: readonly Access[],
  change: Change,
): Value {
  if (access === undefined) return change.kind === 'replace' ? change.value : change.update(old)
  const { step, index } = access
  const next = (part: Value): Value => changed(scope, step.type, part, inner, change)
  if (step.kind === 'select') {
    const tuple = asTuple(old)
    const at = fieldAt(scope.world.typeOf(type), tuple, step.index)
    return tuple.with(at, next(tuple.at(at)))
  }
  const collection = asCollection(old)
  if (collection instanceof PSet) throw new Fault('F10', 'elements of a set cannot be assigned')
  if (collection instanceof Seq) {
    const part = seqGet(collection, asInt(index))
    return seqSet(share(collection), asInt(index), next(part))
  }
  // Only as the last step may a key be missing.
  const isNew = inner.length === 0 && change.kind === 'replace'
  const part = isNew ? null : mapGet(collection, index)
  return mapSet(share(collection), index, next(part))
}

function rootType({ subject, code }: Scope, { root }: IrPlace): TypeId {
  return root.kind === 'local'
    ? code.locals[root.local]!.type
    : subject.table.fields[root.field]!.type
}

function read(scope: Scope, { root }: IrPlace): Value {
  return root.kind === 'local' ? scope.locals[root.local]! : scope.subject.fields[root.field]!
}

function write(scope: Scope, { root }: IrPlace, value: Value): void {
  if (root.kind === 'local') scope.locals[root.local] = value
  else scope.subject.fields[root.field] = value
}
