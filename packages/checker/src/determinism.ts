/**
 * Double execution: the same schedule must lead to the same end, or some code is not deterministic.
 */
import { type Bug, Execution } from '@parley/runtime'
import { configurationKey } from './configuration-key.ts'
import { LassoFinder } from './lasso.ts'
import { ReplayStrategy } from './strategies/replay.ts'

/**
 * Executes the schedule of a finished execution again; the bug if something comes out differently.
 */
export function differsOnRepetition(execution: Execution): Bug | null {
  const { program, test, limits } = execution
  const schedule = execution.schedule.slice(0, execution.scheduleLength)
  const replay = new ReplayStrategy(schedule, true)
  const isLasso = execution.bug?.kind === 'liveness-lasso'
  const settings = { isAdversarial: true, isThorough: true }
  const strategy = isLasso ? new LassoFinder(replay, 0, settings) : replay
  const again = new Execution(program, test, strategy, limits)
  strategy.next(again)
  again.run()
  const differs =
    replay.divergence !== null ||
    (again.bug?.text ?? '') !== (execution.bug?.text ?? '') ||
    again.steps !== execution.steps ||
    configurationKey(again) !== configurationKey(execution)
  if (!differs) return null
  const at = replay.divergence?.at ?? again.steps
  return {
    kind: 'nondeterminism',
    text: 'The same schedule had two different executions.',
    explanation:
      `executed twice, the schedule differs at decision ${at + 1}: some foreign code depends on ` +
      'more than its arguments',
  }
}
