/** In words: how each property was checked, and what a check says nothing about. */
import type { Program } from '@parley/runtime'
import { allOf, counted, grouped } from './numbers.ts'
import { boundsOf, type CheckOptions, findTest, hotMonitors } from './options.ts'
import type { EndReason, LostSchedules, PropertyReport } from './report.ts'
import type { Statistics } from './statistics.ts'

export interface Known {
  readonly program: Program
  readonly options: CheckOptions
  readonly statistics: Statistics
  readonly end: EndReason
  readonly lost: readonly LostSchedules[]
}

export function propertyReports(known: Known): PropertyReport[] {
  const { statistics } = known
  const all = `in ${allOf(statistics.schedules, 'schedule')}`
  const hasRun = statistics.schedules > 0
  const status = hasRun ? 'checked' : 'not checked'
  return [
    { property: 'assertions, unhandled events, faults', status, how: `at every step ${all}` },
    {
      property: 'deadlocks',
      status: hasRun ? (statistics.boundHits > 0 ? 'partly' : 'checked') : 'not checked',
      how: `at the end of ${counted(statistics.terminated, 'schedule')} that came to an end`,
    },
    ...livenessReports(known),
  ]
}

function livenessReports({ program, options, statistics }: Known): PropertyReport[] {
  const test = findTest(program, options)
  if (test === undefined) return []
  const { isFair, temperature } = boundsOf(program, test, options)
  const hasTemperature = isFair && Number.isFinite(temperature)
  return hotMonitors(program, test).map((name) => {
    const ways = [
      `at the end of ${counted(statistics.terminated, 'schedule')} that came to an end`,
      'by loops of equal configurations',
    ]
    if (hasTemperature) ways.push(`by ${counted(temperature, 'decision')} without a cold state`)
    const isPartly = statistics.boundHits > 0 && !hasTemperature
    return {
      property: `liveness of ${name}`,
      status: statistics.schedules === 0 ? 'not checked' : isPartly ? 'partly' : 'checked',
      how: ways.join('; '),
    }
  })
}

export function notChecked(known: Known): string[] {
  const { program, options, statistics, end, lost } = known
  const lines: string[] = []
  const { schedules, boundHits, abandoned } = statistics
  if (schedules === 0) lines.push('no schedule was run to its end')
  if (boundHits > 0) {
    const test = findTest(program, options)
    const steps = test === undefined ? 0 : boundsOf(program, test, options).steps
    lines.push(
      `what comes after ${counted(steps, 'step')}: ` +
        `${grouped(boundHits)} of ${counted(schedules, 'schedule')} ended at the bound`,
    )
  }
  if (abandoned > 0) {
    lines.push(`${counted(abandoned, 'schedule')} given up because an assumption was false`)
  }
  for (const { from, to, reason } of lost) {
    lines.push(`schedules ${grouped(from + 1)} to ${grouped(to)}: ${reason}`)
  }
  if (end !== 'exhausted' && end !== 'bug') lines.push('schedules other than those that were run')
  const specs = unattached(known)
  if (specs.length > 0) lines.push(`${specs.join(', ')}: not attached to this test`)
  return lines
}

/** Specs of the program that the test does not assert. */
export function unattached({ program, options }: Pick<Known, 'program' | 'options'>): string[] {
  const attached = new Set(findTest(program, options)?.monitors.map(({ machine }) => machine))
  return program.machines
    .filter(({ id, flavour }) => flavour === 'spec' && !attached.has(id))
    .map(({ name }) => name)
}
