/** Prints the outcome of a compilation in one of three ways. */
import type { Environment } from '../environment.ts'
import type { Outcome } from './compile-once.ts'
import { jsonReport } from './report-json.ts'
import { prettyReport } from './report-pretty.ts'
import { shortReport } from './report-short.ts'
import type { CompileSettings, DiagnosticsFormat } from './settings.ts'

/** The text of a report; the empty text if there is nothing to say. */
export type Report = (
  environment: Environment,
  settings: CompileSettings,
  outcome: Outcome,
) => string

const REPORTS: Readonly<Record<DiagnosticsFormat, Report>> = {
  pretty: prettyReport,
  short: shortReport,
  json: jsonReport,
}

/**
 * Prints the report to standard output, or, if that holds what `--emit` asked for, to standard
 * error. Notes go to standard error.
 */
export function printOutcome(
  environment: Environment,
  settings: CompileSettings,
  outcome: Outcome,
): void {
  if (!settings.isQuiet) for (const note of outcome.notes) environment.stderr(`note: ${note}\n`)
  const text = REPORTS[settings.format](environment, settings, outcome)
  if (settings.emit === undefined) environment.stdout(text)
  else {
    environment.stdout(outcome.emitted ?? '')
    environment.stderr(text)
  }
}
