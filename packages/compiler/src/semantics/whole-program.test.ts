import { describe, expect, it } from 'vitest'
import { analyseText } from './test-support.ts'

const main = 'machine Main { start state S { } }'

describe('capabilities', () => {
  it('forbid specs to act, also through calls', () => {
    const { errors, diagnostics } = analyseText(
      'event e;\nfun act() { deeper(); }\nfun deeper() { new Main(); }\n' +
        `spec P observes e { start state S { on e do { act(); } } }\n${main}`,
    )
    expect(errors).toEqual([
      "2:1 function 'act' is non-deterministic or has side effects (new/send/receive/announce); " +
        "cannot be called from spec monitor 'P'",
    ])
    const texts = diagnostics[0]!.related.map(({ text }) => text)
    expect(texts).toContain('calls `deeper`')
    expect(texts).toContain('creates a machine')
  })

  it('judge the functions of a spec itself', () => {
    const { errors } = analyseText(
      'event e;\nspec P observes e { start state S { on e do {\nif (choose()) { } } } }',
    )
    expect(errors).toEqual([
      "2:45 function 'at a.p:2:45' is non-deterministic or has side effects " +
        "(new/send/receive/announce); cannot be called from spec monitor 'P'",
    ])
  })

  it('forbid state changes in exit handlers and transition functions', () => {
    const text = (items: string) =>
      `event e; fun r() { raise e; } machine M { start state S { ${items} } fun h() { r(); } }`
    expect(analyseText(text('exit h;')).errors).toEqual([
      "1:69 function 'h' is used as a transition handler but might change state here",
    ])
    expect(analyseText(text('on e goto S with { goto S; }')).errors[0]).toMatch(
      /^1:76 function 'at a.p:1:76' is used as a transition handler/,
    )
    expect(analyseText(text('entry h; on e do h;')).errors).toEqual([])
  })

  it('spread through receive cases', () => {
    const { errors } = analyseText(
      'event e; machine M { start state S { exit { receive { case e: { goto S; } } } } }',
    )
    expect(errors[0]).toMatch(/^1:43 .* is used as a transition handler/)
  })
})

describe('loop control', () => {
  const body = (text: string) => analyseText(`event e; fun f() { ${text} }`).errors
  it('stands in loops', () => {
    expect(body('while (true) { if (true) { break; } else continue; }')).toEqual([])
    expect(body('if (true) { break; }')).toEqual(["1:32 'break' cannot appear outside a loop body"])
    expect(body('{ continue; }')).toEqual(["1:22 'continue' cannot appear outside a loop body"])
  })

  it('may leave a `receive` in a loop, but not one outside', () => {
    expect(body('while (true) { receive { case e: { break; } } }')).toEqual([])
    expect(body('receive { case e: { break; } }')).toEqual([
      "1:40 'break' cannot appear outside a loop body",
    ])
    expect(body('receive { case e: { while (true) break; } }')).toEqual([])
  })

  it('is not looked at when there are errors already', () => {
    expect(body('break; nothing();')).toEqual(["1:27 could not find function 'nothing'"])
  })
})

describe('creates sets', () => {
  const creates = (text: string) => {
    const machines = ['A', 'B', 'C'].map((name) => `machine ${name} { start state S { } }`)
    const { model, errors } = analyseText(
      `interface I() receives; event e; ${text} ${machines.join(' ')}`,
    )
    expect(errors).toEqual([])
    return model.globals.machines.get('M')!.creates.map(({ name }) => name)
  }

  it('hold what is created, directly and through calls', () => {
    expect(
      creates(
        'fun g(m: machine) { new C(); g(new A()); } fun foreign() creates I; ' +
          'machine M { var b: machine; start state S { entry { ' +
          'if (true) { receive { case e: { b = new B(); } } } g(b); foreign(); } } }',
      ),
    ).toEqual(['A', 'B', 'C', 'I'])
  })

  it('leave out what the reference does not see', () => {
    expect(
      creates(
        'machine M { var s: string; start state S { entry { s = format("{0}", new A()); } } }',
      ),
    ).toEqual([])
  })
})

describe('gates', () => {
  it('stop before whole-program checks and modules', () => {
    const { errors } = analyseText(`${main} module m = { Nothing }; fun f() { x = 1; }`)
    expect(errors).toEqual(["1:70 could not find variable 'x'"])
  })

  it('let a strict analysis end with the first error', () => {
    const text = `fun f() { x = 1; y = 2; } fun g() { z = 3; } ${main}`
    expect(analyseText(text, { isStrict: true }).errors).toHaveLength(1)
    expect(analyseText(text).errors).toHaveLength(3)
  })

  it('are open for a correct program', () => {
    const { isComplete, model } = analyseText(main)
    expect(isComplete).toBe(true)
    expect(model.tests.map(({ name }) => name)).toEqual(['DefaultImpl'])
  })
})
