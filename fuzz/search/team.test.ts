import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepare } from '../programs/evaluators.ts'
import { Team } from './team.ts'

/** Its only bug is in a state of the last level. */
const AT_THE_END = `
event eGo;
machine Main {
  var n: int;
  start state Run {
    entry { n = choose(1900); send this, eGo; }
    on eGo do { assert n != 1700; }
  }
}
test T [main = Main]: { Main };`

let team: Team

beforeAll(async () => {
  team = await Team.start()
})

afterAll(() => team.close())

test('what another worker finds in the last level is told', () => {
  const subjects = prepare(AT_THE_END)
  if ('errors' in subjects) throw new Error(subjects.errors)
  // Chance decides who expands what.
  for (let round = 0; round < 30; round++) {
    const { result } = team.find(subjects, { alone: 0, merges: false, explore: false })
    expect(result.bugs.length).toBe(1)
  }
})
