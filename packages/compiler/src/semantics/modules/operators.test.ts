import { describe, expect, it } from 'vitest'
import type { ModuleAttributes } from '../model.ts'
import { analyseText } from '../test-support.ts'

const program = `
event a; event b; event c;
event link: A;
event any_: machine;
machine A receives a; sends b; { start state S { entry { new B(); } } }
machine B receives b; sends a; { start state S { entry { new A(); } } }
machine C receives c, link; sends c, link; { start state S { } }
machine D receives any_, a; sends any_, a; { start state S { } }
machine F receives a, b, c; sends; { start state S { entry (who: A) { } } }
interface I() receives a;
interface J(int) receives a;
interface K() receives a, b;
interface L() receives;
spec Pa observes a { start state S { ignore a; } }
spec Pb observes b { start state S { ignore b; } }
`

function errorsOf(module: string): readonly string[] {
  return analyseText(`${program}\nmodule M = ${module};`).errors.map((text) =>
    text.replace(/^17:/, ''),
  )
}

/** The attributes of a module, through an implementation that is not checked for its main. */
function attributesOf(module: string): ModuleAttributes {
  const { errors, model } = analyseText(`${program}\nimplementation X: ${module};`)
  expect(errors).toEqual([])
  return model.tests[0]!.module
}

describe('bind', () => {
  it('needs the events of the interface', () => {
    expect(errorsOf('{ A -> K }')).toEqual([
      '12 invalid bind: receive set of K is not a subset of receive set of A',
    ])
    expect(errorsOf('{ A -> I }')).toEqual([])
  })

  it('needs the payload of the interface', () => {
    expect(errorsOf('{ A -> J }')).toEqual([
      '12 invalid bind: payload type of J is not a subtype of payload type of A',
    ])
  })

  it('refuses specs, which the reference does only if the interface receives something', () => {
    expect(errorsOf('{ Pa -> L }')).toEqual([
      "12 spec monitor 'Pa' cannot be bound to an interface",
    ])
    expect(errorsOf('{ Pa -> I }')).toEqual([
      '12 invalid bind: receive set of I is not a subset of receive set of Pa',
    ])
  })

  it('unites events and links each created interface to itself', () => {
    const module = attributesOf('{ A, B }')
    expect([...module.sends].sort()).toEqual(['a', 'b'])
    expect([...module.receives].sort()).toEqual(['a', 'b'])
    expect([...module.creates].sort()).toEqual(['A', 'B'])
    expect([...module.links.get('A')!]).toEqual([['B', 'B']])
  })
})

describe('assert', () => {
  it('needs the module to send what the spec observes', () => {
    expect(errorsOf('assert Pb in { B }')).toEqual([
      "12 invalid assert: event 'b' in observes set of 'Pb' is not in the sends set of the module",
    ])
  })

  it('attaches a spec once', () => {
    const message = "invalid assert: spec monitor 'Pb' is already attached in the module"
    expect(errorsOf('assert Pb in (assert Pb in { A, B })')).toEqual([`12 ${message}`])
    expect(errorsOf('assert Pb, Pb in { A, B }')).toEqual([`12 ${message}`])
  })
})

describe('union and compose', () => {
  it('keep interfaces, specs, sends and creates apart', () => {
    const start = '18 invalid composition: '
    expect(errorsOf('union { A -> I }, { B, A -> I }')).toEqual([
      `${start}bound interfaces after composition are not disjoint, e.g., interface I is bound ` +
        'in both the modules being composed',
    ])
    expect(errorsOf('union (assert Pb in { A }), (assert Pb in { A -> I })')).toEqual([
      `${start}monitor Pb is attached in more than one modules being composed`,
    ])
    expect(errorsOf('compose { A }, { A -> I }')).toEqual([
      '20 invalid composition: output sends are not disjoint, b belongs to the sends of multiple ' +
        'composed module',
    ])
    expect(errorsOf('union { A }, { A -> I }')).toEqual([])
    expect(errorsOf('compose { A }, { B }, { C }')).toEqual([])
  })

  it('compose refuses machines without sends clauses', () => {
    const text = 'event e; machine P { start state S { } } machine Q { start state S { } }'
    expect(analyseText(`${text}\nmodule M = union { P }, { Q };`).errors).toEqual([])
    const [error] = analyseText(`${text}\nmodule M = compose { P }, { Q };`).errors
    expect(error).toMatch(/^2:20 .*output sends are not disjoint, e belongs/)
  })

  it('compose refuses two creators of an interface', () => {
    const text = 'machine P sends; { start state S { entry { new R(); } } }'
    const more =
      'machine Q sends; { start state S { entry { new R(); } } } machine R { start state S { } }'
    const [error] = analyseText(`${text}${more}\nmodule M = compose { P }, { Q };`).errors
    expect(error).toMatch(/output creates are not disjoint, R belongs/)
  })

  it('put the parts together in order', () => {
    const module = attributesOf('union { C }, { A }, { B }')
    expect([...module.definitions.keys()]).toEqual(['C', 'A', 'B'])
  })

  it('check every pair', () => {
    expect(errorsOf('union { C }, { A }, { B }, { F }, { A }')).toEqual([
      '25 invalid composition: bound interfaces after composition are not disjoint, e.g., ' +
        'interface A is bound in both the modules being composed',
    ])
  })
})

describe('hidee', () => {
  it('hides events that are sent and received inside', () => {
    const module = attributesOf('hidee a, b in { A, B }')
    expect([...module.privateEvents].sort()).toEqual(['a', 'b'])
    expect(module.sends.size).toBe(0)
    expect(module.receives.size).toBe(0)
  })

  it.each([
    [
      'hidee b in { A }',
      'event b cannot be made private, it must belong to both receive and send set of the module',
    ],
    [
      'hidee c in { C }',
      'event c cannot be made private as interface C contains this event. Only events in ' +
        'interfaces that are both created and bound in the module can be hidden',
    ],
    [
      'hidee a in { A, B, C }',
      'event a cannot be made private as it belongs to allowed permission of link which is ' +
        'received or sent by the module',
    ],
    [
      'hidee a in { A -> A, B, D -> L }',
      'event a cannot be made private as it belongs to allowed permission of any_ which is ' +
        'received or sent by the module',
    ],
  ])('%s', (module, error) => {
    expect(errorsOf(module)).toEqual([`12 invalid hide event: ${error}`])
  })

  it('looks at the payloads of constructors', () => {
    const text = `event a; event b;
machine A receives a; sends a; { start state S { entry { new A(); } } }
machine F receives b; sends; { start state S { entry (who: A) { } } }
module M = hidee a in { A, F };`
    expect(analyseText(text).errors).toEqual([
      '4:12 invalid hide event: event a cannot be made private as it belongs to the permissions ' +
        'of the contructor type of interface F',
    ])
  })

  it('keeps hidden events out of modules composed later', () => {
    const start = '18 invalid composition: '
    expect(errorsOf('union (hidee a in { A, B }), { D }')[0]).toBe(
      `${start}private events after composition are not disjoint from send and receives set, ` +
        'e.g., after composition private event a belongs to both private and public (sends or ' +
        'receives) events',
    )
    expect(errorsOf('union (hidee a in { A, B }), { C }')[0]).toBe(
      `${start}private events after composition are not disjoint from permissions in events sent ` +
        'or received, e.g., after composition private event a is in the permissions set of link',
    )
    const text = `event a; event b;
machine A receives a; sends a; { start state S { entry { new A(); } } }
machine B receives b; sends b; { start state S { entry { new I(); } } }
machine F receives b; sends; { start state S { entry (who: A) { } } }
interface I() receives a;
module H = hidee a in { A };`
    expect(analyseText(`${text}\nmodule M = union H, { B };`).errors).toEqual([
      '7:18 invalid composition: After composition, private event a is in the received events of ' +
        'interface I which is created or bound in the module',
    ])
    expect(analyseText(`${text}\nmodule M = union { F }, H;`).errors).toEqual([
      '7:25 invalid hide event: private event a belongs to the permissions of the constructor ' +
        'type of public interface F',
    ])
  })
})

describe('hidei', () => {
  it('hides interfaces that are created and bound inside', () => {
    expect([...attributesOf('hidei A in { A, B }').privateInterfaces]).toEqual(['A'])
    expect(errorsOf('hidei C in { A, B, C }')).toEqual([
      '12 invalid hide interface: interface C cannot be made private. Interface C must be both ' +
        'created and bounded in the module',
    ])
    expect(errorsOf('hidei B in { A }')).toHaveLength(1)
  })
})

describe('rename', () => {
  it('replaces an interface everywhere but in the names that `new` uses', () => {
    const module = attributesOf('rename A to I in (assert Pb in { A, B })')
    expect([...module.definitions.keys()]).toEqual(['I', 'B'])
    expect([...module.links.get('B')!]).toEqual([['A', 'I']])
    expect([...module.links.get('I')!]).toEqual([['B', 'B']])
    expect([...module.creates].sort()).toEqual(['B', 'I'])
    expect([...module.monitors.values()].map((watched) => [...watched])).toEqual([['I', 'B']])
  })

  it('makes hidden events public again', () => {
    expect(attributesOf('rename A to I in hidee a in { A, B }').privateEvents.size).toBe(0)
  })

  it.each([
    ['rename A to K in { A, B }', 'K and A must have the same receive set'],
    [
      'rename I to A in { C }',
      'I must belong to either created interfaces or bounded interfaces of the module',
    ],
    [
      'rename A to I in { A, B, A -> I }',
      'I must not belong to created interfaces or bounded interfaces of the module',
    ],
  ])('%s', (module, error) => {
    expect(errorsOf(module)).toEqual([`12 invalid rename: ${error}`])
  })
})
