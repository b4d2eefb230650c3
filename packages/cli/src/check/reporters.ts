/** The ways to tell of a check: one for each `--format`. */
import type { Environment } from '../environment.ts'
import type { CheckSettings } from './check-settings.ts'
import type { CheckedProgram } from './load-program.ts'
import { prettyCheckReporter } from './report-pretty.ts'
import { shortCheckReporter } from './report-short.ts'
import type { CheckReporter } from './test-result.ts'
import { checkReport, jsonText } from './write-reports.ts'

/** The reporter that the settings ask for. */
export function checkReporter(
  environment: Environment,
  settings: CheckSettings,
  program: CheckedProgram,
): CheckReporter {
  switch (settings.output.format) {
    case 'pretty':
      return prettyCheckReporter(environment, settings.output, program.ir.files)
    case 'short':
      return shortCheckReporter(environment, settings, program)
    case 'json':
      return jsonCheckReporter(environment)
  }
}

/** Standard output gets the report and nothing else. */
function jsonCheckReporter({ stdout, stderr }: Environment): CheckReporter {
  let program = ''
  return {
    began(info) {
      program = info.program
    },
    testBegan() {},
    told: (log) => stderr(`${log.join('\n')}\n`),
    testEnded() {},
    incident: (text) => stderr(`warning: ${text}\n`),
    ended: (results) => stdout(jsonText(checkReport(program, results))),
    close() {},
  }
}
