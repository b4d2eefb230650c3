/** The verifier's expressions and formulas (language §11). */
import { describe, expect, test } from 'vitest'
import { errorsOf } from '../test-support.ts'

const PROGRAM = `
event Plain;
event Request: (source: Client, id: int);
event Answer: (id: bool, extra: int);
eventset Messages = { Request, Answer, Plain };
machine Client { var count: int; start state Init { } state Done { } }
spec Watch observes Request { var seen: set[int]; start state Looking { } }
interface Lone() receives Plain;
pure ready(n: int): bool = n > 0;
pure about(e: event): bool;
`

function verify(text: string): string[] {
  return errorsOf(PROGRAM + text, { isVerifier: true })
}

describe('formulas', () => {
  test.each([
    'invariant i: forall (c: Client) :: c.count >= 0;',
    'invariant i: forall (e: Request) :: inflight e ==> e.id > 0;',
    'invariant i: forall (m: Messages) :: sent m && m.id;',
    'invariant i: forall (e: event, c: machine) :: e targets c ==> c is Client;',
    'invariant i: forall (e: event) :: e is Request;',
    'invariant i: forall (c: Client) :: c is Done;',
    'invariant i: forall new (e: event) :: inflight e;',
    'invariant i: exists new (e: Request) :: inflight e;',
    'invariant i: sizeof(Watch.seen) >= 0;',
    'invariant i: Watch is Looking;',
    'invariant i: ready(3);',
    'invariant i: forall (e: Request) :: about(e);',
    'Lemma L { invariant i: true; } invariant j: L_i && L;',
    'axiom forall (n: int) :: ready(n) ==> n > 0;',
    'init-condition forall (c: Client) :: c.count == 0;',
    'pure twice(n: int): int = n + n;',
    'fun foreign(n: int) return (r: int); requires n > 0; ensures r > n;',
    'fun f(xs: seq[int]) { var x: int; foreach (x in xs) invariant x > 0; { } }',
  ])('%s', (text) => {
    expect(verify(text)).toEqual([])
  })

  test.each([
    ['invariant i: 1;', ['`1` got type: int, expected: bool']],
    [
      'axiom nowhere; axiom 2;',
      ["`nowhere` could not find name 'nowhere'", '`2` got type: int, expected: bool'],
    ],
    ['init-condition "s";', ['`"s"` got type: string, expected: bool']],
    ['pure p(n: int): int = n > 0;', ['`n > 0` got type: bool, expected: int']],
    ['Lemma L { invariant i: 3; }', ['`3` got type: int, expected: bool']],
    [
      'fun g(n: int) return (r: int); requires n; ensures r + n;',
      ['`n` got type: int, expected: bool', '`r + n` got type: int, expected: bool'],
    ],
    [
      'fun g(n: int) return (r: int); requires r > 0; ensures r > 0;',
      ["`r` could not find name 'r'"],
    ],
    [
      'invariant i: ready();',
      ['`ready()` goto, function or constructor call expected 1 arguments, got 0'],
    ],
    ['invariant i: ready(true);', ['`true` got type: bool, expected: int']],
    ['invariant i: about(3);', ['`3` got type: int, expected: event']],
    ['invariant i: this is Done;', ["`this` keyword 'this' used outside a machine"]],
    [
      'invariant i: nowhere is Nowhere;',
      [
        "`nowhere` could not find name 'nowhere'",
        "`nowhere is Nowhere` could not find machine, event, or state 'Nowhere'",
      ],
    ],
    [
      'invariant i: Watch is Done;',
      ["`Watch is Done` could not find machine, event, or state 'Done'"],
    ],
    ['invariant i: Watch.nothing;', ["`nothing` machine 'Watch' has no field 'nothing'"]],
    [
      'invariant i: forall (c: Client) :: c.cuont == 0;',
      ["`cuont` machine 'Client' has no field 'cuont'"],
    ],
    ['invariant i: forall (c: Lone) :: c.f;', ['`c` got type: Lone, expected: namedtuple, base']],
    [
      'invariant i: forall (c: machine) :: c.f;',
      ['`c` got type: machine, expected: namedtuple, base'],
    ],
    [
      'invariant i: forall (m: Messages) :: m.other;',
      ["`other` payload of event 'Answer' has no field 'other'"],
    ],
    [
      'invariant i: forall (e: Plain) :: e.id;',
      ["`id` payload of event 'Plain' has no field 'id'"],
    ],
    [
      'invariant i: forall new (e: int) :: nowhere;',
      ['`e: int` got type: int, expected: event', "`nowhere` could not find name 'nowhere'"],
    ],
    [
      'invariant i: forall new (e: Request, r: Request) :: e == r;',
      [
        '`forall new (e: Request, r: Request) :: e == r` internal compiler error ' +
          '(please report): Difference quantifiers must have exactly one bound variable ' +
          "(Parameter 'context')",
      ],
    ],
    [
      'invariant i: forall (e: int, e: int) :: true;',
      ["`e` 'e' duplicates declaration 'e' at a.p:11:22"],
    ],
  ])('%s', (text, expected) => {
    expect(verify(text)).toEqual(expected)
  })

  test('a call statement never calls a pure function', () => {
    expect(verify('fun f() { ready(1); }')).toEqual(["`ready` could not find function 'ready'"])
  })
})
