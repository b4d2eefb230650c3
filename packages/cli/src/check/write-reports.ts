/** The reports that `--json`, `--junit` and `--sarif` ask for. */
import { type CheckReport, REPORT_VERSION } from '@parley/checker'
import type { Environment } from '../environment.ts'
import type { Reports } from './check-settings.ts'
import { junitReport } from './junit.ts'
import { sarifReport } from './sarif.ts'
import type { TestResult } from './test-result.ts'

/** Writes the wanted reports; returns what could not be written, in clauses. */
export function writeReports(
  { host, version }: Environment,
  wanted: Reports,
  program: string,
  results: readonly TestResult[],
): string[] {
  const texts: readonly (readonly [string | undefined, () => string])[] = [
    [wanted.json, () => jsonText(checkReport(program, results))],
    [wanted.junit, () => junitReport(program, results)],
    [wanted.sarif, () => sarifReport(version, results)],
  ]
  return texts.flatMap(([path, text]) => {
    if (path === undefined) return []
    const written = host.writeFile(host.resolve(host.workingDirectory, path), text())
    return written.kind === 'ok' ? [] : [`cannot write '${path}': ${written.reason}`]
  })
}

/** The report as data: the same for the same seed and schedules, whoever ran them. */
export function checkReport(program: string, results: readonly TestResult[]): CheckReport {
  return { version: REPORT_VERSION, program, tests: results.map(({ report }) => report) }
}

/** The text of a JSON report. */
export function jsonText(report: CheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
