import { describe, expect, it } from 'vitest'
import { binomial, greedyCover } from './cover.ts'

/** All combinations kept. */
function allOf(sizes: readonly number[]): Uint8Array {
  return new Uint8Array(sizes.reduce((product, size) => product * size, 1)).fill(1)
}

/** The algorithm as language §10.4 words it, without any cleverness. */
function literalCover(sizes: readonly number[], strength: number, kept: Uint8Array): number[] {
  const digits = (number: number): number[] => {
    let rest = number
    return sizes.map((size) => {
      const digit = rest % size
      rest = Math.floor(rest / size)
      return digit
    })
  }
  const tuplesOf = (number: number): string[] => {
    const values = digits(number)
    const found: string[] = []
    for (let mask = 0; mask < 1 << sizes.length; mask++) {
      const own = values.map((value, at) => ((mask >> at) & 1 ? `${at}=${value}` : ''))
      if (own.filter((text) => text !== '').length === strength) found.push(own.join())
    }
    return found
  }
  const candidates = [...kept.keys()].filter((number) => kept[number] === 1)
  const open = new Set(candidates.flatMap(tuplesOf))
  const taken: number[] = []
  while (open.size > 0) {
    const gains = candidates.map((number) => tuplesOf(number).filter((t) => open.has(t)).length)
    const best = candidates[gains.indexOf(Math.max(...gains))]!
    taken.push(best)
    for (const tuple of tuplesOf(best)) open.delete(tuple)
  }
  return taken
}

/** A small generator of pseudo-random numbers below a bound. */
function randomFrom(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

describe('greedyCover', () => {
  it('covers pairs of three bools with four of eight combinations', () => {
    // Numbers in binary, first param lowest: 000, then 110, 101, 011 each bring three new pairs.
    expect(greedyCover([2, 2, 2], 2, allOf([2, 2, 2]))).toEqual([0, 3, 5, 6])
  })

  it('covers single values with as many combinations as the longest list', () => {
    expect(greedyCover([3, 2], 1, allOf([3, 2]))).toEqual([0, 4, 2])
  })

  it('takes nothing if no combination is kept', () => {
    expect(greedyCover([2, 2, 2], 2, new Uint8Array(8))).toEqual([])
  })

  it('leaves out pairs that occur in no kept combination', () => {
    const kept = allOf([2, 2, 2])
    for (let at = 0; at < 8; at++) if ((at & 3) === 3) kept[at] = 0
    expect(greedyCover([2, 2, 2], 2, kept)).toEqual(literalCover([2, 2, 2], 2, kept))
  })

  it('agrees with the wording of the language on random spaces', () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = randomFrom(seed)
      const sizes = Array.from({ length: 2 + random(4) }, () => 1 + random(4))
      const strength = 1 + random(sizes.length - 1)
      const kept = allOf(sizes)
      const density = random(5)
      for (let at = 0; at < kept.length; at++) if (random(5) < density) kept[at] = 0
      const expected = literalCover(sizes, strength, kept)
      expect(greedyCover(sizes, strength, kept), `seed ${seed}`).toEqual(expected)
    }
  })

  it('covers the pairs of sixteen bools with few tests', () => {
    const sizes = Array.from({ length: 16 }, () => 2)
    const taken = greedyCover(sizes, 2, allOf(sizes))
    expect(taken.length).toBeLessThan(20)
  })

  it('does not mind thousands of params with one value', () => {
    const sizes = [2, ...Array.from({ length: 2000 }, () => 1), 2]
    expect(greedyCover(sizes, 1, allOf(sizes))).toEqual([0, 3])
  })
})

describe('binomial', () => {
  it('counts subsets', () => {
    expect(binomial(20, 2)).toBe(190)
    expect(binomial(5, 5)).toBe(1)
    expect(binomial(1000, 500)).toBeGreaterThan(1e100)
  })
})
