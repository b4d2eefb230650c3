/** Proofs as text. */
import { unreachable } from '../../source/unreachable.ts'
import type { IrProof, IrProofCommand, IrProofTerm, IrPure } from '../ir.ts'
import { expressionText, type Names, namesOf } from './expressions.ts'
import { type Printer, placeNote, typeName } from './printer.ts'

/** One section per kind of declaration. */
export function printProof(printer: Printer, proof: IrProof): string[][] {
  const names = namesOf(printer)
  const formulas = (word: string, rows: IrProof['invariants']): string[] =>
    rows.map(({ name, formula, file, start }) => {
      return `${word} ${name}: ${expressionText(names, formula)}${placeNote(printer, file, start)}`
    })
  return [
    proof.pures.map((pure) => pureText(names, pure)),
    formulas('invariant', proof.invariants),
    formulas('axiom', proof.axioms),
    formulas('init-condition', proof.initConditions),
    proof.lemmas.map(({ name, invariants }) => {
      const members = invariants.map((one) => proof.invariants[one]!.name)
      return `lemma ${name} { ${members.join(', ')} }`
    }),
    ...proof.blocks.map(({ name, commands, file, start }) => [
      `proof ${name}${placeNote(printer, file, start)}`,
      ...commands.map((command) => `  ${commandText(names, proof, command)}`),
    ]),
  ]
}

function pureText(names: Names, { name, parameters, result, body, file, start }: IrPure): string {
  const { printer } = names
  const list = parameters.map((one, at) => `%${at} ${one.name}: ${typeName(printer, one.type)}`)
  const head = `pure ${name}(${list.join(', ')}): ${typeName(printer, result)}`
  const meaning = body === undefined ? '' : ` = ${expressionText(names, body)}`
  return `${head}${meaning}${placeNote(printer, file, start)}`
}

function commandText(names: Names, proof: IrProof, command: IrProofCommand): string {
  const { goals, premises, hasDefaultGoal, file, start } = command
  const all = [
    ...(hasDefaultGoal ? ['default'] : []),
    ...goals.map((term) => termText(names, proof, term)),
  ]
  const using = premises.map((term) => termText(names, proof, term))
  return [
    `prove ${all.join(', ')}`,
    ...(using.length === 0 ? [] : [` using ${using.join(', ')}`]),
    placeNote(names.printer, file, start),
  ].join('')
}

function termText(names: Names, proof: IrProof, term: IrProofTerm): string {
  switch (term.kind) {
    case 'invariant':
      return proof.invariants[term.invariant]!.name
    case 'formula':
      return `{ ${expressionText(names, term.formula)} }`
    default:
      return unreachable(term)
  }
}
