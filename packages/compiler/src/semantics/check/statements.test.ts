/** Statements, calls and payloads (language §5.12, §6). */
import { describe, expect, test } from 'vitest'
import { analyseText, errorsOf } from '../test-support.ts'
import { inEntry, inMethod, inSpec } from './test-programs.ts'

const VARIABLES = `var l: Client; var st: set[(int, int)]; var nt: (int, (p: int, r: bool));
  var i: int; var k: string; var mm: map[int, seq[int]];`

function COUNT(expected: number, got: number): string {
  return `goto, function or constructor call expected ${expected} arguments, got ${got}`
}

describe('legal statements', () => {
  test.each([
    'assert b; assert b, s; assert $, format("{0}", x); print "x"; print s + s;',
    'assume b; assume b, s;',
    'x = 1; a = x; a = null; q = null; e = null; e = E; q = this; q = l; a = nothing();',
    'nt.1.p = 1; nt.0 = 2; mm[3][4] = 5; xs[0] = 1; m["k"] = 2; n.a = 3;',
    'ys += (1); xs += (0, 1); m += ("k", 1); st += ((1, 2));',
    'xs -= 0; ys -= 1; m -= "k"; st -= (1, 2); xs -= (0);',
    'if (b) x = 1; else x = 2; while (b) { break; } if (b) { };',
    'foreach (i in xs) { x = i; continue; } foreach (i in ys) { } foreach (k in keys(m)) { }',
    'foreach (limit in xs) { }',
    'nothing(); number(); two(1, 2); new Client(1); new Both();',
    'send q, E; send l, EInt, 1; send this, EPair, 1, 2; send q, EPair, (1, 2); send q, E, null;',
    'send q, EOne, (1,); send q, EAny, null; send q, ENamed, (a = 1, b = true); send q, halt;',
    'send q, e, 1, 2, 3; send q, (EInt), 1; raise halt;',
    'announce EInt, 1; announce EPair, 1, 2; raise e; raise EInt, 1;',
    'goto S; goto Plain; goto Counting, 1;',
    'return; ;',
  ])('%s', (statements) => {
    expect(errorsOf(inEntry(statements, VARIABLES))).toEqual([])
  })

  test('return; where null would do', () => {
    const text = `fun f(): any { return; } fun g(): machine { return; } fun h(): event { return; }
      fun i(): data { return; } fun j() { return null; } fun k() { return j(); }`
    expect(errorsOf(text)).toEqual([])
  })

  test('parameters can be assigned', () => {
    expect(errorsOf('fun f(p: int) { p = p + 1; }')).toEqual([])
  })
})

describe('errors of statements', () => {
  test.each([
    ['assert x;', ['`x` got type: int, expected: bool']],
    ['assert a;', ['`a` got type: any, expected: bool']],
    ['assume b, 1;', ['`1` got type: int, expected: string']],
    ['print x;', ['`x` got type: int, expected: string']],
    [
      'if (x) { } while (s) { }',
      ['`x` got type: int, expected: bool', '`s` got type: string, expected: bool'],
    ],
    ['E = e;', ["`E` could not find variable 'E'"]],
    ['red = c;', ["`red` could not find variable 'red'"]],
    ['limit = 1;', ["`limit` cannot modify global param 'limit' (declared at a.p:18:7)"]],
    ['x.f = 1;', ['`x` got type: int, expected: namedtuple']],
    ['n.z = 1;', ["`z` named tuple type (a:int,b:bool) has no 'z' field"]],
    ['n.0 = 1;', ['`n` got type: (a:int,b:bool), expected: tuple']],
    ['t.7 = 1;', ["`7` tuple type (int,bool) has no '7' field"]],
    ['t.9999999999 = 1;', ["`9999999999` value is out of range for type 'int'"]],
    ['ys[0] = 1;', ['`ys` got type: set[int], expected: sequence, map']],
    ['m[1] = 1;', ['`1` got type: int, expected: string']],
    ['ys += (b);', ['`b` got type: bool, expected: int']],
    ['xs += (1);', ['`xs` got type: seq[int], expected: set']],
    ['xs += (s, b);', ['`s` got type: string, expected: int', '`b` got type: bool, expected: int']],
    ['m += (1, b);', ['`1` got type: int, expected: string', '`b` got type: bool, expected: int']],
    ['st += (1, 2);', ['`st` got type: set[(int,int)], expected: sequence, map']],
    ['xs -= s;', ['`s` got type: string, expected: int']],
    ['m -= 1;', ['`1` got type: int, expected: string']],
    ['ys -= s;', ['`s` got type: string, expected: int']],
    ['x -= 1;', ['`x` got type: int, expected: sequence, map']],
    ['foreach (i in m) { }', ['`m` got type: map[string,int], expected: set, sequence']],
    ['foreach (k in xs) { }', ['`k` got type: string, expected: int']],
    ['foreach (a in xs) { }', ['`a` got type: any, expected: int']],
    ['return 1;', ['`return 1;` got type: int, expected: (no value)']],
    ['nobody();', ["`nobody` could not find function 'nobody'"]],
    ['two();', [`\`two();\` ${COUNT(2, 0)}`]],
    ['two(1);', [`\`1\` ${COUNT(2, 1)}`]],
    ['two(1, 2, 3);', [`\`1, 2, 3\` ${COUNT(2, 3)}`]],
    ['two(1, s);', ['`two(1, s);` got type: string, expected: int']],
    ['new Client();', ['`new Client();` got type: (no value), expected: int']],
    ['new Client(b);', ['`new Client(b);` got type: bool, expected: int']],
    ['new Nobody();', ["`Nobody` could not find interface 'Nobody'"]],
    ['send 1, E;', ['`1` got type: int, expected: machine']],
    ['send a, E;', ['`a` got type: any, expected: machine']],
    ['send q, null;', ['`null` cannot send null events']],
    ['send q, (null);', ['`(null)` cannot send null events']],
    ['send q, 3;', ['`3` got type: int, expected: event']],
    ['send q, E, 1;', ['`send q, E, 1` got type: int, expected: (no value)']],
    ['send q, EInt;', ['`send q, EInt` got type: (no value), expected: int']],
    ['send q, EAny;', ['`send q, EAny` got type: (no value), expected: any']],
    ['send q, EInt, 1, 2;', [`\`send q, EInt, 1, 2\` ${COUNT(1, 2)}`]],
    ['send q, EPair, 1;', ['`send q, EPair, 1` got type: int, expected: (int,int)']],
    ['send q, EPair, 1, b;', ['`send q, EPair, 1, b` got type: bool, expected: int']],
    ['send q, ENamed, 1, b;', [`\`send q, ENamed, 1, b\` ${COUNT(1, 2)}`]],
    ['send q, EOne, 1;', ['`send q, EOne, 1` got type: int, expected: (int)']],
    ['raise null;', ['`null` cannot send null events']],
    ['announce x;', ['`x` got type: int, expected: event']],
    ['goto Nowhere;', ["`Nowhere` could not find state 'Nowhere'"]],
    ['goto Plain, 1;', [`\`goto Plain, 1;\` ${COUNT(0, 1)}`]],
    ['goto Counting;', [`\`goto Counting;\` ${COUNT(1, 0)}`]],
    ['goto Counting, b;', ['`goto Counting, b` got type: bool, expected: int']],
  ])('%s', (statement, expected) => {
    expect(errorsOf(inEntry(statement, VARIABLES))).toEqual(expected)
  })

  test('return of the wrong type', () => {
    expect(errorsOf(inMethod('return;'))).toEqual(['`return;` got type: (no value), expected: int'])
    expect(errorsOf(inMethod('return b;'))).toEqual(['`return b;` got type: bool, expected: int'])
  })

  test('goto in a global function', () => {
    expect(errorsOf('machine M { start state S { } } fun f() { goto S; }')).toEqual([
      "`S` could not find state 'S'",
    ])
  })

  test('raise and goto in a spec are legal', () => {
    expect(errorsOf(inSpec('if (b) raise E; goto S;'))).toEqual([])
  })

  test('remedies for collections', () => {
    const help = (statement: string) =>
      analyseText(inEntry(statement, VARIABLES)).diagnostics[0]?.help
    expect(help('xs += (1);')).toBe('To append to a sequence, write `s += (sizeof(s), value);`.')
    expect(help('st += (1, 2);')).toBe(
      'To add a tuple to a set, write two pairs of parentheses: `+= ((…, …))`.',
    )
    expect(help('x += (1);')).toBe('`+=` adds to collections only: write `x = x + …;`.')
    expect(help('foreach (i in m) { }')).toBe('Iterate over `keys(…)` or `values(…)` of a map.')
  })
})

describe('variables of bodies', () => {
  test.each([
    [
      'a local named like a parameter',
      'fun f(p: int) { var p: bool; }',
      ["`p` 'p' duplicates declaration 'p' at a.p:1:7"],
    ],
    [
      'two locals of one name',
      'fun f() { var v: bool; var v: int; print 1; }',
      ["`v` 'v' duplicates declaration 'v' at a.p:1:15"],
    ],
    [
      'a local named like a global param',
      'param p: int; fun f() { var p: int; print 1; }',
      ["`p` 'p' duplicates declaration 'p' at a.p:1:7"],
    ],
    [
      'a parameter named like a global param',
      'param p: int; fun f(p: int) { print 1; }',
      ["`p` 'p' duplicates declaration 'p' at a.p:1:7"],
    ],
    ['a parameter of a foreign function', 'param p: int; fun f(p: int);', []],
    [
      'names of fields and functions',
      `fun f(): int { return 1; }
       machine M { var v: int; start state S { entry { var v: bool; var f: bool; v = true; } } }`,
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(errorsOf(text)).toEqual(expected)
  })

  test('a thrown error in a handler has no second, spurious one', () => {
    const text = 'machine M { start state S { entry { var v: int; var v: int; } } }'
    expect(errorsOf(text)).toHaveLength(1)
  })
})

describe('capabilities and calls', () => {
  test('flags are set by what a function does itself', () => {
    const text = `event E; machine M { start state S { }
      fun quiet() { } fun raising() { raise E; } fun going() { goto S; }
      fun sending() { announce E; } fun creating() { new M(); }
      fun choosing(): int { return choose(3); }
      fun receiving() { receive { case E: { send this, E; raise E; } } } }`
    const { model, errors } = analyseText(text)
    expect(errors).toEqual([])
    const flags = new Map(
      model.functions.map((one) => [
        one.name,
        Object.entries(one).flatMap(([key, value]) => (value === true ? [key] : [])),
      ]),
    )
    expect(Object.fromEntries(flags)).toEqual({
      quiet: [],
      raising: ['canRaise'],
      going: ['canChangeState'],
      sending: ['canSend'],
      creating: ['canCreate'],
      choosing: ['isNondeterministic'],
      receiving: ['canRaise', 'canReceive'],
    })
  })

  test('calls count for the function around receive cases, unless the count is wrong', () => {
    const text = `event E; fun f() { } fun g(n: int): int { return n; }
      fun h() { receive { case E: { f(); } } if (g(1) == 1) { } }`
    const { model } = analyseText(text)
    const [f, , h] = model.functions
    expect([...h!.callees].map(({ name }) => name)).toEqual(['f', 'g'])
    expect([...f!.callers].map(({ name }) => name)).toEqual(['h'])
  })
})
