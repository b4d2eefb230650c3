/** Small programs for the tests of this folder: what is reported, and where. */
import { Collector } from '../../diagnostics/collector.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { createSourceFile } from '../../source/source-file.ts'
import { parse } from '../../syntax/parser.ts'
import { analyse } from '../analyse.ts'
import type { SemanticModel } from '../model.ts'

export interface Options {
  readonly isStrict?: boolean
  readonly isVerifier?: boolean
  /** Whether the program must have syntax errors. */
  readonly isBroken?: boolean
}

/** Analyses a program; gives its semantic errors and the model. It must parse if not said else. */
export function analyseText(
  text: string,
  { isStrict = false, isVerifier = false, isBroken = false }: Options = {},
): { readonly errors: readonly Diagnostic[]; readonly model: SemanticModel } {
  const file = parse(createSourceFile('a.p', text), { verifier: isVerifier })
  if (file.diagnostics.length > 0 !== isBroken) {
    throw new Error(file.diagnostics[0]?.message ?? 'the program has no syntax error')
  }
  const collector = new Collector(isStrict)
  const { model } = analyse([file], collector, { isVerifier })
  return { errors: collector.errors, model }
}

/** The errors of a program: the marked text and the reference's message, in order of position. */
export function errorsOf(text: string, options?: Options): string[] {
  return [...analyseText(text, options).errors].sort(byPosition).map(describe)
}

/** How many errors a program has when all are collected, and when the first one ends it all. */
export function errorCounts(text: string, options: Options = {}): [strict: number, all: number] {
  return [
    analyseText(text, { ...options, isStrict: true }).errors.length,
    analyseText(text, { ...options, isStrict: false }).errors.length,
  ]
}

/** Declarations that the tests of bodies rely on. */
const PRELUDE = `
event E;
event EInt: int;
event EPair: (int, int);
event ENamed: (a: int, b: bool);
event EOne: (int);
event EAny: any;
enum Color { red, green }
type Number = int;
type Colour = Color;
type Opaque;
fun nothing() { }
fun number(): int { return 1; }
fun two(a: int, b: int): int { return a; }
machine Client { start state S { entry (n: int) { } } }
machine Server receives EInt; { start state S { } }
interface Both() receives E, EInt;
param limit: int;
`

/**
 * A program around the statements of an entry handler of machine `Node`. `variables` are
 * declarations of its locals; the machine's fields are `x: int`, `b: bool`, `s: string`,
 * `f: float`, `xs: seq[int]`, `ys: set[int]`, `m: map[string, int]`, `t: (int, bool)`,
 * `n: (a: int, b: bool)`, `c: Color`, `a: any`, `q: machine`, `e: event`.
 */
export function inEntry(statements: string, variables = ''): string {
  return `${PRELUDE}
machine Node {
  ${FIELDS}
  start state S { entry { ${variables} ${statements} } }
  state Plain { }
  state Counting { entry (count: int) { } }
}`
}

/** As {@link inEntry}, with the statements in the entry handler of a spec. */
export function inSpec(statements: string): string {
  return `${PRELUDE}
spec Watch observes E {
  ${FIELDS}
  start state S { entry { ${statements} } }
}`
}

/** As {@link inEntry}, with the statements in a method of type int. */
export function inMethod(statements: string): string {
  return `${PRELUDE}
machine Node {
  ${FIELDS}
  start state S { }
  fun method(): int { ${statements} }
}`
}

const FIELDS = `var x: int; var b: bool; var s: string; var f: float;
  var xs: seq[int]; var ys: set[int]; var m: map[string, int];
  var t: (int, bool); var n: (a: int, b: bool); var c: Color;
  var a: any; var q: machine; var e: event;`

function byPosition(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.start ?? 0) - (b.span?.start ?? 0)
}

function describe({ span, reference }: Diagnostic): string {
  return span === undefined
    ? reference
    : `\`${span.file.text.slice(span.start, span.end)}\` ${reference}`
}
