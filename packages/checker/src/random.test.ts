import { describe, expect, test } from 'vitest'
import { deriveSeed, distinctBelow, geometric, SeededRandom } from './random.ts'

/** The chi-squared statistic of counts that should be equal. */
function chiSquared(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** The same seeds always: these tests cannot fail by chance, only by a change of the generator. */
describe('streams', () => {
  test('are determined by seed and index', () => {
    const draw = (seed: number, stream: number): number[] => {
      const random = new SeededRandom(seed, stream)
      return Array.from({ length: 8 }, () => random.bits())
    }
    expect(draw(1, 2)).toEqual(draw(1, 2))
    const all = [0, 1, 2, 2 ** 32 - 1].flatMap((seed) =>
      [0, 1, 2, 2 ** 32, 2 ** 40].map((stream) => draw(seed, stream)[7]),
    )
    expect(new Set(all).size).toBe(all.length)
  })

  test('first draws of neighbouring streams are uniform', () => {
    const counts = new Array<number>(16).fill(0)
    const random = new SeededRandom()
    for (let stream = 0; stream < 160_000; stream++) {
      random.reseed(5, stream)
      const drawn = random.below(16)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    // 15 degrees of freedom: above 45 with probability below 1e-4.
    expect(chiSquared(counts)).toBeLessThan(45)
  })

  test('neighbouring streams are independent', () => {
    const counts = new Array<number>(16).fill(0)
    const random = new SeededRandom()
    let before = 0
    for (let stream = 0; stream < 160_000; stream++) {
      random.reseed(9, stream)
      const drawn = random.below(4)
      counts[before * 4 + drawn] = (counts[before * 4 + drawn] ?? 0) + 1
      before = drawn
    }
    expect(chiSquared(counts)).toBeLessThan(45)
  })
})

test('numbers below a bound', () => {
  const random = new SeededRandom(3)
  for (const bound of [1, 2, 3, 10_000, 2 ** 31]) {
    for (let draw = 0; draw < 1000; draw++) {
      const number = random.below(bound)
      expect(Number.isInteger(number) && number >= 0 && number < bound).toBe(true)
    }
  }
  expect(random.below(0)).toBe(0)
})

test('sets of distinct numbers are uniform', () => {
  const random = new SeededRandom(4)
  const counts = new Map<string, number>()
  for (let draw = 0; draw < 50_000; draw++) {
    const set = distinctBelow(random, 2, 5).join(',')
    counts.set(set, (counts.get(set) ?? 0) + 1)
  }
  expect(counts.size).toBe(10)
  // 9 degrees of freedom: above 34 with probability below 1e-4.
  expect(chiSquared([...counts.values()])).toBeLessThan(34)
  expect(distinctBelow(random, 5, 3)).toEqual([0, 1, 2])
  expect(distinctBelow(random, 0, 3)).toEqual([])
})

test('lengths of mutations are at least one and have their mean', () => {
  const random = new SeededRandom(6)
  let sum = 0
  for (let draw = 0; draw < 20_000; draw++) {
    const number = geometric(random, 5)
    expect(number).toBeGreaterThanOrEqual(1)
    sum += number
  }
  expect(sum / 20_000).toBeCloseTo(5, 0)
  expect(geometric(random, 0)).toBe(1)
})

test('derived seeds are 32-bit and distinct', () => {
  const seeds = Array.from({ length: 1000 }, (_, purpose) => deriveSeed(1, purpose))
  expect(new Set(seeds).size).toBe(1000)
  expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true)
})
