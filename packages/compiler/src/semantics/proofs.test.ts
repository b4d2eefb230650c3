import { describe, expect, it } from 'vitest'
import { analyseText } from './test-support.ts'

const formulas =
  'invariant a: true; invariant b: true; invariant c: true; Lemma L { invariant d: true; } '

function prove(commands: string) {
  return analyseText(`${formulas}\nProof p { ${commands} }`, { isVerifier: true })
}

describe('proofs', () => {
  it('resolve names, lemmas and formulas', () => {
    const { model, errors } = prove('prove L, (a), 1 == 1 using b; prove default using *;')
    expect(errors).toEqual([])
    const [first, second] = model.globals.proofs.get('p')!.commands
    const names = first!.goals.map((term) => (term.kind === 'invariant' ? term.symbol.name : '?'))
    expect(names).toEqual(['L_d', 'a', '?'])
    expect(first!.premises).toHaveLength(1)
    expect(second!.hasDefaultGoal).toBe(true)
    expect(second!.premises).toHaveLength(4)
  })

  it('leave out exceptions on both sides', () => {
    const { model } = prove('prove * except L, b;')
    const [command] = model.globals.proofs.get('p')!.commands
    expect(command!.goals).toHaveLength(2)
  })

  it('find circles as soon as they are closed', () => {
    expect(prove('prove a using b; prove b using c; prove c using L;').errors).toEqual([])
    expect(prove('prove a using b; prove b using c; prove c, L using a;').errors).toEqual([
      '2:45 proof commands form a cycle (starting at a.p:2:45)',
    ])
    expect(prove('prove a using a;').errors).toHaveLength(1)
  })

  it('report unknown names and terms that are no formulas', () => {
    expect(prove('prove nothing; prove a using nowhere;').errors).toEqual([
      "2:17 could not find name 'nothing'",
      "2:40 could not find name 'nowhere'",
    ])
    expect(prove('prove 1;').errors).toEqual(['2:17 got type: int, expected: bool'])
  })
})
