/** The parts of functions, instructions and expressions, for everyone who goes through code. */
import { unreachable } from '../source/unreachable.ts'
import type {
  BlockId,
  FunctionId,
  IrExpression,
  IrFunction,
  IrInstruction,
  IrPlace,
  IrTerminator,
} from './ir.ts'

/** The operands of an expression, in the order of their evaluation. */
export function operandsOf(expression: IrExpression): readonly IrExpression[] {
  switch (expression.kind) {
    case 'unary':
    case 'widen':
    case 'cast':
    case 'convert':
    case 'restrict':
    case 'isMachine':
    case 'isEvent':
    case 'isState':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'tuple':
      return expression.elements
    case 'select':
      return [expression.tuple]
    case 'format':
      return expression.parts.filter((part) => typeof part !== 'string')
    case 'element':
      return [expression.collection, expression.index]
    case 'contains':
      return [expression.item, expression.collection]
    case 'size':
      return [expression.collection]
    case 'keys':
    case 'values':
      return [expression.map]
    case 'quantifier':
      return [expression.body]
    case 'pureCall':
    case 'functionCall':
      return expression.args
    case 'targets':
      return [expression.message, expression.machine]
    case 'inflight':
    case 'sent':
    case 'messageField':
      return [expression.message]
    case 'machineField':
      return [expression.target]
    default:
      return []
  }
}

/** The place that an instruction changes, if it changes one. */
export function placeOf(instruction: IrInstruction): IrPlace | undefined {
  return 'target' in instruction && typeof instruction.target === 'object'
    ? instruction.target
    : undefined
}

/** The expressions of an instruction, in the order of their evaluation; places come first. */
export function expressionsOf(instruction: IrInstruction): readonly IrExpression[] {
  switch (instruction.kind) {
    case 'assign':
    case 'add':
      return [...indexesOf(instruction.target), instruction.value]
    case 'insert':
      return [...indexesOf(instruction.target), instruction.index, instruction.value]
    case 'remove':
      return [...indexesOf(instruction.target), instruction.item]
    case 'call':
      return instruction.args
    case 'new':
      return optional(instruction.payload)
    case 'send':
      return [instruction.to, instruction.event, ...optional(instruction.payload)]
    case 'announce':
      return [instruction.event, ...optional(instruction.payload)]
    case 'choose': {
      const { domain } = instruction
      if (domain.kind === 'bool') return []
      return [domain.kind === 'int' ? domain.bound : domain.collection]
    }
    case 'print':
      return [instruction.message]
    default:
      return unreachable(instruction)
  }
}

/** The expressions of a terminator, in the order of their evaluation. */
export function expressionsOfTerminator(terminator: IrTerminator): readonly IrExpression[] {
  switch (terminator.kind) {
    case 'branch':
      return [terminator.condition]
    case 'return':
      return optional(terminator.value)
    case 'raise':
      return [terminator.event, ...optional(terminator.payload)]
    case 'goto':
      return optional(terminator.payload)
    case 'fail':
    case 'abandon':
      return optional(terminator.message)
    case 'jump':
    case 'receive':
    case 'unreachable':
      return []
    default:
      return unreachable(terminator)
  }
}

/** The blocks that control may go to from a terminator. */
export function targetsOf(terminator: IrTerminator): readonly BlockId[] {
  switch (terminator.kind) {
    case 'jump':
      return [terminator.target]
    case 'branch':
      return [terminator.onTrue, terminator.onFalse]
    case 'receive':
      return terminator.cases.map((one) => one.target)
    default:
      return []
  }
}

/** The functions that a function calls, with repeats. */
export function calleesOf({ blocks }: IrFunction): FunctionId[] {
  return blocks.flatMap(({ instructions }) =>
    instructions.flatMap((one) => (one.kind === 'call' ? [one.function] : [])),
  )
}

/** The index expressions of a place, from the variable inwards. */
function indexesOf({ path }: IrPlace): IrExpression[] {
  return path.flatMap((step) => (step.kind === 'element' ? [step.index] : []))
}

function optional(expression: IrExpression | undefined): readonly IrExpression[] {
  return expression === undefined ? [] : [expression]
}
