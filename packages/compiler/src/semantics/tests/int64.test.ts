import { describe, expect, it } from 'vitest'
import { add, divide, multiply, negate, remainder, subtract } from './int64.ts'

describe('64-bit ints', () => {
  it('stay numbers while they are exact', () => {
    expect(add(2 ** 52, 1)).toBe(2 ** 52 + 1)
    expect(multiply(-3, 5)).toBe(-15)
    expect(negate(0)).toBe(0)
  })

  it('become bigints beyond, and numbers again', () => {
    const big = multiply(2 ** 31, 2 ** 31)
    expect(big).toBe(2n ** 62n)
    expect(subtract(add(big, 1), big)).toBe(1)
    expect(divide(big, 2 ** 31)).toBe(2 ** 31)
  })

  it('wrap around', () => {
    expect(multiply(2n ** 62n, 2)).toBe(-(2n ** 63n))
    expect(add(2n ** 63n - 1n, 1)).toBe(-(2n ** 63n))
  })

  it('divide towards zero', () => {
    expect([divide(-7, 2), remainder(-7, 2)]).toEqual([-3, -1])
    expect([divide(7, -2), remainder(7, -2)]).toEqual([-3, 1])
    expect(Object.is(divide(-1, 2), 0)).toBe(true)
    expect(Object.is(remainder(-4, 2), 0)).toBe(true)
  })
})
