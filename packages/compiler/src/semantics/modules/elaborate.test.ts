import { describe, expect, it } from 'vitest'
import { analyseText } from '../test-support.ts'

/** Machines that create each other and exchange events, without clauses. */
const program = `
event eReq; event eResp;
machine Client { start state S { entry { new Server(); } } }
machine Server { start state S { } }
spec Safe observes eReq { start state S { ignore eReq; } }
scenario Happens observes eResp { start state S { on eResp goto T; } cold state T { } }
`

/** The errors of the program with some more declarations, on lines of their own from line 8 on. */
function errorsOf(declarations: string): readonly string[] {
  return analyseText(`${program}\n${declarations}`).errors
}

describe('names in modules', () => {
  it.each([
    ['module M = { Nope };', "8:14 could not find interface 'Nope'"],
    ['module M = { Nope -> Client };', "8:14 could not find machine 'Nope'"],
    ['module M = { Nope -> Nope };', "8:22 could not find interface 'Nope'"],
    ['module M = { Safe };', "8:14 could not find interface 'Safe'"],
    ['module M = N;', "8:12 could not find module 'N'"],
    ['module M = assert Nope in { Client };', "8:19 could not find spec monitor 'Nope'"],
    ['module M = assert Client in { Server };', "8:19 expected a spec monitor; got 'Client'"],
    ['module M = hidei Nope in { Client };', "8:18 could not find interface 'Nope'"],
    ['module M = rename Nope to Gone in { Client };', "8:27 could not find interface 'Gone'"],
    ['module M = hidee Nope in { Client };', "8:18 could not find event 'Nope'"],
    [
      'module M = { Client, Server, Client };',
      "8:12 interface or machine 'Client' is mentioned or bound multiple times in the module",
    ],
  ])('%s', (declaration, error) => {
    expect(errorsOf(declaration)).toEqual([error])
  })

  it('ignores the name after `main` in a module expression', () => {
    expect(errorsOf('module M = main Nope in { Client };')).toEqual([])
  })

  it('reports recursive modules once', () => {
    expect(errorsOf('module A = union B, { Client };\nmodule B = (A);')).toEqual([
      "9:13 module 'A' is defined in terms of itself",
    ])
    expect(errorsOf('module A = A;')).toEqual(["8:12 module 'A' is defined in terms of itself"])
  })

  it('reports an error inside a named module there, wherever the module is used', () => {
    const text = 'test T [main=Client]: M;\nmodule M = { Client, Gone };'
    expect(errorsOf(text)).toEqual(["9:22 could not find interface 'Gone'"])
  })

  it('follows chains of modules of any length', () => {
    const links = Array.from({ length: 20_000 }, (_, at) => `module M${at} = M${at + 1};`)
    const text = `${links.join('\n')}\nmodule M20000 = { Client, Server };`
    const { errors, model } = analyseText(`${program}\n${text}\ntest T [main=Client]: M0;`)
    expect(errors).toEqual([])
    expect([...model.tests[0]!.module.definitions.keys()]).toEqual(['Client', 'Server'])
  })

  it('does not take exponential time for modules used twice', () => {
    const links = Array.from(
      { length: 60 },
      (_, at) => `module M${at} = union M${at + 1}, M${at + 1};`,
    )
    expect(errorsOf(`${links.join('\n')}\nmodule M60 = { Client };`)).toHaveLength(1)
  })

  it('bounds the size of all tables together', () => {
    const machines = Array.from({ length: 2000 }, (_, at) => `machine N${at} { start state S { } }`)
    const modules = machines.map((_, at) => `module M${at} = union M${at - 1}, { N${at} };`)
    modules[0] = 'module M0 = { N0 };'
    const { errors } = analyseText([...machines, ...modules].join('\n'))
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/more than 3000000 entries/)
  })
})

describe('tests', () => {
  it('must be closed', () => {
    const { diagnostics, errors } = analyseText(`${program}\ntest T [main=Client]: { Client };`)
    expect(errors).toEqual([
      '8:1 module not closed: test module is not closed with respect to created interfaces; ' +
        'interface Server is created but not implemented inside the module',
    ])
    expect(diagnostics[0]!.related.map(({ text }) => text)).toEqual([
      '`Client` creates it',
      '`Server` is declared here',
    ])
  })

  it('need a main machine of their module', () => {
    expect(errorsOf('test T [main=Gone]: { Server };')).toEqual([
      '8:1 illegal main machine: machine Gone does not exist in the test module',
    ])
    expect(errorsOf('test T [main=Client]: { Server };')).toEqual([
      '8:1 illegal main machine: machine Client does not exist in the test module',
    ])
  })

  it('suggest a main machine', () => {
    const { diagnostics } = analyseText(`${program}\ntest T [main=Sever]: { Server };`)
    expect(diagnostics[0]!.help).toBe('Did you mean `Server`?')
  })

  it('need a main machine without payload', () => {
    const declarations =
      'machine P { start state S { entry (n: int) { } } }\ntest T [main=P]: { P };'
    expect(errorsOf(declarations)).toEqual([
      '9:1 illegal main machine: main machine P cannot take an input parameter in the entry ' +
        'function of the start state.',
    ])
  })

  it('name the interface that the main machine is bound to', () => {
    const text = `${program}\ninterface I() receives eReq;\ntest T [main=Server]: { Server -> I };`
    const [test] = analyseText(text).model.tests
    expect(test).toMatchObject({ kind: 'test', name: 'T', mainInterface: 'I', assignment: [] })
    expect(test!.main!.name).toBe('Server')
  })

  it('keep specs in the order of attachment', () => {
    const text = `${program}
      spec Other observes eResp { start state S { ignore eResp; } }
      test T [main=Client]: assert Safe in (union (assert Other in { Client }), { Server });`
    const { errors, model } = analyseText(text)
    expect(errors).toEqual([])
    const monitors = [...model.tests[0]!.module.monitors]
    expect(monitors.map(([spec, watched]) => [spec.name, ...watched])).toEqual([
      ['Other', 'Client'],
      ['Safe', 'Client', 'Server'],
    ])
  })

  it('come after implementations, both in order of declaration', () => {
    const text = `${program}
      test T2 [main=Server]: { Server };
      implementation I [main=Server]: { Server };
      test T1 [main=Server]: { Server };
      implementation J: { Server };`
    const { model } = analyseText(text)
    expect(model.tests.map(({ name }) => name)).toEqual(['I', 'J', 'T2', 'T1'])
    expect(model.tests[0]!.main!.name).toBe('Server')
    expect(model.tests[1]!.main).toBeUndefined()
  })
})

describe('refinement tests', () => {
  it('are checked on both sides, then refused', () => {
    expect(errorsOf('test T [main=Server]: { Server } refines { Server };')).toEqual([
      "8:1 refinement test 'T' is not supported",
    ])
    expect(errorsOf('test T [main=Server]: { Server } refines { Client };')).toEqual([
      '8:1 module not closed: RHS test module is not closed with respect to created interfaces; ' +
        'interface Server is created but not implemented inside the module',
    ])
    expect(errorsOf('test T [main=Client]: { Server } refines { Server };')).toEqual([
      '8:1 illegal main machine: machine Client does not exist in the LHS test module',
    ])
  })

  it('do not count as tests', () => {
    const text = 'machine Main { start state S { } } test T [main=Main]: { Main } refines { Main };'
    expect(analyseText(text).errors).toHaveLength(1)
  })
})

describe('implementations', () => {
  it('must be closed, which is reported at the interface', () => {
    expect(errorsOf('implementation I: { Client };')).toEqual([
      '4:1 module not closed: implementation module is not closed with respect to created ' +
        'interfaces; interface Server is created but not implemented inside the module',
    ])
  })

  it('may name any main machine', () => {
    expect(errorsOf('implementation I [main=Gone]: { Server };')).toEqual([])
  })
})

describe('the default implementation', () => {
  it('has all machines and no specs', () => {
    const { errors, model } = analyseText(`${program}\nmachine Main { start state S { } }`)
    expect(errors).toEqual([])
    expect(model.tests).toHaveLength(1)
    const [test] = model.tests
    expect(test).toMatchObject({ kind: 'implementation', name: 'DefaultImpl' })
    expect(test!.mainInterface).toBe('Main')
    expect([...test!.module.definitions.keys()]).toEqual(['Client', 'Server', 'Main'])
    expect(test!.module.monitors.size).toBe(0)
  })

  it('is not made beside tests or implementations', () => {
    const main = 'machine Main { start state S { } }'
    const names = (text: string) => analyseText(text).model.tests.map(({ name }) => name)
    expect(names(`${main} test T [main=Main]: { Main };`)).toEqual(['T'])
    expect(names(`${main} implementation I: { Main };`)).toEqual(['I'])
    expect(names('machine Other { start state S { } }')).toEqual([])
  })

  it('must be closed', () => {
    const text = 'interface I() receives;\nmachine Main { start state S { entry { new I(); } } }'
    expect(analyseText(text).errors).toEqual([
      '1:1 module not closed: implementation module is not closed with respect to created ' +
        'interfaces; interface I is created but not implemented inside the module',
    ])
  })

  it('has nothing to start with if `Main` is a spec', () => {
    const { errors, model } = analyseText('event e; spec Main observes e { }')
    expect(errors).toEqual([])
    expect(model.tests[0]!.main).toBeUndefined()
  })
})
