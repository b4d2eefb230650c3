import { expect, it } from 'vitest'
import { startStatusLine } from '../terminal/status-line.ts'
import { testEnvironment } from '../test-support.ts'
import { progressText } from './progress-text.ts'
import type { TestProgress } from './test-result.ts'

/** What a terminal of 80 columns shows. */
function shown(test: string, progress: TestProgress, seconds: number): string {
  let printed = ''
  const environment = testEnvironment('/', {
    isTty: true,
    columns: 80,
    stdout: (text) => {
      printed += text
    },
    every(_, action) {
      action()
      return () => {}
    },
  })
  startStatusLine(environment, () => progressText(test, progress, seconds))
  return printed.replace('\r\u001b[K', '')
}

const search = { kind: 'search', computations: 7, isLiveness: false, milliseconds: 13_000 } as const

it('shows how far a search is, on 80 columns', () => {
  const early = { ...search, states: 1234, transitions: 2345, depth: 14, next: 120 }
  expect(shown('tcGood3___buggy_false', early, Number.POSITIVE_INFINITY)).toBe(
    'tcGood3___buggy_false: 1,234 states · 120 waiting · depth 14 · 95 states/s',
  )
  const late = { ...search, states: 1_319_870, transitions: 2_345_678, depth: 45, next: 123_456 }
  expect(shown('tcGood3___buggy_false', late, Number.POSITIVE_INFINITY)).toBe(
    'tcGood3___buggy_false: 1,319,870 states · 123,456 waiting · depth 45',
  )
  expect(shown('tcSmall', { ...late, isLiveness: true }, Number.POSITIVE_INFINITY)).toBe(
    'tcSmall: endless executions in 1,319,870 states · 123,456 waiting · depth 45',
  )
})

it('shows how far schedules are, on 80 columns', () => {
  const run = { schedules: 12_345, steps: 9_876_543, states: 1_234_567, milliseconds: 3500 }
  expect(shown('tcGood3___buggy_false', { kind: 'sampling', ...run }, 10)).toBe(
    'tcGood3___buggy_false: 12,345 schedules · 7 s left · 2.8 M steps/s',
  )
})
