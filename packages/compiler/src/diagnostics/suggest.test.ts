import { describe, expect, it } from 'vitest'
import { suggest } from './suggest.ts'

describe('suggest', () => {
  it.each([
    ['Clinet', ['Server', 'Client'], 'Client'],
    ['client', ['Server', 'Client'], 'Client'],
    ['eRequest', ['eResponse', 'eRequests', 'eReqest'], 'eRequests'],
    ['balnace', ['balance', 'account'], 'balance'],
    ['WaitForRequest', ['WaitForRequests', 'WaitForResponse'], 'WaitForRequests'],
    ['xs', ['x'], 'x'],
    ['ab', ['aB', 'b'], 'aB'],
  ])('%s → %s', (name, candidates, expected) => {
    expect(suggest(name, candidates)).toBe(expected)
  })

  it.each([
    ['x', ['y', 'z']],
    ['nowhere', ['elsewhere', 'x', 'Main']],
    ['', ['a']],
    ['a', []],
    ['eStart', ['eStart']],
    ['abc', ['x']],
  ])('has nothing for %s among %j', (name, candidates) => {
    expect(suggest(name, candidates)).toBeUndefined()
  })

  it('does not look at endless names', () => {
    expect(suggest('a'.repeat(100_000), ['a'.repeat(99_999)])).toBeUndefined()
  })

  it('is fast enough to be asked often', () => {
    const candidates = Array.from({ length: 20_000 }, (_, index) => `Machine_${index}_Name`)
    expect(suggest('Machine_19_Nmae', candidates)).toBe('Machine_19_Name')
  })
})
