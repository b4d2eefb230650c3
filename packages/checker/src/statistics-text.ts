/** The statistics block of a test, line by line in the reference's format (checker §4.12). */
import type { ScenarioReport, TestReport } from './report.ts'
import type { SearchReport } from './search/search-report.ts'

export interface StatisticsLine {
  readonly kind: 'heading' | 'item'
  readonly text: string
}

/**
 * The lines without prefixes: `heading` lines and `item` lines. `isFairBoundGiven` tells whether
 * the larger step bound was asked for, which decides about one line.
 */
export function statisticsLines(report: TestReport, isFairBoundGiven: boolean): StatisticsLine[] {
  const { statistics } = report
  return [
    heading('Checking statistics:'),
    ...items([`Found ${count(statistics.buggy, 'bug')}.`]),
    ...(report.search === null
      ? []
      : [heading('Search statistics:'), ...items(searchLines(report.search))]),
    heading('Scheduling statistics:'),
    ...items([
      `Explored ${count(statistics.schedules, 'schedule')}`,
      `Explored ${count(report.timelines.count, 'timeline')}`,
      ...scenarioLines(report.scenarios),
      ...stepLines(report, isFairBoundGiven),
    ]),
  ]
}

function heading(text: string): StatisticsLine {
  return { kind: 'heading', text }
}

function items(texts: readonly string[]): StatisticsLine[] {
  return texts.map((text) => ({ kind: 'item', text }))
}

/** Not in the reference's format, which knows no such lines. */
function searchLines({ states, transitions, depth, verdict }: SearchReport): string[] {
  return [
    `Searched ${count(states, 'distinct state')} by ${count(transitions, 'transition')}`,
    `Depth: ${depth}`,
    `Verdict: ${verdict.kind}`,
  ]
}

/** The block with the prefixes of the console (`...`, `.....`) or one prefix for all lines. */
export function statisticsText(
  report: TestReport,
  isFairBoundGiven: boolean,
  prefix?: string,
): string {
  return statisticsLines(report, isFairBoundGiven)
    .map(({ kind, text }) => `${prefix ?? (kind === 'heading' ? '...' : '.....')} ${text}`)
    .join('\n')
}

function scenarioLines(scenarios: readonly ScenarioReport[]): string[] {
  if (scenarios.length === 0) return []
  const covered = scenarios.filter(({ isSatisfied }) => isSatisfied)
  const gaps = scenarios.filter(({ isSatisfied }) => !isSatisfied)
  const tail = gaps.length === 0 ? '' : ` (${count(gaps.length, 'gap')})`
  return [
    `Scenario coverage: ${covered.length}/${scenarios.length} scenarios covered${tail}`,
    ...covered.map(
      ({ name, satisfyingSchedules, timelines }) =>
        `  [covered] ${name}: triggered in ${count(satisfyingSchedules, 'schedule')}, ` +
        `${timelines.count} unique satisfying timeline${timelines.count === 1 ? '' : 's'}`,
    ),
    ...gaps.map(
      ({ name, maxStatesVisited, states }) =>
        `  [  GAP  ] ${name}: not covered ` +
        `(best partial progress: ${maxStatesVisited}/${states} states)`,
    ),
  ]
}

function stepLines(report: TestReport, isFairBoundGiven: boolean): string[] {
  const { statistics, unfairSteps, fairSteps } = report
  const { schedules, fairSchedules, buggy, fairBeyondUnfair, boundHits } = statistics
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`
  const lines: string[] = []
  if (buggy > 0 && schedules > 0) lines.push(`Found ${share(buggy, schedules)} buggy schedules.`)
  if (fairSchedules === 0) {
    if (boundHits === 0) return lines
    const part = share(boundHits, schedules)
    return [
      ...lines,
      `Hit the max-steps bound of '${unfairSteps}' in ${part} of the unfair schedules.`,
    ]
  }
  const average = Math.floor(statistics.steps / schedules)
  lines.push(
    'Number of scheduling points in terminating schedules: ' +
      `${statistics.minSteps} (min), ${average} (avg), ${statistics.maxSteps} (max).`,
  )
  if (fairBeyondUnfair > 0) {
    const part = share(fairBeyondUnfair, fairSchedules)
    lines.push(`Exceeded the max-steps bound of '${unfairSteps}' in ${part} of the fair schedules.`)
  }
  if (isFairBoundGiven && boundHits > 0) {
    const part = share(boundHits, schedules)
    lines.push(`Hit the max-steps bound of '${fairSteps}' in ${part} of schedules.`)
  }
  return lines
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
