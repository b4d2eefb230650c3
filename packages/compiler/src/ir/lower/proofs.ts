/** Pure functions, invariants, axioms and proof blocks (language §11). */

import type { Declared, ProofTerm, PureSymbol, VariableSymbol } from '../../semantics/symbol.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Expression } from '../../syntax/tree.ts'
import type { IrExpression, IrNamedFormula, IrProof, IrProofTerm, IrPure } from '../ir.ts'
import { widen } from './conversions.ts'
import { spanOf, wholeSpan } from './declarations.ts'
import { lowerExpression } from './expressions.ts'
import type { Lowering, Slot } from './scope.ts'
import { expect } from './symbol-ids.ts'

/** Everything that provers start from besides the code. */
export function lowerProof(lowering: Lowering): IrProof {
  const { globals } = lowering.model
  const { invariants: idOfInvariant } = lowering.ids
  const formulas = (
    symbols: Iterable<Declared & { readonly node: { readonly condition: Expression } }>,
  ): IrNamedFormula[] => [...symbols].map((symbol) => lowerNamedFormula(lowering, symbol))
  return {
    pures: [...globals.pures.values()].map((symbol) => lowerPure(lowering, symbol)),
    invariants: formulas(globals.invariants.values()),
    axioms: formulas(globals.axioms.values()),
    initConditions: formulas(globals.initConditions.values()),
    lemmas: [...globals.lemmas.values()].map(({ name, invariants }) => ({
      name,
      invariants: invariants.map((one) => expect(idOfInvariant.get(one), one.name)),
    })),
    blocks: [...globals.proofs.values()].map((symbol) => ({
      name: symbol.name,
      commands: symbol.commands.map(({ node, goals, premises, hasDefaultGoal }) => ({
        goals: goals.map((term) => lowerTerm(lowering, term)),
        premises: premises.map((term) => lowerTerm(lowering, term)),
        hasDefaultGoal,
        ...fileOf(lowering, symbol.file),
        start: node.start,
        end: node.end,
      })),
      ...wholeSpan(lowering, symbol),
    })),
  }
}

function lowerNamedFormula(
  lowering: Lowering,
  symbol: Declared & { readonly node: { readonly condition: Expression } },
): IrNamedFormula {
  const formula = lowerClosed(lowering, symbol.node.condition)
  return { name: symbol.name, formula, ...wholeSpan(lowering, symbol) }
}

function lowerPure(lowering: Lowering, symbol: PureSymbol): IrPure {
  const { types } = lowering
  const { name, parameters, node } = symbol
  const result = types.of(symbol.returnType)
  const slots = new Map<VariableSymbol, Slot>(
    parameters.map((variable, index) => [variable, { kind: 'pureParameter', index }]),
  )
  const scope = { lowering, variables: slots, boundCount: 0 }
  const body = node.body && widen(scope, lowerExpression(scope, node.body), result)
  return {
    name,
    parameters: parameters.map((variable) => ({
      name: variable.name,
      type: types.messageOf(variable.type) ?? types.of(variable.type),
    })),
    result,
    ...(body === undefined ? {} : { body }),
    ...spanOf(lowering, symbol),
  }
}

function lowerTerm(lowering: Lowering, term: ProofTerm): IrProofTerm {
  if (term.kind === 'invariant') {
    const { symbol } = term
    const invariant = expect(lowering.ids.invariants.get(symbol), symbol.name)
    return { kind: 'invariant', invariant }
  }
  const formula = lowerClosed(lowering, term.expression)
  return { kind: 'formula', formula, ...fileOf(lowering, term.file) }
}

/** A formula over nothing but global names. */
function lowerClosed(lowering: Lowering, expression: Expression): IrExpression {
  return lowerExpression({ lowering, variables: new Map(), boundCount: 0 }, expression)
}

function fileOf({ ids }: Lowering, file: SourceFile): { readonly file: number } {
  return { file: expect(ids.files.get(file), file.path) }
}
