/**
 * The same search by two workers, and saved in the middle and gone on with by one or two: it comes
 * to exactly what one worker comes to who is not disturbed.
 */
import { bugKey } from '../../packages/checker/src/explore.ts'
import type { SearchSettings } from '../../packages/checker/src/index.ts'
import type { Subjects } from '../programs/evaluators.ts'
import { type Found, find, findResumed } from './find.ts'
import type { Team } from './team.ts'

/** Others help from the beginning. */
const alone = 2

type Other = 'by two' | 'resumed' | 'resumed by two'

/** Searches, and how else they are made. */
const WAYS: readonly (readonly [Partial<SearchSettings>, readonly Other[]])[] = [
  [{ alone, merges: false, sleeps: false, storage: 'exact' }, ['by two', 'resumed']],
  [{ alone, storage: 'fingerprint' }, ['resumed', 'resumed by two']],
  [{ alone, storage: 'exact', forgets: true }, ['by two', 'resumed']],
]

/** What differs, in sentences; `states` is how many there are, about. */
export function compareOtherwise(subjects: Subjects, team: Team, states: number): string[] {
  return WAYS.flatMap(([way, others], at) => {
    // Another place in each program, but always the same in one.
    const place = 1 + ((states * 7 + at * 5) % states)
    const expected = textOf(find(subjects, way))
    return others.flatMap((other) => {
      const found = textOf(findOther(other, subjects, way, team, place))
      if (found === expected) return []
      return [`${JSON.stringify(way)} ${other}: ${found} instead of ${expected}`]
    })
  })
}

function findOther(
  other: Other,
  subjects: Subjects,
  way: Partial<SearchSettings>,
  team: Team,
  place: number,
): Found {
  if (other === 'by two') return team.find(subjects, way)
  if (other === 'resumed') return findResumed(subjects, way, place)
  return findResumed(subjects, way, place, (saved) => team.find(subjects, way, saved))
}

/** Everything that must be the same. */
function textOf({ result, rests }: Found): string {
  const { states, transitions, depth, stopped, cuts, abandoned, slept, repeated } = result
  const { bugs, unconfirmed, isNumbered } = result
  const counts = { states, transitions, depth, stopped, cuts, abandoned, slept, repeated }
  const found = bugs.map(({ bug, depth: steps }) => `${steps} ${bugKey(bug)}`).sort()
  return JSON.stringify([counts, isNumbered, found, unconfirmed, [...rests].sort()])
}
