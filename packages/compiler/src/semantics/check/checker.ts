/** What the checks of one body or formula share, and how they report. */
import { incorrectArgumentCount, typeMismatch } from '../../diagnostics/catalogue/expressions.ts'
import type { Details, DiagnosticKind } from '../../diagnostics/diagnostic.ts'
import { quoteType } from '../../diagnostics/phrases.ts'
import type { SourceFile, Span } from '../../source/source-file.ts'
import type { Identifier, NodeBase, ReceiveCase, Statement } from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import { displayForMismatch, displayType } from '../display.ts'
import { type Lookup, reportMissing } from '../missing.ts'
import { nearestName } from '../nearest-name.ts'
import { canonical, isAssignable, isSameType } from '../relations.ts'
import type { Scope } from '../scope.ts'
import type { Capability, Declared, FunctionSymbol, MachineSymbol } from '../symbol.ts'
import type { Type } from '../type.ts'
import { explainMismatch } from './explain.ts'
import { isError } from './shape.ts'

/** The check of one function body, receive case or formula. */
export interface Checker {
  readonly context: Context
  readonly file: SourceFile
  readonly scope: Scope
  /** The function or receive case whose code this is; absent in formulas outside functions. */
  readonly function: FunctionSymbol | undefined
  /** The function that calls count for: the one around all receive cases. */
  readonly caller: FunctionSymbol | undefined
  /** The machine that owns the code. */
  readonly machine: MachineSymbol | undefined
  /** The machine that owns the code if it is a spec or scenario. */
  readonly spec: MachineSymbol | undefined
  /** Statements and receive cases that recovery left out: they do not count as returning. */
  readonly dropped: Set<Statement | ReceiveCase>
}

/** Makes the checker of a function body, or of a formula when there is no function. */
export function createChecker(
  context: Context,
  scope: Scope,
  owner: FunctionSymbol | undefined,
  file: SourceFile,
): Checker {
  const machine = owner?.owner
  let caller = owner
  while (caller?.parent !== undefined) caller = caller.parent
  return {
    context,
    file,
    scope,
    function: owner,
    caller,
    machine,
    spec: machine === undefined || machine.flavour === 'machine' ? undefined : machine,
    dropped: new Set(),
  }
}

/** Reports at a node. */
export function report<A>(
  checker: Checker,
  kind: DiagnosticKind<A>,
  values: A,
  node: NodeBase,
  details?: Details,
): void {
  checker.context.collector.report(kind, values, spanIn(checker, node), details)
}

/** The span of a node of the checked code. */
export function spanIn(checker: Checker, node: NodeBase): Span {
  return { file: checker.file, start: node.start, end: node.end }
}

/** Reports a name that stands for nothing; `node` is the place if it is not the name. */
export function missing(
  checker: Checker,
  wanted: Lookup['wanted'],
  name: Identifier,
  node: NodeBase = name,
): void {
  const { context, file, scope } = checker
  reportMissing(context, { wanted, name, file, scope, span: spanIn(checker, node) })
}

/** Marks what the function being checked does. */
export function mark(checker: Checker, capability: Capability): void {
  if (checker.function !== undefined) checker.function[capability] = true
}

/**
 * Reports unless `expected ← type`. Silent for the error type on either side.
 * `origin` is what the expected type belongs to, if it has a declaration.
 */
export function expectType(
  checker: Checker,
  type: Type,
  expected: Type,
  node: NodeBase,
  origin?: Declared,
): boolean {
  if (type === expected || isAssignable(expected, type) || isError(type)) return true
  reportMismatch(checker, type, expected, node, origin)
  return false
}

/** Reports that a value of type `type` stands where `expected` is needed. */
export function reportMismatch(
  checker: Checker,
  type: Type,
  expected: Type,
  node: NodeBase,
  origin?: Declared,
  details?: Details,
): void {
  if (isCascade(checker, type, expected)) return
  report(
    checker,
    typeMismatch,
    { got: displayForMismatch(type), expected: [displayForMismatch(expected)] },
    node,
    { ...explainMismatch(type, expected, origin), ...details },
  )
}

/**
 * Whether a mismatch may be due to a syntax error: an unknown part of a type then stands for a
 * declaration that has been lost, or for text that has been reported.
 */
export function isCascade({ context }: Checker, left: Type, right: Type): boolean {
  const hasError = (type: Type) => displayType(canonical(type)).includes('<error>')
  return context.hasSyntaxErrors && (hasError(left) || hasError(right))
}

/** Reports unless the types are the same. Silent for the error type. */
export function expectSame(checker: Checker, type: Type, expected: Type, node: NodeBase): boolean {
  if (type === expected || isSameType(type, expected)) return true
  reportMismatch(checker, type, expected, node)
  return false
}

/**
 * Reports that a value is of none of the kinds of type that would do (language §4.1); `phrase`
 * names them better than the reference does.
 */
export function reportKind(
  checker: Checker,
  type: Type,
  kinds: readonly string[],
  node: NodeBase,
  details: Details & { readonly phrase?: string } = {},
): void {
  const { phrase, ...rest } = details
  const got = displayForMismatch(type)
  const values = phrase === undefined ? { got, kinds } : { got, kinds, phrase }
  report(checker, typeMismatch, values, node, {
    label: `this is ${quoteType(displayType(type))}`,
    ...rest,
  })
}

/** Reports a wrong number of arguments; `taker` is a phrase such as "function `f` takes". */
export function reportCount(
  checker: Checker,
  taker: string,
  expected: number,
  got: number,
  node: NodeBase,
  details?: Details,
): void {
  report(checker, incorrectArgumentCount, { expected, got, taker }, node, details)
}

/** The help "did you mean …" for a misspelt name, if a candidate is near. */
export function nearest(checker: Checker, name: string, candidates: Iterable<string>): Details {
  const near = nearestName(checker.context.collector, name, candidates)
  return near === undefined ? {} : { help: `Did you mean \`${near}\`?` }
}
