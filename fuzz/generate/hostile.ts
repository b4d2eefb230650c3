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
  (n) => `${'event e;'.repeat(n)}`,
  (n) => `event e: (${Array.from({ length: n }, (_, i) => `f${i}: int`).join(', ')});`,
  (n) => `enum E { ${Array.from({ length: n }, (_, i) => `E${i}`).join(', ')} }`,
  (n) => statement(Array(n).fill('x = y;').join(' ')),
  (n) =>
    Array.from(
      { length: n },
      (_, i) => `machine M${i} { start state S { entry { new M${(i + 1) % n}(); } } }`,
    ).join('\n'),
  (n) => Array.from({ length: n }, (_, i) => `fun f${i}(): int { return f${i + 1}(); }`).join('\n'),
  (n) => Array.from({ length: n }, (_, i) => `type T${i} = T${i + 1};`).join('\n'),
  (n) =>
    Array.from({ length: n }, (_, i) => `module M${i} = (union M${i + 1}, M${i + 1});`).join('\n'),
  (n) => '/*'.repeat(n),
  (n) => '"'.repeat(n),
  (n) => '\\'.repeat(n),
  (n) => `/${'*'.repeat(n)}/ // ${' '.repeat(n)}x`,
  // Exponential when spelled out.
  (n) =>
    `type T0 = int; ${doubled(n, (i) => `type T${i + 1} = (T${i}, T${i});`)} ${statement(`x = default(T${n});`)}`,
  (n) =>
    `${doubled(n, (i) => `type T${i} = (a: T${i + 1}, b: T${i + 1});`)} type T${n} = bool; event e: T0; machine N { start state S { entry { send this, e, 1; } } }`,
  (n) =>
    `event a; event b; machine N { start state S { entry { ${'receive { case a, b: { '.repeat(n)}${'} }'.repeat(n)} } } }`,
  (n) =>
    `event a; event b; machine N { start state S { entry { ${'receive { case a, b: { x = 1; '.repeat(n)}${'} }'.repeat(n)} } } }`,
  (n) =>
    `param ${Array.from({ length: n }, (_, i) => `p${i}`).join(', ')}: bool; ${MACHINE} test param (${Array.from({ length: n }, (_, i) => `p${i} in [true, false]`).join(', ')}) T [main=M]: { M };`,
  (n) =>
    `param ${Array.from({ length: n }, (_, i) => `p${i}`).join(', ')}: int; ${MACHINE} test param (${Array.from({ length: n }, (_, i) => `p${i} in [1, 2, 3]`).join(', ')}) (${Math.min(n, 5)} wise) T [main=M]: { M };`,
  (n) =>
    `param p: int; ${MACHINE} test param (p in [${Array.from({ length: n }, (_, i) => i).join(', ')}]) assume p % 2 == 0 && p > 3 T [main=M]: { M };`,
  (n) =>
    `${MACHINE} module M0 = { M }; ${doubled(n, (i) => `module M${i + 1} = (union M${i}, M${i});`)} test T [main=M]: M${n};`,
  (n) =>
    `fun f0(x: int): int { return x; } ${doubled(n, (i) => `fun f${i + 1}(x: int): int { return f${i}(f${i}(x)); }`)}`,
]

const MACHINE = 'machine M { start state S { } }'

function statement(text: string): string {
  return `machine M { var x: int; var y: bool; fun f(a: int): int { return a; } start state S { entry { ${text} } } }`
}

/** `size` pieces, each of which doubles what is spelled out. */
function doubled(size: number, piece: (index: number) => string): string {
  return Array.from({ length: size }, (_, i) => piece(i)).join('\n')
}
