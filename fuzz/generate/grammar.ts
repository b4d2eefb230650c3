/**
 * Random programs from the whole grammar (language §2): syntactically valid, otherwise nonsense.
 * Names come from small pools, so that some of them mean something.
 */
import type { Random } from '../random.ts'

export interface GrammarOptions {
  /** Whether constructs that only the verifier knows may appear. */
  readonly verifier: boolean
  /** How deep statements, expressions, types and modules may be nested. */
  readonly depth: number
  /** How many declarations there are at most. */
  readonly declarations: number
}

/** The tokens of a random program, separated by blanks. */
export function generateFromGrammar(random: Random, options: GrammarOptions): string {
  const grammar: Grammar = { random, verifier: options.verifier }
  const count = random.int(options.declarations + 1)
  return many(count, () => declaration(grammar, options.depth)).join('\n')
}

interface Grammar {
  readonly random: Random
  readonly verifier: boolean
}

function declaration(grammar: Grammar, depth: number): string {
  const { random } = grammar
  const choices = grammar.verifier ? [...DECLARATIONS, ...VERIFIER_DECLARATIONS] : DECLARATIONS
  return random.pick(choices)(grammar, depth)
}

type Production = (grammar: Grammar, depth: number) => string

const SPECS = ['spec', 'scenario']

const DECLARATIONS: readonly Production[] = [
  (g) => `type ${name(g)} ;`,
  (g, d) => `type ${name(g)} = ${type(g, d)} ;`,
  (g) => `enum ${name(g)} { ${list(g, 1, () => name(g))} }`,
  (g) => `enum ${name(g)} { ${list(g, 1, () => `${name(g)} = ${int(g)}`)} }`,
  (g, d) => `event ${name(g)} ${g.random.chance(0.5) ? `: ${type(g, d)}` : ''} ;`,
  (g) => `eventset ${name(g)} = { ${eventNames(g)} } ;`,
  (g, d) => `interface ${name(g)} ( ${maybe(g, () => type(g, d))} ) ${clause(g, ['receives'])}`,
  machine,
  machine,
  machine,
  (g, d) => `${g.random.pick(SPECS)} ${name(g)} observes ${eventNames(g)} ${machineBody(g, d)}`,
  fun,
  fun,
  (g, d) => `module ${name(g)} = ${module(g, d)} ;`,
  test,
  (g, d) => `implementation ${name(g)} ${maybe(g, () => main(g))} : ${module(g, d)} ;`,
  (g, d) => `param ${names(g)} : ${type(g, d)} ;`,
]

const VERIFIER_DECLARATIONS: readonly Production[] = [
  (g, d) =>
    `pure ${name(g)} ( ${params(g, d)} ) : ${type(g, d)} ${maybe(g, () => `= ${expr(g, d)}`)} ;`,
  (g, d) => `invariant ${name(g)} : ${expr(g, d)} ;`,
  lemma,
  (g, d) => `axiom ${expr(g, d)} ;`,
  (g, d) => `init-condition ${expr(g, d)} ;`,
  (g, d) => `Proof ${maybe(g, () => name(g))} { ${repeat(g, 0, () => prove(g, d))} }`,
]

function lemma(g: Grammar, depth: number): string {
  const invariants = repeat(g, 0, () => `invariant ${name(g)} : ${expr(g, depth)} ;`)
  return `${g.random.pick(['Lemma', 'Theorem'])} ${name(g)} { ${invariants} }`
}

function prove(g: Grammar, depth: number): string {
  const goals = g.random.pick([() => '*', () => 'default', () => exprs(g, depth)])()
  const using = maybe(g, () => `using ${g.random.pick([() => '*', () => exprs(g, depth)])()}`)
  return `prove ${goals} ${using} ${maybe(g, () => `except ${exprs(g, depth)}`)} ;`
}

function machine(g: Grammar, depth: number): string {
  const clauses = repeat(g, 0, () => clause(g, ['receives', 'sends']))
  return `machine ${name(g)} ${clauses} ${machineBody(g, depth)}`
}

/** `receives a, b;` */
function clause(g: Grammar, roles: readonly string[]): string {
  return `${g.random.pick(roles)} ${maybe(g, () => eventNames(g))} ;`
}

function machineBody(g: Grammar, depth: number): string {
  return `{ ${repeat(g, 0, () => g.random.pick([variable, fun, state, state])(g, depth))} }`
}

function state(g: Grammar, depth: number): string {
  const temperature = g.random.pick(['', '', 'hot', 'cold'])
  const items = repeat(g, 0, () => g.random.pick(STATE_ITEMS)(g, depth))
  return `${maybe(g, () => 'start')} ${temperature} state ${name(g)} { ${items} }`
}

const STATE_ITEMS: readonly Production[] = [
  (g, d) => `entry ${handler(g, d)}`,
  (g) => `entry ${name(g)} ;`,
  (g, d) => `exit ${body(g, d)}`,
  (g) => `exit ${name(g)} ;`,
  (g) => `defer ${eventNames(g)} ;`,
  (g) => `ignore ${eventNames(g)} ;`,
  (g) => `on ${events(g)} do ${name(g)} ;`,
  (g, d) => `on ${events(g)} do ${handler(g, d)}`,
  (g) => `on ${events(g)} goto ${name(g)} ;`,
  (g, d) => `on ${events(g)} goto ${name(g)} with ${handler(g, d)}`,
  (g) => `on ${events(g)} goto ${name(g)} with ${name(g)} ;`,
]

function fun(g: Grammar, depth: number): string {
  const head = `fun ${name(g)} ( ${params(g, depth)} )`
  const result = () => `: ${type(g, depth)}`
  switch (g.random.int(5)) {
    case 0:
      return `${head} ${maybe(g, result)} ${maybe(g, () => `creates ${name(g)}`)} ;`
    case 1: {
      const variable = maybe(g, () => `return ( ${param(g, depth)} ) ;`)
      if (!g.verifier) return `${head} ${variable}`
      const requires = repeat(g, 0, () => `requires ${expr(g, depth)} ;`)
      return `${head} ${variable} ${requires} ${repeat(g, 0, () => `ensures ${expr(g, depth)} ;`)}`
    }
    default:
      return `${head} ${maybe(g, result)} ${body(g, depth)}`
  }
}

function handler(g: Grammar, depth: number): string {
  return `${maybe(g, () => `( ${param(g, depth)} )`)} ${body(g, depth)}`
}

function body(g: Grammar, depth: number): string {
  const variables = repeat(g, 0, () => variable(g, depth))
  return `{ ${variables} ${repeat(g, 0, () => statement(g, depth))} }`
}

function variable(g: Grammar, depth: number): string {
  return `var ${names(g)} : ${type(g, depth)} ;`
}

function statement(g: Grammar, depth: number): string {
  const choices = depth > 0 ? [...SIMPLE_STATEMENTS, ...NESTED_STATEMENTS] : SIMPLE_STATEMENTS
  return g.random.pick(choices)(g, depth)
}

const SIMPLE_STATEMENTS: readonly Production[] = [
  () => '{ }',
  () => ';',
  (g, d) => `assert ${expr(g, d)} ${maybe(g, () => `, ${expr(g, d)}`)} ;`,
  (g, d) => `assume ${expr(g, d)} ${maybe(g, () => `, ${expr(g, d)}`)} ;`,
  (g, d) => `print ${expr(g, d)} ;`,
  (g, d) => `return ${maybe(g, () => expr(g, d))} ;`,
  () => 'break ;',
  () => 'continue ;',
  (g, d) => `${place(g, d)} = ${expr(g, d)} ;`,
  (g, d) => `${place(g, d)} = ${expr(g, d)} ;`,
  (g, d) => `${place(g, d)} += ( ${expr(g, d)} , ${expr(g, d)} ) ;`,
  (g, d) => `${place(g, d)} += ( ${expr(g, d)} ) ;`,
  (g, d) => `${place(g, d)} -= ${expr(g, d)} ;`,
  (g, d) => `new ${name(g)} ( ${args(g, d)} ) ;`,
  (g, d) => `${name(g)} ( ${args(g, d)} ) ;`,
  (g, d) => `raise ${expr(g, d)} ${more(g, d)} ;`,
  (g, d) => `send ${expr(g, d)} , ${expr(g, d)} ${more(g, d)} ;`,
  (g, d) => `announce ${expr(g, d)} ${more(g, d)} ;`,
  (g, d) => `goto ${name(g)} ${more(g, d)} ;`,
]

const NESTED_STATEMENTS: readonly Production[] = [
  (g, d) => `{ ${repeat(g, 0, () => statement(g, d - 1))} }`,
  (g, d) => `while ( ${expr(g, d)} ) ${statement(g, d - 1)}`,
  (g, d) => `foreach ( ${name(g)} in ${expr(g, d)} ) ${invariants(g, d)} ${statement(g, d - 1)}`,
  (g, d) => `if ( ${expr(g, d)} ) ${statement(g, d - 1)}`,
  (g, d) => `if ( ${expr(g, d)} ) ${statement(g, d - 1)} else ${statement(g, d - 1)}`,
  (g, d) => `if ( ${expr(g, d)} ) { ${statement(g, d - 1)} } else ${statement(g, d - 1)}`,
  (g, d) => `receive { ${repeat(g, 1, () => `case ${events(g)} : ${handler(g, d - 1)}`)} }`,
]

function invariants(g: Grammar, depth: number): string {
  return g.verifier ? repeat(g, 0, () => `invariant ${expr(g, depth)} ;`) : ''
}

function place(g: Grammar, depth: number): string {
  const next = depth - 1
  switch (depth > 0 ? g.random.int(6) : 0) {
    case 1:
      return `${place(g, next)} . ${name(g)}`
    case 2:
      return `${place(g, next)} . ${int(g)}`
    case 3:
      return `${place(g, next)} [ ${expr(g, next)} ]`
    default:
      return name(g)
  }
}

function expr(g: Grammar, depth: number): string {
  if (depth <= 0 || g.random.chance(0.3)) return g.random.pick(LEAVES)(g, depth)
  const choices = g.verifier && g.random.chance(0.3) ? VERIFIER_EXPRESSIONS : EXPRESSIONS
  return g.random.pick(choices)(g, depth - 1)
}

const LEAVES: readonly Production[] = [
  name,
  name,
  name,
  int,
  int,
  (g) => g.random.pick(['true', 'false', 'null', 'halt', 'this', '$', '$$', 'choose ( )']),
  (g) => `${maybe(g, () => int(g))} . ${int(g)}`,
  (g) => `float ( ${int(g)} , ${int(g)} )`,
  (g) => g.random.pick(STRINGS),
]

const STRINGS = [
  '""',
  '"text"',
  '"{0} {1}"',
  '"{{}}"',
  '"\\"\\\\\\n"',
  '"two\nlines"',
  '"é\ud83d"',
  '"//"',
]

const BINARY = '* / % + - < > <= >= in == != && || ==> <==>'.split(' ')

const EXPRESSIONS: readonly Production[] = [
  ...BINARY.map(
    (operator): Production =>
      (g, d) =>
        `${expr(g, d)} ${operator} ${expr(g, d)}`,
  ),
  (g, d) => `( ${expr(g, d)} )`,
  (g, d) => `( ${expr(g, d)} , )`,
  (g, d) => `( ${expr(g, d)} , ${exprs(g, d)} )`,
  (g, d) => `( ${name(g)} = ${expr(g, d)} , )`,
  (g, d) => `( ${name(g)} = ${expr(g, d)} , ${list(g, 1, () => `${name(g)} = ${expr(g, d)}`)} )`,
  (g, d) => `${g.random.pick(['keys', 'values', 'sizeof', 'choose'])} ( ${expr(g, d)} )`,
  (g, d) => `default ( ${type(g, d)} )`,
  (g, d) => `new ${name(g)} ( ${args(g, d)} )`,
  (g, d) => `${name(g)} ( ${args(g, d)} )`,
  (g, d) => `format ( ${g.random.pick(STRINGS)} ${more(g, d)} )`,
  (g, d) => `${expr(g, d)} . ${name(g)}`,
  (g, d) => `( ${expr(g, d)} ) . ${int(g)}`,
  (g, d) => `${expr(g, d)} [ ${expr(g, d)} ]`,
  (g, d) => `- ${expr(g, d)}`,
  (g, d) => `! ${expr(g, d)}`,
  (g, d) => `${expr(g, d)} as ${type(g, d)}`,
  (g, d) => `${expr(g, d)} to ${type(g, d)}`,
]

const VERIFIER_EXPRESSIONS: readonly Production[] = [
  (g, d) => `${expr(g, d)} is ${name(g)}`,
  (g, d) => `${expr(g, d)} targets ${expr(g, d)}`,
  (g, d) => `inflight ${expr(g, d)}`,
  (g, d) => `sent ${expr(g, d)}`,
  quantifier,
]

function quantifier(g: Grammar, depth: number): string {
  const parameters = list(g, 1, () => param(g, depth))
  const head = `${g.random.pick(['forall', 'exists'])} ${maybe(g, () => 'new')}`
  return `${head} ( ${parameters} ) : : ${expr(g, depth)}`
}

function type(g: Grammar, depth: number): string {
  if (depth <= 0 || g.random.chance(0.5)) return g.random.pick([...PRIMITIVES, name(g), name(g)])
  const next = depth - 1
  switch (g.random.int(5)) {
    case 0:
      return `seq [ ${type(g, next)} ]`
    case 1:
      return `set [ ${type(g, next)} ]`
    case 2:
      return `map [ ${type(g, next)} , ${type(g, next)} ]`
    case 3:
      return `( ${list(g, 1, () => type(g, next))} )`
    default:
      return `( ${list(g, 1, () => param(g, next))} )`
  }
}

const PRIMITIVES = ['bool', 'int', 'float', 'string', 'event', 'machine', 'data', 'any']

function module(g: Grammar, depth: number): string {
  return depth <= 0 ? bind(g) : g.random.pick(MODULES)(g, depth - 1)
}

const MODULES: readonly Production[] = [
  bind,
  bind,
  name,
  (g, d) => `( ${module(g, d)} )`,
  combination,
  (g, d) => `hidee ${eventNames(g)} in ${module(g, d)}`,
  (g, d) => `hidei ${names(g)} in ${module(g, d)}`,
  (g, d) => `assert ${names(g)} in ${module(g, d)}`,
  (g, d) => `rename ${name(g)} to ${name(g)} in ${module(g, d)}`,
  (g, d) => `main ${name(g)} in ${module(g, d)}`,
]

function combination(g: Grammar, depth: number): string {
  // The first is in brackets: the list of an inner combination would take the others.
  const others = list(g, 1, () => module(g, depth))
  return `${g.random.pick(['compose', 'union'])} ( ${module(g, depth)} ) , ${others}`
}

function bind(g: Grammar): string {
  return `{ ${list(g, 1, () => `${name(g)} ${maybe(g, () => `-> ${name(g)}`)}`)} }`
}

function test(g: Grammar, depth: number): string {
  if (g.random.chance(0.2)) {
    return `test ${name(g)} ${main(g)} : ${module(g, depth)} refines ${module(g, depth)} ;`
  }
  const value = () => g.random.pick(['true', 'false', int(g), `- ${int(g)}`])
  const parameter = () => `${name(g)} in [ ${list(g, 1, value)} ]`
  const parameters = maybe(g, () => `param ( ${list(g, 1, parameter)} )`)
  const assume = maybe(g, () => `assume ${expr(g, depth)}`)
  const twise = g.random.pick(['', '', 'pairwise', `( ${int(g)} wise )`])
  return `test ${parameters} ${assume} ${twise} ${name(g)} ${main(g)} : ${module(g, depth)} ;`
}

function main(g: Grammar): string {
  return `[ main = ${name(g)} ]`
}

function param(g: Grammar, depth: number): string {
  return `${name(g)} : ${type(g, depth)}`
}

function params(g: Grammar, depth: number): string {
  return list(g, 0, () => param(g, depth))
}

function exprs(g: Grammar, depth: number): string {
  return list(g, 1, () => expr(g, depth))
}

function args(g: Grammar, depth: number): string {
  return list(g, 0, () => expr(g, depth))
}

/** `, a, b` or nothing. */
function more(g: Grammar, depth: number): string {
  return repeat(g, 0, () => `, ${expr(g, depth)}`)
}

function events(g: Grammar): string {
  return list(g, 1, () => g.random.pick(['null', 'halt', name(g), name(g), name(g)]))
}

function eventNames(g: Grammar): string {
  return list(g, 1, () => g.random.pick(['halt', name(g), name(g), name(g)]))
}

function names(g: Grammar): string {
  return list(g, 1, () => name(g))
}

function name(g: Grammar): string {
  return g.random.pick(NAMES)
}

const NAMES = 'a b c d e f x y M N S T E F _ aLongerNameThatFillsLines init'.split(' ')

function int(g: Grammar): string {
  return g.random.pick(['0', '1', '2', '3', '007', '2147483647', '2147483648'])
}

function maybe(g: Grammar, make: () => string): string {
  return g.random.chance(0.4) ? make() : ''
}

function list(g: Grammar, least: number, make: () => string): string {
  return many(g.random.few(least, 6), make).join(' , ')
}

function repeat(g: Grammar, least: number, make: () => string): string {
  return many(g.random.few(least, 6), make).join(' ')
}

function many(count: number, make: () => string): string[] {
  return Array.from({ length: count }, make)
}
