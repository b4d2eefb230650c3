import { describe, expect, it } from 'vitest'
import { createSourceFile } from '../source/source-file.ts'
import { contentOf, formatSource, LINE_WIDTH, layOut } from './format.ts'
import { parse, type SyntaxFile } from './parser.ts'

function read(text: string): SyntaxFile {
  return parse(createSourceFile('test.p', text), { verifier: true })
}

/** Formats a valid program; checks what holds for every program. */
function format(source: string): string {
  const file = read(source)
  expect(file.diagnostics.map((diagnostic) => diagnostic.message)).toEqual([])
  const formatted = layOut(file)
  const again = read(formatted)
  expect(contentOf(again.tokens).join('\n')).toBe(contentOf(file.tokens).join('\n'))
  expect(layOut(again)).toBe(formatted)
  expect(formatSource(file)).toBe(formatted)
  return formatted
}

/** Formats the body of a handler; gives its lines without the machine around them. */
function formatBody(source: string): string {
  const head = 'machine M {\n  start state S {\n    entry {\n'
  const foot = '    }\n  }\n}\n'
  const formatted = format(`machine M{start state S{entry{\n${source}\n}}}`)
  expect(formatted.startsWith(head) && formatted.endsWith(foot)).toBe(true)
  return formatted.slice(head.length, -foot.length).replaceAll(/^ {6}/gm, '').trimEnd()
}

describe('declarations', () => {
  it.each([
    ['type T;', 'type T;\n'],
    ['type  T=map[ int ,seq[(bool,)]] ;'.replace(',)', ')'), 'type T = map[int, seq[(bool)]];\n'],
    ['event e :(src:M,id:int);', 'event e: (src: M, id: int);\n'],
    ['event e;', 'event e;\n'],
    ['eventset s={a,b , halt};', 'eventset s = { a, b, halt };\n'],
    ['interface I( int )receives;', 'interface I(int) receives;\n'],
    ['interface I ()receives a,b;', 'interface I() receives a, b;\n'],
    ['enum E {A,B}', 'enum E { A, B }\n'],
    ['enum E {A=1,B=2}', 'enum E { A = 1, B = 2 }\n'],
    ['param a,b:int;', 'param a, b: int;\n'],
    ['fun f( )', 'fun f()\n'],
    ['fun f(a:int):int;', 'fun f(a: int): int;\n'],
    ['fun f() creates I;', 'fun f() creates I;\n'],
    ['fun f(){}', 'fun f() { }\n'],
    ['module M={A,B->I} ;', 'module M = { A, B -> I };\n'],
    ['module M=(compose A,(union B,C));', 'module M = (compose A, (union B, C));\n'],
    ['module M=hidee a,b in hidei I in A;', 'module M = hidee a, b in hidei I in A;\n'],
    ['module M=rename A to B in main X in C;', 'module M = rename A to B in main X in C;\n'],
    ['implementation I:M;', 'implementation I: M;\n'],
    ['implementation I[main = X]:M;', 'implementation I [main=X]: M;\n'],
    ['test T[ main=X ]:M;', 'test T [main=X]: M;\n'],
    ['test T[main=X]:M refines N;', 'test T [main=X]: M refines N;\n'],
    [
      'test param(a in[1,- 2],b in[true])assume a>1(2 wise)T[main=X]:M;',
      'test param (a in [1, -2], b in [true]) assume a > 1 (2 wise) T [main=X]: M;\n',
    ],
    ['pure p(a:int):bool=a>1;', 'pure p(a: int): bool = a > 1;\n'],
    ['invariant i:forall(x:int)::x>1;', 'invariant i: forall (x: int) :: x > 1;\n'],
    ['axiom exists new(e:E)::true;', 'axiom exists new (e: E) :: true;\n'],
    ['init-condition inflight e&&sent e;', 'init-condition inflight e && sent e;\n'],
    ['Lemma L{invariant i:true;}', 'Lemma L {\n  invariant i: true;\n}\n'],
    [
      'Proof{prove a,b using*except c;prove*;prove default using d;}',
      'Proof {\n  prove a, b using * except c;\n  prove *;\n  prove default using d;\n}\n',
    ],
  ])('%s', (source, expected) => {
    expect(format(source)).toBe(expected)
  })

  it('break long named tuple types one field a line', () => {
    const last = `value: ${'v'.repeat(40)}`
    const source = `event eWrite: (client: Client, transaction: tTransaction, ${last});`
    expect(format(source)).toBe(
      `event eWrite: (\n  client: Client,\n  transaction: tTransaction,\n  ${last}\n);\n`,
    )
  })

  it('keep lists of fields and elements that were written one a line', () => {
    const source = 'type T = (\n  a: int,\n  b: int\n);\nenum E {\n  A,\n  B\n}\n'
    expect(format(source)).toBe(source)
  })

  it('put the clauses of a machine on lines of their own', () => {
    expect(format('machine M receives a,b; sends; {}')).toBe(
      'machine M\n  receives a, b;\n  sends;\n{ }\n',
    )
  })

  it('print contracts of foreign functions', () => {
    expect(format('fun f(a:int) return(r:int);requires a>1;ensures r>a;')).toBe(
      'fun f(a: int)\n  return (r: int);\n  requires a > 1;\n  ensures r > a;\n',
    )
  })

  it('break long modules one part a line', () => {
    const names = ['Client', 'Coordinator', 'Participant', 'Timer', 'FailureInjector', 'Driver']
    const module = `assert Atomicity, Progress in (union ${names.join(', ')}, { Main })`
    const source = `test tcWithFailures [main=Main]: ${module};`
    expect(format(source)).toBe(`test tcWithFailures [main=Main]:
  assert Atomicity, Progress in
  (union Client, Coordinator, Participant, Timer, FailureInjector, Driver, { Main });
`)
    const more = names.map((name) => `${name}WithLongName`)
    expect(format(`module M = (union ${more.join(',')});`)).toBe(
      `module M =\n  (union\n    ${more.join(',\n    ')}\n  );\n`,
    )
  })

  it('fill long lists of events', () => {
    const events = Array.from({ length: 16 }, (_, i) => `eEvent${i}`)
    expect(format(`spec S observes ${events.join(',')} {}`)).toBe(
      `spec S observes ${events.slice(0, 9).join(', ')},\n    ${events.slice(9).join(', ')} { }\n`,
    )
  })
})

describe('states', () => {
  it('have one item a line', () => {
    const source =
      'machine M{start hot state S{entry(p:int){}exit f;defer a,halt;ignore b;on a,null do f;' +
      'on b do(x:int){}on c goto T;on d goto T with f;on e goto T with(x:int){}}cold state T{}}'
    expect(format(source)).toBe(`machine M {
  start hot state S {
    entry (p: int) { }
    exit f;
    defer a, halt;
    ignore b;
    on a, null do f;
    on b do (x: int) { }
    on c goto T;
    on d goto T with f;
    on e goto T with (x: int) { }
  }
  cold state T { }
}
`)
  })

  it('keep a handler of one plain statement on one line if it was', () => {
    expect(format('machine M{state S{on a do{x=1;}\non b do{\nx=1;}\non c do{x=1;y=2;}}}')).toBe(
      `machine M {
  state S {
    on a do { x = 1; }
    on b do {
      x = 1;
    }
    on c do {
      x = 1;
      y = 2;
    }
  }
}
`,
    )
  })
})

describe('statements', () => {
  it.each([
    ['var a,b:int;', 'var a, b: int;'],
    ['{x=1;}', '{ x = 1; }'],
    ['assert a,"b";', 'assert a, "b";'],
    ['assume a;', 'assume a;'],
    ['print format("{0}",a);', 'print format("{0}", a);'],
    ['return;', 'return;'],
    ['return a;', 'return a;'],
    ['a.b[0].1=c;', 'a.b[0].1 = c;'],
    ['a+=(b,c);', 'a += (b, c);'],
    ['a+=((b,c));', 'a += ((b, c));'],
    ['a-=b;', 'a -= b;'],
    ['while(a)b();', 'while (a) b();'],
    ['while(a);', 'while (a);'],
    ['foreach(a in b){break;}', 'foreach (a in b) { break; }'],
    ['if(a){b();}', 'if (a) { b(); }'],
    ['if(a)if(b)c();else d();', 'if (a)\n  if (b)\n    c();\n  else\n    d();'],
    ['if(a){b();}else{c();}', 'if (a) {\n  b();\n} else {\n  c();\n}'],
    ['if(a){}else if(b){}else c();', 'if (a) { } else if (b) { } else c();'],
    ['new M(1);', 'new M(1);'],
    ['f(a,b);', 'f(a, b);'],
    ['raise e,a;', 'raise e, a;'],
    ['send a,b,c,d;', 'send a, b, c, d;'],
    ['send a,b,(c=1,d=2);', 'send a, b, (c = 1, d = 2);'],
    ['announce e;', 'announce e;'],
    ['goto S,a;', 'goto S, a;'],
    ['if(a){};x=1;;', 'if (a) { };\nx = 1;;'],
    [
      'receive{case a,b:(x:int){y();}case c:{}}',
      'receive {\n  case a, b: (x: int) { y(); }\n  case c: { }\n}',
    ],
    [
      'foreach(a in b)invariant c;invariant d;{e();f();}',
      'foreach (a in b)\n  invariant c;\n  invariant d;\n{\n  e();\n  f();\n}',
    ],
    ['\n\na();\n\n\n\nb();\nc();\n\n', 'a();\n\nb();\nc();'],
  ])('%s', (source, expected) => {
    expect(formatBody(source)).toBe(expected)
  })

  it('open a tuple at the end on the line of the statement', () => {
    const values = 'v'.repeat(30)
    expect(
      formatBody(`send server, eRequest, (source = this, ${values} = 1, ${values}2 = 2);`),
    ).toBe(`send server, eRequest, (\n  source = this,\n  ${values} = 1,\n  ${values}2 = 2\n);`)
    expect(formatBody(`x = new M((source = this, ${values} = ${values}, ${values}2 = 2));`)).toBe(
      `x = new M((\n  source = this,\n  ${values} = ${values},\n  ${values}2 = 2\n));`,
    )
  })

  it('break long conditions before operators, the loosest first', () => {
    const long = 'condition'.repeat(4)
    expect(formatBody(`if (${long} == 1 && ${long} < 2 || !${long}) { a(); b(); }`)).toBe(
      `if (${long} == 1 && ${long} < 2\n    || !${long}) {\n  a();\n  b();\n}`,
    )
  })

  it('break before the message of an assertion', () => {
    const message = `"${'m'.repeat(80)}"`
    expect(formatBody(`assert a == b, ${message};`)).toBe(`assert a == b,\n    ${message};`)
  })
})

describe('expressions', () => {
  it.each([
    ['-a+ - b*!c', '-a + -b * !c'],
    ['a as seq[int]', 'a as seq[int]'],
    ['(a to int)/2%b', '(a to int) / 2 % b'],
    ['a in b==>c<==>d', 'a in b ==> c <==> d'],
    ['1 . 5+.5+t . 0 .1', '1.5 + .5 + t.0.1'],
    ['float ( 1 ,2 )', 'float(1, 2)'],
    ['(a,)', '(a,)'],
    ['( a=1 , )', '(a = 1,)'],
    ['(a,(b=1,c=$))', '(a, (b = 1, c = $))'],
    ['default( (int,int) )', 'default((int, int))'],
    ['choose()', 'choose()'],
    ['choose( keys(a) )+sizeof( b )', 'choose(keys(a)) + sizeof(b)'],
    ['new M( )', 'new M()'],
    ['e is X&&e targets this', 'e is X && e targets this'],
    ['f(null,halt,$$,"a\\"b")', 'f(null, halt, $$, "a\\"b")'],
    ['"two\n  lines"+b', '"two\n  lines" + b'],
  ])('%s', (source, expected) => {
    expect(formatBody(`x = ${source};\ny = 1;`).slice(0, -'\ny = 1;'.length)).toBe(
      `x = ${expected};`,
    )
  })
})

describe('comments', () => {
  it('stay where they are', () => {
    const source = `// one
// two

/* three */
event a; // four
/* five
     six */
enum E { // seven
  A, // eight
  /* nine */ B /* ten */, // eleven
  // twelve
  C
  // thirteen
}

machine M // fourteen
{
  // fifteen

  // sixteen
  var x: int; // seventeen

  state S { // eighteen
    // nineteen
  }
  state T {
    entry {
      // twenty
      if (x == 1) { // twenty-one
        x = 2;
        // twenty-two
      } // twenty-three
      else { // twenty-four
        send x, a, (
          b = f(1), // twenty-five
          // twenty-six
          c = f(2) // twenty-seven
        );
      }
      f(/* twenty-eight */ x, /* twenty-nine */ y /* thirty */);
      return; /* thirty-one */
    }
    on a do { /* thirty-two */ }
  }
}
// thirty-three
`
    expect(format(source)).toBe(source)
  })

  it('are indented with what they stand before', () => {
    expect(formatBody('// a\na();\n        // b\n\n\n   /* c */   b();   // d\n// e')).toBe(
      '// a\na();\n// b\n\n/* c */ b(); // d\n// e',
    )
  })

  it('break what they stand in', () => {
    expect(formatBody('f(a, // one\nb);')).toBe('f(\n  a, // one\n  b\n);')
    expect(formatBody('x = a // one\n+ b;')).toBe('x = a // one\n    + b;')
    expect(formatBody('x // one\n= a;')).toBe('x // one\n    = a;')
    expect(formatBody('if (a)\n// one\n{ b(); c(); }')).toBe('if (a)\n// one\n{\n  b();\n  c();\n}')
    expect(formatBody('{ } // one\n')).toBe('{ } // one')
    expect(formatBody('{ // one\n}')).toBe('{ // one\n}')
    expect(formatBody('f( // one\n);\ng();')).toBe('f( // one\n    );\ng();')
  })

  it('alone in a file are kept', () => {
    expect(format('')).toBe('')
    expect(format(' \n\t\n')).toBe('')
    expect(format('// a')).toBe('// a\n')
    expect(format('\n\n/* a */ /* b */\n\n\n\n// c  ')).toBe('/* a */ /* b */\n\n// c\n')
  })

  const program = `event e: (a: int, b: seq[int]); eventset s = { e, halt }; enum E { A = 1, B = 2 }
    machine M receives e; sends; { var x, y: map[int, (int, bool)]; 
    fun f(a: int): int { return -a; }
    start hot state S { entry (p: int) { var z: int; x[0].a = (a = 1, b = f(x.0, y) as int);
    if (!a && b || c) { } else if (d) raise e; else { print "a"; };
    receive { case e, null: (q: int) { } }
    foreach (i in keys(x)) while (true) { x += (i, 1.5); x -= i; } } on e, halt goto S with f; } }
    fun g() fun h() : int creates M; 
    fun k(a: int) return (r: int); requires a > 1; ensures (r,) is A;
    spec P observes e { } interface I (int) receives e;
    module N = union M, { A -> I }, assert P in N;
    test param (a in [1, -2]) assume a > 1 (2 wise) T [main=M]: N; test U [main=M]: N refines N;
    Proof Q { prove a, b using * except forall new (x: E) :: sent x; prove *; }
    Lemma L { invariant i: a; }`

  it.each([
    ['line comments', '// c\n'],
    ['line comments on lines of their own', '\n// c\n'],
    ['block comments', '/* c */'],
    ['block comments at the ends of lines', '/* c */\n'],
    ['block comments at the starts of lines', '\n/* c */'],
    ['block comments of two lines', ' /* c\n d */ '],
    ['groups of comments', '// a\n\n\n/* b */ /* c */ // d\n/* e */'],
  ])('between any two tokens: %s', (_, comment) => {
    const file = read(program)
    expect(file.diagnostics).toEqual([])
    const { count, starts } = file.tokens
    const pieces: string[] = []
    for (let i = 0; i < count; i++) {
      const at = starts[i]!
      format(`${program.slice(0, at)}${comment}${program.slice(at)}`)
      pieces.push(program.slice(i === 0 ? 0 : starts[i - 1]!, at))
    }
    format(pieces.join(comment))
  })
})

describe('files', () => {
  it('keep the kind of line end that most of their lines have', () => {
    expect(format('event a;\r\nevent b;\r\n\nevent c;')).toBe(
      'event a;\r\nevent b;\r\n\r\nevent c;\r\n',
    )
    expect(format('event a;\r\nevent b;\n')).toBe('event a;\nevent b;\n')
    expect(format('event a;\revent b;')).toBe('event a;\nevent b;\n')
    expect(format('/*\n\n\n\n*/\r\nevent a;\r\n')).toBe('/*\n\n\n\n*/\r\nevent a;\r\n')
  })

  it('with errors are left alone', () => {
    const source = 'event  a'
    expect(formatSource(read(source))).toBe(source)
  })

  it('may be nested as deeply as the parser allows', () => {
    const depth = 900
    const nested = [
      `${'('.repeat(depth)}a${')'.repeat(depth)}`,
      Array.from({ length: depth }, () => 'a').join('+'),
      `a${'.b'.repeat(depth)}`,
      `a${'[0]'.repeat(depth)}`,
      `${'f('.repeat(depth)}${')'.repeat(depth)}`,
      `${'-'.repeat(depth)}a`,
    ]
    for (const expression of nested) formatBody(`x = ${expression};\ny = 1;`)
    formatBody(`${'if (a) '.repeat(depth)}b();\nc();`)
    formatBody(`${'if (a) b(); else '.repeat(depth)}b();\nc();`)
    formatBody(`${'{'.repeat(depth)}${'}'.repeat(depth)}\nc();`)
  })

  it('have lines of the line width at most, unless a word or comment is longer', () => {
    const args = Array.from({ length: 40 }, (_, i) => `argument${i}`)
    const assertion = `assert ${args.join(' == ')}, "";`
    const statements = `f(${args.join(', ')}); x = ${args.join(' + ')}; ${assertion}`
    for (const line of format(`fun f() { ${statements} }`).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(LINE_WIDTH)
    }
  })
})
