/** Several listeners as one. */
import type { Listener } from '@parley/runtime'

/** A listener that tells all others what it hears, in their order. */
export function fanOut<M>(listeners: readonly Listener<M>[]): Listener<M> {
  const all = (call: (listener: Listener<M>) => void): void => listeners.forEach(call)
  return {
    created: (...args) => all((each) => each.created(...args)),
    monitorCreated: (...args) => all((each) => each.monitorCreated(...args)),
    entered: (...args) => all((each) => each.entered(...args)),
    exited: (...args) => all((each) => each.exited(...args)),
    transition: (...args) => all((each) => each.transition(...args)),
    sent: (...args) => all((each) => each.sent(...args)),
    dequeued: (...args) => all((each) => each.dequeued(...args)),
    received: (...args) => all((each) => each.received(...args)),
    waiting: (...args) => all((each) => each.waiting(...args)),
    defaulted: (...args) => all((each) => each.defaulted(...args)),
    raised: (...args) => all((each) => each.raised(...args)),
    handling: (...args) => all((each) => each.handling(...args)),
    popped: (...args) => all((each) => each.popped(...args)),
    halted: (...args) => all((each) => each.halted(...args)),
    chose: (...args) => all((each) => each.chose(...args)),
    announced: (...args) => all((each) => each.announced(...args)),
    monitorProcesses: (...args) => all((each) => each.monitorProcesses(...args)),
    monitorRaised: (...args) => all((each) => each.monitorRaised(...args)),
    printed: (...args) => all((each) => each.printed(...args)),
    omitted: (...args) => all((each) => each.omitted(...args)),
    threw: (...args) => all((each) => each.threw(...args)),
    failed: (...args) => all((each) => each.failed(...args)),
  }
}
