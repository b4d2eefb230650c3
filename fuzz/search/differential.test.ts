import { expect, test } from 'vitest'
import { compareText, programText } from './differential.ts'

const seed = Number(process.env.FUZZ_SEED ?? 2026)
const count = Number(process.env.FUZZ_COUNT ?? 40)

test(`the search and the literal interpreter find the same (FUZZ_SEED=${seed})`, () => {
  for (let index = 0; index < count; index++) {
    const verdict = compareText(programText(seed, index))
    expect(verdict?.disagreement, `program ${index} of seed ${seed}`).toBeUndefined()
  }
})
