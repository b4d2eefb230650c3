import type { SearchReport } from '@parley/checker'
import { expect, it } from 'vitest'
import { rate, seconds } from './numbers.ts'
import { shortSearchVerdict } from './search-text.ts'

it('groups what it counts, whatever the unit', () => {
  expect(rate(7102, 1000, 'states')).toBe('7,102 states/s')
  expect(rate(71_020, 1000, 'states')).toBe('71 k states/s')
  expect(rate(7_102_000, 1000, 'states')).toBe('7.1 M states/s')
  expect(seconds(17_361_204)).toBe('17,361.20 s')
})

it('groups depths in tables', () => {
  const verdict = { kind: 'complete to depth', depth: 17_361 } as const
  const search = { verdict, livenessLeft: [] } as unknown as SearchReport
  expect(shortSearchVerdict(search)).toBe('complete to depth 17,361')
})
