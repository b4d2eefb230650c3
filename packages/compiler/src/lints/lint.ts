/** The shape of a lint. */
import type { Collector } from '../diagnostics/collector.ts'
import type { Details, DiagnosticKind } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { Facts } from './facts.ts'

export interface Lint {
  /** Of its diagnostic, e.g. `W1004`. */
  readonly code: string
  /** Adds a warning for each finding, but for those in files of included projects. */
  readonly run: (facts: Facts, collector: Collector) => void
}

/** One warning; `A` is the record of values its text mentions. */
export interface Finding<A> {
  readonly values: A
  readonly span: Span
  readonly details?: Details
}

/** Makes a lint of the warning it gives and the function that finds the places. */
export function lint<A>(
  kind: DiagnosticKind<A>,
  find: (facts: Facts) => Iterable<Finding<A>>,
): Lint {
  return {
    code: kind.code,
    run: (facts, collector) => {
      for (const { values, span, details } of find(facts)) {
        if (!span.file.isDependency) collector.warn(kind, values, span, details)
      }
    },
  }
}
