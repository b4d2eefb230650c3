/** Registers the verifier's declarations (P1; language §3.2 on their names). */
import type { SourceFile } from '../../source/source-file.ts'
import { unreachable } from '../../source/unreachable.ts'
import type {
  AxiomDeclaration,
  InitConditionDeclaration,
  InvariantDeclaration,
  LemmaDeclaration,
  ProofDeclaration,
  PureDeclaration,
} from '../../syntax/tree.ts'
import type { Context } from '../context.ts'
import type { InvariantSymbol, LemmaSymbol, ProofSymbol, PureSymbol } from '../symbol.ts'
import { errorType } from '../types.ts'
import { placed, register } from './register.ts'

type LogicDeclaration =
  | PureDeclaration
  | InvariantDeclaration
  | LemmaDeclaration
  | AxiomDeclaration
  | InitConditionDeclaration
  | ProofDeclaration

/** Registers a declaration; returns it if there is more to fill in than formulas. */
export function declareLogic(
  context: Context,
  node: LogicDeclaration,
  file: SourceFile,
): PureSymbol | ProofSymbol | undefined {
  const { pures, axioms, initConditions, invariants } = context.model.globals
  const { start, end } = node
  switch (node.kind) {
    case 'PureDeclaration': {
      const place = placed(node, node.name, file)
      const symbol: PureSymbol = {
        ...place,
        kind: 'pure',
        node,
        parameters: [],
        returnType: errorType,
      }
      register(context, symbol, pures)
      return symbol
    }
    case 'InvariantDeclaration':
      register(context, { ...placed(node, node.name, file), kind: 'invariant', node }, invariants)
      return undefined
    case 'LemmaDeclaration':
      declareLemma(context, node, file)
      return undefined
    case 'AxiomDeclaration': {
      const name = `axiom${axioms.size}`
      register(context, { kind: 'axiom', name, file, start, end, node }, axioms)
      return undefined
    }
    case 'InitConditionDeclaration': {
      const name = `init${initConditions.size}`
      register(context, { kind: 'initCondition', name, file, start, end, node }, initConditions)
      return undefined
    }
    case 'ProofDeclaration':
      return declareProof(context, node, file)
    default:
      return unreachable(node)
  }
}

/** The invariants of a lemma `L` are called `L_<name>`. */
function declareLemma(context: Context, node: LemmaDeclaration, file: SourceFile): void {
  const { lemmas, invariants } = context.model.globals
  const place = placed(node, node.name, file)
  const lemma: LemmaSymbol = { ...place, kind: 'lemma', node, invariants: [] }
  register(context, lemma, lemmas)
  lemma.invariants = node.invariants.map((member): InvariantSymbol => {
    const place = placed(member, member.name, file)
    const name = place.name === '' ? '' : `${lemma.name}_${place.name}`
    return { ...place, name, kind: 'invariant', node: member, lemma }
  })
  for (const invariant of lemma.invariants) register(context, invariant, invariants)
}

function declareProof(context: Context, node: ProofDeclaration, file: SourceFile): ProofSymbol {
  const { proofs } = context.model.globals
  const { start, end } = node
  const symbol: ProofSymbol =
    node.name === undefined
      ? { kind: 'proof', name: `ProofBlock_${proofs.size}`, file, start, end, node, commands: [] }
      : { ...placed(node, node.name, file), kind: 'proof', node, commands: [] }
  register(context, symbol, proofs)
  return symbol
}
