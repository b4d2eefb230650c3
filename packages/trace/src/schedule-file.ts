/**
 * Schedule files (checker §5.5): the decisions of an execution, one a line, after a header. Those
 * of the reference implementation are read too; what we add are comments, which it skips.
 *
 * Decisions are coded as in an execution's `schedule`: operations ≥ 0, choices < 0.
 */
import { CHOSE_FALSE, CHOSE_NUMBER, CHOSE_TRUE } from '@parley/runtime'

export interface Schedule {
  readonly isFair: boolean
  /** Absent if temperatures are not checked, or unknown. */
  readonly temperatureThreshold?: number
  /** Absent if the test has no name in the file. */
  readonly test?: string
  /** Where the schedule comes from, in our own files. */
  readonly origin?: ScheduleOrigin
  readonly decisions: Int32Array
}

export interface ScheduleOrigin {
  /** Fingerprint of the program that was checked. */
  readonly program: string
  readonly strategy: string
  readonly seed: number
  /** The number of the schedule in its run, from 0. */
  readonly index: number
}

export type ScheduleReading =
  | { readonly kind: 'schedule'; readonly schedule: Schedule }
  /** `line` counts from 1. */
  | { readonly kind: 'error'; readonly line: number; readonly message: string }

/** The text of a schedule file, without a line end after its last line. */
export function writeSchedule(schedule: Schedule): string {
  const { isFair, temperatureThreshold, test, origin, decisions } = schedule
  const lines: string[] = []
  if (isFair) lines.push('--fair-scheduling')
  if (temperatureThreshold !== undefined) {
    lines.push(`${THRESHOLD}${temperatureThreshold}`)
  }
  if (test !== undefined) lines.push(`${TEST}${test}`)
  if (origin !== undefined) {
    const { program, strategy, seed, index } = origin
    lines.push(`${OURS}program ${program}`, `${OURS}strategy ${strategy}`)
    lines.push(`${OURS}seed ${seed}`, `${OURS}index ${index}`)
  }
  for (const decision of decisions) lines.push(decisionText(decision))
  return lines.join('\n')
}

/** Reads a schedule file; any text gives a schedule or says which line is wrong. */
export function readSchedule(text: string): ScheduleReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const first = lines.findIndex((line) => !line.startsWith('--'))
  const header = readHeader(first < 0 ? lines : lines.slice(0, first))
  if (typeof header === 'number') {
    return { kind: 'error', line: header + 1, message: 'the threshold is not a number' }
  }
  const decisions: number[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('--') || line.startsWith('//')) continue
    const decision = readDecision(line.trim())
    if (decision === null) {
      const shown = line.length > 40 ? `${line.slice(0, 40)}…` : line
      return {
        kind: 'error',
        line: at + 1,
        message: `"${shown}" is neither an operation "(3)", nor True, False or a number`,
      }
    }
    decisions.push(decision)
  }
  const origin = readOrigin(lines)
  return {
    kind: 'schedule',
    schedule: {
      ...header,
      ...(origin === null ? {} : { origin }),
      decisions: Int32Array.from(decisions),
    },
  }
}

const THRESHOLD = '--liveness-temperature-threshold:'
const TEST = '--test-method:'
const OURS = '// parley: '

function decisionText(decision: number): string {
  if (decision >= 0) return `(${decision})`
  if (decision === CHOSE_TRUE) return 'True'
  return decision === CHOSE_FALSE ? 'False' : String(CHOSE_NUMBER - decision)
}

/** The decision of a line; null if it is none. */
function readDecision(line: string): number | null {
  if (line === 'True') return CHOSE_TRUE
  if (line === 'False') return CHOSE_FALSE
  const operation = /^\((\d+)\)$/.exec(line)
  const number = Number(operation === null ? line : operation[1])
  if (!/^\(?\d+\)?$/.test(line) || number > LARGEST) return null
  if (operation !== null) return number
  return line.startsWith('(') || line.endsWith(')') ? null : CHOSE_NUMBER - number
}

/** Leaves room for the coding of choices in 32 bits. */
const LARGEST = 2 ** 31 - 8

/** The options of the header; the index of a line that cannot be read. */
function readHeader(lines: readonly string[]): Omit<Schedule, 'decisions' | 'origin'> | number {
  let isFair = false
  let temperatureThreshold: number | undefined
  let test: string | undefined
  for (const [at, line] of lines.entries()) {
    if (line === '--fair-scheduling') isFair = true
    else if (line.startsWith(TEST)) test = line.slice(TEST.length)
    else if (line.startsWith(THRESHOLD)) {
      const value = line.slice(THRESHOLD.length)
      if (!/^\d+$/.test(value)) return at
      temperatureThreshold = Number(value)
    }
  }
  return {
    isFair,
    ...(temperatureThreshold === undefined ? {} : { temperatureThreshold }),
    ...(test === undefined ? {} : { test }),
  }
}

/** What our own comments say; null unless all of them are there. */
function readOrigin(lines: readonly string[]): ScheduleOrigin | null {
  const said = new Map<string, string>()
  for (const line of lines) {
    if (!line.startsWith(OURS)) continue
    const [name = '', ...rest] = line.slice(OURS.length).split(' ')
    said.set(name, rest.join(' '))
  }
  const [program, strategy] = [said.get('program'), said.get('strategy')]
  const [seed, index] = [Number(said.get('seed')), Number(said.get('index'))]
  if (program === undefined || strategy === undefined) return null
  return Number.isSafeInteger(seed) && Number.isSafeInteger(index)
    ? { program, strategy, seed, index }
    : null
}
