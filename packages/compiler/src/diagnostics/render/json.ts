/** Diagnostics as data for other tools; described in `docs/reference/diagnostics-json.md`. */
import { positionAt, type SourceFile, type Span } from '../../source/source-file.ts'
import type { Diagnostic, Severity } from '../diagnostic.ts'
import { limited } from './limit.ts'
import { countDiagnostics } from './summary.ts'

/** The version of the format; it grows when a reader could no longer understand the data. */
export const JSON_VERSION = 1

export interface JsonReport {
  readonly version: typeof JSON_VERSION
  readonly diagnostics: readonly JsonDiagnostic[]
  readonly summary: {
    readonly errors: number
    readonly warnings: number
    /** How many of them are not among `diagnostics`, because there are too many. */
    readonly omitted: number
  }
}

export interface JsonDiagnostic {
  readonly code: string
  readonly name: string
  readonly severity: Severity
  readonly message: string
  readonly reference: string
  readonly location: JsonLocation | null
  readonly label: string | null
  readonly related: readonly { readonly location: JsonLocation; readonly text: string }[]
  readonly help: string | null
  readonly fix: JsonFix | null
}

export interface JsonFix {
  readonly title: string
  readonly edits: readonly { readonly location: JsonLocation; readonly newText: string }[]
}

export interface JsonLocation {
  readonly file: string
  readonly start: JsonPosition
  readonly end: JsonPosition
}

/** Line and column are 1-based, the offset is 0-based; all in UTF-16 code units. */
export interface JsonPosition {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** The report about diagnostics, in their order, as plain data. */
export function toJsonReport(diagnostics: readonly Diagnostic[]): JsonReport {
  const { shown, omitted } = limited(diagnostics)
  return {
    version: JSON_VERSION,
    diagnostics: shown.map(toJson),
    summary: { ...countDiagnostics(diagnostics), omitted },
  }
}

/** The report as indented JSON text that ends with a line break. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(toJsonReport(diagnostics), null, 2)}\n`
}

function toJson(diagnostic: Diagnostic): JsonDiagnostic {
  const { code, name, severity, message, reference, span, label, related, help, fix } = diagnostic
  return {
    code,
    name,
    severity,
    message,
    reference,
    location: span === undefined ? null : locationOf(span),
    label: label ?? null,
    related: related.map((one) => ({ location: locationOf(one.span), text: one.text })),
    help: help ?? null,
    fix: fix === undefined ? null : { title: fix.title, edits: fix.edits.map(editOf) },
  }
}

function editOf(edit: { span: Span; newText: string }): {
  location: JsonLocation
  newText: string
} {
  return { location: locationOf(edit.span), newText: edit.newText }
}

function locationOf({ file, start, end }: Span): JsonLocation {
  return { file: file.path, start: jsonPosition(file, start), end: jsonPosition(file, end) }
}

function jsonPosition(file: SourceFile, offset: number): JsonPosition {
  const { line, column } = positionAt(file, offset)
  return { line, column, offset }
}
