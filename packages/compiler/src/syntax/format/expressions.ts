/** Prints expressions (language §2.6). */
import { unreachable } from '../../source/unreachable.ts'
import { concat, type Doc, group, line, nest, nil, space } from '../layout.ts'
import type {
  BinaryExpression,
  BinaryOperator,
  CallExpression,
  CastExpression,
  ChooseExpression,
  CollectionCall,
  DefaultExpression,
  ErrorExpression,
  Expression,
  FieldExpression,
  FlyingExpression,
  IndexExpression,
  IsExpression,
  ItemExpression,
  NamedTupleExpression,
  NamedTupleField,
  NewExpression,
  QuantifierExpression,
  StringExpression,
  TargetsExpression,
  TupleExpression,
  UnaryExpression,
} from '../tree.ts'
import { bracketed, CONTINUATION, FIELDS, TIGHT, word } from './parts.ts'
import type { TokenWriter } from './token-writer.ts'
import { formatParameters, formatType } from './types.ts'

/**
 * Prints an expression. Expressions nest a thousand deep, so that here and below every function
 * that recurs is small: interpreted code has stack frames as large as its functions.
 */
export function formatExpression(write: TokenWriter, expression: Expression): Doc {
  switch (expression.kind) {
    case 'NameExpression':
    case 'IntLiteral':
    case 'BoolLiteral':
    case 'NullLiteral':
    case 'HaltLiteral':
    case 'ThisExpression':
    case 'NondetExpression':
      return write.token()
    case 'FloatLiteral':
      return write.tokens(expression.text.startsWith('.') ? 2 : 3)
    case 'FloatCallLiteral':
      return formatFloatCall(write)
    case 'ParenthesisedExpression':
      return parenthesised(write, expression.expression)
    case 'TupleExpression':
      return formatTuple(write, expression)
    case 'NamedTupleExpression':
      return formatNamedTuple(write, expression)
    case 'CollectionCall':
      return formatCollectionCall(write, expression)
    case 'DefaultExpression':
      return formatDefault(write, expression)
    case 'NewExpression':
      return formatNew(write, expression)
    case 'CallExpression':
      return formatCall(write, expression)
    case 'ChooseExpression':
      return formatChoose(write, expression)
    case 'StringExpression':
      return formatString(write, expression)
    default:
      return formatOperator(write, expression)
  }
}

/** `(a, b)` after the name of what is called. A lone tuple shares the brackets' lines. */
export function formatArguments(write: TokenWriter, args: readonly Expression[]): Doc {
  const [first] = args
  if (args.length === 1 && isTuple(first!)) return parenthesised(write, first!)
  return bracketed(write, args, formatExpression, TIGHT)
}

/**
 * `, a, b` after the first operand of a statement; lines are broken where they must be, and a tuple
 * at the end is opened on the line of what is before it.
 */
export function formatTrailingArguments(write: TokenWriter, args: readonly Expression[]): Doc {
  const docs = args.map((arg, i) => {
    const comma = write.token()
    if (i === args.length - 1 && isTuple(arg) && !write.isOnNewLine) {
      return concat([comma, space, formatExpression(write, arg)])
    }
    const next = nest(CONTINUATION, concat([line, formatExpression(write, arg)]))
    return concat([comma, group(next)])
  })
  return concat(docs)
}

/** `(e)` */
export function parenthesised(write: TokenWriter, inner: Expression): Doc {
  return concat([write.token(), formatExpression(write, inner), write.token()])
}

type Operator =
  | FieldExpression
  | ItemExpression
  | IndexExpression
  | UnaryExpression
  | FlyingExpression
  | BinaryExpression
  | CastExpression
  | IsExpression
  | TargetsExpression
  | QuantifierExpression
  | ErrorExpression

/** Expressions with operands outside of brackets. */
function formatOperator(write: TokenWriter, expression: Operator): Doc {
  switch (expression.kind) {
    case 'FieldExpression':
    case 'ItemExpression':
      return formatAccess(write, expression)
    case 'IndexExpression':
      return formatIndex(write, expression)
    case 'UnaryExpression':
    case 'FlyingExpression':
      return formatPrefix(write, expression)
    case 'BinaryExpression':
      return formatChain(write, expression)
    case 'CastExpression':
      return formatCast(write, expression)
    case 'IsExpression':
      return formatIs(write, expression)
    case 'TargetsExpression':
      return formatTargets(write, expression)
    case 'QuantifierExpression':
      return formatQuantifier(write, expression)
    case 'ErrorExpression':
      return nil
    default:
      return unreachable(expression)
  }
}

function formatFloatCall(write: TokenWriter): Doc {
  return concat([write.tokens(4), space, write.tokens(2)])
}

function formatTuple(write: TokenWriter, { elements }: TupleExpression): Doc {
  return bracketed(write, elements, formatExpression, TIGHT, elements.length === 1)
}

function formatNamedTuple(write: TokenWriter, { fields }: NamedTupleExpression): Doc {
  return bracketed(write, fields, formatField, FIELDS, fields.length === 1)
}

function formatCollectionCall(write: TokenWriter, call: CollectionCall): Doc {
  return concat([write.token(), parenthesised(write, call.operand)])
}

function formatDefault(write: TokenWriter, expression: DefaultExpression): Doc {
  return concat([write.tokens(2), formatType(write, expression.type), write.token()])
}

function formatNew(write: TokenWriter, expression: NewExpression): Doc {
  return concat([word(write), write.token(), formatArguments(write, expression.args)])
}

function formatCall(write: TokenWriter, call: CallExpression): Doc {
  return concat([write.token(), formatArguments(write, call.args)])
}

function formatChoose(write: TokenWriter, { operand }: ChooseExpression): Doc {
  return concat([write.token(), formatArguments(write, operand === undefined ? [] : [operand])])
}

function formatAccess(write: TokenWriter, access: FieldExpression | ItemExpression): Doc {
  return concat([formatExpression(write, access.target), write.tokens(2)])
}

function formatIndex(write: TokenWriter, { target, index }: IndexExpression): Doc {
  const head = concat([formatExpression(write, target), write.token()])
  return concat([head, formatExpression(write, index), write.token()])
}

/** `-e`, `!e`, `inflight e` */
function formatPrefix(write: TokenWriter, expression: UnaryExpression | FlyingExpression): Doc {
  const operator = expression.kind === 'UnaryExpression' ? write.token() : word(write)
  return concat([operator, formatExpression(write, expression.operand)])
}

function formatCast(write: TokenWriter, { operand, type }: CastExpression): Doc {
  return concat([formatExpression(write, operand), space, word(write), formatType(write, type)])
}

function formatIs(write: TokenWriter, { operand }: IsExpression): Doc {
  return concat([formatExpression(write, operand), space, word(write), write.token()])
}

function formatTargets(write: TokenWriter, { message, machine }: TargetsExpression): Doc {
  const head = concat([formatExpression(write, message), space, word(write)])
  return concat([head, formatExpression(write, machine)])
}

/** Operators of one level, all on one line or each at the start of its own. */
function formatChain(write: TokenWriter, expression: BinaryExpression): Doc {
  const level = LEVELS[expression.operator]
  const operands: Expression[] = []
  let first: Expression = expression
  while (first.kind === 'BinaryExpression' && LEVELS[first.operator] === level) {
    operands.push(first.right)
    first = first.left
  }
  const docs = [formatExpression(write, first)]
  for (const operand of operands.reverse()) {
    docs.push(line, write.token(), space, formatExpression(write, operand))
  }
  return group(nest(CONTINUATION, concat(docs)))
}

/** Operators that bind equally tightly have the same level. */
const LEVELS: Readonly<Record<BinaryOperator, number>> = {
  '*': 9,
  '/': 9,
  '%': 9,
  '+': 8,
  '-': 8,
  '<': 6,
  '>': 6,
  '<=': 6,
  '>=': 6,
  in: 6,
  '==': 5,
  '!=': 5,
  '&&': 4,
  '||': 3,
  '==>': 2,
  '<==>': 1,
}

/** `forall [new] (x: T) :: e` */
function formatQuantifier(write: TokenWriter, expression: QuantifierExpression): Doc {
  const head = concat([
    word(write),
    expression.isNew ? word(write) : nil,
    formatParameters(write, expression.parameters),
    space,
    write.tokens(2),
  ])
  const body = concat([line, formatExpression(write, expression.body)])
  return concat([head, group(nest(CONTINUATION, body))])
}

/** `"…"` or `format("…", a, b)` */
function formatString(write: TokenWriter, expression: StringExpression): Doc {
  if (!expression.isFormat) return write.token()
  const parts = [undefined, ...expression.args]
  return concat([write.token(), bracketed(write, parts, formatFormatPart, TIGHT)])
}

/** An argument of `format`, or the text at its beginning. */
function formatFormatPart(write: TokenWriter, argument: Expression | undefined): Doc {
  return argument === undefined ? write.token() : formatExpression(write, argument)
}

/** `name = value` */
function formatField(write: TokenWriter, field: NamedTupleField): Doc {
  return concat([word(write), word(write), formatExpression(write, field.value)])
}

function isTuple(expression: Expression): boolean {
  return expression.kind === 'TupleExpression' || expression.kind === 'NamedTupleExpression'
}
