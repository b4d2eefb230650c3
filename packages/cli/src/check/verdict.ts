/** What a check came to, in a few words. */
import type { TestReport } from '@parley/checker'
import type { Palette } from '@parley/compiler'
import { counted, grouped } from './numbers.ts'

/** The verdict in words. */
export function verdictText({ verdict, bugs, statistics }: TestReport, palette: Palette): string {
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
    case 'no bug found':
      return palette.added('no bug found')
    case 'incomplete':
      return palette.warning('not checked in full')
  }
}

/** Whether all that was asked for was checked, and anything at all; a shard may be empty. */
export function isWhole({ verdict, statistics, end, shard }: TestReport): boolean {
  const isEmptyShard = shard.count > 1 && end === 'schedules'
  return verdict !== 'incomplete' && (statistics.schedules > 0 || isEmptyShard)
}
