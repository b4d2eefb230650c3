/** IR expressions as JavaScript text. */
import type { IrExpression, IrType, TypeId } from '@parley/compiler'
import { type FunctionContext, type ProgramContext, tupleMembers } from './context.ts'
import { safeName } from './names.ts'

/** Thrown for formulas, which have a meaning for proofs only. */
export class NotExecutable {
  readonly what: string
  constructor(what: string) {
    this.what = what
  }
}

/** The text of an expression; every operand is parenthesised where precedence could matter. */
export function emitExpression(context: FunctionContext, e: IrExpression): string {
  const emit = (operand: IrExpression): string => emitExpression(context, operand)
  switch (e.kind) {
    case 'unary':
      return emitUnary(context, e)
    case 'binary':
      return emitBinary(context, e)
    case 'tuple': {
      const elements = e.elements.map((element) => emitStored(context, element))
      return emitTuple(context.program, e.type, elements)
    }
    case 'select': {
      const member = memberName(context.program, e.tuple.type, e.index)
      return `${emitOperand(context, e.tuple)}.${member}`
    }
    case 'format':
      return emitFormat(context, e.parts, emit)
    case 'element': {
      const getter = getters[kindOf(context.program, e.collection.type)]
      return `${getter}(${emit(e.collection)}, ${emit(e.index)})`
    }
    case 'contains':
      return `$contains(${emit(e.item)}, ${emit(e.collection)})`
    case 'size':
      return `$sizeOf(${emit(e.collection)})`
    case 'keys':
      return `$keysOf(${emit(e.map)})`
    case 'values':
      return `$valuesOf(${emit(e.map)})`
    case 'widen':
      return emit(e.operand)
    case 'cast':
      return emitCast(context, e.operand, e.type)
    case 'convert':
      if (e.conversion === 'enumToInt') return emit(e.operand)
      return `${e.conversion === 'intToFloat' ? '$toFloat' : '$fromFloat'}(${emit(e.operand)})`
    case 'restrict': {
      const target = context.program.ir.types[e.type] as IrType & { kind: 'reference' }
      return `$restrict($m, ${emit(e.operand)}, ${target.events}, ${JSON.stringify(target.name)})`
    }
    default:
      return emitLeaf(context, e)
  }
}

/** Constants and variables. */
function emitLeaf(context: FunctionContext, e: IrExpression): string {
  switch (e.kind) {
    case 'bool':
    case 'int':
    case 'enum':
      return String(e.value)
    case 'float':
      return `new $Float(${e.value})`
    case 'string':
      return JSON.stringify(e.value)
    case 'null':
      return 'null'
    case 'event':
      return context.program.events[e.event] as string
    case 'default':
      return emitDefault(context.program, e.type)
    case 'local':
      return context.locals[e.local] as string
    case 'field':
      return `$.${fieldName(context, e.field)}`
    case 'param':
      return `$params[${e.param}]`
    case 'this':
      return '$m.self'
    default:
      throw new NotExecutable(e.kind)
  }
}

const getters: Readonly<Record<string, string>> = {
  seq: '$seqGet',
  set: '$setGet',
  map: '$mapGet',
}

/** An expression whose value comes to be held at a second place: collections in it are shared. */
export function emitStored(context: FunctionContext, e: IrExpression): string {
  const text = emitExpression(context, e)
  return context.program.holdsCollection(e.type) && isHeldElsewhere(e) ? `$share(${text})` : text
}

function isHeldElsewhere(e: IrExpression): boolean {
  switch (e.kind) {
    case 'local':
    case 'field':
    case 'param':
    case 'select':
    case 'element':
      return true
    case 'widen':
    case 'cast':
      return isHeldElsewhere(e.operand)
    default:
      return false
  }
}

function emitOperand(context: FunctionContext, e: IrExpression): string {
  const text = emitExpression(context, e)
  return /^[$\w.[\]]+$|^\$?\w+\(.*\)$/.test(text) && !text.startsWith('new ') ? text : `(${text})`
}

function emitUnary(context: FunctionContext, e: IrExpression & { kind: 'unary' }): string {
  const operand = emitOperand(context, e.operand)
  if (e.operator === 'not') return `!${operand}`
  if (kindOf(context.program, e.type) === 'float') return `new $Float(-${operand}.value)`
  return `$negate(${operand})`
}

const intFunctions: Readonly<Record<string, string>> = {
  add: '$add',
  subtract: '$subtract',
  multiply: '$multiply',
  divide: '$divide',
  modulo: '$modulo',
}

const operators: Readonly<Record<string, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  modulo: '%',
  less: '<',
  lessOrEqual: '<=',
  greater: '>',
  greaterOrEqual: '>=',
}

/** Kinds whose values JavaScript itself compares as P does. */
const plainlyEqual = new Set(['bool', 'int', 'string', 'enum', 'event', 'null'])

function emitBinary(context: FunctionContext, e: IrExpression & { kind: 'binary' }): string {
  const left = emitOperand(context, e.left)
  const right = emitOperand(context, e.right)
  const kind = kindOf(context.program, e.left.type)
  switch (e.operator) {
    case 'and':
      return `(${left} && ${right})`
    case 'or':
      return `(${left} || ${right})`
    case 'implies':
      return `(!${left} || ${right})`
    case 'iff':
      return `(${left} === ${right})`
    case 'concat':
      return `(${left} + ${right})`
    case 'equal':
    case 'notEqual': {
      const isPlain =
        plainlyEqual.has(kind) && plainlyEqual.has(kindOf(context.program, e.right.type))
      if (isPlain) return `(${left} ${e.operator === 'equal' ? '===' : '!=='} ${right})`
      return `${e.operator === 'equal' ? '' : '!'}$equals(${left}, ${right})`
    }
    default:
      return emitArithmetic(e.operator, kind, left, right)
  }
}

function emitArithmetic(operator: string, kind: string, left: string, right: string): string {
  const isComparison = intFunctions[operator] === undefined
  if (kind === 'float') {
    const text = `${left}.value ${operators[operator]} ${right}.value`
    return isComparison ? `(${text})` : `new $Float(${text})`
  }
  if (isComparison) return `(${left} ${operators[operator]} ${right})`
  return `${intFunctions[operator]}(${left}, ${right})`
}

function emitFormat(
  context: FunctionContext,
  parts: readonly (string | IrExpression)[],
  emit: (e: IrExpression) => string,
): string {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return JSON.stringify(part)
    return kindOf(context.program, part.type) === 'string' ? emit(part) : `$plain(${emit(part)})`
  })
  return texts.length === 0 ? '""' : `("" + ${texts.join(' + ')})`
}

function emitCast(context: FunctionContext, operand: IrExpression, type: TypeId): string {
  const { program } = context
  const value = emitExpression(context, operand)
  const kind = kindOf(program, type)
  if (kind === 'tuple' || kind === 'namedTuple')
    return `$castTuple(${program.tupleClass(type)}, ${value})`
  return `$cast(${JSON.stringify(castKind(kind))}, ${value})`
}

/** The run-time kind that a cast to a type checks, `any` where every value passes. */
export function castKind(kind: string): string {
  if (kind === 'enum') return 'int'
  if (kind === 'reference') return 'machine'
  return kind === 'data' || kind === 'foreign' ? 'any' : kind
}

/** The default value of a type (language §4.5). */
export function emitDefault(program: ProgramContext, id: TypeId): string {
  const type = program.ir.types[id] as IrType
  switch (type.kind) {
    case 'bool':
      return 'false'
    case 'int':
      return '0'
    case 'float':
      return 'new $Float(0)'
    case 'string':
      return '""'
    case 'enum':
      return String(program.ir.enums[type.enum]?.default ?? 0)
    case 'seq':
      return 'new $Seq([])'
    case 'set':
      return '$emptySet()'
    case 'map':
      return '$emptyMap()'
    case 'tuple':
    case 'namedTuple': {
      const fields = type.elements.map((element) => emitDefault(program, element))
      return emitTuple(program, id, fields)
    }
    default:
      return 'null'
  }
}

/** A new tuple; one that can hold no collection has nothing that would have to be shared. */
function emitTuple(program: ProgramContext, type: TypeId, fields: readonly string[]): string {
  const all = program.holdsCollection(type) ? fields : [...fields, 'true']
  return `new ${program.tupleClass(type)}(${all.join(', ')})`
}

export function kindOf(program: ProgramContext, id: TypeId): string {
  return (program.ir.types[id] as IrType).kind
}

/** The member of a tuple class that holds a field. */
export function memberName(program: ProgramContext, type: TypeId, index: number): string {
  const fields = program.tupleClasses.get(program.tupleClass(type)) as readonly string[] | number
  return tupleMembers(fields)[index] as string
}

/** The member of the owner's fields that holds a field. */
export function fieldName(context: FunctionContext, field: number): string {
  const owner = context.program.ir.machines[context.function.owner as number]
  return safeName(owner?.fields[field]?.name ?? '')
}
