import { expect, test } from 'vitest'
import { Commons, EXACT, shareMemory } from './commons.ts'
import { Vectors } from './vectors.ts'
import { Visited } from './visited.ts'

/** Two workers in one thread: the second has not seen yet how long the first has made arrays. */
function workers(): readonly [Commons, Commons] {
  const memory = shareMemory(2)
  if (memory === null) throw new Error('threads share no memory here')
  return [new Commons(memory), new Commons(memory)]
}

test('a record is found that ends beyond what was seen of the records', () => {
  const [one, two] = workers()
  const first = new Visited(one, false)
  first.rebuild()
  two.words.table.refresh()
  const highOf = (number: number): number => Math.imul(number + 1, 0x9e3779b1)
  const last = Math.floor(two.words.states.view.length / 3)
  for (let number = 0; number <= last; number++) {
    expect(first.find(number, highOf(number), null)).toBe(-1)
    first.next()
    first.add(number, highOf(number), -1, 0)
  }
  expect(two.words.states.view.length % 3).not.toBe(0)
  expect(new Visited(two, false).find(last, highOf(last), null)).toBe(last)
})

test('vectors are compared to their ends, also beyond what was seen of the pool', () => {
  const [one, two] = workers()
  one.control[EXACT] = 1
  const seen = two.words.pool.view.length
  one.words.pool.grow(seen + 10)
  // A length, a number, and a vector, the end of which the second worker has not seen.
  one.words.pool.view.set([3, 7, 10, 20, 30], seen - 4)
  new Vectors(one).place(7, seen - 4)
  const isSame = new Vectors(two).comparing(Int32Array.of(10, 20, 30), 3)
  expect(isSame?.(7)).toBe(true)
})
