/** Collects diagnostics in the order and with the early ends that the language prescribes. */

import type { Span } from '../source/source-file.ts'
import { type Details, type Diagnostic, type DiagnosticKind, diagnose } from './diagnostic.ts'

/**
 * Thrown to abandon the current machine, function or item (`isFatal` false) or the whole
 * compilation (`isFatal` true). Never leaves `compile`. It carries no stack: it is control flow.
 */
export class Abandon {
  readonly diagnostic: Diagnostic
  readonly isFatal: boolean
  constructor(diagnostic: Diagnostic, isFatal: boolean) {
    this.diagnostic = diagnostic
    this.isFatal = isFatal
  }
}

/**
 * Where checking puts its diagnostics. In strict mode the first error of any class ends the
 * compilation (language, appendix B.1).
 */
export class Collector {
  readonly #errors: Diagnostic[] = []
  readonly #warnings: Diagnostic[] = []
  readonly #isStrict: boolean
  #fatal: Diagnostic | undefined

  constructor(isStrict = false) {
    this.#isStrict = isStrict
  }

  /** Errors collected so far, in the order in which they were found. */
  get errors(): readonly Diagnostic[] {
    return this.#errors
  }

  /** Warnings so far, in the order in which they were found. */
  get warnings(): readonly Diagnostic[] {
    return this.#warnings
  }

  /** Class R: adds an error, and goes on; in strict mode ends the compilation. */
  report<A>(kind: DiagnosticKind<A>, values: A, span: Span, details?: Details): void {
    const diagnostic = diagnose(kind, values, span, details)
    if (this.#isStrict) throw new Abandon(diagnostic, true)
    this.#errors.push(diagnostic)
  }

  /** Adds a warning. */
  warn<A>(kind: DiagnosticKind<A>, values: A, span: Span, details?: Details): void {
    this.#warnings.push(diagnose(kind, values, span, details))
  }

  /** Class T: abandons the current item; the enclosing {@link Collector.guard} records it. */
  abandon<A>(kind: DiagnosticKind<A>, values: A, span: Span, details?: Details): never {
    throw new Abandon(diagnose(kind, values, span, details), this.#isStrict)
  }

  /** Class F: ends the compilation. */
  fail<A>(kind: DiagnosticKind<A>, values: A, span: Span | undefined, details?: Details): never {
    throw new Abandon(diagnose(kind, values, span, details), true)
  }

  /** Records what a fatal error ended the compilation with; it comes before all others (B.4). */
  addFatal(diagnostic: Diagnostic): void {
    this.#fatal = { ...diagnostic, isFatal: true }
    this.#errors.unshift(this.#fatal)
  }

  /** The error that ended the compilation, if one did. */
  get fatal(): Diagnostic | undefined {
    return this.#fatal
  }

  /** Takes back errors that turn out to be mere consequences of others. */
  discard(isConsequence: (diagnostic: Diagnostic) => boolean): void {
    const kept = this.#errors.filter((diagnostic) => !isConsequence(diagnostic))
    this.#errors.splice(0, this.#errors.length, ...kept)
  }

  /** Runs the check of one machine, function or item; collects what it abandons with. */
  guard(check: () => void): void {
    try {
      check()
    } catch (thrown) {
      if (!(thrown instanceof Abandon) || thrown.isFatal) throw thrown
      this.#errors.push(thrown.diagnostic)
    }
  }
}
