/** The table that ends the check of several tests. */
import type { TestReport } from '@parley/checker'
import type { Palette } from '@parley/compiler'
import { counted, grouped, seconds } from './numbers.ts'
import { shortSearchVerdict } from './search-text.ts'
import type { TestResult } from './test-result.ts'
import { searchAlone } from './verdict.ts'

/** Lines about what was not checked. */
const MAX_GAPS = 8

/** A head line, a line for each test, and a line that sums up. */
export function renderTable(results: readonly TestResult[], palette: Palette): string[] {
  const head = ['test', 'verdict', 'states', 'schedules', 'steps', 'coverage', 'time']
  const rows = results.map(({ report, milliseconds }) => {
    const { schedules, steps } = report.statistics
    const isSampled = searchAlone(report) === null
    return [
      report.test,
      verdictOf(report),
      report.search === null ? '' : grouped(report.search.states),
      isSampled ? grouped(schedules) : '',
      isSampled ? grouped(steps) : '',
      coverageOf(report.coverage),
      seconds(milliseconds),
    ]
  })
  const all = withoutEmpty([head, ...rows])
  const widths = (all[0] ?? []).map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  const lines = all.map((row, index) => {
    const cells = row.map((cell, at) => {
      const width = widths[at] ?? 0
      const padded = at < 2 ? cell.padEnd(width) : cell.padStart(width)
      return index > 0 && at === 1 ? styled(padded, results[index - 1], palette) : padded
    })
    const line = cells.join('  ').trimEnd()
    return index === 0 ? palette.faint(line) : line
  })
  return [...lines, '', ...gapLines(results), sumUp(results)]
}

/** Leaves out the columns in which only the head has something. */
function withoutEmpty(all: readonly string[][]): string[][] {
  const isKept = (column: number): boolean => all.slice(1).some((row) => row[column] !== '')
  return all.map((row) => row.filter((_, column) => isKept(column)))
}

/** The share of events that states handle. */
function coverageOf(coverage: TestReport['coverage']): string {
  if (coverage === null) return ''
  const { covered, expected } = coverage
  return `${(expected === 0 ? 100 : (covered * 100) / expected).toFixed(1)}%`
}

/** What the checks say nothing about, and of which tests if not of all. */
function gapLines(results: readonly TestResult[]): string[] {
  const gaps = new Map<string, string[]>()
  for (const { report } of results) {
    for (const gap of report.notChecked) {
      gaps.set(gap, [...(gaps.get(gap) ?? []), report.test])
    }
  }
  // Which test attaches which spec is the author's choice; that none attaches it may be a mistake.
  const told = [...gaps].filter(([gap, tests]) => {
    return tests.length === results.length || !gap.endsWith('not attached to this test')
  })
  const lines = told.slice(0, MAX_GAPS).map(([gap, tests]) => {
    if (tests.length === results.length) return gap
    const names = tests.length <= 2 ? tests.join(', ') : `${tests[0]} and ${tests.length - 1} more`
    return `${gap} (${names})`
  })
  const more = told.length - lines.length
  if (more > 0) lines.push(`… and ${more} more; see --json`)
  return lines.map((line, at) => `${at === 0 ? 'not checked: ' : '             '}${line}`)
}

function verdictOf(report: TestReport): string {
  const kind = report.bugs[0]?.bug.kind
  if (kind !== undefined) return `bug: ${kind}`
  const search = searchAlone(report)
  return search === null ? report.verdict : shortSearchVerdict(search)
}

function styled(text: string, result: TestResult | undefined, palette: Palette): string {
  switch (result?.report.verdict) {
    case 'bug':
      return palette.error(text)
    case 'incomplete':
      return palette.warning(text)
    default:
      return palette.added(text)
  }
}

function sumUp(results: readonly TestResult[]): string {
  const count = (wanted: string): number => {
    return results.filter(({ report }) => report.verdict === wanted).length
  }
  const [buggy, incomplete, proved] = [count('bug'), count('incomplete'), count('proved')]
  const total = counted(results.length, 'test')
  const parts = [
    buggy === 0 ? 'no bug found' : `${buggy} with a bug`,
    ...(proved === 0 ? [] : [`${proved} proved`]),
    ...(incomplete === 0 ? [] : [`${incomplete} not checked in full`]),
  ]
  return `${total}: ${parts.join(', ')}`
}
