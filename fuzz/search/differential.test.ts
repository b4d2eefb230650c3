import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareText, extentWith, programText } from './differential.ts'
import { Team } from './team.ts'

const seed = Number(process.env.FUZZ_SEED ?? 2026)
const count = Number(process.env.FUZZ_COUNT ?? 30)

let team: Team

beforeAll(async () => {
  team = await Team.start()
})

afterAll(() => team.close())

test(`the search and the literal interpreter find the same (FUZZ_SEED=${seed})`, () => {
  for (let index = 0; index < count; index++) {
    const verdict = compareText(programText(seed, index), extentWith(team))
    expect(verdict?.disagreement, `program ${index} of seed ${seed}`).toBeUndefined()
  }
})
