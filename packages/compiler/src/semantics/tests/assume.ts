/**
 * The `assume` clause of a test: which combinations of values are left out (language §10.3,
 * §10.4). It is checked as any expression, then compiled to a function of the values.
 */
import { typeMismatch } from '../../diagnostics/catalogue/expressions.ts'
import {
  assumeDivisionByZero,
  assumeParamNotListed,
  assumeUnsupported,
} from '../../diagnostics/catalogue/tests.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { BinaryExpression, Expression, NameExpression } from '../../syntax/tree.ts'
import { checkExpression } from '../check/expressions.ts'
import { isError } from '../check/shape.ts'
import type { Context } from '../context.ts'
import { displayForMismatch } from '../display.ts'
import type { ParamValue } from '../model.ts'
import { describeKind, nameOf, spanOf } from '../places.ts'
import { isSameType } from '../relations.ts'
import { globalScope } from '../scope.ts'
import type { TestSymbol } from '../symbol.ts'
import { boolType } from '../types.ts'
import { add, divide, type Int, multiply, negate, remainder, subtract } from './int64.ts'
import type { ParamRange } from './parameters.ts'

/** Whether a combination of values, in the order of the test's params, is to be tested. */
export type Predicate = (values: readonly ParamValue[]) => boolean

/**
 * Checks the clause of a test. Returns undefined if errors were reported, and the predicate that
 * is always true if there is no clause.
 */
export function checkAssume(
  context: Context,
  test: TestSymbol,
  ranges: readonly ParamRange[],
): Predicate | undefined {
  const clause = test.node.assume
  if (clause === undefined) return () => true
  const { collector, model } = context
  const before = collector.errors.length
  const type = checkExpression(context, globalScope(model), undefined, clause, test.file)
  if (!isError(type) && !isSameType(type, boolType)) {
    const values = { got: displayForMismatch(type), expected: ['bool'] }
    collector.report(typeMismatch, values, spanOf(clause, test.file), {
      label: `of type \`${displayForMismatch(type)}\``,
      help: 'The clause says which combinations are tested, so it must be true or false.',
    })
  }
  if (collector.errors.length > before) return undefined
  const evaluate = compile({ context, test, ranges }, clause)
  if (collector.errors.length > before) return undefined
  return (values) => evaluate(values) === true
}

type Value = boolean | Int

type Evaluate<V extends Value = Value> = (values: readonly ParamValue[]) => V

interface Compiler {
  readonly context: Context
  readonly test: TestSymbol
  readonly ranges: readonly ParamRange[]
}

/** Compiles a well-typed expression; reports what cannot be evaluated at compile time. */
function compile(compiler: Compiler, node: Expression): Evaluate {
  switch (node.kind) {
    case 'IntLiteral': {
      const value = Number(node.digits)
      return () => value
    }
    case 'BoolLiteral':
      return () => node.value
    case 'ParenthesisedExpression':
      return compile(compiler, node.expression)
    case 'NameExpression':
      return compileName(compiler, node)
    case 'UnaryExpression': {
      const operand = compile(compiler, node.operand)
      return node.operator === '!'
        ? (values) => operand(values) !== true
        : (values) => negate(operand(values) as Int)
    }
    case 'BinaryExpression':
      return compileBinary(compiler, node)
    default:
      return reject(compiler, node, describe(node))
  }
}

function compileName(compiler: Compiler, node: NameExpression): Evaluate {
  const { context, test, ranges } = compiler
  const symbol = context.model.symbols.get(node.name)
  const at = ranges.findIndex((range) => range.param === symbol)
  if (at >= 0) return (values) => values[at]!.value
  if (symbol?.kind !== 'variable') {
    return reject(compiler, node, symbol === undefined ? 'this name' : describeKind(symbol))
  }
  const values = { param: symbol.name, test: test.name }
  const start = test.node.parameters === undefined ? 'Add' : 'Extend the clause to'
  context.collector.report(assumeParamNotListed, values, spanOf(node, test.file), {
    label: 'has no values in this test',
    related: [{ span: nameOf(symbol), text: `\`${symbol.name}\` is declared here` }],
    help: `${start} \`param (… ${symbol.name} in […])\`.`,
  })
  return () => false
}

function compileBinary(compiler: Compiler, node: BinaryExpression): Evaluate {
  const { operator } = node
  const left = compile(compiler, node.left)
  const right = compile(compiler, node.right)
  // The clause is well typed, so the operands of arithmetic and comparisons are ints.
  const a = left as Evaluate<Int>
  const b = right as Evaluate<Int>
  switch (operator) {
    case '+':
      return (values) => add(a(values), b(values))
    case '-':
      return (values) => subtract(a(values), b(values))
    case '*':
      return (values) => multiply(a(values), b(values))
    case '/':
      return (values) => divide(a(values), nonZero(compiler, node, b(values), values))
    case '%':
      return (values) => remainder(a(values), nonZero(compiler, node, b(values), values))
    case '<':
      return (values) => a(values) < b(values)
    case '<=':
      return (values) => a(values) <= b(values)
    case '>':
      return (values) => a(values) > b(values)
    case '>=':
      return (values) => a(values) >= b(values)
    case '==':
      return (values) => left(values) === right(values)
    case '!=':
      return (values) => left(values) !== right(values)
    case '&&':
    case '||':
      return compileLogic(operator, left, right)
    case 'in':
    case '==>':
    case '<==>':
      return reject(compiler, node, `operator \`${operator}\``)
    default:
      return unreachable(operator)
  }
}

/** Both sides are evaluated, as in the reference: a division by zero on the right is an error. */
function compileLogic(operator: '&&' | '||', left: Evaluate, right: Evaluate): Evaluate {
  return (values) => {
    const a = left(values) === true
    const b = right(values) === true
    return operator === '&&' ? a && b : a || b
  }
}

function nonZero(
  compiler: Compiler,
  node: BinaryExpression,
  divisor: Int,
  values: readonly ParamValue[],
): Int {
  if (divisor !== 0) return divisor
  const assignment = values.map(({ param, value }) => `${param.name} = ${value}`).join(', ')
  const span = spanOf(node, compiler.test.file)
  return compiler.context.collector.fail(assumeDivisionByZero, { assignment }, span, {
    related: [{ span: spanOf(node.right, compiler.test.file), text: 'this is 0' }],
  })
}

function reject(compiler: Compiler, node: Expression, what: string): Evaluate {
  const span = spanOf(node, compiler.test.file)
  compiler.context.collector.report(assumeUnsupported, { what }, span, {
    label: 'cannot be evaluated at compile time',
  })
  return () => false
}

/** What an expression is, for messages. */
function describe(node: Expression): string {
  switch (node.kind) {
    case 'CallExpression':
      return 'a function call'
    case 'ChooseExpression':
      return '`choose`'
    case 'NondetExpression':
      return node.isFair ? '`$$`' : '`$`'
    case 'NewExpression':
      return '`new`'
    case 'FloatLiteral':
      return 'a float'
    case 'StringExpression':
      return 'a string'
    case 'NullLiteral':
      return '`null`'
    case 'HaltLiteral':
      return '`halt`'
    case 'CollectionCall':
      return `\`${node.operation}\``
    case 'DefaultExpression':
      return '`default`'
    case 'CastExpression':
      return `\`${node.operator}\``
    case 'TupleExpression':
    case 'NamedTupleExpression':
      return 'a tuple'
    case 'FieldExpression':
    case 'ItemExpression':
    case 'IndexExpression':
      return 'access to parts of a value'
    default:
      return 'this expression'
  }
}
