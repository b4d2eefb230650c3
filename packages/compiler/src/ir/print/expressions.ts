/** Expressions and places as text. */
import { unreachable } from '../../source/unreachable.ts'
import type {
  FieldId,
  IrBinaryOperator,
  IrExpression,
  IrFormula,
  IrFunction,
  IrPlace,
  LocalId,
  TypeId,
} from '../ir.ts'
import { eventName, functionName, machineName, type Printer, typeName } from './printer.ts'

/** The surroundings of an expression; `code` is absent in formulas outside functions. */
export interface Names {
  readonly printer: Printer
  readonly code?: IrFunction
  /** By local. */
  readonly locals: readonly string[]
  /** How many variables are bound around. */
  readonly boundCount: number
}

/** Names for a function's code, or for a formula outside functions. */
export function namesOf(printer: Printer, code?: IrFunction): Names {
  if (code === undefined) return { printer, locals: [], boundCount: 0 }
  const counts = new Map<string, number>()
  for (const { name } of code.locals) counts.set(name, (counts.get(name) ?? 0) + 1)
  const locals = code.locals.map(({ name }, id) => {
    if (name === '') return `%${id}`
    return counts.get(name) === 1 ? `%${name}` : `%${name}.${id}`
  })
  return { printer, code, locals, boundCount: 0 }
}

/** `%name`, or `%<id>` for a temporary. */
export function localName({ locals }: Names, local: LocalId): string {
  return locals[local]!
}

/** A place such as `this.table[%key].count`. */
export function placeText(names: Names, { root, path }: IrPlace): string {
  const isLocal = root.kind === 'local'
  let text = isLocal ? localName(names, root.local) : `this.${fieldOf(names, root.field).name}`
  let type = isLocal ? names.code!.locals[root.local]!.type : fieldOf(names, root.field).type
  for (const step of path) {
    text +=
      step.kind === 'select'
        ? `.${labelOf(names, type, step.index)}`
        : `[${expressionText(names, step.index)}]`
    type = step.type
  }
  return text
}

function fieldOf({ printer, code }: Names, field: FieldId): { name: string; type: TypeId } {
  return printer.program.machines[code!.owner!]!.fields[field]!
}

/** The name of a field of a named tuple, the number of one of a tuple. */
function labelOf({ printer }: Names, type: TypeId, index: number): string {
  const row = printer.program.types[type]!
  return row.kind === 'namedTuple' ? row.names[index]! : String(index)
}

/** An expression; operands that are operations are in parentheses. */
export function expressionText(names: Names, expression: IrExpression): string {
  const text = (part: IrExpression): string => expressionText(names, part)
  const operand = (part: IrExpression): string => operandText(names, part)
  switch (expression.kind) {
    case 'unary':
      return `${expression.operator === 'negate' ? '-' : '!'}${operand(expression.operand)}`
    case 'binary': {
      const { left, right, operator } = expression
      return `${operand(left)} ${OPERATORS[operator]} ${operand(right)}`
    }
    case 'tuple':
      return tupleText(names, expression)
    case 'select': {
      const { tuple, index } = expression
      return `${operand(tuple)}.${labelOf(names, tuple.type, index)}`
    }
    case 'format':
      return formatText(names, expression)
    case 'element':
      return `${operand(expression.collection)}[${text(expression.index)}]`
    case 'contains':
      return `${operand(expression.item)} in ${operand(expression.collection)}`
    case 'size':
      return `sizeof(${text(expression.collection)})`
    case 'keys':
    case 'values':
      return `${expression.kind}(${text(expression.map)})`
    case 'widen':
    case 'cast':
    case 'restrict':
      return `${expression.kind}(${text(expression.operand)} : ${typeOf(names, expression)})`
    case 'convert':
      return `${expression.conversion}(${text(expression.operand)})`
    case 'functionCall':
      return callText(names, functionName(names.printer, expression.function), expression.args)
    case 'pureCall': {
      const { name } = names.printer.program.proof!.pures[expression.pure]!
      return callText(names, name, expression.args)
    }
    default:
      return leafText(names, expression)
  }
}

type Leaf = Exclude<
  IrExpression,
  {
    kind:
      | 'unary'
      | 'binary'
      | 'tuple'
      | 'select'
      | 'format'
      | 'element'
      | 'contains'
      | 'size'
      | 'keys'
      | 'values'
      | 'widen'
      | 'cast'
      | 'restrict'
      | 'convert'
      | 'functionCall'
      | 'pureCall'
  }
>

function leafText(names: Names, expression: Leaf): string {
  const { printer } = names
  const { program } = printer
  switch (expression.kind) {
    case 'bool':
    case 'int':
      return String(expression.value)
    case 'float':
      return Number.isInteger(expression.value)
        ? expression.value.toFixed(1)
        : String(expression.value)
    case 'string':
      return JSON.stringify(expression.value)
    case 'null':
      return 'null'
    case 'enum':
      return `${program.enums[expression.enum]!.name}.${expression.element}`
    case 'event':
      return eventName(printer, expression.event)
    case 'default':
      return `default(${typeOf(names, expression)})`
    case 'local':
      return localName(names, expression.local)
    case 'field':
      return `this.${fieldOf(names, expression.field).name}`
    case 'param':
      return `param.${program.params[expression.param]!.name}`
    case 'this':
      return 'this'
    default:
      return formulaText(names, expression)
  }
}

function formulaText(
  names: Names,
  expression: Exclude<IrFormula, { kind: 'functionCall' | 'pureCall' }>,
): string {
  const { printer } = names
  const { program } = printer
  const operand = (part: IrExpression): string => operandText(names, part)
  switch (expression.kind) {
    case 'bound':
      return `$${expression.index}`
    case 'pureParameter':
      return `%${expression.index}`
    case 'quantifier':
      return quantifierText(names, expression)
    case 'isMachine':
      return `${operand(expression.operand)} is ${machineName(printer, expression.machine)}`
    case 'isEvent':
      return `${operand(expression.operand)} is ${eventName(printer, expression.event)}`
    case 'isState': {
      const { name, states } = program.machines[expression.machine]!
      return `${operand(expression.operand)} is ${name}.${states[expression.state]!.name}`
    }
    case 'targets':
      return `${operand(expression.message)} targets ${operand(expression.machine)}`
    case 'inflight':
    case 'sent':
      return `${expression.kind} ${operand(expression.message)}`
    case 'machineField': {
      const { name } = program.machines[expression.machine]!.fields[expression.field]!
      return `${operand(expression.target)}->${name}`
    }
    case 'messageField': {
      const { payload } = program.events[expression.event]!
      return `${operand(expression.message)}->${labelOf(names, payload, expression.index)}`
    }
    case 'spec':
      return machineName(printer, expression.machine)
    case 'specField': {
      const { name, fields } = program.machines[expression.machine]!
      return `${name}->${fields[expression.field]!.name}`
    }
    case 'invariant':
      return `invariant ${program.proof!.invariants[expression.invariant]!.name}`
    case 'arbitrary':
      return `arbitrary(${typeOf(names, expression)})`
    default:
      return unreachable(expression)
  }
}

function operandText(names: Names, expression: IrExpression): string {
  const text = expressionText(names, expression)
  return LOOSE.has(expression.kind) ? `(${text})` : text
}

/** What needs parentheses as an operand. */
const LOOSE: ReadonlySet<IrExpression['kind']> = new Set([
  'unary',
  'binary',
  'contains',
  'quantifier',
  'isMachine',
  'isEvent',
  'isState',
  'targets',
  'inflight',
  'sent',
  'invariant',
] as const)

function tupleText(
  names: Names,
  { elements, type }: Extract<IrExpression, { kind: 'tuple' }>,
): string {
  const row = names.printer.program.types[type]!
  const texts = elements.map((element, at) => {
    const text = expressionText(names, element)
    return row.kind === 'namedTuple' ? `${row.names[at]!} = ${text}` : text
  })
  return texts.length === 1 ? `(${texts[0]!},)` : `(${texts.join(', ')})`
}

function quantifierText(
  names: Names,
  { quantifier, isNew, variables, body }: Extract<IrExpression, { kind: 'quantifier' }>,
): string {
  const { printer, boundCount } = names
  const bound = variables.map(({ name, type }, at) => {
    return `$${boundCount + at} ${name}: ${typeName(printer, type)}`
  })
  const inner: Names = { ...names, boundCount: boundCount + variables.length }
  const word = isNew ? `${quantifier} new` : quantifier
  return `${word} (${bound.join(', ')}) :: ${expressionText(inner, body)}`
}

function callText(names: Names, callee: string, args: readonly IrExpression[]): string {
  return `${callee}(${args.map((arg) => expressionText(names, arg)).join(', ')})`
}

function formatText(names: Names, { parts }: Extract<IrExpression, { kind: 'format' }>): string {
  const texts = parts.map((part) =>
    typeof part === 'string' ? JSON.stringify(part) : expressionText(names, part),
  )
  return `format(${texts.join(', ')})`
}

function typeOf({ printer }: Names, { type }: IrExpression): string {
  return typeName(printer, type)
}

const OPERATORS: Readonly<Record<IrBinaryOperator, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  modulo: '%',
  concat: '++',
  less: '<',
  lessOrEqual: '<=',
  greater: '>',
  greaterOrEqual: '>=',
  equal: '==',
  notEqual: '!=',
  and: '&&',
  or: '||',
  implies: '==>',
  iff: '<==>',
}
