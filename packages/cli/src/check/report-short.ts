/** The report in the shape of the reference implementation (checker §5.4). */

import { statisticsText } from '@parley/checker'
import type { Environment } from '../environment.ts'
import type { CheckSettings } from './check-settings.ts'
import type { CheckedProgram } from './load-program.ts'
import { counted, grouped } from './numbers.ts'
import type { CheckReporter, TestResult } from './test-result.ts'
import { searchAlone } from './verdict.ts'

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
    ...endLines(settings, result),
    ...(coverage.length === 0 ? [] : ['... Emitting coverage report:', ...writing(coverage)]),
    statisticsText(report, settings.isFairBoundGiven),
    ...writing(others),
    ...failures.map((failure) => `[Error:] ${failure}`),
    `... Elapsed ${elapsed} sec.`,
  ]
}

/** Clocks differ by less. */
const TIMEOUT_TOLERANCE_MS = 10

/** What ended the check before it was complete. */
function endLines(
  { search, seconds }: CheckSettings,
  { report, milliseconds }: TestResult,
): string[] {
  const found = searchAlone(report)
  if (found?.verdict.kind === 'not checked') {
    return report.notChecked.map((reason) => `... Not checked ${reason}`)
  }
  const limits = search?.settings
  switch (found?.stopped) {
    case 'states':
      return [`... Search ended at the limit of ${counted(limits?.states ?? 0, 'state')}.`]
    case 'depth':
      return [`... Search ended at the limit of depth ${grouped(limits?.depth ?? 0)}.`]
    case 'delays':
      return [`... Search ended at the limit of ${counted(limits?.delays ?? 0, 'delay')}.`]
    case 'memory':
      return ['... Search ended at the limit of memory.']
    default: {
      if (report.end !== 'stopped') return []
      const isLate = milliseconds + TIMEOUT_TOLERANCE_MS >= seconds * 1000
      return [isLate ? '... Checker timed out.' : '... Checker was interrupted.']
    }
  }
}
