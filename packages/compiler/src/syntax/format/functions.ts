/** Prints functions (language §2.4). */
import { concat, type Doc, hardline, nest, nil, space } from '../layout.ts'
import { Kind } from '../token.ts'
import type { FunctionDeclaration } from '../tree.ts'
import { formatExpression } from './expressions.ts'
import { INDENT, spaceOrBreak, word } from './parts.ts'
import { formatBody } from './statements.ts'
import type { TokenWriter } from './token-writer.ts'
import { formatParameter, formatParameters, typeAnnotation } from './types.ts'

export function formatFunction(write: TokenWriter, declaration: FunctionDeclaration): Doc {
  const { parameters, returnType, body, creates } = declaration
  const head = concat([word(write), write.token(), formatParameters(write, parameters)])
  return concat([
    head,
    returnType === undefined ? nil : typeAnnotation(write, returnType),
    body === undefined ? nil : concat([spaceOrBreak(write), formatBody(write, body)]),
    creates === undefined ? nil : concat([space, word(write), write.token()]),
    nest(INDENT, formatContract(write, declaration)),
    body === undefined && write.kind === Kind.Semicolon ? write.token() : nil,
  ])
}

/** `return (x: T); requires e; ensures e;` of a foreign function, one clause a line. */
function formatContract(write: TokenWriter, declaration: FunctionDeclaration): Doc {
  const { returnVariable, requires, ensures } = declaration
  const clauses: Doc[] = []
  if (returnVariable !== undefined) {
    const bracket = concat([word(write), write.token()])
    const variable = formatParameter(write, returnVariable)
    clauses.push(hardline, bracket, variable, write.tokens(2))
  }
  for (const condition of [...requires, ...ensures]) {
    clauses.push(hardline, word(write), formatExpression(write, condition), write.token())
  }
  return concat(clauses)
}
