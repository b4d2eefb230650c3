/** Compares what the compiler said with what a case expects, as lists of lines. */
import type { Diagnostic } from '../../packages/compiler/src/diagnostics/diagnostic.ts'
import { locationText } from '../../packages/compiler/src/source/source-file.ts'
import type { Annotation, ExpectedDiagnostic } from './read-case.ts'

/** Expected and actual diagnostics as lines; equal exactly if the expectations are met. */
export interface Comparison {
  readonly expected: readonly string[]
  readonly actual: readonly string[]
}

/**
 * Pairs every expectation with a diagnostic of the same severity, place and name. Texts are
 * compared only where the expectation has one.
 */
export function compareDiagnostics(
  annotations: readonly Annotation[],
  diagnostics: readonly Diagnostic[],
): Comparison {
  const wanted = annotations.filter((one): one is ExpectedDiagnostic => one.kind === 'diagnostic')
  const open = [...diagnostics]
  const expected: string[] = []
  const actual: string[] = []
  for (const want of [...wanted].sort(
    (a, b) => Number(b.text !== undefined) - Number(a.text !== undefined),
  )) {
    expected.push(expectedLine(want))
    const found = bestMatch(want, open)
    if (found === undefined) continue
    open.splice(open.indexOf(found), 1)
    actual.push(
      expectedLine({ ...want, ...(want.text === undefined ? {} : { text: textOf(found) }) }),
    )
  }
  for (const left of open) {
    actual.push(`${left.severity} ${placeOf(left)} ${left.name} ${textOf(left)}`)
  }
  return { expected: expected.sort(), actual: actual.sort() }
}

function bestMatch(want: ExpectedDiagnostic, open: readonly Diagnostic[]): Diagnostic | undefined {
  const fitting = open.filter((one) => fits(want, one))
  return fitting.find((one) => want.text === textOf(one)) ?? fitting[0]
}

function fits(want: ExpectedDiagnostic, diagnostic: Diagnostic): boolean {
  if (want.severity !== diagnostic.severity) return false
  const isNamed =
    want.name === 'syntax' ? /^P01/.test(diagnostic.code) : want.name === diagnostic.name
  if (!isNamed) return false
  const place = placeOf(diagnostic)
  return want.place.endsWith(':*:*')
    ? place.startsWith(want.place.slice(0, -3))
    : place === want.place
}

/** The reference's place: for syntax errors the one inside the text, which counts from 0. */
function placeOf({ span, reference }: Diagnostic): string {
  if (span === undefined) return '?'
  const inText = /(?:parse error: | \()line (\d+):(\d+)/.exec(reference)
  return inText === null
    ? locationText(span.file, span.start)
    : `${span.file.path}:${inText[1]}:${Number(inText[2]) + 1}`
}

function textOf({ reference }: Diagnostic): string {
  return reference.replaceAll('\n', ' ')
}

function expectedLine({ severity, place, name, text }: ExpectedDiagnostic): string {
  return `${severity} ${place} ${name}${text === undefined ? '' : ` ${text}`}`
}
