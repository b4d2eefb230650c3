/** What `p check --merge` prints for people. */
import type { CheckReport } from '@parley/checker'
import type { Palette } from '@parley/compiler'
import { counted } from './numbers.ts'
import { verdictText } from './verdict.ts'

/** A few lines for each test. */
export function mergedLines({ program, tests }: CheckReport, palette: Palette): string[] {
  const lines = tests.flatMap((report) => {
    const { test, statistics, bugs, notChecked } = report
    return [
      `${palette.strong(test)}: ${verdictText(report, palette)}`,
      ...bugs.map(({ bug }) => `  ${palette.error(`bug[${bug.kind}]`)}: ${bug.text}`),
      `  ${counted(statistics.schedules, 'schedule')}, ${counted(statistics.steps, 'step')}`,
      ...notChecked.map((gap) => `  not checked: ${gap}`),
    ]
  })
  return [`${program}: ${counted(tests.length, 'test')}`, ...lines]
}
