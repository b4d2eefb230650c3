/**
 * One line for each diagnostic, in the shape and wording of the reference implementation
 * (language §1.5, §1.6, §2.9, §13 and appendix B.4), so that tools made for it understand it.
 */
import { locationText } from '../../source/source-file.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { limited } from './limit.ts'

/**
 * Renders diagnostics: first the warnings, one after the other, then the errors in the given
 * order with an empty line between them, but none after a fatal one. The empty text if there are
 * no diagnostics; else it ends with a line break.
 */
export function renderShort(diagnostics: readonly Diagnostic[]): string {
  const warnings = limited(diagnostics.filter(({ severity }) => severity === 'warning'))
  const errors = limited(diagnostics.filter(({ severity }) => severity === 'error'))
  const omitted = warnings.omitted + errors.omitted
  const top = warnings.shown.map((warning) => `${shortLine(warning)}\n`).join('')
  const rest = errors.shown.map((error, at) => {
    const isAfterFatal = errors.shown[at - 1]?.isFatal === true
    return `${at === 0 || isAfterFatal ? '' : '\n'}${shortLine(error)}\n`
  })
  return `${top}${rest.join('')}${omitted === 0 ? '' : `... and ${omitted} more\n`}`
}

/** The line of one diagnostic, such as `[Error:] [src/a.p:3:9] could not find name 'x'`. */
export function shortLine(diagnostic: Diagnostic): string {
  const { prefix, span } = diagnostic
  const reference = escapeControls(diagnostic.reference)
  if (hasOwnPlace(diagnostic)) {
    // The warnings about scenarios are printed bare.
    return prefix === 'Warning:' ? reference : `[${prefix}] ${reference}`
  }
  const place = span === undefined ? '<no source>:-1:-1' : locationText(span.file, span.start)
  return `[${prefix}] [${escapeControls(place)}] ${reference}`
}

/** Some texts of the reference contain their place, each in its own form. */
function hasOwnPlace({ prefix, reference }: Diagnostic): boolean {
  return prefix === 'NotSupportedError:' || /^\[[^\]]*\] /.test(reference)
}

/** Line breaks and other control characters are escaped: a line is a line. */
function escapeControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    const known = ESCAPES[character]
    return known ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
