import { expect, test } from 'vitest'
import { errorsOf, parseText } from './test-support.ts'

const inMachine = (text: string) => `machine M {\n${text}\n}\nevent last;`
const inState = (text: string) => inMachine(`start state S {\n${text}\n}`)
const inBody = (text: string) => `fun f() {\n${text}\n}\nevent last;`

/** Mistakes, each with its one error. */
const MISTAKES: readonly (readonly [string, string])[] = [
  [inBody('x = 1'), '2:6 expected `;` after this statement, found `}`'],
  [inBody('foo(a;'), '2:6 expected `)` to close `(`, found `;`'],
  [inBody('foo(a b);'), '2:7 expected `,` or `)`, found `b`'],
  [inBody('x = ;'), '2:5 expected an expression, found `;`'],
  [inBody('x = ] 3;'), '2:5 expected an expression, found `]`'],
  [inBody('var x: int = 1;'), '2:12 a variable cannot be given a value where it is declared'],
  [inBody('x = 1;\nvar y: int;'), '3:1 variables cannot be declared after a statement'],
  [inBody('{ var y: int; }'), '2:3 variables cannot be declared inside of a block'],
  [inBody('s += x;'), '2:6 what `+=` adds stands in parentheses, and nothing follows them'],
  [inBody('s += (a) + b;'), '2:6 what `+=` adds stands in parentheses, and nothing follows them'],
  [inBody('x = (a = 1);'), '2:5 a named tuple with one field needs a comma before its `)`'],
  [inBody('x++;'), '2:2 P has no operator `++`'],
  [inBody('x *= 2;'), '2:3 P has no operator `*=`'],
  [inBody('if (a = b) { }'), '2:7 `=` assigns and cannot stand inside an expression'],
  [inBody('x = y = 3;'), '2:7 `=` assigns and cannot stand inside an expression'],
  [inBody('x = a & b;'), '2:7 P has no operator `&`'],
  [inBody("print 'hi';"), '2:7 strings stand in double quotes'],
  [inBody('print "hi;\nx = 1;'), '2:7 this string has no closing quote'],
  [inBody('x = 1; /* hi'), '2:8 this comment is never closed'],
  [inBody('x = a ? b : c;'), '2:7 `?` has no meaning in P'],
  [inBody('pop;'), '2:1 P no longer has `pop`'],
  [inBody('push S;'), '2:1 P no longer has `push`'],
  [inBody('else { }'), '2:1 this `else` belongs to no `if`'],
  [inBody('if (a) { x = 1; else { x = 2; }'), '2:16 expected `}` to end this block, found `else`'],
  [inBody('if (a { x = 1; }'), '2:6 expected `)` to close `(`, found `{`'],
  [inBody('if a { x = 1; }'), '2:4 expected `(` before the condition, found `a`'],
  [inBody('3;'), '2:1 an expression is not a statement'],
  [inBody('x == 3;'), '2:1 an expression is not a statement'],
  [inBody('x.y.z'), '2:1 an expression is not a statement'],
  [inBody('a.b(1);'), '2:4 expected `=`, `+=` or `-=`, found `(`'],
  [inBody('for (x in s) { a = 1; }'), '2:1 P has no `for` statement'],
  [inBody('retrun x;'), '2:1 expected a statement, found `retrun`'],
  [inBody('receive { }'), '2:11 `receive` cannot be empty'],
  [inBody('receive { case e { } }'), '2:17 expected `:` and what to do with the event, found `{`'],
  [inBody('x = type;'), '2:5 expected an expression, found `type`'],
  [inBody('x = [1, 2];'), '2:5 expected an expression, found `[`'],
  [inBody('print format(x);'), '2:14 `format` starts with a string literal, found `x`'],
  [inBody('f(a, );'), '2:4 a list cannot end in a comma: expected another element, found `)`'],
  [inBody('send m e;'), '2:8 expected `,` and the event to send, found `e`'],
  [inBody('goto;'), '2:5 expected the name of a state, found `;`'],
  [inState('entry { };'), '3:10 no `;` may stand after a block'],
  [inState('exit (x: int) { }'), '3:6 an exit handler has no parameter'],
  [inState('entry () { }'), '3:7 a handler without parameter has no parentheses'],
  [inState('entry (a: int, b: int) { }'), '3:14 a handler has at most one parameter'],
  [inState('defer null;'), '3:7 `null` cannot be deferred: it is the absence of an event'],
  [inState('x = 1;'), '3:1 a statement cannot stand outside of functions and handlers'],
  [inState('entri { }'), '3:1 expected a part of a state, found `entri`'],
  [inMachine('x = 1;\ny = 2;'), '2:1 a statement cannot stand outside of functions and handlers'],
  [inMachine('on e do f;'), '2:1 `on` cannot stand outside of a state'],
  [inMachine('state start S { }'), '2:7 `start` stands before `hot`, `cold` and `state`'],
  [inMachine('fun f(a, b) { }'), '2:8 expected `:` and a type, found `,`'],
  [inMachine('fun f f(a: int) { x = a; }'), '2:7 expected `(` and the parameters, found `f`'],
  [inMachine('fun f(a a: int) { x = a; }'), '2:9 expected `:` and a type, found `a`'],
  [inMachine('fun f(a: : int, b: int) { x = a; }'), '2:10 expected a type, found `:`'],
  [
    inMachine('fun f(a: int)) { var b: int; }'),
    '2:14 expected the body of the function, found `)`',
  ],
  [inMachine('fun f() int { return 1; }'), '2:9 expected the body of the function, found `int`'],
  [
    inMachine('f(a: int) { x = a; }'),
    '2:1 expected `fun` before the name of a function, found `f`',
  ],
  [
    inMachine('fun f(): int\nvar x: int;\nx = 1;\n}'),
    '2:13 expected the body of the function, found `var`',
  ],
  [inState('on e do (a a: int) { x = a; }\non e do f;'), '3:12 expected `:` and a type, found `a`'],
  [inState('on e do\nx = a; }\non e do f;'), '3:8 expected `{` to begin this handler, found `x`'],
  [inState('on e f do g;'), '3:6 expected `,` between events, found `f`'],
  [inState('entry { x = 1; } }\non e do f;\n'), '4:1 `on` cannot stand outside of a state'],
  [
    inMachine('state S { entry { x = 1; } } }\nstate T { }'),
    '3:1 a state cannot stand outside of a machine',
  ],
  [
    inBody('if (a) { x = 1; } }\ny = 2;\nz = 3;'),
    '3:1 a statement cannot stand outside of functions and handlers',
  ],
  [
    inBody('receive { case e: { } } case f: { } }'),
    '2:25 a statement cannot stand outside of functions and handlers',
  ],
  [
    inBody('send e e, (\na = 1,\nb = 2);\nx = 1;'),
    '2:8 expected `,` and the event to send, found `e`',
  ],
  [
    inBody('x = 1;\nvar y: int;\nvar z: int;'),
    '3:1 variables cannot be declared after a statement',
  ],
  [
    inBody('receive { case e do { } }'),
    '2:18 expected `:` and what to do with the event, found `do`',
  ],
  [
    inMachine('fun f() { if (x) { }\nfun g() { }'),
    '2:21 expected `}` to end the body of this function, found `fun`',
  ],
  [
    inMachine('state S { entry { if (x) { }\n}\nstate T { }'),
    '3:2 expected `}` to end this state, found `state`',
  ],
  ['machine M { start state S { } } }\nevent last;', '1:33 this `}` closes nothing'],
  [
    'machine M { fun f() { } }\nstate S { }\n}\nevent last;',
    '2:1 a state cannot stand outside of a machine',
  ],
  ['machine M [x] { }\nevent last;', '1:11 a machine has no attributes'],
  ['machine M : N { }\nevent last;', '1:11 a machine has no ancestors'],
  ['machin M { }\nevent last;', '1:1 expected a declaration, found `machin`'],
  ['enum E { }\nevent last;', '1:8 an enum cannot be empty'],
  [
    'enum E { A = 1, B }\nevent last;',
    '1:17 either all elements of an enum have a number or none has one',
  ],
  ['enum E { A; B }\nevent last;', '1:11 expected `,` or `}`, found `;`'],
  [
    'spec S observes e receives e; { start state T { } }\nevent last;',
    '1:19 expected `{` to begin the spec, found `receives`',
  ],
  [
    'type T = (a: int, bool);\nevent last;',
    '1:19 either all fields of a tuple type have a name or none has one',
  ],
  [
    'type T = (int, a: bool);\nevent last;',
    '1:16 either all fields of a tuple type have a name or none has one',
  ],
  ['enum E { A }; event last;', '1:13 no `;` may stand after a block'],
  ['eventset s = { };\nevent last;', '1:14 an event set cannot be empty'],
  ['module m = { };\nevent last;', '1:12 a module cannot be empty'],
  [
    'module m = { A, };\nevent last;',
    '1:15 a list cannot end in a comma: expected another element, found `}`',
  ],
  ['event e\nevent last;', '1:8 expected `;` after the declaration of an event, found `event`'],
  ['event send;\nevent last;', '1:7 `send` is a reserved word and cannot be a name'],
  ['type T = ();\nevent last;', '1:10 a tuple type cannot be empty'],
  ['fun f(): int\nevent last;', '1:13 expected the body of the function, found `event`'],
  ['test t: m;\nevent last;', '1:7 expected `[` and the main machine, `[main = M]`, found `:`'],
  [
    'test pairwise t [main = M]: a refines b;\nevent last;',
    '1:6 a refinement test has no parameters, assumptions or `wise` clause',
  ],
]

test.each(MISTAKES)('one error for %j', (text, error) => {
  expect(errorsOf(text)).toEqual([error])
})

test.each(MISTAKES)('what follows survives %j', (text) => {
  if (text.includes('/*')) return
  const last = parseText(text).program.declarations.at(-1)
  expect(last).toMatchObject({ kind: 'EventDeclaration', name: { name: 'last' } })
})

test('ensures before requires', () => {
  expect(errorsOf('fun f() ensures a; requires b;', { verifier: true })).toEqual([
    '1:20 `requires` must stand before `ensures`',
  ])
})

test('all errors of a file are reported', () => {
  const text = 'event a\nfun f() { x = ; y = 1 }\nmachine M { var x int; state S { on e do } }'
  expect(errorsOf(text)).toEqual([
    '1:8 expected `;` after the declaration of an event, found `fun`',
    '2:15 expected an expression, found `;`',
    '2:22 expected `;` after this statement, found `}`',
    '3:19 expected `:` and the type of the variable, found `int`',
    '3:41 expected `{` to begin this handler, found `}`',
  ])
})

test('a keyword used as a name is reported once', () => {
  const text = 'machine M { var type: int; fun f() { type = type + 1; x.type = 2; } }'
  expect(errorsOf(text)).toEqual(['1:17 `type` is a reserved word and cannot be a name'])
})

test('fixes give a correct program', () => {
  const mistakes = [
    inBody('x = 1'),
    inBody('foo(a;'),
    inBody('x = (a = 1);'),
    inBody('x.y++;'),
    inBody('if (a = b) { }'),
    inBody('x = a | b;'),
    inBody("print 'hi';"),
    inBody('retrun x;'),
    inState('entry { };'),
    inState('entry () { }'),
    'enum E { A, B, }',
    'Machine M { }',
  ]
  for (const text of mistakes) {
    const edits = parseText(text).diagnostics[0]?.fix?.edits ?? []
    expect(edits).not.toEqual([])
    let fixed = text
    for (const { span, newText } of [...edits].reverse()) {
      fixed = fixed.slice(0, span.start) + newText + fixed.slice(span.end)
    }
    expect(errorsOf(fixed)).toEqual([])
  }
})

test('errors are worded as the reference words them', () => {
  const { diagnostics } = parseText('event a\nevent b;')
  expect(diagnostics[0]).toMatchObject({
    prefix: 'Parser Error:',
    reference: "[test.p] parse error: line 2:0 missing ';' at 'event'",
  })
})

test('the place of the reference is that of the first token it cannot go on with', () => {
  const placeOf = (text: string) =>
    /line (\d+:\d+)/.exec(parseText(text).diagnostics[0]?.reference ?? '')?.[1]
  expect(placeOf('fun f() { s += 1; }')).toBe('1:15')
  expect(placeOf('fun f() { s += (1) + 2; }')).toBe('1:19')
  expect(placeOf('fun f() { sizeof(s); }')).toBe('1:10')
  expect(placeOf('fun f() { (1); }')).toBe('1:10')
  expect(placeOf('fun f() { x; }')).toBe('1:11')
})

test('the parameters and the body of a broken head are kept', () => {
  const { program } = parseText('fun f f(a: int, b b: int)) { var c: int; c = a; }')
  expect(program.declarations).toMatchObject([
    {
      kind: 'FunctionDeclaration',
      parameters: [{ name: { name: 'a' } }, { name: { name: 'b' } }],
      body: { variables: [{}], statements: [{ kind: 'AssignStatement' }] },
    },
  ])
})

test('a type without `=` is no foreign type', () => {
  const { program } = parseText('type T (a: int);')
  expect(program.declarations).toMatchObject([{ type: { kind: 'ErrorType' } }])
})

test('lists have no room to spare: empty ones are shared', () => {
  const [first, second] = parseText('fun f() { } fun g() { }').program.declarations
  if (first?.kind !== 'FunctionDeclaration' || second?.kind !== 'FunctionDeclaration') throw first
  expect(first.parameters).toBe(second.parameters)
})

test('a variable declared at a wrong place is kept', () => {
  const { program } = parseText(inBody('x = 1;\nvar y: int;'))
  expect(program.declarations[0]).toMatchObject({
    body: { statements: [{}, { kind: 'ErrorStatement', variable: { names: [{ name: 'y' }] } }] },
  })
})
