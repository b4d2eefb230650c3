import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { readCorpus } from './corpus.ts'
import { generateTyped } from './generate/typed.ts'
import { makeInput } from './input.ts'
import { minimise } from './minimise.ts'
import { createRandom } from './random.ts'
import { joinTokens, splitTokens } from './tokens.ts'

/** Always the same inputs, so that the suite gives no false alarm; `FUZZ_SEED=n` tries others. */
const SEED = Number(process.env.FUZZ_SEED ?? 1)

describe(`fuzzing with seed ${SEED}`, () => {
  const corpus = readCorpus()

  it('finds no input that breaks the compiler or the formatter', () => {
    const count = 2000
    let compiled = 0
    for (let index = 0; index < count; index++) {
      const input = makeInput(SEED, index, corpus)
      const { failure, isCompiled } = check(input)
      if (isCompiled) compiled++
      if (failure === undefined) continue
      const { property, detail } = failure
      expect.fail(`input ${index}: ${property}\n${detail}\n${JSON.stringify(input.text)}`)
    }
    expect(compiled / count).toBeGreaterThan(0.25)
  })

  it('makes the same inputs again', () => {
    expect(makeInput(SEED, 5, corpus)).toEqual(makeInput(SEED, 5, corpus))
    expect(makeInput(SEED, 5, corpus)).not.toEqual(makeInput(SEED, 6, corpus))
  })

  it('makes well-typed programs that compile', () => {
    const texts = Array.from({ length: 50 }, (_, index) =>
      generateTyped(createRandom(SEED, index), { depth: 2, machines: 2 }),
    )
    const outcomes = texts.map((text) =>
      check({ text, verifier: false, isValid: true, isThorough: true }),
    )
    expect(outcomes.filter(({ isCompiled }) => isCompiled).length).toBeGreaterThan(40)
  })
})

describe('tokens', () => {
  it('survive every way to write them', () => {
    const tokens = splitTokens(
      'x.1 = -a / b - -1.5 --> "a\\" // b" init-condition /* c */ // d\n$$ $ ::',
    )
    expect(tokens).toHaveLength(23)
    const random = createRandom(SEED, 0)
    for (const layout of ['plain', 'tight', 'lines', 'wild'] as const) {
      const again = splitTokens(joinTokens(tokens, layout, random))
      const isToken = (token: string): boolean => !/^\/[/*]/.test(token)
      expect(again.filter(isToken)).toEqual(tokens.filter(isToken))
    }
  })
})

describe('minimising', () => {
  it('leaves what matters', () => {
    const text =
      'event a;\nmachine M {\n  start state S {\n    entry { x = y + halt; }\n  }\n}\nevent b;\n'
    expect(minimise(text, (candidate) => candidate.includes('halt'))).toBe('halt')
  })
})
