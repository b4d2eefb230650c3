/** The one shape of everything the compiler tells people about their program. */
import type { Span } from '../source/source-file.ts'

export type Severity = 'error' | 'warning'

/**
 * How an error affects checking (language, "Notation"): `reported` errors are collected and
 * checking goes on after a local recovery; `thrown` ones abandon the current machine, function or
 * item; `fatal` ones end the compilation at the end of their phase item.
 */
export type ErrorClass = 'reported' | 'thrown' | 'fatal'

/** A secondary place that helps to understand a diagnostic. */
export interface Label {
  readonly span: Span
  readonly text: string
}

/** A text replacement. */
export interface Edit {
  readonly span: Span
  readonly newText: string
}

/** A change that is certain to be what was meant. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** One diagnostic, complete: it can be rendered without looking at anything else. */
export interface Diagnostic {
  /** Stable code such as `P0301`; its page is `docs/diagnostics/<code>.md`. */
  readonly code: string
  /** Kebab-case name of the catalogue entry, e.g. `type-mismatch`. */
  readonly name: string
  readonly severity: Severity
  /** What is wrong, for people; stands alone. */
  readonly message: string
  /** The reference implementation's wording, used by the `short` format. */
  readonly reference: string
  /** The prefix the reference prints, such as `Error:` or `Parser Error:`. */
  readonly prefix: ReferencePrefix
  /**
   * The smallest span that shows the mistake. Its start is the reference's position. Absent for
   * diagnostics about the program as a whole.
   */
  readonly span?: Span
  /** What the underlined text is, in a few words. */
  readonly label?: string
  readonly related: readonly Label[]
  /** At most one sentence that says what to do. */
  readonly help?: string
  readonly fix?: Fix
  /** Whether it ended the compilation; it is printed before all others then. */
  readonly isFatal?: true
}

export type ReferencePrefix = 'Error:' | 'Parser Error:' | 'NotSupportedError:' | 'Warning:'

/** What the place that finds a mistake adds to the catalogue's text. */
export interface Details {
  readonly label?: string
  readonly related?: readonly Label[]
  readonly help?: string
  readonly fix?: Fix
}

/**
 * One row of the catalogue. `A` is the record of values its texts mention. The row's export name
 * in camelCase equals `name` in kebab-case.
 */
export interface DiagnosticKind<A> {
  readonly code: string
  readonly name: string
  readonly severity: Severity
  readonly prefix: ReferencePrefix
  /** Wording of the reference implementation (language, appendix A); the `short` format. */
  readonly reference: (values: A) => string
  /** Better wording for people; defaults to `reference`. */
  readonly message?: (values: A) => string
  /** A remedy that always applies; a reporting place may override it. */
  readonly help?: string
}

/** Declares an error kind of the catalogue. */
export function errorKind<A>(
  row: Omit<DiagnosticKind<A>, 'severity' | 'prefix'> & { prefix?: ReferencePrefix },
): DiagnosticKind<A> {
  return { severity: 'error', prefix: 'Error:', ...row }
}

/** Declares a warning kind of the catalogue. */
export function warningKind<A>(
  row: Omit<DiagnosticKind<A>, 'severity' | 'prefix'>,
): DiagnosticKind<A> {
  return { severity: 'warning', prefix: 'Warning:', ...row }
}

/** Makes a diagnostic of a catalogue row, the values of its texts, and a place. */
export function diagnose<A>(
  kind: DiagnosticKind<A>,
  values: A,
  span: Span | undefined,
  details: Details = {},
): Diagnostic {
  const reference = kind.reference(values)
  const help = details.help ?? kind.help
  return {
    code: kind.code,
    name: kind.name,
    severity: kind.severity,
    prefix: kind.prefix,
    message: kind.message === undefined ? reference : kind.message(values),
    reference,
    ...(span === undefined ? {} : { span }),
    ...(details.label === undefined ? {} : { label: details.label }),
    related: details.related ?? [],
    ...(help === undefined ? {} : { help }),
    ...(details.fix === undefined ? {} : { fix: details.fix }),
  }
}
