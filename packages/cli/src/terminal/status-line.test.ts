import { expect, it } from 'vitest'
import { testEnvironment } from '../test-support.ts'
import { startStatusLine } from './status-line.ts'

/** A terminal of 30 columns whose clock is the test. */
function terminal() {
  const printed: string[] = []
  let tick = (): void => {}
  const environment = testEnvironment('/', {
    isTty: true,
    columns: 30,
    stdout: (text) => void printed.push(text),
    every(_, action) {
      tick = action
      return () => {
        tick = () => {}
      }
    },
  })
  return { environment, tick: () => tick(), take: () => printed.splice(0).join('') }
}

it('writes a line over itself and leaves nothing behind', () => {
  const { environment, tick, take } = terminal()
  let count = 0
  const status = startStatusLine(environment, () => `${++count} schedules`)
  expect(take()).toBe('')
  tick()
  tick()
  expect(take()).toBe('\r\u001b[K1 schedules\r\u001b[K2 schedules')
  status.clear()
  status.clear()
  expect(take()).toBe('\r\u001b[K')
  tick()
  status.end()
  tick()
  expect(take()).toBe('\r\u001b[K3 schedules\r\u001b[K')
})

it('never takes more than one line', () => {
  const { environment, tick, take } = terminal()
  startStatusLine(environment, () => 'x'.repeat(100))
  tick()
  expect(take()).toBe(`\r\u001b[K${'x'.repeat(28)}…`)
})

it('writes nothing if output is no terminal', () => {
  const { environment, tick, take } = terminal()
  startStatusLine({ ...environment, isTty: false }, () => 'x').end()
  tick()
  expect(take()).toBe('')
})
