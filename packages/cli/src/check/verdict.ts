/** What a check came to, in a few words. */
import type { SearchReport, TestReport } from '@parley/checker'
import type { Palette } from '@parley/compiler'
import { counted, grouped } from './numbers.ts'
import { searchVerdictText } from './search-text.ts'

/** The verdict in words. */
export function verdictText(report: TestReport, palette: Palette): string {
  const { verdict, bugs, statistics } = report
  const search = searchAlone(report)
  if (search !== null) return searchVerdictText(search, palette) + moreText(bugs.length)
  if (verdict === 'no bug found' && statistics.schedules === 0) {
    return palette.warning('not checked: no schedule came to its end')
  }
  switch (verdict) {
    case 'bug': {
      const [first] = bugs
      const more = bugs.length > 1 ? `${counted(bugs.length, 'distinct bug')}, the first ` : 'bug '
      const where = first === undefined ? '' : `in schedule ${grouped(first.index + 1)}`
      return palette.error(`${more}${where}`) + (first === undefined ? '' : ` (${first.strategy})`)
    }
    case 'verified':
      return palette.added('no bug: all schedules were run')
    case 'proved':
    case 'no bug found':
      return palette.added(verdict)
    case 'incomplete':
      return palette.warning('not checked in full')
  }
}

function moreText(bugs: number): string {
  return bugs > 1 ? `, and ${counted(bugs - 1, 'more distinct bug')}` : ''
}

/** The search of a test for which no schedules were run; null if some were, or should have been. */
export function searchAlone({ search, strategy }: TestReport): SearchReport | null {
  return strategy === 'exhaustive' ? search : null
}

/** Whether all that was asked for was checked, and anything at all; a shard may be empty. */
export function isWhole(report: TestReport): boolean {
  const { verdict, statistics, end, shard } = report
  if (searchAlone(report) !== null) return verdict !== 'incomplete'
  const isEmptyShard = shard.count > 1 && end === 'schedules'
  return verdict !== 'incomplete' && (statistics.schedules > 0 || isEmptyShard)
}
