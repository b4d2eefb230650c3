/** Texts that exhaust careless compilers: deep, long, or exponentially large when spelled out. */
import type { Random } from '../random.ts'

/** A hostile text; some are valid programs. */
export function generateHostile(random: Random): string {
  const size = random.pick(SIZES)
  return random.pick(BOMBS)(size)
}

/** Small, and below and above what the bound on nesting allows for chains of one to four levels. */
const SIZES: readonly number[] = [2, 7, 16, 100, 240, 320, 480, 950, 1100]

const BOMBS: readonly ((size: number) => string)[] = [
  // Deep.
  (n) => '('.repeat(n),
  (n) => '{'.repeat(n),
  (n) => statement(`x = ${'('.repeat(n)}1${')'.repeat(n)};`),
  (n) => statement(`x = ${'-'.repeat(n)}1;`),
  (n) => statement(`x = ${Array(n).fill('x').join(' + ')};`),
  (n) => statement(`x = ${Array(n).fill('y').join(' && ')};`),
  (n) => statement(`x = x${'.a'.repeat(n)};`),
  (n) => statement(`x${'[0]'.repeat(n)} = 1;`),
  (n) => statement(`x = ${'f('.repeat(n)}1${')'.repeat(n)};`),
  (n) => statement('{'.repeat(n) + '}'.repeat(n)),
  (n) => statement(`${'if (true) '.repeat(n)};`),
  (n) => statement(`${'if (true) {} else '.repeat(n)}{}`),
  (n) => statement(`${'while (true) {'.repeat(n)}${'}'.repeat(n)}`),
  (n) => `type T = ${'seq['.repeat(n)}int${']'.repeat(n)};`,
  (n) => `type T = ${'(a: '.repeat(n)}int${')'.repeat(n)};`,
  (n) => `module M = ${'('.repeat(n)}{ A }${')'.repeat(n)};`,
  (n) => `module M = ${'main A in '.repeat(n)}{ A };`,
  (n) => `machine M { ${'start state S { entry { '.repeat(n)}`,
  // Long.
  (n) => 'event e;'.repeat(n),
  (n) => `event e: (${pieces(n, (i) => `f${i}: int`, ', ')});`,
  (n) => `enum E { ${pieces(n, (i) => `E${i}`, ', ')} }`,
  (n) => statement('x = y; '.repeat(n)),
  (n) => pieces(n, (i) => entry(`machine M${i}`, `new M${(i + 1) % n}();`)),
  (n) => pieces(n, (i) => `fun f${i}(): int { return f${i + 1}(); }`),
  (n) => pieces(n, (i) => `type T${i} = T${i + 1};`),
  (n) => pieces(n, (i) => `module M${i} = (union M${i + 1}, M${i + 1});`),
  (n) => '/*'.repeat(n),
  (n) => '"'.repeat(n),
  (n) => '\\'.repeat(n),
  (n) => `/${'*'.repeat(n)}/ // ${' '.repeat(n)}x`,
  // Exponential when spelled out.
  (n) => {
    const types = pieces(n, (i) => `type T${i + 1} = (T${i}, T${i});`)
    return `type T0 = int; ${types} ${statement(`x = default(T${n});`)}`
  },
  (n) => {
    const types = pieces(n, (i) => `type T${i} = (a: T${i + 1}, b: T${i + 1});`)
    return `${types} type T${n} = bool; event e: T0; ${entry('machine N', 'send this, e, 1;')}`
  },
  (n) => receives(n, ''),
  (n) => receives(n, 'x = 1;'),
  (n) => `param ${pieces(n, (i) => `p${i}`, ', ')}: bool; ${testOf(n, '[true, false]', '')}`,
  (n) => {
    const test = testOf(n, '[1, 2, 3]', `(${Math.min(n, 5)} wise)`)
    return `param ${pieces(n, (i) => `p${i}`, ', ')}: int; ${test}`
  },
  (n) => `param p0: int; ${testOf(1, `[${pieces(n, String, ', ')}]`, 'assume p0 % 2 == 0')}`,
  (n) => {
    const modules = pieces(n, (i) => `module M${i + 1} = (union M${i}, M${i});`)
    return `${MACHINE} module M0 = { M }; ${modules} test T [main=M]: M${n};`
  },
  (n) => {
    const functions = pieces(n, (i) => `fun f${i + 1}(x: int): int { return f${i}(f${i}(x)); }`)
    return `fun f0(x: int): int { return x; } ${functions}`
  },
]

const MACHINE = 'machine M { start state S { } }'

function pieces(count: number, piece: (index: number) => string, separator = '\n'): string {
  return Array.from({ length: count }, (_, i) => piece(i)).join(separator)
}

function entry(head: string, statements: string): string {
  return `${head} { start state S { entry { ${statements} } } }`
}

function statement(text: string): string {
  const members = 'var x: int; var y: bool; fun f(a: int): int { return a; }'
  return `machine M { ${members} start state S { entry { ${text} } } }`
}

/** The body of an inner `receive` is checked for each event of each outer one. */
function receives(depth: number, inside: string): string {
  const nested = `receive { case a, b: { ${inside} `.repeat(depth) + '} }'.repeat(depth)
  return `event a; event b; ${entry('machine N', nested)}`
}

/** A machine and a test with `count` parameters, each with the same values. */
function testOf(count: number, values: string, clause: string): string {
  const parameters = pieces(count, (i) => `p${i} in ${values}`, ', ')
  return `${MACHINE} test param (${parameters}) ${clause} T [main=M]: { M };`
}
