import { describe, expect, it } from 'vitest'
import { codeOf, lowerText, sectionOf } from './test-support.ts'

/** An expected text, written with the indentation of the test. */
function lines(text: string): string {
  const rows = text.split('\n').slice(1, -1)
  const indentation = Math.min(...rows.map((row) => row.search(/\S/)))
  return rows.map((row) => row.slice(indentation)).join('\n')
}

describe('branches', () => {
  it('meet in their join; chains share it', () => {
    expect(codeOf('if (x == 1) { x = 2; } else if (x == 3) { x = 4; } y = 5;')).toBe(
      lines(`
        b0:
          branch this.x == 1 then b1 else b2 join b4
        b1:
          this.x = 2
          jump b4
        b2:
          branch this.x == 3 then b3 else b4 join b4
        b3:
          this.x = 4
          jump b4
        b4:
          this.y = 5
          return
      `),
    )
  })

  it('have no join when no arm comes to it, and nothing follows then', () => {
    expect(codeOf('if (b) { return; } else { raise halt; } x = 1;')).toBe(
      lines(`
        b0:
          branch this.b then b1 else b2
        b1:
          return
        b2:
          raise halt
      `),
    )
  })
})

describe('loops', () => {
  it('evaluate their condition in the header, with its effects', () => {
    expect(codeOf('while (x < f()) { if (b) break; else continue; }')).toBe(
      lines(`
          var %0: int
        b0:
          jump b1
        b1: loop exit b5
          %0 = call Main.f()
          branch this.x < %0 then b2 else b5
        b2:
          branch this.b then b3 else b4 join b1
        b3:
          jump b5
        b4:
          jump b1
        b5:
          return
      `),
    )
  })

  it('of foreach go through a saved collection whose size is read once', () => {
    expect(codeOf('var i: int; foreach (i in s) { if (i == 1) continue; s += (0, i); }')).toBe(
      lines(`
          var %i: int
          var %1: seq[int]
          var %2: int
          var %3: int
        b0:
          %1 = this.s
          %2 = sizeof(%1)
          %3 = 0
          jump b1
        b1: loop exit b5 foreach %i = %1[%3] body b2
          branch %3 < %2 then b2 else b5
        b2:
          %i = %1[%3]
          %3 = %3 + 1
          branch %i == 1 then b3 else b4 join b4
        b3:
          jump b1
        b4:
          insert this.s, 0, %i
          jump b1
        b5:
          return
      `),
    )
  })

  it('iterate with a field, too', () => {
    expect(codeOf('foreach (x in u) { }')).toContain('this.x = %0[%2]')
  })

  it('make a local of a global param that is the iterator', () => {
    const program = lowerText(`param n: int;
      machine Main { var s: seq[int]; start state S { entry {
        foreach (n in s) { s += (0, n); } s += (0, n); } } }`)
    const code = sectionOf(program, 'fun Main.S.entry')
    expect(code).toContain('%n = %0[%2]')
    expect(code).toContain('insert this.s, 0, %n')
    expect(code).toContain('insert this.s, 0, param.n')
  })
})

describe('assertions', () => {
  it('evaluate their message only when they fail', () => {
    expect(codeOf('assert x == f(), format("{0}", s[x]); x = 1;')).toBe(
      lines(`
          var %0: int
        b0:
          %0 = call Main.f()
          branch this.x == %0 then b2 else b1 join b2
        b1:
          fail format(this.s[this.x])
        b2:
          this.x = 1
          return
      `),
    )
  })

  it('with a literal condition always evaluate their message', () => {
    expect(codeOf('assert true, format("{0}", s[x]);')).toContain('%0 = format(this.s[this.x])')
    expect(codeOf('assert (true), "fine"; assert true;')).toBe('b0:\n  return')
    expect(codeOf('assert false, "no"; x = 1;')).toBe('b0:\n  fail "no"')
  })

  it('that are assumptions give the schedule up', () => {
    expect(codeOf('assume b; x = 1;')).toContain('b1:\n  abandon\nb2:\n  this.x = 1')
  })
})

describe('messages', () => {
  it('carry payloads of the declared type', () => {
    expect(codeOf('send this, eInt, 1; send this, ePair, 1, x; send this, eAny, null;')).toBe(
      lines(`
        b0:
          send widen(this : machine), eInt, 1 #0
          send widen(this : machine), ePair, (1, widen(this.x : any)) #1
          send widen(this : machine), eAny, null #2
          return
      `),
    )
  })

  it('carry none if the event has none, whatever is written', () => {
    expect(codeOf('send q, eNone, null; announce eNone, p(); raise halt;')).toBe(
      lines(`
        b0:
          send this.q, eNone #0
          call Main.p()
          announce eNone
          raise halt
      `),
    )
  })

  it('carry any payload if the event is not known', () => {
    expect(codeOf('send q, e; send q, e, null; send q, e, 1, b; raise e, x;')).toBe(
      lines(`
        b0:
          send this.q, this.e #0
          send this.q, this.e #1
          send this.q, this.e, widen((1, this.b) : any) #2
          raise this.e, widen(this.x : any)
      `),
    )
  })

  it('go to states with the type of their entry functions', () => {
    expect(codeOf('goto R, x;')).toBe('b0:\n  goto R, widen(this.x : any)')
    expect(codeOf('goto S;')).toBe('b0:\n  goto S')
  })

  it('create machines', () => {
    const program = lowerText(`
      machine Main { var p: Pair; start state S { entry {
        new Pair(1, this); p = new Pair(2, p); } } }
      machine Pair { start state S { entry (v: (int, any)) { } } }`)
    expect(sectionOf(program, 'fun Main.S.entry')).toBe(
      lines(`
        fun Main.S.entry() [create] as Anon
          var %0: Pair
        b0:
          new Pair((1, widen(this : any))) #0
          %0 = new Pair((2, widen(this.p : any))) #1
          this.p = %0
          return
      `),
    )
  })
})

describe('receive', () => {
  it('runs cases as part of the function, with locals at their defaults', () => {
    expect(
      codeOf(`var i: int;
        receive {
          case eInt: (v: int) { var n: int; i = v + n; }
          case eNone, halt: { var n: bool; if (n) { return; } }
        }
        x = i;`),
    ).toBe(
      lines(`
          var %i: int
          var %v: int
          var %n.2: int
          var %n.3: bool
        b0:
          receive join b4 #0
            case eInt (%v) b1
            case eNone, halt b2
        b1:
          %n.2 = default(int)
          %i = %v + %n.2
          jump b4
        b2:
          %n.3 = default(bool)
          branch %n.3 then b3 else b4 join b4
        b3:
          return
        b4:
          this.x = %i
          return
      `),
    )
  })

  it('is left by break; continue goes on with the loop around', () => {
    expect(
      codeOf(`while (b) {
        receive { case eNone: { if (b) { break; } x = 1; } case eInt: (v: int) { continue; } }
        x = 2;
      }`),
    ).toBe(
      lines(`
          var %v: int
        b0:
          jump b1
        b1: loop exit b8
          branch this.b then b2 else b8
        b2:
          receive join b7 #0
            case eNone b3
            case eInt (%v) b6
        b3:
          branch this.b then b4 else b5 join b5
        b4:
          jump b7
        b5:
          this.x = 1
          jump b7
        b6:
          jump b1
        b7:
          this.x = 2
          jump b1
        b8:
          return
      `),
    )
  })
})

it('changes collections in place, at any depth', () => {
  expect(
    codeOf('t.w += (0, 1); t.w -= (0); u += (x); u -= (x); m -= (x); t.w[0] = 1; t.v = 2;'),
  ).toBe(
    lines(`
      b0:
        insert this.t.w, 0, 1
        remove this.t.w, 0
        add this.u, this.x
        remove this.u, this.x
        remove this.m, this.x
        this.t.w[0] = 1
        this.t.v = 2
        return
    `),
  )
})

it('returns the default of functions that may return nothing', () => {
  const program = lowerText('fun f(): any { return; } fun g(): any { return null; }')
  expect(sectionOf(program, 'fun f')).toContain('return default(any)')
  expect(sectionOf(program, 'fun g')).toContain('return null')
})
