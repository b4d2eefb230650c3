/** Counting diagnostics. */
import type { Diagnostic } from '../diagnostic.ts'

/** How many errors and warnings there are. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): {
  errors: number
  warnings: number
} {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: diagnostics.length - errors }
}

/** For example `2 errors, 1 warning`. */
export function summaryText(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings } = countDiagnostics(diagnostics)
  const parts = [
    errors === 0 ? '' : `${errors} error${errors === 1 ? '' : 's'}`,
    warnings === 0 ? '' : `${warnings} warning${warnings === 1 ? '' : 's'}`,
  ]
  return parts.filter((part) => part !== '').join(', ') || 'no errors'
}
