/** Do expressions have the types that their operands give them? All ids have been checked. */
import { MAX_INT } from '../../semantics/max-int.ts'
import { unreachable } from '../../source/unreachable.ts'
import type { IrExpression, IrFormula, IrFunction, IrPure, IrType, TypeId } from '../ir.ts'
import { isWidening, memberTypeOf } from '../relations.ts'
import { operandsOf } from '../walk.ts'
import {
  BOOL_TYPE,
  EVENT_TYPE,
  FLOAT_TYPE,
  INT_TYPE,
  MACHINE_TYPE,
  NULL_TYPE,
  STRING_TYPE,
} from '../well-known.ts'
import { nameOfType, type Report, require, rowOf } from './report.ts'

/** What an expression is part of. */
export interface TypeContext {
  readonly where: string
  readonly code?: IrFunction
  readonly pure?: IrPure
}

/** Checks all nodes of some expressions. */
export function checkTypes(
  report: Report,
  expressions: readonly IrExpression[],
  context: TypeContext,
): void {
  const open = expressions.map((node): Open => ({ node, bound: [] }))
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const { node, bound } = top
    const isRight = isWellTyped(report, node, context, bound)
    require(report, isRight, context.where, () => {
      const operands = operandsOf(node).map((one) => nameOfType(report, one.type))
      return `${node.kind} of (${operands.join(', ')}) cannot be ${nameOfType(report, node.type)}`
    })
    const inner =
      node.kind === 'quantifier' ? [...bound, ...node.variables.map((one) => one.type)] : bound
    for (const operand of operandsOf(node)) open.push({ node: operand, bound: inner })
  }
}

interface Open {
  readonly node: IrExpression
  /** Types of the variables bound around. */
  readonly bound: readonly TypeId[]
}

function isWellTyped(
  report: Report,
  node: IrExpression,
  context: TypeContext,
  bound: readonly TypeId[],
): boolean {
  const { program } = report
  const { code, pure } = context
  const { type } = node
  const row = rowOf(report, type)
  switch (node.kind) {
    case 'bool':
      return type === BOOL_TYPE && typeof node.value === 'boolean'
    case 'int':
      return type === INT_TYPE && isIntLiteral(node.value)
    case 'float':
      return type === FLOAT_TYPE && Number.isFinite(node.value)
    case 'string':
      return type === STRING_TYPE && typeof node.value === 'string'
    case 'null':
      return isWidening(program, NULL_TYPE, type)
    case 'enum':
      return row.kind === 'enum' && row.enum === node.enum && isElement(report, node)
    case 'event':
      return type === EVENT_TYPE
    case 'default':
    case 'arbitrary':
      return true
    case 'local':
      return type === code!.locals[node.local]!.type
    case 'field':
      return type === program.machines[code!.owner!]!.fields[node.field]!.type
    case 'param':
      return type === program.params[node.param]!.type
    case 'this':
      return row.kind === 'reference' && code !== undefined && row.machine === code.owner
    case 'bound':
      return type === bound[node.index]
    case 'pureParameter':
      return type === pure!.parameters[node.index]!.type
    default:
      return isOperation(report, node, row)
  }
}

function isIntLiteral(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_INT
}

function isElement(report: Report, node: Extract<IrExpression, { kind: 'enum' }>): boolean {
  const { elements } = report.program.enums[node.enum]!
  return elements.some(({ name, value }) => name === node.element && value === node.value)
}

type Operation = Exclude<
  IrExpression,
  {
    kind:
      | 'bool'
      | 'int'
      | 'float'
      | 'string'
      | 'null'
      | 'enum'
      | 'event'
      | 'default'
      | 'arbitrary'
      | 'local'
      | 'field'
      | 'param'
      | 'this'
      | 'bound'
      | 'pureParameter'
  }
>

function isOperation(report: Report, node: Operation, row: IrType): boolean {
  const { type } = node
  switch (node.kind) {
    case 'unary': {
      const isNumber = type === INT_TYPE || type === FLOAT_TYPE
      return node.operand.type === type && (node.operator === 'not' ? type === BOOL_TYPE : isNumber)
    }
    case 'binary':
      return isBinary(node)
    case 'tuple': {
      const types = row.kind === 'tuple' || row.kind === 'namedTuple' ? row.elements : undefined
      return types !== undefined && areOf(node.elements, types)
    }
    case 'select': {
      const tuple = rowOf(report, node.tuple.type)
      const types = tuple.kind === 'tuple' || tuple.kind === 'namedTuple' ? tuple.elements : []
      return types[node.index] === type
    }
    case 'format':
      return type === STRING_TYPE
    case 'element': {
      const collection = rowOf(report, node.collection.type)
      if (collection.kind === 'map') {
        return node.index.type === collection.key && type === collection.value
      }
      const isPositional = collection.kind === 'seq' || collection.kind === 'set'
      return isPositional && node.index.type === INT_TYPE && type === collection.element
    }
    case 'contains': {
      const wanted = memberTypeOf(rowOf(report, node.collection.type))
      return type === BOOL_TYPE && node.item.type === wanted
    }
    case 'size':
      return type === INT_TYPE && memberTypeOf(rowOf(report, node.collection.type)) !== undefined
    case 'keys':
    case 'values': {
      const map = rowOf(report, node.map.type)
      if (map.kind !== 'map' || row.kind !== 'seq') return false
      return row.element === (node.kind === 'keys' ? map.key : map.value)
    }
    case 'widen':
    case 'cast':
    case 'convert':
    case 'restrict':
      return isConversion(report, node, row)
    default:
      return isFormula(report, node, row)
  }
}

function areOf(values: readonly IrExpression[], types: readonly TypeId[]): boolean {
  return values.length === types.length && values.every((one, at) => one.type === types[at])
}

/** Both operands have one type; which one depends on the operator. */
function isBinary({
  operator,
  left,
  right,
  type,
}: Extract<IrExpression, { kind: 'binary' }>): boolean {
  if (left.type !== right.type) return false
  const isNumber = left.type === INT_TYPE || left.type === FLOAT_TYPE
  switch (operator) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'modulo':
      return isNumber && type === left.type
    case 'concat':
      return left.type === STRING_TYPE && type === STRING_TYPE
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
      return (isNumber || left.type === STRING_TYPE) && type === BOOL_TYPE
    case 'equal':
    case 'notEqual':
      return type === BOOL_TYPE
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return left.type === BOOL_TYPE && type === BOOL_TYPE
    default:
      return unreachable(operator)
  }
}

function isConversion(
  report: Report,
  node: Extract<IrExpression, { kind: 'widen' | 'cast' | 'convert' | 'restrict' }>,
  row: IrType,
): boolean {
  const { type, operand } = node
  const source = rowOf(report, operand.type)
  switch (node.kind) {
    case 'widen':
      return operand.type !== type && isWidening(report.program, operand.type, type)
    case 'cast':
      return !isWidening(report.program, operand.type, type)
    case 'restrict':
      return row.kind === 'reference' && (source.kind === 'machine' || source.kind === 'reference')
    case 'convert': {
      if (node.conversion === 'intToFloat') return source.kind === 'int' && type === FLOAT_TYPE
      const kind = node.conversion === 'floatToInt' ? 'float' : 'enum'
      return source.kind === kind && type === INT_TYPE
    }
    default:
      return unreachable(node)
  }
}

function isFormula(
  report: Report,
  node: Exclude<IrFormula, { kind: 'bound' | 'pureParameter' | 'arbitrary' }>,
  row: IrType,
): boolean {
  const { program } = report
  const { type } = node
  switch (node.kind) {
    case 'pureCall': {
      const { parameters, result } = program.proof!.pures[node.pure]!
      return (
        type === result &&
        areOf(
          node.args,
          parameters.map((one) => one.type),
        )
      )
    }
    case 'functionCall': {
      const { locals, parameterCount, result } = program.functions[node.function]!
      return (
        type === result &&
        areOf(
          node.args,
          locals.slice(0, parameterCount).map((l) => l.type),
        )
      )
    }
    // The language leaves the operands of these unchecked (language §11.3).
    case 'quantifier':
    case 'isMachine':
    case 'isEvent':
    case 'isState':
    case 'invariant':
    case 'targets':
    case 'inflight':
    case 'sent':
      return type === BOOL_TYPE
    case 'machineField':
    case 'specField':
      return type === program.machines[node.machine]!.fields[node.field]!.type
    case 'messageField': {
      const payload = rowOf(report, program.events[node.event]!.payload)
      return payload.kind === 'namedTuple' && payload.elements[node.index] === type
    }
    case 'spec':
      return type === MACHINE_TYPE && row.kind === 'machine'
    default:
      return unreachable(node)
  }
}
