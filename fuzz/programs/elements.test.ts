import { describe, expect, it } from 'vitest'
import { elementsText } from './elements.ts'
import { compareLikes } from './likes.ts'

/** Always the same programs; `FUZZ_SEED=n` tries others, `FUZZ_COUNT=n` more of them. */
const SEED = Number(process.env.FUZZ_SEED ?? 1)
const COUNT = Number(process.env.FUZZ_COUNT ?? 25)

describe(`searches of ${COUNT} generated programs with a scalarset, seed ${SEED}`, () => {
  it('finds the same bugs and ends, whatever is left out', () => {
    let compared = 0
    let smaller = 0
    for (let index = 0; index < COUNT; index++) {
      const text = elementsText(SEED, index)
      const { disagreement, states, kept } = compareLikes(text, ['Key'])
      if (disagreement !== undefined) expect.fail(`program ${index}:\n${text}\n${disagreement}`)
      if (states > 0) compared++
      if (kept < states) smaller++
    }
    expect(compared).toBeGreaterThan(COUNT / 2)
    expect(smaller).toBeGreaterThan(COUNT / 2)
  })
})
