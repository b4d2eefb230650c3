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
  const status = startStatusLine(environment, () => ({
    subject: 't',
    facts: [`${++count} schedules`, '7 states'],
  }))
  expect(take()).toBe('')
  tick()
  tick()
  expect(take()).toBe('\r\u001b[Kt: 1 schedules · 7 states\r\u001b[Kt: 2 schedules · 7 states')
  status.clear()
  status.clear()
  expect(take()).toBe('\r\u001b[K')
  tick()
  status.end()
  tick()
  expect(take()).toBe('\r\u001b[Kt: 3 schedules · 7 states\r\u001b[K')
})

it.each([
  ['tcSafe', ['1,234 states', '5 waiting', 'depth 9'], 'tcSafe: 1,234 states'],
  ['tcSafe', ['1,234 states', '5 waiting'], 'tcSafe: 1,234 states'],
  ['tcSafe', ['12 states', '5 waiting', 'depth 9'], 'tcSafe: 12 states · 5 waiting'],
  ['tcThatHasALongName', ['1,234,567 states', 'depth 9'], 'tcThatHasA…: 1,234,567 states'],
])('%s: %s leaves out whole facts, and never takes more than one line', (subject, facts, line) => {
  const { environment, tick, take } = terminal()
  startStatusLine(environment, () => ({ subject, facts }))
  tick()
  expect(take()).toBe(`\r\u001b[K${line}`)
})

it('writes nothing if output is no terminal', () => {
  const { environment, tick, take } = terminal()
  startStatusLine({ ...environment, isTty: false }, () => ({
    subject: 'x',
    facts: ['1 state'],
  })).end()
  tick()
  expect(take()).toBe('')
})
