/** Types of expressions (language §5). */
import { describe, expect, test } from 'vitest'
import { displayType } from '../display.ts'
import { analyseText, errorsOf } from '../test-support.ts'
import { inEntry, inSpec } from './test-programs.ts'

/** The displayed type of an expression in the entry handler of {@link inEntry}. */
function typeOfText(expression: string, variables = ''): string {
  const { model, errors } = analyseText(inEntry(`a = ${expression};`, variables))
  expect(errors).toEqual([])
  const { types } = model
  for (const [node, type] of types) {
    const { text } = model.files[0]!
    if (text.slice(node.start - 4, node.end + 1) === `a = ${expression};`) return displayType(type)
  }
  throw new Error('the expression has no type')
}

describe('types of expressions', () => {
  test.each([
    ['1', 'int'],
    ['1.5', 'float'],
    ['.5', 'float'],
    ['true', 'bool'],
    ['null', 'null'],
    ['halt', 'event'],
    ['$', 'bool'],
    ['$$', 'bool'],
    ['this', 'Node'],
    ['x', 'int'],
    ['red', 'Color'],
    ['E', 'event'],
    ['limit', 'int'],
    ['(x)', 'int'],
    ['(x,)', '(int)'],
    ['(x, b)', '(int,bool)'],
    ['(p = x,)', '(p:int)'],
    ['(p = x, r = red)', '(p:int,r:Color)'],
    ['t.1', 'bool'],
    ['n.b', 'bool'],
    ['xs[0]', 'int'],
    ['ys[0]', 'int'],
    ['m["k"]', 'int'],
    ['keys(m)', 'seq[string]'],
    ['values(m)', 'seq[int]'],
    ['sizeof(m)', 'int'],
    ['sizeof(ys)', 'int'],
    ['default(seq[Number])', 'seq[int]'],
    ['choose()', 'bool'],
    ['choose(10000)', 'int'],
    ['choose(xs)', 'int'],
    ['choose(m)', 'string'],
    ['-x', 'int'],
    ['-f', 'float'],
    ['!b', 'bool'],
    ['x * 2', 'int'],
    ['"a" + s', 'string'],
    ['f % 2.0', 'float'],
    ['x < 3', 'bool'],
    ['s < "z"', 'bool'],
    ['null == a', 'bool'],
    ['nothing() == null', 'bool'],
    ['q == this', 'bool'],
    ['1 in ys', 'bool'],
    ['"k" in m', 'bool'],
    ['b ==> b', 'bool'],
    ['b <==> b', 'bool'],
    ['a as int', 'int'],
    ['null as machine', 'machine'],
    ['q as Client', 'Client'],
    ['x to float', 'float'],
    ['f to int', 'int'],
    ['red to int', 'int'],
    ['q to Server', 'Server'],
    ['this to Server', 'Server'],
    ['"plain"', 'string'],
    ['"{{0}} and }}"', 'string'],
    ['format("{1}", nothing(), x)', 'string'],
    ['number()', 'int'],
    ['nothing()', 'null'],
    ['new Client(1)', 'Client'],
    ['new Both()', 'Both'],
    ['i', 'Number'],
    ['i + 1', 'Number'],
  ])('%s : %s', (expression, type) => {
    expect(typeOfText(expression, 'var i: Number;')).toBe(type)
  })

  test('a variable hides an enum element, and functions have names of their own', () => {
    const text = `enum C { red } fun red(n: int): int { return n; }
      machine Main { start state S { entry { var red: int; var n: int; red = 5; n = red(red); } } }`
    expect(errorsOf(text)).toEqual([])
  })

  test('typedefs of enums and machines are their definitions', () => {
    const text = inEntry(
      'v = w; b = v == w; v = red; c = w; q = r; r = u;',
      `
      var v: Colour; var w: Colour; var r: Peer; var u: Client;`,
    )
    expect(errorsOf(`type Peer = Client; ${text}`)).toEqual([])
  })
})

describe('errors of expressions', () => {
  test.each([
    ['x = 2147483648;', ["`2147483648` value is out of range for type 'int'"]],
    ['x = 2147483647;', []],
    [
      'f = float(1, 2);',
      ["`float(1, 2)` the notation 'float(mantissa, exponent)' is not supported"],
    ],
    ['x = Client;', ["`Client` could not find name 'Client'"]],
    ['x = number;', ["`number` could not find name 'number'"]],
    ['a = (p = 1, p = 2);', ["`p` named tuple has duplicate field 'p'"]],
    ['x = x.f;', ['`x` got type: int, expected: namedtuple, base']],
    ['x = q.f;', ['`q` got type: machine, expected: namedtuple, base']],
    ['x = n.z;', ["`z` named tuple type (a:int,b:bool) has no 'z' field"]],
    ['x = t.2;', ["`2` tuple type (int,bool) has no '2' field"]],
    ['x = t.4294967296;', ["`t.4294967296` value is out of range for type 'int'"]],
    ['x = n.0;', ['`n` got type: (a:int,b:bool), expected: tuple, namedtuple']],
    ['x = xs["k"];', ['`"k"` got type: string, expected: int']],
    ['x = ys[b];', ['`b` got type: bool, expected: int']],
    ['x = m[0];', ['`0` got type: int, expected: string']],
    ['x = x[0];', ['`x` got type: int, expected: sequence, map']],
    ['a = keys(xs);', ['`xs` got type: seq[int], expected: map']],
    ['a = values(x);', ['`x` got type: int, expected: map']],
    ['x = sizeof(s);', ['`s` got type: string, expected: map, sequence, set']],
    [
      'x = choose(b);',
      [
        "`choose(b)` 'choose' expects int (max value) or a collection (seq, set, or map); " +
          'got type bool',
      ],
    ],
    [
      'x = choose((10001));',
      ["`choose((10001))` 'choose' expects at most 10000 choices; got 10001"],
    ],
    ['x = choose(10000 + 1);', []],
    ['x = -s;', ['`s` got type: string, expected: int; float']],
    ['b = !x;', ['`x` got type: int, expected: bool']],
    [
      'x = x + f;',
      ["`+` operator '+' requires both operands to be int or both float; got int and float"],
    ],
    [
      's = s - s;',
      ["`-` operator '-' requires both operands to be int or both float; got string and string"],
    ],
    [
      'b = red < green;',
      ["`<` operator '<' requires both operands to be int or both float; got Color and Color"],
    ],
    [
      'b = a > 1;',
      ["`>` operator '>' requires both operands to be int or both float; got any and int"],
    ],
    ['x = x % f;', ['`x % f` types int and float are incomparable']],
    ['b = x == s;', ['`x == s` types int and string are incomparable']],
    ['b = l == null;', ['`l == null` types Client and null are incomparable']],
    ['b = s in xs;', ['`s` got type: string, expected: int']],
    ['b = x in m;', ['`x` got type: int, expected: string']],
    ['b = x in x;', ['`x` got type: int, expected: map, sequence']],
    ['b = 1 && 2;', ['`1` got type: int, expected: bool']],
    ['b = b || 2;', ['`2` got type: int, expected: bool']],
    ['b = nothing() && b;', ['`nothing()` got type: (no value), expected: bool']],
    ['x = s as int;', ['`s as int` types string and int are incomparable']],
    ['a = x to string;', ['`x to string` coerce expects an interface, int, or float type']],
    ['a = x to Color;', ['`x to Color` coerce expects an interface, int, or float type']],
    ['a = red to float;', ['`red to float` types Color and float are incomparable']],
    ['a = a to int;', ['`a to int` types any and int are incomparable']],
    ['a = x to Client;', ['`x to Client` types int and Client are incomparable']],
    [
      'a = v to Both;',
      [
        "`v to Both` illegal coerce: permissions of 'Server' are not a superset of 'Both' " +
          "(e.g., event 'E')",
      ],
    ],
    [
      's = "{}";',
      [
        '`"{}"` string format placeholders must contain only digits; ' +
          'escape braces by doubling them',
      ],
    ],
    [
      's = format("a }", 1);',
      [
        '`"a }"` string format placeholders must contain only digits; ' +
          'escape braces by doubling them',
      ],
    ],
    ['s = "{0}";', ['`"{0}"` goto, function or constructor call expected 1 arguments, got 0']],
    [
      's = format("{2}", 1);',
      ['`format("{2}", 1)` goto, function or constructor call expected 3 arguments, got 1'],
    ],
    ['x = nobody();', ["`nobody` could not find function 'nobody'"]],
    ['q = new Nobody();', ["`Nobody` could not find interface 'Nobody'"]],
    ['q = new Client();', ['`new Client()` got type: (no value), expected: int']],
    [
      'q = new Client(1, 2);',
      ['`new Client(1, 2)` goto, function or constructor call expected 1 arguments, got 2'],
    ],
    ['l = null;', ['`null` got type: (no value), expected: Client']],
    ['l = q;', ['`q` got type: machine, expected: Client']],
    ['f = 1;', ['`1` got type: int, expected: float']],
    [
      'a = default(Nowhere);',
      ["`Nowhere` could not find enum, typedef, event set, machine, or interface 'Nowhere'"],
    ],
  ])('%s', (statement, expected) => {
    expect(errorsOf(inEntry(statement, 'var l: Client; var v: Server;'))).toEqual(expected)
  })

  test.each(['$', '$$', 'this', 'new'])('%s in a spec', (operation) => {
    const expression = operation === 'new' ? 'new Client(1)' : operation
    expect(errorsOf(inSpec(`a = ${expression};`))).toEqual([
      `\`${operation}\` '$', '$$', 'this', 'new', 'send', 'announce', 'receive', and 'pop' ` +
        "are not allowed in spec monitor 'Watch'",
    ])
  })

  test('this in a global function', () => {
    expect(errorsOf('fun f(): machine { return this; }')).toEqual([
      "`this` keyword 'this' used outside a machine",
    ])
  })

  test('creating a spec', () => {
    expect(errorsOf(`event E; spec W observes E { } fun f() { new W(); }`)).toEqual([
      "`W` could not find interface 'W'",
    ])
  })
})

describe('what is told besides', () => {
  function first(statement: string, variables = '') {
    const { diagnostics } = analyseText(inEntry(statement, variables))
    const { message, label, help, related } = diagnostics[0]!
    return { message, label, help, related: related.map(({ text }) => text) }
  }

  test('a mismatch says where the type comes from', () => {
    expect(first('x = true;')).toEqual({
      message: 'expected `int`, found `bool`',
      label: 'this is `bool`',
      help: undefined,
      related: ['`x` is declared as `int`'],
    })
  })

  test('numbers are converted with `to`', () => {
    expect(first('f = 1;').help).toBe(
      'Numbers are not converted by themselves: write `… to float`.',
    )
    expect(first('x = x + f;').help).toBe(
      'Numbers are not converted by themselves: write `… to float` or `… to int`.',
    )
  })

  test('a misspelt name', () => {
    expect(first('x = limitt;').help).toBe('Did you mean `limit`?')
    expect(first('x = n.aa;').help).toBe('Did you mean `a`?')
  })

  test('the payload of an event', () => {
    expect(first('send q, EInt, true;')).toEqual({
      message: 'expected `int`, found `bool`',
      label: 'the payload must be `int`',
      help: undefined,
      related: ['this is `bool`', '`EInt` is declared with payload `int`'],
    })
  })

  test('null for a machine of a certain kind', () => {
    expect(first('l = null;', 'var l: Client;').help).toBe(
      '`null` is no `Client`; a variable of type `machine` can be `null`.',
    )
  })
})
