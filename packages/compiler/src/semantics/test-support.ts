/** Runs the semantic analysis on texts, for the tests of this folder. */
import { Collector } from '../diagnostics/collector.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createSourceFile, positionAt } from '../source/source-file.ts'
import { parse } from '../syntax/parser.ts'
import { type AnalyseOptions, analyse } from './analyse.ts'
import type { SemanticModel } from './model.ts'

export interface TestAnalysis {
  readonly model: SemanticModel
  readonly isComplete: boolean
  readonly diagnostics: readonly Diagnostic[]
  /** `<line>:<column> <reference wording>` of each error in the order of discovery. */
  readonly errors: readonly string[]
  /** The same of each warning. */
  readonly warnings: readonly string[]
  readonly syntaxErrors: number
}

/** Analyses one text, or several as the files `a.p`, `b.p`, … */
export function analyseText(
  text: string | readonly string[],
  options: Partial<AnalyseOptions> & { readonly isStrict?: boolean } = {},
): TestAnalysis {
  const texts = typeof text === 'string' ? [text] : text
  const isVerifier = options.isVerifier ?? false
  const files = texts.map((text, at) =>
    parse(createSourceFile(`${String.fromCharCode(97 + at)}.p`, text), { verifier: isVerifier }),
  )
  const collector = new Collector(options.isStrict)
  const { model, isComplete } = analyse(files, collector, { ...options, isVerifier })
  return {
    model,
    isComplete,
    diagnostics: collector.errors,
    errors: collector.errors.map(summary),
    warnings: collector.warnings.map(summary),
    syntaxErrors: files.reduce((sum, file) => sum + file.diagnostics.length, 0),
  }
}

function summary({ span, reference }: Diagnostic): string {
  if (span === undefined) return reference
  const { line, column } = positionAt(span.file, span.start)
  return `${line}:${column} ${reference}`
}
