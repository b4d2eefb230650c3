import { describe, expect, it } from 'vitest'
import { splitString } from './lower/strings.ts'
import { codeOf } from './test-support.ts'

/** Without variables: only what happens, in order. */
const codeAfterVariables = (body: string): string =>
  codeOf(body)
    .split('\n')
    .filter((line) => !line.startsWith('  var '))
    .join('\n')

/** The instructions of a body that stays in one block. */
const instructions = (body: string): string[] =>
  codeAfterVariables(body)
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim())

describe('evaluation order', () => {
  it('reads a bare variable with its operator, after calls in its siblings', () => {
    expect(instructions('x = x + f();')).toEqual(['%0 = call Main.f()', 'this.x = this.x + %0'])
    expect(instructions('b = x == f();')).toEqual(['%0 = call Main.f()', 'this.b = this.x == %0'])
    expect(instructions('x = x + (y + f());')).toEqual([
      '%0 = call Main.f()',
      'this.x = this.x + (this.y + %0)',
    ])
  })

  it('keeps operands that are no bare variables before a later call', () => {
    expect(instructions('x = s[0] + f();')).toEqual([
      '%0 = this.s[0]',
      '%1 = call Main.f()',
      'this.x = %0 + %1',
    ])
    expect(instructions('x = (x + y) + f();')).toEqual([
      '%0 = this.x + this.y',
      '%1 = call Main.f()',
      'this.x = %0 + %1',
    ])
    expect(instructions('x = f() + f();')).toEqual([
      '%0 = call Main.f()',
      '%1 = call Main.f()',
      'this.x = %0 + %1',
    ])
  })

  it('does not keep constants and locals, which no call can change', () => {
    expect(instructions('x = 1 + f();')).toEqual(['%0 = call Main.f()', 'this.x = 1 + %0'])
    expect(instructions('var i: int; x = g(i, f());')).toEqual([
      '%1 = call Main.f()',
      '%2 = call Main.g(%i, %1)',
      'this.x = %2',
    ])
  })

  it('reads arguments, tuple fields and format arguments before later calls', () => {
    expect(instructions('y = g(x, f());')).toEqual([
      '%0 = this.x',
      '%1 = call Main.f()',
      '%2 = call Main.g(%0, %1)',
      'this.y = %2',
    ])
    expect(instructions('a = (x, f());')).toEqual([
      '%0 = this.x',
      '%1 = call Main.f()',
      'this.a = widen((%0, %1) : any)',
    ])
    expect(instructions('print format("{0} {1}", x, f());')).toEqual([
      '%0 = this.x',
      '%1 = call Main.f()',
      'print format(%0, " ", %1)',
    ])
  })

  it('reads target and event of a send early, the event of a raise late', () => {
    expect(instructions('send q, e, f();')).toEqual([
      '%0 = this.q',
      '%1 = this.e',
      '%2 = call Main.f()',
      'send %0, %1, widen(%2 : any) #0',
    ])
    expect(codeAfterVariables('raise e, f();')).toBe(
      'b0:\n  %0 = call Main.f()\n  raise this.e, widen(%0 : any)',
    )
    expect(instructions('announce e, f();')).toEqual([
      '%0 = call Main.f()',
      'announce this.e, widen(%0 : any)',
    ])
  })

  it('evaluates left sides first, except that bare variables wait for the store', () => {
    expect(instructions('s[x] = f();')).toEqual(['%0 = call Main.f()', 'this.s[this.x] = %0'])
    expect(instructions('t.w[x + 1] = f();')).toEqual([
      '%0 = this.x + 1',
      '%1 = call Main.f()',
      'this.t.w[%0] = %1',
    ])
    expect(instructions('s += (x - 1, f());')).toEqual([
      '%0 = this.x - 1',
      '%1 = call Main.f()',
      'insert this.s, %0, %1',
    ])
    expect(instructions('s[f()] = f();')).toEqual([
      '%0 = call Main.f()',
      '%1 = call Main.f()',
      'this.s[%0] = %1',
    ])
  })

  it('evaluates the element before the collection of `in`', () => {
    expect(instructions('b = s[0] in u;')).toEqual(['this.b = this.s[0] in this.u'])
    expect(instructions('b = x in keys(m);')).toEqual(['this.b = this.x in keys(this.m)'])
  })

  it('evaluates arguments of a format in order, whatever the order of placeholders', () => {
    expect(instructions('print format("{1}{0}{1}", s[0], s[1]);')).toEqual([
      '%0 = this.s[0]',
      '%1 = this.s[1]',
      'print format(%1, %0, %1)',
    ])
  })

  it('puts results of calls straight into locals of the same type', () => {
    expect(instructions('var i: int; i = f();')).toEqual(['%i = call Main.f()'])
    expect(instructions('var c: any; c = f();')).toEqual([
      '%1 = call Main.f()',
      '%c = widen(%1 : any)',
    ])
    expect(instructions('var c: any; c = p();')).toEqual(['call Main.p()', '%c = null'])
  })
})

describe('lazy operators', () => {
  it('stay operators when the right side has no effect', () => {
    expect(instructions('b = b && s[0] > 1 || x == 1;')).toEqual([
      'this.b = (this.b && (this.s[0] > 1)) || (this.x == 1)',
    ])
    expect(instructions('b = h() && b;')).toEqual(['%0 = call Main.h()', 'this.b = %0 && this.b'])
  })

  it('become branches when the right side has an effect', () => {
    expect(codeAfterVariables('b = b && h();')).toBe(
      [
        'b0:',
        '  %0 = this.b',
        '  branch %0 then b1 else b2 join b2',
        'b1:',
        '  %1 = call Main.h()',
        '  %0 = %1',
        '  jump b2',
        'b2:',
        '  this.b = %0',
        '  return',
      ].join('\n'),
    )
    expect(codeAfterVariables('b = b || $;')).toContain('branch %0 then b2 else b1 join b2')
    expect(codeAfterVariables('b = b ==> h();')).toContain('%0 = !this.b\n  branch %0 then b2')
  })

  it('evaluate both sides of <==>', () => {
    expect(instructions('b = b <==> h();')).toEqual([
      '%0 = call Main.h()',
      'this.b = this.b <==> %0',
    ])
  })
})

describe('conversions', () => {
  it('widens where the type of a value differs from that of its place', () => {
    expect(instructions('a = x; m[1] = x; q = this;')).toEqual([
      'this.a = widen(this.x : any)',
      'this.m[1] = widen(this.x : any)',
      'this.q = widen(this : machine)',
    ])
  })

  it('gives null and tuples their new type at once', () => {
    expect(instructions('var p: (int, any); a = null; p = (1, 2); p = (1, null);')).toEqual([
      'this.a = null',
      '%p = (1, widen(2 : any))',
      '%p = (1, null)',
    ])
  })

  it('brings the operands of a comparison to the wider type', () => {
    expect(instructions('b = a == x; b = x == a; b = e == null; b = p() == null;')).toEqual([
      'this.b = this.a == widen(this.x : any)',
      'this.b = widen(this.x : any) == this.a',
      'this.b = this.e == null',
      'call Main.p()',
      'this.b = null == null',
    ])
  })

  it('checks casts down only', () => {
    expect(instructions('x = a as int; a = x as any; x = x as int;')).toEqual([
      'this.x = cast(this.a : int)',
      'this.a = widen(this.x : any)',
      'this.x = this.x',
    ])
  })

  it('converts numbers and narrows references', () => {
    expect(
      instructions(
        `var d: float; var i: I;
         d = x to float; x = 1.5 to int; x = red to int; i = q to I; i = i to I;`,
      ),
    ).toEqual([
      '%d = intToFloat(this.x)',
      'this.x = floatToInt(1.5)',
      'this.x = enumToInt(Color.red)',
      '%i = restrict(this.q : I)',
      '%i = %i',
    ])
  })
})

describe('strings', () => {
  it('resolves escapes and braces', () => {
    expect(instructions(String.raw`print "a\tb\n\"{{x}}\" \u00e9\x41\\";`)).toEqual([
      String.raw`print "a\tb\n\"{x}\" éA\\"`,
    ])
  })

  it('does not take escaped characters for placeholders', () => {
    expect(instructions('print format("{0}{{0}}", x);')).toEqual(['print format(this.x, "{0}")'])
  })
})

describe('split strings', () => {
  it.each<[string, (string | number)[]]>([
    ['a{0}b{12}', ['a', 0, 'b', 12]],
    ['{{0}}', ['{0}']],
    ['{{{0}}}', ['{', 0, '}']],
    [String.raw`\t{0}\n`, ['\t', 0, '\n']],
    [String.raw`\0\a\b\f\v\r\'`, ["\0\x07\b\f\v\r'"]],
    [String.raw`\x41g\x00e9\u00e9\U0001F600`, ['Agéé😀']],
    [String.raw`\\{0}`, ['\\', 0]],
    ['two\nlines', ['two\nlines']],
    ['', []],
    // Not escapes: whatever the front end says to them, lowering goes on.
    [String.raw`\q\xg\uD8\UFFFFFFFF`, ['qxguD8UFFFFFFFF']],
  ])('%s', (raw, parts) => {
    expect(splitString(raw)).toEqual(parts)
  })
})

it('keeps whole-valued floats apart from ints', () => {
  expect(instructions('var d: float; d = 2.0; d = .5 + 10.25;')).toEqual([
    '%d = 2.0',
    '%d = 0.5 + 10.25',
  ])
})

it('concatenates strings and compares them', () => {
  expect(instructions('var z: string; z = z + "a"; b = z < "b";')).toEqual([
    '%z = %z ++ "a"',
    'this.b = %z < "b"',
  ])
})

it('makes choices of bools, numbers and collections', () => {
  expect(
    instructions('b = $; b = $$; b = choose(); x = choose(x); x = choose(s); x = choose(m);'),
  ).toEqual([
    '%0 = choose bool #0',
    'this.b = %0',
    '%1 = choose fair bool #1',
    'this.b = %1',
    '%2 = choose bool #2',
    'this.b = %2',
    '%3 = choose below this.x #3',
    'this.x = %3',
    '%4 = choose from this.s #4',
    'this.x = %4',
    '%5 = choose from this.m #5',
    'this.x = %5',
  ])
})
