/** The labels, places and remedies that make a type mismatch understandable. */
import type { Details, Label } from '../../diagnostics/diagnostic.ts'
import { quoteType } from '../../diagnostics/phrases.ts'
import { displayType } from '../display.ts'
import { canonical, isAssignable, permissionsOf } from '../relations.ts'
import type { Declared } from '../symbol.ts'
import type { NamedTupleType, Type } from '../type.ts'

/** A symbol whose declaration is the reason for an expected type. */
export type Origin = Declared & { readonly kind?: string }

/**
 * What to tell about a value of type `got` where `expected` is needed. `origin` is the variable,
 * parameter, event or function that the expected type belongs to.
 */
export function explainMismatch(got: Type, expected: Type, origin?: Origin): Details {
  const help = remedy(got, expected)
  return {
    label: `this is ${quoteType(displayType(got))}`,
    ...(help === undefined ? {} : { help }),
    ...(origin === undefined ? {} : { related: originLabels(origin, expected) }),
  }
}

/** Where an expected type comes from. */
export function originLabels(origin: Origin, expected: Type): readonly Label[] {
  const { nameNode } = origin
  if (nameNode === undefined) return []
  const type = quoteType(displayType(expected))
  const span = { file: origin.file, start: nameNode.start, end: nameNode.end }
  switch (origin.kind) {
    case 'event':
      return [{ span, text: `event \`${origin.name}\` carries ${type}` }]
    case 'function':
      return [{ span, text: `\`${origin.name}\` returns ${type}` }]
    case 'interface':
      return [{ span, text: `\`${origin.name}\` is created with ${type}` }]
    default:
      return [{ span, text: `\`${origin.name}\` is declared as ${type}` }]
  }
}

function remedy(got: Type, expected: Type): string | undefined {
  const source = canonical(got)
  const target = canonical(expected)
  const name = displayType(expected)
  if (source.kind === 'any') return `Cast it with \`as ${name}\` if it always is one.`
  switch (target.kind) {
    case 'int':
    case 'float':
      return numberRemedy(source, target.kind)
    case 'string':
      return source.kind === 'null' ? undefined : 'Write `format("{0}", …)` to make a string of it.'
    case 'permission':
      return referenceRemedy(source, target, name)
    case 'tuple':
      return tupleRemedy(source, target)
    case 'namedTuple':
      return namedTupleRemedy(source, target)
    case 'enum': {
      // After a syntax error an enum may have no elements.
      const [first] = target.symbol.elements
      return first && `Write one of its elements, such as \`${first.name}\`.`
    }
    case 'data':
      return 'Values of type `data` hold no machines, foreign values or `any`.'
    default:
      return source.kind === 'null' && target.kind !== 'null' ? noValueRemedy(name) : undefined
  }
}

function numberRemedy(source: Type, target: 'int' | 'float'): string | undefined {
  if (source.kind === 'int' || source.kind === 'float') {
    return `Numbers are not converted by themselves: write \`… to ${target}\`.`
  }
  return source.kind === 'enum' && target === 'int'
    ? 'The number of an enum element is `… to int`.'
    : undefined
}

function referenceRemedy(
  source: Type,
  target: Type & { kind: 'permission' },
  name: string,
): string | undefined {
  if (source.kind === 'machine') return `Cast it with \`as ${name}\` if it always is one.`
  if (source.kind === 'null') {
    return `\`null\` is no \`${name}\`; a variable of type \`machine\` can be \`null\`.`
  }
  if (source.kind !== 'permission') return undefined
  const theirs = permissionsOf(source).names
  const missing = [...permissionsOf(target).names].find((event) => !theirs.has(event))
  return missing === undefined
    ? `It receives more events than \`${name}\`; convert it with \`to ${name}\`.`
    : `It does not receive event \`${missing}\`, which \`${name}\` does.`
}

function noValueRemedy(name: string): string {
  return (
    `Only \`machine\`, \`event\`, \`any\` and \`data\` can be \`null\`; ` +
    `\`default(${name})\` is the default value.`
  )
}

function tupleRemedy(source: Type, target: Type & { kind: 'tuple' }): string | undefined {
  if (target.elements.length === 1 && isAssignable(target.elements[0]!, source)) {
    return 'A tuple of one element is written with a comma: `(…,)`.'
  }
  return source.kind === 'namedTuple' ? 'This tuple type has no field names.' : undefined
}

function namedTupleRemedy(source: Type, target: NamedTupleType): string | undefined {
  const shape = target.fields.map((field) => `${field.name} = …`).join(', ')
  const example = target.fields.length === 1 ? `(${shape},)` : `(${shape})`
  if (source.kind === 'tuple') return `Name the fields: \`${example}\`.`
  if (source.kind === 'namedTuple') {
    return hasSameNames(source, target)
      ? undefined
      : `The fields must be the same and in the same order: \`${example}\`.`
  }
  return target.fields.length === 1 && isAssignable(target.fields[0]!.type, source)
    ? `A tuple of one field is written with a comma: \`${example}\`.`
    : undefined
}

function hasSameNames(a: NamedTupleType, b: NamedTupleType): boolean {
  return (
    a.fields.length === b.fields.length &&
    a.fields.every((field, at) => field.name === b.fields[at]!.name)
  )
}
