import { expect, it } from 'vitest'
import { createNodeHost } from './node/host.ts'
import { run } from './run.ts'
import { SHIPPED, testEnvironment } from './test-support.ts'

it('reports its own bugs as such', async () => {
  const printed: string[] = []
  const environment = testEnvironment('/', {
    args: ['compile', 'a.p'],
    host: {
      ...createNodeHost('/', SHIPPED),
      entryKind() {
        throw new RangeError('out of luck')
      },
    },
    stdout: (text) => void printed.push(text),
    stderr: (text) => void printed.push(text),
  })
  expect(await run(environment)).toBe(3)
  const text = printed.join('')
  expect(text).toMatch(/^\[Internal Error\]: out of luck\nThis is a bug of Parley 1\.2\.3, not of/)
  expect(text).toContain('Command: p compile a.p\nRangeError: out of luck\n')
})
