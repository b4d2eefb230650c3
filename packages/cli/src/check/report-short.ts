/** The report in the shape of the reference implementation (checker §5.4). */

import { statisticsText } from '@parley/checker'
import type { Environment } from '../environment.ts'
import type { CheckSettings } from './check-settings.ts'
import type { CheckedProgram } from './load-program.ts'
import type { CheckReporter, TestResult } from './test-result.ts'

const THANKS = '~~ [PTool]: Thanks for using P! ~~'

/** Plain lines for scripts that read what the reference prints. */
export function shortCheckReporter(
  environment: Environment,
  settings: CheckSettings,
  program: CheckedProgram,
): CheckReporter {
  const { stdout, stderr } = environment
  const say = (...lines: readonly string[]): void => {
    if (!settings.output.isQuiet) stdout(lines.map((line) => `${line}\n`).join(''))
  }
  let strategy = ''
  return {
    began(info) {
      const hasSeed = !/^(?:feedback|dfs)/.test(info.strategy)
      const isSearch = info.search?.isFirst === false
      const [name] = isSearch ? ['exhaustive'] : info.strategy.split(',')
      strategy = `'${name}' strategy${hasSeed && !isSearch ? ` (seed:${info.seed})` : ''}`
      say(...searchLines(environment, settings, program))
      if (settings.testPrefix === undefined) return
      say(`.. Running test cases with prefix '${settings.testPrefix}':`, ...info.tests)
    },
    testBegan: (test) => say(`.. Test case :: ${test}`, `... Checker is using ${strategy}.`),
    told: (log) => stdout(`${log.join('\n')}\n`),
    testEnded(result) {
      const [found] = result.report.bugs
      if (!settings.output.isQuiet) say(...resultLines(settings, result))
      else if (found !== undefined) stdout(`Checker found a bug.\nError: ${found.bug.text}\n`)
    },
    incident: (text) => stderr(`warning: ${text}\n`),
    ended: () => say('. Done', THANKS),
    close() {},
  }
}

function searchLines(
  { host }: Environment,
  { input }: CheckSettings,
  { loaded }: CheckedProgram,
): string[] {
  if (input.kind === 'compiled') return [`.. Checking ${input.path}`]
  const found = loaded?.projectFiles[0]
  const start = '.. Searching for a P project file *.pproj locally in the current folder'
  const isSearch =
    input.request.projectFile === undefined && (input.request.paths ?? []).length === 0
  if (!isSearch) return []
  if (found === undefined) {
    return [
      start,
      `.. No P project file *.pproj found in the current folder: ${host.workingDirectory}`,
    ]
  }
  return [start, `.. Found P project file: ${found.path}`]
}

/** The numbers of schedules that the reference announces: 1 to 10, then in ever larger steps. */
function scheduleLines(schedules: number): string[] {
  const lines: string[] = []
  for (let step = 1; step <= schedules; step *= 10) {
    for (
      let number = step === 1 ? 1 : step * 2;
      number <= Math.min(step * 10, schedules);
      number += step
    ) {
      lines.push(`..... Schedule #${number}`)
    }
  }
  return lines
}

function resultLines(settings: CheckSettings, result: TestResult): string[] {
  const { report, files, failures, milliseconds } = result
  const isTrace = (path: string): boolean =>
    /_0_\d+\.(?:txt|trace\.json|trace\.xml|schedule)$/.test(path)
  const writing = (paths: readonly string[]): string[] =>
    paths.map((path) => `..... Writing ${path}`)
  const traces = files.filter(isTrace)
  const coverage = files.filter((path) => /\.coverage\.|\.sci$/.test(path))
  const others = files.filter((path) => !isTrace(path) && !coverage.includes(path))
  const [found] = report.bugs
  const elapsed = (milliseconds / 1000).toFixed(2)
  return [
    ...scheduleLines(report.statistics.schedules),
    ...(found === undefined || settings.options.explore
      ? []
      : ['Checker found a bug.', `Error: ${found.bug.text}`]),
    ...(traces.length === 0 ? [] : ['... Emitting traces:', ...writing(traces)]),
    ...(report.end === 'stopped' ? ['... Checker timed out.'] : []),
    ...(coverage.length === 0 ? [] : ['... Emitting coverage report:', ...writing(coverage)]),
    statisticsText(report, settings.isFairBoundGiven),
    ...writing(others),
    ...failures.map((failure) => `[Error:] ${failure}`),
    `... Elapsed ${elapsed} sec.`,
  ]
}
