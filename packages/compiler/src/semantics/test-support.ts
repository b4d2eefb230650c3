/** Runs the semantic analysis on texts, for tests. */
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
}

interface TestOptions extends Partial<AnalyseOptions> {
  readonly isStrict?: boolean
  /** How many syntax errors there must be; default: none. */
  readonly syntaxErrors?: number
}

/** Analyses one text, or several as the files `a.p`, `b.p`, … */
export function analyseText(
  text: string | readonly string[],
  options: TestOptions = {},
): TestAnalysis {
  const texts = typeof text === 'string' ? [text] : text
  const isVerifier = options.isVerifier ?? false
  const files = texts.map((text, at) =>
    parse(createSourceFile(`${String.fromCharCode(97 + at)}.p`, text), { verifier: isVerifier }),
  )
  const syntax = files.flatMap((file) => file.diagnostics.map(summary))
  if (syntax.length !== (options.syntaxErrors ?? 0)) {
    throw new Error(`syntax errors: ${syntax.join('; ') || 'none'}`)
  }
  const collector = new Collector(options.isStrict)
  const { model, isComplete } = analyse(files, collector, { ...options, isVerifier })
  return {
    model,
    isComplete,
    diagnostics: collector.errors,
    errors: collector.errors.map(summary),
    warnings: collector.warnings.map(summary),
  }
}

/** The errors of a program: the marked text and the reference's message, in order of position. */
export function errorsOf(text: string, options?: TestOptions): string[] {
  const start = ({ span }: Diagnostic): number => span?.start ?? 0
  const { diagnostics } = analyseText(text, options)
  return diagnostics.toSorted((a, b) => start(a) - start(b)).map(withMarkedText)
}

/** How many errors a program has when the first one ends it all, and when all are collected. */
export function errorCounts(
  text: string,
  options: TestOptions = {},
): [strict: number, all: number] {
  return [
    analyseText(text, { ...options, isStrict: true }).errors.length,
    analyseText(text, { ...options, isStrict: false }).errors.length,
  ]
}

function withMarkedText({ span, reference }: Diagnostic): string {
  if (span === undefined) return reference
  return `\`${span.file.text.slice(span.start, span.end)}\` ${reference}`
}

function summary({ span, reference }: Diagnostic): string {
  if (span === undefined) return reference
  const { line, column } = positionAt(span.file, span.start)
  return `${line}:${column} ${reference}`
}
