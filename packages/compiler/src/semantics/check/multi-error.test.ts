/** The multi-error reference cases (language, appendix G) and the recovery table (B.2). */
import { describe, expect, test } from 'vitest'
import { errorCounts, errorsOf } from '../test-support.ts'
import { inEntry, inMethod, inSpec } from './test-programs.ts'

/** Appendix G's frame: `E` has no payload, `x` is an int, `b` a bool. */
function main(body: string, more = '', before = ''): string {
  return `event E; ${before}
machine Main { var x: int; var b: bool; ${more} start state S { entry { ${body} } } }`
}

describe('appendix G', () => {
  const cases: [name: string, text: string, strict: number, collecting: number][] = [
    ['1', main('x = false; b = nowhere; x = x + "q"; send this, E, (7, 8);'), 1, 4],
    ['2', main('x = nowhere.p + elsewhere.q * "s";'), 1, 2],
    [
      '3',
      main('foreach (i in xs) { x = nowhere; b = "s"; }', 'var xs: seq[int]; var i: int;'),
      1,
      2,
    ],
    [
      '4',
      `machine A { var x: int; start state S { entry { x = true; } } }
       machine B { start state S { entry { raise 3; } } }
       machine C { start state S { entry { print nowhere; } } }`,
      1,
      3,
    ],
    [
      '5',
      `machine A { var x: int; start state S { }
         fun f() { x = true; } fun g() { x = nowhere; } fun h(): int { return "s"; } }`,
      1,
      3,
    ],
    ['6', main('m = new NoSuch(nowhere, elsewhere);', 'var m: machine;'), 1, 3],
    [
      '7',
      main(
        'x = two(nowhere); x = two(elsewhere, "s");',
        'fun two(a: int, b: int): int { return a; }',
      ),
      1,
      4,
    ],
    ['8', main('goto NoState, nowhere; goto S, elsewhere;'), 1, 4],
    [
      '9',
      `event E; spec W observes E { start state S { on E do {
         receive { case NoEvent: (q: int) { var t: bool; t = "s"; } } } } }`,
      1,
      3,
    ],
    ['raise in a function that returns', 'event E; fun f(): int { raise E; }', 1, 2],
    ['error in a tuple', main('t = (nowhere, 1);', 'var t: (int, int);'), 1, 2],
    [
      'receive case for two events',
      main('receive { case a, b: { x = true; } }', '', 'event a; event b;').replace(
        'var b: bool;',
        '',
      ),
      1,
      2,
    ],
    ['duplicate event and more', main('x = true;', '', 'event E;'), 1, 1],
    ['body error and bare break', main('x = true; break;'), 1, 1],
    [
      'body error and unknown machine in a module',
      `${main('x = true;')} module M = { Nobody };`,
      1,
      1,
    ],
    [
      'no start state and body error elsewhere',
      `${main('x = true;')} machine Empty { state S { } }`,
      1,
      2,
    ],
  ]
  test.each(cases)('%s', (_, text, strict, collecting) => {
    expect(errorCounts(text)).toEqual([strict, collecting])
  })
})

const UNKNOWN = "`nowhere` could not find name 'nowhere'"

describe('recovery: errors are absorbed by', () => {
  test.each([
    'x = nowhere.field;',
    'x = nowhere.0;',
    'x = nowhere[0];',
    'x = xs[nowhere];',
    'x = sizeof(nowhere);',
    'xs = keys(nowhere);',
    'x = -nowhere;',
    'b = !nowhere;',
    'x = nowhere + 1;',
    'x = 1 % nowhere;',
    'b = nowhere < "s";',
    'b = nowhere == null;',
    'b = nowhere in xs;',
    'b = 1 in nowhere;',
    'b = nowhere && 1;',
    'x = choose(nowhere);',
    'x = nowhere as int;',
    'x = nowhere to int;',
    'x = nowhere to string;',
    'x = (nowhere);',
    'x = two(nowhere, 1);',
    'nowhere = 1;',
    'nowhere.a = true;',
    'nowhere[0] = true;',
    'x = nowhere;',
    'xs += (nowhere, 1);',
    'xs += (0, nowhere);',
    'ys += (nowhere);',
    'xs -= nowhere;',
    'if (nowhere) { }',
    'while (nowhere) { }',
    'assert nowhere;',
    'assert true, nowhere;',
    'print nowhere;',
    'foreach (x in nowhere) { }',
    'two(nowhere, 1);',
    'new Client(nowhere);',
    'q = new Client(nowhere);',
    'send nowhere, E;',
    'send q, nowhere;',
    'send q, nowhere, 1;',
    'send q, EInt, nowhere;',
    'send q, EPair, nowhere, 1;',
    'raise nowhere, 1;',
    'raise EInt, nowhere;',
    'announce nowhere, 1;',
    'announce EInt, nowhere;',
    'goto Counting, nowhere;',
  ])('%s', (statement) => {
    const found = errorsOf(inEntry(statement))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^`nowhere` could not find (name|variable) 'nowhere'$/)
  })

  test('return', () => {
    expect(errorsOf(inMethod('return nowhere;'))).toEqual([UNKNOWN])
  })
})

describe('recovery: what goes on after an error', () => {
  const rows: [rule: string, program: string, expected: string[]][] = [
    [
      'a named tuple with an error in it is no error',
      inEntry('n = (a = nowhere, b = 1);'),
      ['`(a = nowhere, b = 1)` got type: (a:<error>,b:int), expected: (a:int,b:bool)', UNKNOWN],
    ],
    [
      'a call of an unknown function visits its arguments',
      inEntry('x = nobody(nowhere, 1); b = 1;'),
      ["`nobody` could not find function 'nobody'", UNKNOWN, '`1` got type: int, expected: bool'],
    ],
    [
      'a call with a wrong count is an error',
      inEntry('b = two(1);'),
      ['`two(1)` goto, function or constructor call expected 2 arguments, got 1'],
    ],
    [
      'a call with wrong arguments keeps its type',
      inEntry('b = two("s", true);'),
      [
        '`two("s", true)` got type: int, expected: bool',
        '`"s"` got type: string, expected: int',
        '`true` got type: bool, expected: int',
      ],
    ],
    [
      'new with a wrong payload keeps its type',
      inEntry('b = new Client(true);'),
      [
        '`new Client(true)` got type: bool, expected: int',
        '`new Client(true)` got type: Client, expected: bool',
      ],
    ],
    [
      'new in a spec is an error after its arguments',
      inSpec('x = new Client(nowhere);'),
      [
        "`new` '$', '$$', 'this', 'new', 'send', 'announce', 'receive', and 'pop' are not " +
          "allowed in spec monitor 'Watch'",
        UNKNOWN,
      ],
    ],
    [
      'operands are visited after an lvalue error',
      inEntry('nobody += (nowhere, elsewhere); limits[1] -= nowhere;'),
      [
        "`nobody` could not find variable 'nobody'",
        UNKNOWN,
        "`elsewhere` could not find name 'elsewhere'",
        "`limits` could not find variable 'limits'",
        UNKNOWN,
      ],
    ],
    [
      'foreach with an unknown variable visits collection and body',
      inEntry('foreach (i in nowhere) { x = true; }'),
      [
        "`i` could not find foreach iterator variable 'i'",
        UNKNOWN,
        '`true` got type: bool, expected: int',
      ],
    ],
    [
      'foreach over something else checks the body only',
      inEntry('foreach (b in 5) { x = true; }'),
      ['`5` got type: int, expected: set, sequence', '`true` got type: bool, expected: int'],
    ],
    [
      'a call statement of an unknown function visits its arguments',
      inEntry('nobody(nowhere);'),
      ["`nobody` could not find function 'nobody'", UNKNOWN],
    ],
    [
      'raise in a function that returns visits its parts, and is dropped',
      inMethod('raise nowhere, elsewhere;'),
      [
        "`{` not all paths in function 'method' return a value",
        "`raise nowhere, elsewhere;` 'raise' is only allowed in functions that do not " +
          'return a value',
        UNKNOWN,
        "`elsewhere` could not find name 'elsewhere'",
      ],
    ],
    [
      'goto in a function that returns visits its arguments, and is dropped',
      inMethod('goto NoState, nowhere;'),
      [
        "`{` not all paths in function 'method' return a value",
        '`goto NoState, nowhere;` state changes are only allowed in functions that do not ' +
          'return a value',
        UNKNOWN,
      ],
    ],
    [
      'send in a spec visits its parts',
      inSpec('send nowhere, elsewhere, nothere;'),
      [
        "`send` '$', '$$', 'this', 'new', 'send', 'announce', 'receive', and 'pop' are not " +
          "allowed in spec monitor 'Watch'",
        UNKNOWN,
        "`elsewhere` could not find name 'elsewhere'",
        "`nothere` could not find name 'nothere'",
      ],
    ],
    [
      'announce in a spec visits its parts',
      inSpec('announce nowhere, elsewhere;'),
      [
        "`announce` '$', '$$', 'this', 'new', 'send', 'announce', 'receive', and 'pop' are not " +
          "allowed in spec monitor 'Watch'",
        UNKNOWN,
        "`elsewhere` could not find name 'elsewhere'",
      ],
    ],
    [
      'send with a wrong machine and a wrong event checks the rest',
      inEntry('send 1, 2, nowhere;'),
      ['`1` got type: int, expected: machine', '`2` got type: int, expected: event', UNKNOWN],
    ],
    [
      'goto with a wrong count visits its arguments',
      inEntry('goto Counting, nowhere, elsewhere;'),
      [
        '`goto Counting, nowhere, elsewhere;` goto, function or constructor call ' +
          'expected 1 arguments, got 2',
        UNKNOWN,
        "`elsewhere` could not find name 'elsewhere'",
      ],
    ],
    [
      'receive skips unknown and repeated events',
      inEntry('receive { case Nope: { x = true; } case E: { } case E: { x = true; } }'),
      ["`Nope` could not find event 'Nope'", "`E` event 'E' appears twice in receive statement"],
    ],
    [
      'a wrong number of payload items counts though one is an error',
      inEntry('send q, EPair, nowhere, 1, 2;'),
      [
        '`send q, EPair, nowhere, 1, 2` goto, function or constructor call ' +
          'expected 2 arguments, got 3',
        UNKNOWN,
      ],
    ],
    [
      'the error type inside of a type is not looked for',
      inEntry('t = (nowhere, true);'),
      ['`(nowhere, true)` got type: (<error>,bool), expected: (int,bool)', UNKNOWN],
    ],
  ]
  test.each(rows)('%s', (_, program, expected) => {
    expect(errorsOf(program)).toEqual(expected)
  })

  test('one statement in error does not stop the next', () => {
    expect(errorsOf(inEntry('x = true; x = "s"; x = 1.5;'))).toHaveLength(3)
  })

  test('dropped statements do not count as returning', () => {
    expect(errorsOf('event E; fun f(): int { raise E; }')).toEqual([
      "`{` not all paths in function 'f' return a value",
      "`raise E;` 'raise' is only allowed in functions that do not return a value",
    ])
  })

  test('a thrown error hides the rest of its function only', () => {
    const text = `param p: int; fun f() { var v: Nowhere; p = 1; } fun g() { p = 1; print 1; }`
    expect(errorsOf(text)).toEqual([
      "`Nowhere` could not find enum, typedef, event set, machine, or interface 'Nowhere'",
      "`p` cannot modify global param 'p' (declared at a.p:1:7)",
    ])
  })
})

describe('syntax errors cause no semantic ones', () => {
  test.each([
    'x = n.;',
    'n. = 1;',
    'x = 1.;',
    'x = two(1 2);',
    'two(1 swap, 2);',
    's = "{0} and so on;',
    't = (, true);',
    'x = ;',
    'send q, ;',
    'goto ;',
    'receive { case : { } }',
    'if () { }',
    'xs += (0, );',
  ])('%s', (statement) => {
    expect(errorsOf(inEntry(statement), { syntaxErrors: 1 })).toEqual([])
  })

  test('and hide no others', () => {
    const text = inEntry('x = ;\n x = true; y = z;\n print 1;')
    expect(errorsOf(text, { syntaxErrors: 1 })).toEqual([
      '`true` got type: bool, expected: int',
      "`y` could not find variable 'y'",
      "`z` could not find name 'z'",
      '`1` got type: int, expected: string',
    ])
  })

  test('a part of a body that cannot be read may have returned', () => {
    expect(errorsOf('fun f(): int { ret 1; }', { syntaxErrors: 1 })).toEqual([])
  })
})
