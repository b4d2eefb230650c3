/** What the kinds of bugs mean, for reports and the manual. */
import type { BugKind } from '@parley/runtime'

/** A clause for each kind, without a full stop. */
export const BUG_KINDS: Readonly<Record<BugKind, string>> = {
  assertion: 'an assertion is false',
  'unhandled-event': 'a machine or monitor gets an event that its state does not handle',
  'null-target': 'an event is sent to a machine variable that was never set',
  'null-event': 'an event variable that was never set is sent, raised or announced',
  'sends-set': 'a machine sends an event that its `sends` does not list',
  'permission-set': 'a machine is sent an event that the reference to it does not allow',
  'creates-set': 'a machine creates an interface that its `creates` does not list',
  choose: '`choose` among nothing, or among too many',
  'transition-in-exit': 'an exit or transition function ends in another transition',
  deadlock: 'machines wait for events that nobody can send any more',
  'liveness-terminated': 'the program ends while a monitor is in a hot state',
  'liveness-temperature': 'a monitor is in hot states for very long',
  'liveness-lasso': 'the program can go round for ever while a monitor is in hot states',
  'step-bound': 'a schedule reaches the bound of steps, with --fail-on-maxsteps',
  exception: 'an expression or foreign code fails',
  livelock: 'a loop without a scheduling point does not end',
  recursion: 'function calls are nested too deep',
  nondeterminism: 'the same schedule has two different executions: foreign code is not repeatable',
}
