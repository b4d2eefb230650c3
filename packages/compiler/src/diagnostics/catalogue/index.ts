/** Every kind of diagnostic, from the catalogue's files, in the order of their codes. */
import { ordinal } from '../../source/ordinal.ts'
import type { DiagnosticKind } from '../diagnostic.ts'
import * as declarations from './declarations.ts'
import * as expressions from './expressions.ts'
import * as lints from './lints.ts'
import * as modules from './modules.ts'
import * as project from './project.ts'
import * as statements from './statements.ts'
import * as syntax from './syntax.ts'
import * as tests from './tests.ts'
import * as verifier from './verifier.ts'

/** A row of the catalogue with the values of its texts left open. */
export type AnyDiagnosticKind = DiagnosticKind<never>

/** All rows, by code. */
export function allDiagnosticKinds(): readonly AnyDiagnosticKind[] {
  const areas = [
    syntax,
    declarations,
    expressions,
    statements,
    modules,
    tests,
    verifier,
    project,
    lints,
  ]
  return areas
    .flatMap((area): AnyDiagnosticKind[] => Object.values(area))
    .sort((a, b) => ordinal(a.code, b.code))
}
