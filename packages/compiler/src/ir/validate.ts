/**
 * Checks that a program is what the types of the IR and their comments promise: every id is in its
 * table, every value has exactly the type of its place, control flow is structured, points are
 * numbered without gaps, capabilities cover the code. Lowering never makes anything else; files
 * that are loaded might.
 */
import type { Program } from './ir.ts'
import { checkCode } from './validate/code.ts'
import { checkProofTypes } from './validate/proofs.ts'
import { checkReferences } from './validate/references.ts'
import { createReport } from './validate/report.ts'
import { checkTables } from './validate/tables.ts'

/**
 * The problems of a program, each with its place; empty if it is valid. The argument must have the
 * shape of a `Program`; its contents may be anything.
 */
export function validate(program: Program): string[] {
  const report = createReport(program)
  checkReferences(report)
  // Wrong ids would make everything after them nonsense.
  if (report.problems.length > 0) return report.problems
  checkTables(report)
  checkCode(report)
  checkProofTypes(report)
  return report.problems
}
