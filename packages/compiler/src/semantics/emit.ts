/** One way to emit the errors of all three classes (language, "Notation"). */
import type { Details, DiagnosticKind, ErrorClass } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { Context } from './context.ts'

/** What an error in a declaration (`fatal`) or in a body (`thrown`) ends. */
export type Failure = Exclude<ErrorClass, 'reported'>

/**
 * Emits an error of a class that is only known at run time. Returns for `reported` ones, and in
 * tolerant analyses for all of them: the caller then goes on with a recovery value.
 */
export function emit<A>(
  context: Context,
  failure: ErrorClass,
  kind: DiagnosticKind<A>,
  values: A,
  span: Span,
  details?: Details,
): void {
  const { collector } = context
  if (context.isTolerant || failure === 'reported') {
    collector.report(kind, values, span, details)
  } else if (failure === 'thrown') {
    collector.abandon(kind, values, span, details)
  } else {
    collector.fail(kind, values, span, details)
  }
}
