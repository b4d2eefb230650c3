/** `p check --merge`: joins the JSON reports of shards into one. */
import { type CheckReport, mergeReports, REPORT_VERSION, type TestReport } from '@parley/checker'
import { NO_SUMMARY } from '@parley/trace'
import type { Environment } from '../environment.ts'
import { EXIT_BUG, EXIT_NOT_CHECKED, EXIT_SUCCESS } from '../exit-codes.ts'
import { choosePalette } from '../terminal/palette.ts'
import type { CheckSettings } from './check-settings.ts'
import { READ_FAILURES } from './load-program.ts'
import { mergedLines } from './merge-text.ts'
import type { TestResult } from './test-result.ts'
import { jsonText, writeReports } from './write-reports.ts'

/** Joins the reports that `--merge` names; returns the exit code that one check would have had. */
export function mergeReportFiles(environment: Environment, settings: CheckSettings): number {
  const reports: CheckReport[] = []
  for (const path of settings.merge) {
    const read = readReport(environment, path)
    if (typeof read === 'string') {
      environment.stderr(`Error: ${read}\n`)
      return EXIT_NOT_CHECKED
    }
    reports.push(read)
  }
  const names = [...new Set(reports.map(({ program }) => program))]
  if (names.length > 1) {
    environment.stderr(`Error: The reports are of different programs: ${names.join(', ')}.\n`)
    return EXIT_NOT_CHECKED
  }
  const merged = mergeReports(reports)
  const { format, color, reports: wanted, isQuiet } = settings.output
  const palette = choosePalette(environment, color)
  if (format === 'json') environment.stdout(jsonText(merged))
  else if (!isQuiet) environment.stdout(`${mergedLines(merged, palette).join('\n')}\n`)
  const failures = writeReports(environment, wanted, merged.program, merged.tests.map(resultOf))
  for (const failure of failures) environment.stderr(`Error: ${failure}\n`)
  if (failures.length > 0) return EXIT_NOT_CHECKED
  const verdicts = merged.tests.map(({ verdict }) => verdict)
  if (verdicts.includes('bug')) return EXIT_BUG
  return verdicts.includes('incomplete') ? EXIT_NOT_CHECKED : EXIT_SUCCESS
}

/** The report of a file, or a sentence that says why there is none. */
function readReport({ host }: Environment, path: string): CheckReport | string {
  const read = host.readFile(host.resolve(host.workingDirectory, path))
  if (read.kind === 'failed') {
    return `The report '${path}' cannot be read: it is ${READ_FAILURES[read.reason]}.`
  }
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(read.bytes))
    if (isReport(data)) return data
  } catch {
    // What is no JSON is no report.
  }
  return `'${path}' is not a report of this version of \`p check --json\`.`
}

function isReport(data: unknown): data is CheckReport {
  if (typeof data !== 'object' || data === null) return false
  const { version, program, tests } = data as Partial<CheckReport>
  if (version !== REPORT_VERSION || typeof program !== 'string') return false
  return Array.isArray(tests) && tests.every(isTestReport)
}

/** Looks as deep as reports are joined. */
function isTestReport(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  const { test, verdict, statistics, bugs, properties, notChecked, lost, scenarios, timelines } =
    data as Partial<TestReport>
  return (
    typeof test === 'string' &&
    typeof verdict === 'string' &&
    typeof statistics?.schedules === 'number' &&
    Array.isArray(timelines?.smallest) &&
    [bugs, properties, notChecked, lost, scenarios].every(Array.isArray)
  )
}

/** Shards leave their traces where they ran. */
function resultOf(report: TestReport): TestResult {
  const lines = report.bugs.slice(0, 1).flatMap(({ bug }) => [bug.text, bug.explanation])
  return {
    report,
    milliseconds: 0,
    cost: undefined,
    lines,
    summary: NO_SUMMARY,
    files: [],
    failures: [],
    replay: undefined,
  }
}
