import { expect, test } from 'vitest'
import { printTree } from './print-tree.ts'
import { errorsOf, find, kindsOf, parseText, structureOf } from './test-support.ts'

/** The table of language §2.6, then the algorithm's corners. */
const STRUCTURES: readonly (readonly [string, string])[] = [
  ['-s[0]', '(-(s[0]))'],
  ['-a as int', '((-a) as int)'],
  ['!x in s', '((!x) in s)'],
  ['a + b as int < c', '(((a + b) as int) < c)'],
  ['x to int + 1', '((x to int) + 1)'],
  ['a == b < c', '(a == (b < c))'],
  ['x as seq[int][0]', '((x as seq[int])[0])'],
  ['x as T.f', '((x as T).f)'],
  ['inflight e.f', '(inflight (e.f))'],
  ['inflight e is X', '(inflight (e is X))'],
  ['inflight s[0]', '((inflight s)[0])'],
  ['sent s[0]', '((sent s)[0])'],
  ['e targets m[0]', '((e targets m)[0])'],
  ['a && forall (x: int) :: b || c ==> d', '(a && (forall x: int :: ((b || c) ==> d)))'],
  ['t .5', '(t.5)'],
  ['1 .5', 'float 1.5'],
  ['1.2.3', '(float 1.2.3)'],
  ['.5.6', '(float .5.6)'],
  ['t.0.1', '((t.0).1)'],
  ['1 . 5', 'float 1.5'],
  ['a < b < c', '((a < b) < c)'],
  ['a ==> b ==> c', '((a ==> b) ==> c)'],
  ['a <==> b ==> c', '(a <==> (b ==> c))'],
  ['a - b - c * d / e', '((a - b) - ((c * d) / e))'],
  ['a || b && c', '(a || (b && c))'],
  ['- -1', '(-(-1))'],
  ['-a.b * !c', '((-(a.b)) * (!c))'],
  ['a * -b + c', '((a * (-b)) + c)'],
  ['e targets m is X', '(e targets (m is X))'],
  ['a targets b targets c', '((a targets b) targets c)'],
  ['exists (x: int) :: forall (y: T) :: x', '(exists x: int :: (forall y: T :: x))'],
  ['a in b == c in d', '((a in b) == (c in d))'],
]

test.each(STRUCTURES)('%s is %s', (source, structure) => {
  expect(structureOf(source)).toBe(structure)
})

const PROGRAM = `
type T; type U = (a: int, b: seq[map[int, (bool, T)]]); type W = (int); type V = set[any];
enum E { A, B } enum F { X = 1, Y = 2 }
event e1; event e2: U; event e3: (machine, event, string, float, data);
eventset es = { e1, e2, halt };
interface I((int, bool)) receives e1, halt; interface J() receives;
param p1, p2: int;
fun g(x: int): int { var y, z: int; y = x; return y; }
fun f1(); fun f2(a: int, b: T): int creates I; fun f3()
fun f4() return (r: int);
machine M receives e1; sends e2, halt; receives; {
  var a, b: set[int];
  start hot state S {
    entry (x: int) { if (x == 1) goto S2, x; else if (x < 3) raise e1; else { break; } }
    exit { }
    on e1, e2 do foo; on null goto S2; on halt goto S2 with { print "x"; }
    on e2 goto S2 with foo; on e3 goto S2 with (q: int) { }
    defer e1, halt; ignore e2;
    on e2 do (u: U) { a += (u.a); m += (1, 2); m -= 3; a.b[3].0 = 4; ; return; }
  }
  cold state S2 { entry bar; exit baz; } state S3 { }
  fun foo() {
    receive { case e1: { x = 1; } case e2, null: (u: U) { announce e2, u, 1; } }
    while (true) { continue; }
    foreach (q in keys(m)) print format("{0}", q);
    assert x, "msg"; assume y; new M(1); foo(); x = $; x = $$; x = choose(3); x = choose();
    x = (1,); x = (a = 1,); x = (a = 1, b = (1, 2)); x = new M(); x = default(int); x = foo(1);
    x = float(1, 2); x = this; x = halt; x = null; x = true; x = sizeof(values(m)); x = "s";
    x = (x); x = -1 + 1.5; x = t.0; x = t.a; x = t[1]; x = y as int; send this, e1, 1, 2;
    raise e1, 2;
  }
}
spec Sp observes e1, e2 { start state Q {} }
scenario Sc observes halt { }
module m1 = { M, N -> I };
module m2 = union (compose m1, m2), hidee e1, halt in m3, rename A to B in main X in m;
module m3 = hidei I in assert S, R in m;
test param (x in [1, -2], y in [true]) assume f (2 wise) tt [main = M]: assert Sp in m1;
test pairwise t1 [main = M]: m1;
test t2 [main=M]: m1 refines m2;
implementation impl: m1; implementation i2[main=M]: m2;
pure h(x: int): int; pure g(): bool = true;
invariant i1: forall (x: int) :: x > 1 ==> inflight e && sent e.f;
Lemma L { invariant a: true; invariant b: e is X; }
Theorem Th { }
axiom forall new (e: event) :: e targets m <==> false;
init-condition x == 1;
Proof { prove *; prove default using a, b except c; }
Proof Pr { prove L using *; }
fun k(x: int) return (r: int); requires x > 1; requires true; ensures r > 1;
fun l() { foreach (x in s) invariant x > 1; invariant true; { } }
`

test('every construct parses without errors', () => {
  expect(errorsOf(PROGRAM, { verifier: true })).toEqual([])
})

test('the constructs give every kind of node but errors', () => {
  const kinds = kindsOf(PROGRAM, { verifier: true })
  expect([...kinds].filter((kind) => kind.startsWith('Error'))).toEqual([])
  expect(kinds.size).toBe(110)
})

test('clauses of tests: (2 wise) is no call, lists of modules are greedy', () => {
  const { program } = parseText(PROGRAM, { verifier: true })
  expect(find(program, 'TestDeclaration')).toMatchObject({
    assume: { kind: 'NameExpression' },
    twise: { strength: { digits: '2' } },
    name: { name: 'tt' },
  })
  const greedy = parseText('module m = union a, compose b, c, d;').program
  const outer = find(greedy, 'CombinedModule')
  expect(outer?.modules.map(({ kind }) => kind)).toEqual(['NamedModule', 'CombinedModule'])
  const bound = parseText('module m = union a, assert S in b, c;').program
  expect(find(bound, 'CombinedModule')?.modules).toHaveLength(3)
})

test('fun f() followed by nothing is a foreign function', () => {
  const { program, diagnostics } = parseText(
    'fun f() machine M { fun g() state S { } fun h() var x: int; }',
  )
  expect(diagnostics).toEqual([])
  expect(find(program, 'FunctionDeclaration')).not.toHaveProperty('body')
  expect(find(program, 'StateDeclaration')?.name.name).toBe('S')
})

test('else binds to the nearest if', () => {
  const { program } = parseText('fun f() { if (a) if (b) x = 1; else x = 2; }')
  expect(find(program, 'IfStatement')).not.toHaveProperty('alternate')
})

test('inserting, adding and removing', () => {
  const kindOf = (text: string) => {
    const { program } = parseText(`fun f() { ${text} }`)
    const kinds = ['InsertStatement', 'AddStatement', 'RemoveStatement'] as const
    return kinds.find((kind) => find(program, kind) !== undefined)
  }
  expect(kindOf('s += (a, b);')).toBe('InsertStatement')
  expect(kindOf('s += ((a, b));')).toBe('AddStatement')
  expect(kindOf('s -= (a, b);')).toBe('RemoveStatement')
})

test('return may be followed by a value on the next line', () => {
  expect(errorsOf('fun f(): int {\n  return\n    g(1);\n}')).toEqual([])
})

test('trees are printed with values and places', () => {
  const { file, program } = parseText('event e: int;\nfun f() { x = a + "s"; }\n')
  expect(printTree(file, program)).toBe(`Program 1:1-3:1
  EventDeclaration 1:1-1:14
    Identifier e 1:7-1:8
    PrimitiveType int 1:10-1:13
  FunctionDeclaration 2:1-2:25
    Identifier f 2:5-2:6
    Body 2:9-2:25
      AssignStatement 2:11-2:23
        VariableLValue 2:11-2:12
          Identifier x 2:11-2:12
        BinaryExpression + 2:15-2:22
          NameExpression 2:15-2:16
            Identifier a 2:15-2:16
          StringExpression "s" 2:19-2:22
`)
})

test('the first verifier keyword is an error in other programs', () => {
  const { diagnostics } = parseText('event e;\npure f(): int;\naxiom true;')
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]).toMatchObject({
    prefix: 'NotSupportedError:',
    reference: 'test.p (line 2:0): "pure" keyword is only supported by PVerifier backend.',
  })
  expect(errorsOf('fun f() { assume a ==> b <==> c; }')).toEqual([])
})

test('verifier keywords used as names give one error in all', () => {
  const text = 'fun is() { var sent: int; sent = 1; x.inflight = sent + 1; is(sent); }'
  expect(errorsOf(text)).toEqual(['1:5 `is` is a word of the verifier and reserved everywhere'])
})
