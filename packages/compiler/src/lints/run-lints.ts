/** The lints: their table, and the function that runs them. */
import type { Collector } from '../diagnostics/collector.ts'
import type { SemanticModel } from '../semantics/model.ts'
import type { SyntaxFile } from '../syntax/parser.ts'
import { eventNeverHandledLint } from './event-never-handled.ts'
import { eventNeverSentLint } from './event-never-sent.ts'
import { eventUnusedLint } from './event-unused.ts'
import { collectFacts } from './facts.ts'
import type { Lint } from './lint.ts'
import { observationUnhandledLint } from './observation-unhandled.ts'
import { raiseUnhandledLint } from './raise-unhandled.ts'
import { selfSendUnhandledLint } from './self-send-unhandled.ts'
import { specNeverHotLint } from './spec-never-hot.ts'
import { specNeverMovesLint } from './spec-never-moves.ts'
import { specUncheckedLint } from './spec-unchecked.ts'
import { stateDefersForeverLint } from './state-defers-forever.ts'
import { stateHotForeverLint } from './state-hot-forever.ts'
import { stateUnreachableLint } from './state-unreachable.ts'
import { testEmptyLint } from './test-empty.ts'
import { timerNotCancelledLint } from './timer-not-cancelled.ts'
import { variableUnreadLint } from './variable-unread.ts'

/** In the order of their codes. */
const LINTS: readonly Lint[] = [
  eventUnusedLint,
  eventNeverSentLint,
  eventNeverHandledLint,
  stateUnreachableLint,
  stateDefersForeverLint,
  stateHotForeverLint,
  raiseUnhandledLint,
  selfSendUnhandledLint,
  observationUnhandledLint,
  variableUnreadLint,
  specNeverHotLint,
  specNeverMovesLint,
  specUncheckedLint,
  timerNotCancelledLint,
  testEmptyLint,
]

/**
 * Runs all lints but the disabled ones on a program that was analysed without errors, and adds
 * what they find to the warnings. `disabled` holds codes such as `W1004`. Nothing is reported in
 * files of included projects.
 */
export function runLints(
  model: SemanticModel,
  files: readonly SyntaxFile[],
  collector: Collector,
  disabled: ReadonlySet<string> = new Set(),
): void {
  const facts = collectFacts(model, files)
  for (const { code, run } of LINTS) if (!disabled.has(code)) run(facts, collector)
}
