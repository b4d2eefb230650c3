/** How far the check of a test is, for a line that is shown while it runs. */
import type { StatusText } from '../terminal/status-line.ts'
import { counted, grouped, rate } from './numbers.ts'
import type { TestProgress } from './test-result.ts'

/** What matters most comes first: a narrow terminal has no room for all. */
export function progressText(test: string, progress: TestProgress, seconds: number): StatusText {
  const { milliseconds } = progress
  if (progress.kind === 'search') {
    const { states, transitions, depth, next, isLiveness } = progress
    const facts = [
      `${isLiveness ? 'endless executions in ' : ''}${counted(states, 'state')}`,
      `${grouped(next)} waiting`,
      `depth ${grouped(depth)}`,
      rate(states, milliseconds, 'states'),
      counted(transitions, 'transition'),
    ]
    return { subject: test, facts }
  }
  const { schedules, steps, states } = progress
  const left = seconds - milliseconds / 1000
  const facts = [
    counted(schedules, 'schedule'),
    ...(Number.isFinite(left) ? [`${grouped(Math.max(0, Math.ceil(left)))} s left`] : []),
    rate(steps, milliseconds, 'steps'),
    counted(states, 'state'),
  ]
  return { subject: test, facts }
}
