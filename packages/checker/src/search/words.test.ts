import { expect, test } from 'vitest'
import { OwnWords, SharedWords, sharedInts } from './words.ts'

test('an array grows up to what it can, and no farther', () => {
  const words = new SharedWords(sharedInts(16, 100))
  words.view[15] = 7
  words.grow(60, 200)
  expect(words.view.length).toBe(100)
  expect(words.view[15]).toBe(7)
  expect(() => words.grow(101)).toThrow(RangeError)
  expect(words.view.length).toBe(100)
})

test('an array of one thread grows as it is wanted', () => {
  const words = new OwnWords(16)
  words.view[15] = 7
  words.grow(17, 40)
  expect(words.view.length).toBe(40)
  expect(words.view[15]).toBe(7)
})
