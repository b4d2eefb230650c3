/** Schedule files: what is written is read back, and the reference's files are understood. */
import { CHOSE_FALSE, CHOSE_NUMBER, CHOSE_TRUE } from '@parley/runtime'
import { describe, expect, test } from 'vitest'
import { readSchedule, type Schedule, writeSchedule } from './schedule-file.ts'

const decisions = Int32Array.from([0, 0, 1, CHOSE_TRUE, CHOSE_FALSE, CHOSE_NUMBER - 7, 12])

describe('writing', () => {
  test('header, origin, then one decision a line', () => {
    const text = writeSchedule({
      isFair: true,
      temperatureThreshold: 50_000,
      test: 'tcSingle',
      origin: { program: '1f2e', strategy: 'pct 3', seed: 4_294_967_295, index: 17 },
      decisions,
    })
    expect(text.split('\n')).toEqual([
      '--fair-scheduling',
      '--liveness-temperature-threshold:50000',
      '--test-method:tcSingle',
      '// parley: program 1f2e',
      '// parley: strategy pct 3',
      '// parley: seed 4294967295',
      '// parley: index 17',
      '(0)',
      '(0)',
      '(1)',
      'True',
      'False',
      '7',
      '(12)',
    ])
  })

  test('what is written is read back', () => {
    const schedules: Schedule[] = [
      { isFair: false, decisions },
      { isFair: true, temperatureThreshold: 0, decisions: Int32Array.from([]) },
      {
        isFair: true,
        test: 'T___n_3',
        origin: { program: 'a b', strategy: 'random', seed: 0, index: 0 },
        decisions,
      },
    ]
    for (const schedule of schedules) {
      expect(readSchedule(writeSchedule(schedule))).toEqual({ kind: 'schedule', schedule })
    }
  })
})

describe('reading', () => {
  test('comments, empty lines and late options are skipped; the header ends at the first', () => {
    const text = '--fair-scheduling\r\n// a comment\r\n--test-method:T\r\n\r\n(0)\r\nTrue\r\n3'
    const schedule = { isFair: true, decisions: Int32Array.from([0, CHOSE_TRUE, CHOSE_NUMBER - 3]) }
    expect(readSchedule(text)).toEqual({ kind: 'schedule', schedule })
  })

  test.each([
    ['(0)\n(x)', 2, '"(x)"'],
    ['true', 1, '"true"'],
    ['(0)\n\n-1', 3, '"-1"'],
    ['(4294967296)', 1, '"(4294967296)"'],
    ['(3', 1, '"(3"'],
    ['\u0000\u0001', 1, 'neither'],
    ['--liveness-temperature-threshold:many\n(0)', 1, 'not a number'],
  ])('%j is refused with its line', (text, line, part) => {
    const reading = readSchedule(text)
    expect(reading).toMatchObject({ kind: 'error', line })
    expect(reading.kind === 'error' && reading.message).toContain(part)
  })

  test('any text gives an answer', () => {
    for (const text of ['', '\n\n', '--', '//', '\uFEFF(0)', '9'.repeat(5000)]) {
      expect(['schedule', 'error']).toContain(readSchedule(text).kind)
    }
  })
})
