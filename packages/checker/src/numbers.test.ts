import { expect, it } from 'vitest'
import { allOf, counted, grouped } from './numbers.ts'

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
  [1234.5678, '1,234.5678'],
  ['17361.20', '17,361.20'],
])('groups %s', (number, text) => {
  expect(grouped(number)).toBe(text)
})

it('has one of something, and several', () => {
  expect([0, 1, 2000].map((number) => counted(number, 'state'))).toEqual([
    '0 states',
    '1 state',
    '2,000 states',
  ])
  expect([1, 2000].map((number) => allOf(number, 'state'))).toEqual([
    'the only state',
    'all 2,000 states',
  ])
})
