/** The `param (…)` clause of a test: which values its params take (language §10.3, phase P11). */
import {
  duplicateNamedTupleEntry,
  valueOutOfRange,
} from '../../diagnostics/catalogue/declarations.ts'
import { typeMismatch } from '../../diagnostics/catalogue/expressions.ts'
import {
  duplicateTestValue,
  invalidTwise,
  undeclaredGlobalParam,
} from '../../diagnostics/catalogue/tests.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { locationText, type SourceFile } from '../../source/source-file.ts'
import type {
  Identifier,
  IntLiteral,
  TestDeclaration,
  TestParameter,
  TestParameters,
  TestValue,
} from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { displayType } from '../display.ts'
import { MAX_INT } from '../max-int.ts'
import type { ParamValue } from '../model.ts'
import { nameOf, spanOf } from '../places.ts'
import { isSameType } from '../relations.ts'
import type { TestSymbol, VariableSymbol } from '../symbol.ts'
import { boolType, intType, seqType } from '../types.ts'

/** A param with the values it takes in a test, in order, without repeats. */
export interface ParamRange {
  readonly param: VariableSymbol
  readonly values: readonly ParamValue[]
}

/** Checks the clause and resolves its names; the first error is fatal. */
export function checkParameters(context: Context, test: TestSymbol): ParamRange[] {
  const clause = test.node.parameters
  if (clause === undefined) return []
  const { file } = test
  for (const parameter of clause.parameters) checkValues(context, parameter, file)
  checkNames(context, clause, file)
  return clause.parameters.map((parameter) => {
    const param = resolveParam(context, clause, parameter.name, file)
    checkType(context, param, parameter, file)
    const values = new Set(parameter.values.map(readValue))
    return { param, values: [...values].map((value) => ({ param, value })) }
  })
}

/**
 * How many params are combined: the number of the t-wise clause, or all `count` of them. Numbers
 * that are impossible are a fatal error.
 */
export function checkStrength(context: Context, test: TestSymbol, count: number): number {
  const clause = test.node.twise
  if (clause === undefined) return count
  const { collector } = context
  const span = spanOf(clause, test.file)
  const strength = clause.strength === undefined ? 2 : Number(clause.strength.digits)
  if (strength > MAX_INT) collector.fail(valueOutOfRange, { type: 'int' }, span)
  if (strength < 1 || strength > count) {
    const location = locationText(test.file, test.start)
    collector.fail(invalidTwise, { location, strength, parameters: count }, span, {
      help: helpForStrength(test.node, clause.strength, count),
    })
  }
  return strength
}

function helpForStrength(
  node: TestDeclaration,
  strength: IntLiteral | undefined,
  count: number,
): string {
  if (count === 0) return 'Remove the clause, or list values with `param (… in […])`.'
  const word = strength === undefined ? '`pairwise`' : 'the clause'
  if (count === 1) return `Remove ${word} to test all values of \`${onlyName(node)}\`.`
  return `Use a number from 1 to ${count}; without the clause all combinations are tested.`
}

function onlyName(node: TestDeclaration): string {
  return node.parameters?.parameters[0]?.name.name ?? ''
}

/** Each int in range, one type for a list, no int twice. */
function checkValues(context: Context, { name, values }: TestParameter, file: SourceFile): void {
  const { collector } = context
  for (const value of values) {
    if (value.type === 'int' && Math.abs(Number(value.text)) > MAX_INT) {
      collector.fail(valueOutOfRange, { type: 'int' }, spanOf(value, file))
    }
  }
  const first = values[0]
  const odd = values.find((value) => value.type !== first?.type)
  if (first !== undefined && odd !== undefined) {
    const mismatch = { got: odd.type, expected: [first.type] }
    collector.fail(typeMismatch, mismatch, spanOf(odd, file), {
      label: `of type \`${odd.type}\``,
      related: [{ span: spanOf(first, file), text: `the list begins with \`${first.type}\`` }],
      help: 'All values of a list must be of one type.',
    })
  }
  const known = new Map<number, TestValue>()
  for (const value of values) {
    if (value.type === 'bool') continue
    const number = readValue(value) as number
    const earlier = known.get(number)
    if (earlier !== undefined && first !== undefined) {
      const details = { related: [{ span: spanOf(value, file), text: 'listed again here' }] }
      const span = spanOf(first, file)
      collector.fail(duplicateTestValue, { value: number, param: name.name }, span, details)
    }
    known.set(number, value)
  }
}

function checkNames(context: Context, clause: TestParameters, file: SourceFile): void {
  const known = new Map<string, Identifier>()
  for (const { name } of clause.parameters) {
    const earlier = known.get(name.name)
    if (earlier !== undefined) {
      const span = spanOf(name, file)
      context.collector.fail(duplicateNamedTupleEntry, { field: name.name }, span, {
        label: 'listed a second time',
        related: [{ span: spanOf(earlier, file), text: 'first listed here' }],
        help: 'List each param of a test once, with all its values.',
      })
    }
    known.set(name.name, name)
  }
}

function resolveParam(
  context: Context,
  clause: TestParameters,
  name: Identifier,
  file: SourceFile,
): VariableSymbol {
  const { params } = context.model.globals
  const param = params.get(name.name)
  if (param !== undefined) {
    context.model.symbols.set(name, param)
    return param
  }
  const near = suggest(name.name, params.keys())
  const values = { param: name.name }
  // The reference points at the parenthesis; the label beside it shows the name.
  const span = { file, start: clause.start, end: Math.min(clause.start + 1, clause.end) }
  return context.collector.fail(undeclaredGlobalParam, values, span, {
    related: [{ span: spanOf(name, file), text: 'no global param has this name' }],
    help:
      near === undefined
        ? `Declare it at top level, for example with \`param ${name.name}: int;\`.`
        : `Did you mean \`${near}\`?`,
  })
}

function checkType(
  context: Context,
  param: VariableSymbol,
  parameter: TestParameter,
  file: SourceFile,
): void {
  const first = parameter.values[0]
  if (first === undefined) return
  const found = seqType(first.type === 'int' ? intType : boolType)
  const wanted = seqType(param.type)
  if (isSameType(found, wanted)) return
  const values = { got: displayType(found), expected: [displayType(wanted)] }
  const declared = { span: nameOf(param), text: `declared as \`${displayType(param.type)}\`` }
  context.collector.fail(typeMismatch, values, spanOf(first, file), {
    label: `of type \`${first.type}\``,
    related: [declared],
    help: 'Only params of type `int` and `bool` can be given values by a test.',
  })
}

function readValue(value: TestValue): boolean | number {
  // Adding zero turns -0, as in `[-0]`, into 0.
  return value.type === 'bool' ? value.text === 'true' : Number(value.text) + 0
}
