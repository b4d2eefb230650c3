/** Makes diagnostics of syntax errors: they have one shape of values, computed here. */
import type { SyntaxKind } from '../diagnostics/catalogue/syntax.ts'
import { type Details, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import { positionAt, type Span } from '../source/source-file.ts'

/** The texts of a syntax error; see `SyntaxValues` for their meaning. */
export interface SyntaxTexts {
  readonly detail: string
  readonly found: string
  readonly subject: string
  /** Where the reference implementation reports the error. */
  readonly offset: number
}

/** A diagnostic of a syntax error at a span. */
export function syntaxDiagnostic(
  kind: SyntaxKind,
  span: Span,
  texts: SyntaxTexts,
  details: Details = {},
): Diagnostic {
  const { line, column } = positionAt(span.file, texts.offset)
  const file = baseName(span.file.path)
  const { detail, found, subject } = texts
  return diagnose(kind, { file, line, column: column - 1, detail, found, subject }, span, details)
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
