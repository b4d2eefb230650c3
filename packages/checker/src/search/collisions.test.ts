import { expect, test } from 'vitest'
import { collisionsOf } from './collisions.ts'

test('estimates from the number of states and from the closest fingerprints', () => {
  // Lanes: 5, 2^32, and 2^32 + 3; the last two are 3 apart.
  const { aPriori, observed } = collisionsOf(Int32Array.of(5, 0, 9, 3, 1, 9, 0, 1, 9, 0, 0, 9), 3)
  expect(aPriori).toBeCloseTo(9 / 2 ** 65, 30)
  expect(observed).toBeCloseTo(1 / 3, 10)
})

test('takes lanes as numbers without sign', () => {
  const { observed } = collisionsOf(Int32Array.of(-1, -1, -1, 0x7fffffff), 2)
  expect(observed).toBe(1 / 2 ** 63)
})

test('of one state nothing can be mistaken', () => {
  expect(collisionsOf(Int32Array.of(7, 7), 2).observed).toBeLessThan(1e-19)
})
