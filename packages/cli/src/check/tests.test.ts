import { expect, test } from 'vitest'
import { chooseTests } from './tests.ts'

const all = ['Small', 'SmallReads', 'Large']

test('a prefix stands for all tests that begin with it', () => {
  expect(chooseTests(all, 'Small')).toEqual({ kind: 'ok', names: ['Small', 'SmallReads'] })
  expect(chooseTests(all, undefined)).toEqual({ kind: 'ok', names: all })
})

test('where only one is of use, a whole name is preferred', () => {
  expect(chooseTests(all, 'Small', true)).toEqual({ kind: 'ok', names: ['Small'] })
  expect(chooseTests(all, 'Sm', true)).toEqual({ kind: 'ok', names: ['Small', 'SmallReads'] })
})

test('a name that none has is answered by one that is like it', () => {
  expect(chooseTests(all, 'Smal1')).toMatchObject({
    kind: 'failed',
    problem: expect.stringContaining("Did you mean 'Small'?"),
  })
})
