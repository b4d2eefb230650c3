/** Diagnostics of expressions, lvalues and their types (language §5, §6.2, appendix A.2): P03xx. */
import { errorKind } from '../diagnostic.ts'
import { alternatives, counted, quoteOperand, quoteType } from '../phrases.ts'

/** Displayed types, or the kinds of type (language §4.1) that would do. */
export type MismatchValues =
  | { readonly got: string; readonly expected: readonly string[] }
  | {
      readonly got: string
      readonly kinds: readonly string[]
      /** What would do, in better words than the reference's kinds. */
      readonly phrase?: string
    }

export const typeMismatch = errorKind<MismatchValues>({
  code: 'P0301',
  name: 'type-mismatch',
  reference: (values) =>
    'expected' in values
      ? `got type: ${values.got}, expected: ${values.expected.join('; ')}`
      : `got type: ${values.got}, expected: ${values.kinds.join(', ')}`,
  message: (values) => {
    const wanted =
      'expected' in values
        ? alternatives(values.expected.map(quoteType))
        : (values.phrase ?? alternatives(kindPhrases(values.kinds)))
    return `expected ${wanted}, found ${quoteType(values.got)}`
  },
})

export const incomparableTypes = errorKind<{
  readonly left: string
  readonly right: string
  /** What was tried, for people; `to` and `as` convert, the rest compare. */
  readonly operator: string
}>({
  code: 'P0302',
  name: 'incomparable-types',
  reference: ({ left, right }) => `types ${left} and ${right} are incomparable`,
  message: ({ left, right, operator }) => {
    if (operator === 'as' || operator === 'to') {
      const [from, to] = [quoteOperand(left), quoteOperand(right)]
      return `${from} cannot be converted to ${to} with \`${operator}\``
    }
    if (operator === '%') {
      return (
        `operator \`%\` needs two operands of the same type, \`int\` or \`float\`, ` +
        `found ${both(left, right)}`
      )
    }
    return `${quoteOperand(left)} and ${quoteOperand(right)} cannot be compared`
  },
})

export const binOpTypeMismatch = errorKind<{
  readonly operator: string
  readonly left: string
  readonly right: string
}>({
  code: 'P0303',
  name: 'bin-op-type-mismatch',
  reference: ({ operator, left, right }) =>
    `operator '${operator}' requires both operands to be int or both float; ` +
    `got ${left} and ${right}`,
  message: ({ operator, left, right }) =>
    `operator \`${operator}\` needs two operands of the same type, ${numericTypes(operator)}, ` +
    `found ${both(left, right)}`,
})

export const incorrectArgumentCount = errorKind<{
  readonly expected: number
  readonly got: number
  /** What takes the arguments, with a verb: "function `f` takes". */
  readonly taker: string
}>({
  code: 'P0304',
  name: 'incorrect-argument-count',
  reference: ({ expected, got }) =>
    `goto, function or constructor call expected ${expected} arguments, got ${got}`,
  message: ({ expected, got, taker }) =>
    `${taker} ${counted(expected, 'argument')}, but ${given(got)}`,
})

export const missingNamedTupleEntry = errorKind<{
  readonly type: string
  readonly field: string
}>({
  code: 'P0305',
  name: 'missing-named-tuple-entry',
  reference: ({ type, field }) => `named tuple type ${type} has no '${field}' field`,
  message: ({ type, field }) => `named tuple \`${type}\` has no field \`${field}\``,
})

export const outOfBoundsTupleAccess = errorKind<{
  readonly type: string
  readonly index: string
  readonly size: number
}>({
  code: 'P0306',
  name: 'out-of-bounds-tuple-access',
  reference: ({ type, index }) => `tuple type ${type} has no '${index}' field`,
  message: ({ type, index }) => `tuple \`${type}\` has no field \`${index}\``,
})

export const misplacedThis = errorKind<Record<never, never>>({
  code: 'P0307',
  name: 'misplaced-this',
  reference: () => "keyword 'this' used outside a machine",
  message: () => '`this` is used outside a machine',
  help: 'Pass the machine to the function as an argument of type `machine`.',
})

export const illegalMonitorOperation = errorKind<{
  readonly machine: string
  readonly operation: string
}>({
  code: 'P0308',
  name: 'illegal-monitor-operation',
  reference: ({ machine }) =>
    "'$', '$$', 'this', 'new', 'send', 'announce', 'receive', and 'pop' are not allowed " +
    `in spec monitor '${machine}'`,
  message: ({ machine, operation }) => `\`${operation}\` is not allowed in spec \`${machine}\``,
  help:
    'A spec only observes: it can keep data, change state, `raise` its own events and `assert`, ' +
    'but not act on the system.',
})

export const illegalTypeInCoerceExpr = errorKind<{ readonly type: string }>({
  code: 'P0309',
  name: 'illegal-type-in-coerce-expr',
  reference: () => 'coerce expects an interface, int, or float type',
  message: ({ type }) => `nothing can be converted to \`${type}\` with \`to\``,
  help: 'Use `to` with `int`, `float` or an interface; use `as` for a checked cast.',
})

export const illegalInterfaceCoerce = errorKind<{
  readonly source: string
  readonly target: string
  readonly event: string
}>({
  code: 'P0310',
  name: 'illegal-interface-coerce',
  reference: ({ source, target, event }) =>
    `illegal coerce: permissions of '${source}' are not a superset of '${target}' ` +
    `(e.g., event '${event}')`,
  message: ({ source, target, event }) =>
    `\`${source}\` cannot be converted to \`${target}\`: it does not receive event \`${event}\``,
})

export const illegalChooseSubExprType = errorKind<{ readonly type: string }>({
  code: 'P0311',
  name: 'illegal-choose-sub-expr-type',
  reference: ({ type }) =>
    `'choose' expects int (max value) or a collection (seq, set, or map); got type ${type}`,
  message: ({ type }) =>
    `\`choose\` needs an \`int\`, \`seq\`, \`set\` or \`map\`, found ${quoteType(type)}`,
})

export const illegalChooseSubExprValue = errorKind<{ readonly value: string }>({
  code: 'P0312',
  name: 'illegal-choose-sub-expr-value',
  reference: ({ value }) => `'choose' expects at most 10000 choices; got ${value}`,
  message: ({ value }) => `\`choose\` picks from at most 10000 values, not ${value}`,
  help: 'Choose from a smaller range; a checker could not cover this many choices anyway.',
})

export const invalidStringExprFormat = errorKind<{ readonly problem: string }>({
  code: 'P0313',
  name: 'invalid-string-expr-format',
  reference: () =>
    'string format placeholders must contain only digits; escape braces by doubling them',
  message: ({ problem }) => problem,
  help: 'Write `{0}`, `{1}`, … for arguments of `format`, and `{{` or `}}` for a brace.',
})

export const floatNotation = errorKind<Record<never, never>>({
  code: 'P0314',
  name: 'float-notation',
  reference: () => "the notation 'float(mantissa, exponent)' is not supported",
  message: () => 'the notation `float(mantissa, exponent)` is not supported',
  help: 'Write the number with a decimal point, such as `1.5`.',
})

/** The reference lists kinds that do not help (`base`, or tuples where only names work). */
function kindPhrases(kinds: readonly string[]): string[] {
  if (kinds[0] === 'namedtuple') return ['a named tuple']
  if (kinds[0] === 'tuple') return ['a tuple']
  return kinds.map((kind) => `a ${kind}`)
}

export const invalidEscape = errorKind<{ readonly text: string }>({
  code: 'P0315',
  name: 'invalid-escape',
  reference: ({ text }) => `unrecognized escape sequence '${text}'`,
  message: ({ text }) => `\`${text}\` is not an escape`,
  help:
    'Known are `\\n`, `\\t`, `\\r`, `\\0`, `\\"`, `\\\\` and `\\uXXXX`; ' +
    'write `\\\\` for a backslash.',
})

function numericTypes(operator: string): string {
  return operator === '-' || operator === '*' || operator === '/'
    ? '`int` or `float`'
    : '`int`, `float` or `string`'
}

function both(left: string, right: string): string {
  return `${quoteOperand(left)} and ${quoteOperand(right)}`
}

function given(number: number): string {
  return `${number === 0 ? 'none' : number} ${number === 1 ? 'is' : 'are'} given`
}
