/** Quantifiers, `is`, and fields read through references (language §11.3, §11.4). */
import {
  differenceQuantifierVariables,
  missingEventField,
  missingMachineField,
} from '../../diagnostics/catalogue/verifier.ts'
import type { Label } from '../../diagnostics/diagnostic.ts'
import { byName } from '../../source/ordinal.ts'
import { withoutParentheses } from '../../syntax/parentheses.ts'
import type {
  Expression,
  FieldExpression,
  Identifier,
  IsExpression,
  QuantifierExpression,
} from '../../syntax/tree.ts'
import { nameOf } from '../places.ts'
import { canonical } from '../relations.ts'
import { resolveParameters } from '../resolve/variables.ts'
import { childScope, type Scope } from '../scope.ts'
import type { AnySymbol, EventSymbol, MachineSymbol, StateSymbol } from '../symbol.ts'
import type { Type } from '../type.ts'
import { boolType, errorType, eventType } from '../types.ts'
import { type Checker, missing, nearest, report, reportMismatch } from './checker.ts'
import { isError, shapeOf } from './shape.ts'

/** The scope of a quantifier's body; not legal if something about its variables was reported. */
export function bindVariables(
  checker: Checker,
  expression: QuantifierExpression,
): { readonly scope: Scope; readonly isLegal: boolean } {
  const { context, file } = checker
  const { parameters, isNew } = expression
  const scope = childScope(checker.scope)
  const bound = resolveParameters(context, scope, parameters, file, 'bound', 'thrown')
  if (!isNew) return { scope, isLegal: true }
  if (bound.length !== 1) {
    report(checker, differenceQuantifierVariables, { count: bound.length }, expression)
    return { scope, isLegal: false }
  }
  const { type } = bound[0]!
  if (isEventLike(shapeOf(type))) return { scope, isLegal: true }
  reportMismatch(checker, type, eventType, parameters[0]!)
  return { scope, isLegal: false }
}

function isEventLike(type: Type): boolean {
  return (
    type.kind === 'event' ||
    type.kind === 'error' ||
    (type.kind === 'permission' &&
      (type.symbol.kind === 'event' || type.symbol.kind === 'eventSet'))
  )
}

/** The type of `e is X`, given that of `e`: X is a machine, an event or a state. */
export function isTestType(checker: Checker, expression: IsExpression, operand: Type): Type {
  const { name } = expression
  const { symbols, globals } = checker.context.model
  const symbol =
    globals.machines.get(name.name) ??
    globals.events.get(name.name) ??
    findState(checker, expression.operand, name.name)
  if (symbol === undefined) {
    missing(checker, 'machine, event, or state', name, expression)
    return errorType
  }
  symbols.set(name, symbol)
  return isError(operand) ? errorType : boolType
}

/** In the machine of `this` or of a spec's name; else in the first machine that has the state. */
function findState(checker: Checker, operand: Expression, name: string): StateSymbol | undefined {
  const machine = namedMachine(checker, operand)
  if (machine !== undefined) return machine.tables.states.get(name)
  for (const { tables } of checker.context.model.globals.machines.values()) {
    const state = tables.states.get(name)
    if (state !== undefined) return state
  }
  return undefined
}

/** The machine that `this` or the name of a spec stands for. */
function namedMachine(checker: Checker, operand: Expression): MachineSymbol | undefined {
  const inner = withoutParentheses(operand)
  if (inner.kind === 'ThisExpression') return checker.machine
  if (inner.kind !== 'NameExpression') return undefined
  const symbol = checker.context.model.symbols.get(inner.name)
  return symbol?.kind === 'machine' ? symbol : undefined
}

/**
 * The type of a field read through a machine, interface, event set, event or spec; the error type
 * after a report; undefined if `target` is no such reference.
 */
export function referenceFieldType(
  checker: Checker,
  expression: FieldExpression,
  target: Type,
): Type | undefined {
  if (target.kind === 'machine') {
    const spec = namedMachine(checker, expression.target)
    return spec === undefined ? undefined : machineFieldType(checker, spec, expression.field)
  }
  if (target.kind !== 'permission') return undefined
  const { symbol } = target
  switch (symbol.kind) {
    case 'machine':
      return machineFieldType(checker, symbol, expression.field)
    case 'interface': {
      const machine = symbol.machine ?? checker.context.model.globals.machines.get(symbol.name)
      return machine && machineFieldType(checker, machine, expression.field)
    }
    case 'event':
      return eventFieldType(checker, [symbol], expression.field)
    case 'eventSet':
      return eventFieldType(checker, [...symbol.events].sort(byName), expression.field)
  }
}

function machineFieldType(checker: Checker, machine: MachineSymbol, field: Identifier): Type {
  const variable = machine.tables.variables.get(field.name)
  if (variable !== undefined) {
    checker.context.model.symbols.set(field, variable)
    return canonical(variable.type)
  }
  if (field.name === '') return errorType
  const values = { machine: machine.name, field: field.name }
  report(checker, missingMachineField, values, field, {
    ...nearest(checker, field.name, machine.tables.variables.keys()),
    related: [declaredHere(machine)],
  })
  return errorType
}

/** The first event, by name, whose payload is a named tuple with the field decides. */
function eventFieldType(
  checker: Checker,
  events: readonly EventSymbol[],
  field: Identifier,
): Type | undefined {
  const names: string[] = []
  for (const event of events) {
    const payload = shapeOf(event.payload)
    if (payload.kind !== 'namedTuple') continue
    for (const { name, type } of payload.fields) {
      if (name === field.name) return canonical(type)
      names.push(name)
    }
  }
  const first = events[0]
  if (first === undefined || field.name === '') return errorType
  report(checker, missingEventField, { event: first.name, field: field.name }, field, {
    ...nearest(checker, field.name, names),
    related: first.builtIn === undefined ? [declaredHere(first)] : [],
  })
  return errorType
}

function declaredHere(symbol: AnySymbol): Label {
  return { span: nameOf(symbol), text: `\`${symbol.name}\` is declared here` }
}
