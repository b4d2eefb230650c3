/** Prints declarations (language §2.1, §2.8). */
import { unreachable } from '../../source/unreachable.ts'
import { concat, type Doc, group, line, nest, nil, space } from '../layout.ts'
import type {
  Declaration,
  EnumElement,
  Expression,
  InvariantDeclaration,
  ProveCommand,
  PureDeclaration,
} from '../tree.ts'
import { formatExpression } from './expressions.ts'
import { formatFunction } from './functions.ts'
import { formatMachine } from './machines.ts'
import { formatImplementation, formatModuleDeclaration, formatTest } from './modules.ts'
import {
  BRACED,
  block,
  bracketed,
  CONTINUATION,
  filled,
  name,
  spaceOrBreak,
  word,
} from './parts.ts'
import { formatVariables } from './statements.ts'
import type { TokenWriter } from './token-writer.ts'
import { formatParameters, formatType, typeAnnotation } from './types.ts'

export function formatDeclaration(write: TokenWriter, declaration: Declaration): Doc {
  switch (declaration.kind) {
    case 'TypeDeclaration': {
      const { type } = declaration
      const head = concat([word(write), write.token()])
      if (type === undefined) return concat([head, write.token()])
      return concat([head, space, word(write), formatType(write, type), write.token()])
    }
    case 'EnumDeclaration':
      return concat([
        word(write),
        write.token(),
        spaceOrBreak(write),
        bracketed(write, declaration.elements, formatElement, BRACED),
      ])
    case 'EventDeclaration':
      return concat([
        word(write),
        write.token(),
        declaration.payload === undefined ? nil : typeAnnotation(write, declaration.payload),
        write.token(),
      ])
    case 'EventSetDeclaration':
      return concat([
        word(write),
        word(write),
        word(write),
        bracketed(write, declaration.events, name, BRACED),
        write.token(),
      ])
    case 'InterfaceDeclaration':
      return concat([
        word(write),
        write.tokens(2),
        declaration.payload === undefined ? nil : formatType(write, declaration.payload),
        word(write),
        write.token(),
        declaration.receives.length === 0
          ? nil
          : concat([space, filled(write, declaration.receives, name)]),
        write.token(),
      ])
    case 'MachineDeclaration':
      return formatMachine(write, declaration)
    case 'FunctionDeclaration':
      return formatFunction(write, declaration)
    case 'ModuleDeclaration':
      return formatModuleDeclaration(write, declaration)
    case 'TestDeclaration':
      return formatTest(write, declaration)
    case 'ImplementationDeclaration':
      return formatImplementation(write, declaration)
    case 'ParamDeclaration':
      return formatVariables(write, declaration)
    case 'ErrorDeclaration':
      return nil
    default:
      return formatVerifierDeclaration(write, declaration)
  }
}

type VerifierDeclaration = Extract<
  Declaration,
  { kind: `${'Pure' | 'Invariant' | 'Lemma' | 'Axiom' | 'InitCondition' | 'Proof'}Declaration` }
>

function formatVerifierDeclaration(write: TokenWriter, declaration: VerifierDeclaration): Doc {
  switch (declaration.kind) {
    case 'PureDeclaration':
      return formatPure(write, declaration)
    case 'InvariantDeclaration':
      return formatInvariant(write, declaration)
    case 'LemmaDeclaration':
      return concat([
        word(write),
        write.token(),
        spaceOrBreak(write),
        block(write, declaration.invariants, formatInvariant),
      ])
    case 'AxiomDeclaration':
    case 'InitConditionDeclaration':
      return concat([word(write), formatExpression(write, declaration.condition), write.token()])
    case 'ProofDeclaration':
      return concat([
        write.token(),
        declaration.name === undefined ? nil : concat([space, write.token()]),
        spaceOrBreak(write),
        block(write, declaration.commands, formatProve),
      ])
    default:
      return unreachable(declaration)
  }
}

/** `E` or `E = 1` */
function formatElement(write: TokenWriter, element: EnumElement): Doc {
  if (element.value === undefined) return write.token()
  return concat([word(write), word(write), write.token()])
}

function formatPure(write: TokenWriter, declaration: PureDeclaration): Doc {
  const { parameters, returnType, body } = declaration
  return concat([
    word(write),
    write.token(),
    formatParameters(write, parameters),
    typeAnnotation(write, returnType),
    body === undefined ? nil : concat([space, write.token(), onNextLine(write, body)]),
    write.token(),
  ])
}

/** `invariant n: e;` */
function formatInvariant(write: TokenWriter, invariant: InvariantDeclaration): Doc {
  return concat([
    word(write),
    write.tokens(2),
    onNextLine(write, invariant.condition),
    write.token(),
  ])
}

/** A formula on the same line or, if it does not fit, on the next. */
function onNextLine(write: TokenWriter, formula: Expression): Doc {
  return group(nest(CONTINUATION, concat([line, formatExpression(write, formula)])))
}

/** `prove … [using …] [except …];` */
function formatProve(write: TokenWriter, command: ProveCommand): Doc {
  const { goals, using, except } = command
  const clauses = [concat([word(write), formatGoals(write, goals)])]
  if (using !== undefined) clauses.push(line, word(write), formatGoals(write, using))
  if (except.length > 0) clauses.push(line, word(write), formatGoals(write, except))
  return concat([group(nest(CONTINUATION, concat(clauses))), write.token()])
}

function formatGoals(write: TokenWriter, goals: readonly Expression[] | 'all' | 'default'): Doc {
  if (typeof goals === 'string') return write.token()
  return filled(write, goals, formatExpression)
}
