/** Programs around the code that the tests of this folder are about. */

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
