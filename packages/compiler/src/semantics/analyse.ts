/**
 * The semantic analysis: from syntax trees to the semantic model, phase by phase (language §0,
 * P1–P13).
 */
import { Abandon, type Collector } from '../diagnostics/collector.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SyntaxFile } from '../syntax/parser.ts'
import { checkCapabilities } from './capabilities.ts'
import { checkBodies } from './check/bodies.ts'
import { checkFormulas } from './check/formulas.ts'
import type { Context } from './context.ts'
import { createModel } from './create-model.ts'
import { inferCreates } from './creates.ts'
import { type Damage, findDamage } from './damage.ts'
import { declareAll } from './declare/declare.ts'
import { checkLoopControl } from './loops.ts'
import { findLostNames } from './lost-names.ts'
import type { SemanticModel } from './model.ts'
import { elaborateProgram } from './modules/elaborate.ts'
import { elaborateProofs } from './proofs.ts'
import { resolveDeclarations } from './resolve/declarations.ts'
import { validateHandlers, validateMachines } from './validate.ts'

export interface AnalyseOptions {
  /** Whether the verifier is among the targets. */
  readonly isVerifier: boolean
  /**
   * For editors: an error in a declaration does not end the analysis, so that the model says as
   * much as can be said. There are more errors then than the language prescribes.
   */
  readonly isTolerant?: boolean
}

export interface Analysis {
  readonly model: SemanticModel
  /** Whether all phases were run and nothing was reported: the model may be lowered. */
  readonly isComplete: boolean
}

/**
 * Analyses a program and reports to the collector; never throws on account of the program. Files
 * come in the order of the project. If some file has syntax errors, the phases up to P7 are run as
 * far as possible; a name that is not found is not reported then if its declaration may be lost.
 */
export function analyse(
  files: readonly SyntaxFile[],
  collector: Collector,
  options: AnalyseOptions,
): Analysis {
  const hasSyntaxErrors = files.some((file) => file.diagnostics.some(isSyntaxError))
  const damage = findDamage(files, isSyntaxError)
  const context: Context = {
    collector,
    model: createModel(files.map(({ file }) => file)),
    isVerifier: options.isVerifier,
    hasSyntaxErrors,
    ...(hasSyntaxErrors ? { damage, lostNames: findLostNames(files, isSyntaxError) } : {}),
    isTolerant: hasSyntaxErrors || options.isTolerant === true,
    typedefs: new Map(),
  }
  const { model } = context
  let isComplete = false
  try {
    isComplete = runPhases(context, files)
  } catch (thrown) {
    if (!(thrown instanceof Abandon)) throw thrown
    collector.addFatal(thrown.diagnostic)
  }
  if (hasSyntaxErrors) discardConsequences(collector, damage)
  return { model, isComplete }
}

/** Runs the phases up to the first gate that is closed; true if there was none. */
function runPhases(context: Context, files: readonly SyntaxFile[]): boolean {
  const { collector } = context
  const items = declareAll(context, files)
  resolveDeclarations(context, items)
  elaborateProofs(context)
  validateMachines(context)
  checkBodies(context)
  checkFormulas(context)
  validateHandlers(context)
  if (context.hasSyntaxErrors || collector.errors.length > 0) return false
  checkCapabilities(context)
  checkLoopControl(context)
  inferCreates(context)
  if (collector.errors.length > 0) return false
  elaborateProgram(context)
  return collector.errors.length === 0
}

function isSyntaxError({ prefix }: Diagnostic): boolean {
  return prefix === 'Parser Error:'
}

/**
 * Takes back errors in damaged code, and errors about code that refer to a damaged declaration:
 * what is written there is not what was meant.
 */
function discardConsequences(collector: Collector, damage: Damage): void {
  collector.discard(({ span, related }) => {
    const spans = [span, ...related.map((label) => label.span)]
    return spans.some((one) => one !== undefined && damage.covers(one))
  })
}
