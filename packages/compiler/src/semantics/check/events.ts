/** `send`, `raise`, `announce` and `goto` (language §6.5–§6.8). */
import { illegalMonitorOperation } from '../../diagnostics/catalogue/expressions.ts'
import {
  changeStateInNonVoidFunction,
  emittedNullEvent,
  raiseEventInNonVoidFunction,
} from '../../diagnostics/catalogue/statements.ts'
import type { Details, DiagnosticKind, Label } from '../../diagnostics/diagnostic.ts'
import { quoteType } from '../../diagnostics/phrases.ts'
import { withoutParentheses } from '../../syntax/parentheses.ts'
import type {
  AnnounceStatement,
  Expression,
  GotoStatement,
  NodeBase,
  RaiseStatement,
  SendStatement,
  Statement,
} from '../../syntax/tree.ts'
import { displayType } from '../display.ts'
import { referencedEvent } from '../event-reference.ts'
import { nameOf } from '../places.ts'
import { isAssignable } from '../relations.ts'
import type { EventSymbol, FunctionSymbol, StateSymbol } from '../symbol.ts'
import { eventType, machineType } from '../types.ts'
import {
  type Checker,
  expectType,
  mark,
  missing,
  report,
  reportCount,
  reportMismatch,
} from './checker.ts'
import { originLabels } from './explain.ts'
import { typeOf, typesOf } from './expressions.ts'
import { argumentLabel, checkPayload, payloadLabel } from './payloads.ts'
import { isError, shapeOf } from './shape.ts'

/** `send m, e, args;` */
export function checkSend(checker: Checker, statement: SendStatement): void {
  const { target, event, args } = statement
  if (forbidInSpec(checker, statement, 'send')) {
    typeOf(checker, target)
    typeOf(checker, event)
    typesOf(checker, args)
    return
  }
  expectType(checker, typeOf(checker, target), machineType, target)
  checkEmission(checker, statement, 'send')
  mark(checker, 'canSend')
}

/** `announce e, args;` */
export function checkAnnounce(checker: Checker, statement: AnnounceStatement): void {
  if (forbidInSpec(checker, statement, 'announce')) {
    typeOf(checker, statement.event)
    typesOf(checker, statement.args)
    return
  }
  checkEmission(checker, statement, 'announce')
  mark(checker, 'canSend')
}

/** `raise e, args;` */
export function checkRaise(checker: Checker, statement: RaiseStatement): void {
  if (returnsValue(checker.function)) {
    reportNonVoid(checker, raiseEventInNonVoidFunction, checker.function, statement)
    checker.dropped.add(statement)
    typeOf(checker, statement.event)
    typesOf(checker, statement.args)
    return
  }
  checkEmission(checker, statement, 'raise')
  mark(checker, 'canRaise')
}

/** `goto S, args;` */
export function checkGoto(checker: Checker, statement: GotoStatement): void {
  const { state, args } = statement
  const target = checker.scope.lookupState(state.name)
  if (target !== undefined) checker.context.model.symbols.set(state, target)
  const isForbidden = returnsValue(checker.function)
  if (isForbidden) {
    reportNonVoid(checker, changeStateInNonVoidFunction, checker.function, statement)
  } else if (target === undefined) {
    missing(checker, 'state', state)
  }
  const types = typesOf(checker, args)
  if (isForbidden || target === undefined) {
    checker.dropped.add(statement)
    return
  }
  mark(checker, 'canChangeState')
  const parameters = target.entry?.parameters ?? []
  if (parameters.length !== args.length) {
    reportCount(
      checker,
      `state \`${state.name}\` takes`,
      parameters.length,
      args.length,
      statement,
      {
        related: [stateEntry(target)],
        ...(args.length > 1 && parameters.length === 1
          ? { help: 'Pass one tuple: `goto` does not make one of several arguments.' }
          : {}),
      },
    )
    return
  }
  for (let at = 0; at < args.length; at++) {
    const parameter = parameters[at]!
    const type = types[at]!
    if (isAssignable(parameter.type, type)) continue
    const last = args[at]!
    const place = { start: statement.start, end: last.end }
    reportMismatch(checker, type, parameter.type, place, undefined, {
      label: payloadLabel(parameter.type),
      related: [argumentLabel(checker, last, type), ...originLabels(parameter, parameter.type)],
    })
  }
}

/** Where it is said what entering a state takes. */
function stateEntry(state: StateSymbol): Label {
  const parameter = state.entry?.parameters[0]
  return parameter === undefined
    ? { span: nameOf(state), text: `the entry of \`${state.name}\` takes no payload` }
    : { span: nameOf(parameter), text: `the entry of \`${state.name}\` takes this` }
}

/** Whether a function returns a value, so that it cannot `raise` or `goto`. */
export function returnsValue(symbol: FunctionSymbol | undefined): symbol is FunctionSymbol {
  if (symbol === undefined) return false
  const { kind } = shapeOf(symbol.returnType)
  return kind !== 'null' && kind !== 'error'
}

/** Reports a `raise` or `goto` in a function that returns a value. */
export function reportNonVoid(
  checker: Checker,
  kind: DiagnosticKind<{ readonly name: string }>,
  symbol: FunctionSymbol,
  node: NodeBase,
  details: Details = {},
): void {
  report(checker, kind, { name: `function \`${symbol.name}\`` }, node, {
    related: [
      {
        span: nameOf(symbol),
        text: `\`${symbol.name}\` returns ${quoteType(displayType(symbol.returnType))}`,
      },
    ],
    ...details,
  })
}

/** Reports and drops what only machines can do, in a spec or scenario (language §7.4). */
export function forbidInSpec(checker: Checker, statement: Statement, keyword: string): boolean {
  if (checker.spec === undefined) return false
  const place = { start: statement.start, end: statement.start + keyword.length }
  report(
    checker,
    illegalMonitorOperation,
    { machine: checker.spec.name, operation: keyword },
    place,
  )
  checker.dropped.add(statement)
  return true
}

/** The event and the payload of `send`, `announce` and `raise`. */
function checkEmission(
  checker: Checker,
  statement: SendStatement | AnnounceStatement | RaiseStatement,
  keyword: string,
): void {
  const { event, args } = statement
  const symbol = emittedEvent(checker, event, keyword)
  const types = typesOf(checker, args)
  if (symbol === undefined) return
  const last = args.at(-1) ?? event
  checkPayload(checker, symbol, args, types, { start: statement.start, end: last.end })
}

/** Checks an event expression; returns the event if it is a reference to one. */
function emittedEvent(
  checker: Checker,
  expression: Expression,
  keyword: string,
): EventSymbol | undefined {
  const type = typeOf(checker, expression)
  if (withoutParentheses(expression).kind === 'NullLiteral') {
    report(checker, emittedNullEvent, { keyword }, expression)
    return undefined
  }
  if (isError(type)) return undefined
  expectType(checker, type, eventType, expression)
  return referencedEvent(checker.context.model, expression)
}
