/** Are the formulas of proofs well typed? All ids have been checked. */
import type { IrExpression, TypeId } from '../ir.ts'
import { BOOL_TYPE } from '../well-known.ts'
import { checkTypes, type TypeContext } from './expressions.ts'
import { nameOfType, type Report, require } from './report.ts'

/** Checks pure functions, invariants, axioms and proof commands. */
export function checkProofTypes(report: Report): void {
  const { proof } = report.program
  if (proof === undefined) return
  for (const pure of proof.pures) {
    if (pure.body === undefined) continue
    checkFormula(report, pure.body, pure.result, { where: `pure ${pure.name}`, pure })
  }
  for (const { name, formula } of [...proof.invariants, ...proof.axioms, ...proof.initConditions]) {
    checkFormula(report, formula, BOOL_TYPE, { where: name })
  }
  for (const { name, commands } of proof.blocks) {
    for (const { goals, premises } of commands) {
      for (const term of [...goals, ...premises]) {
        if (term.kind === 'formula') {
          checkFormula(report, term.formula, BOOL_TYPE, { where: `proof ${name}` })
        }
      }
    }
  }
}

function checkFormula(
  report: Report,
  formula: IrExpression,
  type: TypeId,
  context: TypeContext,
): void {
  checkTypes(report, [formula], context)
  require(report, formula.type === type, context.where, () => {
    return `the formula is of type ${nameOfType(report, formula.type)}`
  })
}
