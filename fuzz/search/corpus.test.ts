import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareSearch } from './compare.ts'
import { corpusCases, corpusExtent, testsOf } from './corpus.ts'
import { Team } from './team.ts'

/** Of so many cases one is compared here; `corpus.ts` compares all. */
const EACH = 6
const STATES = 200

let team: Team

beforeAll(async () => {
  team = await Team.start()
})

afterAll(() => team.close())

test('the search finds in programs of the corpus what the literal interpreter finds', () => {
  const cases = corpusCases().filter((_, at) => at % EACH === 0)
  const compared = cases.flatMap(testsOf).map(({ name, subjects }) => {
    const verdict = compareSearch(subjects, corpusExtent(team, STATES))
    expect(verdict.disagreement, name).toBeUndefined()
    return verdict.compared
  })
  expect(compared.filter((one) => one === 'everything').length).toBeGreaterThan(50)
})
