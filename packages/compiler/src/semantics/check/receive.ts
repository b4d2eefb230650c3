/** `receive` statements and their cases (language §6.9). */
import {
  changeStateInNonVoidFunction,
  duplicateReceiveCase,
  raiseEventInNonVoidFunction,
} from '../../diagnostics/catalogue/statements.ts'
import type { Label } from '../../diagnostics/diagnostic.ts'
import { quoteType } from '../../diagnostics/phrases.ts'
import type { Identifier, ReceiveCase, ReceiveStatement, Statement } from '../../syntax/tree.ts'
import { displayType } from '../display.ts'
import { anonymousFunction } from '../function-symbol.ts'
import { nameOf } from '../places.ts'
import { isAssignable } from '../relations.ts'
import { forgetUncertain } from '../resolve/functions.ts'
import { resolveParameters } from '../resolve/variables.ts'
import { childScope } from '../scope.ts'
import type { EventSymbol, FunctionSymbol } from '../symbol.ts'
import { nullType } from '../types.ts'
import { type Checker, mark, missing, report, reportMismatch, spanIn } from './checker.ts'
import { forbidInSpec, reportNonVoid, returnsValue } from './events.ts'
import { declareLocals } from './locals.ts'

type CheckStatements = (checker: Checker, statements: readonly Statement[]) => void

/**
 * With more errors than this, a case body with errors is not checked again for the other events of
 * its case: nested cases would multiply without bound.
 */
const MAX_REPEATED_ERRORS = 100

/** Checks a `receive`; `checkStatements` checks the bodies of its cases. */
export function checkReceive(
  checker: Checker,
  statement: ReceiveStatement,
  checkStatements: CheckStatements,
): void {
  const isForbidden = forbidInSpec(checker, statement, 'receive')
  if (!isForbidden) mark(checker, 'canReceive')
  const seen = new Map<EventSymbol, Identifier>()
  const cases: FunctionSymbol[] = []
  for (const one of statement.cases) {
    const triggers = caseTriggers(checker, one, isForbidden ? undefined : seen)
    if (triggers.length === 0 && !isForbidden) {
      checker.dropped.add(one)
      if (!checker.context.isTolerant) continue
    }
    const inner = enterCase(checker, one)
    // In a spec the bodies are visited once, whatever their events (appendix B.2).
    checkCase(checker, inner, one, isForbidden ? [] : triggers, checkStatements)
    cases.push(inner.function)
  }
  if (!isForbidden) propagate(checker, statement, cases)
}

/** An event of a case and where it is named. */
interface Trigger {
  readonly event: EventSymbol
  readonly name: Identifier
}

/** The events of a case; unknown ones and those in `seen` are reported and left out. */
function caseTriggers(
  checker: Checker,
  { events }: ReceiveCase,
  seen: Map<EventSymbol, Identifier> | undefined,
): Trigger[] {
  const { globals, symbols } = checker.context.model
  const found: Trigger[] = []
  for (const name of events) {
    const event = globals.events.get(name.name)
    if (event === undefined) {
      missing(checker, 'event', name)
      continue
    }
    symbols.set(name, event)
    const earlier = seen?.get(event)
    if (earlier === undefined) {
      seen?.set(event, name)
      found.push({ event, name })
    } else {
      report(checker, duplicateReceiveCase, { event: name.name }, name, {
        label: 'second case',
        related: [{ span: spanIn(checker, earlier), text: 'first case' }],
      })
    }
  }
  return found
}

/** The check of a case's code, with its parameter and locals declared. */
interface CaseChecker extends Checker {
  readonly function: FunctionSymbol
}

function enterCase(checker: Checker, one: ReceiveCase): CaseChecker {
  const { context, file, machine } = checker
  const { parameter, body } = one.handler
  const symbol = anonymousFunction(one, file, 'receive', machine, checker.function)
  context.model.handlers.set(one, symbol)
  const scope = childScope(checker.scope)
  const parameters = parameter === undefined ? [] : [parameter]
  symbol.parameters = resolveParameters(context, scope, parameters, file, 'parameter', 'thrown')
  forgetUncertain(context, symbol)
  declareLocals(context, scope, symbol, body)
  return { ...checker, scope, function: symbol }
}

/** Checks the body of a case once for each of its events, as the language counts errors. */
function checkCase(
  checker: Checker,
  inner: CaseChecker,
  one: ReceiveCase,
  triggers: readonly Trigger[],
  checkStatements: CheckStatements,
): void {
  const { errors } = checker.context.collector
  const { statements } = one.handler.body
  for (let at = 0; at < Math.max(triggers.length, 1); at++) {
    const trigger = triggers[at]
    if (trigger !== undefined) checkCasePayload(checker, one, trigger, inner.function)
    const before = errors.length
    checkStatements(inner, statements)
    // A body without errors is the same for every event.
    if (errors.length === before || errors.length > MAX_REPEATED_ERRORS) {
      for (const other of triggers.slice(at + 1)) {
        checkCasePayload(checker, one, other, inner.function)
      }
      return
    }
  }
}

function checkCasePayload(
  checker: Checker,
  { handler }: ReceiveCase,
  { event, name }: Trigger,
  symbol: FunctionSymbol,
): void {
  const { payload } = event
  const parameter = symbol.parameters[0]
  const expected = parameter?.type ?? nullType
  if (isAssignable(expected, payload)) return
  const written = displayType(payload)
  const related = [
    { span: spanIn(checker, name), text: `this case is for \`${event.name}\`` },
    ...(event.builtIn === undefined
      ? [{ span: nameOf(event), text: `\`${event.name}\` carries ${quoteType(written)}` }]
      : []),
  ]
  if (handler.parameter === undefined) {
    const brace = { start: handler.start, end: handler.start + 1 }
    reportMismatch(checker, payload, expected, brace, undefined, {
      label: `this case takes no payload, but \`${event.name}\` has one`,
      related,
      help: `Take the payload: \`case ${event.name}: (payload: ${written}) { … }\`.`,
    })
    return
  }
  const place = { start: handler.start, end: handler.parameter.end }
  reportMismatch(checker, payload, expected, place, undefined, {
    label: `the payload of \`${event.name}\` is ${quoteType(written)}`,
    related,
  })
}

/** `raise` and `goto` in cases end the function around them, which must return nothing (§6.9). */
function propagate(
  checker: Checker,
  statement: ReceiveStatement,
  cases: readonly FunctionSymbol[],
): void {
  const changing = cases.find((symbol) => symbol.canChangeState)
  const raising = cases.find((symbol) => symbol.canRaise)
  const keyword = { start: statement.start, end: statement.start + 'receive'.length }
  const owner = checker.function
  if (changing !== undefined) {
    mark(checker, 'canChangeState')
    if (returnsValue(owner)) {
      const related = [caseLabel(changing, 'this case may `goto` another state')]
      reportNonVoid(checker, changeStateInNonVoidFunction, owner, keyword, { related })
    }
  }
  if (raising !== undefined) {
    mark(checker, 'canRaise')
    if (returnsValue(owner)) {
      const related = [caseLabel(raising, 'this case may `raise` an event')]
      reportNonVoid(checker, raiseEventInNonVoidFunction, owner, keyword, { related })
    }
  }
}

function caseLabel(symbol: FunctionSymbol, text: string): Label {
  const { node, file } = symbol
  const end = node.kind === 'ReceiveCase' ? node.handler.start : node.end
  return { span: { file, start: node.start, end }, text }
}
