/** The default report of a check: for each test the verdict, what it rests on, and the bug. */
import type { ScenarioReport, TestReport } from '@parley/checker'
import type { Palette } from '@parley/compiler'
import type { ProgramFile } from '@parley/runtime'
import type { Environment } from '../environment.ts'
import { choosePalette } from '../terminal/palette.ts'
import { type StatusLine, startStatusLine } from '../terminal/status-line.ts'
import { bugLines } from './bug-text.ts'
import type { OutputSettings } from './check-settings.ts'
import { counted, grouped, rate, seconds } from './numbers.ts'
import { progressText } from './progress-text.ts'
import {
  besideText,
  collisionLines,
  neverTakenLines,
  planText,
  reductionLines,
  searchNumbers,
} from './search-text.ts'
import { renderTable } from './table.ts'
import type { CheckReporter, RunInfo, TestResult } from './test-result.ts'
import { isWhole, searchAlone, verdictText } from './verdict.ts'

/** Further bugs that are listed. */
const MAX_OTHERS = 20

/** Tells people in full; only about bugs with `--quiet`. */
export function prettyCheckReporter(
  environment: Environment,
  settings: OutputSettings,
  files: readonly ProgramFile[],
): CheckReporter {
  const palette = choosePalette(environment, settings.color)
  const { columns, stdout, stderr } = environment
  const width = columns === undefined ? {} : { width: columns }
  let info: RunInfo | undefined
  let isOneOfMany = false
  let status: StatusLine | undefined
  const say = (lines: readonly string[]): void => {
    status?.clear()
    if (lines.length > 0) stdout(`${lines.join('\n')}\n`)
  }
  return {
    began(run) {
      info = run
      isOneOfMany = run.tests.length > 1
      if (!settings.isQuiet) say([beginning(run)])
    },
    testBegan(test, progress) {
      if (settings.isQuiet || settings.isVerbose) return
      const limit = info?.seconds ?? Number.POSITIVE_INFINITY
      status = startStatusLine(environment, () => progressText(test, progress(), limit))
    },
    told: say,
    testEnded(result) {
      this.close()
      const [found] = result.report.bugs
      const isFine = isWhole(result.report) && result.failures.length === 0
      if (found === undefined && isFine) {
        if (settings.isQuiet) return
        if (isOneOfMany) {
          say([shortResult(result, palette)])
          return
        }
      }
      const options = { palette, ...width }
      const bug = found === undefined ? [] : bugLines(files, found, result.summary, options)
      say(['', ...resultLines(result, bug, palette)])
    },
    incident(text) {
      status?.clear()
      stderr(`warning: ${text}\n`)
    },
    ended(results) {
      if (isOneOfMany && !settings.isQuiet) say(['', ...renderTable(results, palette)])
    },
    close() {
      status?.end()
      status = undefined
    },
  }
}

function beginning(run: RunInfo): string {
  const { program, tests, strategy, seed, workers, schedules, search } = run
  const what = tests.length === 1 ? tests[0] : counted(tests.length, 'test')
  const limits = [
    ...(Number.isFinite(schedules) ? [counted(schedules, 'schedule')] : []),
    ...(Number.isFinite(run.seconds) ? [`${grouped(run.seconds)} s`] : []),
  ]
  const each = tests.length === 1 || limits.length === 0 ? '' : ' each'
  const told = (facts: readonly string[]): string => facts.filter((fact) => fact !== '').join(', ')
  if (search?.isFirst === false) {
    const limit = Number.isFinite(run.seconds) ? `${grouped(run.seconds)} s${each}` : ''
    const facts = [planText(search), counted(workers, 'worker'), limit]
    return `Searching ${what} of ${program}: ${told(facts)}`
  }
  const how = search === null ? strategy : `${planText(search)}, then ${strategy}`
  const limit = limits.join(' or ') + each
  const facts = [how, `seed ${seed}`, counted(workers, 'worker'), limit]
  return `Checking ${what} of ${program}: ${told(facts)}`
}

function shortResult({ report, milliseconds }: TestResult, palette: Palette): string {
  const { schedules } = report.statistics
  const search = searchAlone(report)
  const size = search === null ? counted(schedules, 'schedule') : counted(search.states, 'state')
  const numbers = `${size} in ${seconds(milliseconds)}`
  return `${palette.strong(report.test)}: ${verdictText(report, palette)} (${numbers})`
}

function resultLines(result: TestResult, bug: readonly string[], palette: Palette): string[] {
  const { report, files, replay, failures } = result
  const { properties, notChecked } = report
  const proved = properties.filter(({ status }) => status === 'proved')
  const partly = properties.filter(({ status }) => status === 'checked' || status === 'partly')
  const missing = properties.filter(({ status }) => status === 'not checked')
  return [
    `${palette.strong(report.test)}: ${verdictText(report, palette)}`,
    ...(bug.length === 0 ? [] : ['', ...bug, '']),
    ...rows('also found', otherBugs(report)),
    ...sizeLines(result),
    ...rows(
      'proved',
      proved.map(({ property, how }) => `${property}: ${how}`),
    ),
    ...rows(
      'checked',
      partly.map(({ property, how, status }) => {
        return `${property}${status === 'partly' ? ' (in part)' : ''}: ${how}`
      }),
    ),
    ...rows('not checked', [...missing.map(({ property }) => property), ...notChecked]),
    ...rows('never taken', report.search === null ? [] : neverTakenLines(report.search)),
    ...rows('coverage', coverageText(report)),
    ...rows('scenarios', scenarioLines(report.scenarios)),
    ...rows('files', fileLines(files)),
    ...rows('replay', replay === undefined ? [] : [palette.strong(replay)]),
    ...failures.map((failure) => `  ${palette.error('error')}: ${failure}`),
  ]
}

/** How many states or schedules there were. */
function sizeLines({ report, milliseconds, cost }: TestResult): string[] {
  const { statistics, search } = report
  if (search !== null && searchAlone(report) !== null) {
    return [
      `  ${searchNumbers(search, milliseconds, cost)}`,
      ...rows('reduced', reductionLines(search)),
      ...rows('storage', collisionLines(search)),
    ]
  }
  return [
    `  ${counted(statistics.schedules, 'schedule')} of ${stepRange(statistics)} ` +
      `in ${seconds(milliseconds)} (${rate(statistics.steps, milliseconds, 'steps')})`,
    ...(search === null ? [] : rows('search', [besideText(search)])),
  ]
}

/** Distinct bugs but the first, of an exploration that went on. */
function otherBugs(report: TestReport): string[] {
  const { bugs } = report
  const isSearched = searchAlone(report) !== null
  const others = bugs.slice(1, MAX_OTHERS + 1).map(({ bug, index, occurrences }) => {
    const [text = ''] = bug.text.split('\n')
    const where = ` (schedule ${grouped(index + 1)}, ${counted(occurrences, 'time')})`
    return `bug[${bug.kind}]: ${text}${isSearched ? '' : where}`
  })
  const more = bugs.length - 1 - others.length
  return more > 0 ? [...others, `… and ${counted(more, 'more distinct bug')}`] : others
}

function stepRange({ minSteps, maxSteps }: TestReport['statistics']): string {
  if (minSteps === maxSteps) return counted(maxSteps, 'step')
  return `${grouped(minSteps)} to ${counted(maxSteps, 'step')}`
}

/** Traces by their names, the others by their folder. */
function fileLines(files: readonly string[]): string[] {
  const traces = files.filter((path) => /_0_\d+\.[\w.]+$/.test(path))
  const others = files.filter((path) => !traces.includes(path))
  const folder = others[0]?.replace(/[^/]*$/, '')
  if (folder === undefined) return traces
  const more = counted(others.length, traces.length === 0 ? 'file' : 'other file')
  return [...traces, `${more} in ${folder}`]
}

function rows(head: string, lines: readonly string[]): string[] {
  return lines.map((line, at) => `  ${(at === 0 ? head : '').padEnd(12)} ${line}`)
}

function coverageText(report: TestReport): string[] {
  const { coverage, states } = report
  const isSearched = searchAlone(report) !== null
  if (coverage === null) return []
  const { covered, expected } = coverage
  const share = expected === 0 ? 100 : (covered * 100) / expected
  const about = states.isExact ? '' : 'about '
  const abstract = isSearched ? '' : `, ${about}${counted(states.count, 'abstract state')}`
  const events = `${grouped(covered)} of ${grouped(expected)}`
  return [`${share.toFixed(1)}% of the events that states handle (${events})${abstract}`]
}

function scenarioLines(scenarios: readonly ScenarioReport[]): string[] {
  if (scenarios.length === 0) return []
  const covered = scenarios.filter(({ isSatisfied }) => isSatisfied).length
  const gaps = scenarios.filter(({ isSatisfied }) => !isSatisfied)
  return [
    `${covered} of ${scenarios.length} covered`,
    ...gaps.map(({ name, maxStatesVisited, states }) => {
      return `gap: ${name} (came to ${maxStatesVisited} of ${states} states)`
    }),
  ]
}
