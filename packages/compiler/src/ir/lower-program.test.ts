import { describe, expect, it } from 'vitest'
import { lowerText, sectionOf, textOf } from './test-support.ts'

describe('declarations', () => {
  it('become tables with built-in rows first', () => {
    const program = lowerText('event A: seq[int]; event B;')
    expect(program.events.map(({ name }) => name)).toEqual(['null', 'halt', 'A', 'B'])
    expect(program.types.slice(0, 3)).toEqual([{ kind: 'null' }, { kind: 'bool' }, { kind: 'int' }])
    expect(program.eventSets[0]).toEqual([])
  })

  it('share one row for types of one structure, through all aliases', () => {
    const program = lowerText(`
      type Row = (a: int, b: seq[Number]); type Number = int;
      event A: Row; event B: (a: int, b: seq[int]); event C: (b: int, a: seq[int]);`)
    const [, , a, b, c] = program.events
    expect(a!.payload).toBe(b!.payload)
    expect(a!.payload).not.toBe(c!.payload)
  })

  it('know the smallest element of an enum', () => {
    const [colours] = lowerText('enum Colour { red = 5, green = 2 }').enums
    expect(colours).toMatchObject({ default: 2, elements: [{ value: 5 }, { value: 2 }] })
  })

  it('show machines with their states', () => {
    const program = lowerText(`
      event A: int; event B;
      machine Main receives A, B; sends; { var x: int;
        start state S {
          entry go; exit { } on A do take; on B goto T with { } ignore halt; on null goto S;
        }
        hot state T { defer A; }
        fun go() { } fun take(n: any) { new Main(); }
      }`)
    expect(sectionOf(program, 'machine Main')).toBe(
      [
        'machine Main',
        '  receives A, B',
        '  creates Main',
        '  var x: int',
        '  start state S',
        '    entry Main.go',
        '    exit Main.S.exit',
        '    on A do Main.take',
        '    on B goto T with Main.S.B.with',
        '    ignore halt',
        '    on null goto S',
        '  hot state T',
        '    defer A',
      ].join('\n'),
    )
  })

  it('name anonymous handlers as the reference does, in the order of the program', () => {
    const program = lowerText(`
      event A;
      fun f() { }
      machine Main { start state S { on A do { } entry { } } fun g() { } }
      spec W observes A { start state S { on A do { } } }`)
    expect(program.functions.map((one) => [one.name, one.referenceName])).toEqual([
      ['f', '_f'],
      ['Main.S.A', 'Anon'],
      ['Main.S.entry', 'Anon_1'],
      ['Main.g', '_g'],
      ['W.S.A', 'Anon_2'],
    ])
  })
})

describe('capabilities', () => {
  it('spread from callees to callers, receive cases included', () => {
    const program = lowerText(`
      event A;
      fun low(m: machine) { send m, A; }
      fun middle(m: machine) { middle(m); low(m); }
      machine Main { start state S {
        entry { receive { case A: { middle(this); if ($) { raise halt; } } } }
        exit { announce A; }
      } }`)
    const can = program.functions.map(({ name, capabilities }) => {
      const list = Object.entries(capabilities).flatMap(([word, has]) => (has ? [word] : []))
      return `${name}: ${list.join(' ')}`
    })
    expect(can).toEqual([
      'low: send',
      'middle: send',
      'Main.S.entry: raise receive send choose',
      'Main.S.exit: send',
    ])
  })

  it('are none for foreign functions, but for what they create', () => {
    const program = lowerText(
      'fun f(x: int): bool; fun g() creates M; machine M { start state S { } }',
    )
    expect(sectionOf(program, 'foreign fun f')).toBe('foreign fun f(%x: int): bool as _f')
    expect(sectionOf(program, 'foreign fun g')).toBe('foreign fun g() creates M [create] as _g')
  })
})

it('numbers points in the order of the functions', () => {
  const program = lowerText(`
    event A;
    machine Main { start state S {
      entry { new Main(); send this, A; receive { case A: { } } if ($) { } }
      on A do { send this, A; }
    } }`)
  expect(program.points.map(({ kind, function: id }) => `${kind} ${id}`)).toEqual([
    'new 0',
    'send 0',
    'receive 0',
    'choose 0',
    'send 1',
  ])
})

describe('tests', () => {
  const source = `
    event A; param n: int; param b: bool;
    machine Main { start state S { entry { new I(); new Worker(); } } }
    machine Worker { start state S { } }
    machine Other { start state S { } }
    interface I() receives A;
    spec W observes A { start state S { } }
    spec V observes A { start state S { } }
    scenario C observes A { start state S { } cold state T { } }
    test Plain [main=Main]: assert W, V in { Main, Worker, Other -> I };
    test param (n in [1, -2], b in [true]) Many [main=Main]: { Main, Worker, Worker -> I };
    implementation Real: { Main, Worker, Other -> I };`

  it('come after implementations; the expansions of one share their module', () => {
    const text = textOf(lowerText(source)).trimEnd().split('\n\n').at(-1)
    expect(text).toBe(
      [
        'implementation Real module 0',
        'test Plain main Main module 1',
        'test Many___n_1__b_true of Many main Main module 2 with n = 1, b = true',
        'test Many___n_neg2__b_true of Many main Main module 2 with n = -2, b = true',
      ].join('\n'),
    )
  })

  it('have modules with all links and monitors, scenarios that nobody asserts last', () => {
    expect(sectionOf(lowerText(source), 'module 1')).toBe(
      [
        'module 1',
        '  Main -> Main',
        '  Worker -> Worker',
        '  Other -> I',
        '  new I in Main makes I',
        '  new Worker in Main makes Worker',
        '  W watches Main, Worker, I',
        '  V watches Main, Worker, I',
        '  C watches Main, Worker, I',
      ].join('\n'),
    )
  })

  it('link renamed interfaces', () => {
    const program = lowerText(`
      event A;
      interface I() receives A; interface J() receives A;
      machine Main { start state S { entry { new I(); } } }
      machine Worker { start state S { } }
      test T [main=Main]: rename I to J in { Main, Worker -> I };`)
    expect(sectionOf(program, 'module 0')).toContain('  new I in Main makes J')
  })

  it('include the implicit implementation', () => {
    const program = lowerText('machine Main { start state S { } }')
    expect(sectionOf(program, 'implementation')).toBe(
      'implementation DefaultImpl main Main module 0',
    )
  })
})

describe('proofs', () => {
  const source = `
    event eVote: (from: machine, yes: bool); event eStop; eventset All = { eVote, eStop };
    machine Main { var votes: set[machine]; start state S {
      on eVote do (v: (from: machine, yes: bool)) {
        var m: machine;
        foreach (m in votes) invariant forall new (e: event) :: e targets this; { send m, eStop; }
        assert forall (w: Main) :: w is Voting ==> w.votes == votes, "votes";
      } }
      state Voting { }
    }
    spec Watch observes eStop { var count: int; start state S { } }
    pure limit(): int;
    pure isVote(e: event, m: machine): bool = e is eVote && inflight e && e targets m;
    fun pick(s: set[machine]) return (m: machine); requires sizeof(s) > 0; ensures m in s;
    init-condition forall (m: Main) :: sizeof(m.votes) == 0;
    axiom limit() > 1;
    invariant few: Watch.count < limit();
    Lemma basics {
      invariant once: forall (e: eVote, m: machine) :: sent e && isVote(e, m) ==> e.yes;
      invariant some: exists (m: machine) :: m is Main;
    }
    Theorem all { invariant both: basics && few; }
    Proof P { prove basics; prove few using basics; prove default;
      prove all, Watch.count > 0 using basics, few; }`

  it('lower formulas', () => {
    const program = lowerText(source, { isVerifier: true })
    expect(sectionOf(program, 'invariant few')).toBe(
      [
        'invariant few: Watch->count < limit()',
        'invariant basics_once: forall ($0 e: message eVote, $1 m: machine) :: ' +
          '((sent $0) && isVote(widen($0 : message event), $1)) ==> $0->yes',
        'invariant basics_some: exists ($0 m: machine) :: $0 is Main',
        'invariant all_both: ' +
          '((invariant basics_once) && (invariant basics_some)) && (invariant few)',
      ].join('\n'),
    )
    expect(sectionOf(program, 'pure')).toBe(
      [
        'pure limit(): int',
        'pure isVote(%0 e: message event, %1 m: machine): bool = ' +
          '((%0 is eVote) && (inflight %0)) && (%0 targets %1)',
      ].join('\n'),
    )
  })

  it('lower contracts, loop invariants and assertions', () => {
    const program = lowerText(source, { isVerifier: true })
    expect(sectionOf(program, 'foreign fun pick')).toBe(
      [
        'foreign fun pick(%s: set[machine]): machine as _pick',
        '  result %m',
        '  requires sizeof(%s) > 0',
        '  ensures %m in %s',
        '  var %m: machine',
      ].join('\n'),
    )
    const handler = sectionOf(program, 'fun Main.S.eVote')
    expect(handler).toContain('  invariant forall new ($0 e: message event) :: $0 targets this\n')
    expect(handler).toContain(
      'branch forall ($0 w: Main) :: ($0 is Main.Voting) ==> ($0->votes == this.votes) then',
    )
  })

  it('keep proof commands with their premises', () => {
    const program = lowerText(source, { isVerifier: true })
    expect(sectionOf(program, 'proof P')).toBe(
      [
        'proof P',
        '  prove basics_once, basics_some',
        '  prove few using basics_once, basics_some',
        '  prove default',
        '  prove all_both, { Watch->count > 0 } using basics_once, basics_some, few',
      ].join('\n'),
    )
  })

  it('are absent from ordinary programs', () => {
    expect(lowerText('event A;').proof).toBeUndefined()
  })
})
