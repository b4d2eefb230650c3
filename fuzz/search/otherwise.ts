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
const ALONE = 2

const WAYS: readonly Partial<SearchSettings>[] = [
  { merges: false, sleeps: false, storage: 'exact' },
  { merges: true, sleeps: true, storage: 'fingerprint' },
  { merges: true, sleeps: true, forgets: true, storage: 'exact' },
]

/** What differs, in sentences; `states` is how many there are, about. */
export function compareOtherwise(subjects: Subjects, team: Team, states: number): string[] {
  return WAYS.flatMap((way, at) => {
    const changes = { ...way, alone: ALONE }
    const alone = find(subjects, changes)
    // Another place in each program, but always the same in one.
    const place = (salt: number): number => 1 + ((states * 7 + at * 5 + salt) % states)
    const others: readonly (readonly [string, () => Found])[] = [
      ['by two', () => team.find(subjects, changes)],
      ['resumed', () => findResumed(subjects, changes, place(3))],
      [
        'resumed by two',
        () =>
          findResumed(subjects, changes, place(11), (snapshot) => {
            return team.find(subjects, changes, snapshot)
          }),
      ],
    ]
    return others.flatMap(([how, findOther]) => {
      const found = textOf(findOther())
      const expected = textOf(alone)
      if (found === expected) return []
      return [`${JSON.stringify(way)} ${how}: ${found} instead of ${expected}`]
    })
  })
}

/** Everything that must be the same. */
function textOf({ result, rests }: Found): string {
  const { states, transitions, depth, stopped, cuts, abandoned, slept, repeated } = result
  const { bugs, unconfirmed, isNumbered } = result
  const counts = { states, transitions, depth, stopped, cuts, abandoned, slept, repeated }
  const found = bugs.map(({ bug, depth: steps }) => `${steps} ${bugKey(bug)}`).sort()
  return JSON.stringify([counts, isNumbered, found, unconfirmed, [...rests].sort()])
}
