/** Expressions (checker §1.4–§1.13). They have no effects; what goes wrong is a `Fault`. */
import type { IrExpression, IrFunction, IrType } from '@parley/compiler'
import { unreachable } from '@parley/compiler'
import {
  contains,
  equals,
  Fault,
  Float,
  int,
  keysOf,
  MachineRef,
  mapGet,
  PMap,
  PSet,
  plain,
  seqGet,
  setGet,
  sizeOf,
  type Tuple,
  type Value,
  valuesOf,
} from '@parley/runtime'
import { checkKind, defaultOf, tupleOf } from './casts.ts'
import type { Subject } from './instances.ts'
import { asBool, asCollection, asFloat, asInt, asMap, asString, asTuple } from './operands.ts'
import type { World } from './world.ts'

/** What an expression may read. */
export interface Scope {
  readonly world: World
  readonly subject: Subject
  readonly code: IrFunction
  readonly locals: Value[]
}

type Of<Kind extends IrExpression['kind']> = Extract<IrExpression, { kind: Kind }>

/** The value of an expression. Throws `Fault`. */
export function evaluate(scope: Scope, expression: IrExpression): Value {
  const { world, subject, locals } = scope
  switch (expression.kind) {
    case 'bool':
    case 'int':
    case 'string':
    case 'enum':
      return expression.value
    case 'float':
      return new Float(expression.value)
    case 'null':
      return null
    case 'event':
      return world.events[expression.event]!
    case 'default':
      return defaultOf(world.program, expression.type)
    case 'local':
      return locals[expression.local]!
    case 'field':
      return subject.fields[expression.field]!
    case 'param':
      return world.params[expression.param]!
    case 'this':
      return selfOf(subject)
    case 'unary':
      return unary(expression, evaluate(scope, expression.operand))
    case 'binary':
      return binary(scope, expression)
    case 'tuple': {
      const fields = expression.elements.map((element) => evaluate(scope, element))
      return tupleOf(world.typeOf(expression.type), fields)
    }
    case 'select': {
      const tuple = asTuple(evaluate(scope, expression.tuple))
      return tuple.at(fieldAt(world.typeOf(expression.tuple.type), tuple, expression.index))
    }
    case 'format':
      return expression.parts
        .map((part) => (typeof part === 'string' ? part : plain(evaluate(scope, part))))
        .join('')
    default:
      return evaluateCollection(scope, expression)
  }
}

function evaluateCollection(
  scope: Scope,
  expression: Exclude<IrExpression, Of<SimpleKind>>,
): Value {
  switch (expression.kind) {
    case 'element': {
      const collection = evaluate(scope, expression.collection)
      return elementOf(collection, evaluate(scope, expression.index))
    }
    case 'contains': {
      const item = evaluate(scope, expression.item)
      return contains(item, asCollection(evaluate(scope, expression.collection)))
    }
    case 'size':
      return sizeOf(asCollection(evaluate(scope, expression.collection)))
    case 'keys':
      return keysOf(asMap(evaluate(scope, expression.map)))
    case 'values':
      return valuesOf(asMap(evaluate(scope, expression.map)))
    case 'widen':
      return evaluate(scope, expression.operand)
    case 'cast':
      return checkKind(scope.world.program, evaluate(scope, expression.operand), expression.type)
    case 'convert':
      return convert(expression, evaluate(scope, expression.operand))
    case 'restrict':
      return restrict(scope.world, expression, evaluate(scope, expression.operand))
    default:
      throw new Error(`interpreter: a formula is not executed: ${expression.kind}`)
  }
}

type SimpleKind =
  | 'bool'
  | 'int'
  | 'float'
  | 'string'
  | 'null'
  | 'enum'
  | 'event'
  | 'default'
  | 'local'
  | 'field'
  | 'param'
  | 'this'
  | 'unary'
  | 'binary'
  | 'tuple'
  | 'select'
  | 'format'

/** `this`: a reference that allows what the machine receives (checker §2.12). */
function selfOf(subject: Subject): Value {
  if (subject.kind === 'monitor') throw new Error('interpreter: a monitor has no reference')
  return new MachineRef(subject.identity, subject.table.receives)
}

/** The position in a tuple of the field that static type `row` has at `index`. */
export function fieldAt(row: IrType, tuple: Tuple, index: number): number {
  const { names, size } = tuple.shape
  const isNamed = row.kind === 'namedTuple'
  if (isNamed !== (names !== null)) throw new Fault('F10', 'a tuple of another kind')
  if (isNamed) {
    const name = row.names[index]!
    const at = names!.indexOf(name)
    const text = `Field ${name} absent from NamedTuple with fields ${names!.join(',')}`
    if (at < 0) throw new Fault('F9', text)
    return at
  }
  if (index >= size) throw new Fault('F2', `a tuple of size ${size} has no field ${index}`)
  return index
}

/** `collection[index]` */
export function elementOf(collection: Value, index: Value): Value {
  const holder = asCollection(collection)
  if (holder instanceof PMap) return mapGet(holder, index)
  return holder instanceof PSet ? setGet(holder, asInt(index)) : seqGet(holder, asInt(index))
}

function unary({ operator }: Of<'unary'>, operand: Value): Value {
  if (operator === 'not') return !asBool(operand)
  return operand instanceof Float ? new Float(-operand.value) : int.negate(asInt(operand))
}

function binary(scope: Scope, expression: Of<'binary'>): Value {
  const left = evaluate(scope, expression.left)
  const right = (): Value => evaluate(scope, expression.right)
  switch (expression.operator) {
    case 'and':
      return asBool(left) && asBool(right())
    case 'or':
      return asBool(left) || asBool(right())
    case 'implies':
      return !asBool(left) || asBool(right())
    case 'iff':
      return asBool(left) === asBool(right())
    case 'equal':
      return equals(left, right())
    case 'notEqual':
      return !equals(left, right())
    case 'concat': {
      const tail = right()
      return asString(left) + asString(tail)
    }
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
      return compare(expression.operator, left, right())
    default:
      return arithmetic(expression.operator, left, right())
  }
}

type Comparison = 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual'

function compare(operator: Comparison, left: Value, right: Value): boolean {
  const [a, b] = [comparable(left), comparable(right)]
  if (typeof a === 'string' || typeof b === 'string') {
    if (typeof a !== typeof b) throw new Fault('F10', 'a text is compared with a number')
  }
  switch (operator) {
    case 'less':
      return a < b
    case 'lessOrEqual':
      return a <= b
    case 'greater':
      return a > b
    case 'greaterOrEqual':
      return a >= b
    default:
      return unreachable(operator)
  }
}

function comparable(value: Value): number | bigint | string {
  if (value instanceof Float) return value.value
  return typeof value === 'string' ? value : asInt(value)
}

type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide' | 'modulo'

function arithmetic(operator: Arithmetic, left: Value, right: Value): Value {
  if (!(left instanceof Float)) return int[operator](asInt(left), asInt(right))
  const [a, b] = [left.value, asFloat(right).value]
  switch (operator) {
    case 'add':
      return new Float(a + b)
    case 'subtract':
      return new Float(a - b)
    case 'multiply':
      return new Float(a * b)
    case 'divide':
      return new Float(a / b)
    case 'modulo':
      return new Float(a % b)
    default:
      return unreachable(operator)
  }
}

function convert({ conversion }: Of<'convert'>, operand: Value): Value {
  switch (conversion) {
    case 'intToFloat':
      return int.toFloat(asInt(operand))
    case 'floatToInt':
      return int.fromFloat(asFloat(operand))
    case 'enumToInt':
      return asInt(operand)
    default:
      return unreachable(conversion)
  }
}

/** `to I`: the reference must allow everything that the interface receives. */
function restrict(world: World, expression: Of<'restrict'>, operand: Value): Value {
  const row = world.typeOf(expression.type)
  if (row.kind !== 'reference') throw new Error('interpreter: `to` an unknown type')
  if (operand === null) throw new Fault('F6', 'null is converted to an interface')
  if (!(operand instanceof MachineRef)) throw new Fault('F10', 'no machine reference')
  const { eventSets } = world.program
  const allowed = eventSets[operand.permissions]!
  if (!eventSets[row.events]!.every((event) => allowed.includes(event))) {
    throw new Fault('F11', `value cannot be coerced to interface I_${row.name}`)
  }
  return new MachineRef(operand.identity, row.events)
}
