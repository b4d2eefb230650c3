/** Reading fields, tuple items and elements of collections (language §5.4). */
import {
  missingNamedTupleEntry,
  outOfBoundsTupleAccess,
} from '../../diagnostics/catalogue/expressions.ts'
import type {
  FieldExpression,
  Identifier,
  IndexExpression,
  IndexLValue,
  IntLiteral,
  ItemExpression,
} from '../../syntax/tree.ts'
import { displayType } from '../display.ts'
import { canonical } from '../relations.ts'
import type { NamedTupleType, TupleType, Type } from '../type.ts'
import { errorType, intType } from '../types.ts'
import { type Checker, expectType, nearest, report, reportKind } from './checker.ts'
import { checkInt } from './literals.ts'
import { isError, shapeOf } from './shape.ts'
import { referenceFieldType } from './verifier.ts'

/** How many fields a message lists. */
const MAX_SHOWN_FIELDS = 8

/** The type of `e.f`, given that of `e`. */
export function fieldType(checker: Checker, expression: FieldExpression, target: Type): Type {
  if (isError(target) || expression.field.name === '') return errorType
  const container = shapeOf(target)
  if (container.kind === 'namedTuple') {
    return namedFieldType(checker, container, target, expression.field)
  }
  if (checker.context.isVerifier) {
    const type = referenceFieldType(checker, expression, container)
    if (type !== undefined) return type
  }
  reportKind(checker, target, ['namedtuple', 'base'], expression.target, fieldHelp(container))
  return errorType
}

/** The type of a field of a named tuple; `written` is the tuple's type as written. */
export function namedFieldType(
  checker: Checker,
  tuple: NamedTupleType,
  written: Type,
  field: Identifier,
): Type {
  for (const one of tuple.fields) if (one.name === field.name) return canonical(one.type)
  const names = tuple.fields.map((one) => one.name)
  report(
    checker,
    missingNamedTupleEntry,
    { type: displayType(written), field: field.name },
    field,
    {
      label: 'unknown field',
      help: `Its fields are \`${names.slice(0, MAX_SHOWN_FIELDS).join('`, `')}\`.`,
      ...nearest(checker, field.name, names),
    },
  )
  return errorType
}

/** The type of `e.3`, given that of `e`. */
export function itemType(checker: Checker, expression: ItemExpression, target: Type): Type {
  if (isError(target) || !checkInt(checker, expression.index, expression)) return errorType
  const container = shapeOf(target)
  if (container.kind === 'tuple') return elementAt(checker, container, target, expression.index)
  reportKind(
    checker,
    target,
    ['tuple', 'namedtuple'],
    expression.target,
    container.kind === 'namedTuple'
      ? { help: `Fields of a named tuple have names: \`.${container.fields[0]?.name}\`.` }
      : {},
  )
  return errorType
}

/** The type of an item of a tuple; `written` is the tuple's type as written. */
export function elementAt(
  checker: Checker,
  tuple: TupleType,
  written: Type,
  index: IntLiteral,
): Type {
  const element = tuple.elements[Number(index.digits)]
  if (element !== undefined) return canonical(element)
  const size = tuple.elements.length
  const values = { type: displayType(written), index: index.digits, size }
  report(checker, outOfBoundsTupleAccess, values, index, {
    help: size === 1 ? 'Its only item is `.0`.' : `Its items are \`.0\` to \`.${size - 1}\`.`,
  })
  return errorType
}

/** The type of `e[i]`, given those of `e` and `i`. */
export function indexType(
  checker: Checker,
  expression: IndexExpression,
  target: Type,
  index: Type,
): Type {
  if (isError(target) || isError(index)) return errorType
  const container = shapeOf(target)
  if (container.kind === 'set') {
    return expectType(checker, index, intType, expression.index)
      ? canonical(container.element)
      : errorType
  }
  return indexedType(checker, expression, target, index)
}

/** The type of `c[i]` for a sequence or map. */
export function indexedType(
  checker: Checker,
  node: IndexExpression | IndexLValue,
  target: Type,
  index: Type,
): Type {
  const container = shapeOf(target)
  switch (container.kind) {
    case 'seq':
      return expectType(checker, index, intType, node.index)
        ? canonical(container.element)
        : errorType
    case 'map':
      return expectType(checker, index, canonical(container.key), node.index)
        ? canonical(container.value)
        : errorType
    default:
      reportKind(
        checker,
        target,
        ['sequence', 'map'],
        node.target,
        container.kind === 'set'
          ? { help: 'Remove the element with `-=` and add the new one with `+=`.' }
          : {},
      )
      return errorType
  }
}

/** What to say where something else than a named tuple is asked for a field. */
export function fieldHelp(container: Type): { help?: string } {
  switch (container.kind) {
    case 'machine':
    case 'permission':
      return { help: 'Fields of another machine cannot be read: ask it with an event.' }
    case 'tuple':
      return { help: 'Items of a tuple are numbered: `.0`, `.1`, …' }
    case 'any':
      return { help: 'Cast it to a named tuple type with `as` first.' }
    default:
      return {}
  }
}
