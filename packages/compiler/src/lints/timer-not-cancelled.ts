/** W1014: timers whose timeout comes when nobody waits for it any more. */
import { timerNotCancelled } from '../diagnostics/catalogue/lints.ts'
import { referencedEvent } from '../semantics/event-reference.ts'
import { headOf, nameOf, spanOf } from '../semantics/places.ts'
import type {
  EventSymbol,
  FunctionSymbol,
  MachineSymbol,
  StateSymbol,
} from '../semantics/symbol.ts'
import type { Facts } from './facts.ts'
import { type Lint, lint } from './lint.ts'
import { reachableStates } from './state-graph.ts'

/**
 * A state that starts a timer, handles its timeout, but can be left by another event for a state in
 * which the late timeout is a failure.
 *
 * P has no timers of its own; programs model them after one pattern, and only that is recognised,
 * by names such as `StartTimer`, `eTimeOut` and `CancelTimer`. All of these must hold:
 * (1) the entry function of a reachable state A calls `…start…timer…` or sends such an event;
 * (2) A has a `do` or `goto` for exactly one event called `…timeout…`;
 * (3) A goes to another state B `on` a different event, whose name is not that of a timer's event;
 * (4) B stays where it is: its entry neither changes state, raises nor receives, and it has no
 *     `on null`;
 * (5) B has no action for the timeout, and no `receive` of the program awaits it;
 * (6) the machine calls and sends nothing with cancel, stop, reset, kill or disarm in its name, no
 *     `halt`, and no event by way of a variable.
 * Then the other event can come first, and the timeout, taken from the inbox in B, is a failure.
 */
export const timerNotCancelledLint: Lint = lint(timerNotCancelled, function* (facts) {
  for (const machine of facts.model.globals.machines.values()) {
    if (machine.flavour !== 'machine' || mayCancel(facts, machine)) continue
    const starters = new Set(machine.functions.filter((symbol) => startsTimer(facts, symbol)))
    for (const state of reachableStates(facts, machine)) {
      const timeout = timeoutOf(state)
      if (timeout === undefined || state.entry === undefined) continue
      if (!starters.has(state.entry)) continue
      for (const [event, action] of state.actions) {
        if (action.kind !== 'goto' || event.builtIn !== undefined) continue
        if (TIMER.test(event.name) || TIMEOUT.test(event.name)) continue
        if (action.target === state || !isTroubled(action.target, timeout, facts)) continue
        yield {
          values: {
            machine: machine.name,
            state: state.name,
            event: event.name,
            timeout: timeout.name,
            target: action.target.name,
          },
          span: spanOf(action.trigger, machine.file),
          details: {
            related: [
              { span: headOf(state), text: 'starts the timer' },
              { span: nameOf(action.target), text: `has no action for \`${timeout.name}\`` },
            ],
          },
        }
      }
    }
  }
})

const START = /start.*timer/i
const TIMER = /timer/i
const TIMEOUT = /time_?out/i
const CANCEL = /cancel|stop|reset|kill|disarm/i

/** The one event of a state that a timer would send. */
function timeoutOf(state: StateSymbol): EventSymbol | undefined {
  const events = [...state.actions.keys()].filter((event) => TIMEOUT.test(event.name))
  const [event] = events
  if (event === undefined || events.length > 1) return undefined
  const kind = state.actions.get(event)?.kind
  return kind === 'do' || kind === 'goto' ? event : undefined
}

function startsTimer(facts: Facts, symbol: FunctionSymbol): boolean {
  if ([...symbol.callees].some((callee) => START.test(callee.name))) return true
  const sends = facts.functions.get(symbol)?.sends ?? []
  return sends.some(({ event }) => START.test(referencedEvent(facts.model, event)?.name ?? ''))
}

/** Whether something in the machine might stop the timer. */
function mayCancel(facts: Facts, machine: MachineSymbol): boolean {
  return machine.functions.some((symbol) => {
    if (CANCEL.test(symbol.name)) return true
    if ([...symbol.callees].some((callee) => CANCEL.test(callee.name))) return true
    const sends = facts.functions.get(symbol)?.sends ?? []
    return sends.some(({ event }) => {
      const sent = referencedEvent(facts.model, event)
      return sent === undefined || sent.builtIn !== undefined || CANCEL.test(sent.name)
    })
  })
}

/** Whether the timeout is a failure in a state, and the state waits for events. */
function isTroubled(state: StateSymbol, timeout: EventSymbol, facts: Facts): boolean {
  if (facts.receivedEvents.has(timeout)) return false
  if (state.actions.has(timeout) || state.actions.has(facts.model.globals.null)) return false
  const { entry } = state
  return entry === undefined || !(entry.canChangeState || entry.canRaise || entry.canReceive)
}
