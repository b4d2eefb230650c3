/** What `p check --merge` prints for people. */
import type { CheckReport, TestReport } from '@parley/checker'
import type { Palette } from '@parley/compiler'
import { counted } from './numbers.ts'
import { searchAlone, verdictText } from './verdict.ts'

/** A few lines for each test. */
export function mergedLines({ program, tests }: CheckReport, palette: Palette): string[] {
  const lines = tests.flatMap((report) => {
    const { test, bugs, notChecked } = report
    return [
      `${palette.strong(test)}: ${verdictText(report, palette)}`,
      ...bugs.map(({ bug }) => `  ${palette.error(`bug[${bug.kind}]`)}: ${bug.text}`),
      `  ${sizeText(report)}`,
      ...notChecked.map((gap) => `  not checked: ${gap}`),
    ]
  })
  return [`${program}: ${counted(tests.length, 'test')}`, ...lines]
}

function sizeText(report: TestReport): string {
  const search = searchAlone(report)
  if (search !== null) return counted(search.states, 'state')
  const { schedules, steps } = report.statistics
  return `${counted(schedules, 'schedule')}, ${counted(steps, 'step')}`
}
