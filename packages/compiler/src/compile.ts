/** The pipeline as one function: source text to checked IR, with everything there is to say. */
import { Collector } from './diagnostics/collector.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { Program } from './ir/ir.ts'
import { lower } from './ir/lower.ts'
import { runLints } from './lints/run-lints.ts'
import type { Project } from './project/project.ts'
import { analyse } from './semantics/analyse.ts'
import type { SemanticModel } from './semantics/model.ts'
import { ordinal } from './source/ordinal.ts'
import { positionAt } from './source/source-file.ts'
import { parse, type SyntaxFile } from './syntax/parser.ts'

export interface CompileOptions {
  /** Whether the program is compiled for verification; its keywords are errors otherwise. */
  readonly verifier?: boolean
  /** Stop at the first error of any kind (`--strict-errors`). */
  readonly strict?: boolean
  /** Whether lints are run; they are unless this is false. */
  readonly lints?: boolean
}

/** What a compilation came to. */
export interface Compilation {
  readonly project: Project
  readonly files: readonly SyntaxFile[]
  /** Always there; how much it says depends on the errors. */
  readonly model: SemanticModel
  /** Present if and only if there are no errors. */
  readonly ir?: Program
  /** Warnings, then errors, in the order in which they are printed (language, appendix B.4). */
  readonly diagnostics: readonly Diagnostic[]
  readonly hasErrors: boolean
}

/** Compiles a project. Never throws and always ends, whatever the texts. */
export function compile(project: Project, options: CompileOptions = {}): Compilation {
  const isVerifier = options.verifier === true
  const files = project.inputs.map((file) => parse(file, { verifier: isVerifier }))
  const collector = new Collector(options.strict === true)
  const { model, isComplete } = analyse(files, collector, { isVerifier })
  if (isComplete && options.lints !== false) runLints(model, files, collector)

  const syntax = files.flatMap(({ diagnostics }) => diagnostics)
  const errors = inOrder(syntax, collector, options.strict === true)
  const warnings = collector.warnings.toSorted(byPlace)
  const hasErrors = errors.length > 0
  const result = { project, files, model, diagnostics: [...warnings, ...errors], hasErrors }
  if (!isComplete || hasErrors) return result
  return { ...result, ir: lower({ model, projectName: project.name, isVerifier }) }
}

/** The fatal error first, then all others by place; in strict mode only the first of all. */
function inOrder(
  syntax: readonly Diagnostic[],
  collector: Collector,
  isStrict: boolean,
): readonly Diagnostic[] {
  if (isStrict && syntax.length > 0) return syntax.slice(0, 1)
  const { fatal } = collector
  const others = [...syntax, ...collector.errors.filter((error) => error !== fatal)]
  const sorted = others.toSorted(byPlace)
  return fatal === undefined ? sorted : [fatal, ...sorted]
}

/** By path, line and column; `toSorted` keeps the order of insertion for the rest. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.span === undefined || b.span === undefined) {
    return Number(a.span === undefined) - Number(b.span === undefined)
  }
  const files = ordinal(a.span.file.path, b.span.file.path)
  if (files !== 0) return files
  if (a.span.start === b.span.start) return 0
  const [first, second] = [a, b].map(({ span }) => span && positionAt(span.file, span.start))
  if (first === undefined || second === undefined) return 0
  return first.line - second.line || first.column - second.column
}
