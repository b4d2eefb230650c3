/** Assignment, and adding to and removing from collections (language §6.2). */
import type {
  AddStatement,
  AssignStatement,
  InsertStatement,
  RemoveStatement,
} from '../../syntax/tree.ts'
import { canonical } from '../relations.ts'
import { intType } from '../types.ts'
import { type Checker, expectType, reportKind } from './checker.ts'
import { typeOf } from './expressions.ts'
import { lvalueType, rootVariable } from './lvalues.ts'
import { isError, shapeOf } from './shape.ts'

/** `lv = e;` */
export function checkAssign(checker: Checker, { target, value }: AssignStatement): void {
  const expected = lvalueType(checker, target)
  const type = typeOf(checker, value)
  if (isError(expected)) return
  expectType(checker, type, expected, value, rootVariable(checker, target))
}

/** `lv += (k, e);` */
export function checkInsert(checker: Checker, statement: InsertStatement): void {
  const { target, index, value } = statement
  const type = lvalueType(checker, target)
  const indexType = typeOf(checker, index)
  const valueType = typeOf(checker, value)
  const container = shapeOf(type)
  switch (container.kind) {
    case 'error':
      return
    case 'seq':
      expectType(checker, indexType, intType, index)
      expectType(checker, valueType, canonical(container.element), value)
      return
    case 'map':
      expectType(checker, indexType, canonical(container.key), index)
      expectType(checker, valueType, canonical(container.value), value)
      return
    default:
      reportKind(
        checker,
        type,
        ['sequence', 'map'],
        target,
        container.kind === 'set'
          ? { help: 'To add a tuple to a set, write two pairs of parentheses: `+= ((…, …))`.' }
          : {},
      )
  }
}

/** `lv += (e);` */
export function checkAdd(checker: Checker, { target, value }: AddStatement): void {
  const type = lvalueType(checker, target)
  const valueType = typeOf(checker, value)
  const container = shapeOf(type)
  switch (container.kind) {
    case 'error':
      return
    case 'set':
      expectType(checker, valueType, canonical(container.element), value)
      return
    case 'seq':
      reportKind(checker, type, ['set'], target, {
        help: 'To append to a sequence, write `s += (sizeof(s), value);`.',
      })
      return
    case 'map':
      reportKind(checker, type, ['set'], target, {
        help: 'To put something into a map, write `m[key] = value;`.',
      })
      return
    case 'int':
    case 'float':
    case 'string':
      reportKind(checker, type, ['set'], target, {
        help: '`+=` adds to collections only: write `x = x + …;`.',
      })
      return
    default:
      reportKind(checker, type, ['set'], target)
  }
}

/** `lv -= e;` */
export function checkRemove(checker: Checker, { target, value }: RemoveStatement): void {
  const type = lvalueType(checker, target)
  const valueType = typeOf(checker, value)
  const container = shapeOf(type)
  switch (container.kind) {
    case 'error':
      return
    case 'seq':
      expectType(checker, valueType, intType, value)
      return
    case 'map':
      expectType(checker, valueType, canonical(container.key), value)
      return
    case 'set':
      expectType(checker, valueType, canonical(container.element), value)
      return
    default: {
      const phrase = 'a sequence, a map or a set'
      reportKind(
        checker,
        type,
        ['sequence', 'map'],
        target,
        container.kind === 'int' || container.kind === 'float'
          ? { phrase, help: '`-=` removes from collections only: write `x = x - …;`.' }
          : { phrase },
      )
    }
  }
}
