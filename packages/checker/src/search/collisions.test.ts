import { describe, expect, test } from 'vitest'
import { Commons } from './commons.ts'
import { Visited } from './visited.ts'

/** States with these fingerprints, each the lower and the higher half, in a fresh table. */
function visited(...prints: readonly (readonly [number, number])[]): Visited {
  const all = new Visited(new Commons(null), false)
  all.rebuild()
  for (const [low, high] of prints) {
    expect(all.find(low, high, null)).toBe(-1)
    all.next()
    all.add(low, high, -1, 0)
  }
  return all
}

describe('how likely states were taken for others', () => {
  test('from their number and from the closest fingerprints', () => {
    // 2^32 and 2^32 + 3 are 3 apart.
    const { aPriori, observed } = visited([5, 9], [3, 1], [0, 1]).collisions()
    expect(aPriori).toBeCloseTo(9 / 2 ** 65, 30)
    expect(observed).toBeCloseTo(1 / 3, 10)
  })

  test('halves are numbers without sign', () => {
    expect(visited([-1, 0x7fffffff], [1, -0x80000000]).collisions().observed).toBe(1 / 2)
  })

  test('the closest may stand on both sides of the border of two slots', () => {
    const all = visited()
    const slots = (all.bytes - 4 * all.ints) / 4
    for (let slot = 1; slot < slots; slot += 100) {
      const border = Math.ceil((slot * 2 ** 32) / slots) | 0
      const { observed } = visited([-1, border - 1], [0, border], [7, 7]).collisions()
      expect(observed).toBe(1)
    }
  })

  test('from their number alone where none are close', () => {
    for (const prints of [
      [[7, 7]],
      [
        [7, 7],
        [7, -7],
      ],
    ] as const) {
      const { aPriori, observed } = visited(...prints).collisions()
      expect(observed).toBe(aPriori)
    }
  })

  test('wherever they are in a table that has grown', () => {
    const all = visited([1, 77], [9, 77])
    let seed = 1
    for (let count = 0; count < 100_000; count++) {
      seed = Math.imul(seed, 1664525) + 1013904223
      const [low, high] = [count, seed]
      if (all.isFull) all.rebuild()
      if (all.find(low, high, null) >= 0) continue
      all.next()
      all.add(low, high, -1, 0)
    }
    expect(all.collisions().observed).toBe(1 / 8)
  })
})
